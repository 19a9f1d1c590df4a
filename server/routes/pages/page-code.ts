import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What `client/page-code.ts` wrote when the client was built. */
const Table = z.array(z.object({ address: z.string(), files: z.array(z.string()) }));

/** The files that this address needs beyond every page's; none for one that the table does not know. */
export async function pageFiles(clientDir: string, path: string): Promise<string[]> {
  const table = Table.parse(JSON.parse(await readFile(join(clientDir, 'page-code.json'), 'utf8')));
  return table.find(({ address }) => new RegExp(address).test(path))?.files ?? [];
}

/**
 * The page with the code that this address needs named in its head: a browser asks for it together with everybody's. An
 * address that the table does not know gets the page as it is, and its code when the router asks for it.
 */
export function withPageCode(page: string, files: readonly string[]): string {
  const links = files.map((file) =>
    file.endsWith('.css')
      ? `<link rel="stylesheet" crossorigin href="/${file}" />`
      : `<link rel="modulepreload" crossorigin href="/${file}" />`,
  );
  return page.replace('</head>', () => `    ${links.join('\n    ')}\n  </head>`);
}
