import { parseArgs } from 'node:util';
import { film, type Place } from '#contracts/world.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { createMixer } from '#inference/simulator/sound/mixer.ts';
import { createWorld } from '#inference/simulator/world/world.ts';
import { voicePlan } from '#inference/speech/voice.ts';
import { benchFilm } from './film.ts';

/**
 * `npm run bench:world [-- --takes N]`: how many steps of the world a second of processor time gives, for scenes of
 * several kinds; whether memory stays flat over a hundred takes, worlds and sound and all; and how fast a film is made
 * at 720p against the ceiling of its stages (`bench/film.ts`).
 */
const { values } = parseArgs({ options: { takes: { type: 'string', default: '100' } } });
const takes = Number(values.takes);

const scenes: readonly { place: Place; script: string }[] = [
  { place: 'gym', script: 'Mia shoots a basketball and misses. Her dog catches the rebound.' },
  { place: 'kitchen', script: 'A row of dominoes topples. Mia pours water into a glass.' },
  { place: 'park', script: 'Theo kicks the ball to Mia. Mia says: well done. A bird flies.' },
  { place: 'street', script: 'A stack of boxes falls over. A car drives past Theo.' },
];

type Played = { steps: number; cpu: number };

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function play(index: number): Promise<Played> {
  const { place, script } = scenes[index % scenes.length] ?? { place: 'park', script: 'Mia waves.' };
  const stage = { place, time: 'day', weather: 'clear', camera: null } as const;
  const plan = writePlan({ document: { script, cast: [], props: [], stage }, seed: index });
  const lines = await voicePlan(plan, new Map());
  const mixer = createMixer({ plan, lines });
  const world = createWorld(plan, lines);
  let cpu = 0;
  while (world.ended === null) {
    const before = cpuSeconds();
    const cue = world.advanceCue([]);
    cpu += cpuSeconds() - before;
    mixer.render(cue);
  }
  const { step } = world;
  world.trace();
  world.dispose();
  return { steps: step, cpu };
}

const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
};

/** Megabytes a take, by least squares: a leak is a slope, a warm-up is not. */
function slope(readings: readonly number[]): number {
  const middle = (readings.length - 1) / 2;
  const mean = readings.reduce((a, b) => a + b, 0) / Math.max(1, readings.length);
  const over = readings.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0);
  return (
    over /
    Math.max(
      1,
      readings.reduce((sum, _, i) => sum + (i - middle) ** 2, 0),
    )
  );
}

await loadScreenwriter();
const totals = scenes.map(() => ({ steps: 0, cpu: 0 }));
const memory: number[] = [];
for (let i = 0; i < takes; i++) {
  const { steps, cpu } = await play(i);
  const total = totals[i % scenes.length];
  if (total) {
    total.steps += steps;
    total.cpu += cpu;
  }
  memory.push(megabytes());
}
for (const [i, { place }] of scenes.entries()) {
  const { steps, cpu } = totals[i] ?? { steps: 0, cpu: 0 };
  if (steps === 0) continue;
  const rate = steps / cpu;
  const real = rate / (film.framesPerSecond * film.stepsPerFrame);
  console.log(
    `${place.padEnd(10)} ${rate.toFixed(0).padStart(7)} steps per CPU second, ${real.toFixed(1)} × real time`,
  );
}
// The first third warms caches and compilers.
const settled = memory.slice(Math.floor(memory.length / 3));
const grown = slope(settled) * 100;
console.log(
  `memory     ${Math.min(...settled).toFixed(0)} to ${Math.max(...settled).toFixed(0)} MB over ${takes} takes; trend ${grown.toFixed(1)} MB per 100 takes (aim under 20)`,
);
await benchFilm();
process.exit(0);
