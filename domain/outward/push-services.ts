/**
 * Browsers subscribe at their makers' push services, which are few. A subscription is an address that our worker will
 * send to, so no other is taken: nobody points it at a machine of the house.
 */
const services = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'notify.windows.com',
  'push.apple.com',
] as const;

/** Whether a subscription's endpoint is at one of them, or at an origin that the operator named. */
export function isPushService(endpoint: string, named: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, protocol, hostname, port, username } = new URL(endpoint);
  if (named.includes(origin)) return true;
  if (protocol !== 'https:' || port !== '' || username !== '') return false;
  return services.some((service) => hostname === service || hostname.endsWith(`.${service}`));
}

/** `PUSH_SERVICES`: further origins, comma-separated. */
export const namedServices = (text: string): string[] =>
  text
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
