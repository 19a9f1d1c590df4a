import type { Beat } from '#contracts/scene-plan.ts';
import type { Bicycle } from '../../devices/bicycle.ts';
import { hasWheels } from '../../devices/wheels.ts';
import { hillOf, type Slope } from '../../ground/slopes.ts';
import { STEP } from '../../physics.ts';
import { clamp, pointOn } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { inTheSaddle } from '../riding/saddle.ts';
import { sitOnTop } from './sliding.ts';

/** Nobody lets a bicycle run faster than this down a hill here, m/s: there is not more room to stop in. */
const BRISK = 3.2;
/** What feet push off and brake with, in newtons (a step against the ground at half the body's weight). */
const FEET = 160;
/** Feet on a board are no farther from its middle than that, metres. */
const ABREAST = 0.32;

/** Before the first step: whoever begins with a way down begins on top, on what it is gone down on. */
export function startOnTop(stage: Stage): void {
  for (const { id } of stage.plan.actors) {
    const beat = stage.plan.beats.find((b) => b.actor === id);
    const actor = stage.puppets.get(id);
    const hill = beat === undefined ? null : hillOf(stage, beat);
    if (beat === undefined || actor === undefined || hill === null || actor.actor.rig === 'wheeled') continue;
    const bicycle = stage.bicycles.get(beat.with ?? '');
    const board = stage.loose.get(beat.with ?? '');
    if (bicycle !== undefined && actor.armed) mountAtOnce(stage, actor, bicycle);
    else if (board !== undefined && hasWheels(board.prop.thing)) {
      const before = [...stage.plan.beats].filter((b) => b.with === beat.with && b.action === 'ride');
      const place = Math.max(0, [...new Set(before.map((b) => b.actor))].indexOf(id));
      const keep = () => onBoard(actor, board, place);
      keep();
      stage.riders.set(id, keep);
      actor.mode = 'seated';
    } else if (beat.action === 'slide') sitOnTop(stage, actor, hill.edge - 0.1, hill.top.y);
  }
}

/** In the saddle as the curtain rises. */
export function mountAtOnce(stage: Stage, actor: Puppet, bicycle: Bicycle): void {
  if (bicycle.rider !== null) return;
  bicycle.facing = 1;
  actor.facing = 1;
  actor.mirror = 1;
  bicycle.board(actor);
  actor.mode = 'seated';
  const sit = inTheSaddle(actor, bicycle);
  sit(1);
  stage.riders.set(actor.id, sit);
  stage.astride.set(actor.id, bicycle.id);
}

/** On a sled one sits, on a board one stands; `place` counts those who sit on it from the front. */
function onBoard(actor: Puppet, board: Loose, place: number): void {
  const { prop } = board;
  const H = actor.height;
  actor.facing = 1;
  actor.mirror = 1;
  const at = { ...board.body.translation(), angle: board.body.rotation() };
  const seat = prop.thing === 'sled' ? 0.06 : prop.height / 2;
  const on = (x: number, y: number) => pointOn(at, x, seat + y);
  if (actor.actor.rig !== 'person') {
    onAllFours(actor, on, at.angle, place);
    return;
  }
  if (prop.thing === 'sled') {
    const x = 0.06 * H - 0.26 * H * place;
    const hips = on(x, 0.07 * H);
    actor.seat = {
      ...hips,
      lean: -0.12 - at.angle,
      feet: new Map([
        ['near', on(x + 0.36 * H, 0.02)],
        ['far', on(x + 0.4 * H, 0.02)],
      ]),
      grip: on(x + 0.24 * H, 0.12 * H),
    };
  } else {
    const hips = on(-0.02, 0.42 * H);
    actor.seat = {
      ...hips,
      lean: 0.22 - at.angle,
      feet: new Map([
        ['near', on(-0.11 * H, 0)],
        ['far', on(0.11 * H, 0)],
      ]),
      grip: null,
    };
    actor.reach('near', -0.18, -0.08, 9);
    actor.reach('far', 0.2, -0.06, 9);
  }
  actor.x = actor.seat.x;
}

/** Animals and things that live stand on it with as many feet as they have, close together, tilted as it is. */
function onAllFours(
  actor: Puppet,
  on: (x: number, y: number) => { x: number; y: number },
  angle: number,
  place: number,
): void {
  const x = (0.06 - 0.5 * place) * actor.height;
  const middle = on(x, 0);
  actor.air = { y: middle.y, vy: 0, up: false };
  actor.lean.aim = -angle;
  actor.lean.value = -angle;
  actor.seat = {
    ...middle,
    lean: 0,
    feet: new Map(actor.gait.feet.map((f) => [f.name, on(x + clamp(f.rest, -ABREAST, ABREAST), 0)] as const)),
    grip: null,
  };
  actor.x = middle.x;
}

/** Down a hill on wheels or runners: pushed off at the top, drawn down by weight alone, braked at the foot. */
export function* ridingDown(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const hill = hillOf(stage, beat);
  if (hill === null) return failed('There is no hill here.');
  const bicycle = stage.bicycles.get(beat.with ?? '');
  const board = stage.loose.get(beat.with ?? '');
  if (!stage.riders.has(actor.id)) return failed('Is not up there.');
  if (bicycle !== undefined) return yield* onTwoWheels(play, bicycle, hill);
  if (board === undefined) return failed('There is nothing to ride.');
  const drives = firstOn(stage, beat) === actor.id;
  return yield* onRunners(play, board, hill, drives);
}

/** Whoever is named first on a board or sled pushes it off. */
const firstOn = (stage: Stage, beat: Beat): string | undefined =>
  stage.plan.beats.find((b) => b.with === beat.with && b.action === 'ride')?.actor;

const roll = (stage: Stage, id: string, x: number, material: string) =>
  stage.sound({ kind: 'rolling', x, bodies: [id], materials: [material], strength: 0.6, seconds: 3 });

function* onTwoWheels(play: Playing, bicycle: Bicycle, hill: Slope): Behaviour {
  const { stage, beat } = play;
  yield* wait(0.5);
  const from = bicycle.middle();
  roll(stage, bicycle.id, from.x, 'rubber');
  const falls = beat.outcome === 'fail';
  for (let t = 0; t < 7; t += STEP) {
    const { x } = bicycle.middle();
    const speed = bicycle.speed();
    // Pedals as far as the edge; from there on its weight does it, and the brakes keep it from more than that.
    const brisk = BRISK * clamp(beat.vigour, 0.7, 1.2);
    bicycle.wanted = x > hill.foot + 0.3 ? 0 : x < hill.edge + 0.4 ? 1.6 : speed > brisk ? brisk : null;
    if (falls && x > hill.foot - 1) return yield* comingOff(play, speed, () => bicycle.leave());
    if (x > hill.foot + 0.3 && Math.abs(speed) < 0.05) break;
    yield;
  }
  const now = bicycle.middle();
  return cameDown(now.x - from.x, from.y - now.y, hill);
}

function* onRunners(play: Playing, board: Loose, hill: Slope, drives: boolean): Behaviour {
  const { stage, beat, actor } = play;
  yield* wait(0.5);
  const from = { ...board.body.translation() };
  const share = board.body.mass() / (board.body.mass() + actor.mass);
  if (drives) roll(stage, board.id, from.x, board.prop.material);
  for (let t = 0; t < 7; t += STEP) {
    const { x } = board.body.translation();
    const v = board.body.linvel().x;
    const wanted = x < hill.edge + 0.35 ? 1.4 : x > hill.foot + 0.9 ? 0 : null;
    if (drives && wanted !== null) {
      const force = clamp((wanted - v) * 200, -2 * FEET, FEET);
      board.body.applyImpulse({ x: force * STEP * share, y: 0 }, true);
      stage.worked.add(board.id);
    }
    if (beat.outcome === 'fail' && x > hill.foot - 1) return yield* comingOff(play, v, () => {});
    if (x > hill.foot + 0.9 && Math.abs(v) < 0.08) break;
    yield;
  }
  const now = board.body.translation();
  return cameDown(now.x - from.x, from.y - now.y, hill);
}

function* comingOff({ stage, actor }: Playing, speed: number, leave: () => void): Behaviour {
  stage.riders.delete(actor.id);
  leave();
  actor.seat = null;
  actor.mode = 'alive';
  actor.velocity = speed;
  actor.collapse(0.6);
  yield* wait(1.8);
  return done('Came off on the way down.');
}

const cameDown = (along: number, down: number, hill: Slope) =>
  down > 0.8 * hill.top.y
    ? done(`Came ${along.toFixed(1)} m along and ${down.toFixed(1)} m down.`)
    : failed('Did not come down.');
