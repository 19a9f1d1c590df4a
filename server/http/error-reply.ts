import { ZodError } from 'zod';
import { AppError } from '#contracts/errors.ts';
import type { Log } from '../log.ts';

/** What a client is told about an error: always a code; never the insides. */
export function errorReply(error: unknown, log: Log, where: string): Response {
  const known = toAppError(error);
  if (known.status >= 500) log.error({ err: error, where }, 'request failed');
  return Response.json(known.toBody(), { status: known.status, headers: { 'cache-control': 'no-store' } });
}

/** Trouble below us that a person can wait out is `unavailable`; what nobody foresaw is `internal`. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return inputError(error);
  if (error instanceof Error && 'code' in error && databaseGone(String(error.code))) {
    return new AppError('unavailable', undefined, { cause: error });
  }
  return new AppError('internal', undefined, { cause: error });
}

/** PostgreSQL's class 08 and 57P (connection, shutdown), and the socket's own words for it. */
function databaseGone(code: string): boolean {
  return /^(08|57P)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code);
}

/** A body that its contract refused: the first thing wrong, by its path. */
export function inputError(error: ZodError): AppError {
  const [first] = error.issues;
  const path = first?.path.map(String).join('.') ?? '';
  if (first?.code === 'too_big' && path.endsWith('script')) {
    return new AppError('script-too-long', undefined, { cause: error });
  }
  return new AppError('bad-input', path || undefined, { cause: error });
}
