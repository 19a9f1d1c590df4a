import type { Obstacle } from '../../ground/obstacle.ts';
import { STRONGEST_THROW } from '../../puppets/aim.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';

/** Air between it and what it goes over, and how far behind that it comes down, metres (judged). */
const [CLEAR, BEHIND] = [0.25, 1.1];
/** How much higher the next arc is that is tried, metres. */
const HIGHER = 0.15;

/**
 * The push (m/s) that takes something in an arc over both edges of what stands there and down behind it; null where that is more
 * than an arm or a leg gives.
 */
export function overIt(
  from: { x: number; y: number },
  size: number,
  { x, half, top }: Obstacle,
  gravity: number,
): { vx: number; vy: number; spin: number } | null {
  if (gravity === 0) return null;
  const side = Math.sign(x - from.x) || 1;
  const dx = x + side * (half + BEHIND) - from.x;
  const clear = top + size + CLEAR;
  const edges = [x - side * half, x + side * half];
  for (let apex = Math.max(clear, from.y) + HIGHER; ; apex += HIGHER) {
    const vy = Math.sqrt(2 * gravity * (apex - from.y));
    const seconds = vy / gravity + Math.sqrt((2 * (apex - size)) / gravity);
    const vx = dx / seconds;
    if (Math.hypot(vx, vy) > STRONGEST_THROW) return null;
    const clears = edges.every((edge) => {
      const t = (edge - from.x) / vx;
      return from.y + vy * t - (gravity * t * t) / 2 > clear;
    });
    if (clears) return { vx, vy, spin: -4 * side };
  }
}

/** Waits until it is down again, and sees whether that is on the other side. */
export function* cameOver(stage: Stage, loose: Loose, over: Obstacle, inReach: boolean): Behaviour {
  const from = loose.flight?.step ?? stage.step;
  const came = stage.aims.findLast((aim) => aim.body === loose.id && aim.step >= from);
  const side = Math.sign(over.x - (came?.x ?? loose.body.translation().x)) || 1;
  const isDown = () => (loose.flight?.met.length ?? 0) > 0 || !stage.loose.has(loose.id);
  yield* until(isDown, 4 * stage.around.slowness);
  yield* wait(0.4);
  if (!inReach) return failed('That is too high for it.');
  const beyond = (loose.body.translation().x - over.x) * side > over.half;
  return beyond ? done('It came down behind it.') : failed('It did not get over it.');
}
