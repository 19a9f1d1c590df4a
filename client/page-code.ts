import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { addressPattern } from './router/match.ts';

/** A page as `pages.ts` writes it: with the file that it is loaded from when it is opened. */
const written = /path: '([^']*)',\s+lazy: async \(\) =>[^']+await import\('\.\/([^']+)'\)/g;

/**
 * Writes `page-code.json`: which files each page needs beyond those that every page does. The server names them in the
 * page's head, so that a browser asks for all at once instead of finding them one after the other.
 */
export function pageCode(): Plugin {
  return {
    name: 'page-code',
    apply: 'build',
    generateBundle: {
      // After Vite has taken out the chunks that held nothing but styles.
      order: 'post',
      handler(_, bundle) {
        const table = readFileSync(join(import.meta.dirname, 'pages.ts'), 'utf8');
        const pages = [...table.matchAll(written)];
        if (pages.length !== table.split('lazy:').length - 1)
          this.error('A page of pages.ts is written in a way that page-code.ts does not read.');
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const codeOf = (file: string): string[] => {
          const chunk = chunks.find(
            ({ facadeModuleId }) => facadeModuleId === join(import.meta.dirname, file),
          );
          return chunk === undefined
            ? this.error(`${file} has no chunk of its own.`)
            : filesOf(chunk, bundle);
        };
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return this.error('There is no page to name code in.');
        const withEveryPage = String(page.source);
        const code = pages.map(([, path = '', file = '']) => ({
          address: addressPattern(path),
          files: [...new Set(codeOf(file))].filter((name) => !withEveryPage.includes(name)),
        }));
        this.emitFile({ type: 'asset', fileName: 'page-code.json', source: JSON.stringify(code) });
      },
    },
  };
}

/** A chunk, what it imports at once, and their styles. */
function filesOf(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle, seen = new Set<string>()): string[] {
  if (seen.has(chunk.fileName)) return [];
  seen.add(chunk.fileName);
  const imported = chunk.imports.map((name) => bundle[name]).filter((file) => file?.type === 'chunk');
  return [
    chunk.fileName,
    ...(chunk.viteMetadata?.importedCss ?? []),
    ...imported.flatMap((one) => filesOf(one, bundle, seen)),
  ];
}
