import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { type Random, random } from './random.ts';
import { soundingMaterial } from './sounding-materials.ts';

const samplesOf = (seconds: number) => Math.max(1, Math.round(seconds * film.sampleRate));

/** A ball through a net: cords brush leather (noise that sinks from 4 to 1.5 kHz) and snap back. */
export function swish(strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(0.42));
  const filter = new Biquad('band', 4000, 0.9);
  let cord = 0;
  for (let i = 0; i < out.length; i++) {
    const share = i / out.length;
    if (i % 64 === 0) filter.tune('band', 4200 - 2700 * Math.sqrt(share), 0.9);
    if (chance() < 0.0018 * (1 - share)) cord = 1;
    cord *= 0.992;
    const shape = Math.min(1, share / 0.06) * Math.exp(-share * 4.2);
    out[i] = filter.next(chance() * 2 - 1) * shape * (0.55 + 0.6 * cord) * (0.4 + 0.6 * strength) * 1.5;
  }
  return out;
}

/** A balloon bursts: one N-shaped wave of a few milliseconds (Deihl et al., J. Acoust. Soc. Am. 48, 1970). */
export function pop(seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(0.12));
  const skin = new Biquad('band', 2200, 0.7);
  const wave = 0.0014;
  for (let i = 0; i < out.length; i++) {
    const t = i / film.sampleRate;
    const n = t < 2 * wave ? 1 - t / wave : 0;
    out[i] = n * 1.2 + skin.next(chance() * 2 - 1) * Math.exp(-t / 0.014) * 0.8;
  }
  return out;
}

/**
 * An explosion some metres off: a sharp front of a few milliseconds (the wave of Friedlander, 1946: it falls to nothing
 * and below as 1 − t/τ), then what walls and ground send back, darker and darker.
 */
export function boom(strength: number, seconds: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(seconds));
  const rumble = new Biquad('low', 900, 0.7);
  const tau = 0.009;
  for (let i = 0; i < out.length; i++) {
    const t = i / film.sampleRate;
    if (i % 128 === 0) rumble.tune('low', 90 + 900 * Math.exp(-t / 0.12), 0.7);
    const front = (1 - t / tau) * Math.exp(-t / tau);
    const after = rumble.next(chance() * 2 - 1) * 2.2 * Math.exp(-t / (0.28 * seconds));
    out[i] = (front + after) * (0.4 + 0.6 * strength);
  }
  return out;
}

/** Wood that burns, for `seconds`: a low breath, and cracks of gas that come by chance, few of them loud. */
export function crackle(strength: number, seconds: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(Math.min(20, seconds)));
  const breath = new Biquad('band', 160, 0.6);
  const snap = new Biquad('band', 2600, 1.2);
  const ramp = samplesOf(Math.min(rollingRamp, seconds / 4));
  let crack = 0;
  for (let i = 0; i < out.length; i++) {
    if (chance() < 14 / film.sampleRate) crack = 0.25 + chance() ** 4 * 1.6;
    crack *= 0.9955;
    const noise = chance() * 2 - 1;
    const shape = Math.min(1, i / ramp, (out.length - i) / ramp);
    out[i] = (breath.next(noise) * 0.5 + snap.next(noise) * crack) * shape * strength;
  }
  return out;
}

/** A drop or a grain of something wet comes down: the bubble it takes along, and a little of its slap. */
export function drip(impulse: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(0.09));
  const slap = new Biquad('band', 2400, 0.8);
  // 1.5 to 4 mm (see `splash`).
  const hertz = 3.26 / (0.0015 + 0.0025 * chance());
  const level = Math.min(0.5, 0.1 + 0.6 * impulse);
  for (let i = 0, phase = 0; i < out.length; i++) {
    const t = i / film.sampleRate;
    phase += (2 * Math.PI * hertz * (1 + 3 * t)) / film.sampleRate;
    const ring = Math.sin(phase) * Math.exp(-t / 0.014) * Math.min(1, t / 0.001);
    out[i] = (ring + slap.next(chance() * 2 - 1) * Math.exp(-t / 0.006) * 0.7) * level;
  }
  return out;
}

/**
 * Something brittle breaks: a crack, then its pieces, each ringing by itself and higher the smaller it is; they come
 * in ever fewer (a Poisson shower, as in Warren & Verbrugge, J. Exp. Psychol. 10, 1984, on breaking and bouncing).
 */
export function shatter(material: string, strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(0.9));
  const { modes, loss, mounting } = soundingMaterial(material);
  const crack = new Biquad('band', 4200, 0.5);
  for (let i = 0; i < out.length; i++) {
    const t = i / film.sampleRate;
    out[i] = crack.next(chance() * 2 - 1) * Math.exp(-t / 0.016) * (0.6 + 0.6 * strength);
  }
  const pieces = Math.round(14 + 20 * strength);
  for (let n = 0; n < pieces; n++) {
    const start = Math.floor(out.length * 0.75 * chance() ** 2.4);
    const pitch = 0.8 + 1.6 * chance();
    const level = (0.1 + 0.22 * chance()) * (1 - start / out.length) * (0.5 + 0.5 * strength);
    for (const mode of modes.slice(0, 3)) {
      const hertz = mode.hertz * pitch * (0.97 + 0.06 * chance());
      if (hertz > 15_000) continue;
      const decay = Math.PI * hertz * loss * 2 + mounting * 2;
      const length = Math.min(out.length - start, samplesOf(5 / decay));
      for (let i = 0; i < length; i++) {
        const t = i / film.sampleRate;
        out[start + i] =
          out[start + i]! + Math.sin(2 * Math.PI * hertz * t) * Math.exp(-decay * t) * mode.level * level;
      }
    }
  }
  return out;
}

/**
 * Something falls into water: a slap of noise, the spray's hiss, and the bubbles it took along. A bubble of radius r
 * rings at 3.26 / r hertz (r in metres; Minnaert, Phil. Mag. 16, 1933) and rises a little as it comes to the surface.
 */
export function splash(strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(0.5 + 0.6 * strength));
  const slap = new Biquad('low', 900 + 1500 * strength, 0.7);
  const spray = new Biquad('band', 3800, 0.6);
  for (let i = 0; i < out.length; i++) {
    const t = i / film.sampleRate;
    const noise = chance() * 2 - 1;
    const blow = Math.min(1, t / 0.002) * Math.exp(-t / (0.03 + 0.05 * strength));
    const hiss = Math.min(1, t / 0.05) * Math.exp(-t / (0.12 + 0.2 * strength));
    out[i] = (slap.next(noise) * blow * 1.5 + spray.next(noise) * hiss * 0.35) * (0.35 + 0.65 * strength);
  }
  const bubbles = Math.round(5 + 12 * strength);
  for (let n = 0; n < bubbles; n++) {
    // 2 to 9 mm: 1,600 to 360 Hz; the larger come first.
    const hertz = 3.26 / (0.002 + 0.007 * chance() ** 1.5);
    const start = Math.floor((0.05 + 0.8 * chance()) * out.length * 0.6);
    const length = Math.min(out.length - start, samplesOf(0.09));
    const level = (0.1 + 0.14 * chance()) * (0.4 + 0.6 * strength);
    for (let i = 0, phase = 0; i < length; i++) {
      const t = i / film.sampleRate;
      phase += (2 * Math.PI * hertz * (1 + 2.2 * t)) / film.sampleRate;
      out[start + i] =
        out[start + i]! + Math.sin(phase) * Math.exp(-t / 0.02) * Math.min(1, t / 0.001) * level;
    }
  }
  return out;
}

/** Something fast in the air: vortex noise whose pitch follows its speed (Strouhal: f = 0.2·v/d). */
export function whoosh(strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(0.34));
  const filter = new Biquad('band', 500, 1.6);
  for (let i = 0; i < out.length; i++) {
    const share = i / out.length;
    const swell = Math.sin(Math.PI * share);
    if (i % 64 === 0) filter.tune('band', 260 + (700 + 900 * strength) * swell, 1.6);
    out[i] = filter.next(chance() * 2 - 1) * swell ** 2 * (0.25 + 0.5 * strength);
  }
  return out;
}

/** A long roll comes in pieces: the end of one fades under the beginning of the next for this long, in seconds. */
export const rollingRamp = 0.06;

/** Something rolling for `seconds`: a crowd of small contacts, duller and rougher with the ground. */
export function rolling(
  materials: readonly string[],
  strength: number,
  seconds: number,
  seed: number,
): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(Math.min(8, seconds)));
  const ground = soundingMaterial(materials[1] ?? materials[0] ?? 'wood');
  const body = soundingMaterial(materials[0] ?? 'rubber');
  const low = new Biquad('band', Math.max(70, body.modes[0]?.hertz ?? 100), 1.1);
  const edge = new Biquad('band', ground.noise.hertz * 0.6, 0.8);
  const ramp = samplesOf(Math.min(rollingRamp, seconds / 4));
  let wobble = 0;
  for (let i = 0; i < out.length; i++) {
    const noise = chance() * 2 - 1;
    wobble += (chance() - 0.5 - wobble * 0.002) * 0.01;
    const shape = Math.min(1, i / ramp, (out.length - i) / ramp);
    out[i] =
      (low.next(noise) * 1.6 + edge.next(noise) * 0.25) *
      shape *
      strength *
      (0.5 + Math.min(0.5, Math.abs(wobble)));
  }
  return out;
}

/** A small engine: firing pulses with harmonics and combustion noise, for `seconds`. */
export function engine(strength: number, seconds: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(Math.min(20, seconds)));
  const body = new Biquad('low', 700 + 900 * strength, 0.8);
  const ramp = samplesOf(Math.min(0.15, seconds / 4));
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    phase += (38 + 45 * strength + Math.sin(i / 9000) * 1.5) / film.sampleRate;
    const saw = 2 * (phase - Math.floor(phase)) - 1;
    const fire = Math.max(0, 1 - (phase - Math.floor(phase)) * 5);
    const shape = Math.min(1, i / ramp, (out.length - i) / ramp);
    out[i] = body.next(saw * 0.5 + fire * (chance() * 2 - 1)) * shape * (0.2 + 0.4 * strength);
  }
  return out;
}

/**
 * Rubber that sticks and slips on the ground: a rough tone with its overtones, lower the slower it slides. The tread's
 * blocks let go some 500 to 1,200 times a second (squeal of tyres, Sandberg & Ejsmont, Tyre/Road Noise, 2002, chapter 7).
 */
export function screech(strength: number, seconds: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(Math.min(8, seconds)));
  const rub = new Biquad('band', 1700, 0.8);
  const ramp = samplesOf(Math.min(rollingRamp, seconds / 4));
  const low = 520 + 520 * strength;
  let [phase, other, drift] = [chance(), chance(), 0];
  for (let i = 0; i < out.length; i++) {
    drift += (chance() - 0.5 - drift * 0.004) * 0.004;
    phase += (low * (1 + drift)) / film.sampleRate;
    // The four tyres never agree.
    other += (low * 1.07 * (1 - drift)) / film.sampleRate;
    const saw = (p: number) => 2 * (p - Math.floor(p)) - 1;
    const noise = rub.next(chance() * 2 - 1);
    const shape = Math.min(1, i / ramp, (out.length - i) / ramp);
    out[i] = (saw(phase) * 0.22 + saw(other) * 0.18 + noise * 0.5) * shape * (0.25 + 0.6 * strength);
  }
  return out;
}

/** Noise with 3 dB less an octave (Paul Kellet's economy filter), one sample a call, about −1 to 1. */
export function pinkNoise(chance: Random): () => number {
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  return () => {
    const white = chance() * 2 - 1;
    b0 = 0.99765 * b0 + white * 0.099046;
    b1 = 0.963 * b1 + white * 0.2965164;
    b2 = 0.57 * b2 + white * 1.0526913;
    return (b0 + b1 + b2 + white * 0.1848) * 0.3;
  };
}
