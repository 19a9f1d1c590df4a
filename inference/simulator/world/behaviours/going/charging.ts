import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Doing, type Playing, wait } from '../behaviour.ts';
import { goTo } from './going.ts';

/** Whatever is within reach of a springing animal may be struck in this step: what it gains is its motors' doing. */
export function bookAll(stage: Stage, actor: Puppet): void {
  for (const loose of stage.loose.values()) {
    const { x, y } = loose.body.translation();
    if (Math.hypot(x - actor.x, y - actor.pose(actor.root).y) < 2 * actor.height + 0.3)
      stage.worked.add(loose.id);
  }
}

/** Springs up at what stands too high for it, paws and head ahead. */
export function* leapAgainst(
  { stage, actor }: Playing,
  at: { x: number; y: number; way: number },
  book: () => void,
): Doing {
  const H = actor.height;
  const gravity = Math.max(stage.around.gravity, 1.62);
  const rise = Math.max(0.1, at.y - 0.75 * H);
  const up = Math.min(actor.pace.jump, Math.sqrt(2 * gravity * rise));
  // It is highest where the thing stands.
  const ahead = 1.6 * (up / gravity) + 0.5 * H;
  yield* goTo(actor, at.x - at.way * (ahead + 0.5), 'run', 1, 0.08);
  actor.face(at.way);
  actor.crouch.aim = 1;
  yield* wait(0.3);
  actor.crouch.aim = 0;
  actor.wanted = at.way * 1.6;
  for (let t = 0; t < 0.6 && (at.x - actor.x) * at.way > ahead; t += STEP) yield;
  actor.leap(up);
  actor.touchWith([...actor.limbs.keys()]);
  yield;
  while (actor.air.up) {
    book();
    yield;
  }
  actor.touchWith([]);
  actor.wanted = 0;
  for (let t = 0; t < 0.3; t += STEP) {
    bookAll(stage, actor);
    yield;
  }
}

/** Runs into what stands in the way, head first, and a little farther. */
export function* chargeInto(
  { stage, actor }: Playing,
  at: { x: number; way: number },
  book: () => void,
): Doing {
  const H = actor.height;
  yield* goTo(actor, at.x - at.way * (1.2 + 0.6 * H), 'run', 1, 0.1);
  actor.face(at.way);
  actor.touchWith([...actor.limbs.keys()]);
  actor.wanted = at.way * actor.pace.run * 0.8;
  for (let t = 0; t < 2 && (at.x - actor.x) * at.way > -0.1; t += STEP) {
    bookAll(stage, actor);
    book();
    yield;
  }
  actor.wanted = 0;
  for (let t = 0; t < 0.5; t += STEP) {
    bookAll(stage, actor);
    yield;
  }
  actor.touchWith([]);
}
