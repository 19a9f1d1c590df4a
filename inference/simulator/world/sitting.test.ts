import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter, writePlan } from '../screenwriter/screenwriter.ts';
import { emptyStage, play } from './test-support.ts';

beforeAll(loadScreenwriter);

const staged = (script: string) => {
  const plan = writePlan({ document: { ...emptyStage('gym'), script }, seed: 7 });
  return { plan, trace: play(plan) };
};

describe('what is done on furniture and in the air', () => {
  it.each([
    ['Grandma falls asleep in her armchair.', ['sleep']],
    ['My dad eats a slice of pizza on the sofa.', ['sit', 'eat']],
    ['Ben sits on a chair and drinks a glass of milk.', ['sit', 'drink']],
    ['A kid on a swing goes higher and higher and then jumps off.', ['swing', 'jump']],
    ['My brother jumps into the pool.', ['swim']],
    ['A drone flies over the city.', ['fly']],
    ['Jake rides his bike down the street, then crashes into a hedge.', ['ride', 'topple']],
  ])('%s', (script, actions) => {
    const { trace } = staged(script);
    expect(trace.beats.map((b) => [b.action, b.verdict, b.note])).toEqual(
      actions.map((action) => [action, 'happened', expect.any(String)]),
    );
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('who sits to eat stays down: hips no higher than the sofa lets them', () => {
    const { plan, trace } = staged('My dad eats a slice of pizza on the sofa.');
    const dad = plan.actors[0]!;
    const torso = trace.bodies.find((b) => b.id === `${dad.id}/torso`)!;
    const heightAt = (frame: number) => torso.poses[(frame - torso.from) * 3 + 1]!;
    const [, down] = trace.beats[0]!.frames;
    const [, eaten] = trace.beats[1]!.frames;
    for (let f = down; f < eaten; f += 4) expect(heightAt(f)).toBeLessThan(heightAt(0) - 0.05);
  });

  it('who share a sofa sit side by side on it', () => {
    const { plan, trace } = staged('Mia and Theo sit down on the sofa. They talk.');
    expect(trace.beats.map(({ verdict }) => verdict)).not.toContain('failed');
    const seated = plan.actors.map(({ id }) => {
      const poses = trace.bodies.find((b) => b.id === `${id}/torso`)?.poses ?? [];
      return { id, x: poses.at(-3) ?? 0 };
    });
    const [left, right] = seated.sort((a, b) => a.x - b.x);
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeGreaterThan(0.35);
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeLessThan(0.8);
  });

  it('a drone flies by its motor alone: it hovers while it lasts, and nothing carries a ball', () => {
    const drone = staged('A drone flies over the city.').trace;
    const body = drone.bodies.find((b) => b.id === 'drone')!;
    expect(body.poses.at(-2)!).toBeGreaterThan(1.5);
  });
});
