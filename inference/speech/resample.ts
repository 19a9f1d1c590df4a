/** Taps on each side of the centre: enough for a stop band below −80 dB with the window used here. */
const reach = 24;
/** Kaiser window β for about 80 dB of stop-band attenuation (Oppenheim & Schafer, Discrete-Time Signal Processing, §7.5). */
const beta = 8;

/** Zeroth-order modified Bessel function of the first kind, by its power series. */
function bessel0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 32; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** Half of a windowed sinc, finely tabulated, so that a long line costs multiplications only. */
const steps = 512;
const kernel = (() => {
  const table = new Float64Array(reach * steps + 2);
  const full = bessel0(beta);
  for (let i = 0; i < table.length; i++) {
    const x = i / steps;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    const window = x >= reach ? 0 : bessel0(beta * Math.sqrt(1 - (x / reach) ** 2)) / full;
    table[i] = sinc * window;
  }
  return table;
})();

/**
 * Changes the sample rate of mono sound by windowed-sinc interpolation; any ratio, no phase shift.
 * `samples` at `from` hertz come back at `to` hertz, `round(length × to / from)` of them.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples.slice();
  const length = Math.round((samples.length * to) / from);
  const out = new Float32Array(length);
  // Going down, the cut-off is the new Nyquist frequency; 0.95 leaves room for the transition band.
  const cutoff = Math.min(1, to / from) * 0.95;
  const halfWidth = reach / cutoff;
  for (let i = 0; i < length; i++) {
    const centre = (i * from) / to;
    const first = Math.max(0, Math.ceil(centre - halfWidth));
    const last = Math.min(samples.length - 1, Math.floor(centre + halfWidth));
    let sum = 0;
    for (let j = first; j <= last; j++) {
      const at = Math.abs(j - centre) * cutoff * steps;
      const index = at | 0;
      const low = kernel[index]!;
      sum += samples[j]! * (low + (kernel[index + 1]! - low) * (at - index));
    }
    out[i] = sum * cutoff;
  }
  return out;
}
