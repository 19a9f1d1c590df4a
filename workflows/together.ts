type Activities = Record<string, (...args: never[]) => Promise<unknown>>;

/** All steps of a worker in one. Temporal knows them by name alone: of two with the same name one would be lost unseen. */
export function together(...groups: readonly Activities[]): Activities {
  const all = new Map<string, Activities[string]>();
  for (const [name, activity] of groups.flatMap((group) => Object.entries(group))) {
    if (all.has(name)) throw new TypeError(`Two steps are called ${name}.`);
    all.set(name, activity);
  }
  return Object.fromEntries(all);
}
