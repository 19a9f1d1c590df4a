import { AppError } from '#contracts/errors.ts';
import type { Context } from '../../context.ts';
import { readJson } from '../../http/body.ts';
import { clientAddress } from '../../http/client-address.ts';
import { errorReply } from '../../http/error-reply.ts';
import { checkOrigin } from '../../http/origin.ts';
import type { App } from '../../http/route.ts';

const optionsBytes = 8 * 1024;

/** The Colyseus SDK's way in: a seat for a ticket. */
export function mountMatchmake(app: App, context: Context): void {
  app.post('/matchmake/:method/:room', async (c) => {
    try {
      checkOrigin(c.req.raw.headers, context.config.publicUrl);
      const address = clientAddress(c.env.incoming, context.config.trustProxy);
      context.rates.take('matchmake', address, { perMinute: 600, burst: 120 });
      const options = await readJson(c.env.incoming, optionsBytes);
      const { method, room } = c.req.param();
      const { status, body } = await context.rooms.matchmake(method, room, options, c.req.raw.headers);
      return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      // The SDK reads `code` as a number and `error` as a sentence.
      const response = errorReply(error, context.log, 'matchmake');
      const code = error instanceof AppError ? error.code : 'internal';
      return Response.json({ code: response.status, error: code }, { status: response.status });
    }
  });
}
