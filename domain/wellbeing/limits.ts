import type { AgeBand } from '#contracts/account.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

export type Limits = {
  takesPerDay: number;
  /** A break is due after this many takes … */
  takesBeforeBreak: number;
  /** … without a pause of this many minutes between two of them. */
  breakMinutes: number;
};

/** Takes are counted because they are already kept; how long somebody looks at a screen is not recorded anywhere. */
export const limitsOf: Record<AgeBand, Limits> = {
  teen: { takesPerDay: 20, takesBeforeBreak: 12, breakMinutes: 10 },
  adult: { takesPerDay: 60, takesBeforeBreak: 40, breakMinutes: 5 },
};

const minute = 60_000;

/** Whether `now` lies in the hours from `from` up to `to` on the member's own clock; they may span midnight. */
export function isQuiet(quiet: { from: number; to: number; timeZone: string }, now: Date): boolean {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: quiet.timeZone,
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const hour = Number(clock.format(now));
  if (quiet.from === quiet.to) return false;
  return quiet.from < quiet.to
    ? hour >= quiet.from && hour < quiet.to
    : hour >= quiet.from || hour < quiet.to;
}

/** Takes of the last two hours up to the newest pause that was long enough, `times` newest first. */
export function sinceLastBreak(times: readonly Date[], now: Date, breakMinutes: number): number {
  let later = now.getTime();
  let count = 0;
  for (const time of times) {
    if (later - time.getTime() >= breakMinutes * minute) break;
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

async function bandAndQuiet(db: Db, memberId: string) {
  const row = await db
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.id')
    .where('member.id', '=', memberId)
    .select(['user.ageBand', 'quiet_from', 'quiet_to', 'quiet_zone'])
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

export async function takesLeftToday(db: Db, memberId: string, now = new Date()): Promise<number> {
  const { ageBand } = await bandAndQuiet(db, memberId);
  const rolled = await rolledToday(db, memberId, now);
  return Math.max(0, limitsOf[ageBand].takesPerDay - rolled.length);
}

/** Resolves when one more take is fine. Rejects with `quiet-hours`, `daily-limit` or `break-due`, in this order. */
export async function checkWellbeing(
  db: Db,
  memberId: string,
  {
    now = new Date(),
    takeId,
    limits = limitsOf,
  }: { now?: Date; takeId?: string; limits?: Record<AgeBand, Limits> } = {},
): Promise<void> {
  const { ageBand, quiet_from: from, quiet_to: to, quiet_zone: timeZone } = await bandAndQuiet(db, memberId);
  if (from !== null && to !== null && timeZone !== null && isQuiet({ from, to, timeZone }, now)) {
    throw new AppError('quiet-hours', `until ${to}:00`);
  }
  const { takesPerDay, takesBeforeBreak, breakMinutes } = limits[ageBand];
  const rolled = await rolledToday(db, memberId, now, takeId);
  if (rolled.length >= takesPerDay) throw new AppError('daily-limit', `${takesPerDay} a day`);
  if (sinceLastBreak(rolled, now, breakMinutes) >= takesBeforeBreak) {
    throw new AppError('break-due', `${breakMinutes} minutes`);
  }
}
