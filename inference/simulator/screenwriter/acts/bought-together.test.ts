import { beforeAll, expect, test } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

test.each([
  ['We bought a boat.', ['friend give', 'friend walk']],
  ['A girl buys a horse.', ['girl give', 'girl lead']],
  ['She buys a car.', ['woman give', 'woman ride']],
  ['Two kids buy a balloon.', ['kid give', 'shopkeeper give']],
  ['A farmer sells his cow.', ['customer give', 'customer lead']],
])('money changes hands, and what is bought is taken over: %s', (script, told) => {
  const plan = written(script);
  const trace = play(plan, []);
  expect(plan.beats.map((b) => `${b.actor} ${b.action}`)).toEqual(told);
  expect(trace.beats.map((b) => b.verdict)).toEqual(told.map(() => 'happened'));
});
