import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { shed } from '../../water/shed.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { handOf, pickUp } from './handling.ts';

/** Strips that the peel comes off in, and the share of the whole that each weighs (a banana's peel is a third, an egg's shell a tenth). */
const [STRIPS, STRIP] = [5, 0.04];
/** A finger this near to the thing peels it, in heights. */
const AT_WORK = 0.16;

/** What has a skin that comes off by hand. */
const skinned = /fruit|eggshell/u;

/** Holds a fruit before the chest and pulls its skin off, strip by strip; the strips fall. */
export function* peeling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = propOf({ ...play, beat: { ...beat, with: beat.target ?? beat.with } });
  if (loose === null) return failed('There is nothing to peel.');
  if (!actor.armed) return failed('Has no hands to peel with.');
  if (!skinned.test(loose.prop.material)) return failed('It has no skin that comes off.');
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  const H = actor.height;
  const holds = handOf(loose);
  const works = holds === 'near' ? 'far' : 'near';
  // Whose hands do not come together has teeth.
  const bites = actor.actor.rig !== 'person';
  if (!bites) actor.reach(holds, 0.17, -0.06, 12);
  yield* wait(0.4);
  const coat = { loose, what: 'peeled' as const, side: 1 as const, share: 0 };
  stage.coats.set(loose.id, coat);
  let strips = 0;
  for (let i = 0; i < STRIPS; i++) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let t = 0; t < 0.5; t += STEP) {
      const at = loose.body.translation();
      if (bites) {
        const lips = actor.mouth();
        actor.reachFor(holds, lips.x + actor.facing * 0.06 * H, lips.y, 16);
        actor.lean.aim = t < 0.25 ? 0.12 : -0.12;
        nearest = Math.min(nearest, Math.hypot(lips.x - at.x, lips.y - at.y));
        yield;
        continue;
      }
      // From the top down along its side.
      const down = clamp(t / 0.35, 0, 1);
      actor.reachFor(
        works,
        at.x + actor.facing * 0.5 * loose.prop.width,
        at.y + (0.6 - 1.3 * down) * loose.prop.height,
        20,
      );
      const palm = actor.hand(works);
      nearest = Math.min(nearest, Math.hypot(palm.x - at.x, palm.y - at.y));
      yield;
    }
    if (nearest > AT_WORK * H + Math.max(loose.prop.width, loose.prop.height) / 2) continue;
    strips++;
    coat.share = Math.min(1, coat.share + 1 / STRIPS);
    const { x, y } = loose.body.translation();
    shed(stage, loose, {
      part: `peel-${strips}`,
      shape: { kind: 'box', width: 0.35 * loose.prop.width, height: 0.025 },
      mass: STRIP * loose.mass,
      // Clear of the thing: it hangs off its far side when it lets go.
      x: x + actor.facing * (0.75 * Math.hypot(loose.prop.width, loose.prop.height) + 0.03 * (i % 3)),
      y: y - 0.2 * loose.prop.height,
      angle: 0.3 * (i - 2),
      // Limp as wet cloth.
      material: 'cloth',
    });
  }
  actor.lean.aim = 0;
  actor.reach(works, 0.05, -0.3, 9);
  yield* wait(0.5);
  return strips >= 3 ? done(`It came off in ${strips} strips.`) : failed('The hand did not get there.');
}
