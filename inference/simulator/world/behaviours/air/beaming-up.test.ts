import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

it.each([
  ['A UFO lifts a cow.', 'cow', true],
  ['The UFO beams up a farmer.', 'farmer', true],
  ['A flying saucer abducts a dog.', 'dog', true],
  ['A helicopter lifts a car.', 'car', false],
])('“%s”: a craft without hands hovers over it, and has it a metre up', (script, id, lit) => {
  const plan = written(script);
  expect(plan.actors.map((a) => a.id)).toEqual([id]);
  const trace = play(plan);
  expect(trace.beats[0]?.verdict).toBe('happened');
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const body = trace.bodies.find((b) => b.owner === id)!;
  const ys = body.poses.filter((_, i) => i % 3 === 1);
  expect(ys.at(-1)! - ys[0]!).toBeGreaterThan(0.7);
  expect((trace.beams ?? []).length > 0).toBe(lit);
});
