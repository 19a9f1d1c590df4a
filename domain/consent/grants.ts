import { randomUUID } from 'node:crypto';
import type { Audience } from '#contracts/consent.ts';
import { because } from '#contracts/details.ts';
import type { DirectionScope } from '#contracts/direction.ts';
import { AppError } from '#contracts/errors.ts';
import type { LikenessPart } from '../db/schema/enrolment.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { readSealedParts } from '../vault/sealed-likeness.ts';
import type { Vault } from '../vault/vault.ts';

export type GrantFor = {
  cameoId: string;
  ownerId: string;
  sceneId: string;
  takeId: string;
  castId: string;
  planHash: string;
  scope: DirectionScope;
  note: string | null;
  askerId: string;
  costars: readonly string[];
  theme: string;
  audience: Audience;
  requestId: string | null;
};

/** A grant for every later take of the room that asks no more than this one. */
export async function grantRoom(trx: Trx, given: GrantFor): Promise<string> {
  const id = randomUUID();
  const { sceneId } = given;
  const reach = { id, reach: 'room' as const, scene_id: sceneId, until: null };
  await insert(trx, given, { ...reach, take_id: null, plan_hash: null, parent_id: null });
  return id;
}

/** A grant for whatever this asker makes in any room, until a day or for good. */
export async function grantPerson(trx: Trx, given: GrantFor, until: Date | null): Promise<string> {
  const id = randomUUID();
  const reach = { id, reach: 'person' as const, scene_id: null, until };
  await insert(trx, given, { ...reach, take_id: null, plan_hash: null, parent_id: null });
  return id;
}

/** A grant for this take's plan and one part of its cast, which it covers from now on. */
export async function grantTake(trx: Trx, given: GrantFor, parentId: string | null): Promise<string> {
  const id = randomUUID();
  const reach = {
    id,
    reach: 'take' as const,
    scene_id: given.sceneId,
    until: null,
    take_id: given.takeId,
    plan_hash: given.planHash,
    parent_id: parentId,
  };
  await insert(trx, given, reach);
  await trx
    .insertInto('take_grant')
    .values({ take_id: given.takeId, cast_id: given.castId, cameo_id: given.cameoId, grant_id: id })
    .onConflict((on) =>
      on.columns(['take_id', 'cast_id']).doUpdateSet({ grant_id: id, cameo_id: given.cameoId }),
    )
    .execute();
  return id;
}

type Reach = {
  id: string;
  reach: 'take' | 'room' | 'person';
  scene_id: string | null;
  until: Date | null;
  take_id: string | null;
  plan_hash: string | null;
  parent_id: string | null;
};

async function insert(trx: Trx, given: GrantFor, reach: Reach): Promise<void> {
  await trx
    .insertInto('consent_grant')
    .values({
      ...reach,
      cameo_id: given.cameoId,
      owner_id: given.ownerId,
      scope: given.scope,
      note: given.note,
      asker_id: given.askerId,
      costars: JSON.stringify(given.costars),
      theme: given.theme,
      audience: given.audience,
      request_id: given.requestId,
    })
    .execute();
}

/** Holds the cameos in a take's film, shared and in order: whoever reads or widens its grants does this first. */
export async function holdCameosOf(trx: Trx, takeId: string): Promise<void> {
  await trx
    .selectFrom('cameo')
    .select('id')
    .where('id', 'in', trx.selectFrom('take_grant').select('cameo_id').where('take_id', '=', takeId))
    .orderBy('id')
    .forShare()
    .execute();
}

/**
 * Locks a take's grants `FOR SHARE` to the end of the transaction and answers those that are live: not revoked,
 * for this take and this very plan. A revocation waits for whoever holds them, and whoever comes after sees it.
 */
export async function lockGrants(trx: Trx, takeId: string) {
  return trx
    .selectFrom('take_grant')
    .innerJoin('consent_grant as held', 'held.id', 'take_grant.grant_id')
    .innerJoin('take', 'take.id', 'take_grant.take_id')
    .innerJoin('cameo', 'cameo.id', 'take_grant.cameo_id')
    .where('take_grant.take_id', '=', takeId)
    .whereRef('held.take_id', '=', 'take.id')
    .whereRef('held.plan_hash', '=', 'take.plan_hash')
    .whereRef('held.cameo_id', '=', 'take_grant.cameo_id')
    .where('held.revoked_at', 'is', null)
    .where('cameo.deleted_at', 'is', null)
    .select([
      'held.id as grantId',
      'held.scope',
      'held.note',
      'held.audience',
      'held.owner_id as ownerId',
      'take_grant.cast_id as castId',
      'cameo.id as cameoId',
      'cameo.name as cameoName',
      'cameo.kind',
    ])
    .orderBy('held.id')
    .forShare('held')
    .execute();
}

/** What of enrolment's sealed parts films are made with. */
const released = [
  'face-front',
  'pose-left',
  'face-left',
  'pose-right',
  'face-right',
  'pose-up',
  'face-up',
  'voice',
] as const satisfies readonly LikenessPart[];

/**
 * The picture of one part of a take's cast, read while its grant is held. Rejects with `likeness-not-granted`
 * unless a live grant covers this take and this plan. The only way from a generator to a likeness. With a vault, what
 * enrolment sealed of the face and the voice comes along, in that same transaction.
 */
export async function readLikeness(
  db: Db,
  { takeId, castId, vault }: { takeId: string; castId: string; vault?: Vault | undefined },
) {
  return db.transaction().execute(async (trx) => {
    const grant = (await lockGrants(trx, takeId)).find((one) => one.castId === castId);
    if (grant === undefined) throw new AppError('likeness-not-granted');
    const picture = trx.selectFrom('likeness').select('png').where('cameo_id', '=', grant.cameoId);
    const row = await picture.executeTakeFirst();
    if (row === undefined) throw new AppError('likeness-not-granted', because('picture-gone'));
    const { kind, cameoId, grantId } = grant;
    const sealed: ReadonlyMap<LikenessPart, Uint8Array> =
      vault === undefined ? new Map() : await readSealedParts(trx, vault, { cameoId, parts: released });
    return { png: row.png, kind, cameoId, grantId, sealed };
  });
}

export type LikenessState = {
  epoch: number;
  live: { castId: string; cameoId: string; grantId: string; kind: 'person' | 'animal' | 'object' }[];
  /** Parts of the cast whose grant was taken back: drawn blank. */
  revoked: string[];
};

/** Who may be shown in a take at this moment: one statement, so epoch and grants belong together. */
export async function likenessState(db: Db, takeId: string): Promise<LikenessState> {
  const rows = await db
    .selectFrom('take')
    .leftJoin('take_grant', 'take_grant.take_id', 'take.id')
    .leftJoin('consent_grant', 'consent_grant.id', 'take_grant.grant_id')
    .leftJoin('cameo', 'cameo.id', 'take_grant.cameo_id')
    .where('take.id', '=', takeId)
    .select((eb) => [
      'take.likeness_epoch as epoch',
      'take_grant.cast_id as castId',
      'take_grant.grant_id as grantId',
      'cameo.id as cameoId',
      'cameo.kind',
      eb
        .and([
          eb('consent_grant.revoked_at', 'is', null),
          eb('cameo.deleted_at', 'is', null),
          eb('consent_grant.take_id', '=', eb.ref('take.id')),
          eb('consent_grant.plan_hash', '=', eb.ref('take.plan_hash')),
        ])
        .as('isLive'),
    ])
    .execute();
  const first = rows[0];
  if (first === undefined) throw new AppError('not-found');
  const state: LikenessState = { epoch: first.epoch, live: [], revoked: [] };
  for (const { castId, cameoId, grantId, kind, isLive } of rows) {
    if (castId === null) continue;
    if (isLive && cameoId !== null && grantId !== null && kind !== null)
      state.live.push({ castId, cameoId, grantId, kind });
    else state.revoked.push(castId);
  }
  return state;
}
