import { STRONGEST_THROW } from '../../puppets/aim.ts';
import { letGo } from '../../puppets/grip.ts';
import type { Loose } from '../../puppets/loose.ts';
import { type Doing, type Playing, until, wait } from '../behaviour.ts';

/** How much higher than what it comes to lie on an arc goes, and than the next one tried, and the air over its edge, metres (judged). */
const [OVER, HIGHER, CLEAR] = [0.2, 0.12, 0.06] as const;
/** How far behind the edge it comes down, metres. */
const IN = 0.5;

/**
 * The push (m/s) that takes a thing in an arc over the near edge of a top and down on it, both in metres; null where that is more than
 * anybody gives.
 */
export function arcOnto(
  from: { x: number; y: number },
  to: { x: number; y: number },
  edge: number,
  gravity: number,
): { vx: number; vy: number; spin: number } | null {
  if (gravity === 0) return null;
  for (let apex = Math.max(from.y, to.y) + OVER; ; apex += HIGHER) {
    const vy = Math.sqrt(2 * gravity * (apex - from.y));
    const vx = (to.x - from.x) / (vy / gravity + Math.sqrt((2 * (apex - to.y)) / gravity));
    if (Math.hypot(vx, vy) > STRONGEST_THROW) return null;
    const t = (edge - from.x) / vx;
    if (from.y + vy * t - (gravity * t * t) / 2 > to.y + CLEAR) return { vx, vy, spin: 0 };
  }
}

/** Who is too small to set it down up there tosses it up in an arc, and waits until it lies. */
export function* tossUp(play: Playing, loose: Loose, to: { x: number; y: number }, edge: number): Doing {
  const { stage, actor } = play;
  actor.face(to.x - actor.x);
  actor.crouch.aim = 0.8;
  actor.nod.aim = actor.armed ? 0 : 0.5;
  if (actor.armed) for (const hand of ['near', 'far'] as const) actor.reach(hand, 0.16, -0.22, 12);
  yield* wait(0.4);
  actor.crouch.aim = 0;
  actor.nod.aim = actor.armed ? 0 : -0.5;
  if (actor.armed) for (const hand of ['near', 'far'] as const) actor.reach(hand, 0.2, 0.2, 26);
  yield* wait(0.14);
  const { width, height } = loose.prop;
  const from = loose.body.translation();
  // Turning in the air it is as wide as it is long.
  const size = Math.hypot(width, height) / 2;
  const near = edge - Math.sign(to.x - from.x) * size;
  // No farther in than it slides.
  const onto = Math.abs(to.x - edge) > IN ? edge + Math.sign(to.x - from.x) * IN : to.x;
  const push = arcOnto(from, { x: onto, y: to.y + (0.5 * height + size) / 2 }, near, stage.around.gravity);
  letGo(stage, loose, push ?? { vx: 1.5 * actor.facing, vy: 4, spin: 0 });
  play.released = true;
  yield* wait(0.3);
  actor.nod.aim = 0;
  actor.restHands();
  yield* until(() => (loose.flight?.met.length ?? 0) > 0, 2.5 * stage.around.slowness);
  yield* until(() => Math.hypot(loose.body.linvel().x, loose.body.linvel().y) < 0.05, 2);
  yield* wait(0.2);
}
