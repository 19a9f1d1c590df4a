import type { Db } from '#domain/db/schema/index.ts';

/** Longer than any sign-up takes, so that one under way is never disturbed. */
const olderThanMs = 60_000;

/**
 * Removes what a sign-up left behind that broke between account and membership (a database that went
 * away just then): the address and the handle are free again.
 */
export async function clearUnfinished(db: Db, email: string, handle: string): Promise<void> {
  await db
    .deleteFrom('user')
    .where((eb) => eb.or([eb('email', '=', email.toLowerCase()), eb('handle', '=', handle)]))
    .where('kind', '=', 'member')
    .where('createdAt', '<', new Date(Date.now() - olderThanMs))
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('member').select('id').whereRef('member.id', '=', 'user.id'))),
    )
    .execute();
}
