import { landmarksOf } from '#contracts/rig.ts';
import type { BodyPart } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { boughs, isTree } from '../../../trees.ts';
import { breadthOf, topOfBody } from '../../ground/on-bodies.ts';
import { surfaceOf } from '../../ground/surfaces.ts';
import { STEP } from '../../physics.ts';
import { clamp, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Wings } from '../../puppets/wings.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, wait } from '../behaviour.ts';
import { lowest } from '../body/lying.ts';
import { strengthOf } from '../forces/push-force.ts';
import { overTheNeck, sitOver } from '../riding/on-shoulders.ts';
import { tread } from './crawling.ts';
import { backOnFeet, hop, standAt } from './hopping.ts';

/** How high the bark of a bough is over the lower edge of its picture, metres. */
const BARK = 0.12;

/** Where somebody stands who is up there: on its top, in a tree on its boughs, on a part of somebody else. */
export function topOf(stage: Stage, where: string, part?: BodyPart): { x: number; y: number } | null {
  const other = stage.puppets.get(where);
  if (other !== undefined) return topOfBody(other, part);
  const top = surfaceOf(stage, where);
  const bough = stage.bodyOf(where);
  // Over its bark hang the cords that hold it.
  if (top !== null && bough?.prop.thing === 'own.bough')
    return { x: top.x, y: top.y - bough.prop.height + BARK };
  const landmark = landmarksOf(stage.plan.place).get(where);
  if (landmark?.form === 'post') return { x: landmark.x, y: boughs.trunk * landmark.top };
  return top !== null && isTree(stage.bodyOf(where)?.prop.thing ?? '')
    ? { x: top.x, y: boughs.crown * top.y }
    : top;
}

/** Shares of its width that one stands on up there, where it is drawn in to its top; and of its height at which a roof ends. */
export const tops: Readonly<Record<string, { wide: number; eaves?: number }>> = {
  house: { wide: 0.1, eaves: 0.55 },
  tent: { wide: 0.1, eaves: 0.1 },
  'game.dog-house': { wide: 0.2, eaves: 0.55 },
  stepladder: { wide: 0.5 },
  'deciduous-tree': { wide: 0.35 },
};
/** How much lower a roof is so far off its ridge, metres. */
function lower(stage: Stage, where: string, aside: number, top: number): number {
  const { wide, eaves } = tops[stage.bodyOf(where)?.prop.thing ?? ''] ?? { wide: 1 };
  if (eaves === undefined) return 0;
  const half = widthOnTop(stage, where) / 2;
  return top * (1 - eaves) * clamp((Math.abs(aside) - half * wide) / (half * (1 - wide)), 0, 1);
}

/** From now on somebody stands on a thing, on a part of the set or on somebody else, where they are, and goes along where it goes. */
export function stayOn(stage: Stage, actor: Puppet, where: string, part?: BodyPart): void {
  const from = topOf(stage, where, part);
  if (from === null) return;
  const other = stage.puppets.get(where);
  const half = other === undefined ? Number.POSITIVE_INFINITY : breadthOf(other) / 2;
  const aside = clamp(actor.x - from.x, -half, half);
  const crouch: { share: number; rise?: number } = { share: 0 };
  stage.onTop.set(actor.id, { where, ...(part === undefined ? {} : { part }), crouch });
  const ball = stage.loose.get(where);
  const stand = () => {
    if (ball?.prop.shape === 'ball') keepUnder(stage, ball, from.x);
    const top = topOf(stage, where, part);
    if (top === null) return;
    const rise = crouch.rise ?? 0;
    // People sit there, with a leg on either side.
    if (other !== undefined && other.actor.rig !== 'wheeled' && actor.actor.rig === 'person')
      sitOver(actor, other, other.actor.rig === 'person' && part !== 'head' ? overTheNeck(other) : top);
    else
      standAt(
        actor,
        top.x + aside,
        top.y + rise - lower(stage, where, aside, top.y),
        crouch.share,
        actor.lean.value,
      );
  };
  stage.riders.set(actor.id, stand);
  stand();
}

/** How far a ball rolls to and fro under who stands on it, metres, how often a second, and how firmly feet keep it there, 1/s². */
const ROLLS = { far: 0.09, often: 0.45, firm: 30 } as const;

/** Feet on a ball roll it to and fro, and never far from where they want it. */
function keepUnder(stage: Stage, { id, body, mass }: Loose, x: number): void {
  const want = x + ROLLS.far * Math.sin(2 * Math.PI * ROLLS.often * stage.step * STEP);
  const pull = ROLLS.firm * (want - body.translation().x) - 2 * Math.sqrt(ROLLS.firm) * body.linvel().x;
  body.applyImpulse({ x: mass * pull * STEP, y: 0 }, true);
  stage.worked.add(id);
}

/** Before the first step: on the way from the ground they would hit what stands there. */
export function startOn(stage: Stage, actor: Puppet, where: string, part?: BodyPart): void {
  stayOn(stage, actor, where, part);
  actor.placeLimbs();
}

/** Sits, lies or sleeps up there; all else is played as on the ground. */
export function* restingOnTop(stage: Stage, actor: Puppet, action: Action): Behaviour {
  const on = stage.onTop.get(actor.id);
  if (on === undefined) return failed('Is not up there.');
  actor.asleep = action === 'sleep';
  const beast = actor.actor.rig === 'quadruped';
  const down = beast ? lowest(actor) : 1;
  if (beast && action === 'sit') actor.lean.aim = 0.25;
  if (beast && (action === 'sleep' || action === 'lie')) actor.nod.aim = 0.75;
  for (let t = 0; t < 0.6; t += STEP) {
    on.crouch.share = (action === 'stand' ? 0 : action === 'sit' ? 1 : down) * smooth(t / 0.6);
    yield;
  }
  yield* wait(1);
  return done(`Is on the ${on.where}.`);
}

/** Metres from end to end of what one stands on. */
export function widthOnTop(stage: Stage, id: string): number {
  const other = stage.puppets.get(id);
  if (other !== undefined) return breadthOf(other);
  return landmarksOf(stage.plan.place).get(id)?.width ?? stage.bodyOf(id)?.prop.width ?? 1;
}

/** Jumps down beside it, to the side that it looks to. */
export function* comingDown(stage: Stage, actor: Puppet): Doing {
  const on = stage.onTop.get(actor.id);
  if (on === undefined) return;
  stage.onTop.delete(actor.id);
  stage.riders.delete(actor.id);
  actor.asleep = false;
  const top = topOf(stage, on.where, on.part);
  const half = widthOnTop(stage, on.where) / 2;
  const x = (top?.x ?? actor.x) + actor.facing * (half + 0.35 * actor.height);
  yield* hop(stage, actor, { x, y: 0 }, top?.y ?? 0, 0);
  backOnFeet(actor);
}

/** Spreads its wings up there and is off. */
export function takeWing(stage: Stage, actor: Puppet, wings: Wings): void {
  stage.onTop.delete(actor.id);
  stage.riders.delete(actor.id);
  actor.asleep = false;
  actor.seat = null;
  actor.mode = 'alive';
  actor.crouch.aim = 0;
  const { y } = actor.air;
  actor.air = { y, vy: 1.2, up: true };
  wings.takeOff(actor, { x: actor.x, y: y + 0.6 }, 2);
}

/** How far before a thing an animal stands whose nose is to reach it, in its heights. */
const BEFORE = 1.3;
/** How far down its head is by then, radians. */
const LOW = 0.9;
/** How fast a paw pushes along a table, m/s. */
const PACE = 0.45;

/** Goes along the top and pushes what stands there before it, with head and paws, until it is over the edge or too heavy. */
export function* pushingOnTop(stage: Stage, actor: Puppet, loose: Loose, gravity: number): Behaviour {
  const on = stage.onTop.get(actor.id);
  const top = on === undefined ? null : topOf(stage, on.where);
  if (on === undefined || top === null) return failed('Is not up there.');
  // What lies between its own feet goes to the nearer edge.
  const ahead = loose.body.translation().x - actor.x;
  const way =
    Math.sign(Math.abs(ahead) < 0.5 * actor.height ? loose.body.translation().x - top.x : ahead) || 1;
  actor.face(way);
  if (0.5 * loose.mass * gravity > strengthOf(actor, gravity, false))
    return failed('It is too heavy for it.');
  stage.riders.delete(actor.id);
  const half = widthOnTop(stage, on.where) / 2;
  // Hind legs stay on the table.
  const last = top.x + way * (half - 0.32 * actor.height);
  const high = loose.body.translation().y;
  let { x } = actor;
  let phase = 0;
  let fell = false;
  const treadAlong = (forth: number) => {
    phase += (PACE * STEP) / (0.5 * actor.height);
    x += forth * PACE * STEP;
    standAt(actor, x, top.y, 0.2);
  };
  const feetAhead = () => {
    const feet = new Map(
      actor.gait.feet.map((f, i) => {
        const step = tread(phase + 0.25 * i);
        return [
          f.name,
          {
            x: x + f.rest * actor.facing + way * 0.08 * actor.height * step.ahead,
            y: top.y + 0.05 * actor.height * step.up,
          },
        ] as const;
      }),
    );
    if (actor.seat !== null) actor.seat = { ...actor.seat, feet };
  };
  // With its head past what is to be pushed next, it backs off first.
  const behind = Math.max(top.x * way - half, loose.body.translation().x * way - BEFORE * actor.height) * way;
  while ((x - behind) * way > 0.02) {
    treadAlong(-way);
    feetAhead();
    actor.nod.aim = LOW;
    yield;
  }
  // Its head alone pushes: paws stay on what it stands on.
  actor.touchWith(['head']);
  for (let t = 0; t < 6 && !fell; t += STEP) {
    const goes = (last - x) * way > 0;
    if (goes) treadAlong(way);
    else standAt(actor, x, top.y, 0.2);
    feetAhead();
    // The nose goes down to what is pushed; where the table ends, it stretches on.
    const down = actor.pose('head').y - loose.body.translation().y - 0.2 * loose.prop.height;
    actor.nod.aim = clamp(actor.nod.aim + down * 0.04, -0.3, 1.1);
    fell = loose.body.translation().y < high - 0.25;
    if (!goes && Math.abs(loose.body.linvel().x) < 0.02 && t > 4) break;
    yield;
  }
  actor.touchWith([]);
  actor.nod.aim = 0.3;
  const aside = x - top.x;
  stage.riders.set(actor.id, () => {
    const now = topOf(stage, on.where);
    if (now !== null) standAt(actor, now.x + aside, now.y, on.crouch.share);
  });
  yield* wait(0.8);
  return fell ? done('It went over the edge.') : failed('It stayed on it.');
}
