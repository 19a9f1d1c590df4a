import { AppError } from '#contracts/errors.ts';
import type { Scene } from '#contracts/scene.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import { isDuplicate } from '../db/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { notify } from '../notifications/notify.ts';
import { createScene, scene } from '../scenes/scenes.ts';
import { visiblePosts } from './visible.ts';

/**
 * What a remix begins with: the post's script and stage. Its cast is named as it was; a cameo in it is a wish until
 * its owner has been asked, by whoever rolls, in the new room. Performances stay where they were spoken.
 */
export async function remixSeed(
  db: Db,
  viewer: string,
  postId: string,
): Promise<{ title: string; document: SceneDocument; authorId: string }> {
  const row = await visiblePosts(db, viewer)
    .innerJoin('scene', 'scene.id', 'take.scene_id')
    .select(['take.document', 'scene.title', 'post.author_id as authorId'])
    .where('post.id', '=', postId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const { performances: _, ...document } = row.document;
  return { title: `${row.title}, again`.slice(0, 80), document, authorId: row.authorId };
}

/** Opens the room. `sceneId` is the client's, so pressing twice opens one. */
export async function openRemix(
  db: Db,
  given: {
    postId: string;
    by: string;
    sceneId: string;
    initialUpdate: Uint8Array;
    title: string;
    authorId: string;
  },
): Promise<Scene> {
  const { postId, by, sceneId, initialUpdate, title, authorId } = given;
  try {
    return await db.transaction().execute(async (trx) => {
      const made = await createScene(trx, { title, hostId: by, initialUpdate, sceneId });
      const from = { inspired_by: postId, remix: true };
      await trx.updateTable('scene').set(from).where('id', '=', sceneId).execute();
      await notify(trx, { to: authorId, kind: 'remix', actor: by, postId });
      return made;
    });
  } catch (error) {
    if (!isDuplicate(error, 'scene_pkey')) throw error;
    const same = await scene(db, sceneId, by);
    if (same.hostId !== by) throw new AppError('conflict', 'sceneId', { cause: error });
    return same;
  }
}
