import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { materialOf } from '../materials.ts';
import { GRAVITY, RAPIER, STEP } from '../physics.ts';
import { setStage } from '../set-stage.ts';
import { fieldEnergy, pull } from './magnet.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'street', 3);
const near = (value: number, formula: number) => expect(Math.abs(value / formula - 1)).toBeLessThan(0.01);

describe('a magnet', () => {
  it('pulls with the slope of the energy it books', () => {
    for (const d of [0.2, 0.4, 0.9]) {
      const step = 1e-5;
      near(pull(2, d), (fieldEnergy(2, d + step) - fieldEnergy(2, d - step)) / (2 * step));
    }
  });

  it('gives iron on ice the speed that the field held for it, and takes the opposite momentum', () => {
    const stage = setStage({ ...planOf('The magnet attracts the coin.'), beats: [] });
    const [magnet, coin] = [stage.loose.get('magnet')!, stage.loose.get('coin')!];
    for (const loose of [magnet, coin]) {
      loose.collider.setFriction(0);
      loose.collider.setFrictionCombineRule(RAPIER.CoefficientCombineRule.Min);
      loose.body.setAngularDamping(0);
    }
    const gap = () => {
      const [p, q] = [coin.body.translation(), magnet.body.translation()];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    coin.body.setTranslation({ x: magnet.body.translation().x + 0.9, y: coin.body.translation().y }, true);
    const from = gap();
    for (let i = 0; i < 10 / STEP && gap() > 0.4; i++) advance(stage);
    expect(gap()).toBeLessThanOrEqual(0.4);
    const [v, w] = [coin.body.linvel().x, magnet.body.linvel().x];
    near(-coin.mass * v, magnet.mass * w);
    const gained = 0.5 * coin.mass * v * v + 0.5 * magnet.mass * w * w;
    // Impulses come before positions move: half a step of the way is not booked yet.
    const now = gap() + (Math.abs(v - w) * STEP) / 2;
    near(gained, fieldEnergy(coin.mass, from) - fieldEnergy(coin.mass, now));
    stage.dispose();
  });

  it.each([
    ['The magnet attracts the key.', 'happened'],
    ['The magnet attracts the coin.', 'happened'],
    ['The magnet attracts the apple.', 'failed honestly'],
  ] as const)('%s', (script, verdict) => {
    const trace = play(planOf(script));
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.beats).toMatchObject([{ verdict }]);
  });
});

describe('a belt', () => {
  it('takes a box along with μ g until both run at one speed', () => {
    const plan = planOf('The box rolls along the conveyor belt.');
    const stage = setStage({ ...plan, beats: [] });
    const box = stage.loose.get('box')!;
    const touching = () => stage.touching('box', 'conveyor-belt') !== null;
    // Laid on it: a box that drops slips in hops.
    const at = box.body.translation();
    box.body.setTranslation({ x: at.x, y: 0.56 + 0.07 + box.prop.height / 2 }, true);
    for (let i = 0; i < 2 / STEP && !touching(); i++) advance(stage);
    expect(touching()).toBe(true);
    const speeds: number[] = [];
    for (let i = 0; i < 1.5 / STEP; i++) {
      advance(stage);
      speeds.push(box.body.linvel().x);
    }
    near(speeds.at(-1)!, 0.8);
    const mu = (materialOf('cardboard').friction + materialOf('rubber').friction) / 2;
    // While it still slips, and stands firmly on it.
    const slipping = speeds.findIndex((v) => v > 0.1);
    near((speeds[slipping + 6]! - speeds[slipping]!) / (6 * STEP), mu * GRAVITY);
    stage.dispose();
  });

  it.each(['The box rolls along the conveyor belt.', 'Mia drops a gift on the conveyor belt.'])(
    '%s',
    (script) => {
      const trace = play(planOf(script));
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
      expect(trace.beats.every((b) => b.verdict === 'happened')).toBe(true);
    },
  );
});
