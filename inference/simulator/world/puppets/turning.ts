import { person } from '#contracts/rig.ts';
import type { Hand } from '../bodies/posture.ts';
import { bendLimb, clamp } from './limb.ts';

/** How fast a puppet turns on its pin: from one facing to the other in a sixth of a second. */
const TURN = 12;
/**
 * How fast a forearm swings at most while the hand holds something, radians a second: an arm that is stretched out comes
 * round with what it holds, and does not fling it. About what an elbow does in an unhurried swing; judged.
 */
const SWING = 14;

type Turning = {
  mirror: number;
  facing: 1 | -1;
  height: number;
  armed: boolean;
  holding: string | null;
  hands: { near: Hand; far: Hand };
};

/** How far a puppet has turned (`mirror`, −1 to 1) `dt` seconds later. */
export function turnedOn(puppet: Turning, dt: number): number {
  const { mirror, facing } = puppet;
  const after = (step: number) => clamp(mirror + clamp(facing - mirror, -step, step), -1, 1);
  let step = TURN * dt;
  if (puppet.holding === null || !puppet.armed || mirror === facing) return after(step);
  // An arm that is level passes through its own length: there it turns slowly, and never stops.
  for (const least = step / 64; step > least && swing(puppet, after(step)) > SWING * dt; ) step /= 2;
  return after(step);
}

/** How far the forearm that swings more comes round from here to another `mirror`, radians. */
function swing({ mirror, height, hands }: Turning, to: number): number {
  const forearm = ({ x, y }: Hand, m: number) =>
    bendLimb(x.value * height * m, y.value * height, person.upperArm * height, person.lowerArm * height, -m)
      .lower;
  return Math.max(
    ...[hands.near, hands.far].map((hand) => {
      const turn = forearm(hand, to) - forearm(hand, mirror);
      return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
    }),
  );
}
