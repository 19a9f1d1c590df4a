import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Shape } from '#contracts/trace.ts';
import { earthGravity, film } from '#contracts/world.ts';
import type { Material } from './materials.ts';

await RAPIER.init();

export { RAPIER };
/** On the earth, m/s². What a world falls with is its stage's (`surroundings.ts`). */
export const GRAVITY = earthGravity;
/** One physics step in seconds: 120 Hz. */
export const STEP = 1 / (film.framesPerSecond * film.stepsPerFrame);

/**
 * Who meets whom. Paper theatre has layers: a puppet's limbs stand in a layer of their own and touch a loose
 * thing only while an action reaches for it (`reach`), or once the puppet has gone limp (`limp`).
 */
const SET = 0x0001;
const PROP = 0x0002;
const LIMB = 0x0004;
const REACH = 0x0008;
const LIMP = 0x0010;
const FLOOR = 0x0020;
const ROW = 0x0040;
/** Soap bubbles: they touch everything but each other. */
const BUBBLE = 0x0080;
/** What goes round on a disc: before and behind each other, and against whatever stands beside the disc. */
const ROUND = 0x0100;
/** Bicycles pass each other side by side. */
const CYCLE = 0x0200;
const groups = (member: number, meets: number) => (member << 16) | meets;
export const layers = {
  /** Tables and trees stand behind the puppets: who falls, falls in front of them. */
  set: groups(SET, PROP | ROW | BUBBLE | ROUND | CYCLE),
  floor: groups(SET | FLOOR, PROP | ROW | LIMP | BUBBLE | ROUND | CYCLE),
  prop: groups(PROP, SET | PROP | ROW | REACH | LIMP | BUBBLE | ROUND | CYCLE),
  /** Balls of a row, which pass blows on among themselves by another law (see `mechanism.ts`). */
  row: groups(ROW, SET | PROP | REACH | LIMP | BUBBLE | ROUND | CYCLE),
  limb: groups(LIMB, 0),
  reach: groups(REACH, PROP | ROW | LIMP | BUBBLE | ROUND | CYCLE),
  limp: groups(LIMP, FLOOR | PROP | ROW | REACH | BUBBLE | ROUND | CYCLE),
  /** What is hollow and in a hand: it meets what is in it, and nothing else. */
  carried: groups(PROP, PROP | ROW),
  /** The walls of what somebody reaches into: they hold what is in it, and let arms past. */
  vessel: groups(PROP, SET | PROP | ROW | LIMP | CYCLE),
  /** What is juggled: it passes the others at another depth. */
  juggled: groups(PROP, SET | REACH | LIMP),
  /** Who lies limp before it passes it (`beside.ts`). */
  unlimp: groups(PROP, SET | PROP | ROW | REACH | BUBBLE | CYCLE),
  /** What is before something that stands firm, as the set does: the floor bears it. */
  before: groups(PROP, FLOOR | REACH | LIMP),
  /** Before things and before somebody limp. */
  aside: groups(PROP, SET | REACH),
  film: groups(BUBBLE, SET | FLOOR | PROP | ROW | REACH | LIMP | ROUND | CYCLE),
  round: groups(ROUND, SET | PROP | ROW | REACH | LIMP | BUBBLE | CYCLE),
  bicycle: groups(CYCLE, SET | PROP | ROW | REACH | LIMP | BUBBLE | ROUND),
  none: groups(0, 0),
} as const;

export function createPhysics(gravity = GRAVITY): RAPIER.World {
  const world = new RAPIER.World({ x: 0, y: -gravity });
  world.timestep = STEP;
  // The solver integrates in this many substeps of a step (TGS-soft), which also sharpens gravity's integral.
  world.numSolverIterations = 8;
  return world;
}

export function colliderFor(shape: Shape): RAPIER.ColliderDesc {
  switch (shape.kind) {
    case 'circle':
      return RAPIER.ColliderDesc.ball(shape.radius);
    case 'box':
      return RAPIER.ColliderDesc.cuboid(shape.width / 2, shape.height / 2);
    case 'capsule':
      return RAPIER.ColliderDesc.capsule(shape.length / 2, shape.radius);
    case 'polygon': {
      const hull = RAPIER.ColliderDesc.convexHull(new Float32Array(shape.points.flat()));
      return hull ?? RAPIER.ColliderDesc.ball(0.05);
    }
  }
}

/** A collider with a material's numbers; restitution multiplies over the pair, friction is averaged. */
export function withMaterial(
  desc: RAPIER.ColliderDesc,
  material: Material,
  layer: number,
): RAPIER.ColliderDesc {
  return desc
    .setRestitution(material.restitution)
    .setRestitutionCombineRule(RAPIER.CoefficientCombineRule.Multiply)
    .setFriction(material.friction)
    .setFrictionCombineRule(RAPIER.CoefficientCombineRule.Average)
    .setCollisionGroups(layer)
    .setActiveEvents(RAPIER.ActiveEvents.CONTACT_FORCE_EVENTS)
    .setContactForceEventThreshold(0);
}
