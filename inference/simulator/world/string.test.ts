import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { goesOn, play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { advance } from './advance.ts';
import { AIR } from './air/air.ts';
import { Auditor } from './audit.ts';
import { materials } from './materials.ts';
import { GRAVITY, STEP } from './physics.ts';
import { Runner } from './runner.ts';
import { setStage } from './set-stage.ts';
import type { Stage } from './stage.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: Place = 'park'): ScenePlan => written(script, place);

/** Plays a plan, and some seconds more, with `each` looking at the stage after every step. Returns what the audit found. */
function stepped(
  plan: ScenePlan,
  each: (stage: Stage) => void,
  more = 0,
  wind: number | null = null,
): string[] {
  const stage = setStage(plan);
  if (wind !== null) Object.defineProperty(stage, 'wind', { get: () => wind });
  const runner = new Runner(stage, plan.beats);
  const auditor = new Auditor();
  let left = more / STEP;
  while ((!runner.idle || left-- > 0) && goesOn(stage.step)) {
    runner.advance();
    advance(stage);
    auditor.observe(stage);
    each(stage);
  }
  const { checks } = auditor.checks(runner);
  stage.dispose();
  return checks.filter((c) => !c.passed).map((c) => `${c.name}: ${c.worst}`);
}

const ends = (stage: Stage, id: string) => {
  const loose = stage.loose.get(id)!;
  const { knot, length } = loose.string!;
  const p = loose.body.translation();
  const a = loose.body.rotation();
  const h = loose.prop.height / 2;
  const from = { x: p.x + h * Math.sin(a), y: p.y - h * Math.cos(a) };
  const to = knot.body.translation();
  return { loose, knot, length, from, to, far: Math.hypot(from.x - to.x, from.y - to.y) };
};

describe('a balloon on a string', () => {
  it('stands over the hand that holds its end, on a string that does not stretch, wherever they walk', () => {
    let longest = 0;
    let least = Number.POSITIVE_INFINITY;
    let apart = 0;
    const broken = stepped(planOf('Mia holds a balloon. She walks to the right.'), (stage) => {
      const { far, length, to, from } = ends(stage, 'balloon');
      const hand = stage.puppets.get('mia')!.hand('near');
      apart = Math.max(apart, Math.hypot(hand.x - to.x, hand.y - to.y));
      longest = Math.max(longest, far / length);
      if (stage.step > 30) least = Math.min(least, from.y - to.y);
    });
    expect(broken).toEqual([]);
    expect(apart).toBeLessThan(0.06);
    expect(longest).toBeLessThan(1.01);
    expect(least).toBeGreaterThan(0.6);
  });

  it('rises when it is let go, and takes its string with it, at the speed at which drag is what lifts it, within 1 %', () => {
    const speeds: number[] = [];
    let below = 0;
    let weight = 0;
    let mass = 0;
    let area = 0;
    const broken = stepped(
      planOf('Mia holds a balloon. She lets go of it.'),
      (stage) => {
        const { loose, knot, from, to } = ends(stage, 'balloon');
        if (loose.held !== null) return;
        speeds.push(loose.body.linvel().y);
        below = from.y - to.y;
        mass = loose.mass;
        weight = knot.mass;
        area = loose.prop.height * loose.prop.width;
      },
      4,
    );
    expect(broken).toEqual([]);
    expect(below).toBeGreaterThan(0.9);
    const lift = (AIR / materials.helium.density - 1) * mass * GRAVITY - weight * GRAVITY;
    const terminal = Math.sqrt((2 * lift) / (AIR * 1.1 * area));
    expect(speeds.at(-1)! / terminal).toBeGreaterThan(0.99);
    expect(speeds.at(-1)! / terminal).toBeLessThan(1.01);
  });

  it('changes hands by its string', () => {
    const trace = play(planOf('Mia gives Theo a balloon.'));
    expect(trace.beats[0]).toMatchObject({ verdict: 'happened' });
    expect(trace.contacts.some((c) => `${c.a} ${c.b}`.includes('balloon/string'))).toBe(true);
  });

  it('three of a bunch go as one', () => {
    const trace = play(planOf('Mia holds a bunch of balloons. She lets go of the balloons.'));
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    for (const n of [1, 2, 3]) {
      const { poses } = trace.bodies.find((b) => b.id === `balloon-${n}`)!;
      expect(poses.at(-2)! - poses[1]!).toBeGreaterThan(1);
    }
  });

  it('lies where nothing lifts it', () => {
    expect(play(planOf('Mia lets go of a balloon.', 'moon')).beats[0]).toMatchObject({ verdict: 'happened' });
    const { poses } = play(planOf('Mia lets go of a balloon.', 'moon')).bodies.find(
      (b) => b.id === 'balloon',
    )!;
    expect(poses.at(-2)!).toBeLessThan(0.6);
  });
});

describe('a kite', () => {
  it('stands where lift, drag and weight put it, within 1 %', () => {
    const wind = 6;
    const angles: number[] = [];
    let [mass, area] = [0, 0];
    const broken = stepped(
      planOf('Mia flies a kite.'),
      (stage) => {
        const { loose } = ends(stage, 'kite');
        const { from, to } = ends(stage, 'kite');
        angles.push(Math.atan2(from.y - to.y, from.x - to.x));
        mass = loose.mass;
        area = 0.5 * loose.prop.width * loose.prop.height;
      },
      6,
      wind,
    );
    expect(broken).toEqual([]);
    const push = 0.5 * AIR * area * wind ** 2;
    const expected = Math.atan2(0.9 * push - mass * GRAVITY, 0.45 * push);
    const late = angles.slice(-240);
    const mean = late.reduce((a, b) => a + b, 0) / late.length;
    expect(mean / expected).toBeGreaterThan(0.99);
    expect(mean / expected).toBeLessThan(1.01);
  });

  it('comes down without wind, and is not flown where there is no air', () => {
    const plan = planOf('Mia flies a kite.');
    const { wind, ...still } = plan;
    expect(wind).toBeGreaterThan(5);
    expect(play(still).beats[0]).toMatchObject({ verdict: 'failed honestly' });
    expect(play(planOf('Mia flies a kite.', 'moon')).beats[0]).toMatchObject({ verdict: 'failed honestly' });
  });
});
