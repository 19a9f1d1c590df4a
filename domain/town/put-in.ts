import type { SceneDocument } from '#contracts/scene-document.ts';
import { colourOf } from '../accounts/members.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { createScene } from '../scenes/scenes.ts';
import { films } from './films.ts';
import { residentIdOf, roomIdOf } from './ids.ts';
import { residents } from './residents.ts';

/**
 * Puts the demo town in: its accounts, which nobody can sign in to (there is no password to any), who follow each
 * other, and a room for each of its films, which are made later. Only into a house where nobody lives yet, once, and
 * never again after it was removed. Answers whether it did. `encode` turns a document into a room's first update.
 */
export async function putTownIn(db: Db, encode: (document: SceneDocument) => Uint8Array): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const lived = await trx.selectFrom('member').select('id').limit(1).executeTakeFirst();
    if (lived !== undefined) return false;
    const fresh = await trx
      .insertInto('demo_town')
      .defaultValues()
      .onConflict((on) => on.doNothing())
      .returning('state')
      .executeTakeFirst();
    if (fresh === undefined) return false;
    await moveIn(trx);
    for (const { key, title, by, document } of films) {
      await createScene(trx, {
        title,
        hostId: residentIdOf(by),
        initialUpdate: encode(document),
        sceneId: roomIdOf(key),
      });
    }
    return true;
  });
}

async function moveIn(trx: Trx): Promise<void> {
  const accounts = residents.map(({ handle, name, about }) => ({
    id: residentIdOf(handle),
    handle,
    name,
    about,
  }));
  await trx
    .insertInto('user')
    .values(
      accounts.map(({ id, handle, name }) => ({
        id,
        handle,
        name,
        // Of a domain that can never exist (RFC 2606).
        email: `${handle}@town.invalid`,
        emailVerified: false,
        image: null,
        ageBand: 'adult',
      })),
    )
    .execute();
  await trx
    .insertInto('member')
    .values(
      accounts.map(({ id, about }) => ({
        id,
        about,
        colour: colourOf(id),
        demo: true,
        letters_from: 'nobody',
      })),
    )
    .execute();
  const ids = accounts.map(({ id }) => id);
  await trx
    .insertInto('follow')
    .values(
      ids.flatMap((follower_id) =>
        ids.filter((id) => id !== follower_id).map((followed_id) => ({ follower_id, followed_id })),
      ),
    )
    .execute();
}
