import { createHash } from 'node:crypto';
import webPush from 'web-push';
import { AppError } from '#contracts/errors.ts';
import type { PushPayload } from '#contracts/outward.ts';
import type { VapidKeys } from '#domain/outward/vapid-keys.ts';

type Sent = {
  device: { endpoint: string; p256dh: string; auth: string };
  payload: PushPayload;
  vapid: VapidKeys;
  publicUrl: string;
};

const ANSWER_WITHIN_MS = 20_000;
const day = 86_400;
/** How long a push service keeps what it cannot deliver, in seconds. */
const keptFor = { request: 7 * day, closed: 7 * day, letter: 3 * day, take: day } as const;

/** What a message under the same tag takes the place of, before it was delivered (RFC 8030 §5.4): 32 letters. */
const topicOf = (tag: string): string => createHash('sha256').update(tag).digest('hex').slice(0, 32);

/** Who to turn to about our messages: the installation, by an address that browsers' services accept (RFC 8292 §2.1). */
const subjectOf = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? publicUrl : 'mailto:operator@localhost.invalid';

/**
 * Hands one message to a browser's push service, encrypted for that browser alone (RFC 8291) and signed with the
 * installation's key (RFC 8292). `gone`: there is no such subscription any more. `refused`: it will never be taken.
 * @throws AppError `unavailable` when trying again may help.
 */
export async function sendPush({
  device,
  payload,
  vapid,
  publicUrl,
}: Sent): Promise<'taken' | 'gone' | 'refused'> {
  const { endpoint, p256dh, auth } = device;
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(payload),
    {
      vapidDetails: { subject: subjectOf(publicUrl), ...vapid },
      TTL: keptFor[payload.kind],
      urgency: payload.kind === 'request' ? 'high' : 'normal',
      topic: topicOf(payload.tag),
    },
  );
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: new Uint8Array(body),
    // Where a push service would send us is not an address that was looked at.
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch((cause: unknown) => {
    throw new AppError('unavailable', 'push service', { cause });
  });
  await response.body?.cancel();
  if (response.ok) return 'taken';
  if (response.status === 404 || response.status === 410) return 'gone';
  if (response.status === 429 || response.status >= 500)
    throw new AppError('unavailable', `push service: ${response.status}`);
  return 'refused';
}
