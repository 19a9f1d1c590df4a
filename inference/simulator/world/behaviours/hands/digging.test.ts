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
  const last = (id: string) => trace.bodies.find((b) => b.id === id)!.poses.slice(-3);
  return { plan, trace, holds, last };
}

describe('digging', () => {
  it.each([
    ['A dog digs a hole.', ['dig']],
    ['Tom digs a hole with a shovel.', ['dig']],
    ['The dog buries a bone in the garden.', ['dig', 'put', 'dig']],
    ['A dog digs a hole and buries a bone.', ['dig', 'put', 'dig']],
    ['A pirate digs up a treasure chest.', ['dig', 'hold']],
    ['A dog digs up a bone.', ['dig', 'hold']],
  ])('%s', (script, acts) => {
    const { plan, holds } = filmed(script);
    expect(plan.beats.map((b) => b.action)).toEqual(acts);
    expect(holds).not.toContain(false);
  });

  it('earth lies about where it was dug, and on what is buried', () => {
    const { trace, last } = filmed('The dog buries a bone in the garden.');
    const [x = 0, y = 0] = last('bone');
    const clods = trace.bodies.filter((b) => b.id.includes('/clod-')).map((b) => b.poses.slice(-3));
    const on = clods.filter(([cx = 0, cy = 0]) => Math.abs(cx - x) < 0.25 && cy > y);
    expect(on.length).toBeGreaterThan(0);
    expect(clods.length - on.length).toBeGreaterThan(5);
  });

  it('nobody is buried', () => {
    expect(filmed('Children bury their dad in the sand.').holds).toEqual([false, false]);
  });
});
