import type { Sounding } from '#contracts/instrument.ts';
import { film } from '#contracts/world.ts';
import { random } from './random.ts';

/** Harmonics from the first on, how fast a note rises (s), and how it goes: `rings` dies down by itself in so many seconds. */
type Voice = {
  harmonics: readonly number[];
  rise: number;
  rings?: number;
  breath?: number;
  vibrato?: number;
};

/** Spectra as such instruments have them at middling loudness, rounded (after Fletcher and Rossing, The Physics of Musical Instruments). */
const voices: Readonly<Record<Exclude<Sounding, 'plucked'>, Voice>> = {
  bowed: { harmonics: [1, 0.7, 0.5, 0.4, 0.3, 0.22, 0.16, 0.12], rise: 0.07, vibrato: 0.006 },
  flute: { harmonics: [1, 0.35, 0.12, 0.04], rise: 0.05, breath: 0.06, vibrato: 0.004 },
  brass: { harmonics: [0.7, 1, 0.9, 0.6, 0.4, 0.26, 0.16, 0.1], rise: 0.04 },
  reed: { harmonics: [1, 0.25, 0.7, 0.22, 0.4, 0.15, 0.2, 0.08], rise: 0.03, breath: 0.015 },
  keyed: { harmonics: [1, 0.5, 0.28, 0.16, 0.08, 0.04], rise: 0.004, rings: 0.9 },
  // Bars ring at 1, 4 and 10 times their lowest pitch.
  bars: { harmonics: [1, 0, 0, 0.35, 0, 0, 0, 0, 0, 0.12], rise: 0.002, rings: 0.35 },
};

/** A note of so many hertz and seconds, 0 to 1 strong. */
export function note(
  sounding: Sounding,
  hertz: number,
  seconds: number,
  strength: number,
  seed: number,
): Float32Array {
  return sounding === 'plucked'
    ? plucked(hertz, strength, seed)
    : sustained(voices[sounding], hertz, seconds, strength, seed);
}

/** A string that is plucked: Karplus and Strong, Computer Music Journal 7 (1983). */
function plucked(hertz: number, strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(Math.round(1.1 * film.sampleRate));
  const period = Math.max(2, Math.round(film.sampleRate / hertz));
  const string = Float32Array.from({ length: period }, () => (chance() * 2 - 1) * 0.6 * strength);
  for (let i = 0; i < out.length; i++) {
    const [a, b] = [string[i % period] ?? 0, string[(i + 1) % period] ?? 0];
    const left = (out.length - i) / out.length;
    out[i] = a * Math.min(1, 8 * left);
    string[i % period] = 0.498 * (a + b);
  }
  return out;
}

function sustained(
  { harmonics, rise, rings, breath = 0, vibrato = 0 }: Voice,
  hertz: number,
  seconds: number,
  strength: number,
  seed: number,
): Float32Array {
  const chance = random(seed);
  const fall = 0.08;
  const out = new Float32Array(Math.round((seconds + fall + (rings ?? 0)) * film.sampleRate));
  const sum = harmonics.reduce((all, h) => all + h, 0);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / film.sampleRate;
    phase += (hertz * (1 + vibrato * Math.sin(2 * Math.PI * 5.5 * t))) / film.sampleRate;
    const level =
      Math.min(1, t / rise) *
      (rings === undefined
        ? Math.max(0, Math.min(1, (seconds + fall - t) / fall))
        : Math.exp((-3 * t) / rings));
    let wave = 0;
    for (const [k, h] of harmonics.entries())
      if (h > 0 && hertz * (k + 1) < 0.45 * film.sampleRate)
        wave += h * Math.sin(2 * Math.PI * (k + 1) * phase);
    out[i] = strength * level * ((1.4 * wave) / sum + breath * (chance() * 2 - 1));
  }
  return out;
}
