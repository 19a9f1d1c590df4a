import type { TrailEntry } from '#contracts/consent.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';

type Line = {
  cameoId: string;
  event: TrailEntry['event'];
  takeId: string | null;
  grantId: string | null;
  detail: string;
};

/** Adds to the record that nobody can change. The name is kept as it was. */
export async function record(trx: Trx, { cameoId, event, takeId, grantId, detail }: Line): Promise<void> {
  await trx
    .insertInto('consent_trail')
    .columns(['owner_id', 'cameo_id', 'cameo_name', 'event', 'take_id', 'grant_id', 'detail'])
    .expression((eb) =>
      eb
        .selectFrom('cameo')
        .where('id', '=', cameoId)
        .select([
          'owner_id',
          'id',
          'name',
          eb.val(event).as('event'),
          eb.cast<string | null>(eb.val(takeId), 'uuid').as('take_id'),
          eb.cast<string | null>(eb.val(grantId), 'uuid').as('grant_id'),
          eb.val(detail).as('detail'),
        ]),
    )
    .execute();
}

/** Everything that was ever asked, said and shown of a cameo, newest first. Its owner's alone: `not-found` for others. */
export async function trail(db: Db, cameoId: string, memberId: string): Promise<TrailEntry[]> {
  const cameo = await db
    .selectFrom('cameo')
    .select('id')
    .where('id', '=', cameoId)
    .where('owner_id', '=', memberId)
    .executeTakeFirst();
  if (cameo === undefined) throw new AppError('not-found');
  const rows = await db
    .selectFrom('consent_trail')
    .select(['at', 'cameo_id', 'cameo_name', 'event', 'take_id', 'grant_id', 'detail'])
    .where('cameo_id', '=', cameoId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    at: row.at.toISOString(),
    cameoId: row.cameo_id,
    cameoName: row.cameo_name,
    event: row.event,
    takeId: row.take_id,
    grantId: row.grant_id,
    detail: row.detail,
  }));
}
