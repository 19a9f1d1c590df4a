import { sql } from 'kysely';
import type { ConsentRequest } from '#contracts/consent.ts';
import { sentenceOfNews } from '#contracts/notification-words.ts';
import { openRequests } from '../consent/requests.ts';
import type { Db } from '../db/schema/index.ts';
import { conversations } from '../messages/conversations.ts';
import { notifications } from '../notifications/notifications.ts';
import { language, t } from '../texts.ts';
import { ownWords } from '../wellbeing/own-limits.ts';
import { choicesOf } from './choices.ts';
import { nextDigest } from './digest-time.ts';
import { orderMail } from './order.ts';

/** What a digest tells, in groups. Nothing in it was told by a digest before, and nothing was seen already. */
export type Digest = {
  requests: ConsentRequest[];
  /** Who wrote, each once, however much. */
  letters: { name: string; handle: string }[];
  news: string[];
};

/** English without a country is written as the source is: no comma before the last “and”. */
const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);

const A_ROUND = 100;

/**
 * Orders the digests that are due and moves each to its next time, in one transaction a member: none is lost, and none
 * ordered twice. Answers how many were.
 */
export async function orderDueDigests(db: Db, now = new Date()): Promise<number> {
  const due = await db
    .selectFrom('outward_choice')
    .select('member_id')
    .where('digest_due', '<=', now)
    .orderBy('digest_due')
    .limit(A_ROUND)
    .execute();
  for (const { member_id: memberId } of due) {
    await db.transaction().execute(async (trx) => {
      const mine = await trx
        .selectFrom('outward_choice')
        .select('member_id')
        .where('member_id', '=', memberId)
        .where('digest_due', '<=', now)
        .forUpdate()
        .executeTakeFirst();
      if (mine === undefined) return;
      const choices = await choicesOf(trx, memberId);
      const { timeZone } = await ownWords(trx, memberId, now);
      await trx
        .updateTable('outward_choice')
        .set({ digest_due: nextDigest({ ...choices, timeZone }, now) })
        .where('member_id', '=', memberId)
        .execute();
      await orderMail(trx, { to: memberId, kind: 'digest', aboutId: memberId });
    });
  }
  return due.length;
}

/** What is new since the last digest; null when nothing is, and then none is sent. */
export async function digestOf(db: Db, memberId: string, now = new Date()): Promise<Digest | null> {
  const row = await db
    .selectFrom('outward_choice')
    .select('digest_since')
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  const since = row?.digest_since;
  if (since === undefined || since === null) return null;
  const isNew = (at: string): boolean => new Date(at) > since;
  const requests = (await openRequests(db, memberId, now)).filter(
    ({ askedAt, waitsForGuardian }) => isNew(askedAt) && !waitsForGuardian,
  );
  const letters = (await conversations(db, memberId))
    .filter(({ unread, request, at }) => unread && !request && isNew(at))
    .map(({ with: { name, handle } }) => ({ name, handle }));
  const news = (await notifications(db, memberId))
    .filter(({ seen, at }) => !seen && isNew(at))
    .map((group) => sentenceOfNews(group, t, (names) => lists.format(names)));
  if (requests.length + letters.length + news.length === 0) return null;
  return { requests, letters, news };
}

/** A digest went out that told of everything up to then. */
export async function digestSent(db: Db, memberId: string, upTo: Date): Promise<void> {
  await db
    .updateTable('outward_choice')
    .set({ digest_since: sql<Date>`greatest(digest_since, ${upTo})` })
    .where('member_id', '=', memberId)
    .where('digest_since', 'is not', null)
    .execute();
}
