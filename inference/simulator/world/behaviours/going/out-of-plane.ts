import { clamp } from '../../puppets/limb.ts';
import type { Wings } from '../../puppets/wings.ts';
import { flyUntil } from '../air/fly-until.ts';
import type { Doing, Playing } from '../behaviour.ts';
import { driveTo } from '../riding/driving.ts';
import { goTo } from './going.ts';

/** How high who flies goes along, metres. */
const HIGH = 2.1;

/**
 * Goes to x by whatever it goes by. Meanwhile it is as many metres nearer to the eye than the stage's plane as `nearer` says for the
 * share of its way.
 */
export function* goOutOfPlane(play: Playing, x: number, nearer: (share: number) => number): Doing {
  const { stage, beat, actor } = play;
  const from = actor.x;
  const { wings } = actor;
  const way = beat.action === 'fly' && wings !== null ? flight(play, x, wings) : travel(play, x);
  while (way.next().done !== true) {
    const share = Math.abs(x - from) < 0.01 ? 0 : clamp((actor.x - from) / (x - from), 0, 1);
    stage.depths.set(actor.id, nearer(share));
    yield;
  }
}

/** On wheels, feet or fins. */
function* travel({ stage, beat, actor }: Playing, x: number): Doing {
  const pace = beat.action === 'run' ? 'run' : 'walk';
  actor.face(x - actor.x);
  if (actor.actor.rig === 'wheeled')
    yield* driveTo(stage, actor, x, actor.pace[pace] * clamp(beat.vigour, 0.5, 1.6));
  else yield* goTo(actor, x, pace, beat.vigour, 0.12);
}

/** On its wings, without coming down. */
function* flight({ stage, beat, actor }: Playing, x: number, wings: Wings): Doing {
  const way = Math.sign(x - actor.x) || 1;
  // A little beyond: it does not stop there.
  const goal = { x: x + 0.5 * way, y: HIGH };
  if (wings.aloft) wings.goal = goal;
  else wings.takeOff(actor, goal, 2.2 * clamp(beat.vigour, 0.5, 1.8));
  yield* flyUntil(stage, actor, wings, () => (x - actor.x) * way < 0.1, 5);
}
