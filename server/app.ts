import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { feedApi } from '#contracts/api/feed.ts';
import type { Context } from './context.ts';
import { errorReply } from './http/error-reply.ts';
import type { App } from './http/route.ts';
import { securityHeaders } from './http/security-headers.ts';
import { mountMcp } from './mcp/mount-mcp.ts';
import { meStream } from './routes/accounts/me-stream.ts';
import { mountStripeWebhook } from './routes/credits/stripe-webhook.ts';
import { apiRoutes } from './routes/index.ts';
import { exportRoute } from './routes/leaving/export.ts';
import { mediaRoutes } from './routes/media/files.ts';
import { mountMailEnd } from './routes/outward/mail-end.ts';
import { mountClient } from './routes/pages/client.ts';
import { mountHealth } from './routes/pages/health.ts';
import { mountMatchmake } from './routes/pages/matchmake.ts';
import { mountOpenApi } from './routes/pages/openapi.ts';
import { mountThings } from './routes/pages/things.ts';

/** Everything that is answered over HTTP. */
export function createApp(context: Context): App {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(securityHeaders(context.config.publicUrl));
  app.onError((error, c) => errorReply(error, context.log, `${c.req.method} ${c.req.path}`));
  mountHealth(app, context);
  // A page of the feed is the only answer that a first visit waits for and that is of any size: 15 KB are 2.
  app.use(feedApi.firstFeed.path, compress());
  meStream.mount(app, context);
  for (const route of [...Object.values(apiRoutes), ...mediaRoutes, exportRoute]) route.mount(app, context);
  mountStripeWebhook(app, context);
  mountMailEnd(app, context);
  mountMcp(app, context);
  mountMatchmake(app, context);
  mountThings(app);
  mountOpenApi(app, context, [meStream, ...mediaRoutes, exportRoute]);
  mountClient(app, context);
  return app;
}
