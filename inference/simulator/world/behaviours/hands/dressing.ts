import type { Clothing, Garment } from '#contracts/garment.ts';
import { takeAway } from '../../leaving.ts';
import { STEP } from '../../physics.ts';
import { addProp } from '../../props-on-stage.ts';
import { attach } from '../../puppets/grip.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { aimAt, handOf, pickUp } from './handling.ts';

/** So near a hand has to come to where it is worn, in heights, and for how long one tries, s. */
const [NEAR, TRIES] = [0.2, 1.4];

/** What is worn on trunk and back. */
const onTheTrunk: ReadonlySet<Garment> = new Set([
  'scarf',
  'tie',
  'bowtie',
  'apron',
  'suit',
  'labcoat',
  'waistcoat',
  'vest',
  'lifejacket',
  'overalls',
  'armour',
  'sash',
  'belt',
  'suspenders',
  'necklace',
  'medals',
  'badge',
  'cape',
  'wings',
  'backpack',
  'skirt',
  'dress',
  'robe',
  'tutu',
  'kimono',
]);

/** Where it is worn: about the feet, the hips, the chest, else the head. */
function wornAt(who: Puppet, { what, parts }: Clothing): { x: number; y: number } {
  const H = who.height;
  const onFeet = what === 'rollerskates' || what === 'iceskates' || what === 'flippers';
  if (onFeet) return { x: who.x + 0.1 * H * who.facing, y: 0.12 * H };
  if (!who.limbs.has('head')) {
    // Who is all face has it before that, on its upper edge or under its chin.
    const body = who.pose(who.root);
    const up = what !== null && onTheTrunk.has(what) ? -0.05 : 0.16;
    return { x: body.x + 0.16 * H * who.facing, y: body.y + up * H };
  }
  const head = who.pose('head');
  if (what === null ? parts.includes('top') : onTheTrunk.has(what))
    return { x: who.x + 0.1 * H * who.facing, y: head.y - 0.26 * H };
  if (what === null && parts.includes('bottom')) return { x: who.x + 0.1 * H * who.facing, y: 0.45 * H };
  if (what === null) return { x: who.x + 0.1 * H * who.facing, y: 0.16 * H };
  return { x: head.x + 0.08 * H * who.facing, y: head.y };
}

/** Brings a hand there. */
function* handTo(actor: Puppet, hand: 'near' | 'far', garment: Clothing): Doing<boolean> {
  let near = false;
  for (let t = 0; t < TRIES && !(near && t > 0.5); t += STEP) {
    const at = wornAt(actor, garment);
    const low = Math.max(0, Math.min(1, (0.5 * actor.height - at.y) / (0.5 * actor.height)));
    if (actor.actor.rig === 'person') {
      actor.crouch.aim = low * 1.15;
      actor.lean.aim = low * 0.9;
    }
    actor.reachFor(hand, at.x, at.y, 14);
    const palm = actor.hand(hand);
    near ||= Math.hypot(palm.x - at.x, palm.y - at.y) < NEAR * actor.height;
    yield;
  }
  return near;
}

function* settle(actor: Puppet): Doing {
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.5);
}

/** Takes what is to be worn, brings it to where it is worn, and has it on from then on. */
export function* dressing(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  const loose = propOf(play);
  if (loose === null || beat.garment === undefined) return failed('There is nothing here to put on.');
  if (!actor.armed) return yield* slippingInto(play, loose, beat.garment);
  if (!(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  if (!(yield* handTo(actor, handOf(loose), beat.garment))) return failed('The hand did not get there.');
  takeAway(stage, loose);
  stage.dressed.push({ id: actor.id, on: true, garment: beat.garment, frame: stage.frame });
  yield* settle(actor);
  return done('Has it on.');
}

/** So near a head or a paw has to come to what lies there, beside half of its width: heights. */
const AT_IT = 0.22;

/** Who has no hands bends the head down to what lies there (or sets a paw on it), and comes up with it on. */
function* slippingInto(play: Playing, loose: Loose, garment: Clothing): Behaviour {
  const { stage, actor } = play;
  const H = actor.height;
  const feet = garment.what === 'rollerskates' || garment.what === 'iceskates';
  const lies = loose.body.translation();
  const side = Math.sign(actor.x - lies.x) || -1;
  const away = feet ? 0.3 : actor.actor.rig === 'quadruped' ? 0.58 : 0.34;
  yield* goTo(actor, lies.x + side * away * H, 'walk', 1, 0.05);
  actor.face(-side);
  yield* wait(0.2);
  const near = yield* until(() => {
    const at = loose.body.translation();
    if (feet) return actor.gait.feet.some((f) => Math.abs(f.x - at.x) < AT_IT * H + loose.prop.width / 2);
    aimAt(play, loose);
    const mouth = actor.mouth();
    return Math.hypot(mouth.x - at.x, mouth.y - at.y) < AT_IT * H + loose.prop.width / 2;
  }, 1.6);
  if (near) {
    yield* wait(0.3);
    takeAway(stage, loose);
    stage.dressed.push({ id: actor.id, on: true, garment, frame: stage.frame });
  }
  actor.wanted = 0;
  actor.nod.aim = 0;
  yield* settle(actor);
  return near ? done('Has it on.') : failed('The head did not get there.');
}

/** A hand comes to what is worn, and has it from then on. */
export function* undressing({ stage, actor, beat }: Playing): Behaviour {
  const { garment } = beat;
  const prop = stage.plan.props.find((p) => p.id === beat.with);
  if (garment === undefined || prop === undefined) return failed('There is nothing here to take off.');
  if (!actor.armed) return failed('It has no hand for it.');
  if (!(yield* handTo(actor, 'near', garment))) return failed('The hand did not get there.');
  stage.dressed.push({ id: actor.id, on: false, garment, frame: stage.frame });
  const hand = actor.hand('near');
  const had = stage.loose.get(prop.id);
  if (had === undefined) {
    addProp(stage, { ...prop, x: hand.x, y: hand.y });
    stage.came += 1;
  }
  const loose = stage.loose.get(prop.id);
  if (loose !== undefined) attach(stage, actor, loose, 'lower-arm-near');
  actor.reach('near', 0.18, -0.12, 12);
  yield* settle(actor);
  return done('Took it off.');
}
