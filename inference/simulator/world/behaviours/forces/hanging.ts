import { quadruped } from '#contracts/rig.ts';
import { boughs, isTree } from '../../../trees.ts';
import { lighterThanAir } from '../../air/air.ts';
import { nailUp } from '../../air/stalks.ts';
import { surfaceOf } from '../../ground/surfaces.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { hop } from '../going/hopping.ts';
import { handOf, pickUp } from '../hands/handling.ts';
import { reachPoint } from '../hands/reaching.ts';

/** From the hips to hands stretched over the head, to the soles, and of other bodies from below to the hands; in heights. */
const [HANDS, SOLES, REACH] = [0.58, 0.47, 0.8];
/** How far somebody swings to and fro as they hang, radians, and how often a second (judged). */
const [SWAY, OFTEN] = [0.06, 0.45];
/** Legs are drawn up where it is lower than somebody is long; what is lower than that bears nobody over the ground, in heights. */
const LEAST = 0.85;
/** So long it is seen, seconds. */
const SEEN = 2.4;
/** Above the lower edge of a bough on its cords its bark is held, metres. */
const BARK = 0.08;

/** Where it is held on to: on a bough, in a tree, at the upper edge of anything else. */
function gripOf(stage: Stage, where: string, height: number): { x: number; y: number } | null {
  const top = surfaceOf(stage, where);
  const loose = stage.bodyOf(where);
  // A balloon bears nobody.
  if (top === null || (loose !== undefined && lighterThanAir(loose, stage.around.air))) return null;
  if (loose?.prop.thing === 'own.bough')
    return { x: top.x, y: loose.body.translation().y - loose.prop.height / 2 + BARK };
  if (loose !== undefined && isTree(loose.prop.thing))
    return { x: top.x + 0.3 * loose.prop.width, y: Math.max(boughs.crown * top.y, 1.12 * height) };
  return top;
}

/** One moment of hanging: by the hands, or by the feet and head down. */
function hangs(actor: Puppet, grip: { x: number; y: number }, byFeet: boolean, sway: number): void {
  const H = actor.height;
  const m = actor.facing;
  actor.mode = 'seated';
  actor.x = grip.x;
  const over = byFeet ? Math.PI + sway : sway;
  const down = { x: Math.sin(sway) * m, y: -Math.cos(sway) };
  if (actor.actor.rig === 'person') {
    const far = byFeet ? SOLES : HANDS;
    const hips = { x: grip.x + down.x * far * H, y: grip.y + down.y * far * H };
    const feet = new Map(
      actor.gait.feet.map((f, i) => {
        const dangling = {
          x: hips.x + down.x * SOLES * H + (i === 0 ? -0.02 : 0.03) * H,
          y: Math.max(0, hips.y + down.y * SOLES * H),
          pitch: -0.5,
        };
        return [f.name, byFeet ? { x: grip.x + (i - 0.5) * 0.06 * H, y: grip.y, pitch: Math.PI } : dangling];
      }),
    );
    actor.seat = { ...hips, lean: byFeet ? over : -sway, feet, grip: byFeet ? null : grip };
    return;
  }
  if (actor.actor.rig === 'quadruped') {
    hangsOnPaws(actor, grip, byFeet, sway);
    return;
  }
  const winged = actor.actor.rig === 'winged';
  actor.lean.aim = byFeet ? over + (winged ? 0.34 : 0) : sway;
  actor.lean.value = actor.lean.aim;
  // A bird's head stays level by itself.
  if (winged) actor.nod.aim = byFeet ? Math.PI : 0;
  if (winged) actor.nod.value = actor.nod.aim;
  const low = byFeet ? (winged ? 1 : 0.08) : REACH;
  actor.air = { y: Math.max(0.02, grip.y - low * H), vy: 0, up: false };
  const feet = new Map(
    actor.gait.feet.map((f) => {
      return [
        f.name,
        byFeet
          ? { x: grip.x + f.rest * 0.5 * m, y: grip.y - 0.04 * H, pitch: byFeet ? Math.PI : 0 }
          : { x: grip.x + f.rest * m, y: actor.air.y, pitch: 0 },
      ] as const;
    }),
  );
  actor.seat = { x: grip.x, y: grip.y, lean: 0, feet, grip: null };
  if (actor.armed && !byFeet) {
    actor.reachFor('near', grip.x - 0.08 * H * m, grip.y, 30);
    actor.reachFor('far', grip.x + 0.08 * H * m, grip.y, 30);
  }
}

/** How steep the back of an animal on four legs is that hangs by two paws, radians; how far these reach from their pins, in heights. */
const [STEEP, STRETCHED] = [1.45, 0.38];

/** Animals on four legs hang by the front paws, head up between them; or by the hind ones, the front paws drawn up to the chest. */
function hangsOnPaws(actor: Puppet, grip: { x: number; y: number }, byFeet: boolean, sway: number): void {
  const H = actor.height;
  const m = actor.facing;
  const lean = (byFeet ? -STEEP : STEEP) + sway;
  const [sin, cos] = [Math.sin(lean), Math.cos(lean)];
  // A pin of its legs from the body's middle, the body turned by so much.
  const pin = (along: number) => ({
    x: (along * cos - quadruped.legY * sin) * m * H,
    y: (along * sin + quadruped.legY * cos) * H,
  });
  const end = byFeet ? -1 : 1;
  const [by, free] = [pin(end * quadruped.legX), pin(-end * quadruped.legX)];
  const middle = { x: grip.x - by.x, y: grip.y - by.y - STRETCHED * H };
  actor.x = middle.x;
  actor.lean.aim = lean;
  actor.lean.value = lean;
  actor.nod.aim = byFeet ? 1.2 : 0.5;
  actor.nod.value = actor.nod.aim;
  actor.air = { y: middle.y - quadruped.bodyMiddle * H, vy: 0, up: false };
  // Below a body that hangs by its front, before the chest of one that hangs head down.
  const at = byFeet
    ? { x: middle.x + free.x + 0.2 * m * H, y: middle.y + free.y + 0.1 * H }
    : { x: middle.x + free.x, y: middle.y + free.y - STRETCHED * H };
  const feet = new Map(
    actor.gait.feet.map((f, i) => {
      const holds = f.name.startsWith('front') !== byFeet;
      const aside = (i % 2 === 0 ? -0.03 : 0.03) * H;
      return [
        f.name,
        holds ? { x: grip.x + aside, y: grip.y - 0.04 * H } : { x: at.x + aside, y: Math.max(0, at.y) },
      ] as const;
    }),
  );
  actor.seat = { x: grip.x, y: grip.y, lean: 0, feet, grip: null };
}

/** Holds on from here on, step by step, until something else is done. */
function holdOn(stage: Stage, actor: Puppet, where: string, byFeet: boolean): boolean {
  const at = gripOf(stage, where, actor.height);
  if (at === null || at.y < LEAST * actor.height) return false;
  stage.onTop.set(actor.id, { where, crouch: { share: 0 } });
  const since = stage.step;
  const hold = () => {
    const grip = gripOf(stage, where, actor.height);
    const t = (stage.step - since) * STEP;
    if (grip !== null) hangs(actor, grip, byFeet, SWAY * Math.sin(2 * Math.PI * OFTEN * t));
  };
  stage.riders.set(actor.id, hold);
  hold();
  return true;
}

/** Before the first step: who is to hang there hangs there. */
export function startHanging(stage: Stage, actor: Puppet, where: string, byFeet: boolean): void {
  if (holdOn(stage, actor, where, byFeet)) actor.placeLimbs();
}

/** Hangs on by the hands, or by the feet; who stands below jumps up to it, if legs give that much. */
export function* hanging(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const thing = stage.bodyOf(beat.with ?? '');
  if (thing !== undefined) return yield* hangingUp(play, thing);
  const byFeet = beat.part === 'foot';
  const where = beat.target ?? '';
  const grip = gripOf(stage, where, actor.height);
  if (grip === null) return failed('There is nothing here to hang from.');
  if (stage.around.gravity === 0) return failed('Nothing draws anybody down here.');
  if (actor.actor.rig === 'wheeled') return failed('Has nothing to hold on with.');
  if (!stage.onTop.has(actor.id)) {
    yield* goTo(actor, grip.x, 'walk', 1.1, 0.05);
    const low = Math.max(0, grip.y - (HANDS + SOLES) * actor.height);
    if (low > actor.pace.jump ** 2 / (2 * stage.around.gravity))
      return failed('It is too high up to get at.');
    yield* hop(stage, actor, { x: grip.x, y: low }, low, 0);
    if (!holdOn(stage, actor, where, byFeet)) return failed('There is nothing here to hang from.');
  }
  yield* wait(SEEN);
  return done(byFeet ? 'Hangs by the feet, head down.' : 'Hangs by the hands.');
}

/** What others hang on by its upper edge; on all else that stands there they come on its face. */
const edges =
  /line|rack|hook|peg|rope|stand|nail|branch|bough|rod|rail|string|fence|hanger|tree|bush|wreath/u;

/** Where on a thing others hang: two thirds up a tree, at the upper edge of a line or a rack, on the face of a wall or a door. */
function hookOf(stage: Stage, where: string): { x: number; y: number } | null {
  const top = surfaceOf(stage, where);
  const loose = stage.bodyOf(where);
  if (top !== null && loose !== undefined && !edges.test(loose.prop.name))
    return { x: top.x, y: top.y - 0.42 * loose.prop.height };
  const leafy = /tree|wreath|bush/u.test(stage.bodyOf(where)?.prop.thing ?? where);
  return top === null ? null : { x: top.x, y: (leafy ? 0.66 : 1) * top.y };
}

/** Heavier than that it stands fast, kg; and so far over the floor is hung up, metres. */
const [STANDS_FAST, CLEAR_OF_FLOOR] = [40, 0.03];
/** How high a nail is, in heights of who drives it in, and so near to where it is to hang a hand has brought it, metres. */
const [NAIL, NEAR] = [0.9, 0.16];

/** Brings a thing up to a wall, a branch or a line and leaves it hanging there by one point. */
function* hangingUp(play: Playing, loose: Loose): Behaviour {
  const { stage, beat, actor } = play;
  if (!actor.armed) return failed('Has no hands for that.');
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  const on = beat.target === null ? null : hookOf(stage, beat.target);
  const x = on?.x ?? actor.x + actor.facing * 0.8;
  const high = Math.min(on?.y ?? NAIL * actor.height, 1.05 * actor.height);
  const side = Math.sign(actor.x - x) || -1;
  yield* goTo(actor, x + side * 0.3 * actor.height, 'walk', 1.1, 0.05);
  actor.face(-side);
  let near = Number.POSITIVE_INFINITY;
  for (let t = 0; t < 1.4; t += STEP) {
    reachPoint(actor, { x, y: high }, handOf(loose), 16);
    const at = loose.body.translation();
    near = Math.hypot(at.x - x, at.y - high);
    yield;
  }
  if (near > NEAR + Math.max(loose.prop.width, loose.prop.height) / 2)
    return failed('It is too high up for that.');
  const to = stage.loose.get(beat.target ?? '');
  // What it is fastened to takes it along, where that is no set and nothing that stands fast.
  nailUp(stage, loose, to === undefined || to.prop.fixed || to.mass > STANDS_FAST ? undefined : to);
  actor.restHands();
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  yield* goTo(actor, x + side * 0.6 * actor.height, 'walk', 1, 0.1);
  actor.face(-side);
  yield* wait(0.8);
  const low = beat.target === null ? 0.3 * actor.height : 0.5 * loose.prop.height + CLEAR_OF_FLOOR;
  return loose.body.translation().y > low ? done('It hangs there.') : failed('It came down.');
}
