import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { earthGravity, type Place } from '#contracts/world.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { ball, play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { advance } from './advance.ts';
import { forecast } from './air/flight.ts';
import { safetyLine } from './devices/safety-line.ts';
import { STEP } from './physics.ts';
import { aimAtPoint } from './puppets/aim.ts';
import { setStage } from './set-stage.ts';

beforeAll(loadScreenwriter);

const MOON = 1.62;
/** Within one per cent of the formula. */
const near = (value: number, formula: number) => expect(Math.abs(value / formula - 1)).toBeLessThan(0.01);
const planOf = (place: Place, script: string): ScenePlan => written(script, place);
const take = (plan: ScenePlan): WorldTrace => {
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return trace;
};
/** The height of the first jump of a trace, by its actor's feet, in metres. */
const jumped = (trace: WorldTrace, foot = 'mia/foot-near'): number => {
  const heights = trace.bodies.find((b) => b.id === foot)!.poses.filter((_, i) => i % 3 === 1);
  return Math.max(...heights) - heights[0]!;
};

describe('gravity belongs to the place', () => {
  it('is written into plans for the moon and for space, and into no other', () => {
    expect(planOf('moon', 'Mia waves.').gravity).toBe(MOON);
    expect(planOf('space', 'Mia waves.').gravity).toBe(0);
    expect(planOf('park', 'Mia waves.')).not.toHaveProperty('gravity');
    expect(take(planOf('moon', 'Mia waves.')).gravity).toBe(MOON);
    expect(take(planOf('park', 'Mia waves.'))).not.toHaveProperty('gravity');
  });

  it('a plan that says what the earth has plays as one that says nothing, bit for bit', () => {
    const plan = planOf('park', 'Mia throws a ball to Theo. He catches it and jumps. A glass falls.');
    const said = play({ ...plan, gravity: earthGravity });
    const unsaid = play(plan);
    expect(said.bodies).toEqual(unsaid.bodies);
    expect(said.contacts).toEqual(unsaid.contacts);
  });

  it('a plan from before falls as on the earth, also on the moon', () => {
    const { gravity: _, ...before } = planOf('moon', 'Mia jumps.');
    expect(jumped(take(before))).toBeLessThan(0.45);
  });
});

describe('on the moon', () => {
  it('free fall and a throw take the formulas with 1.62 m/s²', () => {
    const t = 300 * STEP;
    const { path } = forecast('moon', ball({ y: 20 }), t, MOON);
    near(20 - path.at(-1)!.y, 0.5 * MOON * t * t);
    near(-path.at(-1)!.vy, MOON * t);
    const [vx, vy] = [1.6, 2.4];
    const thrown = forecast('moon', ball({ x: -3, y: 1, vx, vy }), 4, MOON).path;
    near(Math.max(...thrown.map((p) => p.y)) - 1, (vy * vy) / (2 * MOON));
    const down = thrown.findIndex((p, i) => i > 10 && p.y < 1);
    near(thrown[down]!.x + 3, (2 * vx * vy) / MOON);
  });

  it('an aim goes through its target, wherever that is and whatever pulls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 6, noNaN: true }),
        fc.double({ min: -1, max: 1.5, noNaN: true }),
        fc.double({ min: 0.5, max: 1.6, noNaN: true }),
        fc.constantFrom(0, MOON, earthGravity),
        (dx, dy, vigour, gravity) => {
          const aim = aimAtPoint({ x: 0, y: 0 }, { x: dx, y: dy }, vigour, gravity);
          if (aim === null) return;
          const t = dx / aim.vx;
          expect(aim.vy * t - 0.5 * gravity * t * t).toBeCloseTo(dy, 6);
        },
      ),
    );
  });

  it('a thrown ball flies the parabola of the moon in a take, and is caught', () => {
    const trace = take(planOf('moon', 'Mia throws a ball to Theo. Theo catches it.'));
    expect(trace.beats.map((b) => `${b.action} ${b.verdict}`)).toEqual(['throw happened', 'catch happened']);
    const aim = trace.aims![0]!;
    const path = trace.bodies.find((b) => b.id === aim.body)!.poses;
    const caught = trace.contacts.find(
      (c) => c.frame > aim.frame + 4 && (c.a === aim.body || c.b === aim.body),
    );
    const at = (frame: number) => ({ x: path[frame * 3]!, y: path[frame * 3 + 1]! });
    const from = aim.frame + 2;
    const to = caught!.frame - 1;
    expect(to - from).toBeGreaterThan(18);
    // The fall below a straight line, by three points of the flight: g T² / 8.
    const seconds = (to - from) / 24;
    const middle = { a: at(from), b: at(from + (to - from) / 2), c: at(to) };
    if ((to - from) % 2 === 1) middle.c = at(to - 1);
    const even = (to - from) % 2 === 0 ? seconds : seconds - 1 / 24;
    const half = at(from + Math.floor((to - from) / 2));
    near(half.y - (middle.a.y + middle.c.y) / 2, (MOON * even * even) / 8);
  });

  it('the same take-off goes six times as high', () => {
    const [moon, earth] = (['moon', 'park'] as const).map((place) => take(planOf(place, 'Mia jumps.')));
    const told = (trace: WorldTrace) => Number(/Rose (\d+) cm/.exec(trace.beats[0]!.note)?.[1]);
    // The note is in whole centimetres.
    expect(Math.abs(told(moon!) / told(earth!) - earthGravity / MOON)).toBeLessThan(0.15);
    // Feet are drawn up by a hand's breadth in every jump.
    expect(jumped(moon!) - 0.1).toBeGreaterThan(5.5 * (jumped(earth!) - 0.1));
  });

  it('has no air: a balloon falls as a stone does, nothing blows, and wings are of no use', () => {
    const plan = planOf('moon', 'It is windy. The balloon floats away.');
    const stage = setStage({ ...plan, props: plan.props.map((p) => ({ ...p, y: 3 })), beats: [] });
    const { body } = stage.loose.get('balloon')!;
    const from = body.translation().y;
    const steps = 90;
    for (let i = 0; i < steps; i++) advance(stage);
    near(from - body.translation().y, 0.5 * MOON * (steps * STEP) ** 2);
    expect(stage.wind).toBe(0);
    stage.dispose();
    const flight = take(planOf('moon', 'A bird flies.')).beats[0]!;
    expect(flight).toMatchObject({ verdict: 'failed honestly', note: 'There is no air for wings.' });
  });
});

describe('in space', () => {
  it('what is thrown goes straight on, and is caught', () => {
    const trace = take(planOf('space', 'Mia throws a ball to Theo. Theo catches it.'));
    expect(trace.beats.map((b) => `${b.action} ${b.verdict}`)).toEqual(['throw happened', 'catch happened']);
    const aim = trace.aims![0]!;
    const { poses } = trace.bodies.find((b) => b.id === aim.body)!;
    for (let f = aim.frame + 1; f < aim.frame + 12; f++) {
      const t = (poses[f * 3]! - aim.x) / aim.vx;
      expect(poses[f * 3 + 1]).toBeCloseTo(aim.y + aim.vy * t, 2);
    }
  });

  it('what is let go stays where it was', () => {
    const trace = take(planOf('space', 'Mia drops a ball.'));
    const { poses } = trace.bodies.find((b) => b.id === 'ball')!;
    expect(poses.at(-2)).toBeGreaterThan(0.4);
  });

  it('who jumps comes back by the line, as far out as its elastic lets them', () => {
    const plan = planOf('space', 'Mia jumps. Mia walks to the right.');
    const trace = take(plan);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
    expect(jumped(trace)).toBeGreaterThan(safetyLine.slack);
    expect(jumped(trace)).toBeLessThan(safetyLine.slack + 3 / safetyLine.rate);
  });
});
