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
  const at = (id: string, frame: number) => {
    const poses = trace.bodies.find((b) => b.id === id)?.poses ?? [];
    return { x: poses[frame * 3] ?? 0, y: poses[frame * 3 + 1] ?? 0 };
  };
  const holds = plan.beats.map((b) => borneOut(plan, trace, b, trace.beats.find((r) => r.id === b.id)!));
  return { plan, trace, holds, at };
}

describe('who is on what carries them', () => {
  it.each([
    ['A cowboy on a horse chases a thief.', 'cowboy/torso', 'horse/body'],
    ['A boy on a bike races through the street.', 'boy/torso', 'bicycle/frame'],
    ['A girl on a pony jumps over a fence.', 'girl/torso', 'pony/body'],
  ])('goes by it, all the way: %s', (script, rider, mount) => {
    const { trace, holds, at } = filmed(script);
    expect(holds).not.toContain(false);
    for (let f = 0; f < trace.frames; f += 10)
      expect(Math.abs(at(rider, f).x - at(mount, f).x)).toBeLessThan(1);
    expect(Math.abs(at(mount, trace.frames - 1).x - at(mount, 0).x)).toBeGreaterThan(1);
    expect(at(rider, 0).y).toBeGreaterThan(at(mount, 0).y);
  });

  it('of two riders each has a mount, and there are no more of them', () => {
    for (const script of ['Two girls on bikes race each other.', 'Two knights on horses chase a dragon.']) {
      const { plan, holds } = filmed(script);
      expect(holds).toEqual([true, true]);
      const mounts = plan.beats.map((b) => b.with);
      expect(new Set(mounts).size).toBe(2);
      expect(plan.props.filter((p) => p.thing === 'bicycle').every((p) => mounts.includes(p.id))).toBe(true);
    }
  });

  it('an animal on a bicycle has hands for it', () => {
    const { plan } = filmed('A bear on a bike waves.');
    expect(plan.actors[0]).toMatchObject({ rig: 'thing', on: 'bicycle' });
  });

  it('what goes along is not ridden', () => {
    const music = filmed('A knight rides up to the castle with heroic music.').plan;
    expect(music.beats[0]).toMatchObject({ action: 'ride', with: 'horse', target: 'castle' });
    const dog = filmed('A boy rides with his dog in the car.').plan;
    expect(dog.beats[0]).toMatchObject({ action: 'ride', with: 'car' });
  });
});
