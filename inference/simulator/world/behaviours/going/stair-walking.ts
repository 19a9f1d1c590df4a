import { person } from '#contracts/rig.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { stairs } from '#contracts/stairs.ts';
import { type Flight, flightOf } from '../../ground/stairs.ts';
import { STEP } from '../../physics.ts';
import { footsteps } from '../../puppets/footsteps.ts';
import { clamp, mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from './going.ts';
import { backOnFeet, standAt } from './hopping.ts';

/** How much of the pace on level ground stairs leave: some 0.5 m/s along them walking (Fujiyama & Tyler, 2010), more for who runs. */
const PACE = { walk: 0.5, run: 0.42 } as const;
/** Faster than that nobody's feet are on each other step in time, m/s (judged). */
const FASTEST = 1.6;
/** Share of its cycle that a foot stands, and how high it swings, in heights. */
const [STANDS, LIFT] = [0.6, 0.05];
/** Two steps a cycle: each foot comes to every other step. */
const STEPS = 2;
/** How far from the landing's edge one stands up there, and from the foot below, metres. */
const [INSIDE, OUTSIDE] = [0.45, 0.5];
/** Between two who come to stand at the same end, metres. */
const APART = 0.42;

/** How many others come after somebody on the same way, for whom there has to be room. */
const othersAfter = (beats: readonly Beat[], { id, way, target }: Beat): number => {
  const same = beats.filter((b) => b.way === way && b.target === target);
  return Math.max(0, same.length - 1 - same.findIndex((b) => b.id === id));
};

type Walk = {
  flight: Flight;
  from: number;
  way: number;
  /** Metres to go. */
  far: number;
  /** Ground covered in one cycle of a foot, metres. */
  cycle: number;
};

/** Up or down stairs, foot by foot: while a foot stands on its step it does not move at all, and the body goes over it. */
export function* stairWalking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const flight = flightOf(stage, beat.target);
  if (flight === null) return failed('There are no stairs here.');
  if (actor.actor.rig === 'wheeled' || actor.actor.rig === 'winged') return failed('Is not made for stairs.');
  const goesUp = beat.way === 'up';
  const isUp = stage.onTop.get(actor.id)?.where === flight.id;
  if (goesUp && isUp) return failed('Is up there already.');
  if (!goesUp && !isUp) return failed('Is not up there.');
  const ahead = othersAfter(stage.plan.beats, beat) * APART;
  if (!isUp) yield* goTo(actor, flight.foot + OUTSIDE, beat.action === 'run' ? 'run' : 'walk', beat.vigour);
  const to = goesUp ? flight.edge - INSIDE - ahead : flight.foot + OUTSIDE + ahead;
  yield* walkTo(play, flight, to);
  if (goesUp) {
    stays(stage, actor, flight);
    yield* wait(0.3);
    return done(`Went up ${flight.top.y.toFixed(1)} m, step by step.`);
  }
  backOnFeet(actor);
  yield* wait(0.3);
  return done(`Went down ${flight.top.y.toFixed(1)} m, step by step.`);
}

/** Keeps somebody standing up there until they are told otherwise. */
function stays(stage: Stage, actor: Puppet, flight: Flight): void {
  const at = actor.x;
  const crouch = { share: 0 };
  stage.onTop.set(actor.id, { where: flight.id, crouch });
  stage.riders.set(actor.id, () => standAt(actor, at, flight.top.y, crouch.share));
}

/** Goes along the stairs to x, wherever on them that is. */
export function* walkTo({ stage, beat, actor }: Playing, flight: Flight, x: number): Doing {
  stage.onTop.delete(actor.id);
  stage.riders.delete(actor.id);
  const way = Math.sign(x - actor.x) || 1;
  const from = actor.x;
  if (actor.mode === 'seated') actor.facing = way < 0 ? -1 : 1;
  else actor.face(way);
  const cycle = STEPS * stairs.tread;
  const pace = beat.action === 'run' || beat.action === 'fall' ? 'run' : 'walk';
  const speed = Math.min(FASTEST, actor.pace[pace] * PACE[pace] * clamp(beat.vigour, 0.5, 1.5));
  const walk: Walk = { flight, from, way, far: Math.abs(x - from), cycle };
  const stood = new Set<string>(actor.gait.feet.map((f) => f.name));
  // The last feet still come down when the body is there.
  for (let d = 0, v = 0; d < walk.far + cycle; d += v * STEP) {
    v = Math.min(speed, v + 4 * STEP);
    onSteps(stage, actor, walk, d, stood);
    yield;
  }
  actor.lean.aim = 0;
  actor.restHands();
}

/** Everything of somebody who has covered `d` metres of the stairs. */
function onSteps(stage: Stage, actor: Puppet, walk: Walk, d: number, stood: Set<string>): void {
  const { flight, from, way, far, cycle } = walk;
  const H = actor.height;
  const x = from + way * Math.min(d, far);
  const feet = new Map<string, { x: number; y: number }>();
  for (const foot of actor.gait.feet) {
    const n = Math.floor(d / cycle + foot.offset);
    const share = d / cycle + foot.offset - n;
    const [a, b] = [0, 1].map((next) => {
      const body = clamp((n + next + STANDS / 2 - foot.offset) * cycle, 0, far);
      const hold = flight.footholdAt(from + way * body + foot.rest * actor.facing);
      return { x: hold, y: flight.heightAt(hold) };
    });
    if (a === undefined || b === undefined) continue;
    const swing = clamp((share - STANDS) / (1 - STANDS), 0, 1);
    if (swing === 0 && !stood.has(foot.name)) footsteps(stage, actor, 1);
    if (swing === 0) stood.add(foot.name);
    else stood.delete(foot.name);
    // Up before it goes ahead, ahead before it comes down: it clears the edge.
    const up = b.y > a.y ? smooth(Math.min(1, swing * 1.6)) : smooth(Math.max(0, swing * 1.6 - 0.6));
    const y = mix(a.y, b.y, up) + LIFT * H * Math.sin(Math.PI * swing) * (a.x === b.x ? 0 : 1);
    feet.set(foot.name, { x: mix(a.x, b.x, smooth(swing)), y });
  }
  const slope = flight.slopeAt(x);
  const steep = (flight.slopeAt(x + 0.2 * way) - flight.slopeAt(x - 0.2 * way)) / 0.4;
  actor.mode = 'seated';
  actor.x = x;
  const isPerson = actor.actor.rig === 'person';
  const bent = 0.05 * Math.min(1, Math.abs(steep) / 0.6);
  const lean = isPerson ? 0.1 * Math.max(0, steep) : 0;
  actor.seat = { x, y: slope + (person.hip - 0.006 - bent) * H, lean, feet, grip: null };
  if (isPerson) {
    const phase = Math.sin((2 * Math.PI * d) / cycle);
    actor.reach('near', 0.02 + 0.1 * phase, -0.29, 12);
    actor.reach('far', 0.04 - 0.1 * phase, -0.29, 12);
    return;
  }
  actor.gait.carry((foot) => ({ ...(feet.get(foot.name) ?? { x, y: slope }), pitch: 0 }));
  actor.air = { y: slope, vy: 0, up: false };
  actor.lean.aim = 0.8 * Math.atan(steep);
}
