import { beforeAll, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const throwers = ['Mia', 'A dwarf', 'A robot'];
const parted = [
  'an axe and splits the cake',
  'a knife and slices the watermelon in half',
  'a ball and breaks the window',
];

it.each(throwers.flatMap((who) => parted.map((what) => `${who} throws ${what}.`)))(
  'is done from afar, by what was thrown: %s',
  (script) => {
    const plan = written(script, 'park');
    const [thrown, parts, ...more] = plan.beats;
    expect(more).toEqual([]);
    expect([thrown?.action, thrown?.target]).toEqual(['throw', parts?.actor]);
    const trace = play(plan);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(trace.bodies.filter((b) => b.id.startsWith(`${parts?.actor}/shard-`)).length).toBeGreaterThan(1);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  },
);

it.each([
  ['A cook flips a pancake, lands on the cat.', 'cat'],
  ['A boy throws a hat, lands on the bench.', 'bench'],
])('what is sent off lands, and not who sent it: %s', (script, target) => {
  const plan = written(script, 'park');
  expect(plan.beats.map((b) => [b.action, b.target])).toEqual([['throw', target]]);
});
