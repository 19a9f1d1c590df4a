import type { CameoLevel } from '#contracts/cameo.ts';
import { AppError } from '#contracts/errors.ts';
import { memberAge } from '../accounts/members.ts';
import type { Db } from '../db/schema/index.ts';

/** A teen's cameo is for the people that the teen lets in, one by one or room by room: never for more. */
export async function requireLevel(db: Db, ownerId: string, level: CameoLevel): Promise<void> {
  const isOpen = level === 'mutuals' || level === 'everyone';
  if (isOpen && (await memberAge(db, ownerId)) === 'teen') {
    throw new AppError('forbidden', 'level');
  }
}
