import { describe, expect, it } from 'vitest';
import type { TimeOfDay } from '#contracts/world.ts';
import { planOf } from '../../picture/test-support.ts';
import { Sky } from './ambience.ts';

/** The light of each frame while one time of day becomes another. */
function between(from: TimeOfDay, to: TimeOfDay) {
  const sky = new Sky({ ...planOf([]), time: from });
  sky.time = to;
  return Array.from({ length: 60 }, () => sky.advance());
}

describe('light that changes', () => {
  it.each<[TimeOfDay, TimeOfDay]>([
    ['dusk', 'night'],
    ['night', 'dawn'],
    ['night', 'dusk'],
  ])('goes from %s to %s without a noon between', (from, to) => {
    for (const { night, dusk = 0, dawn = 0 } of between(from, to))
      expect(night === 1 || Math.max(dusk, dawn) === 1).toBe(true);
    expect(between(from, to).at(-1)).toMatchObject({ time: to, [to]: 1 });
  });

  it('takes about a second', () => {
    const light = between('day', 'dusk').map(({ dusk = 0 }) => dusk);
    expect(light[11]).toBeCloseTo(0.5, 1);
    expect(light[30]).toBe(1);
  });
});
