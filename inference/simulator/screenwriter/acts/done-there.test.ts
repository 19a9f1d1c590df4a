import { beforeAll, describe, expect, it } from 'vitest';
import { landmarksOf } from '#contracts/rig.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { compileDirection } from '../direct/direct.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

/** Where somebody's trunk is in the middle of their last act, metres. */
function trunkOf(plan: ScenePlan, trace: WorldTrace): { x: number; y: number; height: number } {
  const beat = plan.beats.at(-1);
  const [from, to] = trace.beats.find((b) => b.id === beat?.id)?.frames ?? [0, 0];
  const body = trace.bodies.find((b) => b.owner === beat?.actor && /\/(?:torso|body)$/u.test(b.id));
  const at = 3 * Math.round((from + to) / 2);
  const height = plan.actors.find((a) => a.id === beat?.actor)?.height ?? 0;
  return { x: body?.poses[at] ?? 99, y: body?.poses[at + 1] ?? 0, height };
}

const does = ['laughs', 'eats an apple', 'reads a book', 'plays the flute', 'waves'];

describe('what is said to be done on something or in it', () => {
  it.each(
    does.flatMap((act) =>
      ['on the sofa', 'in the armchair', 'in bed'].map((where) => `A pirate ${act} ${where}.`),
    ),
  )('is done sitting: %s', (script) => {
    const plan = written(script, /bed/u.test(script) ? 'bedroom' : 'living-room');
    const trace = play(plan);
    expect(plan.beats.map((b) => b.action)[0]).toBe('sit');
    expect(plan.beats.at(-1)?.there?.how).toBe('seat');
    expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
    const thigh = trace.bodies.find((b) => b.part === 'upper-leg-near');
    const frame = trace.beats.at(-1)?.frames[0] ?? 0;
    expect(Math.abs(thigh?.poses[3 * frame + 2] ?? 0)).toBeGreaterThan(0.6);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it.each(
    ['dances', 'sings', 'claps'].flatMap((act) => [
      `The cook ${act} on the table.`,
      `A goat ${act} on the roof of a house.`,
      `A mouse ${act} on a chair.`,
    ]),
  )('is done up there: %s', (script) => {
    const plan = written(script, /cook/u.test(script) ? 'kitchen' : 'farm');
    const trace = play(plan);
    const there = plan.beats.at(-1)?.there;
    const prop = plan.props.find((p) => p.id === there?.of);
    const top = prop?.height ?? landmarksOf(plan.place).get(there?.of ?? '')?.top ?? 0;
    expect(there?.how).toBe('top');
    expect(trunkOf(plan, trace).y).toBeGreaterThan(top);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it.each(
    does.flatMap((act) => ['car', 'bus', 'barrel', 'bathtub'].map((what) => `A pirate ${act} in a ${what}.`)),
  )('is done in there: %s', (script) => {
    const plan = written(script, 'street');
    const trace = play(plan);
    const there = plan.beats.at(-1)?.there;
    const prop = plan.props.find((p) => p.id === there?.of);
    const vehicle = plan.actors.find((a) => a.id === there?.of);
    expect(there?.how).toBe('in');
    const [x, width] = [prop?.x ?? vehicle?.x ?? 99, prop?.width ?? 3 * (vehicle?.height ?? 0)];
    expect(Math.abs(trunkOf(plan, trace).x - x)).toBeLessThan(width / 2);
    expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
  });

  it.each([
    ['The cook waves. The cook dances on the table.', 'jump'],
    ['A boy runs. Then the boy reads a book in a tree.', 'climb'],
    ['Ana laughs and then eats soup in the car.', 'sit'],
  ])('is got to by who was elsewhere before: %s', (script, gets) => {
    const plan = written(script, /cook/u.test(script) ? 'kitchen' : 'park');
    const trace = play(plan);
    expect(plan.beats.map((b) => b.action).slice(1, -1)).toEqual([gets]);
    expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
  });

  it.each(['Two nuns eat pizza on the bench.', 'Three of us eat pizza in the car.'])(
    'is done by each of several to what they have themselves: %s',
    (script) => {
      const plan = written(script, 'park');
      const eats = plan.beats.filter((b) => b.action === 'eat');
      expect(new Set(eats.map((b) => b.with)).size).toBe(eats.length);
      expect(eats.length).toBeGreaterThan(1);
      expect(play(plan).beats.map((b) => b.verdict)).toEqual(plan.beats.map(() => 'happened'));
    },
  );

  it('is got to where a direction says so', () => {
    const plan = written('Ana waves.', 'living-room');
    const acts = (text: string) => {
      const compiled = compileDirection({ plan, text });
      return 'ops' in compiled
        ? compiled.ops.flatMap((op) => (op.op === 'beat' ? [[op.beat.action, op.beat.way ?? null]] : []))
        : [];
    };
    expect(acts('Ana drinks tea on the sofa')).toEqual([
      ['sit', null],
      ['drink', null],
    ]);
    expect(acts('Ana dances on the sofa')).toEqual([
      ['jump', 'onto'],
      ['dance', null],
    ]);
  });

  it('several get there together, and do it together', () => {
    const plan = written('Lena and Tom dance on the roof of a house.', 'park');
    expect(plan.beats.map((b) => [b.actor, b.action, b.together])).toEqual([
      ['lena', 'stand', null],
      ['tom', 'stand', 'b1'],
      ['lena', 'dance', null],
      ['tom', 'dance', 'b3'],
    ]);
  });

  it.each(['A dog howls on a car.', 'A girl cries on a truck.'])(
    'is named where nobody gets there: %s',
    (script) => {
      const plan = written(script, 'street');
      expect(plan.understanding.notUnderstood.map((n) => n.word)).toEqual(['on']);
      expect(plan.beats.every((b) => b.there === undefined)).toBe(true);
    },
  );

  it.each([
    ['A cook eats the cake on the table.', 'cook'],
    ['A girl looks in the box.', 'girl'],
    ['A man sings into a microphone.', 'man'],
    ['A squirrel steals a sandwich from a man on a bench.', 'squirrel'],
  ])('is nothing that things lie on, or that is looked at: %s', (script, who) => {
    const beats = written(script, who === 'cook' ? 'kitchen' : 'park').beats.filter((b) => b.actor === who);
    expect(beats.every((b) => b.there === undefined)).toBe(true);
  });
});
