import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orbitOf, pointFrom, scaleAt, seenFrom, stretches } from './orbit.ts';

const around = (orbit: number) => {
  const found = orbitOf({ x: 1, y: 2, width: 8, orbit });
  if (found === null) throw new TypeError('not around');
  return found;
};
const angles = fc.double({ min: 0.01, max: 2 * Math.PI, noNaN: true });
const metres = fc.double({ min: -6, max: 6, noNaN: true });

describe('a camera that goes around', () => {
  it('stands at its side of the stage before it sets off', () => {
    expect(orbitOf({ x: 1, y: 2, width: 8 })).toBeNull();
    expect(orbitOf({ x: 1, y: 2, width: 8, orbit: 0 })).toBeNull();
  });

  it('keeps everything as far from the line that it goes around as it is', () => {
    fc.assert(
      fc.property(angles, metres, metres, (angle, aside, behind) => {
        const seen = seenFrom(around(angle), aside, behind);
        expect(Math.hypot(seen.aside, seen.depth)).toBeCloseTo(Math.hypot(aside, behind), 9);
      }),
    );
  });

  it('sees what is on the line where it was, and of its size', () => {
    fc.assert(
      fc.property(angles, metres, (angle, y) => {
        const seen = pointFrom(around(angle), 1, y);
        expect(seen.x).toBeCloseTo(1, 9);
        expect(seen.y).toBeCloseTo(y, 9);
      }),
    );
  });

  it('sees what comes nearer larger, and what stands there lower in the picture', () => {
    // From the right, what stood to the right is between the camera and the line.
    const orbit = around(Math.PI / 2);
    const { aside, depth } = seenFrom(orbit, 2);
    expect(aside).toBeCloseTo(0, 9);
    expect(depth).toBeCloseTo(-2, 9);
    expect(scaleAt(orbit, depth)).toBeCloseTo(orbit.distance / (orbit.distance - 2), 9);
    expect(pointFrom(orbit, 3, 0).y).toBeLessThan(0);
    expect(pointFrom(orbit, -1, 0).y).toBeGreaterThan(0);
  });

  it('sees everything where it was when it is back', () => {
    fc.assert(
      fc.property(metres, metres, (x, y) => {
        const seen = pointFrom(around(2 * Math.PI), x, y);
        expect(seen.x).toBeCloseTo(x, 9);
        expect(seen.y).toBeCloseTo(y, 9);
      }),
    );
  });

  it('has scenery wound around it without a gap or a seam, and the same after a whole round', () => {
    const round = fc.double({ min: 5, max: 60, noNaN: true });
    fc.assert(
      fc.property(angles, round, metres, (angle, metresRound, middle) => {
        const all = stretches(around(angle), metresRound, middle, -4, 6);
        expect(all[0]?.left).toBeCloseTo(-4, 9);
        expect(all.at(-1)?.right).toBeCloseTo(6, 9);
        const painted = (one: (typeof all)[number], x: number) =>
          one.mirrored ? one.zero - x : x - one.zero;
        all.slice(1).forEach((next, i) => {
          const before = all[i]!;
          expect(next.left).toBeCloseTo(before.right, 9);
          expect(painted(next, next.left)).toBeCloseTo(painted(before, before.right), 9);
        });
        const [first] = all;
        const [again] = stretches(around(2 * Math.PI), metresRound, middle, -4, 6);
        const [whole] = stretches({ ...around(1), angle: 0 }, metresRound, middle, -4, 6);
        expect(Math.abs(painted(first!, -4))).toBeLessThanOrEqual(metresRound / 4 + 1e-9);
        expect(painted(again!, -4)).toBeCloseTo(painted(whole!, -4), 9);
      }),
    );
  });
});
