import { memberAge } from '../accounts/members.ts';
import type { Db } from '../db/schema/index.ts';

/** A teen is asked for every single use: there is no yes for a room or for a person. */
export const isOnceOnly = async (db: Db, ownerId: string): Promise<boolean> =>
  (await memberAge(db, ownerId)) === 'teen';
