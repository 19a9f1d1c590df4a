import { AppError } from '#contracts/errors.ts';
import { type Auth, clientAddressHeader } from './auth.ts';

/**
 * Calls one of better-auth's endpoints through its own handler, so that its rate limits (kept in the
 * database) apply. Answers its response; the caller passes the cookies on.
 * @throws AppError `too-many`.
 */
export async function askAuth(
  auth: Auth,
  publicUrl: string,
  path: '/sign-up/email' | '/sign-in/email' | '/sign-out',
  from: { address: string; headers: Headers },
  body: Record<string, unknown>,
): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', origin: new URL(publicUrl).origin });
  headers.set(clientAddressHeader, from.address);
  for (const name of ['cookie', 'user-agent']) {
    const value = from.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const response = await auth.handler(
    new Request(`${publicUrl}/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  if (response.status === 429) throw new AppError('too-many');
  return response;
}
