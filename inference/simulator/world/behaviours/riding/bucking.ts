import { givesWay } from '../../ground/soft.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { leaveSeat } from '../../puppets/weights.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { staggersOn } from '../water/falling-into.ts';

/** How fast a mount leaves the ground, and how far its back tips, radians, as it bucks; and how often (judged). */
const [LEAP, TIPS, TIMES] = [1.5, 0.42, 3] as const;
/** What the last buck gives a rider besides: up and ahead, m/s (judged). */
const FLUNG = { up: 2.2, ahead: 1.3 } as const;

/** The mount bucks until its rider lets go, who flies on as the back has thrown them. */
export function* thrownOff(play: Playing, mount: Puppet): Behaviour {
  const { stage, beat, actor } = play;
  if (!stage.riders.has(actor.id)) return failed('Does not sit up there.');
  if (mount.actor.rig === 'wheeled') return failed('Nobody is thrown off that.');
  stage.engaged.add(mount.id);
  try {
    yield* wait(0.5);
    const high = actor.pose(actor.root).y;
    for (let k = 0; k < TIMES; k++) {
      const last = k === TIMES - 1;
      mount.lean.aim = 0.6 * TIPS;
      yield* wait(0.22);
      mount.leap(LEAP * (last ? 1.25 : 1) * Math.sqrt(beat.vigour));
      mount.lean.aim = -TIPS;
      yield* wait(0.12);
      if (last) {
        leaveSeat(stage, actor);
        actor.seat = null;
        actor.mode = 'alive';
        actor.air = { y: 0, vy: mount.air.vy + FLUNG.up, up: true };
        actor.velocity = FLUNG.ahead * mount.facing;
        actor.expression = 'surprised';
        actor.collapse(0.5 * mount.facing);
        const end = stage.upcoming(actor.id)?.target ?? '';
        if (staggersOn(stage, actor) && givesWay(stage, end)) actor.passes = { of: end, side: 'behind' };
      }
      yield* landing(mount);
    }
    mount.lean.aim = 0;
    yield* wait(1.5 * stage.around.slowness);
    return actor.pose(actor.root).y < 0.5 * high
      ? done(`Was thrown off by the ${mount.id}.`)
      : failed('Stayed up there.');
  } finally {
    mount.lean.aim = 0;
    stage.engaged.delete(mount.id);
  }
}

function* landing(mount: Puppet): Doing {
  for (let t = 0; t < 0.6 && mount.air.up; t += STEP) yield;
}
