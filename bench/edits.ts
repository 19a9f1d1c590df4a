import { fileURLToPath } from 'node:url';
import { fanOutLimits } from '#rooms/scene/fan-out.ts';
import { type Measured, measure } from './edits/measure.ts';
import type { Kind } from './edits/protocol.ts';

/**
 * Edits per server CPU second with 48 writers at 10 a second, and latency with 8, against the servers that
 * Yjs documents are usually kept on. Ratios of one run on one machine.
 */
export async function benchEdits(seconds = 8): Promise<void> {
  const full = await all(48, seconds);
  const quiet = await all(8, seconds);
  const perCpu = (kind: Kind) => full.rooms.editsPerCpuSecond / full[kind].editsPerCpuSecond;
  console.log(
    `edits per CPU second, rooms : @y/websocket-server = ${perCpu('y-websocket').toFixed(2)} (aim 4)`,
  );
  console.log(
    `edits per CPU second, rooms : hocuspocus          = ${perCpu('hocuspocus').toFixed(2)} (aim 5)`,
  );
  const tick = fanOutLimits.fullTickMs;
  console.log(`p99 with 48 writers = ${full.rooms.p99.toFixed(1)} ms (aim ${tick + 5}: a tick and 5 ms)`);
  const p50 = quiet.rooms.p50 / quiet['y-websocket'].p50;
  console.log(`p50 with 8 writers, rooms : @y/websocket-server = ${p50.toFixed(2)} (aim at most 1)`);
}

async function all(writers: number, seconds: number): Promise<Record<Kind, Measured>> {
  console.log(`\n${writers} writers at 10/s`);
  const one = async (kind: Kind) => {
    const measured = await measure(kind, { writers, perSecond: 10, seconds });
    print(kind, measured);
    return measured;
  };
  return {
    rooms: await one('rooms'),
    door: await one('door'),
    'y-websocket': await one('y-websocket'),
    hocuspocus: await one('hocuspocus'),
  };
}

function print(kind: Kind, { edits, cpuSeconds, editsPerCpuSecond, p50, p99 }: Measured): void {
  console.log(
    `  ${kind.padEnd(12)} ${String(edits).padStart(6)} edits  ${cpuSeconds.toFixed(2)} s CPU  ` +
      `${editsPerCpuSecond.toFixed(0).padStart(6)} edits/CPU s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchEdits(Number(process.argv[2] ?? 8));
  process.exit(0);
}
