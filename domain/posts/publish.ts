import { Audience } from '#contracts/consent.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { PostAudience } from '#contracts/post.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import { holdCameosOf, lockGrants } from '../consent/grants.ts';
import { record } from '../consent/trail.ts';
import type { Trx } from '../db/schema/index.ts';
import { indexPost } from '../feed/topics.ts';
import { lockTake } from '../takes/events.ts';
import { nudge, topics } from '../wake.ts';
import { askOwner, withdrawOpen } from './ask-owners.ts';

export const isWider = (wanted: Audience, given: Audience): boolean =>
  Audience.options.indexOf(wanted) > Audience.options.indexOf(given);

/** Locks a post to the end of the transaction; always after the grants and the take. */
export async function lockPost(trx: Trx, postId: string) {
  const row = await trx
    .selectFrom('post')
    .selectAll()
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/**
 * Shows a post to an audience, or asks for that. Every grant of the film is looked at again, locked, in this
 * transaction: a likeness that was taken back means `consent-revoked`, one whose owner has agreed to less means a
 * card, and the post stays as it was until all have answered; an owner who said no to this audience settles it
 * (`consent-declined`). The author's own likeness needs no card: posting it is the consent.
 */
export async function showTo(trx: Trx, postId: string, wanted: PostAudience): Promise<'shown' | 'waiting'> {
  const { take_id: takeId } = await trx
    .selectFrom('post')
    .select('take_id')
    .where('id', '=', postId)
    .executeTakeFirstOrThrow(() => new AppError('not-found'));
  await holdCameosOf(trx, takeId);
  await withdrawOpen(trx, postId, wanted);
  const grants = await lockGrants(trx, takeId);
  const take = await lockTake(trx, takeId);
  const row = await lockPost(trx, postId);
  if (take.status !== 'done' || take.film_key === null)
    throw new AppError('conflict', because('take-without-film'));
  if (wanted === 'me') {
    await trx.updateTable('post').set({ audience: 'me', wanted: null }).where('id', '=', postId).execute();
    return 'shown';
  }
  const covered = new Set(grants.map(({ castId }) => castId));
  const blank = new Set(take.blank.map(({ castId }) => castId));
  const cast = (take.plan?.actors ?? []).filter(({ id, cameoId }) => cameoId !== null && !blank.has(id));
  if (take.hidden_at !== null || cast.some(({ id }) => !covered.has(id)))
    throw new AppError('consent-revoked');
  const unasked = grants.filter(
    ({ ownerId, audience }) => ownerId !== row.author_id && isWider(wanted, audience),
  );
  if (unasked.length > 0) {
    for (const grant of unasked) await askOwner(trx, { post: row, take, grant, wanted });
    await trx.updateTable('post').set({ wanted }).where('id', '=', postId).execute();
    return 'waiting';
  }
  await trx
    .updateTable('post')
    .set((eb) => ({
      audience: wanted,
      wanted: null,
      published_at: eb.fn.coalesce('published_at', eb.val(new Date())),
    }))
    .where('id', '=', postId)
    .execute();
  await indexPost(trx, postId);
  for (const { cameoId, grantId } of grants)
    await record(trx, { cameoId, event: 'used', takeId, grantId, detail: trailDetail(`posted-${wanted}`) });
  await nudge(trx, topics.member(row.author_id), topics.posts);
  return 'shown';
}
