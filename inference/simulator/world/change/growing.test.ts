import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script, 'park');
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, trace, first: trace.growing?.[0], last: trace.growing?.at(-1) };
}

describe('another size, of the same shape', () => {
  it('makes somebody taller, heavier by the cube, and all that they do as large', () => {
    const { trace, first, last } = filmed('The dog grows and walks to the right.');
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(last!.by).toBeCloseTo(2.4, 1);
    expect(last!.kilograms / first!.kilograms).toBeCloseTo((last!.height / first!.height) ** 3, 0);
    const head = trace.bodies.find((b) => b.id === 'dog/head')!.poses;
    expect(head.at(-2)! / head[1]!).toBeGreaterThan(2);
  });

  it('starts small what changes from small to big, and big what changes from big to small', () => {
    const big = filmed('An orange dog changes from big to small.');
    const small = filmed('An orange dog changes from small to big.');
    expect(big.plan.actors[0]!.height).toBeGreaterThan(small.plan.actors[0]!.height);
    expect(big.last!.height).toBeLessThan(small.last!.height);
  });

  it('keeps the foot of a thing where it stands', () => {
    const { trace, last } = filmed('The mushroom gets bigger and bigger.');
    const [x = 0, y = 0] = trace.bodies.find((b) => b.id === 'mushroom')!.poses.slice(-3);
    expect(y).toBeCloseTo(last!.height / 2, 1);
    expect(Math.abs(x)).toBeLessThan(0.2);
  });

  it('has an end', () => {
    const { trace } = filmed('The giraffe grows. The giraffe grows. The giraffe grows.');
    expect(trace.beats.at(-1)).toMatchObject({ verdict: 'failed honestly' });
  });
});
