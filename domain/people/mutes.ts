import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

type Mute = { by: string; of: string };

/** Keeps somebody out of one's feed and notifications. They are not told, and nothing else changes. */
export async function mute(db: Db, { by, of }: Mute): Promise<void> {
  if (by === of) throw new AppError('bad-input', because('that-is-you'));
  await db
    .insertInto('mute')
    .values({ member_id: by, muted_id: of })
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function unmute(db: Db, { by, of }: Mute): Promise<void> {
  await db.deleteFrom('mute').where('member_id', '=', by).where('muted_id', '=', of).execute();
}
