import { Transaction } from 'kysely';
import type { Db, Trx } from './schema/index.ts';

/** In the transaction that is under way, or in one of its own. */
export const inTransaction = <Result>(db: Db, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  db instanceof Transaction ? work(db) : db.transaction().execute(work);
