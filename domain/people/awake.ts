import type { Db } from '../db/schema/index.ts';
import { ask } from './ask.ts';
import { awakeSql } from './relations-sql.ts';

export const isAwake = (db: Db, memberId: string): Promise<boolean> => ask(db, awakeSql(memberId));
