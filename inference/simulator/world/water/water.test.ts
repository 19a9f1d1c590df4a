import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { materialOf } from '../materials.ts';
import { GRAVITY, STEP } from '../physics.ts';
import { setStage } from '../set-stage.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, seed = 3) => written(script, 'street', seed);
const near = (value: number, formula: number) => expect(Math.abs(value / formula - 1)).toBeLessThan(0.01);
const WATER = 998.2;

/** Lets one thing come to rest in a tank: how deep its lowest point is under the surface, in metres. */
function draught(script: string, id: string, material: string, seconds = 14): number {
  const plan = planOf(script);
  const stage = setStage({
    ...plan,
    beats: [],
    props: plan.props.map((p) => (p.id === id ? { ...p, material } : p)),
  });
  const water = [...stage.waters.values()][0]!;
  const thing = stage.loose.get(id)!;
  for (let i = 0; i < seconds / STEP; i++) advance(stage);
  const depth = water.surface - (thing.body.translation().y - thing.prop.height / 2);
  stage.dispose();
  return depth;
}

describe('water against Archimedes', () => {
  it.each(['toy', 'cork', 'wood', 'fruit', 'ice'])(
    'a ball of %s lies as deep as its cap displaces its weight',
    (material) => {
      const r = 0.16;
      const share = materialOf(material).density / WATER;
      // π h² (3 r − h) / 3 = share × 4 π r³ / 3, by halving.
      let [low, high] = [0, 2 * r];
      for (let i = 0; i < 60; i++) {
        const h = (low + high) / 2;
        if (h * h * (3 * r - h) < share * 4 * r ** 3) low = h;
        else high = h;
      }
      near(draught('The watermelon floats in the tank.', 'watermelon', material), low);
    },
  );

  it.each(['wood', 'slats', 'ice'])('a box of %s lies as deep as its density says', (material) => {
    near(
      draught('The log floats in the tank.', 'log', material),
      0.2 * (materialOf(material).density / WATER),
    );
  });

  it('a steel ball reaches the speed at which drag and weight in water are equal', () => {
    const plan = planOf('The coin sinks in the tank.');
    const deep = plan.props.map((p) =>
      p.mechanism?.water != null
        ? { ...p, y: -30, mechanism: { ...p.mechanism, water: { ...p.mechanism.water, surface: 31.5 } } }
        : p,
    );
    const stage = setStage({ ...plan, place: 'park', beats: [], props: deep });
    const coin = stage.loose.get('coin')!;
    // No ground in the way: only the water acts.
    coin.collider.setCollisionGroups(0);
    coin.body.setTranslation({ x: coin.body.translation().x, y: 1 }, true);
    for (let i = 0; i < 240; i++) advance(stage);
    const from = coin.body.translation().y;
    for (let i = 0; i < 60; i++) advance(stage);
    const v = (from - coin.body.translation().y) / (60 * STEP);
    const r = 0.06;
    const weight = (4 / 3) * Math.PI * r ** 3 * (7850 - WATER) * GRAVITY;
    const drag = 0.5 * WATER * 0.47 * Math.PI * r * r * v * v;
    // The small linear loss to eddies comes on top: 1.6 /s of what moves.
    const eddies = 1.6 * ((4 / 3) * Math.PI * r ** 3) * (7850 + WATER / 2) * v;
    near(drag + eddies, weight);
    stage.dispose();
  });
});

describe('water in words', () => {
  it.each([
    ['The rubber duck floats in the pool. The rock sinks.', ['happened', 'happened']],
    ['An ice cube floats in the tank.', ['happened']],
    ['The apple floats in the bathtub.', ['happened']],
    ['The rock floats in the pool.', ['failed honestly']],
    ['The rubber duck sinks in the pool.', ['failed honestly']],
    ['Mia throws a ball into the pool.', ['happened']],
    ['The beach ball falls into the water.', ['happened']],
  ] as const)('%s', (script, verdicts) => {
    const plan = planOf(script);
    expect(plan.understanding.notUnderstood).toEqual([]);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.beats.map((b) => b.verdict)).toEqual([...verdicts]);
  });

  it('what falls in fast throws up drops in that frame, and is heard', () => {
    const plan = planOf('The rock sinks in the pool.');
    const drops: number[] = [];
    const trace = play(plan, [], (cue) => {
      for (const frame of cue.frames) {
        const count = (frame.specks ?? []).reduce((n, s) => n + s.points.length / 4, 0);
        if (count > 0) drops.push(frame.frame);
      }
    });
    const splash = trace.sounds.find((s) => s.kind === 'splash');
    expect(splash).toBeDefined();
    expect(Math.abs((drops[0] ?? 1e9) - (splash?.frame ?? 0))).toBeLessThanOrEqual(1);
  });
});

describe('a vessel of water that something is set on', () => {
  it.each([
    ['A cork is placed on the surface of a bucket filled with water.', 'cork', true],
    ['A metal spoon is placed on the surface of a bowl of water.', 'spoon', false],
  ])('%s It floats or goes down by its density', (script, id, floats) => {
    const plan = written(script, 'kitchen', 3);
    const vessel = plan.props.find((p) => p.mechanism?.water != null);
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    const body = trace.bodies.find((b) => b.id === id);
    const y = body?.poses.at(-2) ?? 0;
    const water = vessel?.mechanism?.water;
    expect(water).toBeDefined();
    const middle = (vessel?.y ?? 0) + ((water?.surface ?? 0) + (water?.bottom ?? 0)) / 2;
    expect(y > middle).toBe(floats);
  });
});
