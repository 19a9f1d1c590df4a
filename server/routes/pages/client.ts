import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { compress } from 'hono/compress';
import { AppError } from '#contracts/errors.ts';
import { type Preview, previewOf } from '#domain/previews/preview.ts';
import type { Context } from '../../context.ts';
import { hasSession } from '../../http/callers.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { App, AppContext } from '../../http/route.ts';
import { contentPolicy } from '../../http/security-headers.ts';
import { drawingOf, drawnFeed, earlyScript, encodingFor, feedDocument } from './drawn-feed.ts';
import { pageFiles, withPageCode } from './page-code.ts';
import { withPreview } from './preview-tags.ts';

const pace = { perMinute: 600, burst: 100 } as const;

/** The built client: hashed files for ever, its page for every other address that a person may open. */
export function mountClient(app: App, context: Context): void {
  const { clientDir } = context.config;
  const files = serveStatic({ root: clientDir, precompressed: true });
  // For those who read no Brotli: browsers offer it over HTTPS and on this machine only.
  app.use('/assets/*', compress());
  app.use('/*', async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    if (c.req.path.startsWith('/api/') || c.req.path === '/') return next();
    // Names of built files carry their content's hash.
    const forever = c.req.path.startsWith('/assets/');
    c.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    return files(c, next);
  });
  // Nobody's first visit waits for it.
  drawingOf(clientDir).catch((error: unknown) =>
    context.log.warn({ err: error }, 'the feed cannot be drawn'),
  );
  /** A page without its preview is still the page: only those who ask too much, or a database that is away, see none. */
  async function look(c: AppContext): Promise<Preview | null> {
    try {
      context.rates.take('preview', clientAddress(c.env.incoming, context.config.trustProxy), pace);
      return await previewOf(context.db, c.req.path);
    } catch (error) {
      context.log.debug({ err: error }, 'no preview');
      return null;
    }
  }
  app.get('/api/*', (c) => c.json(new AppError('not-found').toBody(), 404));
  app.get('*', async (c) => {
    // A missing file is missing; only addresses without an ending are pages.
    if (/\.[a-z0-9]{2,5}$/i.test(c.req.path))
      return c.text('Not found', 404, { 'cache-control': 'no-store' });
    const missing = ['index.html', 'page-code.json'].find((file) => !existsSync(join(clientDir, file)));
    if (missing !== undefined) {
      const build = 'npm start builds it, or run `npx vite build --config client/vite.config.ts`.';
      return c.text(`The page is not built yet, or was not built whole (no ${missing}): ${build}`, 503);
    }
    const page = await readFile(join(clientDir, 'index.html'), 'utf8');
    const files = await pageFiles(clientDir, c.req.path);
    if (c.req.path === '/feed' && hasSession(c.req.raw.headers)) {
      const script = earlyScript(clientDir);
      const encoding = encodingFor(c.req.header('accept-encoding') ?? '');
      const drawing = drawnFeed(app, c, clientDir).catch((error: unknown) => {
        context.log.warn({ err: error }, 'the feed was not drawn');
        return null;
      });
      return c.body(feedDocument(page, { clientDir, files, script, drawing, encoding }), 200, {
        'content-type': 'text/html; charset=UTF-8',
        // One member's and nobody else's: kept by nobody.
        'cache-control': 'private, no-store',
        'content-security-policy': contentPolicy(context.config.publicUrl, script),
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
        vary: 'accept-encoding',
      });
    }
    const html = withPageCode(page, files);
    const preview = await look(c);
    if (preview === null) return c.html(html, 200, { 'cache-control': 'no-cache' });
    // Kept by nobody: what is revoked is gone from the next answer. And what is for those with the link is in no index.
    return c.html(withPreview(html, preview, context.config.publicUrl), 200, {
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    });
  });
}
