import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** At most the 64 KiB of one stream at a time: 1.5 MiB/s of all together. */
const pauseMs = 40;
/** Whoever still sends then is cut off. */
const patienceMs = 20_000;

type Refused = { incoming: IncomingMessage; until: number };
const refused: Refused[] = [];

/**
 * A listener of `request`. What is left of a body after the answer is read away slowly, so that the answer arrives and
 * the connection can be used again. All such bodies of this process take turns: at full speed a flood of refused uploads
 * took more of the process that rooms live in than all that was accepted, and what they leave behind in memory makes V8
 * collect it, which stops everything for as long as a letter may take. Whoever hears the answer early usually stops sending.
 */
export function readAwayAfterAnswer(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { headers } = incoming;
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return;
  // Node reads a body that nobody has begun to read as fast as it comes; this begins, and takes nothing.
  incoming.read(0);
  outgoing.once('finish', () => {
    refused.push({ incoming, until: performance.now() + patienceMs });
    if (refused.length === 1) void readAway();
  });
}

/** Ends when there is nothing left of any. */
async function readAway(): Promise<void> {
  for (let [first] = refused; first; [first] = refused) {
    const { incoming, until } = first;
    // An answered request is not told when its connection is gone.
    if (incoming.readableEnded || incoming.destroyed || incoming.socket.destroyed) {
      refused.shift();
      continue;
    }
    if (performance.now() > until) incoming.destroy();
    else incoming.read();
    await sleep(pauseMs, undefined, { ref: false });
    // Taken off only now: whoever comes meanwhile must see that somebody is reading.
    refused.push(...refused.splice(0, 1));
  }
}
