import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmOf(script: string) {
  const trace = play(written(script));
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const xs = (id: string) =>
    (trace.bodies.find((b) => b.id === id)?.poses ?? []).filter((_, i) => i % 3 === 0);
  return { trace, xs };
}

test('a bus that breaks down rolls to a stop and stays there', () => {
  const { trace, xs } = filmOf('The bus breaks down on the highway.');
  expect(trace.beats).toMatchObject([{ action: 'breakdown', verdict: 'happened' }]);
  const way = xs('bus/body');
  const end = trace.beats[0]?.frames[1] ?? 0;
  expect(Math.abs((way[end] ?? 0) - (way[0] ?? 0))).toBeGreaterThan(0.5);
  expect(Math.abs((way[end] ?? 0) - (way[end - trace.framesPerSecond] ?? 9))).toBeLessThan(0.02);
});

test('the wind takes a hat off the head that it was put on', () => {
  const { trace, xs } = filmOf('A woman tries on a hat and the wind steals it.');
  expect(trace.beats).toMatchObject([
    { action: 'put', verdict: 'happened' },
    { action: 'float', verdict: 'happened' },
  ]);
  expect(Math.abs((xs('hat').at(-1) ?? 0) - (xs('woman/torso').at(-1) ?? 0))).toBeGreaterThan(0.8);
});
