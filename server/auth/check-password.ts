import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';
import { askAuth } from './ask-auth.ts';
import type { Auth } from './auth.ts';

const Account = z.object({ user: z.object({ id: z.string(), kind: z.string() }) });

type From = Parameters<typeof askAuth>[3];

/**
 * Whose address and password these are, with the answer whose cookies begin a session of theirs.
 * @throws AppError `signed-out`: which of the two was wrong is nobody's business.
 */
export async function checkPassword(
  auth: Auth,
  publicUrl: string,
  from: From,
  { email, password }: { email: string; password: string },
): Promise<{ user: { id: string; kind: string }; response: Response }> {
  const response = await askAuth(auth, publicUrl, '/sign-in/email', from, {
    email,
    password,
    rememberMe: true,
  });
  if (!response.ok) throw new AppError('signed-out', 'email-or-password');
  return { user: Account.parse(await response.json()).user, response };
}
