import { randomUUID } from 'node:crypto';
import { because } from '#contracts/details.ts';
import type { DirectionPatch } from '#contracts/direction.ts';
import { AppError } from '#contracts/errors.ts';
import { CONSENT_DAYS, cameoRow, insertRequest } from '../consent/ask.ts';
import { isTooOften } from '../consent/asking.ts';
import { lockGrants } from '../consent/grants.ts';
import { whyNotAsk } from '../consent/may-ask.ts';
import { costarsOf } from '../consent/theme.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { type Applied, appliedBetween } from './applied-directions.ts';
import { changeDirection, insertDirection } from './directions.ts';
import { lockLeased } from './events.ts';

/** What somebody's words came to: a change of the running plan, or why there is none. `ruledOut` by a likeness's owner. */
export type Reading = { patch: DirectionPatch } | { notUnderstood: string } | { ruledOut: string };

type Cue = {
  takeId: string;
  leaseEpoch: number;
  /** First physics step of the cue, and how many it has. */
  firstStep: number;
  steps: number;
  read: (text: string) => Promise<Reading> | Reading;
};

type Grants = Awaited<ReturnType<typeof lockGrants>>;
type Take = Awaited<ReturnType<typeof lockLeased>>;

/**
 * Called before a cue is simulated: fixes which directions take effect in it, for ever. New ones land here only if
 * no earlier attempt has been past this step; an attempt that simulates again gets what was committed. A direction
 * beyond a grant's scope becomes a card for its owner and waits. Rejects with `stale-epoch` for an older renderer.
 */
export async function commitCue(
  db: Db,
  { takeId, leaseEpoch, firstStep, steps, read }: Cue,
): Promise<Applied[]> {
  const pending = await pendingDirections(db, takeId);
  const readings = new Map<string, Reading>();
  for (const { id, text } of pending) readings.set(id, await read(text));
  const notes = firstStep === 0 ? await notesOf(db, takeId) : [];
  const noteReadings = new Map<string, Reading>();
  for (const note of notes) noteReadings.set(note, await read(note));

  return db.transaction().execute(async (trx) => {
    const grants = await lockGrants(trx, takeId);
    const take = await lockLeased(trx, { takeId, leaseEpoch });
    if (take.frontier_step <= firstStep) {
      if (take.frontier_step === 0) await followNotes(trx, take, grants, noteReadings);
      for (const direction of await pendingDirections(trx, takeId)) {
        const reading = readings.get(direction.id);
        if (reading !== undefined) await decide(trx, take, grants, direction, reading, firstStep);
      }
      const next = firstStep + steps;
      await trx.updateTable('take').set({ frontier_step: next }).where('id', '=', takeId).execute();
    }
    return appliedBetween(trx, takeId, firstStep, firstStep + steps);
  });
}

const pendingDirections = (db: Db, takeId: string) =>
  db
    .selectFrom('direction')
    .select(['id', 'text', 'given_by as by'])
    .where('take_id', '=', takeId)
    .where('status', '=', 'pending')
    .orderBy('given_at')
    .orderBy('id')
    .execute();

async function notesOf(db: Db, takeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('take_grant')
    .innerJoin('consent_grant', 'consent_grant.id', 'take_grant.grant_id')
    .where('take_grant.take_id', '=', takeId)
    .where('consent_grant.note', 'is not', null)
    .select('consent_grant.note')
    .execute();
  return rows.flatMap(({ note }) => (note === null ? [] : [note]));
}

/** Owners narrowed their consent by a note: it is in the film from the first step, or there is no film. */
async function followNotes(
  trx: Trx,
  take: Take,
  grants: Grants,
  readings: Map<string, Reading>,
): Promise<void> {
  for (const { note, ownerId, castId } of grants) {
    if (note === null) continue;
    const reading = readings.get(note);
    const follows =
      reading !== undefined && 'patch' in reading && reading.patch.touches.every((part) => part === castId);
    if (!follows) throw new AppError('consent-declined', because('note-not-followed', { note }));
    const direction = await insertDirection(trx, {
      directionId: randomUUID(),
      takeId: take.id,
      by: ownerId,
      text: note,
    });
    const { patch } = reading;
    await changeDirection(trx, direction.id, {
      status: 'applied',
      effectiveStep: 0,
      patch,
      note: patch.reading,
    });
  }
}

async function decide(
  trx: Trx,
  take: Take,
  grants: Grants,
  direction: { id: string; text: string; by: string },
  reading: Reading,
  effectiveStep: number,
): Promise<void> {
  if ('notUnderstood' in reading) {
    await changeDirection(trx, direction.id, { status: 'not-understood', note: reading.notUnderstood });
    return;
  }
  if ('ruledOut' in reading) {
    await changeDirection(trx, direction.id, { status: 'refused', note: reading.ruledOut });
    return;
  }
  const { patch } = reading;
  const lacking = patch.ops.some(({ op }) => op === 'cut')
    ? []
    : await notCovered(trx, grants, direction, patch);
  for (const grant of lacking) {
    const refusal = await askOwner(trx, take, grant, direction);
    if (refusal === null) continue;
    await changeDirection(trx, direction.id, { status: 'refused', patch, note: refusal });
    return;
  }
  if (lacking.length > 0) {
    const names = lacking.map(({ cameoName }) => cameoName).join(', ');
    await changeDirection(trx, direction.id, { status: 'waiting', patch, note: `Asked for ${names}.` });
    return;
  }
  await changeDirection(trx, direction.id, { status: 'applied', effectiveStep, patch, note: patch.reading });
}

/** Grants that do not reach as far as this change: their owners have to say yes first. */
async function notCovered(
  trx: Trx,
  grants: Grants,
  direction: { id: string; by: string },
  patch: DirectionPatch,
): Promise<Grants> {
  const approved = await trx
    .selectFrom('consent_request')
    .select('cast_id')
    .where('direction_id', '=', direction.id)
    .where('status', '=', 'approved')
    .execute();
  return grants.filter(({ scope, ownerId, castId }) => {
    if (scope === 'any' || ownerId === direction.by) return false;
    if (approved.some(({ cast_id }) => cast_id === castId)) return false;
    return scope === 'none' || (patch.scope === 'any' && patch.touches.includes(castId));
  });
}

/** Puts the direction before a cameo's owner. Answers why that cannot be done, or null. */
async function askOwner(
  trx: Trx,
  take: Take,
  grant: Grants[number],
  direction: { id: string; text: string; by: string },
): Promise<string | null> {
  const cameo = await cameoRow(trx, grant.cameoId);
  const refusal = await whyNotAsk(trx, cameo, direction.by, take.scene_id);
  if (refusal !== null || take.plan === null || take.plan_hash === null) return refusal ?? 'no plan yet';
  const asking = { cameoId: cameo.id, ownerId: cameo.ownerId, askerId: direction.by, now: new Date() };
  if (await isTooOften(trx, asking)) return because('owner-asked-enough', { name: cameo.name });
  await insertRequest(
    trx,
    {
      cameoId: cameo.id,
      ownerId: cameo.ownerId,
      sceneId: take.scene_id,
      takeId: take.id,
      castId: grant.castId,
      planHash: take.plan_hash,
      scope: 'ambient',
      note: null,
      askerId: direction.by,
      costars: costarsOf(take.plan, grant.castId),
      theme: take.theme ?? '',
      audience: take.audience,
      requestId: null,
    },
    {
      sentence: direction.text,
      difference: null,
      expiresAt: new Date(Date.now() + CONSENT_DAYS * 86_400_000),
      directionId: direction.id,
      cameoName: cameo.name,
      ownerName: cameo.ownerName,
    },
  );
  return null;
}
