import type { RigPart } from '#contracts/rig.ts';

export type Pose = { x: number; y: number; angle: number };

/** Angle of a limb whose far end lies (dx, dy) from its pin: 0 hangs down, counter-clockwise positive. */
export const along = (dx: number, dy: number) => Math.atan2(dx, -dy);

/**
 * Two-bone inverse kinematics. `bend` from −1 to 1 says to which side, and how far, the joint gives way:
 * +1 puts a hanging limb's joint to +x. In between (a puppet turning on the spot) the limb foreshortens
 * through straight, so nothing jumps.
 */
export function bendLimb(
  dx: number,
  dy: number,
  upper: number,
  lower: number,
  bend: number,
): { upper: number; lower: number } {
  const far = Math.max(
    Math.abs(upper - lower) + 1e-4,
    Math.min((upper + lower) * 0.9995, Math.hypot(dx, dy)),
  );
  const base = along(dx, dy);
  const a = Math.acos(clamp((upper * upper + far * far - lower * lower) / (2 * upper * far), -1, 1));
  const b = Math.acos(clamp((lower * lower + far * far - upper * upper) / (2 * lower * far), -1, 1));
  return { upper: base + bend * a, lower: base - bend * b };
}

/** Parents before children, whatever order the rig is drawn in. */
export function parentsFirst(rig: readonly RigPart[]): RigPart[] {
  const ordered: RigPart[] = [];
  const placed = new Set<string | null>([null]);
  while (ordered.length < rig.length) {
    for (const part of rig) {
      if (!placed.has(part.part) && placed.has(part.parent)) {
        ordered.push(part);
        placed.add(part.part);
      }
    }
  }
  return ordered;
}

/** Forward kinematics: from the root's pose and every part's angle to every part's pose. `mirror` is −1 to 1. */
export function placeParts(
  ordered: readonly RigPart[],
  root: Pose,
  angles: ReadonlyMap<string, number>,
  height: number,
  mirror: number,
): Map<string, Pose> {
  const poses = new Map<string, Pose>();
  for (const part of ordered) {
    if (part.parent === null) {
      poses.set(part.part, root);
      continue;
    }
    const parent = poses.get(part.parent);
    if (parent === undefined) continue;
    const pin = pointOn(parent, part.at[0] * height * mirror, part.at[1] * height);
    const angle = angles.get(part.part) ?? 0;
    const middle = pointOn({ ...pin, angle }, -part.pivot[0] * height * mirror, -part.pivot[1] * height);
    poses.set(part.part, { ...middle, angle });
  }
  return poses;
}

/** A point of a body's frame in the world. */
export function pointOn(pose: Pose, x: number, y: number): { x: number; y: number } {
  const c = Math.cos(pose.angle);
  const s = Math.sin(pose.angle);
  return { x: pose.x + x * c - y * s, y: pose.y + x * s + y * c };
}

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
export const mix = (from: number, to: number, share: number) => from + (to - from) * share;
export const smooth = (share: number) => {
  const s = clamp(share, 0, 1);
  return s * s * (3 - 2 * s);
};

/** A value that follows its aim like a critically damped spring: no jump in place or speed. */
export type Follower = { value: number; speed: number; aim: number; stiffness: number };

export const follower = (value: number, stiffness = 10): Follower => ({
  value,
  speed: 0,
  aim: value,
  stiffness,
});

export function follow(f: Follower, dt: number): void {
  const w = f.stiffness;
  // Exact step of a critically damped spring (unconditionally stable).
  const d = f.value - f.aim;
  const e = Math.exp(-w * dt);
  const k = (f.speed + w * d) * dt;
  f.value = f.aim + (d + k) * e;
  f.speed = (f.speed - w * k) * e;
}
