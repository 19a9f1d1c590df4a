import { AppError } from '#contracts/errors.ts';
import type { NewPushDevice } from '#contracts/outward.ts';
import type { Db } from '../db/schema/index.ts';
import { isPushService } from './push-services.ts';

/** Devices of one member; whoever has more lets go of the oldest. */
export const MOST_DEVICES = 10;

type Subscribed = { memberId: string; deviceId: string; device: NewPushDevice; services: readonly string[] };

/**
 * Keeps a browser's subscription. A browser is one device: subscribed anew, or by whoever signed in on it after another,
 * it is theirs alone. @throws AppError `bad-input` for an endpoint at no push service.
 */
export async function addDevice(db: Db, { memberId, deviceId, device, services }: Subscribed): Promise<void> {
  if (!isPushService(device.endpoint, services)) throw new AppError('bad-input', 'endpoint');
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('member').select('id').where('id', '=', memberId).forUpdate().execute();
    const taken = await trx
      .selectFrom('push_device')
      .select('member_id')
      .where('id', '=', deviceId)
      .executeTakeFirst();
    if (taken !== undefined && taken.member_id !== memberId) throw new AppError('not-found');
    await trx
      .deleteFrom('push_device')
      .where((eb) => eb.or([eb('id', '=', deviceId), eb('endpoint', '=', device.endpoint)]))
      .execute();
    const { name, endpoint, keys } = device;
    await trx
      .insertInto('push_device')
      .values({ id: deviceId, member_id: memberId, name, endpoint, ...keys })
      .execute();
    const newest = trx
      .selectFrom('push_device')
      .select('id')
      .where('member_id', '=', memberId)
      .orderBy('added_at', 'desc')
      .orderBy('id')
      .limit(MOST_DEVICES);
    await trx
      .deleteFrom('push_device')
      .where('member_id', '=', memberId)
      .where('id', 'not in', newest)
      .execute();
  });
}

/** @throws AppError `not-found` when it is somebody else's, or gone. */
export async function removeDevice(db: Db, memberId: string, deviceId: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('push_device')
    .where('id', '=', deviceId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new AppError('not-found');
}

/** The push service knows this subscription no longer. One made since under the same device stays. */
export async function forgetSubscription(db: Db, endpoint: string): Promise<void> {
  await db.deleteFrom('push_device').where('endpoint', '=', endpoint).execute();
}
