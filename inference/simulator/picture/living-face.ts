import type { FacePoints, Point } from '../../likeness/face-points.ts';

/** RGBA, rows from the top. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/** How the face in a picture is moved: 0 as it was photographed to 1. */
/** How far the mouth is open, both eyes are closed, and one of them alone; each 0 to 1. */
export type Expression = { mouth: number; blink: number; wink: number };

/** A mouth is wide open when its lips are this share of the way from lip to chin apart. */
const widest = 0.42;
const inside = [74, 22, 30] as const;
const teeth = [246, 238, 226] as const;

const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** A point in the picture's pixels. */
type At = readonly [x: number, y: number];
const scaled = ([x, y]: Point, { width, height }: Pixels): At => [x * width, y * height];

/** The height of a curve through two ends and a middle point, over x: a parabola. */
function curve(a: At, middle: At, b: At): (x: number) => number {
  const [left, right] = a[0] <= b[0] ? [a, b] : [b, a];
  const span = Math.max(1, right[0] - left[0]);
  const chord = (x: number): number => lerp(left[1], right[1], (x - left[0]) / span);
  const t = clamp((middle[0] - left[0]) / span);
  const bow = (middle[1] - chord(middle[0])) / Math.max(0.1, 4 * t * (1 - t));
  return (x) => {
    const s = clamp((x - left[0]) / span);
    return chord(x) + bow * 4 * s * (1 - s);
  };
}

/**
 * The picture with its mouth opened and its eyes closed by the points of its face mesh: lips part along their line, what
 * is below gives way towards the chin and is squeezed there, so that the outline stays; lids are drawn out of the
 * skin above them. Pixels outside the face are untouched, transparent ones stay so.
 */
export function moved(picture: Pixels, face: FacePoints, { mouth, blink, wink }: Expression): Pixels {
  const out: Pixels = { ...picture, data: new Uint8ClampedArray(picture.data) };
  if (mouth > 0) openMouth(picture, out, face, mouth);
  for (const [i, eye] of face.eyes.entries()) {
    const closed = i === 0 ? Math.max(blink, wink) : blink;
    if (closed > 0) closeEye(out, eye, closed);
  }
  return out;
}

function openMouth(from: Pixels, out: Pixels, face: FacePoints, amount: number): void {
  const [left, right, upper, lower] = (['left', 'right', 'upper', 'lower'] as const).map((name) =>
    scaled(face.mouth[name], from),
  ) as [At, At, At, At];
  const chin = scaled(face.chin, from);
  const half = Math.abs(right[0] - left[0]) / 2;
  const centre = (left[0] + right[0]) / 2;
  const line = curve(left, [(upper[0] + lower[0]) / 2, (upper[1] + lower[1]) / 2], right);
  const depth = Math.max(2, chin[1] - (upper[1] + lower[1]) / 2);
  const open = amount * widest * depth;
  // Who smiled into the camera shows teeth of their own.
  const smiles = lower[1] - upper[1] > depth * 0.1;
  const bottom = Math.min(from.height - 1, Math.round(chin[1] + depth * 0.15));
  for (let x = Math.max(0, Math.floor(centre - half)); x < Math.min(from.width, centre + half); x++) {
    const across = (x - centre) / half;
    const gap = open * Math.sqrt(Math.max(0, 1 - across * across));
    const lips = line(x);
    const end = Math.max(lips + gap + 1, bottom);
    for (let y = Math.ceil(lips); y <= bottom; y++) {
      const below = y - lips;
      if (below < gap) {
        const isTooth = !smiles && below < gap * 0.34 && Math.abs(across) < 0.72 && amount > 0.25;
        paint(out, x, y, isTooth ? teeth : inside);
      } else {
        // From the lower lip to below the chin, in less room than before.
        const t = (below - gap) / Math.max(1, end - lips - gap);
        copy(from, lips + t * (end - lips), x, out, y);
      }
    }
  }
}

function closeEye(picture: Pixels, eye: FacePoints['eyes'][number], amount: number): void {
  const before: Pixels = { ...picture, data: new Uint8ClampedArray(picture.data) };
  const [outer, inner, upper, lower] = (['outer', 'inner', 'upper', 'lower'] as const).map((name) =>
    scaled(eye[name], picture),
  ) as [At, At, At, At];
  const [lid, rim] = [curve(outer, upper, inner), curve(outer, lower, inner)];
  const tall = Math.max(2, lower[1] - upper[1]);
  const [from, to] = [Math.min(outer[0], inner[0]), Math.max(outer[0], inner[0])];
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(picture.width, to + 1); x++) {
    const top = lid(x) - tall * 0.2;
    const edge = lerp(top, rim(x), amount);
    const skin = top - tall * 0.9;
    for (let y = Math.max(0, Math.round(skin)); y <= Math.min(picture.height - 1, edge); y++) {
      const t = (y - skin) / Math.max(1, edge - skin);
      copy(before, skin + t * (top - skin), x, picture, y);
    }
    // Lashes.
    const lash = Math.round(edge);
    if (lash >= 0 && lash < picture.height) paint(picture, x, lash, [58, 36, 30]);
  }
}

/** Where nothing is shown nothing is painted. */
function paint(
  { data, width }: Pixels,
  x: number,
  y: number,
  colour: readonly [number, number, number],
): void {
  const to = (y * width + x) * 4;
  if ((data[to + 3] ?? 0) < 200) return;
  data.set(colour, to);
}

/** Between two rows of the source; the target's outline stays what it is. */
function copy(from: Pixels, sourceY: number, x: number, out: Pixels, y: number): void {
  const { width, height } = from;
  const to = (y * width + x) * 4;
  if ((out.data[to + 3] ?? 0) < 200) return;
  const row = Math.min(height - 1.001, Math.max(0, sourceY));
  const [first, share] = [Math.floor(row), row - Math.floor(row)];
  const a = (first * width + x) * 4;
  const b = a + width * 4;
  if ((from.data[a + 3] ?? 0) < 200 || (from.data[b + 3] ?? 0) < 200) return;
  for (let c = 0; c < 3; c++) out.data[to + c] = lerp(from.data[a + c] ?? 0, from.data[b + c] ?? 0, share);
}
