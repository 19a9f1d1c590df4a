import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('who is in something from the start', () => {
  const vessels = ['box', 'bucket', 'teapot', 'barrel', 'jar', 'shoe', 'blanket', 'tower', 'washing machine'];
  const beings = ['mouse', 'fox', 'pirate', 'tiny elephant'];
  it.each(vessels.flatMap((what) => beings.map((who) => [who, what] as const)))(
    'fits into it: a %s in a %s',
    (who, what) => {
      const plan = written(`A ${who} in a ${what} waves.`, 'park');
      const [actor] = plan.actors;
      const vessel = plan.props.find((p) => p.hollow !== undefined);
      expect(plan.understanding.notUnderstood).toEqual([]);
      expect(actor?.inside).toBe(vessel?.id);
      // Its head is over the rim, or in the doorway.
      if (vessel?.hollow?.door !== true)
        expect((vessel?.hollow?.floor ?? 0) + (actor?.height ?? 0)).toBeGreaterThan(vessel?.height ?? 9);
    },
  );

  it.each(['A frog in a bathtub sings.', 'Two frogs in a bathtub laugh.', 'A walrus in the bathtub laughs.'])(
    'sits in the water: %s',
    (script) => {
      const plan = written(script, 'park');
      const tub = plan.props.find((p) => p.thing === 'bathtub');
      const trace = play(plan);
      for (const { id } of plan.actors) {
        const body = trace.bodies.find((b) => b.owner === id && /body|torso/u.test(b.id));
        const xs = (body?.poses ?? []).filter((_, k) => k % 3 === 0);
        expect(xs.every((x) => Math.abs(x - (tub?.x ?? 0)) < (tub?.width ?? 0) / 2)).toBe(true);
      }
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );

  it('several have places of their own', () => {
    const trace = play(written('Three mice in a basket laugh.', 'park'));
    const xs = trace.bodies.filter((b) => /\/body$/u.test(b.id)).map((b) => b.poses[0] ?? 0);
    expect(new Set(xs.map((x) => x.toFixed(2))).size).toBe(3);
  });
});
