import { person, personRig, quadruped, quadrupedRig, type RigPart } from '#contracts/rig.ts';
import { quadrupedRigOf } from '#contracts/rig-neck.ts';
import { swimmer, swimmingRig } from '#contracts/rig-swimming.ts';
import { livingThing, thingRig } from '#contracts/rig-thing.ts';
import { wheeled, wheeledRig } from '#contracts/rig-wheeled.ts';
import { winged, wingedRig } from '#contracts/rig-winged.ts';
import type { Rig } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import type { Surface2D } from '../surface.ts';

/** Where one part of a puppet is, in world metres; see `contracts/rig.ts` for the frames. */
export type PartPose = { part: string; x: number; y: number; angle: number };

export type Facing = 1 | -1;

/** The parts of each kind of body, and how high its root's middle is above the floor when it stands, of height 1. */
const rigs: Record<Rig, { parts: readonly RigPart[]; middle: number }> = {
  person: { parts: personRig, middle: person.torsoMiddle },
  quadruped: { parts: quadrupedRig, middle: quadruped.bodyMiddle },
  thing: { parts: thingRig, middle: livingThing.bodyMiddle },
  winged: { parts: wingedRig, middle: winged.bodyMiddle },
  swimming: { parts: swimmingRig, middle: swimmer.bodyMiddle },
  wheeled: { parts: wheeledRig, middle: wheeled.bodyMiddle },
};

/** How high the root's middle of one that stands is, of height 1. */
export const rootMiddle = (rig: Rig): number => rigs[rig].middle;

export const rigOf = (rig: Rig): readonly RigPart[] => rigs[rig].parts;

export const calmFace: FaceState = {
  mouth: 0,
  round: 0,
  blink: 0,
  gazeX: 0,
  gazeY: 0,
  facing: 1,
  expression: 'neutral',
};

/**
 * A puppet at rest, for the stage and for pictures of it: its parts from back to front, feet on `y`.
 * `thing` is its key in the art library, where animals of a kind of body differ; `bend` turns single parts (radians, counter-clockwise for a puppet that faces right).
 */
export function standingPose(
  rig: Rig,
  at: { x: number; y?: number; facing: Facing; height: number; thing?: string },
  bend: Readonly<Record<string, number>> = restOf(rig),
): PartPose[] {
  const parts = rig === 'quadruped' ? quadrupedRigOf(at.thing ?? rig) : rigOf(rig);
  const done = new Map<string, PartPose>();
  const place = (p: RigPart): PartPose => {
    const known = done.get(p.part);
    if (known) return known;
    const pose: PartPose = { part: p.part, x: 0, y: rootMiddle(rig), angle: bend[p.part] ?? 0 };
    const up = parts.find((q) => q.part === p.parent);
    if (up) {
      const base = place(up);
      pose.angle += base.angle;
      const pin = turn(p.at, base.angle);
      const own = turn(p.pivot, pose.angle);
      pose.x = base.x + pin[0] - own[0];
      pose.y = base.y + pin[1] - own[1];
    }
    done.set(p.part, pose);
    return pose;
  };
  return parts.map((p) => {
    const { x, y, angle } = place(p);
    return {
      part: p.part,
      x: at.x + x * at.facing * at.height,
      y: (at.y ?? 0) + y * at.height,
      angle: angle * at.facing,
    };
  });
}

const relaxed: Readonly<Record<string, number>> = {
  'upper-arm-near': -0.22,
  'lower-arm-near': 0.2,
  'upper-arm-far': 0.24,
  'lower-arm-far': 0.16,
  'upper-leg-near': -0.05,
  'upper-leg-far': 0.05,
  'foot-near': 0.05,
  'foot-far': -0.05,
};

const folded: Readonly<Record<string, number>> = { 'wing-near': -1.2, 'wing-far': -1.2, tail: -1.35 };

const restOf = (rig: Rig): Readonly<Record<string, number>> =>
  rig === 'person'
    ? relaxed
    : rig === 'quadruped'
      ? alert
      : rig === 'winged'
        ? folded
        : rig === 'swimming'
          ? behind
          : {};

const behind: Readonly<Record<string, number>> = { tail: -Math.PI / 2 };

const alert: Readonly<Record<string, number>> = { tail: -2.5, head: 0.05 };

function turn([x, y]: readonly [number, number], angle: number): [number, number] {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [x * c - y * s, x * s + y * c];
}

/** Draws in a part's own frame, one unit being the puppet's height. */
export function inPart(g: Surface2D, pose: PartPose, facing: Facing, height: number, draw: () => void): void {
  g.save();
  g.translate(pose.x, pose.y);
  g.rotate(pose.angle);
  g.scale(height * facing, height);
  draw();
  g.restore();
}
