import type { QuietHours } from '#contracts/quiet-hours.ts';
import type { Db } from '../db/schema/index.ts';
import { limitsOf } from '../wellbeing/limits.ts';
import { ownWords } from '../wellbeing/own-limits.ts';
import { quietUntil } from '../wellbeing/quiet-hours.ts';
import { choicesOf } from './choices.ts';

/** The one rule of when something may leave the house for a member: now, or when the last of these hours is over. */
export const whenToTell = (quiet: readonly QuietHours[], now: Date): Date => quietUntil(quiet, now) ?? now;

/**
 * All hours in which a member is left alone: those in which nothing rolls for them (their own, the night of their age, a
 * guardian's, a check-in's), and the silent hours of their notifications.
 */
export async function quietFor(db: Db, memberId: string, now: Date): Promise<QuietHours[]> {
  const [{ quietHours }, { timeZone }, { silentHours }] = await Promise.all([
    limitsOf(db, memberId, now),
    ownWords(db, memberId, now),
    choicesOf(db, memberId),
  ]);
  const held = quietHours.map(({ from, to, timeZone: zone }) => ({ from, to, timeZone: zone }));
  return silentHours === null ? held : [...held, { ...silentHours, timeZone }];
}
