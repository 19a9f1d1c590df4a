import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

it.each([
  ['Superman lifts a bus.', 'happened'],
  ['A superhero lifts a car.', 'happened'],
  ['A man lifts a bus.', 'failed honestly'],
])('“%s” %s', (script, verdict) => {
  const trace = play(written(script));
  expect(trace.beats[0]?.verdict).toBe(verdict);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});

it.each(['bus', 'taxi', 'van'])(
  'a %s that drives off is not seen any more, and leaves behind who waits',
  (vehicle) => {
    const plan = written(`The ${vehicle} drives off without Tom.`);
    const trace = play(plan);
    const beat = trace.beats.find((b) => b.action === 'drive')!;
    expect(beat.verdict).toBe('happened');
    const xs = trace.bodies
      .find((b) => b.owner === plan.beats[0]!.actor)!
      .poses.filter((_, i) => i % 3 === 0);
    expect(Math.abs(xs.at(-1)! - xs[0]!)).toBeGreaterThan(8);
    expect(plan.beats.filter((b) => b.target === 'tom')).toEqual([]);
  },
);
