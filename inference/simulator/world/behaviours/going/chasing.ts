import { hasWheels } from '../../devices/wheels.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { bubblesOf } from '../../water/films.ts';
import { type Behaviour, done, failed, type Playing } from '../behaviour.ts';
import { takers } from '../hands/handling.ts';
import { chasingAstride } from './chasing-astride.ts';
import { goTo, steer } from './going.ts';

/** How far from the middle of the stage anybody runs, in metres. */
const EDGE = 5;
/** Nearer than this to where one wants to be is there, metres. */
const REACH = 0.12;

/** Shares of their pace at which those run who get away, are chased, and are caught (judged). */
const PACES = { free: 1, chased: 0.8, caught: 0.55 } as const;

/** Does it carry whoever goes after somebody on it? */
const isRidden = (stage: Stage, id: string): boolean =>
  stage.bicycles.has(id) || stage.puppets.has(id) || hasWheels(stage.loose.get(id)?.prop.thing ?? '');

/** Runs (or walks) after somebody or something. Who is pursued and has nothing else to do goes ahead of it, and is caught up with or gets away where it is told how it comes out. */
export function* chasing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (beat.target !== null && beat.with !== null && isRidden(stage, beat.with))
    return yield* chasingAstride(play);
  const target = beat.target ?? beat.with;
  const runs = beat.action === 'chase';
  const catches = runs && (beat.outcome === 'succeed' || beat.outcome === 'barely');
  const loses = runs && (beat.outcome === 'fail' || beat.outcome === 'almost');
  const pace = PACES[catches ? 'caught' : loses ? 'free' : 'chased'];
  if (target === null || stage.place(target) === null) return failed('There is nobody to go after.');
  const other = stage.puppets.get(target);
  const free = other !== undefined && !stage.busy(other.id) && other.mode === 'alive';
  if (free) stage.engaged.add(other.id);
  const from = actor.x;
  const began = stage.place(target)?.x ?? 0;
  // A ball that lies there is on its way before whoever is after it comes.
  const ball = stage.loose.get(target);
  if (runs && ball !== undefined) rollAhead(stage, ball, from);
  // Towards where there is most room, away from the one behind.
  const way = other === undefined ? Math.sign(began - from) || 1 : began >= from ? 1 : -1;
  const bubbles = bubblesOf(stage, target);
  // What is chased and bears no touch is snapped at.
  if (bubbles.length > 0) actor.touchWith(takers(play));
  try {
    // One who stands ahead of everybody at the edge is let past first.
    const flees = free && other !== undefined;
    // What has gone off already does not come back for it.
    const goal = flees ? way * Math.max(EDGE - 0.4, way * began) : 0;
    for (let t = 0; t < 4.4; t += STEP) {
      const at = stage.place(target);
      if (at === null) break;
      if (runs && ball !== undefined && isBlown(ball)) gust(stage, ball, way, t);
      if (flees) run(other, goal, (runs ? other.pace.run : other.pace.walk) * pace);
      const behind =
        (catches ? 0.2 : 0.45) * actor.height + (other === undefined ? 0.12 : catches ? 0 : halfOf(other));
      const wanted = clamp(at.x - way * behind, -EDGE - 0.5, EDGE + 0.5);
      run(actor, wanted, (runs ? actor.pace.run : actor.pace.walk * 1.05) * clamp(beat.vigour, 0.6, 1.5));
      if (catches && t > 0.8 && Math.abs(at.x - actor.x) < behind + REACH) break;
      const there = flees ? Math.abs(goal - at.x) < 0.15 : Math.abs(wanted - actor.x) < 0.3;
      if (!(catches && flees) && t > (flees ? 0.8 : 2) && Math.abs(at.x - began) > 0.4 && there) break;
      if (t > 2.6 && !flees && Math.abs(wanted - actor.x) < 0.1) break;
      yield;
    }
    if (flees) other.wanted = 0;
    actor.wanted = 0;
    yield* goTo(actor, actor.x, 'walk');
  } finally {
    if (bubbles.length > 0) actor.touchWith([]);
    if (free) stage.engaged.delete(other.id);
    if (free) other.wanted = 0;
  }
  const gone = Math.abs(actor.x - from);
  const moved = Math.abs((stage.place(target)?.x ?? began) - began);
  const near = Math.abs((stage.place(target)?.x ?? began) - actor.x);
  if (gone < 0.6) return failed('Did not get going.');
  if (catches && other !== undefined)
    return near < 0.2 * actor.height + 2 * REACH
      ? done(`Caught up with ${target}.`)
      : failed(`${target} got away.`);
  if (loses)
    return near < 0.45 * actor.height ? failed(`Caught up with ${target}.`) : done(`${target} got away.`);
  return moved > 0.3 ||
    (other === undefined && (ball === undefined || !isBlown(ball))) ||
    Math.abs(began) > EDGE
    ? done(`Went ${gone.toFixed(1)} m after ${target}.`)
    : failed(`${target} stayed where it was.`);
}

/** How fast a ball rolls that is chased, m/s (judged), and what is slower than that lies still. */
const [ROLLS, STILL] = [2.4, 0.2];

/** A wind that is worth a chase takes along what weighs no more than that, kg; a gust so often a second, m/s along and up (judged). */
const [LIGHT, GUSTS, TAKES, LIFTS] = [14, 1.6, 2.2, 1.3];

/** Does the wind take it along: a hat, a tent, a letter, and nothing that rolls by itself or is held? */
const isBlown = ({ shape, mass, held, prop }: Loose): boolean =>
  shape.kind !== 'circle' && held === null && !prop.fixed && mass < LIGHT && !/ball/u.test(prop.thing);

/** A gust, from time to time: it hops on, as long as there is room. */
function gust(stage: Stage, { id, body }: Loose, way: number, t: number): void {
  const at = body.translation();
  if (at.x * way > EDGE - 0.6 || Math.floor(t * GUSTS) === Math.floor((t - STEP) * GUSTS)) return;
  body.setLinvel({ x: way * TAKES, y: LIFTS }, true);
  body.setAngvel(-way, true);
  stage.worked.add(id);
}

/** Gives a ball that lies still a start, away from whoever is to chase it, or back where there is no room. */
function rollAhead(stage: Stage, ball: Loose, from: number): void {
  const { body, prop, shape } = ball;
  const rests = Math.hypot(body.linvel().x, body.linvel().y) < STILL;
  if (shape.kind !== 'circle' || ball.held !== null || prop.fixed || !rests) return;
  const { x, y } = body.translation();
  // What hangs in the air is no ball that rolls.
  if (y > prop.width) return;
  const way = Math.sign(x - from) || 1;
  const speed = (x * way > EDGE - 1 ? -1 : 1) * way * ROLLS;
  body.setLinvel({ x: speed, y: 0 }, true);
  body.setAngvel(-speed / (prop.width / 2), true);
  ball.flight = { step: stage.step, by: '', met: [] };
  stage.worked.add(ball.id);
}

/** Half of somebody's length, metres: a truck is longer than high (`contracts/rig-wheeled.ts`). */
const halfOf = ({ actor, height }: Puppet): number => (actor.rig === 'wheeled' ? 1.1 : 0.4) * height;

function run(who: Puppet, x: number, top: number): void {
  steer(who, x, top);
  if (Math.abs(x - who.x) > 0.1) who.face(x - who.x);
}
