import { z } from 'zod';
import { CameoLevel, NewCameo } from './cameo.ts';
import { ErrorCode } from './errors.ts';
import { Id } from './ids.ts';

/** Where to turn the head, as the person in front of the camera means it. */
export const Turn = z.enum(['left', 'right', 'up']);
export type Turn = z.infer<typeof Turn>;

/** Digits that can be told apart by ear: people say zero in many ways, and one sounds like four or nine. */
export const spokenNumbers = [2, 3, 4, 5, 6, 7, 8, 9] as const;
export const SpokenNumber = z.int().min(2).max(9);

/** What one attempt asks for: drawn on the server, shown once, good for one recording. */
export const Prompts = z.object({
  numbers: z.array(SpokenNumber).length(3),
  turns: z.array(Turn).length(2),
});
export type Prompts = z.infer<typeof Prompts>;

/** When each prompt is on screen, in seconds from the recording's start. The page and the check read the same table. */
export const recordingSchedule = {
  numbers: [
    { from: 1, to: 2.6 },
    { from: 2.6, to: 4.2 },
    { from: 4.2, to: 5.8 },
  ],
  turns: [
    { from: 5.8, to: 7.8 },
    { from: 7.8, to: 9.8 },
  ],
  seconds: 10,
} as const;

export const Attempt = z.object({ id: Id, prompts: Prompts, expiresAt: z.iso.datetime() });
export type Attempt = z.infer<typeof Attempt>;

export const EnrolmentState = z.enum(['open', 'checking', 'cutting', 'done', 'closed']);
export type EnrolmentState = z.infer<typeof EnrolmentState>;

/** A person's way to a verified cameo. `refusal` is why the newest recording was not taken. */
export const Enrolment = z.object({
  id: Id,
  name: z.string(),
  level: CameoLevel,
  state: EnrolmentState,
  refusal: ErrorCode.nullable(),
  attemptsLeft: z.int().min(0),
  cameoId: Id.nullable(),
  expiresAt: z.iso.datetime(),
});
export type Enrolment = z.infer<typeof Enrolment>;

export const NewEnrolment = NewCameo.pick({ name: true, level: true });
export type NewEnrolment = z.infer<typeof NewEnrolment>;

/** A door for another device of the same person: opens once, within minutes. */
/** `qr` is the address as an SVG picture. */
export const HandOver = z.object({ url: z.url(), qr: z.string(), expiresAt: z.iso.datetime() });
export type HandOver = z.infer<typeof HandOver>;
