import { beforeAll, expect, test } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const things = ['chair', 'rope', 'table', 'tyre', 'bed', 'bridge', 'piano', 'pumpkin', 'statue', 'plank'];
test.each(
  things.flatMap((thing, i) => [
    `The ${thing} ${i % 2 === 0 ? 'breaks' : 'snaps'}.`,
    `The ${thing} splits in half.`,
  ]),
)('what breaks by itself comes apart where it is, as heavy as it was: %s', (script) => {
  const trace = play(written(script));
  expect(trace.beats[0]?.verdict).toBe('happened');
  expect(trace.bodies.filter((b) => b.part?.startsWith('shard-') === true).length).toBeGreaterThan(1);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});

test.each(['A girl breaks a chair.', 'A cat breaks a pumpkin.', 'A boy breaks an apple.'])(
  'what is thrown down to break has its flaw: %s',
  (script) => {
    const trace = play(written(script));
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  },
);

test.each(['A steel ball breaks.', 'A football snaps.', 'The anvil breaks.', 'The rubber ball breaks.'])(
  'what is one piece all through holds: %s',
  (script) => {
    const trace = play(written(script));
    expect(trace.beats.map((b) => b.verdict)).toEqual(['failed honestly']);
    expect(trace.bodies.some((b) => b.part?.startsWith('shard-'))).toBe(false);
  },
);
