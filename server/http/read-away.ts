import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** At most the stream's 64 KiB at a time: 6 MiB/s. */
const pauseMs = 10;
/** Whoever still sends then is cut off. */
const patienceMs = 10_000;

/**
 * A listener of `request`. What is left of a body after the answer is read away slowly, so that the answer arrives and
 * the connection can be used again: at full speed a flood of refused uploads took more of the process that rooms live
 * in than all that was accepted. Whoever hears the answer early usually stops sending.
 */
export function readAwayAfterAnswer(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { headers } = incoming;
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return;
  // Node reads a body that nobody has begun to read as fast as it comes; this begins, and takes nothing.
  incoming.read(0);
  outgoing.once('finish', () => void readAway(incoming));
}

async function readAway(incoming: IncomingMessage): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!incoming.readableEnded && !incoming.destroyed) {
    if (performance.now() > end) {
      incoming.destroy();
      return;
    }
    incoming.read();
    await sleep(pauseMs, undefined, { ref: false });
  }
}
