import { RAPIER as R, STEP } from '../../physics.ts';
import { detach } from '../../puppets/grip.ts';
import { pointOn } from '../../puppets/limb.ts';
import { longThing } from '../../puppets/long-things.ts';
import type { Loose } from '../../puppets/loose.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from './handling.ts';

/** Grounds that a pole goes into by hand. */
const soft = /^(?:grass|earth|sand|snow|moon-sand)$/u;
/** A pole's foot this near to the ground is driven in, metres. */
const AT_GROUND = 0.05;

/** Where the lower end of something with a handle is. */
function footOf(loose: Loose): { x: number; y: number } | null {
  const long = longThing(loose.prop);
  if (long === null) return null;
  const at = { ...loose.body.translation(), angle: loose.body.rotation() };
  return pointOn(at, long.row.handle[0] * loose.prop.width, long.row.handle[1] * loose.prop.height);
}

/**
 * Sets a pole upright on the ground and drives it in. Soft ground holds its foot from then on; on a hard floor it is let go
 * and falls.
 */
export function* planting(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = propOf(play);
  if (loose === null || footOf(loose) === null) return failed('There is nothing here to set upright.');
  if (!actor.armed) return failed('Has no hands for a pole.');
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  const hand = handOf(loose);
  yield* goTo(actor, beat.spot ?? actor.x + 0.8 * actor.facing, 'walk', 1, 0.1);
  const H = actor.height;
  let high = actor.hand(hand).y;
  for (let t = 0; t < 2.5 && (footOf(loose)?.y ?? 0) > AT_GROUND; t += STEP) {
    high = Math.max(0.12 * H, high - 0.35 * H * STEP);
    const low = Math.max(0, Math.min(1, (0.5 * H - high) / (0.4 * H)));
    actor.crouch.aim = low;
    actor.lean.aim = 0.1 + 0.5 * low;
    actor.reachFor(hand, actor.x + 0.24 * H * actor.facing, high, 20);
    yield;
  }
  const foot = footOf(loose);
  const ground = stage.pieces.find((p) => p.part === 'floor')?.surface ?? '';
  const goesIn = soft.test(ground) && foot !== null && foot.y < 2 * AT_GROUND;
  detach(stage, loose);
  if (goesIn) holdInGround(stage, loose);
  stage.worked.add(loose.id);
  stage.sound({
    kind: 'impact',
    x: foot?.x ?? actor.x,
    bodies: [actor.id, loose.id],
    materials: ['wood', ground],
    strength: 1,
    seconds: 0.1,
  });
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.restHands();
  yield* wait(1);
  const tilt = Math.abs(Math.atan2(Math.sin(loose.body.rotation()), Math.cos(loose.body.rotation())));
  if (tilt < 0.35) return done('It stands in the ground.');
  return failed(soft.test(ground) ? 'It did not stay up.' : 'The ground is too hard for it.');
}

/** From here on the ground holds its foot as it is. */
function holdInGround(stage: Stage, { body }: Loose): void {
  const { x, y } = body.translation();
  const ground = stage.physics.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(x, y));
  body.setLinvel({ x: 0, y: 0 }, true);
  body.setAngvel(0, true);
  stage.physics.createImpulseJoint(
    R.JointData.fixed({ x: 0, y: 0 }, body.rotation(), { x: 0, y: 0 }, 0),
    ground,
    body,
    true,
  );
}
