import { describe, expect, it } from 'vitest';
import { filmColour, filmReflects } from './thin-film.ts';

describe('a thin film', () => {
  it('sends back most where the way through it is an odd number of half waves, and least where it is whole ones', () => {
    for (const index of [1.333, 1.45])
      for (const nm of [430, 550, 640]) {
        const below = 1;
        const quarter = nm / (4 * index);
        const [most, least] = [
          filmReflects(nm, quarter, index, below),
          filmReflects(nm, 2 * quarter, index, below),
        ];
        expect(most).toBeGreaterThan(least);
        expect(filmReflects(nm, 3 * quarter, index, below)).toBeCloseTo(most, 9);
        expect(least).toBeCloseTo(0, 9);
      }
  });

  it('is black where it is thinnest, and has a colour where it is not', () => {
    expect(filmColour(0, 1.333, 1)).toBe('#000000');
    const [r, b] = [filmColour(330, 1.333, 1), filmColour(230, 1.333, 1)];
    expect(r).not.toBe(b);
  });
});
