import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STEP } from '../physics.ts';
import { turned } from './long-things.ts';
import { steadyWrists } from './wrists.ts';

const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });

test('a hand turns no faster than hands do, and the short way', () => {
  fc.assert(
    fc.property(angle, angle, (was, wanted) => {
      const poses = new Map([['hand-far', { x: 1, y: 2, angle: wanted }]]);
      steadyWrists(poses, new Map([['hand-far', { x: 0, y: 0, angle: was }]]));
      const now = poses.get('hand-far');
      expect(now).toMatchObject({ x: 1, y: 2 });
      const by = turned((now?.angle ?? 0) - was);
      expect(Math.abs(by)).toBeLessThanOrEqual(14 * STEP + 1e-9);
      expect(by * turned(wanted - was)).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});
