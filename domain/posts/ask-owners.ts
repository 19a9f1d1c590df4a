import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { Audience } from '#contracts/consent.ts';
import { different } from '#contracts/consent-difference.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { PostAudience } from '#contracts/post.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import { CONSENT_DAYS } from '../consent/ask.ts';
import { requireNotTooOften } from '../consent/asking.ts';
import type { lockGrants } from '../consent/grants.ts';
import { mayNotAsk } from '../consent/may-not-ask.ts';
import { sentenceFor } from '../consent/sentence.ts';
import { record } from '../consent/trail.ts';
import type { Trx } from '../db/schema/index.ts';
import type { PostTable } from '../db/schema/posts.ts';
import type { TakeTable } from '../db/schema/takes.ts';
import { callBack, orderRequest } from '../outward/order.ts';
import { blockedBetween } from '../people/blocks.ts';
import { startByOutbox } from '../takes/start-takes.ts';
import { nudge, topics } from '../wake.ts';

const day = 86_400_000;
type Wide = Exclude<PostAudience, 'me'>;

type Asked = {
  post: Selectable<PostTable>;
  take: Selectable<TakeTable>;
  grant: Awaited<ReturnType<typeof lockGrants>>[number];
  wanted: Wide;
};

/**
 * Puts a card before an owner: may this film be shown to more people than they agreed to. An open card is not doubled,
 * and a no is not asked about again (`consent-declined`): not by the same author, for as many people or more, in whichever
 * post of the film. Nobody is asked across a block (`likeness-not-granted`).
 */
export async function askOwner(trx: Trx, { post, take, grant, wanted }: Asked): Promise<void> {
  if (await blockedBetween(trx, post.author_id, grant.ownerId))
    throw new AppError('likeness-not-granted', because('owner-not-yours-to-ask', { name: grant.cameoName }));
  const asking = { ownerId: grant.ownerId, askerId: post.author_id };
  if (await mayNotAsk(trx, asking))
    throw new AppError('likeness-not-granted', because('owner-not-yours-to-ask', { name: grant.cameoName }));
  const asManyOrFewer = Audience.options.slice(0, Audience.options.indexOf(wanted) + 1);
  const before = await trx
    .selectFrom('consent_request')
    .select('status')
    .where('take_id', '=', take.id)
    .where('cast_id', '=', grant.castId)
    .where(({ or, and, eb }) =>
      or([
        and([eb('post_id', '=', post.id), eb('audience', '=', wanted), eb('status', '=', 'open')]),
        and([
          eb('post_id', 'is not', null),
          eb('asked_by', '=', post.author_id),
          eb('audience', 'in', asManyOrFewer),
          eb('status', '=', 'declined'),
        ]),
      ]),
    )
    .orderBy('status')
    .executeTakeFirst();
  if (before?.status === 'declined')
    throw new AppError('consent-declined', because('likeness-of', { name: grant.cameoName }));
  if (before?.status === 'open') return;
  await requireNotTooOften(trx, { ...asking, cameoId: grant.cameoId, now: new Date() });
  const requestId = randomUUID();
  const expiresAt = new Date(Date.now() + CONSENT_DAYS * day);
  const sentence =
    take.plan === null ? '' : sentenceFor(take.document.script, take.plan, grant.castId).slice(0, 1_000);
  await trx
    .insertInto('consent_request')
    .values({
      id: requestId,
      cameo_id: grant.cameoId,
      owner_id: grant.ownerId,
      cast_id: grant.castId,
      scene_id: take.scene_id,
      take_id: take.id,
      direction_id: null,
      post_id: post.id,
      plan_hash: take.plan_hash ?? '',
      asked_by: post.author_id,
      sentence,
      audience: wanted,
      difference: different(`shown-${wanted}`),
      expires_at: expiresAt,
    })
    .execute();
  const { cameoId } = grant;
  const detail = trailDetail(`to-post-${wanted}`, { words: sentence });
  await record(trx, { cameoId, event: 'asked', takeId: take.id, grantId: grant.grantId, detail });
  await startByOutbox(trx, {
    workflow: workflows.askConsent.name,
    workflowId: workflows.askConsent.id(requestId),
    taskQueue: taskQueues.main,
    arg: { requestId, takeId: take.id, expiresAt: expiresAt.toISOString() },
  });
  await orderRequest(trx, requestId, grant.ownerId);
  await nudge(trx, topics.member(grant.ownerId));
}

/** Takes back the cards of a post that ask for another audience than `kept`; all of them without one. */
export async function withdrawOpen(trx: Trx, postId: string, kept: PostAudience | null): Promise<void> {
  let open = trx
    .updateTable('consent_request')
    .set({ status: 'withdrawn', answered_at: new Date() })
    .where('post_id', '=', postId)
    .where('status', '=', 'open');
  if (kept !== null && kept !== 'me') open = open.where('audience', '!=', kept);
  const rows = await open.returning(['id', 'cameo_id', 'take_id', 'owner_id', 'sentence']).execute();
  for (const { id, cameo_id: cameoId, take_id: takeId, owner_id, sentence } of rows) {
    await callBack(trx, id, owner_id);
    await record(trx, { cameoId, event: 'withdrawn', takeId, grantId: null, detail: sentence });
    await nudge(trx, topics.member(owner_id));
  }
}
