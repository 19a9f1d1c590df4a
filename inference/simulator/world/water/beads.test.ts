import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { heldBy, mostThatSits } from './beads.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, trace, beads: trace.beads ?? [], beat: trace.beats[0]! };
}

describe('a drop of water on something smooth', () => {
  it('sits as long as its edges hold its weight, and runs down where it is larger', () => {
    const most = mostThatSits('glass', 1.36, 9.81);
    expect(heldBy('glass', most)).toBeCloseTo(998 * most * 9.81 * Math.sin(1.36), 7);
    // A few microlitres on a window (Furmidge).
    expect(most * 1e9).toBeGreaterThan(2);
    expect(most * 1e9).toBeLessThan(30);
    const runs = filmed('A raindrop runs down the window.');
    expect(runs.beat).toMatchObject({ action: 'roll', verdict: 'happened' });
    expect(runs.beads.at(-1)!.along).toBeGreaterThan(3);
    expect(runs.beads.at(-1)!.front).toBeGreaterThan(runs.beads.at(-1)!.back);
    const sits = filmed('A drop of water clings to the mirror.');
    expect(sits.beat).toMatchObject({ action: 'stand', verdict: 'happened' });
    expect(sits.beads.every((b) => b.along === 0)).toBe(true);
  });

  it('meets what it sits on at an angle of that', () => {
    const angle = (script: string) => filmed(script).beads.at(-1)!.front;
    expect(angle('A drop of water sits on a leaf.')).toBeGreaterThan(140);
    expect(angle('A drop of water clings to the mirror.')).toBeLessThan(50);
  });

  it('falls as a ball past the end that it runs off', () => {
    const { beads, plan } = filmed('A water droplet slides off the edge of a porcelain teacup.');
    expect(plan.place).toBe('tabletop');
    expect(beads.at(-1)!.falls).toBeGreaterThan(5);
    expect(beads.at(-1)!.bond).toBeLessThan(0.8);
  });

  it('grows where it forms', () => {
    const { beads } = filmed('A droplet of water forms on the edge of a plastic cup.');
    expect(beads.at(-1)!.microlitres / beads[0]!.microlitres).toBeGreaterThan(10);
  });
});
