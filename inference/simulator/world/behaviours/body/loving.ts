import { STEP } from '../../physics.ts';
import { type Behaviour, done, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** How near they come, metres, for how long, s, and hearts a second. */
const [NEAR, LONG, HEARTS] = [0.9, 2.4, 4];

/** Goes to whom or what it loves and looks, with hands on the heart; paper hearts rise. */
export function* loving({ stage, beat, actor }: Playing): Behaviour {
  const at = beat.target === null || beat.target === actor.id ? null : stage.place(beat.target);
  const other = stage.puppets.get(beat.target ?? '');
  actor.expression = 'happy';
  if (at !== null) {
    const side = Math.sign(actor.x - at.x) || -1;
    if (Math.abs(actor.x - at.x) > NEAR) yield* goTo(actor, at.x + side * NEAR, 'walk');
    actor.face(-side);
    if (other !== undefined && other !== actor && !stage.busy(other.id)) {
      other.face(side);
      other.expression = 'happy';
    }
  }
  for (let t = 0; t < LONG; t += STEP) {
    if (actor.armed && actor.holding === null) {
      actor.reach('near', 0.1, -0.06, 12);
      actor.reach('far', 0.12, -0.05, 12);
    }
    actor.nod.aim = 0.06 * Math.sin(3 * t);
    if (Math.floor(t * HEARTS) > Math.floor((t - STEP) * HEARTS)) {
      const head = actor.pose(actor.limbs.has('head') ? 'head' : actor.root);
      stage.specks.heart(head.x, head.y + 0.16 * actor.height);
    }
    yield;
  }
  actor.nod.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.2);
  return done('Is in love.');
}
