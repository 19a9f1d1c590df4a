import type { PublicMember } from '#contracts/account.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { answerRequest } from './answer.ts';

type Pair = { ownerId: string; askerId: string };

/** No more cards from this person, and what is open from them is declined. */
export async function blockAsking(db: Db, { ownerId, askerId }: Pair): Promise<void> {
  if (ownerId === askerId) throw new AppError('bad-input', because('that-is-you'));
  const asker = db.selectFrom('member').select('id').where('id', '=', askerId);
  if ((await asker.executeTakeFirst()) === undefined) throw new AppError('not-found');
  await db
    .insertInto('ask_block')
    .values({ owner_id: ownerId, asker_id: askerId })
    .onConflict((on) => on.doNothing())
    .execute();
  const open = await db
    .selectFrom('consent_request')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('asked_by', '=', askerId)
    .where('status', '=', 'open')
    .execute();
  for (const { id } of open) {
    await answerRequest(db, { requestId: id, memberId: ownerId, answer: { answer: 'decline' } }).catch(
      (error: unknown) => {
        // Answered or withdrawn in the same moment: it is closed, which is all that is wanted.
        if (!(error instanceof AppError && error.code === 'request-closed')) throw error;
      },
    );
  }
}

export async function allowAsking(db: Db, { ownerId, askerId }: Pair): Promise<void> {
  await db.deleteFrom('ask_block').where('owner_id', '=', ownerId).where('asker_id', '=', askerId).execute();
}

export async function askBlocks(db: Db, ownerId: string): Promise<PublicMember[]> {
  return db
    .selectFrom('ask_block')
    .innerJoin('member', 'member.id', 'ask_block.asker_id')
    .innerJoin('user', 'user.id', 'member.id')
    .where('ask_block.owner_id', '=', ownerId)
    .select(['member.id', 'user.handle', 'user.name', 'member.colour'])
    .orderBy('user.handle')
    .execute();
}
