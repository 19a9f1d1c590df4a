import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

test.each([
  'A tiger takes a bubble bath with a rubber duck',
  'Grandpa relaxes in the bathtub.',
  'The baby bathes in a tub full of foam.',
])('whoever bathes is in the water, with the head out of it: %s', (script) => {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const [beat] = trace.beats;
  expect(beat).toMatchObject({ action: 'bathe', verdict: 'happened' });
  const tub = plan.props.find((p) => p.thing === 'bathtub');
  const water = tub?.mechanism?.water;
  expect(water?.foam).toBe(true);
  const last = (id: string) => trace.bodies.find((b) => b.id === id)?.poses.slice(-3) ?? [];
  const [x = 9, y = 9] = last(`${beat?.actor}/head`);
  expect(Math.abs(x - (tub?.x ?? 0))).toBeLessThan((tub?.width ?? 0) / 2 + 0.3);
  expect(y).toBeGreaterThan(water?.surface ?? 9);
  expect(y).toBeLessThan((water?.surface ?? 0) + 0.9);
});
