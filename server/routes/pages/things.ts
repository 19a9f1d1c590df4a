import { thingSvg } from '#art/things/library.ts';
import { AppError } from '#contracts/errors.ts';
import type { App } from '../../http/route.ts';

/** The art library's pictures: the same for everybody, so they may be kept. */
export function mountThings(app: App): void {
  app.get('/art/things/:file', (c) => {
    const key = /^(.+)\.svg$/.exec(c.req.param('file'))?.[1];
    const svg = key === undefined ? null : thingSvg(key);
    if (svg === null) return c.json(new AppError('not-found').toBody(), 404);
    return c.body(svg, 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
      // Opened on its own it is a page: it must not run anything.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
  });
}
