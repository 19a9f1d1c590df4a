import type { Db } from '../db/schema/index.ts';

type Pair = { ownerId: string; askerId: string };

/** Whether this owner wants no more cards from this person. Nothing else between them changes. */
export async function mayNotAsk(db: Db, { ownerId, askerId }: Pair): Promise<boolean> {
  const row = await db
    .selectFrom('ask_block')
    .select('since')
    .where('owner_id', '=', ownerId)
    .where('asker_id', '=', askerId)
    .executeTakeFirst();
  return row !== undefined;
}
