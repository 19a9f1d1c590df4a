import { film } from '#contracts/world.ts';

type Coefficients = { b0: number; b1: number; b2: number; a1: number; a2: number };

/**
 * Second-order filter. Coefficients from Robert Bristow-Johnson's Audio EQ Cookbook (W3C note, 2021);
 * transposed direct form II.
 */
export class Biquad {
  #c: Coefficients;
  #z1 = 0;
  #z2 = 0;

  constructor(kind: 'low' | 'high' | 'band', hertz: number, q = Math.SQRT1_2) {
    this.#c = coefficients(kind, hertz, q);
  }

  tune(kind: 'low' | 'high' | 'band', hertz: number, q = Math.SQRT1_2): void {
    this.#c = coefficients(kind, hertz, q);
  }

  next(x: number): number {
    const { b0, b1, b2, a1, a2 } = this.#c;
    const y = b0 * x + this.#z1;
    this.#z1 = b1 * x - a1 * y + this.#z2;
    this.#z2 = b2 * x - a2 * y;
    return y;
  }
}

function coefficients(kind: 'low' | 'high' | 'band', hertz: number, q: number): Coefficients {
  const w = (2 * Math.PI * Math.min(hertz, film.sampleRate * 0.45)) / film.sampleRate;
  const cos = Math.cos(w);
  const alpha = Math.sin(w) / (2 * q);
  const a0 = 1 + alpha;
  const shared = { a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 };
  if (kind === 'band') return { ...shared, b0: alpha / a0, b1: 0, b2: -alpha / a0 };
  const edge = kind === 'low' ? 1 - cos : 1 + cos;
  const b1 = kind === 'low' ? edge : -edge;
  return { ...shared, b0: edge / 2 / a0, b1: b1 / a0, b2: edge / 2 / a0 };
}
