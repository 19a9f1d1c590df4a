import { beforeAll, describe, expect, it } from 'vitest';
import { landmarks } from '#contracts/rig.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const staged = (script: string) => {
  const plan = written(script, 'gym');
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
    ['Jake rides his bike down the street, then crashes into a hedge.', ['ride', 'fall']],
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

  it('who sit around a fire sit before it, one on either side, and nobody on it', () => {
    const { plan, trace } = staged('The friends sit around a campfire in the forest.');
    const fire = plan.props.find(({ thing }) => thing === 'campfire')!;
    const seated = plan.actors.map(({ id }) => {
      const poses = trace.bodies.find((b) => b.id === `${id}/torso`)?.poses ?? [];
      return (poses.at(-3) ?? 0) - fire.x;
    });
    expect(seated).toHaveLength(2);
    expect(Math.sign(seated[0]!)).not.toBe(Math.sign(seated[1]!));
    for (const away of seated) expect(Math.abs(away)).toBeGreaterThan(fire.width / 2 + 0.3);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('the fireplace of a living room is the one that is painted there', () => {
    const { plan, trace } = staged('Theo walks to the fireplace of the living room.');
    expect(plan.place).toBe('living-room');
    expect(plan.props).toEqual([]);
    expect(plan.beats).toMatchObject([{ action: 'walk', target: 'hearth' }]);
    expect(trace.beats[0]?.verdict).toBe('happened');
    const poses = trace.bodies.find((b) => b.id === 'theo/torso')?.poses ?? [];
    expect(Math.abs((poses.at(-3) ?? 0) - landmarks['living-room'].hearthX)).toBeLessThan(0.8);
  });

  it('a drone flies by its motor alone: it hovers while it lasts, and nothing carries a ball', () => {
    const drone = staged('A drone flies over the city.').trace;
    const body = drone.bodies.find((b) => b.id === 'drone')!;
    expect(body.poses.at(-2)!).toBeGreaterThan(1.5);
  });
});
