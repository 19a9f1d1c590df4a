import { beforeAll, describe, expect, it } from 'vitest';
import { depthAt, membraneOf, piercedAt } from '../../membranes.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return { plan, trace, pressed: trace.piercing!.filter((p) => !p.through), beat: trace.beats[0]! };
}

describe('a point that is pressed into something thin', () => {
  it('goes through at the force that tears a ring of it, as deep as the sheet is pressed in by that', () => {
    const { pressed, beat, plan } = filmed('A hand presses a pencil into a stretched rubber sheet.');
    expect(plan.actors).toEqual([]);
    expect(beat).toMatchObject({ action: 'pierce', verdict: 'happened' });
    const sheet = membraneOf('rubber sheet')!;
    const most = piercedAt(sheet, 'pencil');
    expect(most).toBeCloseTo(2 * Math.PI * 5e-4 * 2.5e-4 * 20e6, 5);
    expect(pressed.at(-1)!.force / most).toBeGreaterThan(0.95);
    const middle = pressed.find((p) => p.force > most / 2)!;
    expect(middle.depth).toBeCloseTo(depthAt(sheet, 'pencil', middle.force), 4);
  });

  it('bursts a balloon, and makes a hole in a bag', () => {
    const shards = (script: string) =>
      filmed(script).trace.bodies.filter((b) => b.part?.startsWith('shard-')).length;
    expect(shards('A needle presses into a balloon.')).toBeGreaterThan(2);
    expect(shards('A needle presses into a plastic bag.')).toBe(0);
  });

  it('takes less the sharper it is', () => {
    const sheet = membraneOf('plastic bag')!;
    expect(piercedAt(sheet, 'needle')).toBeLessThan(piercedAt(sheet, 'nail'));
  });
});
