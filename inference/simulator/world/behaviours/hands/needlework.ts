import { STEP } from '../../physics.ts';
import type { Coat } from '../../puppets/coat.ts';
import { strokeOn } from '../../puppets/handiwork.ts';
import { type Behaviour, done, failed, type Playing, propOf } from '../behaviour.ts';
import { handOf, pickUp } from './handling.ts';

/** Stitches, seconds that each takes, and how far the hand that works goes to and fro, in heights; judged. */
const [STITCHES, SECONDS, TO_AND_FRO] = [10, 0.42, 0.035] as const;
/** Where the work is held, from the shoulder, in heights. */
const LAP = { x: 0.17, y: -0.15 };

/** Knits, sews or crochets in the lap: one hand holds what comes to be, the other goes to and fro at it. */
export function* needlework(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = propOf(play);
  if (loose === null) return failed('There is nothing to work on.');
  if (!actor.armed || !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  const coat: Coat = { loose, what: 'made', side: 1, share: 0 };
  stage.coats.set(loose.id, coat);
  const holds = handOf(loose);
  const works = holds === 'near' ? 'far' : 'near';
  // From the one shoulder to the other, in heights.
  const across = works === 'near' ? 0.17 : -0.17;
  for (let k = 0; k < STITCHES; k++) {
    const seconds = SECONDS / Math.sqrt(beat.vigour);
    for (let t = 0; t < seconds; t += STEP) {
      const sway = TO_AND_FRO * Math.sin((2 * Math.PI * t) / seconds);
      actor.reach(holds, LAP.x, LAP.y, 16);
      actor.reach(works, LAP.x + across * 0.7 + sway, LAP.y + 0.04 + sway, 20);
      actor.nod.aim = 0.2;
      yield;
    }
    strokeOn(stage, coat, 1 / STITCHES);
  }
  actor.nod.aim = 0;
  return done(`${STITCHES} stitches at it.`);
}
