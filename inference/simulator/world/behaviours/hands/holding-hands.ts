import { STEP } from '../../physics.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, standUp } from '../going/going.ts';
import { holdAt, roomFor } from '../going/leading.ts';
import { reachPoint } from './reaching.ts';

/** Seconds that two stand hand in hand. */
const HELD = 2.4;
/** How near to it each hand has to come, in its owner's heights, and a hand's breadth for whoever is small, metres. */
const [NEAR, BREADTH] = [0.1, 0.12];

/** Goes up to somebody, and both stand side by side with a hand in the other's; that they met is measured. */
export function* holdingHands(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const other = stage.puppets.get(beat.target ?? '');
  if (other === undefined || other === actor) return failed('There is nobody here for it.');
  if (!actor.armed || !other.armed) return failed('There are no two hands for it.');
  stage.engaged.add(other.id);
  try {
    yield* standUp(other);
    const side = Math.sign(actor.x - other.x) || -1;
    yield* goTo(actor, other.x + side * roomFor(actor, other), 'walk', 1.1, 0.05);
    actor.face(-side);
    other.face(side);
    yield* wait(0.2);
    for (const who of [actor, other]) if (who.expression === 'neutral') who.expression = 'happy';
    let met = 0;
    for (let t = 0; t < HELD; t += STEP) {
      const at = holdAt(actor, other);
      let near = true;
      for (const who of [actor, other]) {
        const hand = who.actor.rig === 'thing' || who.holding !== null ? 'far' : 'near';
        if (who.actor.rig === 'thing') reachPoint(who, at, hand, 16);
        else who.reachFor(hand, at.x, at.y, 16);
        const palms = (['near', 'far'] as const).map((one) => who.hand(one));
        const gap = Math.min(...palms.map((p) => Math.hypot(p.x - at.x, p.y - at.y)));
        near = near && gap < Math.max(BREADTH, NEAR * who.height);
      }
      if (near) met += STEP;
      // To and fro a little, as children do.
      actor.lean.aim = 0.04 * Math.sin(5 * t);
      other.lean.aim = -0.04 * Math.sin(5 * t);
      yield;
    }
    return met > HELD / 2
      ? done(`Held hands for ${met.toFixed(1)} s.`)
      : failed('They did not reach each other.');
  } finally {
    stage.engaged.delete(other.id);
    for (const who of [actor, other]) {
      who.lean.aim = 0;
      if (who.armed && who.holding === null) who.restHands();
    }
  }
}
