import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { layers, RAPIER as R } from '../physics.ts';
import type { Stage } from '../stage.ts';
import { meet } from './beside.ts';
import type { Loose } from './loose.ts';

/** So far from the top of a thing something lies on it, metres, and so far from its middle, in its widths. */
const [ON, ACROSS] = [0.03, 0.5];
/** Radians: what leans more than that carries nothing. */
const LEVEL = 0.2;
/** Radians a second about the hands that hold it, with which a load tips as it is dropped (judged). */
const TIPS = 1.6;

type Box = { x: number; low: number; top: number; width: number };

const lies = (on: Box, what: Box): boolean =>
  Math.abs(what.low - on.top) < ON && Math.abs(what.x - on.x) < ACROSS * on.width;

/** Everything that lies on one of them, or on what lies on it, the lower first. */
function pile(lowest: Loose, all: readonly Loose[], box: (one: Loose) => Box): Loose[] {
  const found = [lowest];
  // It grows as it is gone through.
  for (const under of found)
    for (const one of all) if (!found.includes(one) && lies(box(under), box(one))) found.push(one);
  return found.slice(1);
}

const boxOf = ({ body, prop }: Loose): Box => {
  const { x, y } = body.translation();
  return { x, low: y - prop.height / 2, top: y + prop.height / 2, width: prop.width };
};

const canLie = ({ held, prop, body, string }: Loose): boolean =>
  held === null &&
  !prop.fixed &&
  string === undefined &&
  prop.mechanism == null &&
  body.isDynamic() &&
  Math.abs(body.rotation()) < LEVEL;

/** What lies on a thing, and goes along with it when hands take it up: plates on plates, glasses on a tray. */
export function loadOf(stage: Stage, lowest: Loose): Loose[] {
  if (lowest.prop.hollow !== undefined || lowest.string !== undefined) return [];
  return pile(lowest, [...stage.loose.values()].filter(canLie), boxOf);
}

/** Pins a load to what it lies on, exactly where it is: a carrier's arms steady it. What is held passes what stands behind it. */
export function steadyLoad(
  stage: Stage,
  lowest: Loose,
  load: readonly Loose[],
): { id: string; joint: RAPIER.ImpulseJoint }[] {
  const { x, y } = lowest.body.translation();
  return load.map((piece) => {
    const p = piece.body.translation();
    const turn = piece.body.rotation() - lowest.body.rotation();
    const at = R.JointData.fixed({ x: p.x - x, y: p.y - y }, turn, { x: 0, y: 0 }, 0);
    const joint = stage.physics.createImpulseJoint(at, lowest.body, piece.body, true);
    joint.setContactsEnabled(false);
    meet(piece, layers.none);
    return { id: piece.id, joint };
  });
}

const planBox = ({ x, y, width, height }: PlanProp): Box => ({ x, low: y, top: y + height, width });

/** Before the first step: what lies on a thing that is in somebody's hand at the start is brought there with it. */
export function startsLoaded(stage: Stage, lowest: Loose): void {
  if (lowest.prop.hollow !== undefined || lowest.string !== undefined) return;
  const held = lowest.body.translation();
  const from = { x: lowest.prop.x, y: lowest.prop.y + lowest.prop.height / 2 };
  for (const piece of pile(lowest, [...stage.loose.values()].filter(canLie), ({ prop }) => planBox(prop))) {
    const p = piece.body.translation();
    piece.body.setTranslation({ x: p.x + held.x - from.x, y: p.y + held.y - from.y }, true);
  }
}

/** As hands open, a load tips over: the higher something lies in it, the faster it goes. */
export function tip(stage: Stage, lowest: Loose, load: readonly Loose[], facing: number): void {
  const { y } = lowest.body.translation();
  for (const piece of [lowest, ...load]) {
    const v = piece.body.linvel();
    const high = piece.body.translation().y - y + lowest.prop.height / 2;
    piece.body.setLinvel({ x: v.x + facing * TIPS * high, y: v.y }, true);
    piece.body.setAngvel(-facing * TIPS, true);
    stage.worked.add(piece.id);
  }
}
