import { landmarksOf } from '#contracts/rig.ts';
import { mouthAhead } from '#contracts/rig-neck.ts';
import { takersOf } from '../../bodies/takers.ts';
import { insideOf, liesIn } from '../../devices/hollow.ts';
import { surfaceOf } from '../../ground/surfaces.ts';
import { takeAway } from '../../leaving.ts';
import { STEP } from '../../physics.ts';
import { gripOf, letGo } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../puppets/loose.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handingOver } from './handing-over.ts';
import { handOf, pickUp, takeOnContact } from './handling.ts';
import { puttingOn } from './putting-on.ts';
import { reachPoint, standOff } from './reaching.ts';
import { setDown } from './setting-down.ts';
import { stowing } from './stowing.ts';
import { tossUp } from './tossing-up.ts';

/** Takes a thing to somebody and holds it out; the other takes it by contact, or it is not given. */
export function* giving(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const [small, taker] = [beat.with, beat.target].map((id) => stage.puppets.get(id ?? ''));
  if (small !== undefined && taker !== undefined) return yield* handingOver(play, small, taker);
  const loose = propOf({ ...play, beat: { ...beat, target: null } });
  if (loose === null) return failed('There is nothing to give.');
  const other = beat.target === null ? undefined : stage.puppets.get(beat.target);
  if (other === undefined) return failed('There is nobody to give it to.');
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  stage.engaged.add(other.id);
  try {
    const side = Math.sign(actor.x - other.x) || -1;
    const y = clamp(0.5 * Math.min(actor.height, other.height), 0.25, 1.2);
    // A long neck or a trunk holds it out farther than a muzzle, and takes it from farther.
    const own = mouthAhead(actor.actor.thing, y / actor.height);
    const theirs = mouthAhead(other.actor.thing, y / other.height);
    const room =
      (own ?? (actor.armed || other.armed ? 0.3 : standOff(actor))) * actor.height +
      (theirs ?? (other.armed ? 0.2 : actor.armed ? 0.5 : standOff(other))) * other.height;
    yield* goTo(actor, other.x + side * room, 'walk', 1.1, 0.05);
    actor.face(other.x - actor.x);
    if (other.mode === 'alive') other.face(actor.x - other.x);
    yield* wait(0.25);
    const taking: Playing = { ...play, actor: other, beat: { ...beat, actor: other.id } };
    for (let t = 0; t < 2.6 && other.holding !== loose.id; t += STEP) {
      const x = (actor.x + other.x) / 2;
      if (actor.armed) actor.reachFor(loose.held?.by === actor ? handOf(loose) : 'near', x, y, 12);
      else reachPoint(actor, { x, y }, 'near', 12);
      const p = gripOf(loose).body.translation();
      if (other.armed) {
        other.reachFor('near', p.x, p.y, 14);
        other.reachFor('far', p.x, p.y - 0.03, 14);
        other.crouch.aim = clamp((0.45 * other.height - p.y) / (0.4 * other.height), 0, 1);
        other.lean.aim = 0.12 + other.crouch.aim * 0.5;
      } else {
        reachPoint(other, p, 'near', 14);
      }
      const palm = other.armed ? other.hand('near') : other.mouth();
      const near =
        Math.hypot(palm.x - p.x, palm.y - p.y) < Math.max(loose.prop.width, loose.prop.height) / 2 + 0.16;
      if (near && t > 0.5) {
        // The grip here opens when the other's closes.
        if (loose.held?.by === actor) {
          if (beat.outcome === 'fail') {
            letGo(stage, loose);
            break;
          }
          letGo(stage, loose);
        }
        other.touchWith(takersOf[other.actor.rig]);
        takeOnContact(taking, loose);
      }
      yield;
    }
    other.touchWith([]);
    for (const f of [actor.nod, actor.crouch, actor.lean]) f.aim = 0;
    actor.restHands();
    if (other.holding !== loose.id && loose.held === null && beat.outcome !== 'fail')
      yield* pickUp(taking, loose);
    other.crouch.aim = 0;
    other.lean.aim = 0;
    other.nod.aim = 0;
    yield* wait(0.3);
    if (beat.outcome === 'fail') return done('It was dropped between them.');
    return other.holding === loose.id ? done('It changed hands by contact.') : failed('It was not taken.');
  } finally {
    stage.engaged.delete(other.id);
  }
}

/** What goes into a pocket is as wide as a hand at most, metres. */
const POCKET = 0.3;

/** Brings a thing to the hip, and it is in the pocket: out of sight. */
function* pocketing({ stage, actor, beat }: Playing, loose: Loose): Behaviour {
  if (!actor.armed || Math.min(loose.prop.width, loose.prop.height) > POCKET)
    return failed('It does not go into a pocket.');
  const side = handOf(loose);
  let nearest = Number.POSITIVE_INFINITY;
  for (let t = 0; t < 0.9 / beat.vigour; t += STEP) {
    const hips = actor.pose(actor.root);
    const to = { x: hips.x + 0.06 * actor.height * actor.facing, y: hips.y - 0.13 * actor.height };
    actor.reachFor(side, to.x, to.y, 14);
    const hand = actor.hand(side);
    nearest = Math.hypot(hand.x - to.x, hand.y - to.y);
    yield;
  }
  if (nearest > 0.12 * actor.height) return failed('The hand did not come to the pocket.');
  takeAway(stage, loose);
  actor.restHands();
  yield* wait(0.3);
  return done('It is in the pocket.');
}

/** The floor next to somebody or something, on the side of whoever comes. */
function besideOf({ stage, actor }: Playing, loose: Loose, target: string): { x: number; y: number } | null {
  const at = stage.place(target);
  if (at === null) return null;
  const other = stage.puppets.get(target);
  const width =
    other === undefined
      ? (stage.bodyOf(target)?.prop.width ?? landmarksOf(stage.plan.place).get(target)?.width ?? 0.4)
      : 0.5 * other.height;
  const side = Math.sign(actor.x - at.x) || -1;
  return { x: at.x + side * ((width + loose.prop.width) / 2 + ASIDE), y: 0 };
}
const ASIDE = 0.06;

/** Shares of the room in it. */
const ASIDE_IN = [0, 0.16, -0.16] as const;

/** How high people, short arms and a mouth set something down, in heights, and how high up it is tossed, metres (judged). */
const [REACH, ARMS, MOUTH, TOSSED] = [1.2, 0.75, 0.9, 1.9] as const;

/** The edge on one side of what something is put on, metres. */
function edgeOf({ stage }: Playing, id: string, side: number): number {
  const width = stage.bodyOf(id)?.prop.width ?? landmarksOf(stage.plan.place).get(id)?.width ?? 0.4;
  return (stage.place(id)?.x ?? 0) + (side * width) / 2;
}
/** Metres before the edge of it. */
const BEFORE = 0.18;

/** How much farther away one sets something down than one works on it, in heights. */
const AHEAD = 0.02;

/** Sets a thing down, on something or on the floor, and lets go of it when it is nearly there. */
export function* putting(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = propOf({ ...play, beat: { ...beat, target: null } }) ?? propOf(play);
  if (loose === null) return failed('There is nothing to put down.');
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  if (beat.within === true) return yield* stowing(play, loose);
  if (beat.part === 'hips') return yield* pocketing(play, loose);
  if (beat.part === 'head') return yield* puttingOn(play, loose);
  const target = beat.target === loose.id ? null : beat.target;
  const inside = target === null || beat.way !== 'into' ? null : insideOf(stage, target);
  const place =
    target === null
      ? null
      : beat.way === 'beside'
        ? besideOf(play, loose, target)
        : inside === null
          ? surfaceOf(stage, target)
          : { x: inside.x, y: inside.door ? inside.floor : inside.rim };
  if (target !== null && place === null) return failed(`There is no ${target} to put it on.`);
  const up = place === null || inside !== null ? 0 : place.y;
  // Arms set down over the head, a mouth no higher than it is.
  const reach =
    actor.actor.rig === 'person'
      ? REACH * actor.height
      : (actor.armed ? ARMS * actor.height : Math.min(MOUTH * actor.height, actor.mouth().y)) -
        loose.prop.height / 2;
  const tosses = up > reach && up < TOSSED && up > 0.12;
  // What is as high as a tree has things lie at its foot.
  const high = up > REACH * actor.height && !tosses;
  const ahead = (standOff(actor) + AHEAD) * actor.height;
  const lying =
    inside === null
      ? 0
      : [...stage.loose.values()].filter((l) => l !== loose && liesIn(stage, l, target ?? '')).length;
  // What comes to others that are in there goes beside them.
  const aside = inside === null ? 0 : (ASIDE_IN[lying % ASIDE_IN.length] ?? 0) * inside.width;
  const x = place !== null ? place.x + aside : actor.x + actor.facing * ahead;
  const top = high ? 0 : (place?.y ?? 0);
  const side = Math.sign(actor.x - x) || -1;
  if (place !== null) {
    yield* goTo(
      actor,
      tosses ? edgeOf(play, target ?? '', side) + side * ahead : x + side * ahead,
      'walk',
      1.1,
      0.05,
    );
    actor.face(x - actor.x);
    yield* wait(0.3);
    // Who tosses it up has it before the edge.
    const off = edgeOf(play, target ?? '', side) + side * (0.6 * loose.prop.width + BEFORE);
    const short = (off - loose.body.translation().x) * side;
    if (tosses && short > 0) {
      yield* goTo(actor, actor.x + side * short, 'walk', 1.1, 0.04);
      actor.face(x - actor.x);
      yield* wait(0.3);
    }
  }
  if (tosses) yield* tossUp(play, loose, { x, y: up }, edgeOf(play, target ?? '', side));
  else yield* setDown(play, loose, x, top);
  const low = loose.prop.height / 2;
  if (target !== null && inside !== null)
    return liesIn(stage, loose, target) ? done(`It lies in the ${target}.`) : failed('It did not go in.');
  const rests = Math.abs(loose.body.translation().y - low - top) < Math.max(0.12, low);
  return rests
    ? done(
        place === null
          ? 'Put it down.'
          : high
            ? 'It lies at the foot of it.'
            : `It stands ${beat.way === 'beside' ? 'beside' : 'on'} the ${target}.`,
      )
    : failed('It did not stay there.');
}
