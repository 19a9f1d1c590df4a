import { endedStatuses } from '#contracts/take.ts';
import type { Db } from '../db/schema/index.ts';
import { newPost } from '../posts/posts.ts';
import { comment, like, react } from '../replies/replies.ts';
import { roll } from '../takes/roll.ts';
import { type Film, films } from './films.ts';
import { postIdOf, residentIdOf, roomIdOf, takeIdOf, townId } from './ids.ts';
import { somebodyRenders, townState } from './state.ts';

/** While one is made, and while the house is busy with somebody's take. */
const LOOK_SECONDS = 2;
const WAIT_SECONDS = 10;

/**
 * Makes the town's films, one after the other and each once: rolls the next one that was never rolled, posts the one
 * that is done. Answers after how many seconds to look again, or null when there is nothing left to do. May be
 * repeated at any point: takes, posts and comments have fixed ids.
 */
export async function nextFilm(db: Db): Promise<number | null> {
  if ((await townState(db)) !== 'making') return null;
  for (const film of films) {
    const take = await db
      .selectFrom('take')
      .select('status')
      .where('id', '=', takeIdOf(film.key))
      .executeTakeFirst();
    if (take === undefined) {
      if (await somebodyRenders(db)) return WAIT_SECONDS;
      await begin(db, film);
      return LOOK_SECONDS;
    }
    if (!endedStatuses.includes(take.status)) return LOOK_SECONDS;
    // One that broke is left out: the town is no place to try for ever.
    if (take.status === 'done') await show(db, film);
  }
  await db.updateTable('demo_town').set({ state: 'made' }).where('state', '=', 'making').execute();
  return null;
}

async function begin(db: Db, film: Film): Promise<void> {
  const sceneId = roomIdOf(film.key);
  if (film.remixOf !== undefined) {
    const origin = await db
      .selectFrom('post')
      .select('id')
      .where('id', '=', postIdOf(film.remixOf))
      .executeTakeFirst();
    if (origin !== undefined)
      await db
        .updateTable('scene')
        .set({ inspired_by: origin.id, remix: true })
        .where('id', '=', sceneId)
        .execute();
  }
  await roll(db, {
    rollId: takeIdOf(film.key),
    sceneId,
    by: residentIdOf(film.by),
    document: film.document,
    generator: 'simulator',
    keepRolling: false,
    seed: film.seed,
  });
}

/** For everybody in the house, with what the neighbours say. Once: what an operator takes down stays down. */
async function show(db: Db, film: Film): Promise<void> {
  const postId = postIdOf(film.key);
  const shown = await db.selectFrom('post').select('id').where('id', '=', postId).executeTakeFirst();
  if (shown !== undefined) return;
  const { caption, alt } = film;
  await newPost(db, {
    takeId: takeIdOf(film.key),
    by: residentIdOf(film.by),
    postId,
    audience: 'link',
    caption,
    alt,
  });
  for (const [at, { by, text }] of film.comments.entries()) {
    const commentId = townId(`comment ${film.key} ${at}`);
    await comment(db, { commentId, postId, by: residentIdOf(by), text });
  }
  for (const by of film.likes) await like(db, { postId, by: residentIdOf(by), liked: true });
  for (const { by, emoji, seconds } of film.reactions)
    await react(db, { postId, by: residentIdOf(by), emoji, seconds, on: true });
}
