import { beforeAll, expect, test } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

test.each(['man', 'penguin', 'grandma'])('a %s who is knocked over is hit, and then falls', (whom) => {
  for (const what of ['snowball', 'football']) {
    const plan = written(`A ${what} knocks over a ${whom}.`);
    expect(plan.beats.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      `${what} hit`,
      `${whom} fall`,
    ]);
    expect(play(plan, []).beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
  }
});

test('what stands by itself is toppled', () => {
  expect(written('A ball knocks over a tower of cans.').beats[0]?.action).toBe('topple');
});
