import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

const day = 86_400_000;

/** For so long an account is new. An account that is to do harm is mostly used at once, and on many. */
export const NEW_DAYS = 3;

/** What a new account may do in 24 hours, and how many strangers may have an unanswered letter of theirs. */
export const newcomerLimits = { comments: 30, posts: 8, reports: 10, invites: 3, strangers: 5 } as const;
export type Limited = keyof typeof newcomerLimits;

async function done(db: Db, memberId: string, what: Limited, since: Date): Promise<number> {
  const count = async (rows: Promise<{ count: number }>): Promise<number> => (await rows).count;
  switch (what) {
    case 'comments':
      return count(
        db
          .selectFrom('comment')
          .where('author_id', '=', memberId)
          .where('created_at', '>', since)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
    case 'posts':
      return count(
        db
          .selectFrom('post')
          .where('author_id', '=', memberId)
          .where('created_at', '>', since)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
    case 'reports':
      return count(
        db
          .selectFrom('report')
          .where('reporter_id', '=', memberId)
          .where('created_at', '>', since)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
    case 'invites':
      return count(
        db
          .selectFrom('invite')
          .where('made_by', '=', memberId)
          .where('created_at', '>', since)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
    case 'strangers':
      return count(
        db
          .selectFrom('conversation')
          .where('asked_by', '=', memberId)
          .where('last_seq', '>', 0)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
  }
}

/**
 * Asked before one more of something. @throws AppError `newcomer-limit` when an account of less than three days has
 * had its share. Operators and the demo town have none.
 */
export async function requireShare(db: Db, memberId: string, what: Limited, now = new Date()): Promise<void> {
  const row = await db
    .selectFrom('member')
    .select(['created_at', 'operator', 'demo'])
    .where('id', '=', memberId)
    .executeTakeFirst();
  if (row === undefined || row.operator || row.demo) return;
  if (row.created_at.getTime() < now.getTime() - NEW_DAYS * day) return;
  const most = newcomerLimits[what];
  if ((await done(db, memberId, what, new Date(now.getTime() - day))) >= most)
    throw new AppError(
      'newcomer-limit',
      `${most} ${what === 'strangers' ? 'unanswered letters' : `${what} a day`}`,
    );
}
