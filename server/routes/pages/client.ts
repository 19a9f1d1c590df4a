import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { compress } from 'hono/compress';
import { AppError } from '#contracts/errors.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/route.ts';

/** The built client: hashed files for ever, its page for every other address that a person may open. */
export function mountClient(app: App, context: Context): void {
  const { clientDir } = context.config;
  const files = serveStatic({ root: clientDir });
  app.use('/assets/*', compress());
  app.use('/*', async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    if (c.req.path.startsWith('/api/') || c.req.path === '/') return next();
    // Names of built files carry their content's hash.
    const forever = c.req.path.startsWith('/assets/');
    c.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    return files(c, next);
  });
  app.get('/api/*', (c) => c.json(new AppError('not-found').toBody(), 404));
  app.get('*', async (c) => {
    // A missing file is missing; only addresses without an ending are pages.
    if (/\.[a-z0-9]{2,5}$/i.test(c.req.path))
      return c.text('Not found', 404, { 'cache-control': 'no-store' });
    const page = join(clientDir, 'index.html');
    if (!existsSync(page)) {
      return c.text('The page is not built yet: npm start builds it, or run `npx vite build`.', 503);
    }
    return c.html(await readFile(page, 'utf8'), 200, { 'cache-control': 'no-cache' });
  });
}
