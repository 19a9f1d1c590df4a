/**
 * A page's address as `pages.ts` writes it (`room/:sceneId`, `guardian/join/:code?`, nothing for the first page) as a
 * regular expression with a group for each name.
 */
export const addressPattern = (path: string): string =>
  `^/${path.replace(/\/:(\w+)\?/g, '(?:/(?<$1>[^/]+))?').replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`;

/** What an address says in the places of a page's names; null where it is not that page's. */
export function paramsOf(pattern: RegExp, pathname: string): Record<string, string> | null {
  const found = pattern.exec(pathname);
  if (found === null) return null;
  const said = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([name, value]) => [name, decoded(value)]));
}

/** An address is anybody's to write: what is no UTF-8 stays as it stands. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
