import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string, place: 'street' | 'farm') => {
  const plan = written(script, place);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const holds = plan.beats.map((b) => borneOut(plan, trace, b, trace.beats.find((r) => r.id === b.id)!));
  return { plan, trace, holds };
};

describe('a bicycle that is ridden to something', () => {
  it.each(['tree', 'lamppost', 'mailbox'])('is ridden to the %s, and stands before it', (what) => {
    const { plan, trace, holds } = filmed(`Ben parks his bike beside a ${what}.`, 'street');
    expect(holds).toEqual([true]);
    expect(plan.actors).toHaveLength(1);
    const { target } = plan.beats[0]!;
    const x = (id: string) => trace.bodies.find((b) => b.id === id)!.poses.at(-3)!;
    expect(Math.abs(x('ben/head') - x(target!))).toBeLessThan(2.2);
  });
});

describe('what is jumped over', () => {
  it.each(['gate', 'wall', 'hedge', 'fence'])('is a %s that legs can clear', (what) => {
    expect(filmed(`A sheep jumps over the ${what}.`, 'farm').holds).toEqual([true]);
    expect(filmed(`A sheep jumps the ${what}.`, 'farm').holds).toEqual([true]);
  });
});

it('is brought along where nobody is there to take it', () => {
  const { plan, holds } = filmed('Two neighbors bring a cake.', 'street');
  expect(plan.beats.map((b) => b.action)).toEqual(['walk', 'walk']);
  expect(holds).toEqual([true, true]);
});
