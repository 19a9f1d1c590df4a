import { randomUUID } from 'node:crypto';
import type { Mood } from '#contracts/feed-rule.ts';
import type { PostAudience } from '#contracts/post.ts';
import type { Db } from '../../db/schema/index.ts';
import { createScene } from '../../scenes/scenes.ts';
import { documentOf, update } from '../../testing/stage.ts';

/** A finished take that is posted, without the minutes that making one takes. For tests about who sees what, and where. */
export async function quickPost(
  db: Db,
  given: {
    author: string;
    audience?: PostAudience;
    at?: Date;
    seconds?: number;
    inspiredBy?: string;
    topics?: { tags?: string[]; moods?: Mood[]; spoken?: boolean };
  },
): Promise<string> {
  const { id: sceneId } = await createScene(db, {
    title: 'A film',
    hostId: given.author,
    initialUpdate: update,
  });
  const [takeId, postId, at] = [randomUUID(), randomUUID(), given.at ?? new Date()];
  await db
    .insertInto('take')
    .values({
      id: takeId,
      scene_id: sceneId,
      number: 1,
      rolled_by: given.author,
      generator: 'simulator',
      status: 'done',
      document: JSON.stringify(documentOf()),
      keep_rolling: false,
      seed: 1,
      seconds: given.seconds ?? 12,
      film_key: `takes/${takeId}/film.mp4`,
      inspired_by: given.inspiredBy ?? null,
      ended_at: at,
    })
    .execute();
  const audience = given.audience ?? 'followers';
  await db
    .insertInto('post')
    .values({
      id: postId,
      take_id: takeId,
      author_id: given.author,
      audience,
      published_at: at,
      caption: 'A film',
    })
    .execute();
  if (given.topics !== undefined) {
    const { tags = [], moods = [], spoken = false } = given.topics;
    await db.insertInto('post_topic').values({ post_id: postId, tags, moods, spoken }).execute();
  }
  return postId;
}
