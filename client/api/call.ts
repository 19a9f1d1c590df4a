import type { z } from 'zod';
import { AppError, ErrorBody } from '#contracts/errors.ts';
import type { api } from '#contracts/http.ts';

type Routes = (typeof api)[keyof typeof api];
type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type Body<Route> = Route extends { body: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
type Given<Route extends Routes> = {
  params?: Record<ParamNames<Route['path']>, string>;
  query?: Record<string, string>;
  signal?: AbortSignal;
} & ({ body: Body<Route> } | { raw: FormData | Blob } | object);

const fill = (path: string, params: Record<string, string> | undefined): string =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));

/** Reads the refusal a response carries; anything unreadable counts as an outage. */
const refusal = async (response: Response): Promise<AppError> => {
  const body = ErrorBody.safeParse(await response.json().catch(() => null));
  if (body.success) return new AppError(body.data.code, body.data.detail);
  return new AppError(
    response.status === 404 ? 'not-found' : response.status >= 500 ? 'unavailable' : 'internal',
  );
};

/**
 * Calls a route of the contract and parses its reply.
 * Rejects with `AppError`: the server's own code, or `unavailable` when nothing answered.
 */
export const call = async <Route extends Routes>(
  route: Route,
  given: Given<Route> = {},
): Promise<z.output<Route['reply']>> => {
  const init: RequestInit = { method: route.method, credentials: 'same-origin' };
  if (given.signal) init.signal = given.signal;
  if ('raw' in given) init.body = given.raw;
  else if ('body' in given) {
    init.body = JSON.stringify(given.body);
    init.headers = { 'content-type': 'application/json' };
  }
  const query = given.query ? `?${new URLSearchParams(given.query)}` : '';
  const response = await fetch(fill(route.path, given.params) + query, init).catch((cause: unknown) => {
    throw new AppError('unavailable', undefined, { cause });
  });
  if (!response.ok) throw await refusal(response);
  // Each route's reply schema parses to that route's reply; the union of routes hides it from the checker.
  return route.reply.parse(await response.json()) as z.output<Route['reply']>;
};
