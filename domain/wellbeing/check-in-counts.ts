import type { CheckInAnswer, CheckInCounts } from '#contracts/check-in.ts';
import type { Db } from '../db/schema/index.ts';

/** Twenty people or fewer are not a number: one of them could be made out. */
export const HIDDEN_UP_TO = 20;
const day = 86_400_000;

/**
 * How many people gave each answer in the last week that is over (Monday to Monday, UTC), where they are more than
 * twenty. Of a week that still goes on nothing is told: a number that grows by one after somebody was there would
 * say what they answered.
 */
export async function checkInCounts(db: Db, now = new Date()): Promise<CheckInCounts> {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const end = new Date(today - sinceMonday * day);
  const begin = new Date(end.getTime() - 7 * day);
  const rows = await db
    .selectFrom('check_in')
    .select((eb) => ['answer', eb.fn.count<number>('member_id').distinct().as('people')])
    .where('at', '>=', begin)
    .where('at', '<', end)
    .groupBy('answer')
    .having((eb) => eb.fn.count('member_id').distinct(), '>', HIDDEN_UP_TO)
    .execute();
  const shown = new Map(rows.map(({ answer, people }) => [answer, people]));
  const of = (answer: CheckInAnswer): number | null => shown.get(answer) ?? null;
  return {
    week: begin.toISOString().slice(0, 10),
    people: { good: of('good'), okay: of('okay'), low: of('low'), rough: of('rough') },
  };
}
