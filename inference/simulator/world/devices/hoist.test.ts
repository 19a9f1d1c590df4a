import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const sound = (trace: WorldTrace) => expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
const heights = (trace: WorldTrace, id: string): number[] =>
  trace.bodies.find((b) => b.id === id)?.poses.filter((_, i) => i % 3 === 1) ?? [];

describe('what hangs from above', () => {
  it('is held still until its jaws let it go, and then falls', () => {
    const plan = written(
      'A grabber holds a tennis ball above a box on a table. The grabber releases the ball.',
    );
    const trace = play(plan);
    sound(trace);
    expect(plan.place).toBe('tabletop');
    const [held, dropped] = trace.beats;
    const y = heights(trace, 'tennis-ball');
    for (let f = 0; f <= 20; f++) expect(Math.abs(y[f]! - y[0]!)).toBeLessThan(0.02);
    expect(y[0]! - y.at(-1)!).toBeGreaterThan(0.3);
    for (const [i, report] of [held, dropped].entries())
      expect(borneOut(plan, trace, plan.beats[i]!, report!)).toBe(true);
  });

  it('comes down no faster than the cord runs, and stands on what bears it', () => {
    const plan = written('A kettlebell is lowered onto a block on a table.');
    const trace = play(plan);
    sound(trace);
    const y = heights(trace, 'kettlebell');
    const block = plan.props.find((p) => p.id === 'block')!;
    for (let f = 1; f < y.length; f++) expect(Math.abs(y[f]! - y[f - 1]!) * 24).toBeLessThan(0.5);
    expect(y.at(-1)).toBeCloseTo(block.height + 0.13, 1);
    expect(trace.beats).toMatchObject([{ action: 'lower', verdict: 'happened' }]);
    const still = {
      ...trace,
      bodies: trace.bodies.map((b) => ({ ...b, poses: b.poses.map((_, i) => b.poses[i % 3]!) })),
    };
    expect(borneOut(plan, still, plan.beats[0]!, trace.beats[0]!)).toBe(false);
  });

  it('presses a pillow in by its weight: a kettlebell far, a sheet of paper hardly', () => {
    const trace = play(written('A kettlebell and a paper are lowered onto two pillows.'));
    sound(trace);
    const sunk = (pillow: string) =>
      Math.max(
        ...trace.bodies
          .filter((b) => b.owner === pillow && b.part?.startsWith('head'))
          .map((b) => b.poses[1]! - b.poses.at(-2)!),
      );
    expect(sunk('pillow-1')).toBeGreaterThan(0.06);
    expect(sunk('pillow-2')).toBeLessThan(0.03);
  });
});

describe('jaws and covers', () => {
  it('let two balls of a cradle go, and two come up on the other side', () => {
    const plan = written(
      'A Newton\u2019s cradle on the table and two of the balls are held up by a grabber. The claw releases the two balls.',
    );
    const trace = play(plan);
    sound(trace);
    const y = (n: number) => heights(trace, `cradle/ball-${n}`);
    const low = Math.min(...y(3));
    expect(y(1)[0]! - low).toBeGreaterThan(0.3);
    expect(y(2)[0]! - low).toBeGreaterThan(0.3);
    // As many leave the row as came into it.
    expect(Math.max(...y(4).slice(0, 60)) - low).toBeGreaterThan(0.2);
    expect(Math.max(...y(3).slice(0, 30)) - low).toBeLessThan(0.1);
  });

  it('come down over what stands there and go up again without it', () => {
    const plan = written(
      'A basket is hanging from a rope. A tennis ball is placed on a table beneath it. The basket is lowered and covers the ball and then the basket starts to lift again.',
    );
    const trace = play(plan);
    sound(trace);
    expect(trace.beats.map((b) => b.verdict)).toEqual(trace.beats.map(() => 'happened'));
    const y = heights(trace, 'basket');
    expect(y[0]! - Math.min(...y)).toBeGreaterThan(0.3);
    expect(y.at(-1)! - Math.min(...y)).toBeGreaterThan(0.3);
    expect(heights(trace, 'tennis-ball').at(-1)).toBeLessThan(0.1);
  });
});

describe('a pipe', () => {
  it('lets a ball roll out that topples what stands there', () => {
    const plan = written('A tennis ball rolls out of a pipe and knocks over the dominoes.');
    const trace = play(plan);
    sound(trace);
    const pipe = plan.props.find((p) => p.thing === 'pipe')!;
    const xs = trace.bodies.find((b) => b.id === 'tennis-ball')!.poses.filter((_, i) => i % 3 === 0);
    expect(Math.abs(xs[0]! - pipe.x)).toBeLessThan(pipe.width / 2);
    expect(xs.at(-1)).toBeGreaterThan(pipe.x + pipe.width / 2);
    const turned = trace.bodies.filter(
      (b) => b.owner.startsWith('domino') && Math.abs(b.poses.at(-1)!) > 0.6,
    );
    expect(turned.length).toBeGreaterThan(3);
  });
});
