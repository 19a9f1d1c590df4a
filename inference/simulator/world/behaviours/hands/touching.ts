import type { BodyPart } from '#contracts/scene-plan.ts';
import { takeAway } from '../../leaving.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from './handling.ts';
import { foremost, reachPoint, standOff, workingPoint } from './reaching.ts';
import { scratching } from './scratching.ts';

/** A place of a body, in heights from the middle of a part of it, x towards where it faces (`contracts/rig.ts`). */
const places: Readonly<
  Record<BodyPart, readonly [part: 'head' | 'torso' | 'leg' | 'foot' | 'tail', x: number, y: number]>
> = {
  head: ['head', 0.05, 0.11],
  face: ['head', 0.13, 0.05],
  eyes: ['head', 0.14, 0.02],
  ear: ['head', 0.02, 0],
  nose: ['head', 0.16, -0.01],
  mouth: ['head', 0.14, -0.06],
  neck: ['torso', 0.04, 0.16],
  shoulder: ['torso', 0.06, 0.12],
  chest: ['torso', 0.12, 0.07],
  belly: ['torso', 0.13, -0.06],
  back: ['torso', -0.1, 0.06],
  hips: ['torso', 0.08, -0.14],
  arms: ['torso', 0.1, 0],
  hand: ['torso', 0.2, -0.02],
  knee: ['leg', 0.05, 0.05],
  foot: ['foot', 0.03, 0.02],
  tail: ['tail', 0, 0],
};
/** The same on what came alive and has face and belly on one stiff body: as far over as its arm reaches before it. */
const onOneBody: Readonly<Partial<Record<BodyPart, readonly [x: number, y: number]>>> = {
  head: [-0.15, 0.25],
  ear: [-0.25, 0.2],
  mouth: [0.03, 0.02],
  nose: [0.03, 0.08],
  face: [0.02, 0.1],
  eyes: [0.02, 0.14],
  neck: [0, -0.06],
  chest: [0.02, -0.1],
  belly: [0.02, -0.18],
  tail: [-0.42, -0.2],
};
/** Both hands go there. */
const both: ReadonlySet<BodyPart> = new Set(['eyes', 'ear', 'arms', 'hips']);
/** So near the hand has come, in its owner's heights. */
const TOUCHED = 0.1;
const STROKES = 3;
/** How far one crouches and leans to a foot, radians. */
const DOWN = [1.2, 0.95] as const;
/** Seconds more until a foot is reached. */
const BENDS = 1;

/** Brings a hand (or the muzzle) to a place of one's own body, or of somebody's; whether it came there is measured. */
export function* touching(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const part = beat.part ?? 'head';
  const other = beat.target === null ? undefined : stage.puppets.get(beat.target);
  if (beat.target !== null && other === undefined) return failed('There is nobody here for it.');
  const held = beat.with === null ? undefined : stage.loose.get(beat.with);
  if (held !== undefined && actor.holding !== held.id && !(yield* pickUp(play, held)))
    return failed('Could not get hold of it.');
  if (other !== undefined) stage.engaged.add(other.id);
  try {
    const low = other !== undefined && comesDownTo(actor, other, part);
    if (other !== undefined) yield* goNear(actor, other, part);
    else if (actor.actor.rig === 'quadruped') return yield* scratching(play);
    else if (!actor.armed) return failed('It has no hand for that.');
    // Who is down at somebody's feet is before them.
    if (other !== undefined && part === 'foot') actor.passes = { of: other.id, side: 'before' };
    let nearest = Number.POSITIVE_INFINITY;
    const own = part === 'foot' ? 'far' : 'near';
    const hand = held !== undefined ? handOf(held) : other === undefined ? own : foremost(actor);
    const bends = part === 'foot' ? BENDS : 0;
    const short = beat.outcome === 'fail' || beat.outcome === 'almost';
    if (short) yield* strainingFor(play, part, hand);
    for (let t = 0; !short && t < 0.4 + bends + (low ? BENDS : 0) + STROKES * 0.4; t += STEP) {
      if (low) [other.crouch.aim, other.lean.aim] = DOWN;
      const stroke = t < 0.4 ? 0 : 0.02 * Math.sin(((t - 0.4) / 0.4) * 2 * Math.PI);
      nearest = Math.min(nearest, reachPlace(actor, { whose: other ?? actor, part, stroke, hand }));
      yield;
    }
    const name = other === undefined ? 'its own' : `${other.id}'s`;
    if (short) return done(`No hand came as far as ${name} ${part}.`);
    // It is the tool's end that gets there.
    const reached = held === undefined ? 0 : 0.5 * Math.hypot(held.prop.width, held.prop.height);
    if (nearest >= TOUCHED * actor.height + reached) return failed('It did not reach there.');
    // What is put on by another's hand is on from here on.
    if (beat.garment !== undefined) {
      if (held !== undefined && beat.spent === true) takeAway(stage, held);
      stage.dressed.push({ id: (other ?? actor).id, on: true, garment: beat.garment, frame: stage.frame });
    }
    return done(`A hand was on ${name} ${part}.`);
  } finally {
    if (other !== undefined) {
      stage.engaged.delete(other.id);
      other.crouch.aim = 0;
      other.lean.aim = 0;
    }
    actor.crouch.aim = 0;
    actor.lean.aim = 0;
    actor.nod.aim = 0;
    if (actor.armed && actor.holding === null) actor.restHands();
    yield* wait(0.2);
  }
}

/** How often somebody tries who does not get there, seconds of each try, and how far below it the hands stay, in heights (judged). */
const [TRIES, EACH, SHORT] = [3, 0.9, 0.3] as const;

/** Stretches for a place of the body and comes nowhere near it, to one side and the other. */
function* strainingFor({ actor }: Playing, part: BodyPart, hand: 'near' | 'far'): Doing {
  const H = actor.height;
  for (let t = 0; t < TRIES * EACH; t += STEP) {
    const goal = placeOn(actor, part);
    const up = Math.sin((Math.PI * t) / EACH) ** 2;
    const away = SHORT * H * (1.25 - 0.25 * up);
    const below = goal.y > 0.4 * H ? -away : away;
    actor.reachFor(hand, goal.x + 0.12 * H * actor.facing, goal.y + below, 18);
    actor.reachFor(hand === 'near' ? 'far' : 'near', goal.x + 0.16 * H * actor.facing, goal.y + below, 18);
    actor.nod.aim = 0.5 * up;
    actor.lean.aim = 0.16 * Math.sin((2 * Math.PI * t) / EACH);
    if (part === 'foot' || part === 'knee') actor.lean.aim = 0.6 * up;
    yield;
  }
  actor.expression = 'sad';
}

/** Whoever is licked by a small animal stoops to it, where that place of them is out of its reach. */
function comesDownTo(actor: Puppet, other: Puppet, part: BodyPart): boolean {
  const animal = actor.actor.rig === 'quadruped' || actor.actor.rig === 'winged';
  return animal && other.actor.rig === 'person' && placeOn(other, part).y > UP_TO * actor.height;
}
/** How high a muzzle gets, and how far a head comes ahead that is brought down to it, in their owners' heights (judged). */
const [UP_TO, STOOPED] = [1.1, 0.22] as const;

/** Goes up to somebody, as near as that place of a body asks for. */
export function* goNear(actor: Puppet, other: Puppet, part: BodyPart): Doing {
  // A tail is behind whoever has it.
  const side =
    part === 'tail' && other.actor.rig !== 'thing'
      ? -other.facing
      : Math.sign(actor.x - other.x) || -other.facing;
  const person = part === 'foot' ? 0.22 : 0.26;
  const stoops = comesDownTo(actor, other, part) ? STOOPED * other.height : 0;
  const room = (actor.actor.rig === 'person' ? person : standOff(actor)) * actor.height + stoops;
  // Whose back or tail it is may look away.
  const to = () => placeOn(other, part).x + side * room;
  yield* goTo(actor, to(), 'walk', 1.1, 0.05);
  actor.face(other.x - actor.x || -side);
  if (other.mode === 'alive' && other.actor.rig !== 'wheeled' && part !== 'back' && part !== 'tail')
    other.face(actor.x - other.x || side);
  yield* wait(0.35);
}

function placeOn(who: Puppet, part: BodyPart): { x: number; y: number } {
  const [limb, ...along] = places[part];
  const stiff = who.actor.rig === 'thing' ? onOneBody[part] : undefined;
  const [x, y] = stiff ?? along;
  const name =
    limb === 'leg' ? 'lower-leg-near' : limb === 'foot' ? 'foot-near' : limb === 'torso' ? who.root : limb;
  const at = who.pose(who.limbs.has(name) ? name : who.root);
  return { x: at.x + x * who.height * who.facing, y: at.y + y * who.height };
}

type Reach = { whose: Puppet; part: BodyPart; stroke: number; hand: 'near' | 'far' };

/** Brings hands or mouth there; returns how far they still are, metres. */
export function reachPlace(actor: Puppet, { whose, part, stroke, hand }: Reach): number {
  const H = actor.height;
  const goal = placeOn(whose, part);
  const own = actor === whose;
  if (!own && actor.actor.rig !== 'person') {
    reachPoint(actor, { x: goal.x, y: goal.y + stroke * H }, hand, 18);
    const at = workingPoint(actor, hand);
    return Math.hypot(at.x - goal.x, at.y - goal.y) * (actor.armed ? 1 : 0.5);
  }
  // One's own trunk is as near to the hands as it ever is.
  const bends = !own || part === 'knee' || part === 'foot';
  const low = bends ? clamp((0.62 * H - goal.y) / (0.62 * H), 0, 1) : 0;
  // To one's own foot one bends; the hand that is touched comes up before the body.
  // Down to shoes one goes lower than to anything that lies there.
  const [squats, stoops] = part === 'foot' ? DOWN : [1.1, 0.85];
  actor.crouch.aim = low * squats;
  actor.lean.aim = (own ? 0 : 0.06) + low * stoops;
  if (own && part === 'hand') {
    actor.reach('far', 0.18, -0.12, 16);
    const palm = actor.hand('far');
    actor.reachFor('near', palm.x, palm.y + 0.02 * H + stroke * H, 18);
    const at = actor.hand('near');
    return Math.hypot(at.x - palm.x, at.y - palm.y);
  }
  if (own && part === 'arms') {
    const [near, far] = [actor.pose('lower-arm-near'), actor.pose('lower-arm-far')];
    actor.reach('near', 0.17, -0.11, 16);
    actor.reach('far', 0.02, -0.13, 16);
    return Math.hypot(near.x - far.x, near.y - far.y);
  }
  actor.reachFor(hand, goal.x, goal.y + stroke * H, 18);
  if (own && both.has(part))
    actor.reachFor(
      hand === 'near' ? 'far' : 'near',
      goal.x + 0.02 * H * actor.facing,
      goal.y - stroke * H,
      18,
    );
  const at = actor.hand(hand);
  return Math.hypot(at.x - goal.x, at.y - goal.y);
}
