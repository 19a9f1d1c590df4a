import { leafOf } from '../../air/hang-leaves.ts';
import { armOf, HAND, handleOf, type Leaf, WIDE } from '../../air/leaf.ts';
import { STEP } from '../../physics.ts';
import { UP } from '../../puppets/grip.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';
import { isJack, poppingUp } from '../going/popping-up.ts';
import { handOf, pickUp } from './handling.ts';
import { foremost, reachPoint, standOff, workingPoint } from './reaching.ts';
import { setDown } from './setting-down.ts';

/** A hand this near to the handle holds it, in the actor's heights; who has no hands uses paw or nose. */
const AT_HANDLE = { hand: 0.13, nose: 0.4 } as const;
/** From so many radians on a lid is pushed away rather than lifted, by who gets so many times as far. */
const [RAISED, TIPS] = [0.6, 2.2] as const;
/** Longest that one tries, s. */
const PATIENCE = 4;

/** Goes to what opens, takes it by its handle and moves it on its hinges, as far as a hand's force brings it. */
export function* opening(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const opens = beat.action === 'open';
  const id = beat.target ?? beat.with;
  if (id === null || stage.place(id) === null) return failed('There is nothing here to open or close.');
  const jack = stage.joined.get(id);
  if (isJack(jack) && opens) {
    // A hand turns its crank, and jumps back.
    const x = jack.prop.x + jack.prop.width / 2 + 0.3 * actor.height;
    yield* goTo(actor, x, 'walk', 1.1, 0.05);
    actor.face(-1);
    actor.crouch.aim = 0.8;
    actor.lean.aim = 0.5;
    for (let t = 0; t < 1.3; t += STEP) {
      actor.reachFor('near', jack.prop.x + jack.prop.width / 2 + 0.08, 0.2 + 0.05 * Math.sin(12 * t), 20);
      yield;
    }
    actor.crouch.aim = 0;
    actor.lean.aim = -0.15;
    actor.expression = 'surprised';
    actor.restHands();
    return yield* poppingUp(stage, jack);
  }
  const leaf = leafOf(stage, id, { x: actor.x, locked: beat.outcome === 'fail', open: !opens });
  if (leaf === null) return failed('It has nothing that opens.');
  const { loose } = leaf;
  const small = leaf.how.way === 'unfolds' || (loose.mass < 2 && loose.prop.width < 0.34);
  const held = small && actor.armed && loose.prop.hollow === undefined && !loose.prop.fixed;
  if (held) {
    if (actor.holding !== loose.id && !(yield* pickUp(play, loose)))
      return failed('Could not get hold of it.');
    // An umbrella goes up over the head, all else before the chest.
    if (loose.prop.name === 'umbrella') actor.reach(handOf(loose), 0.15, UP, 12);
    else actor.reach(handOf(loose), 0.2, -0.08, 12);
    yield* wait(0.5);
  } else {
    // What is too large to be opened in the hands is set down for it.
    if (loose.held?.by === actor)
      yield* setDown(play, loose, actor.x + actor.facing * (standOff(actor) + 0.1) * actor.height, 0);
    yield* goTo(actor, handleOf(leaf).x - leaf.side * standOff(actor) * actor.height, 'walk', 1.1, 0.05);
    actor.face(leaf.side);
    yield* wait(0.2);
  }
  yield* moving(play, leaf, opens, held);
  actor.wanted = 0;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  if (!held) actor.restHands();
  else if (loose.prop.name !== 'umbrella')
    actor.reach(handOf(loose) === 'near' ? 'far' : 'near', 0.05, -0.3, 9);
  // Aside, so that it is seen what was opened.
  if (!held && opens && leaf.angle > 1)
    yield* goTo(actor, handleSide(leaf) - leaf.side * 0.5 * actor.height, 'walk', 1, 0.1);
  if (!held) actor.face(leaf.side);
  yield* wait(0.3);
  return cameOf(leaf, opens, beat.outcome === 'fail');
}

/** The edge of a thing at which its handle is while it is shut. */
const handleSide = ({ loose, side }: Leaf): number =>
  loose.body.translation().x - (side * loose.prop.width) / 2;

/** Brings a hand to the handle and keeps it there, while the leaf goes along with it. */
function* moving({ stage, actor }: Playing, leaf: Leaf, opens: boolean, held: boolean): Doing {
  const H = actor.height;
  const hand = held ? (handOf(leaf.loose) === 'near' ? 'far' : 'near') : foremost(actor);
  const near = (actor.armed ? AT_HANDLE.hand : AT_HANDLE.nose) * H;
  const { prop } = leaf.loose;
  // What is in one hand is taken by its edge with the other; a lid that is up is pushed on by the fingertips.
  const there = held ? near + Math.min(prop.width, prop.height) / 2 : near;
  const tips = leaf.how.way === 'lid' && !held ? TIPS : 1;
  let began = false;
  for (let t = 0; t < PATIENCE; t += STEP) {
    const at = reachable(leaf, actor);
    if (held) actor.reachFor(hand, at.x, at.y, 24);
    else reachPoint(actor, at, hand, 24);
    if (!held) steer(actor, at.x - leaf.side * standOff(actor) * H, 1);
    const palm = workingPoint(actor, hand);
    const reach = began && leaf.angle > RAISED ? tips * there : there;
    if (Math.hypot(palm.x - at.x, palm.y - at.y) < reach) {
      if (!began) knock(stage, leaf, 0.25);
      began = true;
      leaf.pull = (opens ? 1 : -1) * handForce(leaf, opens, actor);
      stage.worked.add(leaf.loose.id);
    } else if (began && opens && leaf.how.way === 'lid' && someoneIn(stage, leaf.loose.id)) {
      // Out of reach by now: whoever is in there pushes, too.
      leaf.pull = HAND.force;
      stage.worked.add(leaf.loose.id);
    }
    yield;
    if (opens ? leaf.angle > 0.9 * WIDE : leaf.angle === 0 && began) break;
  }
  if (!opens && leaf.angle < 0.05) knock(stage, leaf, 0.8);
}

/** Doors and gates are drawn by their edge where the handle is too high; of what is above, nothing else can be had. */
function reachable(leaf: Leaf, actor: Puppet): { x: number; y: number } {
  const at = handleOf(leaf);
  const edge = /^(?:leaf|pair|front|shutter|rises)$/u.test(leaf.how.way);
  return edge ? { x: at.x, y: Math.min(at.y, HIGHEST * actor.height) } : at;
}
/** Of one's own height. */
const HIGHEST = 0.85;

/** At ease; a heavy lid is heaved up with what a back gives, as far as it does. */
function handForce({ how }: Leaf, opens: boolean, actor: Puppet): number {
  const heaved = how.way === 'lid' && opens ? 0.6 * how.kilograms * 9.81 : 0;
  return Math.max(HAND.force, Math.min(heaved, BACK * 9.81 * actor.mass));
}
/** What somebody lifts at an edge, as a share of their weight (judged). */
const BACK = 0.9;

const someoneIn = (stage: Stage, id: string): boolean =>
  [...stage.within].some(([who, at]) => at.id === id && stage.puppets.get(who)?.armed === true);

const knock = (stage: Stage, { loose }: Leaf, strength: number): void =>
  stage.sound({
    kind: 'impact',
    x: loose.body.translation().x,
    bodies: [loose.id],
    materials: [loose.prop.material, loose.prop.material],
    strength,
    seconds: 0.2,
  });

function cameOf(leaf: Leaf, opens: boolean, meantToFail: boolean) {
  const share = leaf.angle / WIDE;
  if (opens && share > 0.6) return done(`It opened by ${Math.round((leaf.angle * 180) / Math.PI)}°.`);
  if (!opens && share < 0.1) return done('It is shut.');
  if (meantToFail) return done('It stayed as it was.');
  return failed(leaf.locked ? 'It is locked.' : 'It hardly moved.');
}

/** A leaf that nobody touches: a draught moves it, as it would a door that is ajar. */
export function* openingByItself(stage: Stage, id: string, opens: boolean, vigour: number): Behaviour {
  const leaf = leafOf(stage, id, { x: Number.NEGATIVE_INFINITY, locked: false, open: !opens });
  if (leaf === null) return failed('It has nothing that opens.');
  // As much as a draught of some 5 m/s puts on a door (½ ρ v² A ≈ 25 N), and what is lighter by its mass.
  const push = Math.min(25, 6 * leaf.how.kilograms) * vigour;
  yield* until(() => {
    leaf.pull = ((opens ? 1 : -1) * push) / Math.max(1, 2 * Math.abs(leaf.speed) * armOf(leaf));
    return opens ? leaf.angle > 0.9 * WIDE : leaf.angle === 0;
  }, PATIENCE);
  if (!opens) knock(stage, leaf, 0.8);
  yield* wait(0.3);
  return cameOf(leaf, opens, false);
}
