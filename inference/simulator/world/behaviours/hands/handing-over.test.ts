import { beforeAll, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

it.each([
  ['Tom gives the puppy to Mia.', 'mia', 'puppy'],
  ['Tom gives Mia a kitten.', 'mia', 'kitten'],
  ['A nurse takes the baby and hands it to the mother.', 'mother', 'baby'],
])('whoever is given to somebody ends in their arms: %s', (script, to, small) => {
  const plan = written(script, 'park');
  const give = plan.beats.find((b) => b.action === 'give');
  expect([give?.target, give?.with]).toEqual([to, small]);
  const trace = play(plan, []);
  const report = trace.beats.find((r) => r.id === give?.id);
  if (give === undefined || report === undefined) throw new Error('nobody is given');
  expect(borneOut(plan, trace, give, report)).toBe(true);
  expect(trace.audit.passed).toBe(true);
  // With whoever has them a step away, they are in no arms.
  const away = {
    ...trace,
    bodies: trace.bodies.map((b) =>
      b.owner === to ? { ...b, poses: b.poses.map((v, i) => (i % 3 === 0 ? v + 2 : v)) } : b,
    ),
  };
  expect(borneOut(plan, away, give, report)).toBe(false);
});
