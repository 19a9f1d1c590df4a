import { z } from 'zod';

const Point = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof Point>;

const Eye = z.object({ outer: Point, inner: Point, upper: Point, lower: Point });

/**
 * Where a face in a cut-out opens and closes, in shares of the picture's width and height from its left upper corner.
 * Left and right are the picture's. No more of the mesh than the puppet moves is kept beside the picture.
 */
export const FacePoints = z.object({
  mouth: z.object({ left: Point, right: Point, upper: Point, lower: Point }),
  chin: Point,
  eyes: z.tuple([Eye, Eye]),
});
export type FacePoints = z.infer<typeof FacePoints>;

/** Points of the face mesh (MediaPipe Face Mesh, canonical face model, 468 points). */
const at = {
  mouth: { left: 61, right: 291, upper: 13, lower: 14 },
  chin: 152,
  eyes: [
    { outer: 33, inner: 133, upper: 159, lower: 145 },
    { outer: 263, inner: 362, upper: 386, lower: 374 },
  ],
} as const;

type Mesh = readonly (readonly [number, number, ...unknown[]])[];
/** What of a picture the cut-out shows, in that picture's pixels. */
export type Shown = { left: number; top: number; width: number; height: number };

/** Null when a point lies outside what was cut out: then the face is no part of it, and stays still. */
export function facePoints(mesh: Mesh, shown: Shown): FacePoints | null {
  const point = (index: number): Point => {
    const [x, y] = mesh[index] ?? [-1, -1];
    return [(x - shown.left) / shown.width, (y - shown.top) / shown.height];
  };
  const [one, other] = at.eyes.map((eye) => ({
    outer: point(eye.outer),
    inner: point(eye.inner),
    upper: point(eye.upper),
    lower: point(eye.lower),
  }));
  if (!one || !other) return null;
  const { left, right, upper, lower } = at.mouth;
  const points: FacePoints = {
    mouth: { left: point(left), right: point(right), upper: point(upper), lower: point(lower) },
    chin: point(at.chin),
    eyes: [one, other],
  };
  const all = [points.chin, ...Object.values(points.mouth), ...Object.values(one), ...Object.values(other)];
  return all.every((p) => p.every((share) => share >= 0 && share <= 1)) ? points : null;
}
