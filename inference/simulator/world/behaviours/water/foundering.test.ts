import { beforeAll, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

it.each([
  ['A ship sinks.', 'boat'],
  ['A ship leaves the harbour and sinks.', 'boat'],
  ['The ship hits an iceberg and sinks.', 'boat'],
  ['The boat capsizes in the lake.', 'boat'],
  ['A rowing boat sinks in the lake.', 'rowboat'],
])('“%s”: afloat at first, with its hull under water at the end, in one place', (script, id) => {
  const plan = written(script);
  const trace = play(plan);
  const beat = trace.beats.findLast((b) => b.action === 'sink')!;
  expect(beat.verdict).toBe('happened');
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const ys = trace.bodies.find((b) => b.id === id)!.poses.filter((_, i) => i % 3 === 1);
  const surface = plan.props.find((p) => p.mechanism?.water?.open === true)!.mechanism!.water!.surface;
  expect(ys[beat.frames[0]]!).toBeGreaterThan(surface - 0.2);
  expect(ys.at(-1)!).toBeLessThan(ys[beat.frames[0]]! - 0.25);
});

it('water stays out of a hull that only sails', () => {
  const trace = play(written('A boat sails across the lake.'));
  const ys = trace.bodies.find((b) => b.id === 'boat')!.poses.filter((_, i) => i % 3 === 1);
  expect(Math.min(...ys)).toBeGreaterThan(0.3);
});
