import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';

const Refused = z.object({ code: z.string().optional() });

/** What better-auth's refusal of a new account means here. */
export function signUpRefusal(answer: unknown): AppError {
  const code = Refused.safeParse(answer).data?.code;
  if (code === undefined) return new AppError('internal', 'sign-up');
  if (code.startsWith('USER_ALREADY_EXISTS')) return new AppError('conflict', 'email');
  // Two sign-ups for one handle at once: the unique index decided.
  if (code === 'FAILED_TO_CREATE_USER') return new AppError('handle-taken');
  return new AppError('bad-input', code.toLowerCase().replaceAll('_', '-'));
}
