import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

it.each([
  ['A snowball fight between two grannies', 'throw'],
  ['Argument between a cat and a parrot', 'talk'],
  ['a race between a dog and a cat', 'run'],
  ['Chess match between two robots', 'playpiece'],
  ['A tug of war between two boys', 'pull'],
  ['a boxing match between a man and a chef', 'fight'],
])('is had by those it is between: %s', (script, action) => {
  const plan = written(script, 'park');
  expect(plan.actors).toHaveLength(2);
  // Whoever plays at a table sits at it.
  expect([...new Set(plan.beats.map((b) => b.action).filter((a) => a !== 'sit'))]).toEqual([action]);
  expect(plan.understanding.notUnderstood).toEqual([]);
});
