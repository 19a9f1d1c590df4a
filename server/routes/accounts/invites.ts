import { api } from '#contracts/http.ts';
import {
  invites as invitesOf,
  lookAtInvite,
  newInvite as make,
  revokeInvite as revoke,
} from '#domain/accounts/invites.ts';
import type { Config } from '../../config.ts';
import { route } from '../../http/route.ts';

const urlOf = (config: Config, code: string) => `${config.publicUrl}/invite/${encodeURIComponent(code)}`;

export const inviteLook = route(
  api.inviteLook,
  ({ context, param }) => lookAtInvite(context.db, param('code')),
  { rate: { perMinute: 60, burst: 20 } },
);

export const invites = route(api.invites, async ({ context, caller }) => {
  const list = await invitesOf(context.db, caller.memberId);
  return list.map((invite) => ({ ...invite, url: urlOf(context.config, invite.code) }));
});

export const newInvite = route(api.newInvite, async ({ context, caller }) => {
  const { code } = await make(context.db, caller.memberId);
  return { code, url: urlOf(context.config, code) };
});

export const revokeInvite = route(api.revokeInvite, async ({ context, caller, param }) => {
  await revoke(context.db, caller.memberId, param('code'));
  return {};
});
