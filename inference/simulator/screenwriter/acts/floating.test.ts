import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return {
    plan,
    trace,
    holds: plan.beats.map((b) => borneOut(plan, trace, b, trace.beats.find((r) => r.id === b.id)!)),
  };
}

describe('what floats', () => {
  it('over and through what is no water floats in the air, and no water is brought for it', () => {
    const who = fc.constantFrom('a teacup', 'three books', 'a sofa', 'grandma', 'a cow');
    const where = fc.constantFrom('over the city', 'through the library', 'over the table');
    fc.assert(
      fc.property(who, where, (one, at) => {
        const plan = written(`${one} ${one.startsWith('three') ? 'float' : 'floats'} ${at}.`);
        expect(plan.beats.map((b) => b.action)).not.toContain('swim');
        expect(plan.props.filter((p) => p.mechanism?.water != null)).toEqual([]);
        expect(plan.beats.every((b) => b.action === 'fly')).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it.each(['A leaf floats on the pond.', 'A duck floats on the lake.', 'A boat drifts across the lake.'])(
    'on water floats there: %s',
    (script) => {
      expect(written(script).props.some((p) => p.mechanism?.water != null)).toBe(true);
    },
  );

  it.each([
    'A satellite drifts over the earth.',
    'We drift past a lighthouse in our canoe.',
    'A hummingbird hovers in front of a flower.',
    'A boulder rolls down the hill and stops.',
    'Everyone leans left.',
  ])('is borne out: %s', (script) => {
    expect(filmed(script).holds).not.toContain(false);
  });

  it('who jumps into open water comes down into it with a splash', () => {
    for (const script of ['Two kids jump off the pier.', 'A frog jumps into the lake.']) {
      const { plan, trace, holds } = filmed(script);
      expect(holds).not.toContain(false);
      expect(plan.beats[0]).toMatchObject({ action: 'swim', heading: 'down' });
      expect(trace.sounds.some((s) => s.kind === 'splash' && s.strength > 0.8)).toBe(true);
    }
  });
});
