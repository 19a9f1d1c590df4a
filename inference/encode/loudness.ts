import { film } from '#contracts/world.ts';

type Stage = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];
/** K-weighting at 48 kHz (ITU-R BS.1770-5, tables 1 and 2). */
const shelf: Stage = [
  1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585,
];
const pass: Stage = [1, -2, 1, -1.99004745483398, 0.99007225036621];
/** Seconds of the shortest stretch that is measured by itself. */
export const grainSeconds = 0.02;
const grain = Math.round(grainSeconds * film.sampleRate);
const [grainsPerHop, grainsPerBlock] = [5, 20];

/** Mean power of the K-weighted sound in each 20 ms, both channels together. */
function weighted(samples: Float32Array): Float64Array {
  const powers = new Float64Array(Math.ceil(samples.length / 2 / grain));
  const [b0, b1, b2, a1, a2] = shelf;
  const [d0, d1, d2, c1, c2] = pass;
  for (const channel of [0, 1]) {
    // Input, what the shelf gave and what the pass gave, each one and two samples ago.
    let [x1, x2, y1, y2, z1, z2] = [0, 0, 0, 0, 0, 0];
    for (let i = channel; i < samples.length; i += 2) {
      const x = samples[i]!;
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
      const z = d0 * y + d1 * y1 + d2 * y2 - c1 * z1 - c2 * z2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      z2 = z1;
      z1 = z;
      const at = Math.floor((i >> 1) / grain);
      powers[at] = powers[at]! + (z * z) / grain;
    }
  }
  return powers;
}

const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const lufs = (power: number) => -0.691 + 10 * Math.log10(power);

export type Heard = {
  /** Integrated loudness, LUFS. */
  loudness: number;
  /** What is quieter than this counts as a pause, LUFS. */
  gate: number;
  /** Loudness of the pauses, LUFS; null where there is none. */
  pauses: number | null;
  /** Loudness of each 20 ms, LUFS. */
  grains: Float64Array;
};

/**
 * What a meter reads from interleaved stereo at 48 kHz: blocks of 400 ms with 75 % overlap, absolute gate at −70 LUFS,
 * relative gate 10 LU below (ITU-R BS.1770-5). Minus infinity where nothing is louder than the absolute gate.
 */
export function hear(samples: Float32Array): Heard {
  const powers = weighted(samples);
  const grains = powers.map(lufs);
  const blocks: number[] = [];
  for (let i = 0; i + grainsPerBlock <= powers.length; i += grainsPerHop)
    blocks.push(mean([...powers.subarray(i, i + grainsPerBlock)]));
  const heard = blocks.filter((power) => lufs(power) > -70);
  if (heard.length === 0) {
    const none = Number.NEGATIVE_INFINITY;
    return { loudness: none, gate: none, pauses: null, grains };
  }
  const gate = lufs(mean(heard)) - 10;
  const under = heard.filter((power) => lufs(power) <= gate);
  return {
    loudness: lufs(mean(heard.filter((power) => lufs(power) > gate))),
    gate,
    pauses: under.length === 0 ? null : lufs(mean(under)),
    grains,
  };
}

/** Integrated loudness in LUFS of interleaved stereo at 48 kHz. */
export const loudness = (samples: Float32Array): number => hear(samples).loudness;
