import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, standUp } from '../going/going.ts';

/** A hand's breadth of whoever is small, in metres, and of anybody, in heights. */
const [BREADTH, NEAR] = [0.14, 0.14];

/** Goes to a sleeper and shakes them by hand (or nudges them with the nose) until they wake and get up. */
export function* waking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const other = beat.target === null ? undefined : stage.puppets.get(beat.target);
  if (other === undefined || other === actor) return failed('There is nobody to wake.');
  if (!other.asleep) return failed('They are awake already.');
  stage.engaged.add(other.id);
  try {
    const head = () => other.pose(other.limbs.has('head') ? 'head' : other.root);
    const body = () => (other.limbs.has('torso') ? other.pose('torso') : other.pose(other.root));
    const before = head().y;
    const side = Math.sign(actor.x - body().x) || -1;
    const away = actor.armed ? (actor.actor.rig === 'thing' ? 0.5 : 0.26) : 0.6;
    yield* goTo(actor, body().x + side * away * actor.height, 'walk', 1.1, 0.05);
    actor.face(-side);
    let touched = 0;
    for (let t = 0; t < 2.4; t += STEP) {
      const at = body();
      const low = clamp((0.6 * actor.height - at.y) / (0.6 * actor.height), 0, 1);
      actor.crouch.aim = low * 1.1;
      actor.lean.aim = actor.armed ? 0.06 + low * 0.85 : 0;
      actor.nod.aim = actor.armed ? 0 : low;
      const sway = 0.03 * Math.sin(t * 20);
      if (actor.armed)
        for (const hand of ['near', 'far'] as const) actor.reachFor(hand, at.x + sway, at.y, 18);
      const palms = actor.armed ? [actor.hand('near'), actor.hand('far')] : [actor.mouth()];
      const gap = Math.min(...palms.map((p) => Math.hypot(p.x - at.x, p.y - at.y)));
      if (gap < Math.max(BREADTH, NEAR * actor.height) + (actor.armed ? 0 : 0.3)) touched += STEP;
      if (touched > 0.8) break;
      yield;
    }
    actor.crouch.aim = 0;
    actor.lean.aim = 0;
    actor.nod.aim = 0;
    if (actor.armed && actor.holding === null) actor.restHands();
    if (touched <= 0.8) return failed('Did not reach them.');
    other.asleep = false;
    if (other.expression === 'neutral') other.expression = 'surprised';
    yield* standUp(other);
    yield* wait(0.6);
    return head().y - before > 0.05 * other.height ? done('Woke them by hand.') : failed('They slept on.');
  } finally {
    stage.engaged.delete(other.id);
  }
}
