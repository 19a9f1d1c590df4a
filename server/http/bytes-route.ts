import type { Context } from '../context.ts';
import { authorise, type Callers, type Who } from './callers.ts';
import { clientAddress } from './client-address.ts';
import { errorReply } from './error-reply.ts';
import { reading } from './rate-limits.ts';
import type { AppContext, Route } from './route.ts';

export type BytesRequest<W extends Who> = { context: Context; caller: Callers[W]; http: AppContext };

/** What such a route is described by, beside its name: who may ask, and the media type of what it answers. */
export type BytesRoute = Route & { who: Who; answers: string };

/** A GET route that answers a response of its own: bytes or a stream. Authorised at each request. */
export function bytesRoute<W extends Who>(
  path: string,
  { who, answers }: { who: W; answers: string },
  handler: (request: BytesRequest<W>) => Promise<Response>,
): BytesRoute {
  const name = `GET ${path}`;
  return {
    name,
    who,
    answers,
    mount(app, context) {
      app.get(path, async (http) => {
        const done = context.metrics.request(name);
        try {
          const address = clientAddress(http.env.incoming, context.config.trustProxy);
          context.rates.take('any', address, { perMinute: 6000, burst: 1000 });
          const caller = await authorise[who](context, http);
          context.rates.take(name, caller.memberId ?? address, reading);
          const response = await handler({ context, caller, http });
          done(response.status);
          return response;
        } catch (error) {
          const response = errorReply(error, context.log, name);
          done(response.status);
          return response;
        }
      });
    },
  };
}
