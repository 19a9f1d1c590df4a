import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { gesturing } from '../body/gesturing.ts';

/** Seconds until it stands up, and for which it does; how far its back tips, radians, and its middle rises (crouches less). */
const [RISES, STANDS, TIPS, UP] = [0.5, 1, 0.85, 1.5] as const;
/** How high the front hooves are then, in heights, and how far they paw the air. */
const [HOOVES, PAWS] = [0.62, 0.09] as const;

/** Up on the hind legs, with the front ones in the air, and down again; who has two legs has their own row for it. */
export function* rearing(play: Playing): Behaviour {
  const { stage, actor } = play;
  if (actor.actor.rig !== 'quadruped') return yield* gesturing(play);
  const before = actor.pose('head').y;
  const { height, facing, x } = actor;
  stage.sound({ kind: 'whoosh', x, bodies: [actor.id], strength: 0.4, seconds: 0.4 });
  const stood = actor.gait.feet.map((f) => ({ name: f.name, x: f.x, front: f.name.startsWith('front') }));
  let top = before;
  actor.mode = 'seated';
  for (let t = 0; t < 2 * RISES + STANDS; t += STEP) {
    const share = smooth(Math.min(1, t / RISES, (2 * RISES + STANDS - t) / RISES));
    actor.lean.aim = TIPS * share;
    actor.crouch.aim = -UP * share;
    actor.nod.aim = 0.4 * share;
    const feet = new Map(
      stood.map((foot, k) => {
        const paw = PAWS * Math.sin(11 * t + 2.4 * k);
        const up = foot.front ? share : 0;
        return [
          foot.name,
          { x: foot.x + facing * up * (0.1 + paw) * height, y: up * (HOOVES + paw) * height },
        ] as const;
      }),
    );
    actor.seat = { x, y: 0, lean: 0, feet, grip: null };
    actor.jaw = 0.5 * share;
    top = Math.max(top, actor.pose('head').y);
    yield;
  }
  actor.seat = null;
  actor.mode = 'alive';
  actor.jaw = 0;
  for (const motor of [actor.lean, actor.crouch, actor.nod]) motor.aim = 0;
  yield* wait(0.4);
  return top - before > 0.12 * height ? done('Reared up.') : failed('Stayed on all fours.');
}
