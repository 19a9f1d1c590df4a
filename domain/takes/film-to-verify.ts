import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

export type FilmToVerify =
  | { sceneId: string; state: 'kept'; key: string }
  | { sceneId: string; state: 'erased' }
  | { sceneId: string; state: 'unfinished' };

/** A take's film whether or not it is still shown: what is looked at is its seal. @throws AppError `not-found`. */
export async function filmToVerify(db: Db, takeId: string): Promise<FilmToVerify> {
  const take = await db
    .selectFrom('take')
    .select(['scene_id', 'status', 'hidden_at', 'film_key'])
    .where('id', '=', takeId)
    .executeTakeFirst();
  if (take === undefined) throw new AppError('not-found');
  const { scene_id: sceneId, film_key: key } = take;
  if (take.status === 'done' && key !== null) return { sceneId, state: 'kept', key };
  return { sceneId, state: take.hidden_at === null ? 'unfinished' : 'erased' };
}
