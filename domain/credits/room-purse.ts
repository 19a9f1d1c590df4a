import type { RoomPurse } from '#contracts/credits.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { balance, moveRoomCredits, roomBalance } from './ledger.ts';

/** What a room has in common, and what the one who asks has. */
export async function roomPurse(db: Db, sceneId: string, memberId: string | null): Promise<RoomPurse> {
  return {
    credits: await roomBalance(db, sceneId),
    mine: memberId === null ? 0 : await balance(db, memberId),
  };
}

type Move = { sceneId: string; memberId: string; amount: number };

/** From a member's purse into the room's. `credits-short` when it does not hold that much. */
export async function putIntoRoom(db: Db, move: Move): Promise<RoomPurse> {
  if (move.amount <= 0) throw new AppError('bad-input', 'amount');
  await db.transaction().execute((trx) => moveRoomCredits(trx, { ...move, into: true }));
  return roomPurse(db, move.sceneId, move.memberId);
}

/** From the room's purse into its host's. `credits-short` when the room does not hold that much. */
export async function takeFromRoom(db: Db, move: Move): Promise<RoomPurse> {
  if (move.amount <= 0) throw new AppError('bad-input', 'amount');
  await db.transaction().execute((trx) => moveRoomCredits(trx, { ...move, into: false }));
  return roomPurse(db, move.sceneId, move.memberId);
}
