import { layers, STEP } from '../../physics.ts';
import { meet } from '../../puppets/beside.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp, takeOnContact, takers } from './handling.ts';
import { standOff } from './reaching.ts';
import { setDown } from './setting-down.ts';

/** How far a piece goes at a move, metres; how much room it needs beside the next one, of both widths. */
const [MOVE, ROOM] = [0.13, 0.62];
/** How high a piece is lifted, heights of who does. */
const LIFT = 0.14;
/** So far off its foot it still stands, radians; so far beside where it was meant to go it may be, metres. */
const [UPRIGHT, BESIDE] = [0.4, 0.1];

/** The nearest place to where a move ends that nothing stands on, on towards the other side. */
function freeSpot(loose: Loose, others: readonly Loose[], from: number, way: number): number {
  const taken = (x: number) =>
    others.some((o) => Math.abs(o.body.translation().x - x) < ROOM * (o.prop.width + loose.prop.width));
  for (const far of [1, 1.25, 0.75, 1.5, 0.6, 1.8])
    if (!taken(from + way * far * MOVE)) return from + way * far * MOVE;
  return from + way * MOVE;
}

/** How far somebody who sits leans over a board, and how upright they sit besides, radians; how fast they lean, radians a second. */
const [OVER, UPRIGHT_SEAT, LEANS] = [0.85, -0.03, 1.6];

/** Who sits leans; nobody else does anything. */
function* leanTo({ actor }: Playing, aim: number): Doing {
  while (actor.mode === 'seated' && actor.seat !== null && Math.abs(actor.seat.lean - aim) > 0.01) {
    const more = clamp(aim - actor.seat.lean, -LEANS * STEP, LEANS * STEP);
    actor.seat = { ...actor.seat, lean: actor.seat.lean + more };
    yield;
  }
}

/** Nearer to a place on the board: on one's feet, or out of the chair's back. */
function* comeNear(play: Playing, x: number): Doing {
  if (play.actor.mode === 'seated') yield* leanTo(play, OVER);
  else yield* goTo(play.actor, x, 'walk', 1.1, 0.04);
}

/** Takes hold of a piece without getting up. */
function* takeSeated(play: Playing, loose: Loose): Doing<boolean> {
  const { actor } = play;
  yield* leanTo(play, OVER);
  actor.touchWith(takers(play));
  const taken = yield* until(() => {
    const p = loose.body.translation();
    actor.reachFor(handOf(loose), p.x, p.y, 12);
    return takeOnContact(play, loose);
  }, 2);
  actor.touchWith([]);
  return taken;
}

/** Lifts a piece off its board and sets it down farther on. No rule says where: that it stands there is between hand and weight. */
export function* playingPieces(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = propOf({ ...play, beat: { ...beat, target: null } });
  const board = stage.bodyOf(beat.target ?? '');
  if (loose === null || board === undefined) return failed('There is no piece to move.');
  const from = loose.body.translation().x;
  const middle = board.body.translation();
  const top = middle.y + board.prop.height / 2;
  const others = [...stage.loose.values()].filter(
    (o) => o !== loose && o.id !== beat.target && o.held === null && o.body.translation().y > top - 0.02,
  );
  // Everybody stays on the side that their pieces are on.
  const own = Math.sign(from - middle.x) || -1;
  const behind = from + own * standOff(actor) * actor.height;
  if ((actor.x - behind) * own < 0) yield* comeNear(play, behind);
  // An arm that reaches for one goes past the others, before or behind them.
  for (const other of others) meet(other, layers.vessel);
  const taken = yield* actor.mode === 'seated' ? takeSeated(play, loose) : pickUp(play, loose);
  for (const other of others) meet(other, layers.prop);
  if (!taken) return failed('Could not get hold of it.');
  // Straight up first, over what stands beside it.
  const high = top + LIFT * actor.height + loose.prop.height / 2;
  for (let t = 0; t < 0.45; t += STEP) {
    if (actor.armed) actor.reachFor(handOf(loose), from, high, 12);
    else actor.nod.aim = -0.4;
    yield;
  }
  actor.nod.aim = 0;
  const goal = freeSpot(loose, others, from, Math.sign(middle.x - from) || 1);
  yield* comeNear(play, goal + own * standOff(actor) * actor.height);
  actor.face(goal - actor.x);
  yield* wait(0.15);
  yield* setDown(play, loose, goal, top, true);
  yield* leanTo(play, UPRIGHT_SEAT);
  const at = loose.body.translation();
  // A card or a tile lies as well on its other side.
  const { width, height } = loose.prop;
  const turned = Math.abs(loose.body.rotation());
  const off = width > height ? Math.min(turned, Math.PI - turned) : turned;
  const stands = off < UPRIGHT && at.y > top;
  return stands && Math.abs(at.x - goal) < BESIDE
    ? done(`Moved it ${(100 * Math.abs(at.x - from)).toFixed(0)} cm.`)
    : failed('It did not stay where it was set.');
}
