import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

describe('weapons that are fired', () => {
  it.each([
    'Two cowboys shoot at each other.',
    'A sheriff shoots at a bandit.',
    'A cowboy draws his gun and shoots.',
  ])('are in the hand, and heard: %s', (script) => {
    const plan = written(script, 'desert');
    const beats = plan.beats.filter((b) => b.action === 'gunfire');
    expect(beats.length).toBeGreaterThan(0);
    for (const beat of beats) expect(plan.props.find((p) => p.id === beat.with)?.heldBy).toBe(beat.actor);
    const trace = play(plan);
    expect(trace.sounds.filter((s) => s.kind === 'boom')).toHaveLength(beats.length);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('knock a bottle off what it stands on', () => {
    const plan = written('The sheriff shoots the bottle off the fence.', 'park');
    const trace = play(plan);
    const pieces = trace.bodies.filter((b) => b.owner === 'bottle');
    const last = trace.frames - 1;
    const at = (f: number) => Math.max(...pieces.map((b) => b.poses[3 * f + 1] ?? 0));
    expect(at(0)).toBeGreaterThan(at(last) + 0.3);
  });

  it('send a beam to what they are aimed at', () => {
    const plan = written('An alien fires a laser at a car.', 'park');
    const trace = play(plan);
    const [beat] = plan.beats;
    const beams = (trace.beams ?? []).filter((b) => b.id === `${beat?.actor} beam`);
    expect(beams.length).toBeGreaterThan(5);
    const car = trace.bodies.find((b) => b.owner === beat?.target);
    const ends = beams.at(-1)?.rays[0]?.points.at(-1);
    expect(Math.abs((ends?.[0] ?? 9) - (car?.poses[3 * (beams.at(-1)?.frame ?? 0)] ?? 0))).toBeLessThan(0.3);
  });

  it.each(['Mia shoots the basketball.', 'A girl shoots an arrow at an apple.'])(
    'are no balls or arrows: %s',
    (script) => {
      expect(written(script, 'gym').beats.map((b) => b.action)).toEqual(['shoot']);
    },
  );
});
