import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmOf(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const last = (id: string) => trace.bodies.find((b) => b.id === id)?.poses.slice(-3) ?? [];
  return { plan, trace, last };
}

test.each([
  ['The knight loses his sword.', 'knight/torso', 'sword'],
  ['The dog loses its bone.', 'dog/body', 'bone'],
  ['A tourist leaves his suitcase behind at the station.', 'tourist/torso', 'suitcase'],
])('what is lost lies behind whoever goes on: %s', (script, who, what) => {
  const { trace, last } = filmOf(script);
  expect(trace.beats).toMatchObject([{ action: 'lose', verdict: 'happened' }]);
  expect(Math.abs((last(who)[0] ?? 0) - (last(what)[0] ?? 0))).toBeGreaterThan(0.9);
});

test('whoever has no umbrella is wet through after a shower, and under one stays dry', () => {
  const wet = filmOf('Sam forgets his umbrella and gets soaked.');
  expect(wet.plan.weather).toBe('rain');
  expect(wet.trace.beats.at(-1)).toMatchObject({ action: 'soak', verdict: 'happened' });
  expect(wet.trace.progress?.findLast((p) => p.what === 'wet')).toMatchObject({ id: 'sam', share: 1 });
  const dry = filmOf('An old lady with an umbrella gets wet.');
  expect(dry.trace.beats.at(-1)).toMatchObject({ action: 'soak', verdict: 'failed honestly' });
});
