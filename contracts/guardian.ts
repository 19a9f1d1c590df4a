import { z } from 'zod';
import { AgeBand } from './account.ts';
import { Id } from './ids.ts';
import { QuietHours } from './quiet-hours.ts';

/** What one guardian wants for one teen. `default` and null say nothing: the teen's age decides. */
export const GuardianSwitches = z.object({
  continuousScroll: z.enum(['default', 'off', 'allowed']),
  feedItemsPerDay: z.int().min(0).max(500).nullable(),
  takesPerDay: z.int().min(0).max(200).nullable(),
  personalisation: z.enum(['default', 'off']),
  messages: z.enum(['default', 'mutuals', 'off']),
  coApproval: z.boolean(),
  /** On the teen's clock; they take the place of the night that the age asks for. */
  quietHours: QuietHours.pick({ from: true, to: true }).nullable(),
});
export type GuardianSwitches = z.infer<typeof GuardianSwitches>;

export const SwitchChange = GuardianSwitches.partial();
export type SwitchChange = z.infer<typeof SwitchChange>;

export const switchesAtFirst: GuardianSwitches = {
  continuousScroll: 'default',
  feedItemsPerDay: null,
  takesPerDay: null,
  personalisation: 'default',
  messages: 'default',
  coApproval: false,
  quietHours: null,
};

/** What happened between a teen and a guardian. Both read the same list. */
export const GuardianEvent = z.object({
  at: z.iso.datetime(),
  /** The name of whoever did it. */
  by: z.string(),
  event: z.enum(['linked', 'switches', 'unlink-asked', 'unlink-withdrawn', 'age-band']),
  /** One sentence that names what changed. */
  detail: z.string(),
});
export type GuardianEvent = z.infer<typeof GuardianEvent>;

/** A link, as either side sees it. It goes on for a while after one of them asked for its end. */
export const GuardianLink = z.object({
  id: Id,
  teen: z.object({ name: z.string(), handle: z.string(), ageBand: AgeBand }),
  guardian: z.object({ name: z.string(), email: z.string() }),
  switches: GuardianSwitches,
  /** Whether the teen has said yes; before that no switch of it holds. */
  accepted: z.boolean(),
  linkedAt: z.iso.datetime(),
  ending: z.object({ askedBy: z.enum(['teen', 'guardian']), at: z.iso.datetime() }).nullable(),
  events: z.array(GuardianEvent),
});
export type GuardianLink = z.infer<typeof GuardianLink>;

/** Letters that are not taken for one another when they are read out: ABCD-EFGH, with or without what stands between. */
export const GuardianCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-HJ-NP-Z2-9]{4}[-–\s]*[A-HJ-NP-Z2-9]{4}$/, 'Eight letters and digits.');
export type GuardianCode = z.infer<typeof GuardianCode>;

export const Guardian = z.object({ name: z.string(), email: z.string() });
export type Guardian = z.infer<typeof Guardian>;

export const GuardianSignUp = z.object({
  code: GuardianCode,
  name: z.string().trim().min(1).max(40),
  email: z.email().max(200),
  password: z.string().min(10).max(200),
});
export type GuardianSignUp = z.infer<typeof GuardianSignUp>;

/** Somebody's assistant that has a key to the guardian's switches. The key itself is shown once, when it is made. */
export const GuardianAssistant = z.object({
  id: Id,
  name: z.string().trim().min(1).max(40),
  /** Whether it may set switches, or only read them. */
  mayChange: z.boolean(),
  since: z.iso.datetime(),
});
export type GuardianAssistant = z.infer<typeof GuardianAssistant>;

/** What a sentence in plain words becomes, before anybody confirms it. */
export const SwitchProposal = z.object({
  change: SwitchChange,
  /** What was understood, sentence by sentence, each with the words it was read from. */
  understood: z.array(z.object({ words: z.string(), sentence: z.string() })),
  notUnderstood: z.array(z.string()),
});
export type SwitchProposal = z.infer<typeof SwitchProposal>;
