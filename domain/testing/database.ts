import { afterAll, beforeAll } from 'vitest';
import { freshDatabase, type TestDatabase } from '#dev/test-services.ts';
import { type Connection, connect } from '../db/connect.ts';
import type { Db } from '../db/schema/index.ts';
import { threeFriends } from './stage.ts';

/** A database of the test file's own, with three friends in it. */
export function withFriends(ages: Parameters<typeof threeFriends>[1] = {}) {
  let database: TestDatabase | undefined;
  let connection: Connection | undefined;
  let friends: Awaited<ReturnType<typeof threeFriends>> | undefined;
  beforeAll(async () => {
    database = await freshDatabase();
    connection = connect(database.url);
    friends = await threeFriends(connection.db, ages);
  });
  afterAll(async () => {
    await connection?.close();
    await database?.drop();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new TypeError('only inside a test');
    return value;
  };
  return {
    get db(): Db {
      return there(connection).db;
    },
    get url(): string {
      return there(database).url;
    },
    get friends() {
      return there(friends);
    },
  };
}
