import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { takeOutRetakes } from './retake.ts';

beforeAll(loadScreenwriter);

const scene = 'Mia waves. Mia throws a ball to Theo.';
const planOf = (script: string) => written(script, 'park');

describe('“again” at the end of a script, as the direction line adds it after a take', () => {
  it('begins at the act that is named, so much softer', () => {
    const plan = planOf(`${scene}\nAgain, from the throw, 5 % softer.`);
    expect(plan.beats).toMatchObject([{ action: 'throw', vigour: 0.95, after: [] }]);
    expect(plan.understanding.notUnderstood).toEqual([]);
  });

  it('changes how fast the ball leaves the hand, and nothing else decides it', () => {
    const speedOf = (script: string) => {
      const { aims } = play(planOf(script));
      const aim = aims?.[0];
      return aim === undefined ? 0 : Math.hypot(aim.vx, aim.vy);
    };
    const before = speedOf(scene);
    expect(before).toBeGreaterThan(0);
    expect(speedOf(`${scene}\nAgain, from the throw, 30 % harder.`)).not.toBeCloseTo(before, 2);
  });

  it('repeats all of it where no act is named, and adds up', () => {
    const plan = planOf(`${scene}\nAgain, 10 % softer.\nAgain, 10 % softer.`);
    expect(plan.beats.map((b) => [b.action, b.vigour])).toEqual([
      ['wave', 0.81],
      ['throw', 0.81],
    ]);
  });

  it('says so where there is no such act', () => {
    const plan = planOf('Mia waves.\nAgain, from the kick.');
    expect(plan.beats).toMatchObject([{ action: 'wave' }]);
    expect(plan.understanding.notUnderstood).toMatchObject([{ word: 'Again, from the kick' }]);
  });

  it('leaves ordinary sentences alone', () => {
    for (const script of ['Mia jumps again.', 'Again Mia jumps.', 'Again and again she falls.'])
      expect(takeOutRetakes(script)).toEqual({ script, wishes: [] });
  });
});
