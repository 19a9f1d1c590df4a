import { type RawBuilder, sql } from 'kysely';

/**
 * Whether a column is one of these ids. One parameter, however many they are: a list of each length would be another
 * statement, planned anew each time (`prepared.ts`).
 */
export const oneOf = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any (${[...ids]}::uuid[])`;

export const noneOf = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} <> all (${[...ids]}::uuid[])`;
