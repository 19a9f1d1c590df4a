import { STEP } from '../../physics.ts';
import { clamp, smooth } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing } from '../behaviour.ts';

/** How high a ghost hovers, in its heights, and how fast it glides, m/s. */
const HIGH = 0.35;
const GLIDE = 1.1;

/** Who weighs nothing floats along over the ground, up and down a little as it goes. */
export function* hovering(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const weighsNothing = actor.actor.thing === 'ghost' || stage.around.gravity === 0;
  if (!weighsNothing) return failed('Puppets stay out of the water; things go in.');
  const from = actor.x;
  const at = beat.target === null ? null : stage.place(beat.target);
  const goal = clamp(at?.x ?? beat.spot ?? from + actor.facing * 4, -5, 5);
  const way = Math.sign(goal - from) || actor.facing;
  actor.face(way);
  actor.mode = 'seated';
  const far = Math.abs(goal - from);
  for (let t = 0; t < 1 + far / GLIDE; t += STEP) {
    const lift = HIGH * actor.height * smooth(clamp(t / 0.8, 0, 1)) + 0.05 * Math.sin(t * 3);
    actor.x = from + way * Math.min(far, Math.max(0, t - 0.5) * GLIDE * beat.vigour);
    actor.air = { y: Math.max(0, lift), vy: 0, up: false };
    actor.gait.carry((foot) => ({ x: actor.x + foot.rest * actor.facing, y: actor.air.y, pitch: -0.3 }));
    actor.lean.aim = 0.12;
    yield;
  }
  actor.lean.aim = 0;
  return done(`Floated ${far.toFixed(1)} m.`);
}
