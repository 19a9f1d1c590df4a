import { z } from 'zod';
import { Handle, Id } from './ids.ts';
import { QuietHours } from './quiet-hours.ts';

export const AgeBand = z.enum(['teen', 'adult']);
export type AgeBand = z.infer<typeof AgeBand>;

/** What others may see of a member. */
export const PublicMember = z.object({ id: Id, handle: Handle, name: z.string(), colour: z.string() });
export type PublicMember = z.infer<typeof PublicMember>;

export const Me = PublicMember.extend({
  email: z.string(),
  ageBand: AgeBand,
  operator: z.boolean(),
  credits: z.int(),
  takesLeftToday: z.int(),
  quietHours: QuietHours.nullable(),
});
export type Me = z.infer<typeof Me>;

/** Sign-up by invite. The e-mail address is optional in spirit but the key to signing in, so it is asked for. */
export const SignUp = z.object({
  invite: z.string().min(8).max(100),
  handle: Handle,
  name: z.string().trim().min(1).max(40),
  email: z.email().max(200),
  password: z.string().min(10).max(200),
  ageBand: AgeBand,
  /** The clock that the newcomer's days and nights go by; UTC until somebody says. */
  timeZone: QuietHours.shape.timeZone.optional(),
});
export type SignUp = z.infer<typeof SignUp>;

/** An account is a member's, or a guardian's, who is no member. */
export const SignedIn = z.discriminatedUnion('as', [
  z.object({ as: z.literal('member'), me: Me }),
  z.object({ as: z.literal('guardian') }),
]);
export type SignedIn = z.infer<typeof SignedIn>;

export const SignIn = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof SignIn>;
