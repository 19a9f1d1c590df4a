import type { Scene } from '#contracts/scene.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import { publicMember } from '../accounts/members.ts';
import { isDuplicate } from '../db/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { createScene, enterScene, scene } from '../scenes/scenes.ts';
import { write } from './messages.ts';

type Star = { id: string; name: string; cameo: string | null };

/** The member's own person cameo that is ready, for the cast; null plays a stock puppet under their name. */
async function star(db: Db, memberId: string): Promise<Star> {
  const { name } = await publicMember(db, memberId);
  const cameo = await db
    .selectFrom('cameo')
    .select('id')
    .where('owner_id', '=', memberId)
    .where('kind', '=', 'person')
    .where('state', '=', 'ready')
    .where('deleted_at', 'is', null)
    .where('level', '!=', 'only-me')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { id: memberId, name, cameo: cameo?.id ?? null };
}

/** A stage with the two on it and a first line to write over. Their cameos are asked at the roll, as always. */
export async function answerScene(db: Db, by: string, to: string, words: string): Promise<SceneDocument> {
  const [one, other] = [await star(db, by), await star(db, to)];
  const line = words.trim().replace(/\s+/g, ' ').slice(0, 200) || 'hello';
  const part = (id: string, { name, cameo }: Star, x: number, facing: 1 | -1) =>
    ({ id, name, thing: 'person', cameoId: cameo, x, y: 0, facing, ownedBy: null }) as const;
  return {
    script: `${one.name} waves at ${other.name}. ${one.name} says: ${line}`,
    cast: [part('one', one, -1.2, 1), part('other', other, 1.2, -1)],
    props: [],
    stage: { place: 'park', time: 'day', weather: 'clear', camera: null },
  };
}

type Answer = { by: string; to: string; sceneId: string; messageId: string; initialUpdate: Uint8Array };

/** Opens the room for the two and says so in the conversation, in one transaction. Pressing twice opens one. */
export async function answerWithFilm(
  db: Db,
  { by, to, sceneId, messageId, initialUpdate }: Answer,
): Promise<Scene> {
  const { name } = await publicMember(db, to);
  try {
    return await db.transaction().execute(async (trx) => {
      const made = await createScene(trx, {
        title: `For ${name}`.slice(0, 80),
        hostId: by,
        initialUpdate,
        sceneId,
      });
      await enterScene(trx, { sceneId, memberId: to, role: 'director', linkId: null });
      await write(trx, by, to, { messageId, kind: 'film', text: '', sceneId });
      return made;
    });
  } catch (error) {
    if (!isDuplicate(error, 'scene_pkey')) throw error;
    return scene(db, sceneId, by);
  }
}
