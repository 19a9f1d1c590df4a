import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { backOnFeet } from '../going/hopping.ts';

/** From the hips to hands that are stretched over the head, and to the soles, in heights (`contracts/rig.ts`). */
const [HANDS, SOLES] = [0.6, 0.47];
/** The hips of who stands, in heights. */
const STANDS = 0.485;
/** How far the legs part in a cartwheel, radians, and how far it goes, heights. */
const [PARTED, FAR] = [0.42, 1.3];

/** All of somebody as a stick about its hips: turned forwards by `lean`, hands overhead. */
function stick(actor: Puppet, hips: { x: number; y: number }, lean: number, parted: number): void {
  const H = actor.height;
  const m = actor.facing;
  const down = (by: number) => ({ x: -Math.sin(lean + by) * m, y: -Math.cos(lean + by) });
  const feet = new Map(
    actor.gait.feet.map((f, i) => {
      const to = down(i === 0 ? parted : -parted);
      return [
        f.name,
        { x: hips.x + SOLES * H * to.x, y: Math.max(0, hips.y + SOLES * H * to.y), pitch: -lean },
      ] as const;
    }),
  );
  const up = down(Math.PI);
  actor.mode = 'seated';
  actor.x = hips.x;
  actor.seat = {
    ...hips,
    lean,
    feet,
    grip: { x: hips.x + HANDS * H * up.x, y: Math.max(0, hips.y + HANDS * H * up.y) },
  };
}

/** Over the hands and on to the feet again, sideways on, as a wheel rolls. */
export function* cartwheeling({ actor, stage }: Playing): Behaviour {
  if (actor.actor.rig !== 'person') return failed('Is not built to go over its hands.');
  if (stage.around.gravity === 0) return failed('Nothing draws anybody down again here.');
  const H = actor.height;
  const from = actor.x;
  for (let s = 0; s < 1; s += STEP / 0.3) {
    actor.reach('near', 0.06 * s, 0.28 * s, 20);
    actor.reach('far', 0.1 * s, 0.28 * s, 20);
    yield;
  }
  for (let s = 0; s < 1; s += STEP / 1.25) {
    const k = smooth(s);
    const y = mix(STANDS, HANDS, Math.sin(Math.PI * k) ** 2) * H;
    stick(
      actor,
      { x: from + actor.facing * FAR * H * k, y },
      2 * Math.PI * k,
      PARTED * Math.sin(Math.PI * k),
    );
    yield;
  }
  backOnFeet(actor);
  actor.restHands();
  yield* wait(0.4);
  return done(`Went over its hands, ${(FAR * H).toFixed(1)} m on.`);
}

/** Down to the hands, up with the feet, and a while on the hands alone. */
export function* standingOnHands({ actor, stage }: Playing): Behaviour {
  if (actor.actor.rig !== 'person') return failed('Is not built to stand on its hands.');
  if (stage.around.gravity === 0) return failed('Nothing draws anybody down again here.');
  const H = actor.height;
  const from = actor.x;
  const at = (k: number, sway: number) => {
    const lean = Math.PI * k + sway;
    const x = from + actor.facing * 0.55 * H * Math.sin((Math.PI / 2) * k);
    stick(actor, { x, y: mix(STANDS, HANDS, k) * H }, lean, 0.35 * Math.sin(Math.PI * k));
  };
  for (let s = 0; s < 1; s += STEP / 0.9) {
    at(smooth(s), 0);
    yield;
  }
  for (let t = 0; t < 1.7; t += STEP) {
    at(1, 0.05 * Math.sin(5 * t));
    yield;
  }
  const head = actor.pose('head').y;
  const hips = actor.seat?.y ?? 0;
  for (let s = 0; s < 1; s += STEP / 0.8) {
    at(1 - smooth(s), 0);
    yield;
  }
  backOnFeet(actor);
  actor.restHands();
  yield* wait(0.3);
  return head < hips ? done('Stood on its hands.') : failed('Did not come up.');
}

const TIMES = 4;
/** Hips and back of who is held up on arms, and of who is down: heights, radians. */
const [UP, DOWN] = [
  { hips: 0.24, lean: 1.18 },
  { hips: 0.1, lean: 1.42 },
] as const;

/** On hands and toes, down to the floor and up again. */
export function* pushingUp({ actor }: Playing): Behaviour {
  if (actor.actor.rig !== 'person') return failed('Is not built to do that.');
  const H = actor.height;
  const m = actor.facing;
  const x = actor.x;
  const hand = { x: x + m * 0.3 * H, y: 0.01 * H };
  const at = (down: number) => {
    const hips = mix(UP.hips, DOWN.hips, down) * H;
    actor.mode = 'seated';
    actor.seat = {
      x,
      y: hips,
      lean: mix(UP.lean, DOWN.lean, down),
      feet: new Map(
        actor.gait.feet.map((f, i) => [f.name, { x: x - m * (0.45 + 0.03 * i) * H, y: 0.01 * H }]),
      ),
      grip: hand,
    };
  };
  yield* lowered(actor, () => at(0));
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let t = 0; t < TIMES * 0.9; t += STEP) {
    at(0.5 - 0.5 * Math.cos((2 * Math.PI * t) / 0.9));
    const { y } = actor.pose('head');
    [low, high] = [Math.min(low, y), Math.max(high, y)];
    yield;
  }
  backOnFeet(actor);
  actor.restHands();
  yield* wait(0.4);
  return high - low > 0.06 * H ? done(`Went down and up ${TIMES} times.`) : failed('Stayed where it was.');
}

function* lowered(actor: Puppet, into: () => void): Doing {
  actor.crouch.aim = 1;
  actor.lean.aim = 0.8;
  yield* wait(0.5);
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  into();
  yield* wait(0.3);
}

const SIT_UPS = 4;

/** On the back with the knees drawn up, and the trunk up to them and down again. */
export function* sittingUp({ actor, stage }: Playing): Behaviour {
  if (actor.actor.rig !== 'person') return failed('Is not built to do that.');
  if (stage.around.gravity === 0) return failed('Nothing draws anybody down again here.');
  const H = actor.height;
  const m = actor.facing;
  const x = actor.x;
  const at = (up: number) => {
    actor.mode = 'seated';
    actor.seat = {
      x,
      y: 0.075 * H,
      lean: mix(-1.42, 0.1, up),
      feet: new Map(
        actor.gait.feet.map((f, i) => [f.name, { x: x + m * (0.31 + 0.03 * i) * H, y: 0.01 * H }]),
      ),
      grip: null,
    };
    // Hands at the temples.
    actor.reach('near', 0.08, 0.13, 20);
    actor.reach('far', 0.11, 0.13, 20);
  };
  yield* lowered(actor, () => at(1));
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let t = 0; t < SIT_UPS * 1.3; t += STEP) {
    at(0.5 + 0.5 * Math.cos((2 * Math.PI * t) / 1.3));
    const { y } = actor.pose('head');
    [low, high] = [Math.min(low, y), Math.max(high, y)];
    yield;
  }
  backOnFeet(actor);
  actor.restHands();
  yield* wait(0.4);
  return high - low > 0.15 * H ? done(`Sat up ${SIT_UPS} times.`) : failed('Stayed where it was.');
}
