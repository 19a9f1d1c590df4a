import { z } from 'zod';
import { Id } from './ids.ts';

/** "How has it been for you lately?", in one tap. */
export const CheckInAnswer = z.enum(['good', 'okay', 'low', 'rough']);
export type CheckInAnswer = z.infer<typeof CheckInAnswer>;

/** The answers after which the app becomes quieter for a while. */
export const lowAnswers: readonly CheckInAnswer[] = ['low', 'rough'];

/** `id` is the question's, so that an answer sent twice is one. */
export const NewCheckIn = z.object({
  id: Id,
  answer: CheckInAnswer,
  words: z.string().trim().min(1).max(280).nullable(),
});
export type NewCheckIn = z.infer<typeof NewCheckIn>;

export const CheckIn = NewCheckIn.extend({ at: z.iso.datetime() });
export type CheckIn = z.infer<typeof CheckIn>;

/**
 * What operators may see: how many people gave an answer in a week that is over. Null for twenty people or fewer,
 * in whom one person could be made out.
 */
export const CheckInCounts = z.object({
  /** Monday of that week, UTC. */
  week: z.string(),
  people: z.record(CheckInAnswer, z.int().nullable()),
});
export type CheckInCounts = z.infer<typeof CheckInCounts>;
