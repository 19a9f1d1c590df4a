import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { api } from '#contracts/http.ts';
import { Member } from '../e2e/harness/member.ts';
import { openStudio } from '../e2e/harness/studio.ts';
import { openWriter, type Writer } from '../e2e/harness/writer.ts';
import { percentile } from './figures/percentiles.ts';

/**
 * How long a healthy member's letters take to another one, quiet and while a third member floods the same room, in
 * the whole program. Quiet and flooded turns follow each other, so that both see the same machine.
 */
export async function benchFlood(turns = 3, seconds = 8): Promise<void> {
  const studio = await openStudio();
  try {
    const host = await Member.signUp(studio, 'Ada', studio.ownerInvite);
    const [scene] = await host.call(api.scenes);
    const sceneId = scene?.id ?? '';
    const { url } = await host.call(api.newLink, { params: { sceneId }, body: { role: 'director' } });
    const enter = async (name: string) => {
      const member = await host.invite(name);
      await member.call(api.enterByLink, { params: { token: url.split('/').at(-1) ?? '' }, body: {} });
      return member;
    };
    const [mia, bad] = [await enter('Mia'), await enter('Bad')];
    const [writer, reader] = [await openWriter(host, sceneId), await openWriter(mia, sceneId)];
    await typing(writer, reader, 2);
    const quiet: number[] = [];
    const flooded: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      quiet.push(...(await typing(writer, reader, seconds)));
      const flooder = fork(new URL('./flood/flooder.ts', import.meta.url), [
        JSON.stringify({ url: studio.url, cookie: bad.cookie, sceneId }),
      ]);
      // A stranger's machine is not ours: of these cores it gets what nobody else wants.
      if (flooder.pid !== undefined) setPriority(flooder.pid, constants.priority.PRIORITY_LOW);
      await sleep(2000);
      flooded.push(...(await typing(writer, reader, seconds)));
      const told = once(flooder, 'message');
      flooder.send('tried');
      const [message] = await told;
      console.log(`  tried ${JSON.stringify(Tried.parse(message).tried)}`);
      flooder.disconnect();
      await once(flooder, 'exit');
      await sleep(1000);
    }
    for (const [name, times] of [
      ['quiet', quiet],
      ['flooded', flooded],
    ] as const) {
      console.log(
        `${name.padEnd(8)} p50 ${percentile(times, 0.5).toFixed(1)} ms  p99 ${percentile(times, 0.99).toFixed(1)} ms  n ${times.length}`,
      );
    }
    const ratio = percentile(flooded, 0.99) / percentile(quiet, 0.99);
    console.log(`p99 flooded : quiet = ${ratio.toFixed(2)} (aim at most 1.5)`);
    writer.close();
    reader.close();
  } finally {
    await studio.close();
  }
}

const Tried = z.object({ tried: z.record(z.string(), z.number()) });

/** Twenty letters a second; ms from each to its arrival in the other's document. Every letter must arrive. */
async function typing(writer: Writer, reader: Writer, seconds: number): Promise<number[]> {
  const sent: number[] = [];
  const times: number[] = [];
  const [mine, theirs] = [writer.doc.getText('script'), reader.doc.getText('script')];
  const before = theirs.length;
  const heard = () => {
    const now = performance.now();
    for (let at = times.length; at < theirs.length - before; at += 1)
      times.push(now - (sent[at] ?? Number.NaN));
  };
  theirs.observe(heard);
  for (let letter = 0; letter < seconds * 20; letter += 1) {
    sent.push(performance.now());
    mine.insert(mine.length, 'x');
    await sleep(50);
  }
  await sleep(1000);
  theirs.unobserve(heard);
  if (times.length !== sent.length) throw new Error(`${sent.length - times.length} letters were lost`);
  return times;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchFlood();
  process.exit(0);
}
