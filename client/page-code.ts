import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** A page as `router.tsx` writes it: with its component, or with the file that it is loaded from when it is opened. */
const written =
  /(?:path: '([^'*]+)'|index: true),\s+(?:Component|lazy: async \(\) =>[^']+await import\('\.\/([^']+)'\))/g;

/** The router's pattern as a regular expression: `room/:sceneId`, `guardian/join/:code?`. */
const addressOf = (path: string): string =>
  `^/${path.replace(/\/:\w+\?/g, '(?:/[^/]+)?').replace(/:\w+/g, '[^/]+')}/?$`;

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
        const router = readFileSync(join(import.meta.dirname, 'router.tsx'), 'utf8');
        const pages = [...router.matchAll(written)];
        if (pages.filter(([, , file]) => file).length !== router.split('lazy:').length - 1)
          this.error('A page of router.tsx is written in a way that page-code.ts does not read.');
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const codeOf = (file: string): string[] => {
          const chunk = chunks.find(
            ({ facadeModuleId }) => facadeModuleId === join(import.meta.dirname, file),
          );
          return chunk === undefined
            ? this.error(`${file} has no chunk of its own.`)
            : filesOf(chunk, bundle);
        };
        const withEveryPage = new Set(
          chunks.filter(({ isEntry }) => isEntry).flatMap((chunk) => filesOf(chunk, bundle)),
        );
        const table = pages.map(([, path = '', file]) => ({
          address: addressOf(path),
          files:
            file === undefined ? [] : [...new Set(codeOf(file))].filter((name) => !withEveryPage.has(name)),
        }));
        this.emitFile({ type: 'asset', fileName: 'page-code.json', source: JSON.stringify(table) });
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
