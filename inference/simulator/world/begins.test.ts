import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

test.each([
  'A stationary yellow rubber duck on a light brown wooden table.',
  'A glass beverage dispenser filled with a red liquid is set up on a woven basket and is pouring the liquid into a clear glass on a wooden table.',
  'A simple ramp made of cardboard propped up by a blue block on a wooden table. A yellow tennis ball rolls out of a black pipe towards the ramp.',
])('nothing is thrown out of what it begins in: %s', (script) => {
  const plan = written(script);
  expect(play(plan).audit.checks.filter((c) => !c.passed)).toEqual([]);
});
