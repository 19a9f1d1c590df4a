import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter, 120_000);

it.each([
  ["A cat holds on to the dog's tail.", 'tail'],
  ["A child clings to her father's leg.", 'knee'],
  ["A monkey hangs on to the boy's neck.", 'neck'],
  ["A baby elephant holds on to its mother's tail.", 'tail'],
])('%s is a hand at that place of the other one', (script, part) => {
  const [beat] = written(script).beats;
  expect(beat).toMatchObject({ action: 'touch', part });
  expect(beat?.target).not.toBeNull();
  expect(beat?.target).not.toBe(beat?.actor);
});

it('is done once, for a while, where a verb is said twice', () => {
  for (const verb of ['runs', 'laughs', 'dances', 'sleeps'])
    expect(written(`A boy ${verb} and ${verb}.`).beats).toHaveLength(1);
  expect(written('A boy runs and jumps.').beats).toHaveLength(2);
});
