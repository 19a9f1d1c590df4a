import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { random } from './random.ts';
import { rise, throat } from './voices.ts';

type Call = {
  seconds: number;
  /** Hertz along the call, from 0 to 1. */
  pitch: (share: number) => number;
  formants: readonly (readonly [hertz: number, q: number, level: number])[];
  breath: number;
  /** Swells and dies once, or so many times. */
  notes: number;
};

/** Calls after field recordings' spectrograms: songbirds 2–5 kHz, ducks' harmonics from 250 Hz, owls near 350 Hz. */
const calls: Readonly<Record<string, Call>> = {
  bird: {
    seconds: 0.5,
    pitch: (s) => 2900 + 900 * Math.sin(s * 26),
    formants: [[3200, 1, 0.5]],
    breath: 0.02,
    notes: 3,
  },
  parrot: {
    seconds: 0.45,
    pitch: (s) => 900 + 500 * Math.sin(Math.PI * s),
    formants: [
      [1800, 2, 1],
      [3400, 2.5, 0.8],
    ],
    breath: 0.3,
    notes: 1,
  },
  owl: { seconds: 0.9, pitch: (s) => 350 - 40 * s, formants: [[360, 3, 1.4]], breath: 0.06, notes: 2 },
  duck: {
    seconds: 0.5,
    pitch: (s) => 265 - 50 * s,
    formants: [
      [1100, 3.5, 1.3],
      [2100, 4, 0.9],
    ],
    breath: 0.22,
    notes: 2,
  },
  crow: { seconds: 0.5, pitch: (s) => 520 - 80 * s, formants: [[1500, 2, 1.2]], breath: 0.4, notes: 1 },
  chicken: {
    seconds: 0.6,
    pitch: (s) => 480 + 220 * s,
    formants: [[1300, 3, 1.2]],
    breath: 0.15,
    notes: 3,
  },
  bat: { seconds: 0.3, pitch: (s) => 5200 - 1800 * s, formants: [[4800, 1, 0.4]], breath: 0.05, notes: 4 },
  bee: {
    seconds: 0.7,
    pitch: (s) => 225 + 12 * Math.sin(s * 30),
    formants: [[450, 1, 1]],
    breath: 0.05,
    notes: 1,
  },
  butterfly: { seconds: 0.25, pitch: () => 3600, formants: [[3600, 1, 0.15]], breath: 0.1, notes: 2 },
  cat: {
    // A meow rises and falls in 0.7 s between 400 and 700 Hz (Nicastro, J. Comp. Psychology 118, 2004).
    seconds: 0.75,
    pitch: (s) => 430 + 260 * Math.sin(Math.PI * s ** 0.8),
    formants: [
      [1100, 2.5, 1.4],
      [2300, 3, 0.9],
    ],
    breath: 0.06,
    notes: 1,
  },
  cow: {
    seconds: 1.2,
    pitch: (s) => 92 + 55 * s,
    formants: [
      [300, 2, 1.6],
      [750, 3, 0.9],
    ],
    breath: 0.08,
    notes: 1,
  },
  horse: {
    seconds: 1.2,
    pitch: (s) => (900 - 520 * s) * (1 + 0.09 * Math.sin(s * 75)),
    formants: [
      [1200, 2, 1.2],
      [2600, 3, 0.8],
    ],
    breath: 0.2,
    notes: 1,
  },
  sheep: {
    seconds: 0.8,
    pitch: (s) => 230 * (1 + 0.08 * Math.sin(s * 50)),
    formants: [
      [700, 3, 1.3],
      [1700, 3, 0.9],
    ],
    breath: 0.12,
    notes: 1,
  },
  pig: {
    seconds: 0.45,
    pitch: (s) => 130 - 30 * s,
    formants: [[480, 2, 1.4]],
    breath: 0.45,
    notes: 2,
  },
  lion: {
    seconds: 1.4,
    pitch: (s) => 110 - 45 * s,
    formants: [
      [380, 1.6, 1.6],
      [820, 2, 1],
    ],
    breath: 0.4,
    notes: 1,
  },
  elephant: {
    seconds: 1.1,
    pitch: (s) => 380 + 120 * Math.sin(Math.PI * s),
    formants: [
      [900, 1.5, 1.3],
      [1900, 2, 1],
    ],
    breath: 0.3,
    notes: 1,
  },
  dragon: {
    seconds: 1,
    pitch: (s) => 95 - 30 * s,
    formants: [
      [420, 2, 1.6],
      [900, 3, 1],
    ],
    breath: 0.45,
    notes: 1,
  },
};

/** Words in the names of four-legged kinds, and whose voice they have. */
const kin: readonly (readonly [RegExp, string])[] = [
  [/cat|kitten/, 'cat'],
  [/cow|bull|ox|bison|buffalo/, 'cow'],
  [/horse|pony|zebra|donkey|unicorn/, 'horse'],
  [/sheep|ram|ewe|goat|lamb/, 'sheep'],
  [/pig|boar|hog/, 'pig'],
  [/lion|tiger|leopard|bear|gorilla/, 'lion'],
  [/elephant|mammoth/, 'elephant'],
];

/** Whose voice a four-legged kind has; null for dogs and for what sounds more like one than like anything else here. */
export const fourLegged = (thing: string): string | null =>
  kin.find(([words]) => words.test(thing))?.[1] ?? null;

/** What an animal of this kind calls. */
export function call(thing: string, strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const { seconds, pitch, formants, breath, notes } = calls[thing] ?? calls['bird']!;
  const tune = 0.96 + chance() * 0.08;
  return throat(
    seconds,
    (share) => pitch(share) * tune,
    (share) => rise((share * notes) % 1, 0.15, 3) * (0.4 + 0.6 * strength),
    formants,
    breath,
    chance,
  );
}

/** Two reeds a major third apart, lower for what is larger (a car's horn: about 400 and 500 Hz). */
export function horn(height: number, strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const low = 420 / Math.max(0.6, height) ** 0.6;
  const reed = (hertz: number) =>
    throat(
      0.42,
      () => hertz,
      (share) => Math.min(1, share / 0.05, (1 - share) / 0.12) * (0.4 + 0.5 * strength),
      [
        [hertz * 2, 1.2, 1],
        [hertz * 4, 2, 0.6],
      ],
      0.02,
      chance,
    );
  const one = reed(low);
  const two = reed(low * 1.25);
  return one.map((v, i) => (v + (two[i] ?? 0)) * 0.6);
}

/** Two cupped hands: a burst of noise about 1.2 kHz that is over in 30 ms (Repp, JASA 81, 1987). */
export function clap(strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(Math.round(0.06 * film.sampleRate));
  const filter = new Biquad('band', 1000 + chance() * 500, 1.4);
  for (let i = 0; i < out.length; i++) {
    const share = i / out.length;
    out[i] =
      filter.next(chance() * 2 - 1) * Math.exp(-share * 9) * Math.min(1, share / 0.01) * (0.6 + strength);
  }
  return out;
}
