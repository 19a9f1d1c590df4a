import { sql } from 'kysely';
import { Id } from '#contracts/ids.ts';
import type { ConsentToday } from '#contracts/verify.ts';
import type { Db } from '../db/schema/index.ts';

type Sealed = { takeId: string; planHash: string; grantIds: readonly string[] };

/**
 * Whether each consent that a film was sealed under stands now. One stands when it is for this very take and plan, not
 * taken back, not run out, and its cameo is there; or when its owner took it back and gave it again for this film.
 * That it does not says nothing about why, by whom or when: whoever holds the film learns no more about a person.
 */
export async function consentsToday(
  db: Db,
  { takeId, planHash, grantIds }: Sealed,
  now = new Date(),
): Promise<ConsentToday[]> {
  const ids = grantIds.filter((id) => Id.safeParse(id).success);
  const isLive = (grant: string) => sql<boolean>`(
    ${sql.ref(`${grant}.revoked_at`)} is null
    and ${sql.ref(`${grant}.plan_hash`)} = ${planHash}
    and (${sql.ref(`${grant}.until`)} is null or ${sql.ref(`${grant}.until`)} > ${now}))`;
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('consent_grant as sealed')
          .innerJoin('cameo', 'cameo.id', 'sealed.cameo_id')
          .where('sealed.id', 'in', ids)
          .where('sealed.take_id', '=', takeId)
          .where('cameo.deleted_at', 'is', null)
          .select([
            'sealed.id',
            sql<boolean>`(${isLive('sealed')} or coalesce((
              select bool_and(${isLive('given')}) from take_grant
              join consent_grant given on given.id = take_grant.grant_id
              where take_grant.take_id = sealed.take_id and take_grant.cameo_id = sealed.cameo_id
            ), false))`.as('stands'),
          ])
          .execute();
  const standing = new Set(rows.filter(({ stands }) => stands).map(({ id }) => id));
  return grantIds.map((grantId) => ({ grantId, stands: standing.has(grantId) }));
}

/** Whether a film is not shown here any more: hidden by a revocation, its files erased, or its take gone. */
export async function isWithdrawn(db: Db, takeId: string): Promise<boolean> {
  if (!Id.safeParse(takeId).success) return true;
  const row = await db
    .selectFrom('take')
    .select(['hidden_at', 'film_key'])
    .where('id', '=', takeId)
    .executeTakeFirst();
  return row === undefined || row.hidden_at !== null || row.film_key === null;
}
