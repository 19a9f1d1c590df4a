import type { GuardianEvent } from '#contracts/guardian.ts';
import type { Db, Trx } from '../db/schema/index.ts';

/** Writes down what happened on a link, for both sides to read. */
export async function note(
  trx: Trx,
  linkId: string,
  byId: string,
  event: GuardianEvent['event'],
  detail: string,
): Promise<void> {
  const { name } = await trx
    .selectFrom('user')
    .select('name')
    .where('id', '=', byId)
    .executeTakeFirstOrThrow();
  await trx.insertInto('guardian_event').values({ link_id: linkId, by_name: name, event, detail }).execute();
}

const MOST = 50;

/** What happened on these links, newest first, at most fifty each. */
export async function eventsOf(
  db: Db,
  linkIds: readonly string[],
): Promise<ReadonlyMap<string, GuardianEvent[]>> {
  const events = new Map<string, GuardianEvent[]>(linkIds.map((id) => [id, []]));
  if (linkIds.length === 0) return events;
  const rows = await db
    .selectFrom('guardian_event')
    .selectAll()
    .where('link_id', 'in', linkIds)
    .orderBy('id', 'desc')
    .execute();
  for (const { link_id, at, by_name: by, event, detail } of rows) {
    const list = events.get(link_id);
    if (list !== undefined && list.length < MOST) list.push({ at: at.toISOString(), by, event, detail });
  }
  return events;
}
