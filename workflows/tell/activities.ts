import type { Db } from '#domain/db/schema/index.ts';
import { forgetSubscription } from '#domain/outward/devices.ts';
import { digestSent } from '#domain/outward/digest.ts';
import { mailOf } from '#domain/outward/mail.ts';
import { claimNotice, type Look, lookAtNotice, type Notice } from '#domain/outward/notices.ts';
import { isPushService } from '#domain/outward/push-services.ts';
import { pushOf } from '#domain/outward/saying.ts';
import type { VapidKeys } from '#domain/outward/vapid-keys.ts';
import { coded } from '../coded.ts';
import type { Mailer } from './mailer.ts';
import { sendPush } from './send-push.ts';

export type TellDeps = {
  db: Db;
  publicUrl: string;
  /** Null where no mail server is configured. */
  mailer: Mailer | null;
  vapid: VapidKeys;
  /** Origins of push services that the operator named. */
  services: readonly string[];
  now?: () => Promise<Date>;
};

export type TellActivities = ReturnType<typeof createTellActivities>;

export function createTellActivities(deps: TellDeps) {
  const { db, mailer } = deps;
  const now = deps.now ?? (async () => new Date());
  return {
    lookAtNotice: coded(async (noticeId: string): Promise<Look> => lookAtNotice(db, noticeId, await now())),

    /** Tells one device, or the member's address. `later`: quiet hours have begun meanwhile. */
    tell: coded(
      async ({ noticeId, to }: { noticeId: string; to: string }): Promise<'told' | 'later' | 'over'> => {
        const at = await now();
        const notice = await claimNotice(db, noticeId, at);
        if (notice === null || notice === 'later') return notice ?? 'over';
        if (notice.channel === 'push') return toDevice(deps, notice, to);
        if (mailer === null) return 'over';
        const mail = await mailOf(db, notice, deps.publicUrl, at);
        if (mail === null) return 'over';
        await mailer.send(mail, notice.id);
        if (notice.kind === 'digest') await digestSent(db, notice.member_id, at);
        return 'told';
      },
    ),
  };
}

async function toDevice(
  { db, vapid, services, publicUrl }: TellDeps,
  notice: Notice,
  deviceId: string,
): Promise<'told' | 'over'> {
  const device = await db
    .selectFrom('push_device')
    .select(['endpoint', 'p256dh', 'auth'])
    .where('id', '=', deviceId)
    .where('member_id', '=', notice.member_id)
    .executeTakeFirst();
  // Asked again here: what was allowed when a device was added may be no longer.
  if (device === undefined || !isPushService(device.endpoint, services)) return 'over';
  const payload = await pushOf(db, notice);
  if (payload === null) return 'over';
  const said = await sendPush({ device, payload, vapid, publicUrl });
  if (said === 'gone') await forgetSubscription(db, device.endpoint);
  return said === 'taken' ? 'told' : 'over';
}
