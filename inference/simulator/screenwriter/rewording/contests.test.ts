import { beforeAll, expect, test } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

test.each([
  ['A knight and a dragon have a dance battle.', ['knight dance null', 'dragon dance null']],
  ['Grandma wins a dance contest', ['grandma dance null', 'grandma hold trophy']],
  ['The frog wins a medal.', ['frog hold medal']],
  ["A boy ties his father's shoelaces together", ['boy treat null']],
])('%s', (script, acts) => {
  const plan = written(script);
  expect(plan.beats.map((b) => `${b.actor} ${b.action} ${b.with}`)).toEqual(acts);
  const trace = play(plan);
  expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});
