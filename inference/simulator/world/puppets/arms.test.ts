import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { crosses, crossing, crossingRate } from '../../sweep.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const last = (id: string) => trace.bodies.find((b) => b.id === id)!.poses.slice(-3);
  return { plan, trace, last };
}

describe('an arm on a turntable', () => {
  it('comes through the stage’s plane where it points at whoever looks on, and nowhere else', () => {
    const arm = { behind: 0.5, reach: 0.6 };
    expect(crosses(arm, 0)).toBe(true);
    expect(crosses(arm, 0.7)).toBe(false);
    expect(crosses(arm, Math.PI)).toBe(false);
    // Where it leaves the plane, its end is where it crossed.
    const edge = Math.acos(0.5 / 0.6);
    expect(crossing(arm, edge - 1e-9)).toBeCloseTo(crossing(arm, edge + 1e-9), 6);
    for (const turn of [-0.4, 0, 0.3, 1.2, 2.5])
      expect((crossing(arm, turn + 1e-6) - crossing(arm, turn - 1e-6)) / 2e-6).toBeCloseTo(
        crossingRate(arm, turn),
        4,
      );
  });

  it('knocks the first domino over, and the others fall away from it', () => {
    const { trace, plan, last } = filmed(
      'A row of dominoes stands on a table. A stick attached to a rotating platform knocks over the first domino.',
    );
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    const stones = plan.props.filter((p) => p.thing === 'domino');
    const down = stones.filter(({ id }) => Math.abs(last(id)[2]!) > 0.6);
    expect(down.length).toBeGreaterThan(stones.length - 3);
    // Clockwise as seen from above, the near side goes to the left.
    for (const { id } of down) expect(last(id)[2]!).toBeGreaterThan(0);
    const met = trace.contacts.find((c) => [c.a, c.b].includes('stick'));
    expect([met?.a, met?.b].toSorted()).toEqual(['domino-1', 'stick']);
  });

  it('goes the other way round counterclockwise', () => {
    const { plan, last } = filmed(
      'A row of dominoes stands on a table. A stick attached to a rotating platform turns counterclockwise and knocks over the first domino.',
    );
    const stones = plan.props.filter((p) => p.thing === 'domino');
    expect(stones.filter(({ id }) => last(id)[2]! < -0.6).length).toBeGreaterThan(stones.length - 3);
  });

  it('is held back by what it pushes, and never turned back', () => {
    const { trace } = filmed(
      'A row of wooden blocks stands on a table. A stick attached to a rotating platform hits the first block.',
    );
    const rates = trace.spinning!.filter((s) => s.id === 'turntable').map((s) => s.rate);
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...rates)).toBeLessThan(0.9 * rates[0]!);
  });

  it('bursts a balloon with the flame at its end', () => {
    const { trace } = filmed(
      'A balloon rests on a table next to a rotating platform with a lit match taped to it. The match touches the balloon.',
    );
    expect(trace.beats.at(-1)).toMatchObject({ verdict: 'happened', note: 'It met it, and it burst.' });
  });
});

describe('a balloon on a pump', () => {
  it('has as much more air in each moment as in the one before', () => {
    const { trace } = filmed('An air pump inflates a balloon on a table.');
    expect(trace.beats[0]).toMatchObject({ action: 'grow', verdict: 'happened' });
    const by = trace.growing!.map((g) => g.by);
    const volumes = by.map((b) => b ** 3).slice(24, 84);
    const steps = volumes.slice(1).map((v, i) => v - volumes[i]!);
    expect(Math.max(...steps) / Math.min(...steps)).toBeCloseTo(1, 1);
  });
});
