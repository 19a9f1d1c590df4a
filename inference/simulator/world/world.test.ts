import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PatchOp } from '#contracts/direction.ts';
import { formats } from '#contracts/format.ts';
import { person } from '#contracts/rig.ts';
import { Cue } from '#contracts/trace.ts';
import { film, Place } from '#contracts/world.ts';
import type { CommittedDirection } from '../../generator.ts';
import { loadScreenwriter, writePlan } from '../screenwriter/screenwriter.ts';
import { emptyStage, goesOn, play } from '../testing/stage.ts';
import { advance } from './advance.ts';
import { STEP } from './physics.ts';
import { Runner } from './runner.ts';
import { setStage } from './set-stage.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, place: Place, seed: number, keepRolling = false) =>
  writePlan({ document: { ...emptyStage(place), script }, seed, keepRolling });
const direction = (id: string, effectiveStep: number, ...ops: PatchOp[]): CommittedDirection => ({
  id,
  effectiveStep,
  patch: { ops, scope: 'ambient', touches: [], reading: id },
});

const acts = [
  'Mia throws the ball to Theo and Theo catches it.',
  'Theo kicks the ball to Mia.',
  'Mia bounces a basketball.',
  'Her dog jumps.',
  'Theo falls over.',
  'Mia runs to the left.',
  'Theo walks to Mia and waves.',
  'Mia says: look at that.',
  'Theo knocks over a stack of boxes.',
  'The dog picks up the bone.',
  'Mia rolls a ball to the dog.',
  'Theo throws a tomato at the boxes.',
  'Mia dances while Theo laughs.',
  'Theo drops the apple.',
  'A car drives to the left and stops for Mia.',
  'A bus brakes too late for Theo.',
  'A truck crashes into the boxes.',
  'Mia holds a balloon on a string. She lets go of it.',
  'Theo holds a bunch of balloons and runs to the right.',
  'Mia flies a kite.',
  'The snowman melts.',
];
const scripts = fc
  .record({
    acts: fc.shuffledSubarray(acts, { minLength: 1, maxLength: 3 }),
    place: fc.constantFrom(...Place.options),
    seed: fc.nat(10_000),
  })
  .map(({ acts: chosen, place, seed }) => ({ script: chosen.join(' '), place, seed }));

describe('whatever is played', () => {
  it('keeps the books: speeds, energy, solidity, momentum, and a verdict for each beat', () => {
    fc.assert(
      fc.property(scripts, ({ script, place, seed }) => {
        const plan = planOf(script, place, seed);
        const trace = play(plan);
        expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
        expect(trace.beats.map((b) => b.id)).toEqual(plan.beats.map((b) => b.id));
        for (const body of trace.bodies) {
          const triples = body.fixed ? 1 : trace.frames - body.from;
          expect(body.poses).toHaveLength(3 * triples);
          expect(body.poses.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 16, seed: 5 },
    );
  }, 180_000);

  it('is the same again from the same seed, and different from another', () => {
    for (const script of [acts[0]!, acts[8]!, acts[4]!]) {
      const one = play(planOf(script, 'park', 3));
      expect(play(planOf(script, 'park', 3)).hash).toBe(one.hash);
      expect(play(planOf(script, 'park', 4)).hash).not.toBe(one.hash);
    }
  });

  it('gives whole cues that fit the contract and end with the film', () => {
    let cues = 0;
    let last: Cue | null = null;
    const trace = play(planOf(acts.slice(0, 2).join(' '), 'gym', 9), [], (cue) => {
      cues += 1;
      last = Cue.parse(cue);
      expect(cue.frames.every((f) => f.poses.length === cue.bodies.length * 3)).toBe(true);
      if (!cue.ended) expect(cue.frames).toHaveLength(film.framesPerCue);
    });
    expect(last).toMatchObject({ ended: true });
    expect(cues).toBe(Math.ceil(trace.frames / film.framesPerCue));
  });
});

describe('walking', () => {
  it.each([
    ['Mia walks to the right.', 'person'],
    ['Mia runs to the left.', 'person'],
    ['A dog runs to the right.', 'quadruped'],
  ])('%s A planted foot does not slip by two pixels, and each foot steps', (script) => {
    const plan = planOf(script, 'street', 2);
    const stage = setStage(plan);
    const runner = new Runner(stage, plan.beats);
    const puppet = [...stage.puppets.values()][0]!;
    const pixel = 7.4 / formats.wide.width;
    const stood = new Map<string, { x: number; y: number }>();
    const from = puppet.x;
    let worst = 0;
    let steps = 0;
    while (!runner.idle && goesOn(stage.step)) {
      runner.advance();
      advance(stage);
      for (const foot of puppet.gait.feet) {
        const part = puppet.actor.rig === 'person' ? `foot-${foot.name}` : `lower-leg-${foot.name}`;
        const pose = puppet.pose(part);
        // Of a paw, its end; of a foot, its middle.
        const end = puppet.actor.rig === 'person' ? 0 : 0.105 * puppet.height;
        const at = { x: pose.x + Math.sin(pose.angle) * end, y: pose.y - Math.cos(pose.angle) * end };
        const before = stood.get(foot.name);
        if (!foot.planted) stood.delete(foot.name);
        else if (before === undefined) {
          stood.set(foot.name, at);
          steps += 1;
        } else worst = Math.max(worst, Math.hypot(at.x - before.x, at.y - before.y) / pixel);
      }
    }
    stage.dispose();
    expect(Math.abs(puppet.x - from)).toBeGreaterThan(2);
    expect(steps).toBeGreaterThan(6);
    expect(worst).toBeLessThan(2);
  });
});

describe('a held ball', () => {
  it('stays in the hand until it is let go', () => {
    const plan = planOf('Mia shoots a basketball and misses.', 'gym', 4);
    const stage = setStage(plan);
    const runner = new Runner(stage, plan.beats);
    const ball = [...stage.loose.values()][0]!;
    const mia = stage.puppets.get('mia')!;
    let steps = 0;
    while (ball.held !== null && steps < 600) {
      runner.advance();
      advance(stage);
      if (ball.held === null) break;
      const p = ball.body.translation();
      const hand = mia.hand('near');
      expect(Math.hypot(p.x - hand.x, p.y - hand.y)).toBeLessThan(ball.prop.width / 2 + 0.05);
      steps += 1;
    }
    stage.dispose();
    expect(steps * STEP).toBeGreaterThan(0.5);
    expect(mia.height * person.shoulder).toBeGreaterThan(0.9);
  });
});

describe('directions', () => {
  it('rain comes within a second and stays; the trace keeps the direction', () => {
    const plan = planOf('Mia waves. Mia dances.', 'park', 1);
    const trace = play(plan, [direction('a', 120, { op: 'weather', weather: 'rain' })]);
    expect(trace.ambience[0]).toMatchObject({ rain: 0 });
    expect(trace.ambience.at(-1)).toMatchObject({ rain: 1, weather: 'rain' });
    const full = trace.ambience.find((a) => a.rain === 1)!;
    expect(full.frame).toBeLessThanOrEqual(24 + 12 + 25);
    expect(trace.sounds.some((s) => s.kind === 'rain')).toBe(true);
    expect(trace.directions).toHaveLength(1);
    expect(play(plan, [direction('a', 120, { op: 'weather', weather: 'rain' })]).hash).toBe(trace.hash);
  });

  it('slow motion stretches the film and leaves the physics as it was', () => {
    const plan = planOf('Mia shoots a basketball and misses.', 'gym', 6);
    const fast = play(plan);
    const slow = play(plan, [direction('s', 0, { op: 'speed', factor: 0.5 })]);
    expect(slow.frames).toBeGreaterThan(fast.frames * 1.7);
    const touched = (t: typeof fast) =>
      t.contacts.filter((c) => /rim|backboard/.test(c.a + c.b)).map((c) => c.step);
    expect(touched(slow)[0]).toBe(touched(fast)[0]);
    expect(slow.audit.passed).toBe(true);
  });

  it('keeps rolling until somebody says cut', () => {
    const plan = planOf('Mia waves.', 'park', 1, true);
    expect(plan.seconds).toBeNull();
    const trace = play(plan, [direction('c', 25 * 120, { op: 'cut' })]);
    expect(trace.frames / film.framesPerSecond).toBeCloseTo(25, 0);
  });

  it('ends after sixty seconds if nobody does', () => {
    expect(play(planOf('Mia waves.', 'park', 1, true)).frames).toBe(
      film.maxKeepRollingSeconds * film.framesPerSecond,
    );
  });
});
