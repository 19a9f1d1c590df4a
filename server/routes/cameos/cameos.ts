import { api } from '#contracts/http.ts';
import {
  cameosOf,
  sceneCameos as castable,
  deleteCameo as remove,
  updateCameo as update,
} from '#domain/cameos/cameos.ts';
import { revoke } from '#domain/consent/revoke.ts';
import { trail } from '#domain/consent/trail.ts';
import { forgetRecordingsOf } from '#domain/enrolment/outcome.ts';
import type { Context } from '../../context.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const cameos = route(api.cameos, ({ context, caller }) => cameosOf(context.db, caller.memberId));

export const sceneCameos = route(api.sceneCameos, ({ context, caller }) =>
  castable(context.db, caller.sceneId, caller.memberId),
);

export const updateCameo = route(api.updateCameo, ({ context, caller, param, body }) =>
  update(context.db, { cameoId: idOf(param('cameoId')), memberId: caller.memberId, ...body }),
);

export const deleteCameo = route(api.deleteCameo, async ({ context, caller, param }) => {
  const cameoId = idOf(param('cameoId'));
  const own = { cameoId, memberId: caller.memberId };
  await forgetRecordingsOf(context.db, own, (key) => context.storage.remove(key));
  const removed = await remove(context.db, own);
  blankAll(context, removed.affected);
  for (const key of [removed.uploadKey, removed.maskKey]) {
    if (key !== null) await context.storage.remove(key);
  }
  return {};
});

export const revokeCameo = route(api.revokeCameo, async ({ context, caller, param, body }) => {
  const cameoId = idOf(param('cameoId'));
  const revoked = await revoke(context.db, { cameoId, memberId: caller.memberId, ...body });
  blankAll(context, revoked.affected);
  return { takes: revoked.takes, receiptId: revoked.receiptId };
});

export const cameoTrail = route(api.cameoTrail, ({ context, caller, param }) =>
  trail(context.db, idOf(param('cameoId')), caller.memberId),
);

/** Committed already: this only makes it quicker than the next look at the database. */
function blankAll(context: Context, affected: readonly { takeId: string; likenessEpoch: number }[]): void {
  for (const { takeId, likenessEpoch } of affected) {
    context.media.blank(takeId, likenessEpoch);
    context.media.tellRenderer(takeId, { type: 'wake' });
  }
}
