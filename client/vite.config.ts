import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliAssets } from './brotli-assets.ts';
import { drawnPages } from './drawn-pages.ts';
import { leanZod } from './lean-zod.ts';
import { pageCode } from './page-code.ts';

/** In development the page comes from Vite and everything else from the server on `PORT`. */
const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

/** Small parts of most pages, which by themselves would be a file each. Nothing in here imports a large one. */
const shared =
  /\/client\/(?:ui\/(?:face|demo-tag|film-video|time|typing)\.|shell\/member-page|texts\/formats)|\/contracts\/(?:post|span|api\/replies|format)\.|react-query\/.*\/use(?:Mutation|InfiniteQuery)\.|infiniteQueryObserver|lucide-react\/.*\/(?:square|play|chevron-down)\./;

/** What is spoken of wherever takes are: never on the feed. */
const takes =
  /\/contracts\/(?:consent|direction|take|trace|scene-document|scene-plan|workflows|api\/scenes)\./;

/** What may reach a member on any page: loaded beside the first one. */
const slips =
  /\/client\/features\/consent\/consent-slip\.|\/contracts\/(?:me-stream|restriction|cameo|receipt|likeness-use|api\/likeness|api\/cameos)\./;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), leanZod(), pageCode(), brotliAssets(), drawnPages()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    // What every page needs is one file, and the small parts that most pages share are another: a phone asks for six at
    // a time, and waits its way to the server for each.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'] },
            { name: 'shared', test: shared },
            { name: 'takes', test: takes },
            { name: 'consent-slip', test: slips },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/art': server,
      '/matchmake': server,
      // Colyseus rooms live under /<process>/<room>: anything that asks to become a socket, Vite's own apart.
      '^/[A-Za-z0-9_-]{6,}/[A-Za-z0-9_-]{6,}': { target: server, ws: true },
    },
  },
});
