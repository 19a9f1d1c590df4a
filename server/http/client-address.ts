import type { IncomingMessage } from 'node:http';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Who is calling, for rate limits: the peer, or with a trusted proxy the address that it saw. */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const peer = request.socket.remoteAddress ?? 'unknown';
  if (!trustProxy) return peer;
  const forwarded = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
  return hops.at(-1)?.trim() || peer;
}

/** Straight from this machine, not through a proxy on it. */
export function isLoopback(request: IncomingMessage): boolean {
  const forwarded =
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  return loopback.has(request.socket.remoteAddress ?? '') && !forwarded;
}
