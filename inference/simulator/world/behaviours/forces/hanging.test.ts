import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const holds = plan.beats.map((b) => borneOut(plan, trace, b, trace.beats.find((r) => r.id === b.id)!));
  const height = (id: string) => trace.bodies.find((b) => b.id === id)!.poses[40 * 3 + 1]!;
  return { plan, trace, holds, height };
}

describe('hanging', () => {
  it.each([
    'A monkey hangs from a branch.',
    'A boy hangs from a tree and laughs.',
    'A sloth hangs from a tree.',
    'A bat hangs upside down and reads a book.',
    'A girl hangs upside down from a branch.',
    'Tom hangs upside down from the monkey bars.',
    'A mouse hangs from a branch.',
    'A bear hangs upside down from a branch.',
    'A hen hangs from a branch.',
    'Mia hangs a picture on the wall.',
    'Anna hangs the laundry on the washing line.',
    'Grandma hangs an ornament on the Christmas tree.',
  ])('%s', (script) => {
    expect(filmed(script).holds).not.toContain(false);
  });

  it('head down is head down', () => {
    const { height } = filmed('A girl hangs upside down from a branch.');
    expect(height('girl/head')).toBeLessThan(height('girl/torso'));
    expect(height('girl/torso')).toBeLessThan(height('girl/foot-near'));
    const upright = filmed('A girl hangs from a branch.');
    expect(upright.height('girl/head')).toBeGreaterThan(upright.height('girl/torso'));
    expect(upright.height('girl/foot-near')).toBeGreaterThan(0.1);
  });

  it('nobody hangs from what is too low for it', () => {
    expect(filmed('A man hangs from a balloon.').holds).toEqual([false]);
  });
});
