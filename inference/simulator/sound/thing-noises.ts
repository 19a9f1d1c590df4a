import type { Noise } from '#contracts/noise.ts';
import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { crackle } from './noises.ts';
import { type Random, random } from './random.ts';

type Sample = (t: number, share: number, i: number) => number;

const TURN = 2 * Math.PI;
/** Metres across for which the pitches below hold: what is larger sounds lower, by the root of it, within an octave (judged). */
const REFERENCE = 0.3;
const pitchOf = (size: number | null): number =>
  Math.min(2, Math.max(0.5, Math.sqrt(REFERENCE / Math.max(0.02, size ?? REFERENCE))));

/** A tone with harmonics whose pitch may go anywhere: its phase is summed up sample by sample. */
function voice(hertz: (t: number) => number, harmonics: readonly number[]): Sample {
  let phase = 0;
  const sum = harmonics.reduce((all, h) => all + h, 0);
  return (t) => {
    phase += hertz(t) / film.sampleRate;
    return harmonics.reduce((all, h, k) => all + h * Math.sin(TURN * (k + 1) * phase), 0) / sum;
  };
}

/**
 * Wood or a hinge that sticks and slips: each slip is a small blow, 20 to 110 a second, faster and slower again, and three resonances of
 * what it is part of answer (the mechanism of friction sounds: Akay, J. Acoust. Soc. Am. 111, 2002; pitches judged).
 */
function creaking(pitch: number, chance: Random): Sample {
  const answers = [420, 980, 1900].map((hz) => new Biquad('band', hz * pitch, 14));
  let next = 0;
  return (t, share) => {
    let blow = 0;
    if (t >= next) {
      blow = 0.6 + 0.8 * chance();
      next = t + (0.75 + 0.5 * chance()) / (20 + 90 * Math.sin(Math.PI * share) ** 2);
    }
    return answers.reduce((all, band, k) => all + band.next(blow) / (1 + 0.6 * k), 0) * 20;
  };
}

/** Noise through a band, louder and softer by a rhythm of its own. */
function breathing(hertz: number, q: number, level: (t: number) => number, chance: Random): Sample {
  const band = new Biquad('band', hertz, q);
  return (t) => band.next(chance() * 2 - 1) * level(t);
}

const makers: Readonly<
  Record<
    Exclude<Noise, 'click' | 'tick' | 'clatter' | 'jingle' | 'rattle' | 'crackle'>,
    (pitch: number, chance: Random) => Sample
  >
> = {
  creak: creaking,
  squeak: (p) => voice((t) => p * (950 + 900 * t + 40 * Math.sin(TURN * 31 * t)), [1, 0.5, 0.3, 0.15]),
  hum: (p) => voice((t) => p * (100 + Math.sin(TURN * 0.7 * t)), [1, 0.8, 0.35, 0.2, 0.08]),
  buzz: (p) => voice((t) => p * (165 + 6 * Math.sin(TURN * 24 * t)), [1, 0.8, 0.9, 0.6, 0.6, 0.4, 0.4, 0.3]),
  beep: (p) => voice(() => p * 1750, [1, 0.12, 0.2]),
  // Up and down, as a mechanical one winds up and runs down.
  siren: () => voice((t) => 640 + 340 * Math.sin(TURN * (t / 1.3 - 0.25)), [1, 0.5, 0.6, 0.25, 0.2]),
  // A spring that was let go: its pitch swings less and less.
  boing: (p) => {
    const spring = voice(
      (t) => p * 190 * (1 + 0.45 * Math.exp(-3 * t) * Math.sin(TURN * 8 * t)),
      [1, 0.7, 0.45, 0.3, 0.2],
    );
    return (t, share, i) => spring(t, share, i) * Math.exp(-4 * t) * 1.6;
  },
  rumble: (p, chance) => {
    const low = new Biquad('low', 130 * p, 0.9);
    return (t) => low.next(chance() * 2 - 1) * (2.4 + Math.sin(TURN * 11 * t));
  },
  whistle: (p, chance) => {
    const [tone, air] = [
      voice((t) => p * (1650 + 25 * Math.sin(TURN * 6 * t)), [1, 0.08]),
      breathing(2400, 1.2, () => 0.5, chance),
    ];
    return (t, share, i) => 0.7 * tone(t, share, i) + 0.3 * air(t, share, i);
  },
  toot: (p) => {
    const [low, high] = [
      voice(() => p * 330, [0.7, 1, 0.9, 0.6, 0.4, 0.2]),
      voice(() => p * 415, [0.7, 1, 0.8, 0.5, 0.3]),
    ];
    return (t, share, i) => 0.6 * low(t, share, i) + 0.5 * high(t, share, i);
  },
  rustle: (_p, chance) => breathing(4200, 0.6, (t) => 0.5 + 0.5 * Math.abs(Math.sin(TURN * 3.1 * t)), chance),
  hiss: (_p, chance) => breathing(6000, 0.5, () => 0.8, chance),
  boom: (p) => {
    const skin = voice((t) => p * (62 + 40 * Math.exp(-18 * t)), [1, 0.4, 0.15]);
    return (t, share, i) => skin(t, share, i) * Math.exp(-3.4 * t) * 1.8;
  },
};

/** What begins at once and dies down by itself; all others are begun and ended softly, so that pieces run into each other. */
const struck: ReadonlySet<Noise> = new Set(['boing', 'boom', 'beep', 'toot']);

/** A thing of that size (metres across; null where it is not known) that sounds by itself for so many seconds, 0 to 1 strong. */
export function thingNoise(
  noise: Noise,
  size: number | null,
  seconds: number,
  strength: number,
  seed: number,
): Float32Array {
  if (noise === 'crackle') return crackle(strength, seconds, seed);
  const out = new Float32Array(Math.max(1, Math.round(seconds * film.sampleRate)));
  // Their strokes are impacts of the trace.
  if (
    noise === 'click' ||
    noise === 'tick' ||
    noise === 'clatter' ||
    noise === 'jingle' ||
    noise === 'rattle'
  )
    return out;
  const sample = makers[noise](pitchOf(size), random(seed));
  const ramp = (struck.has(noise) ? 0.008 : 0.06) * film.sampleRate;
  for (let i = 0; i < out.length; i++) {
    const shape = Math.min(1, i / ramp, (out.length - i) / (0.05 * film.sampleRate));
    out[i] = sample(i / film.sampleRate, i / out.length, i) * shape * (0.3 + 0.7 * strength);
  }
  return out;
}
