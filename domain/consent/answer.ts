import { randomUUID } from 'node:crypto';
import type { ConsentAnswer, ConsentRequest, ConsentStatus } from '#contracts/consent.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { endedStatuses } from '#contracts/take.ts';
import { signals, workflows } from '#contracts/workflow-names.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { coApprovers, needsCoApproval } from '../guardians/co-approval.ts';
import { callBack } from '../outward/order.ts';
import { answerPost } from '../posts/answer-post.ts';
import { changeDirection, insertDirection } from '../takes/directions.ts';
import { appendEvent, lockTake } from '../takes/events.ts';
import { signalByOutbox } from '../takes/start-takes.ts';
import { nudge, topics } from '../wake.ts';
import { type GrantFor, grantPerson, grantRoom, grantTake, holdCameosOf } from './grants.ts';
import { isOnceOnly } from './once-only.ts';
import { request } from './requests.ts';
import { costarsOf } from './theme.ts';
import { record } from './trail.ts';

type Answer = { requestId: string; memberId: string; answer: ConsentAnswer; now?: Date };

/** Locks a request, after its cameo: the order that everybody keeps. */
export async function lockRequest(trx: Trx, requestId: string) {
  const request = trx.selectFrom('consent_request').where('id', '=', requestId);
  const found = await request.select(['cameo_id', 'take_id', 'post_id']).executeTakeFirst();
  if (found === undefined) throw new AppError('not-found');
  // The last yes to a post looks at every grant of the film.
  if (found.post_id !== null) await holdCameosOf(trx, found.take_id);
  await trx.selectFrom('cameo').select('id').where('id', '=', found.cameo_id).forShare().executeTakeFirst();
  const own = trx.selectFrom('consent_request').selectAll().where('id', '=', requestId).forUpdate();
  return own.executeTakeFirstOrThrow();
}

export type Locked = Awaited<ReturnType<typeof lockRequest>>;

async function close(
  trx: Trx,
  row: Locked,
  status: ConsentStatus,
  answer: ConsentAnswer | null,
): Promise<void> {
  await trx
    .updateTable('consent_request')
    .set({ status, answer: answer === null ? null : JSON.stringify(answer), answered_at: new Date() })
    .where('id', '=', row.id)
    .execute();
  await callBack(trx, row.id, row.owner_id);
  await nudge(trx, topics.member(row.owner_id), topics.take(row.take_id));
  if (row.direction_id !== null) return;
  const answered = { workflowId: workflows.askConsent.id(row.id), signal: signals.answered, arg: row.id };
  // A yes reaches the film's own workflow first: between it and its child are two more turns of Temporal.
  const isOfTake = status === 'approved' && row.post_id === null;
  const approved = { workflowId: workflows.makeTake.id(row.take_id), signal: signals.approved, arg: row.id };
  await signalByOutbox(trx, ...(isOfTake ? [approved] : []), answered);
}

/**
 * Writes an owner's answer: request, grant, trail, event and the word to the workflow are one transaction, so no
 * worker is waited for. Rejects with `not-found` for anybody else, `request-closed` when it was answered,
 * withdrawn or ran out.
 */
export async function answerRequest(
  db: Db,
  { requestId, memberId, answer, now = new Date() }: Answer,
): Promise<ConsentRequest> {
  await db.transaction().execute(async (trx) => {
    const row = await lockRequest(trx, requestId);
    if (row.owner_id !== memberId) throw new AppError('not-found');
    if (row.status !== 'open' || row.expires_at <= now) throw new AppError('request-closed');
    // A finished film cannot be changed by a note.
    if (row.post_id !== null && answer.answer === 'narrow') throw new AppError('bad-input', 'answer');
    const isStanding = answer.answer === 'room' || answer.answer === 'person';
    if (isStanding && (await isOnceOnly(trx, memberId)))
      throw new AppError('forbidden', because('once-only'));
    const needsGuardian = answer.answer !== 'decline' && (await needsCoApproval(trx, memberId, now));
    if (needsGuardian) await holdForGuardian(trx, row, answer, now);
    else await settle(trx, row, answer, now);
  });
  return request(db, requestId);
}

/** Brings an answer into force. The request is locked and open. */
export async function settle(trx: Trx, row: Locked, answer: ConsentAnswer, now: Date): Promise<void> {
  if (row.post_id !== null) {
    await close(trx, row, answer.answer === 'decline' ? 'declined' : 'approved', answer);
    await answerPost(trx, { ...row, post_id: row.post_id }, answer.answer !== 'decline');
  } else if (row.direction_id === null) await answerTake(trx, row, answer, now);
  else await answerDirection(trx, row, row.direction_id, answer);
}

/** The owner's yes is kept and counts for nothing until a guardian agrees. */
async function holdForGuardian(trx: Trx, row: Locked, answer: ConsentAnswer, now: Date): Promise<void> {
  if (row.guardian_since !== null) throw new AppError('request-closed', because('guardian-has-to-agree'));
  await trx
    .updateTable('consent_request')
    .set({ answer: JSON.stringify(answer), guardian_since: now })
    .where('id', '=', row.id)
    .execute();
  await callBack(trx, row.id, row.owner_id);
  const { cameo_id: cameoId, take_id: takeId, sentence: detail } = row;
  await record(trx, { cameoId, event: 'guardian-asked', takeId, grantId: null, detail });
  const guardians = await coApprovers(trx, row.owner_id, now);
  await nudge(trx, topics.member(row.owner_id), ...guardians.map((id) => topics.member(id)));
}

const trailEvent = {
  once: 'approved-once',
  room: 'approved-room',
  person: 'approved-person',
  narrow: 'narrowed',
  decline: 'declined',
} as const;

async function answerTake(trx: Trx, row: Locked, answer: ConsentAnswer, now: Date): Promise<void> {
  const about = { cameoId: row.cameo_id, takeId: row.take_id, event: trailEvent[answer.answer] };
  if (answer.answer === 'decline') {
    await close(trx, row, 'declined', answer);
    await record(trx, { ...about, grantId: null, detail: row.sentence });
    await appendEvent(trx, row.take_id, { type: 'consent-answered', requestId: row.id, answer: 'declined' });
    return;
  }
  await close(trx, row, 'approved', answer);
  const take = await lockTake(trx, row.take_id);
  if (endedStatuses.includes(take.status) || take.plan === null) throw new AppError('request-closed');
  const given: GrantFor = {
    cameoId: row.cameo_id,
    ownerId: row.owner_id,
    sceneId: row.scene_id,
    takeId: row.take_id,
    castId: row.cast_id,
    planHash: row.plan_hash,
    scope: answer.scope,
    note: answer.answer === 'narrow' ? answer.note : null,
    askerId: row.asked_by,
    costars: costarsOf(take.plan, row.cast_id),
    theme: take.theme ?? '',
    audience: row.audience,
    requestId: row.id,
  };
  const parentId = await grantStanding(trx, given, answer, now);
  const grantId = await grantTake(trx, given, parentId);
  await record(trx, { ...about, grantId, detail: given.note ?? row.sentence });
  const said = answer.answer === 'narrow' ? 'narrowed' : 'approved';
  await appendEvent(trx, row.take_id, { type: 'consent-answered', requestId: row.id, answer: said });
}

/** The grant for later takes that an answer gives, if it gives one. */
async function grantStanding(
  trx: Trx,
  given: GrantFor,
  answer: ConsentAnswer,
  now: Date,
): Promise<string | null> {
  if (answer.answer === 'room') return grantRoom(trx, given);
  if (answer.answer !== 'person') return null;
  const until = answer.days === null ? null : new Date(now.getTime() + answer.days * 86_400_000);
  return grantPerson(trx, given, until);
}

/** A narrowed direction is declined, and the owner's own words are given in its place. */
async function answerDirection(
  trx: Trx,
  row: Locked,
  directionId: string,
  answer: ConsentAnswer,
): Promise<void> {
  const approved = answer.answer === 'once' || answer.answer === 'room' || answer.answer === 'person';
  await close(trx, row, approved ? 'approved' : 'declined', answer);
  const about = {
    cameoId: row.cameo_id,
    takeId: row.take_id,
    grantId: null,
    event: trailEvent[answer.answer],
  };
  await record(trx, { ...about, detail: row.sentence });
  if (approved && answer.scope === 'any') {
    const held = trx.selectFrom('take_grant').select('grant_id').where('take_id', '=', row.take_id);
    const grant = held.where('cast_id', '=', row.cast_id);
    await trx.updateTable('consent_grant').set({ scope: 'any' }).where('id', '=', grant).execute();
  }
  const take = await lockTake(trx, row.take_id);
  const said = approved ? 'approved' : answer.answer === 'narrow' ? 'narrowed' : 'declined';
  await appendEvent(trx, row.take_id, { type: 'consent-answered', requestId: row.id, answer: said });
  if (endedStatuses.includes(take.status)) return;
  if (!approved) {
    await changeDirection(trx, directionId, { status: 'refused', note: 'The owner did not agree to this.' });
    if (answer.answer === 'narrow') {
      const direction = {
        directionId: randomUUID(),
        takeId: row.take_id,
        by: row.owner_id,
        text: answer.note,
      };
      await insertDirection(trx, direction);
    }
    return;
  }
  // It joins once everybody agreed; one refusal was enough to keep it out.
  const others = trx.selectFrom('consent_request').select('id').where('direction_id', '=', directionId);
  const missing = await others.where('status', '!=', 'approved').executeTakeFirst();
  if (missing === undefined) await changeDirection(trx, directionId, { status: 'pending', note: null });
}

/** Where a request stands; what a waiting workflow looks at. */
export async function requestStatus(db: Db, requestId: string): Promise<ConsentStatus> {
  const row = await db
    .selectFrom('consent_request')
    .select('status')
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row?.status ?? 'withdrawn';
}

/** Closes a request that ran out. Answers what it came to: an answer in the last moment counts. */
export async function expireRequest(db: Db, requestId: string): Promise<ConsentStatus> {
  return db.transaction().execute(async (trx) => {
    const row = await lockRequest(trx, requestId);
    if (row.status !== 'open') return row.status;
    await close(trx, row, 'expired', null);
    const { cameo_id: cameoId, take_id: takeId } = row;
    await record(trx, { cameoId, event: 'expired', takeId, grantId: null, detail: row.sentence });
    if (row.post_id !== null) return 'expired';
    await appendEvent(trx, takeId, { type: 'consent-answered', requestId, answer: 'expired' });
    return 'expired';
  });
}

/** Brings an open card to its owner's attention once more. */
export async function remindOwner(db: Db, requestId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('consent_request')
      .set({ reminded_at: new Date() })
      .where('id', '=', requestId)
      .where('status', '=', 'open')
      .returning('owner_id')
      .executeTakeFirst();
    if (row !== undefined) await nudge(trx, topics.member(row.owner_id));
  });
}
