import type { CameraFrame } from './surface.ts';

/**
 * Where a camera stands that goes around the stage: on a circle about the upright line through the middle of its
 * picture (`docs/simulator.md`). Metres; a depth is how far behind that line something is, as the camera sees it.
 */
export type Orbit = {
  /** The angle that it has come around, in radians. */
  angle: number;
  cos: number;
  sin: number;
  /** Where the line stands on the stage. */
  axis: number;
  /** How far from the line the camera is: its picture is 40° wide, as through a lens of 50 mm (judged). */
  distance: number;
};

const HALF_PICTURE = Math.tan((20 * Math.PI) / 180);

/** Null for a camera at its side of the stage. */
export function orbitOf(camera: CameraFrame): Orbit | null {
  const angle = camera.orbit ?? 0;
  if (angle === 0) return null;
  return {
    angle,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    axis: camera.x,
    distance: camera.width / 2 / HALF_PICTURE,
  };
}

/** So many times as large as on the line is what is at a depth. */
export const scaleAt = ({ distance }: Orbit, depth: number): number =>
  distance / Math.max(0.2 * distance, distance + depth);

/** Something that stands `aside` of the line (to the right) and `behind` it: where it is seen from there. */
export function seenFrom(orbit: Orbit, aside: number, behind = 0): { aside: number; depth: number } {
  const { cos, sin } = orbit;
  return { aside: aside * cos + behind * sin, depth: behind * cos - aside * sin };
}

/** How high the camera looks from, for the ground: what is farther off is seen so much higher. Metres (judged). */
export const EYE = 1.3;

/** A point of the stage in the metres of the picture. */
export function pointFrom(orbit: Orbit, x: number, y: number): { x: number; y: number } {
  const { aside, depth } = seenFrom(orbit, x - orbit.axis);
  const scale = scaleAt(orbit, depth);
  return { x: orbit.axis + aside * scale, y: y * scale + EYE * (1 - scale) };
}

/** A round about which scenery is painted, so that it comes again after a whole way around: front and back are alike. */
export type Stretch = {
  /** From where to where it is seen, metres of the picture. */
  left: number;
  right: number;
  /** Where the layer's own zero is then, and whether it is painted the other way round. */
  zero: number;
  mirrored: boolean;
};

/**
 * What of a sheet is seen where. It is wound around the stage, painted once from a quarter before the camera's side to a
 * quarter after it, and mirrored on the other half, so that it has no seam.
 *
 * @param round metres of the picture by which it goes past in one whole way around
 * @param middle where the sheet's own zero is seen by a camera at its side of the stage
 */
export function stretches(
  orbit: Orbit,
  round: number,
  middle: number,
  left: number,
  right: number,
): Stretch[] {
  const half = Math.abs(round) / 2;
  const moved = middle + (round * orbit.angle) / (2 * Math.PI);
  const found: Stretch[] = [];
  // Seams are at a quarter of the round to both sides of its zero.
  for (let k = Math.floor((left - moved) / half - 0.5); k <= Math.ceil((right - moved) / half + 0.5); k++) {
    const at = moved + k * half;
    const [from, to] = [Math.max(left, at - half / 2), Math.min(right, at + half / 2)];
    if (to > from) found.push({ left: from, right: to, zero: at, mirrored: k % 2 !== 0 });
  }
  return found;
}
