import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { feedApi } from '#contracts/api/feed.ts';

/** What `client/page-code.ts` wrote when the client was built. */
const Table = z.array(z.object({ address: z.string(), files: z.array(z.string()) }));

/** What a page asks for first, besides who is there: word for word as it asks (`beforeFeed`). */
const firstQuestions = new Map([['/feed', `${feedApi.firstFeed.path}?tab=for-you`]]);

/**
 * The page with the code that this address needs, and what it asks for first, named in its head: a browser asks for them
 * together with the page. An address that the table does not know gets the page as it is, and its code when the router
 * asks for it. `member`: whether a session came with the request, whoever's it is; strangers ask nothing of members.
 */
export async function withPageCode(
  page: string,
  { clientDir, path, member }: { clientDir: string; path: string; member: boolean },
): Promise<string> {
  const table = Table.parse(JSON.parse(await readFile(join(clientDir, 'page-code.json'), 'utf8')));
  const files = table.find(({ address }) => new RegExp(address).test(path))?.files ?? [];
  const links = files.map((file) =>
    file.endsWith('.css')
      ? `<link rel="stylesheet" crossorigin href="/${file}" />`
      : `<link rel="modulepreload" crossorigin href="/${file}" />`,
  );
  const question = member ? firstQuestions.get(path) : undefined;
  // Before the code: the server is at it while the code is on its way.
  if (question !== undefined)
    links.unshift(`<link rel="preload" as="fetch" crossorigin href="${question}" />`);
  return page.replace('</head>', () => `    ${links.join('\n    ')}\n  </head>`);
}
