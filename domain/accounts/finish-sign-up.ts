import { AppError } from '#contracts/errors.ts';
import { welcome } from '../credits/ledger.ts';
import type { Db } from '../db/schema/index.ts';
import { firstScene } from '../scenes/first-scene.ts';
import { createScene } from '../scenes/scenes.ts';
import { knownZone } from '../wellbeing/quiet-hours.ts';
import { acquaint } from './acquaintance.ts';
import { consumeInvite } from './invites.ts';
import { colourOf } from './members.ts';

/**
 * Turns a fresh user into a member: consumes the invite, opens the purse, makes the first room. One transaction.
 * With `invite-invalid` the user row goes too, so that the address and the handle are free again. A second call
 * for a member answers their first room.
 */
export async function finishSignUp(
  db: Db,
  {
    userId,
    invite,
    initialUpdate,
    timeZone,
  }: { userId: string; invite: string; initialUpdate: Uint8Array; timeZone?: string | undefined },
): Promise<{ memberId: string; sceneId: string }> {
  try {
    return await db.transaction().execute(async (trx) => {
      const user = trx.selectFrom('user').select('id').where('id', '=', userId).forUpdate();
      if ((await user.executeTakeFirst()) === undefined) throw new AppError('not-found');
      const member = await trx.selectFrom('member').select('id').where('id', '=', userId).executeTakeFirst();
      if (member !== undefined) {
        const first = trx
          .selectFrom('scene')
          .select('id')
          .where('host_id', '=', userId)
          .orderBy('created_at')
          .limit(1);
        return { memberId: userId, sceneId: (await first.executeTakeFirstOrThrow()).id };
      }
      await trx
        .insertInto('member')
        .values({
          id: userId,
          colour: colourOf(userId),
          time_zone: timeZone === undefined ? null : knownZone(timeZone),
        })
        .execute();
      const { madeBy } = await consumeInvite(trx, invite, userId);
      if (madeBy === null)
        await trx.updateTable('member').set({ operator: true }).where('id', '=', userId).execute();
      else await acquaint(trx, userId, madeBy);
      await welcome(trx, userId);
      const { id } = await createScene(trx, { title: firstScene.title, hostId: userId, initialUpdate });
      return { memberId: userId, sceneId: id };
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'invite-invalid') {
      await db
        .deleteFrom('user')
        .where('id', '=', userId)
        .where((eb) => eb.not(eb.exists(eb.selectFrom('member').select('id').where('id', '=', userId))))
        .execute();
    }
    throw error;
  }
}
