import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';
import { sinks } from './parachuting.ts';

beforeAll(loadScreenwriter);

it.each([
  'Mia parachutes into the party.',
  'A dog parachutes into the garden.',
  'Two soldiers parachute onto the beach.',
  'A cow skydives into the park.',
  'A teddy bear jumps with a parachute.',
  'Theo floats down by parachute and waves.',
])('hangs under a canopy all the way down, and stands: %s', (script) => {
  const plan = written(script);
  const trace = play(plan);
  for (const [k, beat] of plan.beats.entries()) {
    const report = trace.beats[k];
    expect(report?.verdict).toBe('happened');
    expect(report !== undefined && borneOut(plan, trace, beat, report)).toBe(true);
  }
  expect(plan.beats[0]?.action).toBe('parachute');
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
});

it('falls nowhere where there is no air', () => {
  const trace = play(written('Mia parachutes to the moon.', 'moon'));
  expect(trace.beats.map((b) => b.verdict)).toEqual(['failed honestly']);
});

it('sinks so fast that drag bears the weight', () => {
  const masses = fc.double({ min: 3, max: 80, noNaN: true });
  fc.assert(
    fc.property(masses, (mass) => {
      const v = sinks(mass, 9.81, 1.2);
      // ½ ρ A v² = m g, with the 58 m² of a canopy for one.
      expect(0.5 * 1.2 * 58 * v * v).toBeCloseTo(mass * 9.81, 6);
      expect(v).toBeLessThan(5);
    }),
  );
});
