import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Appeal } from '#contracts/likeness-use.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { nudge, topics } from '../wake.ts';
import { record } from './trail.ts';

const OPEN_AT_ONCE = 20;

type New = {
  appealId: string;
  memberId: string;
  kind: Appeal['kind'];
  cameoId: string | null;
  takeId: string | null;
  words: string;
};

/** A word to the operator: a use reported, or a decision appealed. Sending it again changes nothing. */
export async function appeal(
  db: Db,
  { appealId, memberId, kind, cameoId, takeId, words }: New,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const open = await trx
      .selectFrom('likeness_appeal')
      .select('id')
      .where('member_id', '=', memberId)
      .where('answer', 'is', null)
      .execute();
    if (open.length >= OPEN_AT_ONCE)
      throw new AppError('too-many', because('unanswered', { most: OPEN_AT_ONCE }));
    if (cameoId !== null) await requireConcerned(trx, memberId, cameoId);
    const made = await trx
      .insertInto('likeness_appeal')
      .values({ id: appealId, member_id: memberId, kind, cameo_id: cameoId, take_id: takeId, words })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made !== undefined && cameoId !== null)
      await record(trx, { cameoId, event: 'reported', takeId, grantId: null, detail: words.slice(0, 200) });
  });
}

async function requireConcerned(trx: Trx, memberId: string, cameoId: string): Promise<void> {
  const cameo = trx
    .selectFrom('cameo')
    .select('id')
    .where('id', '=', cameoId)
    .where('owner_id', '=', memberId);
  if ((await cameo.executeTakeFirst()) === undefined) throw new AppError('not-found');
}

const selectAppeals = (db: Db) =>
  db
    .selectFrom('likeness_appeal')
    .innerJoin('user', 'user.id', 'likeness_appeal.member_id')
    .select([
      'likeness_appeal.id',
      'likeness_appeal.kind',
      'user.name as by',
      'likeness_appeal.take_id as takeId',
      'likeness_appeal.words',
      'likeness_appeal.at',
      'likeness_appeal.answer',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectAppeals>['executeTakeFirstOrThrow']>>;
const asAppeal = ({ at, ...row }: Row): Appeal => ({ ...row, at: at.toISOString() });

/** What a member told the operator, with the answers; newest first. */
export async function appealsOf(db: Db, memberId: string): Promise<Appeal[]> {
  const rows = await selectAppeals(db)
    .where('likeness_appeal.member_id', '=', memberId)
    .orderBy('likeness_appeal.at', 'desc')
    .limit(100)
    .execute();
  return rows.map(asAppeal);
}

/** For operators: what waits for an answer, oldest first. */
export async function openAppeals(db: Db): Promise<Appeal[]> {
  const rows = await selectAppeals(db)
    .where('likeness_appeal.answer', 'is', null)
    .orderBy('likeness_appeal.at')
    .limit(200)
    .execute();
  return rows.map(asAppeal);
}

/** An operator's answer, once. `conflict` when somebody was faster. */
export async function answerAppeal(
  db: Db,
  { appealId, operatorId, answer }: { appealId: string; operatorId: string; answer: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('likeness_appeal')
      .set({ answer, answered_by: operatorId, answered_at: new Date() })
      .where('id', '=', appealId)
      .where('answer', 'is', null)
      .returning('member_id')
      .executeTakeFirst();
    if (row === undefined) throw new AppError('conflict');
    await nudge(trx, topics.member(row.member_id));
  });
}
