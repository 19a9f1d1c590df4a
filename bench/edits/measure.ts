import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { z } from 'zod';
import type { Kind } from './protocol.ts';
import { Writer } from './writer.ts';

export type Measured = {
  edits: number;
  cpuSeconds: number;
  editsPerCpuSecond: number;
  p50: number;
  p99: number;
};

/**
 * Until the engine has compiled what is hot, which takes it the longer the less a server does: ours is given 480 messages
 * a second and sends a thousand, its peers send 23,000. A room lives for hours. The same for every server; a script
 * is full after 41 s of 48 writers.
 */
const warmUpMs = 30_000;

/**
 * `writers` members type `perSecond` characters each, paced by the clock and not by answers. Latency is
 * from the call that types to the arrival at another member, in ms.
 */
export async function measure(
  kind: Kind,
  options: { writers: number; perSecond: number; seconds: number },
): Promise<Measured> {
  const server = fork(new URL('./server.ts', import.meta.url), [kind], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const port = await answer(server, 'port');
    const writers: Writer[] = [];
    for (let i = 0; i < options.writers; i += 1) writers.push(await Writer.open(kind, port, `w${i}`));
    await sleep(300);
    const sent = new Map<string, number>();
    const latencies: number[] = [];
    let measuring = false;
    const observer = writers[0];
    if (observer) {
      observer.onUpdate = (update) => {
        const now = performance.now();
        for (const struct of Y.decodeUpdate(update).structs) {
          for (let clock = struct.id.clock; clock < struct.id.clock + struct.length; clock += 1) {
            const at = sent.get(`${struct.id.client}:${clock}`);
            if (at !== undefined && measuring) latencies.push(now - at);
          }
        }
      };
    }
    const gap = 1000 / options.perSecond;
    let edits = 0;
    const timers = writers.map((writer, i) =>
      setTimeout(
        () => {
          const type = () => {
            const at = performance.now();
            sent.set(`${writer.ydoc.clientID}:${writer.type()}`, at);
            edits += 1;
          };
          type();
          timers[i] = setInterval(type, gap);
        },
        (gap * i) / writers.length,
      ),
    );
    await sleep(warmUpMs);
    const before = { edits, cpu: await cpuOf(server) };
    measuring = true;
    await sleep(options.seconds * 1000);
    measuring = false;
    const after = { edits, cpu: await cpuOf(server) };
    for (const timer of timers) clearInterval(timer);
    for (const writer of writers) writer.close();
    latencies.sort((a, b) => a - b);
    const cpuSeconds = after.cpu - before.cpu;
    return {
      edits: after.edits - before.edits,
      cpuSeconds,
      editsPerCpuSecond: (after.edits - before.edits) / cpuSeconds,
      p50: latencies[Math.floor(latencies.length * 0.5)] ?? Number.NaN,
      p99: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
    };
  } finally {
    server.disconnect();
    if (server.exitCode === null) await once(server, 'exit');
  }
}

async function cpuOf(server: ChildProcess): Promise<number> {
  const cpuSeconds = answer(server, 'cpuSeconds');
  server.send('cpu');
  return cpuSeconds;
}

/** The next message with this number in it; libraries in the child send messages of their own. */
function answer(server: ChildProcess, name: string): Promise<number> {
  const Wanted = z.object({ [name]: z.number() });
  return new Promise((resolve, reject) => {
    const listen = (message: unknown) => {
      const found = Wanted.safeParse(message).data?.[name];
      if (found === undefined) return;
      server.off('message', listen);
      resolve(found);
    };
    server.on('message', listen);
    server.once('exit', () => reject(new Error('the server ended')));
  });
}
