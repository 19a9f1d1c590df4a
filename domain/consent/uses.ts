import { sql } from 'kysely';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/http.ts';
import type { LikenessUse, StandingGrant } from '#contracts/likeness-use.ts';
import { endedStatuses } from '#contracts/take.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import { requireOwn } from '../cameos/own.ts';
import type { Db } from '../db/schema/index.ts';
import { appendEvent, lockTake } from '../takes/events.ts';
import { type GrantFor, grantTake } from './grants.ts';
import { overtakeRemakes } from './remakes.ts';
import { costarsOf } from './theme.ts';
import { record } from './trail.ts';

type Own = { cameoId: string; memberId: string };

/** Whether a cameo's part of a film is a blank cut-out for good. Needs `take`. */
const isBlankSql = (cameoId: string) => sql<boolean>`(take.blank @> ${JSON.stringify([{ cameoId }])}::jsonb)`;

/** What one page shows; older ones are in the trail. */
const MOST = 300;

/**
 * Every use of a cameo, newest first: what was asked for, what was made of it by whomever, where it was posted, and the
 * grant it rests on. Drafts of other people's rooms are among them: whose face it is may see what is done with it.
 */
export async function usesOf(db: Db, own: Own): Promise<LikenessUse[]> {
  await requireOwn(db, own);
  const rows = await db
    .selectFrom('take')
    .innerJoin('scene', 'scene.id', 'take.scene_id')
    .innerJoin('user', 'user.id', 'take.rolled_by')
    .leftJoin('take_grant', (join) =>
      join.onRef('take_grant.take_id', '=', 'take.id').on('take_grant.cameo_id', '=', own.cameoId),
    )
    .leftJoin('consent_grant as held', 'held.id', 'take_grant.grant_id')
    .leftJoin('consent_grant as standing', 'standing.id', 'held.parent_id')
    .where(({ or, exists, eb, selectFrom }) =>
      or([
        eb('take_grant.grant_id', 'is not', null),
        isBlankSql(own.cameoId),
        exists(
          selectFrom('consent_request')
            .select('consent_request.id')
            .whereRef('consent_request.take_id', '=', 'take.id')
            .where('consent_request.cameo_id', '=', own.cameoId),
        ),
      ]),
    )
    .select((eb) => [
      'take.id as takeId',
      'take.number as takeNumber',
      'take.status',
      'take.hidden_at',
      'take.film_key',
      'take.poster_key',
      'take.remix',
      'take.created_at',
      isBlankSql(own.cameoId).as('blank'),
      'scene.title as sceneTitle',
      'user.id as byId',
      'user.name as byName',
      'user.handle as byHandle',
      'held.id as grantId',
      'held.audience',
      'held.note',
      'held.revoked_at',
      'standing.reach as standingReach',
      'standing.until',
      eb
        .selectFrom('consent_request')
        .whereRef('consent_request.take_id', '=', 'take.id')
        .where('consent_request.cameo_id', '=', own.cameoId)
        .select('consent_request.sentence')
        .orderBy('consent_request.asked_at')
        .limit(1)
        .as('sentence'),
    ])
    .orderBy('take.created_at', 'desc')
    .limit(MOST)
    .execute();
  const posts = await postsOf(
    db,
    rows.map(({ takeId }) => takeId),
  );
  return rows.map((row): LikenessUse => {
    const shown = posts.filter(({ takeId }) => takeId === row.takeId);
    const hidden = row.hidden_at !== null;
    const there = row.film_key !== null && !hidden;
    return {
      takeId: row.takeId,
      takeNumber: row.takeNumber,
      sceneTitle: row.sceneTitle,
      by: { id: row.byId, name: row.byName, handle: row.byHandle },
      kind: row.grantId === null && !row.blank ? 'asked' : shown.length > 0 ? 'posted' : 'draft',
      status: row.status,
      sentence: row.sentence,
      hidden,
      erased: hidden && row.film_key === null,
      blank: row.blank,
      isRemix: row.remix,
      grant:
        row.grantId === null || row.audience === null
          ? null
          : {
              id: row.grantId,
              reach: row.standingReach ?? 'take',
              audience: row.audience,
              note: row.note,
              until: row.until?.toISOString() ?? null,
              revokedAt: row.revoked_at?.toISOString() ?? null,
            },
      posts: shown.map(({ id, audience }) => ({ id, audience })),
      // Of a film that shows them no more its owner sees what everybody else sees.
      posterUrl: there && !row.blank && row.poster_key !== null ? mediaPaths.posterOfUse(row.takeId) : null,
      filmUrl: there && !row.blank ? mediaPaths.filmOfUse(row.takeId) : null,
      at: row.created_at.toISOString(),
    };
  });
}

async function postsOf(db: Db, takeIds: readonly string[]) {
  if (takeIds.length === 0) return [];
  return db
    .selectFrom('post')
    .where('take_id', 'in', takeIds)
    .where('deleted_at', 'is', null)
    .where('published_at', 'is not', null)
    .select(['id', 'audience', 'take_id as takeId'])
    .execute();
}

/** A file of a take, for whose likeness is granted in it, wherever it was made. */
export async function useFile(
  db: Db,
  { takeId, memberId, which }: { takeId: string; memberId: string; which: 'film' | 'poster' },
): Promise<string> {
  const row = await db
    .selectFrom('take')
    .innerJoin('take_grant', 'take_grant.take_id', 'take.id')
    .innerJoin('cameo', 'cameo.id', 'take_grant.cameo_id')
    .where('take.id', '=', takeId)
    .where('cameo.owner_id', '=', memberId)
    .where('take.hidden_at', 'is', null)
    .select([`take.${which}_key as key`])
    .executeTakeFirst();
  if (row === undefined || row.key === null) throw new AppError('not-found');
  return row.key;
}

/** What still reaches further than one take. */
export async function standingGrants(db: Db, own: Own, now = new Date()): Promise<StandingGrant[]> {
  await requireOwn(db, own);
  const rows = await db
    .selectFrom('consent_grant')
    .leftJoin('scene', 'scene.id', 'consent_grant.scene_id')
    .innerJoin('user', 'user.id', 'consent_grant.asker_id')
    .where('consent_grant.cameo_id', '=', own.cameoId)
    .where('consent_grant.revoked_at', 'is', null)
    .where('consent_grant.reach', 'in', ['room', 'person'])
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .select([
      'consent_grant.id',
      'consent_grant.reach',
      'consent_grant.until',
      'consent_grant.note',
      'consent_grant.created_at',
      'scene.title',
      'user.name',
    ])
    .orderBy('consent_grant.created_at', 'desc')
    .execute();
  return rows.map(({ id, reach, until, note, created_at, title, name }) => ({
    id,
    reach: reach === 'person' ? 'person' : 'room',
    to: reach === 'person' ? name : (title ?? name),
    since: created_at.toISOString(),
    until: until?.toISOString() ?? null,
    note,
  }));
}

/** Ends a yes for later takes; what was made under it stays, each with its own grant, to be decided by itself. */
export async function endStanding(db: Db, own: Own & { grantId: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const cameo = trx.selectFrom('cameo').select('id').where('id', '=', own.cameoId);
    const mine = await cameo.where('owner_id', '=', own.memberId).forUpdate().executeTakeFirst();
    if (mine === undefined) throw new AppError('not-found');
    const ended = await trx
      .updateTable('consent_grant')
      .set({ revoked_at: new Date() })
      .where('id', '=', own.grantId)
      .where('cameo_id', '=', own.cameoId)
      .where('reach', 'in', ['room', 'person'])
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) throw new AppError('not-found');
    const detail = trailDetail('ended-later');
    await record(trx, { cameoId: own.cameoId, event: 'revoked', takeId: null, grantId: own.grantId, detail });
  });
}

/**
 * The owner changes their mind about one film that they had hidden: a new grant for it, and it is shown again unless
 * another likeness in it is taken back. Rejects with `conflict` once its files are gone.
 */
export async function showAgain(db: Db, own: Own & { takeId: string }): Promise<{ shown: boolean }> {
  return db.transaction().execute(async (trx) => {
    const cameo = trx.selectFrom('cameo').select('id').where('id', '=', own.cameoId);
    const mine = cameo.where('owner_id', '=', own.memberId).where('deleted_at', 'is', null);
    if ((await mine.forShare().executeTakeFirst()) === undefined) throw new AppError('not-found');
    const rows = await trx
      .selectFrom('take_grant')
      .innerJoin('consent_grant as held', 'held.id', 'take_grant.grant_id')
      .where('take_grant.take_id', '=', own.takeId)
      .selectAll('held')
      .select('take_grant.cast_id')
      .orderBy('held.id')
      .forShare('held')
      .execute();
    const back = rows.filter(({ cameo_id, revoked_at }) => cameo_id === own.cameoId && revoked_at !== null);
    if (back.length === 0) throw new AppError('not-found');
    const take = await lockTake(trx, own.takeId);
    if (take.film_key === null || !endedStatuses.includes(take.status) || take.plan === null)
      throw new AppError('conflict', because('files-gone'));
    for (const grant of back) {
      const given: GrantFor = {
        cameoId: own.cameoId,
        ownerId: own.memberId,
        sceneId: take.scene_id,
        takeId: own.takeId,
        castId: grant.cast_id,
        planHash: take.plan_hash ?? '',
        scope: grant.scope,
        note: grant.note,
        askerId: take.rolled_by,
        costars: costarsOf(take.plan, grant.cast_id),
        theme: take.theme ?? '',
        audience: grant.audience,
        requestId: null,
      };
      const grantId = await grantTake(trx, given, null);
      const about = {
        cameoId: own.cameoId,
        takeId: own.takeId,
        grantId,
        detail: trailDetail('second-thoughts'),
      };
      await record(trx, { ...about, event: 'shown-again' });
    }
    await overtakeRemakes(trx, own.takeId);
    const others = rows.some(({ cameo_id, revoked_at }) => cameo_id !== own.cameoId && revoked_at !== null);
    if (others) return { shown: false };
    await trx.updateTable('take').set({ hidden_at: null }).where('id', '=', own.takeId).execute();
    await appendEvent(trx, own.takeId, { type: 'shown-again', cameoId: own.cameoId });
    return { shown: true };
  });
}
