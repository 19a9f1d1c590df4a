import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

test.each([
  ['Santa gets stuck in a chimney and the reindeer pull him out.', 'santa', 'chimney', 2],
  ['A rabbit pulls a magician out of a hat.', 'magician', 'hat', 1],
  ['Two dogs pull a man out of a hole.', 'man', 'hole', 2],
])('whoever is pulled out was in it, and stands beside it at last: %s', (script, who, where, beats) => {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  expect(trace.beats.map((b) => b.verdict)).toEqual(Array.from({ length: beats }, () => 'happened'));
  const at = (id: string, from: number) => trace.bodies.find((b) => b.id === id)?.poses.slice(from)[0] ?? 0;
  const half = (plan.props.find((p) => p.id === where)?.width ?? 0) / 2;
  expect(Math.abs(at(`${who}/torso`, 0) - at(where, 0))).toBeLessThan(half);
  expect(Math.abs(at(`${who}/torso`, -3) - at(where, -3))).toBeGreaterThan(half);
});
