import type { HttpBindings } from '@hono/node-server';
import type { Hono, Context as HonoContext } from 'hono';
import type { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import type { Context } from '../context.ts';
import { readJson } from './body.ts';
import { authorise, type Callers, type Who } from './callers.ts';
import { clientAddress } from './client-address.ts';
import { errorReply, inputError } from './error-reply.ts';
import { checkOrigin } from './origin.ts';
import { changing, type Rate, reading } from './rate-limits.ts';
import { isStorable } from './storable.ts';

export type App = Hono<{ Bindings: HttpBindings }>;
export type AppContext = HonoContext<{ Bindings: HttpBindings }>;

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Definition<W extends Who, Path extends string, Body, Query, Reply> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: Path;
  who: W;
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  reply: z.ZodType<Reply>;
};

export type RouteRequest<W extends Who, Path extends string, Body, Query> = {
  context: Context;
  caller: Callers[W];
  body: Body;
  query: Query;
  param(name: ParamNames<Path>): string;
  /** The caller's network address. */
  address: string;
  http: AppContext;
};

export type RouteOptions = { rate?: Rate; ownBody?: boolean };
export type Route = { name: string; mount(app: App, context: Context): void };

const jsonBytes = 256 * 1024;

/**
 * One entry of `contracts/http.ts` and its handler. Around the handler: origin, rate, who, query and body by their
 * contract; after it: the reply by its contract (nothing unnamed leaves), errors as `ErrorBody`.
 * `ownBody`: the handler reads the body itself.
 */
export function route<W extends Who, Path extends string, Body, Query, Reply>(
  definition: Definition<W, Path, Body, Query, Reply>,
  handler: (request: RouteRequest<W, Path, Body, Query>) => Promise<NoInfer<Reply>>,
  options: RouteOptions = {},
): Route {
  const { method, path, who, body: bodyType, query: queryType, reply } = definition;
  const name = `${method} ${path}`;
  const rate = options.rate ?? (method === 'GET' ? reading : changing);
  return {
    name,
    mount(app, context) {
      app.on(method, path, async (http) => {
        const done = context.metrics.request(name);
        const response = await answer(context, http).catch((error: unknown) =>
          errorReply(error, context.log, name),
        );
        done(response.status);
        return response;
      });
    },
  };

  async function answer(context: Context, http: AppContext): Promise<Response> {
    const { raw } = http.req;
    if (method !== 'GET') checkOrigin(raw.headers, context.config.publicUrl);
    const address = clientAddress(http.env.incoming, context.config.trustProxy);
    // Before the session is looked up, so that a flood costs no query; then by who it is.
    context.rates.take('any', address, { perMinute: 6000, burst: 1000 });
    const caller = await authorise[who](context, http);
    context.rates.take(name, caller.memberId ?? address, rate);
    const value = await handler({
      context,
      caller,
      address,
      http,
      query: parseQuery(http),
      body: await parseBody(http),
      param: (wanted) => {
        const found: string | undefined = http.req.param(wanted);
        if (found === undefined || !isStorable(found)) throw new AppError('not-found');
        return found;
      },
    });
    http.header('cache-control', 'no-store');
    return http.json(reply.parse(value), 200);
  }

  function parseQuery(http: AppContext): Query {
    // Without a contract `Query` is unknown: nothing of what was sent reaches the handler.
    if (queryType === undefined) return undefined as Query;
    const sent = http.req.query();
    if (!isStorable(sent)) throw new AppError('bad-input', 'query');
    const parsed = queryType.safeParse(sent);
    if (!parsed.success) throw inputError(parsed.error);
    return parsed.data;
  }

  async function parseBody(http: AppContext): Promise<Body> {
    // Without a contract `Body` is unknown, and with one of its own reading the handler ignores it.
    if (bodyType === undefined || options.ownBody) return undefined as Body;
    const parsed = bodyType.safeParse(await readJson(http.env.incoming, jsonBytes));
    if (!parsed.success) throw inputError(parsed.error);
    return parsed.data;
  }
}
