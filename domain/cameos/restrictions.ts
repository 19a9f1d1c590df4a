import { createHash } from 'node:crypto';
import { canonicalJson } from '#contracts/canonical-json.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Restriction, RestrictionReading } from '#contracts/restriction.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import type { Db } from '../db/schema/index.ts';
import { startByOutbox } from '../takes/start-takes.ts';
import { nudge, topics } from '../wake.ts';
import { requireOwn } from './own.ts';
import { type BuiltIn, teenRestrictions } from './teen-restrictions.ts';

type Own = { cameoId: string; memberId: string };

/** What one cameo's owner may write down. */
const MOST = 20;

const selectRestrictions = (db: Db) =>
  db.selectFrom('cameo_restriction').select(['id', 'words', 'reading', 'created_at', 'cameo_id']);

type Row = Awaited<ReturnType<ReturnType<typeof selectRestrictions>['executeTakeFirstOrThrow']>>;

const asRestriction = ({ id, words, reading, created_at }: Row): Restriction => ({
  id,
  text: words,
  reading,
  createdAt: created_at.toISOString(),
});

export async function restrictionsOf(db: Db, own: Own): Promise<Restriction[]> {
  await requireOwn(db, own);
  const rows = await selectRestrictions(db)
    .where('cameo_id', '=', own.cameoId)
    .orderBy('created_at')
    .execute();
  return rows.map(asRestriction);
}

/**
 * Writes down what a likeness is not for and has it read. It holds from this moment on: whoever plans a take before it
 * was read reads it first. Sending it again changes nothing. Rejects with `too-many` over twenty.
 */
export async function addRestriction(
  db: Db,
  { restrictionId, text, ...own }: Own & { restrictionId: string; text: string },
): Promise<void> {
  if ((await restrictionsOf(db, own)).length >= MOST)
    throw new AppError('too-many', because('adds-up-to', { most: MOST }));
  await db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('cameo_restriction')
      .values({ id: restrictionId, cameo_id: own.cameoId, words: text })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) return;
    await startByOutbox(trx, {
      workflow: workflows.readRestriction.name,
      workflowId: workflows.readRestriction.id(restrictionId),
      taskQueue: taskQueues.main,
      arg: { restrictionId },
    });
  });
}

export async function removeRestriction(db: Db, own: Own & { restrictionId: string }): Promise<void> {
  await requireOwn(db, own);
  await db
    .deleteFrom('cameo_restriction')
    .where('id', '=', own.restrictionId)
    .where('cameo_id', '=', own.cameoId)
    .execute();
}

/** What the owner wrote, for whoever reads it; null when it was taken back meanwhile. */
export async function restrictionWords(db: Db, restrictionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('cameo_restriction')
    .select('words')
    .where('id', '=', restrictionId)
    .executeTakeFirst();
  return row?.words ?? null;
}

/** Keeps how it was read: what is shown to the owner is what is checked. */
export async function keepReading(db: Db, restrictionId: string, reading: RestrictionReading): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('cameo_restriction')
      .set({ reading: JSON.stringify(reading) })
      .from('cameo')
      .whereRef('cameo.id', '=', 'cameo_restriction.cameo_id')
      .where('cameo_restriction.id', '=', restrictionId)
      .returning('cameo.owner_id')
      .executeTakeFirst();
    if (row !== undefined) await nudge(trx, topics.member(row.owner_id));
  });
}

export type CameoRules = {
  cameoId: string;
  /** Written by the owner; `reading` is null while nobody has read it. */
  own: { id: string; text: string; reading: RestrictionReading | null }[];
  /** What always holds for a teen, whatever the owner wrote. */
  builtIn: readonly BuiltIn[];
};

/** What must be looked for before these cameos are used. */
export async function rulesOf(db: Db, cameoIds: readonly string[]): Promise<CameoRules[]> {
  if (cameoIds.length === 0) return [];
  const cameos = await db
    .selectFrom('cameo')
    .innerJoin('user', 'user.id', 'cameo.owner_id')
    .where('cameo.id', 'in', cameoIds)
    .where('cameo.deleted_at', 'is', null)
    .orderBy('cameo.id')
    .select(['cameo.id', 'cameo.kind', 'user.ageBand'])
    .execute();
  const rows = await selectRestrictions(db).where('cameo_id', 'in', cameoIds).orderBy('created_at').execute();
  return cameos.map(({ id, kind, ageBand }) => ({
    cameoId: id,
    own: rows
      .filter(({ cameo_id }) => cameo_id === id)
      .map((row) => ({ id: row.id, text: row.words, reading: row.reading })),
    builtIn: ageBand === 'teen' && kind === 'person' ? teenRestrictions : [],
  }));
}

/** Another one as soon as anything changes that must be looked for before the cameos of this cast are used. */
export async function rulesVersion(db: Db, cast: readonly { cameoId: string | null }[]): Promise<string> {
  const cameoIds = cast.flatMap(({ cameoId }) => (cameoId === null ? [] : [cameoId])).sort();
  return createHash('sha256')
    .update(canonicalJson(await rulesOf(db, cameoIds)))
    .digest('hex');
}
