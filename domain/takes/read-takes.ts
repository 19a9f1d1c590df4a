import type { Direction } from '#contracts/direction.ts';
import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/http.ts';
import type { Take } from '#contracts/take.ts';
import type { Db } from '../db/schema/index.ts';
import { formatSql } from './format-sql.ts';

const selectTakes = (db: Db) =>
  db
    .selectFrom('take')
    .innerJoin('user', 'user.id', 'take.rolled_by')
    .select((eb) => [
      'take.id',
      'take.scene_id as sceneId',
      'take.number',
      'take.status',
      'take.generator',
      'take.expected_seconds as expectedSeconds',
      'take.seconds',
      'take.cost',
      'take.charged',
      'take.failure_code',
      'take.failure_detail',
      'take.hidden_at',
      'take.film_key',
      'take.poster_key',
      'take.captions_key',
      'take.trace_key',
      'take.beats',
      'take.audit_passed as auditPassed',
      'take.created_at',
      'take.seq',
      'user.id as rollerId',
      'user.name as rollerName',
      'user.handle as rollerHandle',
      eb.ref('take.document', '->>').key('script').$castTo<string>().as('script'),
      formatSql.as('format'),
      eb
        .selectFrom('take_grant')
        .whereRef('take_grant.take_id', '=', 'take.id')
        .select((grants) => grants.fn.agg<string[]>('array_agg', ['take_grant.grant_id']).as('ids'))
        .as('grantIds'),
      eb
        .selectFrom('vote')
        .whereRef('vote.take_id', '=', 'take.id')
        .select((votes) => votes.fn.countAll<number>().as('votes'))
        .as('votes'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectTakes>['executeTakeFirstOrThrow']>>;

/** Directions by take, as they were given. */
export async function directionsOf(db: Db, takeIds: readonly string[]): Promise<Direction[]> {
  if (takeIds.length === 0) return [];
  const rows = await db
    .selectFrom('direction')
    .innerJoin('user', 'user.id', 'direction.given_by')
    .select([
      'direction.id',
      'direction.take_id as takeId',
      'direction.given_by as by',
      'user.name as byName',
      'direction.text',
      'direction.status',
      'direction.effective_step as effectiveStep',
      'direction.patch',
      'direction.note',
      'direction.given_at',
    ])
    .where('direction.take_id', 'in', takeIds)
    .orderBy('direction.given_at')
    .orderBy('direction.id')
    .execute();
  return rows.map(({ given_at, ...row }) => ({ ...row, givenAt: given_at.toISOString() }));
}

function asTake(row: Row, directions: Direction[]): Take {
  const hidden = row.hidden_at !== null;
  const url = (key: string | null, path: (takeId: string) => string) =>
    key === null || hidden ? null : path(row.id);
  return {
    id: row.id,
    sceneId: row.sceneId,
    number: row.number,
    status: row.status,
    rolledBy: { id: row.rollerId, name: row.rollerName, handle: row.rollerHandle },
    generator: row.generator,
    script: row.script,
    format: row.format,
    seconds: row.seconds,
    expectedSeconds: row.expectedSeconds,
    cost: row.cost,
    charged: row.charged,
    failure: row.failure_code === null ? null : { code: row.failure_code, detail: row.failure_detail },
    filmUrl: url(row.film_key, mediaPaths.film),
    posterUrl: url(row.poster_key, mediaPaths.poster),
    captionsUrl: url(row.captions_key, mediaPaths.captions),
    traceUrl: url(row.trace_key, mediaPaths.trace),
    hidden,
    beats: row.beats,
    auditPassed: row.auditPassed,
    directions,
    grantIds: row.grantIds ?? [],
    createdAt: row.created_at.toISOString(),
  };
}

/** A scene's takes by number, with their votes and the newest `seq` of each. */
export async function takesOf(
  db: Db,
  sceneId: string,
): Promise<{ takes: Take[]; votes: Record<string, number>; lastSeq: Record<string, number> }> {
  const rows = await selectTakes(db).where('take.scene_id', '=', sceneId).orderBy('take.number').execute();
  const all = await directionsOf(
    db,
    rows.map(({ id }) => id),
  );
  return {
    takes: rows.map((row) =>
      asTake(
        row,
        all.filter(({ takeId }) => takeId === row.id),
      ),
    ),
    votes: Object.fromEntries(rows.map(({ id, votes }) => [id, votes ?? 0])),
    lastSeq: Object.fromEntries(rows.map(({ id, seq }) => [id, seq])),
  };
}

export async function take(db: Db, takeId: string): Promise<Take> {
  const row = await selectTakes(db).where('take.id', '=', takeId).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return asTake(row, await directionsOf(db, [takeId]));
}

/** Which room a take belongs to and who may still render it. */
export async function takeScene(db: Db, takeId: string) {
  const row = await db
    .selectFrom('take')
    .select(['scene_id as sceneId', 'status', 'likeness_epoch as likenessEpoch', 'lease_epoch as leaseEpoch'])
    .where('id', '=', takeId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** Where a take's file is. `not-found` while there is none, and from the moment a likeness in it was taken back. */
export async function takeFile(
  db: Db,
  takeId: string,
  which: 'film' | 'poster' | 'captions' | 'trace',
): Promise<{ key: string; sceneId: string }> {
  const row = await db
    .selectFrom('take')
    .select(['scene_id', 'hidden_at', 'film_key', 'poster_key', 'captions_key', 'trace_key'])
    .where('id', '=', takeId)
    .executeTakeFirst();
  const key = row?.[`${which}_key`] ?? null;
  if (row === undefined || key === null || row.hidden_at !== null) throw new AppError('not-found');
  return { key, sceneId: row.scene_id };
}
