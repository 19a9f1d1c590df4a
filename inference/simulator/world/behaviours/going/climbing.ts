import { landmarksOf } from '#contracts/rig.ts';
import { surfaceOf } from '../../ground/surfaces.ts';
import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { tread } from './crawling.ts';
import { goTo } from './going.ts';
import { backOnFeet, hop } from './hopping.ts';

/** How fast somebody comes up, in heights a second; who is small is quick. */
const SPEED = 0.33;

/** Climbs what stands there, hand over hand, and stays up: on its top, or clinging to what is too high. */
export function* climbing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target ?? beat.with;
  const at = target === null ? null : stage.place(target);
  if (target === null || at === null) return failed('There is nothing to climb.');
  if (actor.actor.rig === 'winged' || actor.actor.rig === 'wheeled') return failed('Is not made to climb.');
  const H = actor.height;
  const landmark = landmarksOf(stage.plan.place).get(target);
  const top = landmark?.top ?? surfaceOf(stage, target)?.y ?? at.y;
  const narrow = landmark?.form === 'post' || top > 1.5;
  const side = Math.sign(actor.x - at.x) || -1;
  const half = (landmark?.width ?? stage.bodyOf(target)?.prop.width ?? 0.4) / 2;
  const start = at.x + side * (Math.min(half, narrow ? half : half * 0.6) + 0.1 * H);
  yield* goTo(actor, start, 'walk', 1.1, 0.05);
  actor.face(-side);
  yield* wait(0.3);
  const m = actor.facing;
  const person = actor.actor.rig === 'person';
  const hips = actor.pose(actor.root).y - (person ? 0.145 * H : 0);
  // Up to where the hands have the top, or half a metre below the crown of a tree.
  const goal = Math.max(0.35, narrow ? Math.min(top - 0.35 * H, 1.5) : top - (person ? 0.3 * H : 0.2 * H));
  actor.mode = 'seated';
  let up = 0;
  for (let t = 0; t < 9 && up < goal; t += STEP) {
    up = Math.min(goal, up + SPEED * Math.max(0.9, H) * beat.vigour * Math.min(1, t / 0.4) * STEP);
    cling(play, start, hips, up, up / (0.3 * H), m, half);
    yield;
  }
  if (up < goal) return failed('Did not get up there.');
  if (!narrow) {
    // Over the edge, and sits down on it.
    for (let s = 0; s < 1; s += STEP / 0.8) {
      perch(play, start, at.x + side * half * 0.5, hips + up, top, smooth(s), m);
      yield;
    }
  }
  // Up there one can call, look and be stuck without coming down first.
  if (narrow && person) stage.sitters.add(actor.id);
  yield* wait(0.6);
  return done(`Climbed ${(narrow ? up : top).toFixed(1)} m.`);
}

/** Up to its top, and down on the other side of it. */
export function* climbingOver(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const at = stage.place(beat.target ?? '');
  const side = Math.sign((at?.x ?? 0) - actor.x) || actor.facing;
  const up = yield* climbing(play);
  const top = surfaceOf(stage, beat.target ?? '');
  if (!up.happened || top === null) return up;
  if (top.y > 1.5) return failed('Clings to it, and does not get over.');
  const half =
    (landmarksOf(stage.plan.place).get(beat.target ?? '')?.width ??
      stage.bodyOf(beat.target ?? '')?.prop.width ??
      0.4) / 2;
  actor.face(side);
  yield* hop(stage, actor, { x: top.x + side * (half + 0.35 * actor.height), y: 0 }, top.y, 0);
  backOnFeet(actor);
  return done(`Climbed over ${top.y.toFixed(1)} m.`);
}

/** Hands and feet move up by turns; those that hold stay where they are. */
export function cling(
  { actor }: Playing,
  x: number,
  hips: number,
  up: number,
  phase: number,
  m: number,
  half: number,
): void {
  const H = actor.height;
  const trunk = x + m * Math.min(0.13 * H, half + 0.1 * H);
  if (actor.actor.rig !== 'person') {
    actor.lean.aim = 1.25;
    actor.lean.stiffness = 9;
    actor.air = { y: up + 0.12 * H, vy: 0, up: false };
    actor.x = x;
    const feet = new Map(
      actor.gait.feet.map((f, i) => {
        const step = tread(phase + 0.25 * i);
        const height = up + (f.name.startsWith('front') ? 0.66 : 0.1) * H + 0.08 * H * step.ahead;
        return [f.name, { x: x + m * 0.3 * H, y: Math.max(0, height) }] as const;
      }),
    );
    actor.seat = { x, y: up, lean: 0, feet, grip: null };
    return;
  }
  const feet = new Map(
    actor.gait.feet.map((f, i) => {
      const step = tread(phase + 0.5 * i);
      return [
        f.name,
        {
          x: trunk - m * 0.05 * H * step.up - m * 0.04 * H,
          y: Math.max(0, up - 0.02 * H + 0.075 * H * step.ahead),
        },
      ] as const;
    }),
  );
  actor.seat = { x, y: hips + up * 1 - 0.06 * H, lean: 0.1, feet, grip: null };
  for (const [i, side] of (['near', 'far'] as const).entries()) {
    const step = tread(phase + 0.5 * i + 0.5);
    const shoulder = actor.shoulder(side);
    actor.reachFor(side, trunk, shoulder.y + (0.16 + 0.075 * step.ahead) * H, 30);
  }
  actor.nod.aim = -0.25;
}

/** From clinging to the edge to sitting on the top. */
export function perch(
  { actor }: Playing,
  fromX: number,
  toX: number,
  fromY: number,
  top: number,
  k: number,
  m: number,
): void {
  const H = actor.height;
  const person = actor.actor.rig === 'person';
  const x = fromX + (toX - fromX) * k;
  actor.x = x;
  actor.nod.aim = 0;
  if (!person) {
    actor.lean.aim = 1.25 * (1 - k);
    const low = actor.air.y;
    actor.air = { y: low + (top - low) * Math.min(1, 0.06 + k * 0.2), vy: 0, up: false };
    const y = actor.air.y;
    actor.seat = {
      x,
      y: top,
      lean: 0,
      feet: new Map(actor.gait.feet.map((f) => [f.name, { x: x + f.rest * m, y }] as const)),
      grip: null,
    };
    return;
  }
  const y = fromY + (top + 0.08 * H - fromY) * k + 0.12 * H * Math.sin(Math.PI * k);
  actor.seat = {
    x,
    y,
    lean: 0.5 * Math.sin(Math.PI * k),
    feet: new Map(
      actor.gait.feet.map((f, i) => [
        f.name,
        { x: x + m * (0.2 * H + i * 0.04), y: Math.max(0, Math.min(y - 0.2 * H, top - 0.2 * H * k)) },
      ]),
    ),
    grip: null,
  };
  actor.reach('near', 0.1, -0.24, 10);
  actor.reach('far', 0.12, -0.24, 10);
}
