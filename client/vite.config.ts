import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliAssets } from './brotli-assets.ts';
import { pageCode } from './page-code.ts';

/** In development the page comes from Vite and everything else from the server on `PORT`. */
const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pageCode(), brotliAssets()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    // What every page needs is one file: a phone asks for six at a time.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } } },
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
