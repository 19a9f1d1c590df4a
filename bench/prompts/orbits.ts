import type { WorldTrace } from '#contracts/trace.ts';

/** Faster than this (radians a frame) a camera does not go around but jumps. */
const JUMP = 0.1;

/** Did the camera go once around the stage, all the way and never back? */
export const wentAround = ({ orbits = [] }: WorldTrace): boolean =>
  orbits.some(
    ({ angles }) =>
      (angles[0] ?? JUMP) < JUMP &&
      (angles.at(-1) ?? 0) > 2 * Math.PI - 0.01 &&
      angles.every((angle, i) => {
        const way = angle - (angles[i - 1] ?? 0);
        return way >= 0 && way < JUMP;
      }),
  );
