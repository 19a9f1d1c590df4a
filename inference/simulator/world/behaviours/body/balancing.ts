import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { STEP } from '../../physics.ts';
import { bearingSpot, restsAt } from '../../puppets/balanced.ts';
import { level } from '../../puppets/grip.ts';
import type { Bearing, Loose } from '../../puppets/loose.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { restOn, startsBalanced } from '../../puppets/rest-on.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf } from '../behaviour.ts';
import { handOf, pickUp } from '../hands/handling.ts';
import { stackOf } from '../hands/stack-of.ts';

/** So near to where it is to rest it is let down, in heights. */
const OVER = 0.24;
/** Seconds that it is kept there. */
const KEEPS = 2.6;
/** How far the body goes to and fro to stay under it, metres, and how often a second (judged). */
const [SWAYS, OFTEN] = [0.05, 0.9];

/** On what somebody balances something: as the script says, else on the hand, or on the nose of who has no free hand for it. */
export function bearingOf({ beat, actor }: Pick<Playing, 'beat' | 'actor'>): Bearing {
  if (beat.part === 'nose' || beat.part === 'face' || beat.part === 'mouth') return 'nose';
  if (beat.part === 'head') return 'head';
  return bearingSpot(actor, 'hand') === null ? 'nose' : 'hand';
}

/** How a head is held that something rests on: a nose looks up. */
export const noddingFor = ({ actor }: Puppet, on: Bearing): number =>
  on === 'nose' && actor.rig !== 'thing' && actor.rig !== 'swimming' ? -0.55 : 0;

/** A palm under what rests on it. */
function holdOut(actor: Puppet, on: Bearing): void {
  if (on === 'hand') actor.reach(actor.actor.rig === 'thing' ? 'far' : 'near', 0.22, 0.05, 12);
}

/** Sets something on its head, its nose or its palm, and keeps it there by staying under it. */
export function* balancing(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  const loose = propOf({ ...play, beat: { ...play.beat, target: null } });
  const on = bearingOf(play);
  if (loose === null) return failed('There is nothing here to balance.');
  if (bearingSpot(actor, on) === null) return failed(`It has no ${on} that anything stays on.`);
  if (beat.target !== null && stage.puppets.get(beat.target) !== actor)
    return failed('Here things are balanced on a head, a nose or a palm alone.');
  if (stage.around.gravity === 0) return failed('Nothing has weight here.');
  if (loose.held?.by !== actor || loose.held.rests === undefined) {
    if (stackOf(play, loose.id).length > 1) return failed('One hand takes up one of them.');
    if (!(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
    if (!(yield* bringOver(play, loose, on))) return failed(`It did not come over the ${on}.`);
    restOn(stage, actor, loose, { on, upon: [] });
    if (on !== 'hand') actor.restHands();
  }
  const [x, nod] = [actor.x, noddingFor(actor, on)];
  for (let t = 0; t < KEEPS && loose.held?.rests !== undefined; t += STEP) {
    holdOut(actor, on);
    actor.nod.aim = nod;
    // Always a little behind what tips, and then under it again.
    const to = x + SWAYS * actor.height * Math.sin(2 * Math.PI * OFTEN * t);
    actor.wanted = (to - actor.x) * 3;
    actor.lean.aim = 0.05 * Math.cos(2 * Math.PI * OFTEN * t);
    yield;
  }
  actor.wanted = 0;
  actor.lean.aim = 0;
  return loose.held?.rests !== undefined && loose.held.by === actor
    ? done(`Kept it on the ${on}.`)
    : failed('It fell off.');
}

/** A hand brings it over where it is to rest; from a mouth it comes up on the nose. */
function* bringOver({ stage, actor }: Playing, loose: Loose, on: Bearing): Doing<boolean> {
  const side = handOf(loose);
  for (let t = 0; t < 1.6; t += STEP) {
    actor.nod.aim = noddingFor(actor, on);
    const to = restsAt(actor, on, loose);
    const p = loose.body.translation();
    if (actor.armed && on !== 'hand') {
      level(stage, loose, true);
      const hand = actor.hand(side);
      actor.reachFor(side, to.x + hand.x - p.x, to.y + 0.04 * actor.height + hand.y - p.y, 12);
    } else holdOut(actor, on);
    if (
      t > 0.6 &&
      (!actor.armed || on === 'hand' || Math.hypot(p.x - to.x, p.y - to.y) < OVER * actor.height)
    )
      return true;
    yield;
  }
  return false;
}

/** Who comes in with something has it from the start. */
const goes: ReadonlySet<Action> = new Set(['walk', 'run', 'stand', 'look']);

/** Before the first step: what somebody balances first of all rests there already, all of a pile. */
export function startBalancing(stage: Stage, beats: readonly Beat[]): void {
  for (const [id, actor] of stage.puppets) {
    const beat = beats.filter((b) => b.actor === id).find(({ action }) => !goes.has(action));
    if (beat?.action !== 'balance' || beat.with === null) continue;
    const on = bearingOf({ beat, actor });
    const handledBefore = beats.some((b) => b.with === beat.with && beats.indexOf(b) < beats.indexOf(beat));
    if (handledBefore || bearingSpot(actor, on) === null) continue;
    actor.nod.value = noddingFor(actor, on);
    actor.nod.aim = actor.nod.value;
    holdOut(actor, on);
    for (const hand of [actor.hands.near, actor.hands.far]) {
      hand.x.value = hand.x.aim;
      hand.y.value = hand.y.aim;
    }
    for (let i = 0; i < 8; i++) actor.advance(STEP, stage.around.gravity);
    for (const [name, limb] of actor.limbs) {
      const pose = actor.pose(name);
      limb.body.setTranslation({ x: pose.x, y: pose.y }, true);
      limb.body.setRotation(pose.angle, true);
    }
    startsBalanced(stage, actor, on, stackOf({ stage }, beat.with));
  }
}
