import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { going, standBy } from './going.ts';

/** Hands and knees reach so far ahead and behind of where they are pinned, in heights. */
const REACH = 0.07;
/** Of hips, back and feet of somebody on all fours, of height 1. */
const fours = { hips: 0.2, lean: 1.28, feet: -0.19 } as const;

/**
 * A limb's way on the ground, from its pin: half of the time it stands still while the body goes on, half of the time
 * it comes forward. `phase` runs from 0 to 1 over four reaches of the body.
 */
export function tread(phase: number): { ahead: number; up: number } {
  const p = ((phase % 1) + 1) % 1;
  if (p < 0.5) return { ahead: 1 - 4 * p, up: 0 };
  const s = smooth((p - 0.5) * 2);
  return { ahead: -1 + 2 * s, up: Math.sin(Math.PI * s) };
}

/** Goes on hands and knees; those on the ground stay where they are. */
export function* crawling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig !== 'person')
    return yield* going({ ...play, beat: { ...beat, vigour: 0.5 * beat.vigour } });
  const goal =
    beat.spot ??
    (beat.target === null ? null : standBy(stage, actor, beat.target)) ??
    actor.x + actor.facing * 1.6;
  actor.face(goal - actor.x);
  yield* wait(0.2);
  const from = actor.x;
  const m = actor.facing;
  const speed = 0.34 * actor.height * beat.vigour;
  let x = from;
  let phase = 0;
  yield* down(actor, x);
  for (let t = 0; t < 9 && (goal - x) * m > 0; t += STEP) {
    const v = speed * Math.min(1, t / 0.4);
    x += m * v * STEP;
    phase += (v * STEP) / (4 * REACH * actor.height);
    onFours(actor, x, phase, 1);
    yield;
  }
  yield* wait(0.4);
  actor.x = x;
  const gone = Math.abs(x - from);
  return gone > 0.4 ? done(`Crawled ${gone.toFixed(1)} m on hands and knees.`) : failed('Did not get going.');
}

function* down(actor: Puppet, x: number): Generator<void, void, void> {
  const hips = actor.pose('torso').y - 0.145 * actor.height;
  actor.mode = 'seated';
  for (let s = 0; s < 1; s += STEP / 0.8) {
    onFours(actor, x, 0, smooth(s), hips);
    yield;
  }
}

function onFours(actor: Puppet, x: number, phase: number, k: number, from = 0): void {
  const H = actor.height;
  const m = actor.facing;
  const feet = new Map(
    actor.gait.feet.map((f, i) => {
      const { ahead, up } = tread(phase + 0.5 * i);
      return [
        f.name,
        {
          x: mix(f.x, x + m * (fours.feet + REACH * ahead) * H, k),
          y: 0.03 * H * up * k,
        },
      ] as const;
    }),
  );
  actor.seat = { x, y: mix(from, fours.hips * H, k), lean: fours.lean * k, feet, grip: null };
  actor.nod.aim = -0.5 * k;
  for (const [i, side] of (['near', 'far'] as const).entries()) {
    // A hand goes with the knee of the other side.
    const { ahead, up } = tread(phase + 0.5 * i + 0.5);
    const shoulder = actor.shoulder(side);
    actor.reachFor(side, shoulder.x + m * REACH * ahead * H, 0.03 * H + 0.04 * H * up, 40);
  }
}
