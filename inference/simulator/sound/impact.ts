import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { type Random, random } from './random.ts';
import { type SoundingMaterial, soundingMaterial } from './sounding-materials.ts';

/** Impulse in newton seconds that sounds at full level: a basketball dropped from shoulder height gives about 4. */
const loudImpulse = 4;
/** Seconds after which nothing rings that is no bell. */
const longest = 1.4;

/**
 * Loudness of a blow: radiated sound pressure follows the impulse, but a film compresses that range:
 * ten times the impulse is heard as 12 dB instead of 20.
 */
export function impactLevel(impulse: number): number {
  return Math.min(1.6, (Math.max(0, impulse) / loudImpulse) ** 0.6);
}

/** One struck thing: its material by name and its size in metres (null: as in the table). */
export type Struck = { material: string; size: number | null };

/** Adds the ringing of one body to `out`: a bank of two-pole resonators, struck once (modal synthesis; van den Doel, Kry and Pai, SIGGRAPH 2001). */
function addModes(
  out: Float32Array,
  material: SoundingMaterial,
  size: number | null,
  edge: number,
  chance: Random,
): void {
  const scale = size === null || material.reference === null ? 1 : material.reference / size;
  const shift = Math.min(2.5, Math.max(0.4, scale));
  for (const mode of material.modes) {
    // No two blows hit the same spot: levels vary by ±3 dB, frequencies by half a per cent.
    const hertz = mode.hertz * shift * (0.995 + chance() * 0.01);
    const struck = mode.level * (0.7 + chance() * 0.7);
    if (hertz > 16_000 || hertz < 25) continue;
    // A contact of finite length excites modes above its edge at 12 dB an octave less.
    const amplitude = (struck * material.gain * 0.17) / (1 + (hertz / edge) ** 2);
    if (amplitude < 0.001) continue;
    const decay = Math.PI * hertz * material.loss + material.mounting;
    const length = Math.min(out.length, Math.ceil((Math.log(amplitude / 0.0002) / decay) * film.sampleRate));
    const w = (2 * Math.PI * hertz) / film.sampleRate;
    const r = Math.exp(-decay / film.sampleRate);
    const a1 = 2 * r * Math.cos(w);
    const a2 = -r * r;
    let y1 = amplitude * Math.sin(w);
    let y2 = 0;
    for (let i = 0; i < length; i++) {
      out[i] = out[i]! + y1;
      const y = a1 * y1 + a2 * y2;
      y2 = y1;
      y1 = y;
    }
  }
}

function addContactNoise(out: Float32Array, material: SoundingMaterial, chance: Random): void {
  const { level, seconds, hertz } = material.noise;
  const filter = new Biquad('band', hertz * (0.9 + chance() * 0.2), 0.7);
  const count = Math.min(out.length, Math.ceil(seconds * 5 * film.sampleRate));
  for (let i = 0; i < count; i++) {
    const t = i / film.sampleRate;
    const attack = Math.min(1, t / 0.0008);
    out[i] =
      out[i]! + filter.next(chance() * 2 - 1) * attack * Math.exp(-t / seconds) * level * material.gain * 0.6;
  }
}

/**
 * The sound of two bodies meeting with an impulse in newton seconds: mono, 48 kHz, starting at once and as long as its
 * materials ring.
 * `seed` varies one blow from the next. Empty when it is too soft to be heard.
 */
export function impact(bodies: readonly Struck[], impulse: number, seed: number): Float32Array {
  const level = impactLevel(impulse);
  if (level < 0.012) return new Float32Array(0);
  const chance = random(seed);
  const materials = bodies.map(({ material }) => soundingMaterial(material));
  const seconds = Math.max(...materials.map(({ rings = longest }) => rings));
  const out = new Float32Array(Math.round(seconds * film.sampleRate));
  const softest = Math.min(...materials.map(({ contactHertz }) => contactHertz));
  // Contact time shortens with the fifth root of the speed (Hertz, 1882): hard blows are brighter.
  const edge = softest * 1.6 * Math.max(0.4, impulse / loudImpulse) ** 0.2;
  materials.forEach((material, i) => {
    addModes(out, material, bodies[i]?.size ?? null, edge, chance);
    addContactNoise(out, material, chance);
  });
  let last = out.length;
  while (last > 0 && Math.abs(out[last - 1]!) < 0.0002) last--;
  const heard = out.slice(0, last);
  for (let i = 0; i < heard.length; i++) heard[i] = heard[i]! * level;
  return heard;
}
