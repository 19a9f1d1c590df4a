import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** A wheel has gone round so often under whoever has run in it. */
const ROUNDS = 1;

/** Whoever ran in a wheel was in it at the end, and it has gone round; null where no wheel is run in. */
export function ranInAWheel({ trace, beat, from, to }: Evidence): boolean | null {
  const wheel = trace.bodies.find((b) => b.id === `${beat.target}/wheel`);
  if (wheel === undefined) return null;
  let turned = 0;
  for (let f = from + 1; f <= to; f++) {
    const by = poseOf(wheel, f)[2] - poseOf(wheel, f - 1)[2];
    turned += Math.atan2(Math.sin(by), Math.cos(by));
  }
  const [x, y] = poseOf(wheel, to);
  const runner = bodyOf(trace, beat.actor);
  if (runner === undefined || wheel.shape.kind !== 'circle') return false;
  const [atX, atY] = poseOf(runner, to);
  const inside = Math.hypot(atX - x, atY - y) < wheel.shape.radius;
  return inside && Math.abs(turned) > ROUNDS * 2 * Math.PI;
}
