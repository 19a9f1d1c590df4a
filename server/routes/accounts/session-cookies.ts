import type { AppContext } from '../../http/route.ts';

/** Hands better-auth's cookies on to the browser. */
export function passCookies(http: AppContext, from: Response): void {
  for (const cookie of from.headers.getSetCookie()) http.header('set-cookie', cookie, { append: true });
}
