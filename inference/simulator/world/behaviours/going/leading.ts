import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { reachPoint } from '../hands/reaching.ts';
import { goTo, standUp, steer } from './going.ts';

/** How far they go, metres, and how long they have for it, s. */
const [WAY, LONG] = [2.6, 6];
/** Nobody is led beyond it, metres from the middle. */
const EDGE = 4.8;
/** How near the hand has to come, in the leader's heights, and a hand's breadth for whoever is small, metres. */
const [NEAR, BREADTH] = [0.1, 0.12];

/** Where a hand takes hold: the other's own hand half way, else the side of the body that is turned to the leader. */
export function holdAt(actor: Puppet, other: Puppet): { x: number; y: number } {
  if (actor.armed && other.armed) {
    // Who is small holds a hand up, and who is tall lets one hang.
    const [low, high] = [actor.height, other.height].toSorted((a, b) => a - b) as [number, number];
    return {
      x: (actor.x * other.height + other.x * actor.height) / (actor.height + other.height),
      y: Math.min(0.44 * high, 0.7 * low),
    };
  }
  const [armed, held] = actor.armed ? [actor, other] : [other, actor];
  const root = held.pose(held.root);
  // Who goes ahead is held by the back.
  if (held === actor)
    return { x: root.x - 0.2 * held.height * held.facing, y: Math.min(0.6 * armed.height, root.y) };
  const head = held.pose(held.limbs.has('head') ? 'head' : held.root);
  return { x: (root.x + 3 * head.x) / 4, y: Math.min(0.72 * armed.height, (root.y + 3 * head.y) / 4) };
}

/** How far apart they walk: each with an arm half stretched, or the one arm from where it takes hold. */
export function roomFor(actor: Puppet, other: Puppet): number {
  if (actor.armed && other.armed) return 0.2 * (actor.height + other.height);
  const [armed, held] = actor.armed ? [actor, other] : [other, actor];
  return 0.22 * armed.height + Math.abs(holdAt(actor, other).x - held.x);
}

/**
 * Takes somebody by the hand (an animal by its neck) and walks off with them. That a hand is there is measured before they go, and
 * again when they have come to a stop.
 */
export function* leading(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const other = stage.puppets.get(beat.target ?? '');
  if (other === undefined || other === actor) return failed('There is nobody to lead.');
  if (!actor.armed && !other.armed) return failed('There is no hand for it.');
  if (other.actor.rig === 'wheeled') return failed('It goes by itself.');
  stage.engaged.add(other.id);
  try {
    yield* standUp(other);
    // To where the stage has room.
    const spot = beat.spot ?? other.x - (Math.sign(other.x) || -1) * WAY;
    const way = Math.sign(spot - other.x) || 1;
    other.face(way);
    yield* wait(0.4);
    const room = roomFor(actor, other);
    yield* goTo(actor, other.x + way * room, 'walk', 1.1, 0.05);
    actor.face(-way);
    yield* wait(0.2);
    let gap = Number.POSITIVE_INFINITY;
    const hold = () => {
      const at = holdAt(actor, other);
      const gaps: number[] = [];
      for (const who of [actor, other]) {
        if (!who.armed) continue;
        if (who.actor.rig === 'thing') reachPoint(who, at, who.facing === way ? 'near' : 'far', 16);
        // A hand behind oneself: the far one hangs back as well as the near one.
        else who.reachFor('near', at.x, at.y, 16);
        const palms = (['near', 'far'] as const).map((hand) => who.hand(hand));
        gaps.push(Math.min(...palms.map((p) => Math.hypot(p.x - at.x, p.y - at.y))));
      }
      gap = Math.max(...gaps);
      for (const who of [actor, other]) {
        const low = clamp((0.42 * who.height - at.y) / (0.42 * who.height), 0, 1);
        if (who.actor.rig === 'person') {
          who.lean.aim = 0.9 * low * Math.sign((at.x - who.x) * who.facing);
          who.crouch.aim = 0.9 * low;
        }
      }
    };
    const isHeld = () => gap < Math.max(BREADTH, NEAR * Math.max(actor.height, other.height));
    for (let t = 0; t < 1.2 && !(t > 0.5 && isHeld()); t += STEP) {
      hold();
      yield;
    }
    if (!isHeld()) return failed('Did not get hold of them.');
    actor.face(way);
    const from = { led: other.x, leads: actor.x };
    const goal = clamp(beat.spot ?? other.x + way * WAY, -EDGE, EDGE);
    const pace = Math.min(actor.pace.walk, other.pace.walk) * clamp(beat.vigour, 0.6, 1.3);
    for (let t = 0; t < LONG && (goal - other.x) * way > 0.06; t += STEP) {
      hold();
      // Who leads does not pull ahead of an arm's length.
      const ahead = (actor.x - other.x) * way;
      steer(other, goal, pace * clamp(ahead / room, 0.5, 1.2));
      steer(actor, goal + way * room, pace * clamp(1.6 - ahead / room, 0.2, 1));
      yield;
    }
    actor.wanted = 0;
    other.wanted = 0;
    for (let t = 0; t < 0.5; t += STEP) {
      hold();
      yield;
    }
    const [led, leads] = [(other.x - from.led) * way, (actor.x - from.leads) * way];
    if (Math.min(led, leads) < 0.6) return failed('They did not come along.');
    return isHeld()
      ? done(`Led them ${led.toFixed(1)} m by the hand.`)
      : failed('The hand let go on the way.');
  } finally {
    stage.engaged.delete(other.id);
    for (const who of [actor, other]) {
      who.wanted = 0;
      who.lean.aim = 0;
      who.crouch.aim = 0;
      if (who.armed && who.holding === null) who.restHands();
    }
  }
}
