import { createHash, randomBytes } from 'node:crypto';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { GuardianAssistant } from '#contracts/guardian.ts';
import type { Db } from '../db/schema/index.ts';

const MOST = 5;

/** Only its hash is kept. 256 random bits need no salt and no slow hash: nobody can guess them. */
const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Makes a key for an assistant. It is shown this once; `mayChange` is what the guardian allows it. */
export async function newAssistant(
  db: Db,
  guardianId: string,
  { name, mayChange }: { name: string; mayChange: boolean },
): Promise<{ assistant: GuardianAssistant; key: string }> {
  const key = `dailies_${randomBytes(32).toString('base64url')}`;
  return db.transaction().execute(async (trx) => {
    // Locked, so that two at once are counted one after the other.
    await trx.selectFrom('user').select('id').where('id', '=', guardianId).forUpdate().execute();
    if ((await assistantsOf(trx, guardianId)).length >= MOST)
      throw new AppError('too-many', because('adds-up-to', { most: MOST }));
    const { id, created_at } = await trx
      .insertInto('guardian_assistant')
      .values({ guardian_id: guardianId, name, may_change: mayChange, key_hash: hashOf(key) })
      .returning(['id', 'created_at'])
      .executeTakeFirstOrThrow();
    return { assistant: { id, name, mayChange, since: created_at.toISOString() }, key };
  });
}

export async function assistantsOf(db: Db, guardianId: string): Promise<GuardianAssistant[]> {
  const rows = await db
    .selectFrom('guardian_assistant')
    .select(['id', 'name', 'may_change as mayChange', 'created_at'])
    .where('guardian_id', '=', guardianId)
    .orderBy('created_at')
    .execute();
  return rows.map(({ created_at, ...row }) => ({ ...row, since: created_at.toISOString() }));
}

/** Takes a key back: the very next word with it is refused. */
export async function revokeAssistant(db: Db, guardianId: string, assistantId: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('guardian_assistant')
    .where('id', '=', assistantId)
    .where('guardian_id', '=', guardianId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new AppError('not-found');
}

/** Whose assistant comes with this key, and what it may. @throws AppError `signed-out` for any other key. */
export async function assistantByKey(
  db: Db,
  key: string,
): Promise<{ guardianId: string; mayChange: boolean }> {
  const row = await db
    .selectFrom('guardian_assistant')
    .select(['guardian_id as guardianId', 'may_change as mayChange'])
    .where('key_hash', '=', hashOf(key))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('signed-out');
  return row;
}
