import { film } from '#contracts/world.ts';

/** What one sound measures: what tells glass from wood, and thunder from a bark. */
export type Measured = {
  /** Root mean square of its loudest 20 ms, dBFS. */
  level: number;
  /** From a tenth of its loudest to its loudest two milliseconds, seconds. */
  attack: number;
  /** From its loudest two milliseconds to the last that are within 30 dB of them, seconds. */
  decay: number;
  /** Middle of its power over hertz. */
  centroid: number;
  /** Middle of its power over octaves, as ears divide frequency, in hertz. */
  middle: number;
};

const window = 0.002;

/** Root mean squares of mono samples, two milliseconds each. */
function envelope(samples: Float32Array): Float64Array {
  const size = Math.round(window * film.sampleRate);
  return Float64Array.from({ length: Math.ceil(samples.length / size) }, (_, i) => {
    let sum = 0;
    for (const x of samples.subarray(i * size, (i + 1) * size)) sum += x * x;
    return Math.sqrt(sum / size);
  });
}

/** Power at n/2 frequencies from 0 to half the sample rate, of samples padded with silence to a power of two. */
export function spectrum(samples: Float32Array): Float64Array {
  const n = 2 ** Math.ceil(Math.log2(Math.max(2, samples.length)));
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  re.set(samples);
  // Cooley & Tukey, Math. Comp. 19, 1965: bits reversed, then butterflies.
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j]!, re[i]!];
  }
  for (let size = 2; size <= n; size *= 2)
    for (let k = 0; k < size / 2; k++) {
      const c = Math.cos((-2 * Math.PI * k) / size);
      const s = Math.sin((-2 * Math.PI * k) / size);
      for (let a = k; a < n; a += size) {
        const b = a + size / 2;
        const x = re[b]! * c - im[b]! * s;
        const y = re[b]! * s + im[b]! * c;
        re[b] = re[a]! - x;
        im[b] = im[a]! - y;
        re[a] = re[a]! + x;
        im[a] = im[a]! + y;
      }
    }
  return Float64Array.from({ length: n / 2 }, (_, i) => re[i]! ** 2 + im[i]! ** 2);
}

export function measured(samples: Float32Array): Measured {
  const levels = envelope(samples);
  const peak = levels.reduce((best, v, i) => (v > levels[best]! ? i : best), 0);
  const top = levels[peak] ?? 0;
  const first = levels.findIndex((v) => v > top * 0.1);
  const last = levels.findLastIndex((v) => v > top * 10 ** (-30 / 20));
  const loud = Math.round(0.02 / window);
  const blocks = Array.from({ length: Math.max(1, levels.length - loud + 1) }, (_, i) =>
    Math.sqrt(levels.subarray(i, i + loud).reduce((sum, v) => sum + v * v, 0) / loud),
  );
  const powers = spectrum(samples);
  const hertz = film.sampleRate / 2 / powers.length;
  let [power, moment, octaves] = [0, 0, 0];
  for (let i = 1; i < powers.length; i++) {
    const f = i * hertz;
    if (f < 20) continue;
    power += powers[i]!;
    moment += powers[i]! * f;
    octaves += powers[i]! * Math.log2(f);
  }
  return {
    level: 20 * Math.log10(Math.max(1e-9, ...blocks)),
    attack: (peak - Math.max(0, first)) * window,
    decay: (last - peak) * window,
    centroid: moment / Math.max(1e-12, power),
    middle: 2 ** (octaves / Math.max(1e-12, power)),
  };
}

/** Lags that are as alike as that to the most alike one are taken for its period: twice a period is one, too. */
const ALIKE = 0.85;

/** The pitch of mono samples between two frequencies, by the first high of their autocorrelation, hertz. */
export function pitchOf(samples: Float32Array, low: number, high: number): number {
  const first = Math.floor(film.sampleRate / high);
  const alike = Array.from({ length: Math.floor(film.sampleRate / low) - first + 1 }, (_, k) => {
    const lag = first + k;
    let sum = 0;
    for (let i = lag; i < samples.length; i++) sum += samples[i]! * samples[i - lag]!;
    // Longer lags have fewer pairs: the mean over them.
    return sum / (samples.length - lag);
  });
  const most = Math.max(...alike);
  const found = alike.findIndex(
    (v, k) =>
      v > ALIKE * most && v >= (alike[k - 1] ?? Number.POSITIVE_INFINITY) && v >= (alike[k + 1] ?? -1),
  );
  return film.sampleRate / (first + Math.max(0, found));
}
