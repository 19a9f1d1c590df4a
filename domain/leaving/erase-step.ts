import type { ErasureStep } from '#contracts/leaving.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import type { Storage } from '../storage/storage.ts';
import { eraseIdentity } from './account.ts';
import { lockErasure } from './erasures.ts';
import { eraseLikenesses } from './likenesses.ts';
import { eraseRecordings, eraseRooms } from './rooms.ts';
import { eraseMessages, erasePosts, eraseReplies, eraseWords } from './words.ts';

type InOne = (trx: Trx, erasureId: string, memberId: string) => Promise<void>;

/** Takes one step. A step that was taken, wholly or to its middle, may be taken again: it finds what is left. */
export async function eraseStep(
  { db, storage }: { db: Db; storage: Storage },
  erasureId: string,
  step: ErasureStep,
): Promise<void> {
  const inOne = (work: InOne): Promise<void> =>
    db.transaction().execute(async (trx) => {
      const memberId = await lockErasure(trx, erasureId);
      if (memberId !== null) await work(trx, erasureId, memberId);
    });
  switch (step) {
    case 'likenesses':
      return eraseLikenesses(db, storage, erasureId);
    case 'rooms':
      return eraseRooms(db, storage, erasureId);
    case 'recordings':
      return eraseRecordings(db, storage, erasureId);
    case 'posts':
      return inOne(erasePosts);
    case 'replies':
      return inOne(eraseReplies);
    case 'messages':
      return inOne(eraseMessages);
    case 'words':
      return inOne(eraseWords);
    case 'account':
      return inOne(eraseIdentity);
  }
}
