import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';
import { aimAtPoint, STRONGEST_THROW } from '../../puppets/aim.ts';
import { FIERCE } from './meant-to-break.ts';

beforeAll(loadScreenwriter);

describe('what a blow is said to break', () => {
  it.each([
    ['Ben throws a ball at the vase and it breaks.', 'vase'],
    ['The ball breaks the vase.', 'vase'],
    ['The cat knocks over the vase and it shatters.', 'vase'],
    ['A football hits the window and the window breaks.', 'window'],
    ['Ben throws a ball at the plate and it shatters.', 'plate'],
  ])('%s', (script, id) => {
    const plan = written(script, 'living-room');
    const { beats, audit } = play(plan);
    const breaking = plan.beats.find((b) => b.action === 'break' && (b.actor === id || b.target === id));
    expect(beats.find((b) => b.id === breaking?.id)?.verdict).toBe('happened');
    expect(audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('is thrown at as hard as an arm can, and hit where it was aimed at', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.8, max: 5, noNaN: true }),
        fc.double({ min: -1, max: 0.3, noNaN: true }),
        (dx, dy) => {
          const aim = aimAtPoint({ x: 0, y: 0 }, { x: dx, y: dy }, FIERCE, 9.81);
          const gentle = aimAtPoint({ x: 0, y: 0 }, { x: dx, y: dy }, 1, 9.81);
          expect(aim).not.toBeNull();
          if (aim === null) return;
          const time = dx / aim.vx;
          expect(aim.vy * time - (9.81 * time ** 2) / 2).toBeCloseTo(dy, 2);
          expect(Math.hypot(aim.vx, aim.vy)).toBeLessThanOrEqual(STRONGEST_THROW);
          if (gentle !== null) expect(aim.vx).toBeGreaterThan(gentle.vx);
        },
      ),
    );
  });
});
