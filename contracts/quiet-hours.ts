import { z } from 'zod';

const Hour = z.int().min(0).max(23);

/** Whole hours on a member's own clock, from `from` up to `to`; they may span midnight. */
export const QuietHours = z.object({ from: Hour, to: Hour, timeZone: z.string().min(1).max(60) });
export type QuietHours = z.infer<typeof QuietHours>;
