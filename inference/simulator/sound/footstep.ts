import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { impact } from './impact.ts';
import { random } from './random.ts';
import { soundingMaterial } from './sounding-materials.ts';

export type Step = { ground: string; strength: number; paws: boolean; wet: boolean; gym: boolean };

/**
 * One footfall: heel, then ball of the foot 40–90 ms later (Visell et al., EURASIP J. 2009), over the scrape of the
 * ground. Paws land once, softly. Trainers squeak on a gym floor now and then.
 */
export function footstep({ ground, strength, paws, wet, gym }: Step, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(Math.round(0.45 * film.sampleRate));
  const force = 0.25 + 0.75 * Math.min(1.5, strength);
  const add = (sound: Float32Array, seconds: number, gain: number) => {
    const at = Math.round(seconds * film.sampleRate);
    const end = Math.min(out.length, at + sound.length);
    for (let i = at; i < end; i++) out[i] = out[i]! + sound[i - at]! * gain;
  };
  const sole = { material: paws ? 'flesh' : 'rubber', size: 0.25 };
  const floor = { material: ground, size: null };
  const heel = impact([sole, floor], (paws ? 0.7 : 1.3) * force, seed + 1);
  add(heel, 0, paws ? 0.7 : 0.75);
  // Claws click on hard floors; soft ground swallows it.
  if (paws) add(impact([{ material: 'plastic', size: 0.05 }, floor], 0.3 * force, seed + 3), 0.006, 0.5);
  const gap = 0.04 + chance() * 0.04;
  if (!paws) add(impact([sole, floor], 0.55 * force, seed + 2), gap, 0.6);
  add(scrape(ground, paws ? 0.05 : 0.11, chance), 0.004, force * (paws ? 0.16 : 0.24));
  if (wet) add(splash(0.09, chance), 0.006, force * 0.22);
  if (gym && !paws && chance() < 0.16) add(squeak(chance), gap, 0.05 * force);
  return out;
}

function scrape(ground: string, seconds: number, chance: () => number): Float32Array {
  const { noise } = soundingMaterial(ground);
  const filter = new Biquad('band', noise.hertz, 0.6);
  const out = new Float32Array(Math.round(seconds * 2 * film.sampleRate));
  // Grains: loose ground is a crowd of tiny blows, a hard floor is nearly even.
  let grain = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / film.sampleRate;
    if (chance() < 0.004) grain = 0.4 + chance();
    grain *= 0.995;
    const shape = Math.min(1, t / 0.006) * Math.exp(-t / (seconds * 0.4 + noise.seconds));
    out[i] = filter.next(chance() * 2 - 1) * shape * (0.35 + grain) * noise.level * 2;
  }
  return out;
}

function splash(seconds: number, chance: () => number): Float32Array {
  const filter = new Biquad('band', 3600, 0.5);
  const out = new Float32Array(Math.round(seconds * 2 * film.sampleRate));
  for (let i = 0; i < out.length; i++) {
    const t = i / film.sampleRate;
    out[i] = filter.next(chance() * 2 - 1) * Math.min(1, t / 0.01) * Math.exp(-t / (seconds * 0.5));
  }
  return out;
}

/** Stick and slip of rubber on varnish: a gliding tone with a rough edge. */
function squeak(chance: () => number): Float32Array {
  const out = new Float32Array(Math.round((0.06 + chance() * 0.07) * film.sampleRate));
  const from = 1500 + chance() * 900;
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const share = i / out.length;
    phase += (2 * Math.PI * from * (1 + 0.25 * share)) / film.sampleRate;
    const shape = Math.sin(Math.PI * share);
    out[i] = Math.tanh(2.5 * Math.sin(phase)) * shape * (0.8 + 0.2 * chance());
  }
  return out;
}
