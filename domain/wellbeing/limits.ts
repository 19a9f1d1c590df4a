import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Limits, WhatHolds } from '#contracts/wellbeing.ts';
import type { Db } from '../db/schema/index.ts';
import { switchesFor } from '../guardians/switches.ts';
import { combine } from './combine.ts';
import { itemsServedToday } from './feed-allowance.ts';
import { ownWords } from './own-limits.ts';
import { timeIn } from './quiet-hours.ts';
import { quieterUntil } from './quieter.ts';

async function whatHolds(db: Db, memberId: string, now: Date) {
  const [{ quietHours, ...words }, until] = await Promise.all([
    ownWords(db, memberId, now),
    quieterUntil(db, memberId, now),
  ]);
  const guardians = words.ageBand === 'teen' ? await switchesFor(db, memberId, now) : [];
  const said = { ...words, own: { ...words.own, quietHours }, guardians, quieter: until !== null };
  return { ...words, ...combine(said, now), quieterUntil: until };
}

/**
 * What holds for a member now: age, own settings, guardians and check-in answers in one. The one place that says
 * so; rolls, feed, messages and consent ask here, each time anew, so that a change holds from its commit on.
 */
export async function limitsOf(db: Db, memberId: string, now = new Date()): Promise<Limits> {
  return (await whatHolds(db, memberId, now)).limits;
}

/** The same with who asked for it, for the member's own page. */
export async function whatHoldsFor(db: Db, memberId: string, now = new Date()): Promise<WhatHolds> {
  const { limits, reasons, own, timeZone, quieterUntil } = await whatHolds(db, memberId, now);
  const { feedItemsPerDay: mostItems } = limits;
  const served = mostItems === null ? 0 : await itemsServedToday(db, memberId, timeZone, now);
  return {
    limits,
    reasons,
    own,
    quieterUntil: quieterUntil?.toISOString() ?? null,
    feed: {
      pageSize: limits.feedPageSize,
      itemsLeftToday: mostItems === null ? null : Math.max(0, mostItems - served),
      continuousScroll: limits.continuousScroll && own.continuousScrollToday,
      personalisation: limits.personalisation,
      restsUntil: limits.quietUntil,
    },
  };
}

/** Takes of the last two hours up to the newest pause that was long enough, `times` newest first. */
export function sinceLastBreak(times: readonly Date[], now: Date, breakMinutes: number): number {
  let later = now.getTime();
  let count = 0;
  for (const time of times) {
    if (later - time.getTime() >= breakMinutes * 60_000) break;
    later = time.getTime();
    count++;
  }
  return count;
}

/** When the member rolled today (UTC), newest first. Takes that failed or were cancelled do not count. */
async function rolledToday(db: Db, memberId: string, now: Date, apartFrom?: string): Promise<Date[]> {
  const day = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  let query = db
    .selectFrom('take')
    .select('created_at')
    .where('rolled_by', '=', memberId)
    .where('status', 'not in', ['failed', 'cancelled'])
    .where('created_at', '>=', day)
    .where('created_at', '<=', now)
    .orderBy('created_at', 'desc');
  if (apartFrom !== undefined) query = query.where('id', '!=', apartFrom);
  return (await query.execute()).map((row) => row.created_at);
}

export async function takesLeftToday(db: Db, memberId: string, now = new Date()): Promise<number> {
  const { takesPerDay } = await limitsOf(db, memberId, now);
  const rolled = await rolledToday(db, memberId, now);
  return Math.max(0, takesPerDay - rolled.length);
}

/** Resolves when one more take is fine. Rejects with `quiet-hours`, `daily-limit` or `break-due`, in this order. */
export async function checkWellbeing(
  db: Db,
  memberId: string,
  { now = new Date(), takeId }: { now?: Date; takeId?: string } = {},
): Promise<void> {
  const limits = await limitsOf(db, memberId, now);
  if (limits.quietUntil !== null) {
    const timeZone = limits.quietHours[0]?.timeZone ?? 'UTC';
    throw new AppError(
      'quiet-hours',
      because('quiet-until', { time: timeIn(timeZone, new Date(limits.quietUntil)) }),
    );
  }
  const { takesPerDay, takesBeforeBreak, breakMinutes } = limits;
  const rolled = await rolledToday(db, memberId, now, takeId);
  if (rolled.length >= takesPerDay)
    throw new AppError('daily-limit', because('takes-a-day', { most: takesPerDay }));
  if (sinceLastBreak(rolled, now, breakMinutes) >= takesBeforeBreak) {
    throw new AppError('break-due', because('minutes', { minutes: breakMinutes }));
  }
}
