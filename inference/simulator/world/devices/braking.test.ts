import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { wheeled } from '#contracts/rig-wheeled.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { goesOn, play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { advance } from '../advance.ts';
import { Runner } from '../runner.ts';
import { setStage } from '../set-stage.ts';
import type { Stage } from '../stage.ts';
import { gapTo, holdOf } from './braking.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: Place = 'street', seed = 7): ScenePlan => written(script, place, seed);

function stepped(plan: ScenePlan, each: (stage: Stage) => void): Stage {
  const stage = setStage(plan);
  const runner = new Runner(stage, plan.beats);
  while (!runner.idle && goesOn(stage.step)) {
    runner.advance();
    advance(stage);
    each(stage);
  }
  stage.dispose();
  return stage;
}

/** From the step at which its speed begins to fall to the one at which it stands: speed before, way, wheels' turn. */
function stop(plan: ScenePlan) {
  const at: { x: number; v: number; turn: number }[] = [];
  const stage = stepped(plan, (s) => {
    const car = s.puppets.get(plan.beats[0]!.actor)!;
    at.push({ x: car.x, v: Math.abs(car.velocity), turn: car.pose('wheel-front').angle });
  });
  const fastest = at.findLastIndex((a) => a.v >= Math.max(...at.map((b) => b.v)) - 1e-9);
  const still = at.findIndex((a, i) => i > fastest && a.v < 1e-6);
  const [from, to] = [at[fastest]!, at[still]!];
  return {
    v: from.v,
    way: Math.abs(to.x - from.x),
    turned: Math.abs(to.turn - from.turn),
    hold: holdOf(stage),
  };
}

describe('a vehicle that brakes with all it has', () => {
  it.each<[place: Place, weather: string]>([
    ['street', ''],
    ['street', 'It rains. '],
    ['street', 'It snows. '],
    ['park', ''],
    ['snowfield', ''],
  ])('comes to a stand within v² / 2 μg, within 1 % (%s %s)', (place, weather) => {
    const { v, way, hold } = stop(planOf(`${weather}A car brakes hard.`, place));
    expect(v).toBeGreaterThan(3);
    expect(way / (v ** 2 / (2 * hold))).toBeGreaterThan(0.99);
    expect(way / (v ** 2 / (2 * hold))).toBeLessThan(1.01);
  });

  it('needs longer where it is wet, and far longer where it snows', () => {
    const [dry, wet, snow] = ['', 'It rains. ', 'It snows. '].map((w) => {
      const { way, v } = stop(planOf(`${w}A car brakes hard.`));
      return way / v ** 2;
    });
    expect(wet! / dry!).toBeCloseTo(1 / 0.7, 1);
    expect(snow! / dry!).toBeCloseTo(0.7 / 0.25, 1);
  });

  it('slides on wheels that do not turn, and is heard; a gentle stop rolls', () => {
    const hard = stop(planOf('A car brakes hard.'));
    expect(hard.way).toBeGreaterThan(1);
    expect(hard.turned).toBeLessThan(1e-9);
    const gentle = stop(planOf('A car stops.'));
    expect(gentle.turned * wheeled.wheelRadius * 1.1).toBeCloseTo(gentle.way, 3);
    const heard = (script: string) => play(planOf(script)).sounds.map((s) => s.kind);
    expect(heard('A car brakes hard.')).toContain('screech');
    expect(heard('A car stops.')).not.toContain('screech');
  });

  it('holds to nothing where nothing weighs', () => {
    expect(play(planOf('A car brakes.', 'space')).beats[0]).toMatchObject({
      verdict: 'failed honestly',
      note: 'Tyres hold nothing where nothing weighs.',
    });
  });
});

describe('how it comes out', () => {
  const ends = (script: string) => {
    const plan = planOf(script);
    const brake = plan.beats.find((b) => b.action === 'brake' || b.action === 'hit')!;
    let gap = 0;
    stepped(plan, (s) => {
      gap = gapTo(s, s.puppets.get(brake.actor)!, brake.target) ?? 0;
    });
    return { gap, report: play(plan).beats.find((b) => b.id === brake.id)! };
  };

  it.each([
    'A car stops for Mia.',
    'A car drives down the street. A dog runs onto the road. The car stops.',
    'Dad drives the car and brakes for Mia.',
    'A bus stops at the red light.',
    'A car skids to a halt in front of Mia.',
    'A car brakes just in time for Mia.',
  ])('%s It stands about a metre before it', (script) => {
    const { gap, report } = ends(script);
    expect(report.verdict).toBe('happened');
    expect(gap).toBeGreaterThan(0.5);
    expect(gap).toBeLessThan(1.3);
  });

  it('almost is a hand’s breadth', () => {
    const { gap, report } = ends('The car almost hits the dog.');
    expect(report.verdict).toBe('happened');
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.3);
  });

  it('too late is past where somebody stood', () => {
    const late = ends('The car drives towards Theo. It does not stop in time.');
    expect(late.report).toMatchObject({ asked: 'fail', verdict: 'happened' });
  });

  it('to hit somebody never comes about', () => {
    expect(ends('The car hits the cat.').report.verdict).toBe('failed honestly');
  });

  it('boxes fly by contact', () => {
    const trace = play(planOf('A truck crashes into a stack of boxes.'));
    expect(trace.beats[0]!.verdict).toBe('happened');
    expect(trace.contacts.some((c) => `${c.a} ${c.b}`.includes('truck/'))).toBe(true);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });
});

it('no bumper ever reaches anybody, whoever drives at whomever on whatever ground', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('car', 'bus', 'truck', 'train', 'taxi'),
      fc.constantFrom('Mia', 'a dog', 'a duck', 'a baby', 'a horse', 'a cat'),
      fc.constantFrom('brakes too late for', 'almost hits', 'hits', 'stops for', 'brakes hard for'),
      fc.constantFrom<Place>('street', 'road', 'park', 'snowfield', 'desert'),
      fc.nat(1000),
      (vehicle, whom, does, place, seed) => {
        const plan = planOf(`A ${vehicle} ${does} ${whom}.`, place, seed);
        const { actor, target } = plan.beats[0]!;
        let least = Number.POSITIVE_INFINITY;
        stepped(plan, (s) => {
          const who = s.puppets.get(target!)!;
          const gap = gapTo(s, s.puppets.get(actor)!, target)!;
          // Where they are now, not where they stood.
          const moved = who.stoodAt === null ? 0 : (who.x - who.stoodAt) * s.puppets.get(actor)!.facing;
          least = Math.min(least, gap + moved);
        });
        expect(least).toBeGreaterThan(0);
      },
    ),
    { numRuns: 40, seed: 3 },
  );
}, 120_000);
