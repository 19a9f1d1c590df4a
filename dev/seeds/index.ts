import { ownerInvite } from '#domain/accounts/invites.ts';
import { connect } from '#domain/db/connect.ts';

/**
 * Puts in what a first visitor finds; can be run any number of times. Answers the path of the owner's invite
 * until somebody has joined by it, then null. (Everybody's first room is made when they sign up.)
 */
export async function seed({
  databaseUrl,
}: {
  databaseUrl: string;
  dataDir?: string;
}): Promise<{ ownerInviteUrlPath: string | null }> {
  const { db, close } = connect(databaseUrl, { poolSize: 1 });
  try {
    const invite = await ownerInvite(db);
    return { ownerInviteUrlPath: invite === null ? null : `/invite/${invite.code}` };
  } finally {
    await close();
  }
}
