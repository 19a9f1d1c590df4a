import type { Selectable } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import { record } from '../consent/trail.ts';
import type { ConsentRequestTable } from '../db/schema/consent.ts';
import type { Trx } from '../db/schema/index.ts';
import { notify } from '../notifications/notify.ts';
import { lockTake } from '../takes/events.ts';
import { nudge, topics } from '../wake.ts';
import { isWider, lockPost, showTo } from './publish.ts';

type Request = Selectable<ConsentRequestTable> & { post_id: string };

/**
 * An owner agrees that a film with them is shown to more people, or not. The grant is widened, and with the last yes
 * the post is shown, all grants looked at once more; a no keeps it as it was.
 */
export async function answerPost(trx: Trx, row: Request, approved: boolean): Promise<void> {
  const about = { cameoId: row.cameo_id, takeId: row.take_id };
  // All grants of the film, in order and alone: answers at the same moment come one after the other.
  const grants = await trx
    .selectFrom('take_grant')
    .innerJoin('consent_grant as held', 'held.id', 'take_grant.grant_id')
    .select(['held.id', 'take_grant.cast_id', 'held.owner_id', 'held.audience', 'held.revoked_at'])
    .where('take_grant.take_id', '=', row.take_id)
    .orderBy('held.id')
    .forUpdate('held')
    .execute();
  const own = grants.find(({ cast_id, revoked_at }) => cast_id === row.cast_id && revoked_at === null);
  const take = await lockTake(trx, row.take_id);
  const post = await lockPost(trx, row.post_id);
  await nudge(trx, topics.member(post.author_id));
  if (!approved) {
    await notify(trx, { to: post.author_id, kind: 'post-declined', actor: null, postId: post.id });
    await record(trx, { ...about, event: 'declined', grantId: own?.id ?? null, detail: detailOf(row) });
    await trx.updateTable('post').set({ wanted: null }).where('id', '=', post.id).execute();
    return;
  }
  if (own === undefined) throw new AppError('request-closed');
  // A card about another post of the film may have gone further: no yes takes back an earlier one.
  if (isWider(row.audience, own.audience))
    await trx.updateTable('consent_grant').set({ audience: row.audience }).where('id', '=', own.id).execute();
  await record(trx, { ...about, event: 'approved-once', grantId: own.id, detail: detailOf(row) });
  if (post.deleted_at !== null || post.wanted !== row.audience) return;
  const missing = grants.some(
    ({ id, owner_id, audience }) =>
      id !== own.id && owner_id !== post.author_id && isWider(row.audience, audience),
  );
  // Another likeness in it may have been taken back meanwhile: then there is nothing to show.
  if (missing || take.hidden_at !== null) return;
  await showTo(trx, post.id, row.audience);
  await notify(trx, { to: post.author_id, kind: 'post-shown', actor: null, postId: post.id });
}

const detailOf = (row: Request): string => trailDetail(`to-post-${row.audience}`, { words: row.sentence });
