import { ownerInvite } from '#domain/accounts/invites.ts';
import { connect } from '#domain/db/connect.ts';
import { putTownIn } from '#domain/town/put-in.ts';
import { encodeSceneDocument } from '#rooms/scene/document-codec.ts';

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
    // Films for it are made once the house is open (docs/operating.md, the demo town).
    if (process.env.DEMO_TOWN !== 'off') await putTownIn(db, encodeSceneDocument);
    const invite = await ownerInvite(db);
    return { ownerInviteUrlPath: invite === null ? null : `/invite/${invite.code}` };
  } finally {
    await close();
  }
}
