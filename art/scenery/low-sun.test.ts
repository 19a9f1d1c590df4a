import { describe, expect, it } from 'vitest';
import { castOf, lowSky } from './low-sun.ts';

const day = { night: 0, rain: 0, snow: 0 };
const channels = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

describe('a low sun', () => {
  it('draws shadows out, away from where it stands, and colours them', () => {
    const noon = castOf(day);
    for (const low of [castOf({ ...day, dusk: 1 }), castOf({ ...day, dawn: 1 })]) {
      expect(low.x).toBeGreaterThan(noon.x * 2);
      expect(low.stretch).toBeGreaterThan(noon.stretch * 2);
      const [, , blue = 0] = channels(low.color);
      expect(blue).toBeGreaterThan(channels(noon.color)[2] ?? 0);
    }
  });

  it('casts none so long through rain, and none at all by night', () => {
    expect(castOf({ ...day, dusk: 1, rain: 1 }).stretch).toBeLessThan(castOf({ ...day, dusk: 1 }).stretch);
    expect(castOf({ ...day, dusk: 1, night: 1 }).stretch).toBe(1);
    expect(castOf({ ...day, fog: 1 }).strength).toBeLessThan(castOf(day).strength);
  });

  it('makes the sky warm at the horizon, warmer in the evening than in the morning', () => {
    const warmth = (air: Parameters<typeof lowSky>[1]) => {
      const [r = 0, , b = 0] = channels(lowSky(['#7fc0d6', '#b7dbdc', '#fbe7c4'], air)[2]);
      return r - b;
    };
    expect(warmth({ ...day, dawn: 1 })).toBeGreaterThan(warmth(day));
    expect(warmth({ ...day, dusk: 1 })).toBeGreaterThan(warmth({ ...day, dawn: 1 }));
  });
});
