import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter, 120_000);

const heightsOf = (script: string) => {
  const plan = written(script);
  const trace = play(plan, []);
  const body = trace.bodies.find((b) => b.id === 'barbell')!;
  const lift = plan.beats.find((b) => b.action === 'hold')!;
  const report = trace.beats.find((r) => r.id === lift.id)!;
  return {
    happened: borneOut(plan, trace, lift, report),
    passed: trace.audit.passed,
    top: Math.max(...body.poses.flatMap((v, k) => (k % 3 === 1 ? [v] : []))),
    height: plan.actors[0]!.height,
  };
};

describe('a barbell', () => {
  it.each([
    'A man lifts a barbell',
    'Grandma lifts a barbell over her head',
    'A girl lifts a barbell with one hand',
  ])('comes up over the head: %s', (script) => {
    const { happened, passed, top, height } = heightsOf(script);
    expect({ happened, passed }).toEqual({ happened: true, passed: true });
    expect(top).toBeGreaterThan(0.85 * height);
  });

  it.each([
    'A man tries to lift a barbell but fails',
    "A man can't lift the barbell",
    "A man tries to lift a barbell and it doesn't move",
    'A man tries to lift a barbell but it is too heavy',
  ])('stays where it is, with hands at it: %s', (script) => {
    const { happened, passed, top } = heightsOf(script);
    expect({ happened, passed }).toEqual({ happened: true, passed: true });
    expect(top).toBeLessThan(0.6);
  });
});
