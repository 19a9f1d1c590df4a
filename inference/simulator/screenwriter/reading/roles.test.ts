import { beforeAll, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

it.each([
  ['A kitten climbs the tree, falls down and climbs back up.', 'tree'],
  ['A fireman rescues a cat from a tree and the cat climbs back up.', 'tree'],
  ['A boy climbs the ladder, jumps down and climbs up again.', 'ladder'],
])('who climbs back up does so where they came down: %s', (script, target) => {
  const plan = written(script);
  expect(plan.beats.at(-1)).toMatchObject({ action: 'climb', target });
  expect(play(plan).beats.at(-1)?.verdict).toBe('happened');
});
