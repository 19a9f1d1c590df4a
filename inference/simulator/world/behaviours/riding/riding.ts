import { isRowed } from '../../../boats.ts';
import { hillOf } from '../../ground/slopes.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { isFlown, ridingAloft } from '../air/riding-aloft.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { ridingDown } from '../going/downhill.ts';
import { goTo } from '../going/going.ts';
import { rowing } from '../water/rowing.ts';
import { surfing } from '../water/surfing.ts';
import { mounted, onABoard } from './mounting.ts';
import { inTheSaddle } from './saddle.ts';
import { swinging } from './swinging.ts';

/** How far before what it is ridden into the middle of a bicycle is when its front wheel gets there, metres. */
const BAIL = 1.05;
/** How fast somebody leaves the saddle upwards and ahead where the bicycle stops short, m/s, and when they are clear of it, seconds. */
const [OVER, FLUNG, CLEAR] = [2.4, 2.6, 0.42];

/** Gets on the bicycle, pedals, brakes. The bicycle rolls by physics; legs give a bounded torque. */
export function* riding(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const joined = stage.joined.get(beat.with ?? '') ?? stage.joined.get(beat.target ?? '');
  if (joined !== undefined && joined.mechanism.seats.length > 0) return yield* swinging(play);
  const mount = stage.puppets.get(beat.with ?? '') ?? stage.puppets.get(beat.target ?? '');
  if (mount !== undefined && mount !== actor && mount.actor.rig !== 'person')
    return yield* mounted(play, mount);
  if (hillOf(stage, beat) !== null) return yield* ridingDown(play);
  // Who rides a bicycle to a tree does not stand on the tree.
  const cycles = stage.bicycles.has(beat.with ?? '');
  const board = cycles ? undefined : (stage.loose.get(beat.with ?? '') ?? stage.loose.get(beat.target ?? ''));
  if (board !== undefined && isRowed(board.prop.thing)) return yield* rowing(play, board);
  if (board !== undefined && isFlown(board)) return yield* ridingAloft(play, board);
  const surf = stage.surfs.get(beat.target ?? '');
  if (board !== undefined && surf !== undefined) return yield* surfing(play, board, surf);
  if (board !== undefined && board.part === null) return yield* onABoard(play, board);
  const bicycle =
    stage.bicycles.get(beat.with ?? '') ??
    stage.bicycles.get(beat.target ?? '') ??
    [...stage.bicycles.values()][0];
  if (bicycle === undefined) return failed('There is nothing to ride.');
  if (!actor.armed) return failed('Has no hands for a handlebar.');
  const astride = bicycle.rider === actor && stage.astride.get(actor.id) === bicycle.id;
  if (bicycle.rider !== null && !astride) return failed('Somebody else rides it.');
  if (!astride) yield* goTo(actor, bicycle.middle().x - 0.1, 'walk', 1.2);
  const goal =
    beat.spot ??
    (beat.target !== null && beat.target !== bicycle.id ? (stage.place(beat.target)?.x ?? null) : null);
  const way = goal === null ? actor.facing : Math.sign(goal - actor.x) || 1;
  bicycle.facing = way > 0 ? 1 : -1;
  actor.face(way);
  yield* wait(0.3);
  const sit = inTheSaddle(actor, bicycle);
  bicycle.board(actor);
  actor.mode = 'seated';
  stage.astride.set(actor.id, bicycle.id);
  for (let s = 0; s < 1 && !astride; s += STEP / 0.6) {
    sit(s);
    yield;
  }
  const start = bicycle.middle().x;
  // A wheel's breadth before the near side of what it is ridden to.
  const half = goal === beat.spot ? 0 : (stage.bodyOf(beat.target ?? '')?.prop.width ?? 0) / 2;
  const distance = goal === null ? 5.5 : Math.abs(goal - start) - half;
  bicycle.wanted = way * 3 * clamp(beat.vigour, 0.5, 1.8);
  stage.sound({
    kind: 'rolling',
    x: start,
    bodies: [bicycle.id],
    materials: ['rubber'],
    strength: 0.4,
    seconds: 2,
  });
  const falls = beat.outcome === 'fail';
  const next = stage.upcoming(actor.id);
  const bails = next?.action === 'fall';
  for (let t = 0; t < 8; t += STEP) {
    sit(1);
    const gone = Math.abs(bicycle.middle().x - start);
    if (gone > distance - (bails ? BAIL : 1) || (falls && gone > distance * 0.5)) break;
    yield;
  }
  if (falls || bails) {
    const speed = bicycle.speed();
    bicycle.leave();
    stage.astride.delete(actor.id);
    actor.seat = null;
    actor.mode = 'alive';
    actor.velocity = speed;
    const gone = Math.abs(bicycle.middle().x - start);
    if (next?.way === 'into') {
      // Over the handlebars.
      actor.velocity = way * Math.max(Math.abs(speed), FLUNG);
      actor.leap(OVER);
      for (let t = 0; t < CLEAR; t += STEP) yield;
      actor.collapse(0.9 * way);
    }
    const came = Math.abs(actor.x - start);
    if (bails)
      return came > 0.8 ? done(`Rode ${gone.toFixed(1)} m, and came off.`) : failed('Did not get going.');
    actor.collapse(0.6 * way);
    yield* wait(1.8);
    return done('Came off.');
  }
  bicycle.wanted = 0;
  for (let t = 0; t < 2.5; t += STEP) {
    sit(1);
    if (Math.abs(bicycle.speed()) < 0.05) break;
    yield;
  }
  for (let t = 0; t < 0.5; t += STEP) {
    sit(1);
    yield;
  }
  const gone = Math.abs(bicycle.middle().x - start);
  play.stage.riders.set(actor.id, sit);
  return gone > 1 ? done(`Rode ${gone.toFixed(1)} m.`) : failed('Did not get going.');
}
