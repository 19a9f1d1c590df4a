import { beforeAll, describe, expect, it } from 'vitest';
import type { Mechanism } from '#contracts/mechanism.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { mechanismOf, raised } from '../../screenwriter/things/mechanisms.ts';
import { goesOn, play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { materialOf } from '../materials.ts';
import { GRAVITY, STEP } from '../physics.ts';
import { setStage } from '../set-stage.ts';
import type { Stage } from '../stage.ts';
import type { Joined } from './mechanism.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: ScenePlan['place'] = 'park', seed = 3) => written(script, place, seed);

/** Within one per cent of the formula. */
const near = (value: number, formula: number) => expect(Math.abs(value / formula - 1)).toBeLessThan(0.01);

const made = (thing: string): Mechanism => {
  const mechanism = mechanismOf(thing);
  if (mechanism === null) throw new RangeError(`${thing} is no mechanism`);
  return mechanism;
};

/** A stage in the park with nothing on it but one mechanism, away from tree and bench. */
function stageWith(mechanism: Mechanism): { stage: Stage; joined: Joined; body: (part: string) => Body } {
  const plan = planOf('');
  const stage = setStage({
    ...plan,
    props: [
      {
        id: 'it',
        name: 'it',
        thing: 'it',
        material: 'wood',
        width: 2,
        height: 2,
        shape: 'box',
        fixed: false,
        x: 0,
        y: 0,
        heldBy: null,
        tint: null,
        mechanism,
      },
    ],
  });
  const joined = stage.joined.get('it');
  if (joined === undefined) throw new RangeError('it was not built');
  const body = (part: string) => {
    const found = stage.loose.get(`it/${part}`);
    if (found === undefined) throw new RangeError(`no ${part}`);
    return found.body;
  };
  return { stage, joined, body };
}
type Body = NonNullable<ReturnType<Stage['bodyOf']>>['body'];

/** Seconds between downward crossings of zero, on average. */
function period(read: () => number, step: () => void, seconds: number): number {
  const crossings: number[] = [];
  let before = read();
  for (let i = 1; i < seconds / STEP; i++) {
    step();
    const now = read();
    if (before > 0 && now <= 0) crossings.push((i - 1 + before / (before - now)) * STEP);
    before = now;
  }
  return ((crossings.at(-1) ?? 0) - (crossings[0] ?? 0)) / (crossings.length - 1);
}

describe('mechanisms against closed forms', () => {
  it('a pendulum: T = 2π √((m l² + I) / (m g l))', () => {
    const { stage, joined, body } = stageWith(raised(made('pendulum'), ['bob'], 0.12));
    joined.release();
    const [l, r] = [1.85, 0.17];
    const measured = period(
      () => body('bob').rotation(),
      () => advance(stage),
      12,
    );
    near(measured, 2 * Math.PI * Math.sqrt((l * l + (r * r) / 2) / (GRAVITY * l)) * (1 + 0.12 ** 2 / 16));
    stage.dispose();
  });

  it.each([1, 2, 3])("Newton's cradle: %i in, as many out; momentum and energy are kept", (count) => {
    const names = Array.from({ length: count }, (_, i) => `ball-${i + 1}`);
    const { stage, joined, body } = stageWith(raised(made('cradle'), names, -0.5));
    const balls = [1, 2, 3, 4, 5].map((n) => body(`ball-${n}`));
    // Perfectly elastic here; what steel loses is the next test.
    for (const part of joined.parts.values()) part.collider.setRestitution(1);
    joined.release();
    const speeds = () => balls.map((b) => b.linvel().x);
    const sum = (power: number) => speeds().reduce((s, v) => s + Math.abs(v) ** power * Math.sign(v), 0);
    let top = 0;
    for (let i = 0; i < 120 && balls[4]!.linvel().x < 0.5; i++) {
      top = Math.max(top, balls[0]!.linvel().x);
      advance(stage);
    }
    near(sum(1), count * top);
    near(sum(2), count * top * top);
    speeds().forEach((v, i) => {
      if (i >= 5 - count) near(v, top);
      else expect(Math.abs(v)).toBeLessThan(0.02 * top);
    });
    stage.dispose();
  });

  it('a row of steel balls hands on ((1 + e) / 2)⁴ of the speed', () => {
    const { stage, joined, body } = stageWith(raised(made('cradle'), ['ball-1'], -0.5));
    joined.release();
    let top = 0;
    while (body('ball-5').linvel().x < 0.3 && goesOn(stage.step)) {
      top = Math.max(top, body('ball-1').linvel().x);
      advance(stage);
    }
    const e = materialOf('hardened-steel').restitution ** 2;
    near(body('ball-5').linvel().x / top, ((1 + e) / 2) ** 4);
    stage.dispose();
  });

  it('a see-saw: equal torques balance, else α = Σ m g x / (I + Σ m x²)', () => {
    const seesaw = made('seesaw');
    const flat = {
      ...seesaw,
      parts: seesaw.parts.map((p) => (p.name === 'beam' ? { ...p, angle: 0 } : p)),
    };
    const turn = (left: number, right: number, steps: number) => {
      const { stage, joined, body } = stageWith(flat);
      joined.load({ part: 'beam', x: -1.2, y: 0 }, 'a', left);
      joined.load({ part: 'beam', x: 0.8, y: 0 }, 'b', right);
      for (let i = 0; i < steps; i++) advance(stage);
      const found = { spin: body('beam').angvel(), angle: body('beam').rotation() };
      stage.dispose();
      return found;
    };
    expect(Math.abs(turn(30, 45, 240).angle)).toBeLessThan(0.005);
    const inertia = (16 * (3.2 ** 2 + 0.08 ** 2)) / 12 + 30 * 1.2 ** 2 + 50 * 0.8 ** 2;
    const alpha = (GRAVITY * (30 * 1.2 - 50 * 0.8)) / inertia;
    near(turn(30, 50, 24).spin, alpha * 24 * STEP);
  });

  it('a spring: it gives way by m g / k and beats with T = 2π √(m / k)', () => {
    const spring = made('spring');
    const free = {
      ...spring,
      joints: spring.joints.map((j) => (j.kind === 'spring' ? { ...j, damping: 0 } : j)),
    };
    const { stage, joined, body } = stageWith(free);
    const mass = 18;
    joined.load({ part: 'plate', x: 0, y: 0 }, 'weight', mass - 2);
    const sag = (mass * GRAVITY) / 1800;
    const rest = 0.7 - sag;
    const heights: number[] = [];
    const measured = period(
      () => body('plate').translation().y - rest,
      () => {
        advance(stage);
        heights.push(body('plate').translation().y);
      },
      6,
    );
    near(measured, 2 * Math.PI * Math.sqrt(mass / 1800));
    near(0.7 - (Math.max(...heights) + Math.min(...heights)) / 2, sag);
    // Without a damper it neither gains nor loses: the last swing is as wide as the first.
    const late = heights.slice(-120);
    near(Math.max(...late) - Math.min(...late), 2 * sag);
    stage.dispose();
  });

  it('a ramp: a box slides with g (sin θ − μ cos θ), a disc rolls with two thirds of g sin θ', () => {
    const theta = Math.atan2(0.9, 2.3 - 0.42);
    const run = (shape: 'box' | 'ball', material: string) => {
      const plan = planOf('The box rolls down the ramp.');
      const stage = setStage({
        ...plan,
        beats: [],
        props: plan.props.map((p) =>
          p.mechanism == null
            ? { ...p, shape, material, width: 0.2, height: 0.2, x: 0.05 + (stageX(plan) ?? 0), y: 1 }
            : p,
        ),
      });
      const body = stage.bodyOf('box')!.body;
      // Laid on the slope, at rest.
      const up = { x: Math.sin(theta), y: Math.cos(theta) };
      const foot = { x: (stageX(plan) ?? 0) - 2.3 / 2 + 0.42 + 0.3, y: 0.9 - 0.3 * Math.tan(theta) };
      body.setTranslation({ x: foot.x + up.x * 0.1, y: foot.y + up.y * 0.1 }, true);
      body.setRotation(-theta, true);
      if (shape === 'ball') body.setAngularDamping(0);
      for (let i = 0; i < 12; i++) advance(stage);
      const speed = () => Math.hypot(body.linvel().x, body.linvel().y);
      const before = speed();
      for (let i = 0; i < 60; i++) advance(stage);
      const gained = (speed() - before) / (60 * STEP);
      stage.dispose();
      return gained;
    };
    const mu = (materialOf('bed').friction + materialOf('wood').friction) / 2;
    expect(mu).toBeGreaterThan(Math.tan(theta));
    const ice = (materialOf('hardened-steel').friction + materialOf('wood').friction) / 2;
    near(run('box', 'hardened-steel'), GRAVITY * (Math.sin(theta) - ice * Math.cos(theta)));
    near(run('ball', 'rubber'), (2 / 3) * GRAVITY * Math.sin(theta));
  });
});

const stageX = (plan: ScenePlan): number | undefined => plan.props.find((p) => p.thing === 'ramp')?.x;

describe('a row of dominoes', () => {
  it('falls to the last, each after the one before', () => {
    const plan = planOf('The dominoes fall.', 'street');
    const trace = play(plan);
    expect(trace.beats[0]).toMatchObject({ verdict: 'happened' });
    const stones = trace.bodies.filter((b) => b.owner.startsWith('domino'));
    expect(stones).toHaveLength(14);
    const falls = stones.map((stone) => {
      const angles = stone.poses.filter((_, i) => i % 3 === 2);
      return angles.findIndex((a) => Math.abs(a) > 0.5);
    });
    expect(falls.every((f) => f >= 0)).toBe(true);
    expect(falls).toEqual([...falls].sort((a, b) => a - b));
  });
});

describe('mechanisms in words', () => {
  it.each([
    ['The pendulum swings.', 'street'],
    ['The wrecking ball swings into a stack of crates.', 'street'],
    ["Newton's cradle swings.", 'gym'],
    ['Mia lets go of the pendulum.', 'park'],
    ['Mia sits on the swing. Theo pushes her.', 'park'],
    ['Mia swings on the swing.', 'park'],
    ['Mia and Theo swing on the seesaw.', 'park'],
    ['Mia jumps on the trampoline.', 'gym'],
    ['The ball rolls down the ramp.', 'kitchen'],
    ['The box slides down the ramp.', 'street'],
    ['Mia knocks over the dominoes.', 'kitchen'],
    ['A ball falls on the trampoline.', 'park'],
    ['A rock falls on the spring.', 'street'],
  ] as const)('%s happens, and the books are kept', (script, place) => {
    const plan = planOf(script, place);
    expect(plan.understanding.notUnderstood).toEqual([]);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.beats.map((b) => `${b.verdict}: ${b.note}`)).toEqual(
      trace.beats.map((b) => `happened: ${b.note}`),
    );
  });

  it('what friction holds does not slide down, and says so', () => {
    const trace = play(planOf('The brick slides down the ramp.'));
    expect(trace.beats[0]?.verdict).toBe('failed honestly');
    expect(trace.audit.passed).toBe(true);
  });
});
