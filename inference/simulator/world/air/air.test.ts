import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { GRAVITY, STEP } from '../physics.ts';
import { setStage } from '../set-stage.ts';
import { AIR } from './air.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park', 3);
const near = (value: number, formula: number) => expect(Math.abs(value / formula - 1)).toBeLessThan(0.01);

/** One free balloon in still air, let go at rest. */
function balloon() {
  const stage = setStage({ ...planOf('The balloon floats away.'), beats: [] });
  const loose = stage.loose.get('balloon')!;
  const displaced = (AIR * loose.mass) / 0.39;
  return { stage, loose, lift: (displaced - loose.mass) * GRAVITY, moved: loose.mass + displaced / 2 };
}

describe('things lighter than air', () => {
  it('start upwards with (ρ V − m) g / (m + ρ V / 2)', () => {
    const { stage, loose, lift, moved } = balloon();
    for (let i = 0; i < 3; i++) advance(stage);
    near(loose.body.linvel().y / (3 * STEP), lift / moved);
    stage.dispose();
  });

  it('rise at last with √(2 F / (ρ C A))', () => {
    const { stage, loose, lift } = balloon();
    for (let i = 0; i < 4 / STEP; i++) advance(stage);
    near(loose.body.linvel().y, Math.sqrt((2 * lift) / (AIR * 1.1 * 0.46 * 0.36)));
    stage.dispose();
  });

  it('rise as bubbles with √(2 F / (ρ C A)) at last, until the film tears', () => {
    const stage = setStage({ ...planOf('A soap bubble floats away.'), beats: [] });
    const bubble = stage.loose.get('soap-bubble')!;
    const [width, volume] = [bubble.prop.width, (Math.PI / 6) * bubble.prop.width ** 3];
    const lift = (AIR - 1.196) * volume * GRAVITY;
    const before = bubble.body.translation().x;
    const seconds = 2;
    for (let i = 0; i < seconds / STEP; i++) advance(stage);
    const top = Math.sqrt((2 * lift) / (AIR * 0.47 * (Math.PI / 4) * width ** 2));
    const moved = (1.196 + AIR / 2) * volume;
    near(bubble.body.linvel().y, top * Math.tanh((lift * seconds) / (moved * top)));
    expect(bubble.body.translation().x).toBeCloseTo(before);
    for (let i = 0; i < 7.5 / STEP; i++) advance(stage);
    expect(stage.loose.has('soap-bubble')).toBe(false);
    expect(stage.gone.has('soap-bubble')).toBe(true);
    stage.dispose();
  });

  it('pop at the touch of a thorn, and not at that of a hand', () => {
    const plan = planOf('It is windy. The balloon floats to the cactus.');
    // The wind takes it there while it rises.
    const popped = play({
      ...plan,
      props: plan.props.map((p) => (p.id === 'cactus' ? { ...p, x: 0.9, y: 0 } : { ...p, x: 0.4, y: 0 })),
    });
    expect(popped.sounds.some((s) => s.kind === 'shatter' && s.materials[0] === 'helium')).toBe(true);
    expect(popped.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const held = play(planOf('Mia lets go of the balloon.'));
    expect(held.beats[0]).toMatchObject({ verdict: 'happened' });
    expect(held.sounds.some((s) => s.kind === 'shatter')).toBe(false);
  });
});

describe('wind', () => {
  it('moves light things and not heavy ones, and is heard', () => {
    const plan = planOf(
      'It is windy. A balloon floats away. A beach ball stands there. A rock stands there.',
    );
    expect(plan.wind).toBeGreaterThan(0);
    // Nothing stands in the ball's way.
    const props = plan.props.map((p) => (p.id === 'rock' ? { ...p, x: -2 } : p));
    const stage = setStage({ ...plan, props, beats: [] });
    const at = (id: string) => stage.bodyOf(id)!.body.translation().x;
    const [ball, rock] = [at('beachball'), at('rock')];
    for (let i = 0; i < 2 / STEP; i++) advance(stage);
    expect(at('beachball') - ball).toBeGreaterThan(0.5);
    expect(Math.abs(at('rock') - rock)).toBeLessThan(0.02);
    stage.dispose();
    const still = play(planOf('A rock falls.')).sounds.find((s) => s.kind === 'wind');
    const windy = play(planOf('It is windy. A rock falls.')).sounds.find((s) => s.kind === 'wind');
    expect(windy!.strength).toBeGreaterThan(still!.strength);
  });
});

it('a fire is seen and heard', () => {
  let flames = 0;
  const trace = play(planOf('Mia waves at the fire.'), [], (cue) => {
    for (const frame of cue.frames)
      flames += (frame.specks ?? []).filter((s) => s.look === 'flame' || s.look === 'smoke').length;
  });
  expect(flames).toBeGreaterThan(10);
  expect(trace.sounds.some((s) => s.kind === 'fire')).toBe(true);
});
