import type { Context } from '../../context.ts';
import type { App } from '../../http/route.ts';
import { type BytesEntry, describeApi } from '../../openapi/describe-api.ts';

/** `/openapi.json`: what can be asked here, for those who write clients. The same for everybody. */
export function mountOpenApi(app: App, context: Context, bytes: readonly BytesEntry[]): void {
  let described: string | null = null;
  app.get('/openapi.json', (c) => {
    described ??= JSON.stringify(describeApi(context.config.publicUrl, bytes));
    return c.body(described, 200, {
      'content-type': 'application/json',
      'cache-control': 'public, max-age=300',
    });
  });
}
