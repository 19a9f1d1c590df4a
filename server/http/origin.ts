import { AppError } from '#contracts/errors.ts';

/**
 * Refuses what another site makes a browser send. Browsers put `Origin` on everything that changes
 * state; programs without one carry no cookies of ours by accident.
 * @throws AppError `forbidden`.
 */
export function checkOrigin(headers: Headers, publicUrl: string): void {
  if (headers.get('sec-fetch-site') === 'cross-site') throw new AppError('forbidden', 'origin');
  const origin = headers.get('origin');
  if (origin === null) return;
  if (origin === new URL(publicUrl).origin) return;
  if (URL.canParse(origin) && new URL(origin).host === headers.get('host')) return;
  throw new AppError('forbidden', 'origin');
}
