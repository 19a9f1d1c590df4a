import { AppError, type ErrorCode } from '#contracts/errors.ts';
import type { TakeEventBody } from '#contracts/take.ts';
import type { BeatReport } from '#contracts/trace.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import { lockGrants } from '../consent/grants.ts';
import { record } from '../consent/trail.ts';
import { settleHold } from '../credits/ledger.ts';
import { costOf } from '../credits/price.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { callBack, LONG_TAKE_MS, orderPush } from '../outward/order.ts';
import { tellCoStars } from '../people/co-stars.ts';
import { nudge, topics } from '../wake.ts';
import { changeDirection } from './directions.ts';
import { appendEvent, lockTake } from './events.ts';

export type Ending =
  | {
      kind: 'done';
      leaseEpoch: number;
      /** Under which the film was sealed. */
      likenessEpoch: number;
      seconds: number;
      filmKey: string;
      posterKey: string;
      captionsKey: string;
      traceKey: string | null;
      beats: readonly BeatReport[];
      auditPassed: boolean | null;
    }
  | { kind: 'failed'; code: ErrorCode; detail: string | null }
  | { kind: 'cancelled'; by: string | null };

export type Closed = { charged: number; refunded: number; already: boolean };

/**
 * Ends a take, once: splits its hold into charge and refund, withdraws what is still asked, marks it and writes its
 * event, in one transaction. Another call answers `already` and changes nothing. A film is only published if it was
 * sealed under the newest likeness epoch and every grant is looked at again here: else `consent-revoked` (render and
 * seal again); `stale-epoch` when another renderer has the lease.
 */
export async function closeTake(db: Db, takeId: string, ending: Ending): Promise<Closed> {
  return db.transaction().execute((trx) => closeWithin(trx, takeId, ending));
}

export async function closeWithin(trx: Trx, takeId: string, ending: Ending): Promise<Closed> {
  await withdrawRequests(trx, takeId);
  const grants = await lockGrants(trx, takeId);
  const take = await lockTake(trx, takeId);
  if (take.ended_at !== null) return { charged: take.charged ?? 0, refunded: 0, already: true };
  if (ending.kind === 'done') {
    if (take.lease_epoch !== ending.leaseEpoch) throw new AppError('stale-epoch');
    if (take.likeness_epoch !== ending.likenessEpoch) throw new AppError('consent-revoked');
  }
  const charge = ending.kind === 'done' ? costOf({ generator: take.generator, seconds: ending.seconds }) : 0;
  const { charged, refunded } = await settleHold(trx, { takeId, charge });
  const late = trx.selectFrom('direction').select('id').where('take_id', '=', takeId);
  for (const { id } of await late.where('status', 'in', ['pending', 'waiting']).execute()) {
    await changeDirection(trx, id, { status: 'too-late', note: 'The take had ended.' });
  }
  await trx
    .updateTable('take')
    .set({ status: ending.kind, charged, ended_at: new Date(), ...columns(ending) })
    .where('id', '=', takeId)
    .execute();
  if (ending.kind === 'done') {
    for (const { cameoId, grantId } of grants) {
      await record(trx, {
        cameoId,
        event: 'used',
        takeId,
        grantId,
        detail: trailDetail('in-take', { number: take.number }),
      });
    }
    if (Date.now() - take.created_at.getTime() > LONG_TAKE_MS)
      await orderPush(trx, { to: take.rolled_by, kind: 'take', aboutId: takeId });
    await tellCoStars(trx, takeId);
  }
  await appendEvent(trx, takeId, eventOf(ending, charged, refunded));
  await nudge(trx, topics.member(take.rolled_by));
  return { charged, refunded, already: false };
}

function columns(ending: Ending) {
  switch (ending.kind) {
    case 'done':
      return {
        seconds: ending.seconds,
        film_key: ending.filmKey,
        poster_key: ending.posterKey,
        captions_key: ending.captionsKey,
        trace_key: ending.traceKey,
        beats: JSON.stringify(ending.beats),
        audit_passed: ending.auditPassed,
      };
    case 'failed':
      return { failure_code: ending.code, failure_detail: ending.detail };
    case 'cancelled':
      return { cancel_asked_by: ending.by, cancel_asked_at: new Date() };
  }
}

function eventOf(ending: Ending, charged: number, refunded: number): TakeEventBody {
  switch (ending.kind) {
    case 'done':
      return { type: 'done', seconds: ending.seconds, charged, refunded };
    case 'failed':
      return { type: 'failed', code: ending.code, detail: ending.detail, refunded };
    case 'cancelled':
      return { type: 'cancelled', by: ending.by, refunded };
  }
}

/** Nobody is asked about a take that has ended, except whether its film may be posted. Requests are locked before grants and takes, as everywhere. */
async function withdrawRequests(trx: Trx, takeId: string): Promise<void> {
  const rows = await trx
    .updateTable('consent_request')
    .set({ status: 'withdrawn', answered_at: new Date() })
    .where('take_id', '=', takeId)
    .where('post_id', 'is', null)
    .where('status', '=', 'open')
    .returning(['id', 'cameo_id as cameoId', 'owner_id', 'sentence'])
    .execute();
  for (const { id, cameoId, owner_id, sentence } of rows) {
    await callBack(trx, id, owner_id);
    await record(trx, { cameoId, event: 'withdrawn', takeId, grantId: null, detail: sentence });
    await appendEvent(trx, takeId, { type: 'consent-answered', requestId: id, answer: 'withdrawn' });
    await nudge(trx, topics.member(owner_id));
  }
}
