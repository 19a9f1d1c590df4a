import { beforeAll, expect, test } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

test.each([
  ['Dad puts the baby to bed.', ['hold', 'walk', 'lie']],
  ['A girl puts her cat on the sofa.', ['hold', 'walk', 'lie']],
  ['Mum sets the toddler on a chair.', ['hold', 'walk', 'sit']],
  ['The giant puts a knight on the table.', ['hold', 'walk', 'stand']],
])('they are taken up, carried there, and there they are: %s', (script, told) => {
  const plan = written(script);
  const trace = play(plan, []);
  expect(plan.beats.map((b) => b.action)).toEqual(told);
  expect(trace.beats.map((b) => b.verdict)).toEqual(told.map(() => 'happened'));
  expect(trace.audit.passed).toBe(true);
});
