import { hasTrunk, mouthAhead } from '#contracts/rig-neck.ts';
import { lighterThanAir } from '../../air/air.ts';
import { takersOf } from '../../bodies/takers.ts';
import { liesIn } from '../../devices/hollow.ts';
import { layers } from '../../physics.ts';
import { meet } from '../../puppets/beside.ts';
import { attach, gripPoint, letGo, spill, UP } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Limb } from '../../puppets/limbs.ts';
import { longThing } from '../../puppets/long-things.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { swinging } from '../riding/swinging.ts';
import { bringIn } from '../water/fishing.ts';
import { fallingFromHand } from './falling-from-hand.ts';
import { droppingSomebody, lifting } from './lifting.ts';
import { nodded } from './reaching.ts';
import { takingOff } from './taking-off.ts';

/** So little over a surface, metres, something floats on it. */
const AFLOAT = 0.03;

/** Limbs that may take hold, for a rig. */
export const takers = (play: Playing): readonly string[] => takersOf[play.actor.actor.rig];

/** Takes hold of a prop where a hand or the mouth touches it. Returns whether it did. */
export function takeOnContact(play: Playing, loose: Loose): boolean {
  const { stage, actor } = play;
  for (const part of takers(play)) {
    const name = `${actor.id}/${part}`;
    if (stage.touching(name, loose.id) === null) {
      const hand = actor.limbs.get(part);
      if (hand === undefined || !(reachesInto(hand, loose) || endsAt(actor, loose))) continue;
      const [to, from] = [hand.body.linvel(), loose.body.linvel()];
      // What the grip takes from it, or gives it.
      const impulse = loose.mass * Math.hypot(to.x - from.x, to.y - from.y);
      stage.closings.push({ a: name, b: loose.id, impulse, ...hand.body.translation() });
    }
    attach(stage, actor, loose, part);
    actor.touchWith([]);
    return true;
  }
  return false;
}

/** A hand that was before a thing when it began to reach for it closes at once, rather than push it away. */
function reachesInto({ collider }: Limb, { body, held }: Loose): boolean {
  if (held !== null || collider.collisionGroups() !== layers.reach) return false;
  for (let i = 0; i < body.numColliders(); i++)
    if ((collider.contactCollider(body.collider(i), 0)?.distance ?? 0) < 0) return true;
  return false;
}

/** The end of a trunk closes on what it has come to, within a hand's breadth. */
function endsAt(puppet: Puppet, { body, held }: Loose): boolean {
  if (held !== null || !hasTrunk(puppet.actor.thing)) return false;
  const end = puppet.mouth();
  for (let i = 0; i < body.numColliders(); i++) {
    const near = body.collider(i).projectPoint(end, true);
    if (near !== null && Math.hypot(near.point.x - end.x, near.point.y - end.y) < 0.1) return true;
  }
  return false;
}

/** The hand that holds a thing. */
export const handOf = (loose: Loose): 'near' | 'far' =>
  loose.held?.part.endsWith('far') === true ? 'far' : 'near';

/**
 * Nobody takes up more than so many times their own mass. Ants come to ten, people to two; furniture is solid here, and weighs
 * several times what it would (judged).
 */
const HEAVIEST = 20;

/** Goes to a resting prop and picks it up by contact; from another's hand, too, if that one stands still. */
export function* pickUp(play: Playing, loose: Loose): Doing<boolean> {
  const { stage, actor } = play;
  if (loose.mass > HEAVIEST * actor.mass && loose.held?.by !== actor) return false;
  const line = stage.lines.get(loose.id);
  if (line?.rod.held?.by === actor) yield* bringIn(play, line);
  for (let tries = 0; tries < 4 && loose.held?.by !== actor; tries++) {
    const at = gripPoint(loose);
    const H = actor.height;
    const side = Math.sign(actor.x - at.x) || -1;
    const { rig } = actor.actor;
    const away =
      (mouthAhead(actor.actor.thing, at.y / H) ??
        (rig === 'quadruped' ? 0.58 : rig === 'thing' ? 0.4 : rig === 'winged' ? 0.34 : 0.24)) * H;
    yield* goTo(actor, at.x + side * away, Math.abs(at.x - actor.x) > 2.5 ? 'run' : 'walk', 1, 0.06);
    actor.face(at.x - actor.x);
    yield* wait(0.12);
    actor.touchWith(takers(play));
    if (loose.held !== null) {
      // Out of another's hand: the grip there opens when this one closes.
      const holder = loose.held.by;
      const near = yield* until(() => {
        aimAt(play, loose);
        const mouth = actor.armed ? actor.hand('near') : actor.mouth();
        const p = loose.body.translation();
        return Math.hypot(mouth.x - p.x, mouth.y - p.y) < loose.prop.width / 2 + 0.2;
      }, 1);
      if (near) {
        letGo(stage, loose);
        holder.touchWith([]);
      } else if (actor.actor.rig === 'quadruped' && !actor.air.up) {
        actor.leap(3.2);
        yield;
        const high = yield* until(() => {
          aimAt(play, loose);
          const mouth = actor.mouth();
          const p = loose.body.translation();
          return !actor.air.up || Math.hypot(mouth.x - p.x, mouth.y - p.y) < loose.prop.width / 2 + 0.22;
        }, 0.8);
        if (high && actor.air.up) letGo(stage, loose);
      } else letGo(stage, loose);
    }
    yield* until(() => {
      aimAt(play, loose);
      return takeOnContact(play, loose);
    }, 1.4);
    actor.touchWith([]);
    actor.wanted = 0;
    actor.crouch.aim = 0;
    actor.lean.aim = 0;
    actor.nod.aim = 0;
    yield* wait(0.25);
  }
  return loose.held?.by === actor;
}

/** Where a thing is taken: its middle or its handle; what is hollow by its rim, on the side of whoever takes it. */
function graspOf(loose: Loose, from: number): { x: number; y: number } {
  const { prop } = loose;
  const p = gripPoint(loose);
  if (prop.hollow === undefined) return p;
  const side = Math.sign(from - p.x) || -1;
  return { x: p.x + side * prop.width * 0.46, y: p.y + prop.height * 0.3 };
}

/** Bends and reaches towards a prop as far as the motors go. */
export function aimAt(play: Playing, loose: Loose): void {
  const { actor } = play;
  const p = graspOf(loose, actor.x);
  if (actor.actor.rig === 'thing') {
    // A stiff body on short legs tilts over its lower edge until a hand is there.
    const low = clamp((actor.shoulder('near').y - p.y) / (0.4 * actor.height), 0, 1);
    actor.crouch.aim = low * 1.1;
    actor.lean.aim = clamp(actor.lean.aim + 0.02 * Math.sign(actor.hand('near').y - p.y - 0.02), 0, 0.95);
    actor.reachFor('near', p.x, p.y, 16);
    actor.reachFor('far', p.x, p.y, 16);
    return;
  }
  if (actor.actor.rig === 'person') {
    const low = clamp((0.5 * actor.height - p.y) / (0.5 * actor.height), 0, 1);
    actor.crouch.aim = low * 1.1;
    actor.lean.aim = low * 0.85;
    actor.reachFor('near', p.x, p.y, 16);
    actor.reachFor('far', p.x, p.y, 16);
    return;
  }
  // Neck, shoulders and back give way together until the mouth is there.
  const mouth = actor.mouth();
  const down = mouth.y - p.y;
  actor.nod.aim = nodded(actor, 0.06 * down, -0.9);
  actor.crouch.aim = clamp(actor.crouch.aim + down * 0.05, 0, 1.3);
  // A bird tips over its legs until the beak is down.
  const deepest = actor.actor.rig === 'winged' ? 1 : 0.35;
  const by = actor.actor.rig === 'winged' ? down * 0.05 : -down * 0.03;
  actor.lean.aim = clamp(actor.lean.aim + by, -0.36, deepest);
  actor.wanted = clamp((p.x - mouth.x) * 4, -0.6, 0.6);
}

export function* holding(play: Playing): Behaviour {
  const { stage, beat } = play;
  const somebody = stage.puppets.get(beat.with ?? beat.target ?? '');
  if (somebody !== undefined && somebody !== play.actor) return yield* lifting(play, somebody);
  if (beat.way === 'out of') return yield* takingOut(play);
  const loose = propOf(play);
  if (loose === null) return failed('There is nothing here to take.');
  if (loose.held?.worn === true && loose.held.by === play.actor) return yield* takingOff(play, loose);
  // Who has a bunch of balloons has all of them.
  const bunch = [...play.stage.loose.values()].some(
    (l) => l.held?.by === play.actor && l.string !== undefined && baseOf(l.id) === baseOf(loose.id),
  );
  if (bunch || loose.held?.by === play.actor) {
    yield* wait(0.6);
    return done('Holds it.');
  }
  if (!(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  if (play.actor.armed) {
    // Up before the chest, or over the head.
    const y = longThing(loose.prop)?.row.up ? UP : -0.1;
    play.actor.reach('near', 0.16, y, 12);
    play.actor.reach('far', 0.19, y, 12);
    yield* wait(0.5);
  }
  return done('Took it by contact.');
}

const baseOf = (id: string): string => id.replace(/-\d+$/u, '');

export function* dropping(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  if (stage.joined.get(beat.with ?? beat.target ?? '')?.latched === true) return yield* swinging(play);
  const somebody = stage.puppets.get(beat.with ?? beat.target ?? '');
  if (somebody !== undefined && somebody !== actor) return yield* droppingSomebody(play, somebody, false);
  const loose = propOf(play);
  if (loose === null) return failed('There is nothing to drop.');
  if (loose.held === null && loose.flight?.by === actor.id && stage.step - loose.flight.step < 480)
    return done('It had left the hand already.');
  if (loose.held === null && loose.flight?.by === actor.id && loose.flight.lost === true)
    return done('It was lost in the fall.');
  if (loose.held?.by !== actor && !(yield* pickUp(play, loose))) return failed('Never had it in hand.');
  if (beat.part !== undefined && beat.target === actor.id)
    return yield* fallingFromHand(stage, loose, actor, true);
  // Before the chest first, so that it has some way to fall.
  if (actor.armed && actor.mode === 'alive') actor.reach(handOf(loose), 0.24, 0.02, 12);
  else if (actor.mode === 'alive') actor.nod.aim = -0.3;
  yield* wait(0.35);
  spill(stage, loose);
  actor.nod.aim = 0;
  // A bunch goes as one.
  for (const other of stage.loose.values())
    if (other.held?.by === actor && baseOf(other.id) === baseOf(loose.id)) letGo(stage, other);
  play.released = true;
  actor.restHands();
  if (lighterThanAir(loose, stage.around.air)) {
    const from = loose.body.translation().y;
    const rose = yield* until(() => loose.body.translation().y > from + 0.6, 3);
    return rose ? done('Let it go, and it rose.') : failed('It did not rise.');
  }
  if (stage.around.gravity === 0) {
    yield* wait(1);
    return done('Let go of it; nothing draws it down, and it drifts.');
  }
  // On what one stands on oneself it has come down as well.
  const under = stage.onTop.get(actor.id)?.where;
  const isGround = (m: string) => m.startsWith('set/') || (under !== undefined && m.startsWith(`${under}/`));
  const low = 0.5 * loose.prop.height + AFLOAT;
  const inWater = () => stage.inWater(loose.body.translation().x, loose.body.translation().y - low);
  const isDown = () => loose.flight?.met.some(isGround) === true || inWater();
  const fell = yield* until(isDown, 2.5 * stage.around.slowness);
  yield* wait(0.4);
  return fell ? done('Dropped it.') : failed('It never came down.');
}

/** Reaches into something hollow, takes what lies in it by contact, and lifts it out over the rim. */
function* takingOut(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = beat.with === null ? null : (stage.loose.get(beat.with) ?? null);
  const id = beat.target ?? '';
  const box = stage.loose.get(id);
  if (loose === null) return failed('There is nothing in it to take.');
  if (box === undefined || !liesIn(stage, loose, id)) return failed(`It is not in the ${id}.`);
  // An arm that reaches in goes past the walls, and does not push them over.
  meet(box, layers.vessel);
  try {
    if (!(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
    actor.restHands();
    yield* wait(0.2);
    actor.reach('near', 0.18, 0.06, 12);
    actor.reach('far', 0.2, 0.04, 12);
    yield* wait(0.7);
  } finally {
    meet(box, layers.prop);
  }
  return liesIn(stage, loose, id) ? failed('It did not come out.') : done(`Took it out of the ${id}.`);
}

/** Dribbles: pushes down, lets go, meets the ball again on its way up. */
export function* bouncing(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  const loose = propOf(play);
  if (loose === null || loose.prop.shape !== 'ball') return failed('There is no ball to bounce.');
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose)))
    return failed('Could not get hold of the ball.');
  let count = 0;
  for (let i = 0; i < 4; i++) {
    if (actor.actor.rig === 'person') {
      actor.reach('near', 0.2, -0.12, 16);
      actor.reach('far', 0.08, -0.26, 10);
      yield* wait(0.2);
      actor.reach('near', 0.24, -0.24, 26);
      yield* wait(0.09);
    }
    const height = loose.body.translation().y - loose.prop.width / 2;
    // Enough push that, with its own restitution, it comes back to the hand.
    const speed =
      stage.around.gravity === 0
        ? 2
        : Math.sqrt(2 * stage.around.gravity * height * (1 / 0.56 - 0.9)) * clamp(beat.vigour, 0.9, 1.3);
    letGo(stage, loose, { vx: 0.02 * actor.facing, vy: -speed, spin: 0 });
    play.released = true;
    const met = yield* until(() => loose.flight?.met.includes('set/floor') ?? false, 1.5);
    if (!met) break;
    count++;
    if (actor.actor.rig !== 'person') continue;
    if (i === 3 && beat.outcome === 'fail') break;
    const caught = yield* until(() => {
      const p = loose.body.translation();
      actor.reachFor('near', p.x - 0.02 * actor.facing, p.y + loose.prop.width * 0.4, 26);
      if (loose.body.linvel().y > 0 && p.y > 0.3 * actor.height) actor.touchWith(['lower-arm-near']);
      return takeOnContact(play, loose);
    }, 1.2);
    actor.touchWith([]);
    if (!caught) break;
  }
  yield* wait(0.2);
  return count >= 2 || beat.outcome === 'fail'
    ? done(`It met the floor ${count} times.`)
    : failed(`It met the floor ${count} times only.`);
}
