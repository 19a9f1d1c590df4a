import { z } from 'zod';
import { Id } from './ids.ts';

/** What reaches a member while no page is open: by push to their devices, by e-mail to an address of theirs. */
export const PushDevice = z.object({ id: Id, name: z.string(), addedAt: z.iso.datetime() });
export type PushDevice = z.infer<typeof PushDevice>;

/** A browser's subscription (W3C Push API), as `PushSubscription.toJSON()` gives it, and what to call the device. */
export const NewPushDevice = z.object({
  name: z.string().trim().min(1).max(60),
  endpoint: z.url().max(1000),
  keys: z.object({
    /** An uncompressed P-256 point and 16 random bytes, base64url (RFC 8291). */
    p256dh: z.string().regex(/^[\w-]{86,88}=?$/),
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  }),
});
export type NewPushDevice = z.infer<typeof NewPushDevice>;

const Hour = z.int().min(0).max(23);

/** Hours on the member's own clock in which nothing is sent; they may span midnight. */
export const SilentHours = z.object({ from: Hour, to: Hour });
export type SilentHours = z.infer<typeof SilentHours>;

export const DigestRhythm = z.enum(['off', 'daily', 'weekly']);
export type DigestRhythm = z.infer<typeof DigestRhythm>;

export const OutwardChoices = z.object({
  pushRequests: z.boolean(),
  pushLetters: z.boolean(),
  pushTakes: z.boolean(),
  mailRequests: z.boolean(),
  /** Null: none of one's own. A guardian's, the night of an age and a check-in's hold all the same. */
  silentHours: SilentHours.nullable(),
  digest: DigestRhythm,
  digestHour: Hour,
  /** Of a weekly digest: 1 is Monday, 7 Sunday. */
  digestDay: z.int().min(1).max(7),
});
export type OutwardChoices = z.infer<typeof OutwardChoices>;

export const Outward = OutwardChoices.extend({
  /** What a browser subscribes with: the installation's public key (RFC 8292). */
  pushKey: z.string(),
  devices: z.array(PushDevice),
  /** The clock that the hours go by. */
  timeZone: z.string(),
  /** Whether this installation can send e-mail at all. */
  mailPossible: z.boolean(),
  mail: z.object({ address: z.string(), confirmed: z.boolean() }).nullable(),
});
export type Outward = z.infer<typeof Outward>;

/** What a push message holds, encrypted for the one device. Words and an address in the app; never a picture. */
export const PushPayload = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['request', 'letter', 'take']),
    /** What is shown under the same tag takes the other's place. */
    tag: z.string(),
    title: z.string(),
    body: z.string(),
    url: z.string(),
  }),
  /** What is shown under this tag holds no longer. */
  z.object({ kind: z.literal('closed'), tag: z.string() }),
]);
export type PushPayload = z.infer<typeof PushPayload>;
