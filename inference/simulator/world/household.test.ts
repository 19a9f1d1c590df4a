import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter, writePlan } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { draughtAt, poweredOf, runDevice } from './devices/powered.ts';
import { mealOf } from './puppets/meals.ts';
import { setStage } from './set-stage.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) =>
  writePlan({
    document: {
      script,
      cast: [],
      props: [],
      stage: { place: 'gym', time: 'day', weather: 'clear', camera: null },
    },
    seed: 7,
  });
const noteOf = (script: string) => {
  const trace = play(planOf(script));
  return { trace, beat: trace.beats[0] };
};

describe('what has a switch', () => {
  it('comes on by a hand, and gives light', () => {
    const { trace, beat } = noteOf('Mia turns on the lamp.');
    const power = trace.progress?.filter((p) => p.what === 'power') ?? [];
    expect(beat?.verdict).toBe('happened');
    expect(power[0]?.share).toBe(0);
    expect(power.at(-1)?.share).toBeGreaterThan(0.95);
    expect(trace.audit.passed).toBe(true);
  });

  it('is not found on a box', () => {
    expect(noteOf('Mia turns on the box.').beat).toMatchObject({
      verdict: 'failed honestly',
      note: 'It has no switch.',
    });
  });

  it('turns a fan up to the speed at which the air holds its motor, and lets it run down', () => {
    const stage = setStage(planOf('Mia turns on the fan.'));
    const fan = poweredOf(stage, 'fan', { x: -3, on: false });
    if (fan === null) throw new Error('There is no fan.');
    fan.on = true;
    for (let i = 0; i < 120 * 20; i++) runDevice(stage, fan);
    expect(fan.level).toBeCloseTo(1, 2);
    const at = fan.loose.body.translation();
    expect(draughtAt(stage, at.x - 1, at.y + 0.3)).toBeCloseTo(-4, 1);
    expect(draughtAt(stage, at.x + 1, at.y + 0.3)).toBe(0);
    fan.on = false;
    for (let i = 0; i < 120 * 12; i++) runDevice(stage, fan);
    expect(fan.level).toBe(0);
    stage.dispose();
  });
});

describe('food and drink', () => {
  it('loses by each bite what is bitten off', () => {
    const { trace, beat } = noteOf('Mia bites into an apple.');
    const eaten = trace.progress?.findLast((p) => p.what === 'eaten');
    expect(beat?.verdict).toBe('happened');
    expect(eaten?.bites).toHaveLength(6);
    expect(eaten?.share).toBeGreaterThan(0.1);
    expect(eaten?.share).toBeLessThan(0.9);
    expect(trace.audit.passed).toBe(true);
  });

  it('is as light as its glass when it is drunk up', () => {
    const plan = planOf('Mia drinks a glass of juice.');
    const stage = setStage(plan);
    const glass = [...stage.loose.values()].find((l) => l.prop.filled !== undefined);
    if (glass === undefined) throw new Error('Nothing is filled.');
    expect(mealOf(stage, glass, true).left).toBe(1);
    stage.dispose();
    const trace = play(plan);
    expect(trace.beats[0]?.note).toBe('Drank it up.');
    expect(trace.progress?.findLast((p) => p.what === 'eaten')?.share).toBeCloseTo(1, 3);
  });

  it('is eaten out of a bowl with a spoon', () => {
    const { trace, beat } = noteOf('Mia eats cereal.');
    expect(beat?.note).toBe('Ate it up.');
    expect(trace.bodies.some((b) => b.id === 'spoon')).toBe(true);
    expect(trace.audit.passed).toBe(true);
  });
});

describe('what hands make of food and cloth', () => {
  it('peels a banana: what falls is what it gets lighter by', () => {
    const { trace, beat } = noteOf('Mia peels a banana.');
    const strips = trace.bodies.filter((b) => b.id.startsWith('banana/peel-'));
    expect(beat?.verdict).toBe('happened');
    expect(strips).toHaveLength(5);
    expect(trace.audit.passed).toBe(true);
    expect(noteOf('Mia peels a box.').beat?.verdict).toBe('failed honestly');
  });

  it('folds a towel twice, and no box', () => {
    expect(noteOf('Mia folds a towel.').beat?.note).toBe('It is folded twice.');
    expect(noteOf('Mia folds a hammer.').beat?.verdict).toBe('failed honestly');
  });

  it('squeezes blobs onto a plate, where they stay', () => {
    const { trace, beat } = noteOf('Mia squeezes ketchup onto a plate.');
    expect(beat?.verdict).toBe('happened');
    expect(trace.bodies.filter((b) => b.id.startsWith('ketchup/drop-'))).toHaveLength(5);
    expect(trace.audit.passed).toBe(true);
  });
});

describe('where somebody begins', () => {
  it('pushes a glass off the table from up there, where a cat would not reach it', () => {
    const plan = planOf('The cat pushes the glass off the table.');
    const trace = play(plan);
    expect(plan.actors[0]?.on).toBeDefined();
    expect(trace.beats[0]?.note).toBe('It went over the edge.');
    expect(trace.audit.passed).toBe(true);
  });

  it('crows on the fence, and jumps down from a box', () => {
    const rooster = play(planOf('A rooster crows on the fence.'));
    const body = rooster.bodies.find((b) => b.id === 'rooster/body');
    expect(body?.poses[1]).toBeGreaterThan(0.9);
    const cat = play(planOf('The cat sits on the box and then jumps down.'));
    expect(cat.beats.map((b) => b.note)).toEqual(['Is on the box.', 'Jumped down.']);
    expect(cat.audit.passed).toBe(true);
  });

  it('walks with its back ahead', () => {
    const plan = planOf('Mia walks backwards.');
    expect(plan.beats[0]?.backwards).toBe(true);
    expect(play(plan).beats[0]?.verdict).toBe('happened');
  });
});

it('gives animals the coat that the words say, and people none', () => {
  expect(planOf('A black dog runs.').actors[0]?.look.coat).toBe('#33302e');
  expect(planOf('A green boy runs.').actors[0]?.look.coat).toBeUndefined();
});
