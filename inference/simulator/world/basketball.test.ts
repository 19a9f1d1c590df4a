import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { type SoundEvent, WorldTrace } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i * 7 + 1);
const sentence = (how: string) =>
  `Mia shoots a basketball from the free-throw line and ${how}. Her dog catches the rebound. Mia says: that was on purpose.`;
const planOf = (how: string, seed: number) => written(sentence(how), 'gym', seed);

beforeAll(loadScreenwriter);

describe.each(seeds)('the free-throw bet, seed %i', (seed) => {
  it('misses: rim or board is hit, the hoop is not crossed, the dog catches it later, the line is spoken', () => {
    const plan = ScenePlan.parse(planOf('misses', seed));
    const trace = WorldTrace.parse(play(plan));
    const ball = plan.props[0]!.id;
    const dog = plan.actors.find((a) => a.rig === 'quadruped')!;
    expect(dog.ownedBy).toBe('mia');
    const pair = (other: RegExp) =>
      trace.contacts.filter((c) => [c.a, c.b].includes(ball) && (other.test(c.a) || other.test(c.b)));
    const rim = pair(/^set\/(rim|backboard)/)[0];
    expect(rim).toBeDefined();
    expect(trace.sensors.filter((s) => s.direction === 'down')).toEqual([]);
    const caught = pair(new RegExp(`^${dog.id}/`))[0];
    expect(caught).toBeDefined();
    expect(caught!.frame).toBeGreaterThan(rim!.frame);
    // Each is heard within a frame of being seen.
    const heard = (frame: number, a: string, b: string): SoundEvent | undefined =>
      trace.sounds.find(
        (s) =>
          s.kind === 'impact' &&
          Math.abs(s.frame - frame) <= 1 &&
          s.bodies.includes(a) &&
          s.bodies.includes(b),
      );
    expect(heard(rim!.frame, rim!.a, rim!.b)).toBeDefined();
    expect(heard(caught!.frame, caught!.a, caught!.b)).toBeDefined();
    expect(trace.lines).toHaveLength(1);
    expect(trace.lines[0]).toMatchObject({ speaker: 'mia', text: 'that was on purpose' });
    expect(trace.lines[0]!.start * film.framesPerSecond).toBeGreaterThan(caught!.frame);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened', 'happened']);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('scores: the same seed sends it down through the hoop', () => {
    const trace = play(planOf('scores', seed));
    expect(trace.sensors.filter((s) => s.sensor === 'hoop' && s.direction === 'down').length).toBeGreaterThan(
      0,
    );
    expect(trace.sounds.some((s) => s.kind === 'swish')).toBe(true);
    expect(trace.beats[0]).toMatchObject({ action: 'shoot', verdict: 'happened', asked: 'succeed' });
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });
});
