import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What `client/page-code.ts` wrote when the client was built. */
const Table = z.array(z.object({ address: z.string(), files: z.array(z.string()) }));

/**
 * The page with the code that this address needs named in its head: a browser asks for it together with the page. An
 * address that the table does not know gets the page as it is, and its code when the router asks for it.
 */
export async function withPageCode(page: string, clientDir: string, path: string): Promise<string> {
  const table = Table.parse(JSON.parse(await readFile(join(clientDir, 'page-code.json'), 'utf8')));
  const files = table.find(({ address }) => new RegExp(address).test(path))?.files ?? [];
  const links = files.map((file) =>
    file.endsWith('.css')
      ? `<link rel="preload" as="style" crossorigin href="/${file}" />`
      : `<link rel="modulepreload" crossorigin href="/${file}" />`,
  );
  return page.replace('</head>', () => `    ${links.join('\n    ')}\n  </head>`);
}
