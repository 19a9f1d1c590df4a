import { beforeAll, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const openers = ['A boy', 'Grandma', 'A robot'];
const insides = [
  ['a box', 'a clown', 'jump'],
  ['a parcel', 'a puppy', 'jump'],
  ['a gift', 'a ring', 'hold'],
] as const;

it.each(
  openers.flatMap((who) =>
    insides.map(([what, of, how]) => [`${who} opens ${what} and inside is ${of}.`, how]),
  ),
)('what is inside is opened, and comes out: %s', (script, how) => {
  const plan = written(script, 'park');
  expect(plan.beats.map((b) => b.action)).toEqual(['open', how]);
  const trace = play(plan);
  expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});
