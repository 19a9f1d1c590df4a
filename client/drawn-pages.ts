import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { leanZod } from './lean-zod.ts';

/**
 * Builds, beside the pages, what the server draws the feed's page with (`drawn/draw-feed.js`, a module for Node) and the
 * script that stands in what it drew (`drawn/early.js`): see `docs/decisions/0025-drawn-for-a-first-visit.md`.
 */
export function drawnPages(): Plugin {
  let out = '';
  return {
    name: 'drawn-pages',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      out = resolve(root, outDir);
    },
    async closeBundle() {
      const shared: InlineConfig = {
        configFile: false,
        logLevel: 'warn',
        root: import.meta.dirname,
        publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"' },
      };
      const outDir = join(out, 'drawn');
      await build({
        ...shared,
        plugins: [react(), leanZod()],
        ssr: { noExternal: true },
        build: { ssr: 'first/draw-feed.tsx', outDir, emptyOutDir: true, minify: false },
      });
      await build({
        ...shared,
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2023',
          lib: { entry: 'first/early.ts', formats: ['iife'], name: 'early', fileName: () => 'early.js' },
        },
      });
    },
  };
}
