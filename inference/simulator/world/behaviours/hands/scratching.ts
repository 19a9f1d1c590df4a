import type { BodyPart } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** What a front paw gets at, with the head held down to it, and what a hind leg does. */
const forward: ReadonlySet<BodyPart> = new Set(['head', 'face', 'eyes', 'ear', 'nose', 'mouth', 'neck']);
const hind: ReadonlySet<BodyPart> = new Set(['belly', 'chest', 'hips']);
/** Strokes a second, as dogs scratch (judged), and how far a stroke goes, in heights. */
const [RATE, STROKE] = [5, 0.05];
const SECONDS = 2.2;
/** How far behind the head's middle a paw is at it, and before the hind leg's hip at the flank, in heights. */
const [AT_HEAD, AT_FLANK] = [
  { x: 0.06, y: -0.17 },
  { x: 0.24, y: -0.11 },
] as const;

/** Sits down and scratches itself with a paw, over and over, at the place that is named or as near to it as that leg is long. */
export function* scratching({ actor, beat }: Playing): Behaviour {
  const part = beat.part ?? 'belly';
  const front = forward.has(part);
  if (!front && !hind.has(part)) return failed('No paw of its own gets there.');
  const H = actor.height;
  actor.crouch.aim = 1;
  actor.lean.aim = front ? 0.2 : 0.34;
  actor.down = true;
  yield* wait(0.6);
  const foot = actor.gait.feet.find((f) => f.name === (front ? 'front-near' : 'back-near'));
  if (foot === undefined) return failed('It has no paw for that.');
  const from = { x: foot.x, y: foot.y };
  for (let t = 0; t < SECONDS; t += STEP) {
    const k = Math.min(1, t / 0.35, (SECONDS - t) / 0.35);
    const goal = placeOn(actor, front);
    const stroke = STROKE * H * Math.sin(2 * Math.PI * RATE * t) * k;
    actor.nod.aim = front ? 0.75 + 0.06 * Math.sin(2 * Math.PI * RATE * t) : -0.15;
    actor.freeFoot = {
      name: foot.name,
      x: from.x + (goal.x - from.x) * k + 0.6 * stroke * actor.facing,
      y: from.y + (goal.y - from.y) * k + stroke,
      pitch: 0,
    };
    yield;
  }
  actor.freeFoot = null;
  actor.nod.aim = 0;
  yield* wait(0.3);
  return done(`Scratched its ${part}.`);
}

function placeOn(actor: Puppet, front: boolean): { x: number; y: number } {
  const [at, by] = front ? [actor.pose('head'), AT_HEAD] : [actor.pose('upper-leg-back-near'), AT_FLANK];
  return { x: at.x + by.x * actor.height * actor.facing, y: at.y + by.y * actor.height };
}
