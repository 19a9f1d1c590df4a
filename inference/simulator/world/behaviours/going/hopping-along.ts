import { clamp } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** How far one hop takes somebody, in heights, at most, and how long it crouches before the next, seconds. */
const [FAR, CROUCHES] = [1.6, 0.16];
/** How fast it leaves the ground, m/s for a metre of height: a rabbit's hop is about as high as it is tall (judged). */
const UP = 3.2;

/** Goes along by hop after hop, each a free flight, from the one side of the stage to where it is told to go. */
export function* hoppingAlong({ stage, beat, actor }: Playing): Behaviour {
  const goal = beat.spot ?? actor.x + actor.facing * 3;
  const from = actor.x;
  const way = Math.sign(goal - from) || 1;
  actor.face(way);
  const gravity = Math.max(stage.around.gravity, 1.62);
  let hops = 0;
  for (; hops < 24 && (goal - actor.x) * way > 0.15; hops++) {
    actor.crouch.aim = 1;
    actor.wanted = 0;
    yield* wait(CROUCHES);
    actor.crouch.aim = 0;
    const up = Math.min(actor.pace.jump, UP * Math.sqrt(actor.height) * Math.sqrt(beat.vigour));
    const seconds = (2 * up) / gravity;
    const far = Math.min((goal - actor.x) * way, FAR * Math.max(0.4, actor.height) * beat.vigour);
    actor.velocity = way * clamp(far / seconds, 0, 1.4 * actor.pace.run);
    actor.leap(up);
    yield;
    while (actor.air.up) yield;
    actor.velocity *= 0.4;
  }
  actor.wanted = 0;
  yield* wait(0.3);
  const gone = (actor.x - from) * way;
  return gone > 0.5 ? done(`Went ${gone.toFixed(1)} m in ${hops} hops.`) : failed('Did not get going.');
}
