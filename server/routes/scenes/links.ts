import qrcode from 'qrcode';
import { api } from '#contracts/http.ts';
import type { SceneLink } from '#contracts/scene.ts';
import {
  type LinkRow,
  links as linksOf,
  newLink as make,
  revokeLink as revoke,
} from '#domain/scenes/links.ts';
import type { Config } from '../../config.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

async function sceneLink(config: Config, row: LinkRow): Promise<SceneLink> {
  const url = `${config.publicUrl}/join/${encodeURIComponent(row.token)}`;
  const qr = await qrcode.toString(url, { type: 'svg', margin: 1 });
  const { id, role, uses, revokedAt } = row;
  return { id, role, uses, revokedAt, url, qr };
}

export const links = route(api.links, async ({ context, caller }) =>
  Promise.all((await linksOf(context.db, caller.sceneId)).map((row) => sceneLink(context.config, row))),
);

export const newLink = route(api.newLink, async ({ context, caller, body }) => {
  const { sceneId, memberId } = caller;
  return sceneLink(context.config, await make(context.db, { sceneId, role: body.role, by: memberId }));
});

export const revokeLink = route(api.revokeLink, async ({ context, caller, param }) => {
  await revoke(context.db, caller.sceneId, idOf(param('linkId')));
  // Running visits that hang on it end now, not at the next look.
  await (await context.rooms.house.live(caller.sceneId))?.checkRoles();
  return {};
});
