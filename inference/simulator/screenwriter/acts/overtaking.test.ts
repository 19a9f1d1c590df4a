import { beforeAll, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

it.each([
  ['A woman overtakes a car on her bicycle.', 'woman', 'car'],
  ['The red car overtakes the blue car.', 'car', 'car-2'],
  ['A horse overtakes a bus.', 'horse', 'bus'],
  ['A boy on a skateboard overtakes a police car.', 'boy', 'police-car'],
])('“%s”: both go the same way, and who was behind is ahead', (script, by, of) => {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const xs = (id: string) =>
    (trace.bodies.find((b) => b.id === `${id}/torso`) ??
      trace.bodies.find((b) => b.owner === id))!.poses.filter((_, i) => i % 3 === 0);
  const [fast, slow] = [xs(by), xs(of)];
  expect(fast[0]!).toBeLessThan(slow[0]!);
  expect(slow.at(-1)! - slow[0]!).toBeGreaterThan(0.8);
  expect(fast.at(-1)!).toBeGreaterThan(slow.at(-1)!);
});
