import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter, 120_000);

it.each([
  ['A fox sneaks into the henhouse, the chickens chase him out.', 'fox'],
  ['A cat runs into the tent and the dog chases it out.', 'cat'],
])('%s goes out of what was got into, with the others behind', (script, who) => {
  const { beats } = written(script);
  const [goesIn, flees, ...after] = beats;
  expect(goesIn).toMatchObject({ actor: who, way: 'into' });
  expect(flees).toMatchObject({ actor: who, way: 'out of', target: goesIn?.target });
  expect(after.every((b) => b.action === 'chase' && b.target === who)).toBe(true);
});

it.each([
  'A T-Rex tries to scratch its nose but its arms are too short.',
  'A man tries to touch his toes but fails.',
])('%s: it fails, and nothing else comes into the film for it', (script) => {
  const plan = written(script);
  expect(plan.beats).toHaveLength(1);
  expect(plan.beats[0]).toMatchObject({ action: 'touch', outcome: 'fail' });
  expect(plan.props).toHaveLength(0);
});
