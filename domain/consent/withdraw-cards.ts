import { signals, workflows } from '#contracts/workflow-names.ts';
import type { Trx } from '../db/schema/index.ts';
import { appendEvent } from '../takes/events.ts';
import { signalByOutbox } from '../takes/start-takes.ts';
import { nudge, topics } from '../wake.ts';
import { record } from './trail.ts';

type TakenBack = { cameoId: string; takeIds: readonly string[]; withCameo: boolean };

/** A card that was withdrawn: what is left to tell once the takes are locked. */
export type Withdrawn = { requestId: string; takeId: string; postId: string | null };

/**
 * Withdraws the cards that a revocation leaves without anything to ask about: those for a wider audience of a film that it
 * hides, whoever was asked; and with a cameo that goes, every one of its own. Requests are locked after cameos and before
 * grants and takes, in order, as everywhere. The words to their rooms and authors are `tellWithdrawn`'s, after the takes.
 */
export async function withdrawCards(
  trx: Trx,
  { cameoId, takeIds, withCameo }: TakenBack,
): Promise<Withdrawn[]> {
  const rows = await trx
    .selectFrom('consent_request')
    .select(['id', 'cameo_id', 'take_id', 'post_id', 'direction_id', 'owner_id', 'sentence'])
    .where('status', '=', 'open')
    .where(({ or, and, eb }) =>
      or([
        and([eb('post_id', 'is not', null), eb('take_id', 'in', [...takeIds, cameoId])]),
        and([eb('cameo_id', '=', cameoId), eb.val(withCameo)]),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const row of rows) {
    await trx
      .updateTable('consent_request')
      .set({ status: 'withdrawn', answered_at: new Date() })
      .where('id', '=', row.id)
      .execute();
    await record(trx, {
      cameoId: row.cameo_id,
      event: 'withdrawn',
      takeId: row.take_id,
      grantId: null,
      detail: row.sentence,
    });
    await nudge(trx, topics.member(row.owner_id), topics.take(row.take_id));
    if (row.direction_id === null)
      await signalByOutbox(trx, {
        workflowId: workflows.askConsent.id(row.id),
        signal: signals.answered,
        arg: row.id,
      });
  }
  return rows.map(({ id, take_id, post_id }) => ({ requestId: id, takeId: take_id, postId: post_id }));
}

/** Tells rooms that a card is gone, and lets go of what an author had wanted. Takes are locked, posts come last. */
export async function tellWithdrawn(trx: Trx, withdrawn: readonly Withdrawn[]): Promise<void> {
  const byTake = [...withdrawn].sort((one, other) => one.takeId.localeCompare(other.takeId));
  for (const { requestId, takeId, postId } of byTake) {
    if (postId === null)
      await appendEvent(trx, takeId, { type: 'consent-answered', requestId, answer: 'withdrawn' });
  }
  const posts = [...new Set(withdrawn.flatMap(({ postId }) => (postId === null ? [] : [postId])))].sort();
  for (const postId of posts) {
    const post = trx.updateTable('post').set({ wanted: null }).where('id', '=', postId);
    const { author_id } = await post.returning('author_id').executeTakeFirstOrThrow();
    await nudge(trx, topics.member(author_id));
  }
}
