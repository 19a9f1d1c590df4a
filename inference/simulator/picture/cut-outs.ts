import { type Canvas, createCanvas, ImageData, loadImage } from '@napi-rs/canvas';
import type { CutOutShape } from '#art/puppets/cut-out.ts';
import type { CutOut, Pose } from '../../generator.ts';
import type { FacePoints, Point } from '../../likeness/face-points.ts';
import { type Expression, moved } from './living-face.ts';
import { colourOf, neckOf, reach, type Silhouette, silhouetteOf } from './silhouette.ts';

/** What a head that was found in a person's cut-out gives the puppet it goes on: #rrggbb of coat and skin. */
export type PaperHead = { coat: string; skin: string };

/** A released cut-out as a paper figure: cropped to what is in it, with a pale border. */
export type PaperFigure = {
  canvas: Canvas;
  /** Of what is in the picture, without the border; pixels. */
  shape: CutOutShape;
  border: number;
  /** Null for animals, things, and people whose head does not stand apart. */
  head: PaperHead | null;
  /** The figure with its face moved, made when it is first wanted; itself where its face cannot be. */
  faced(expression: Expression): Canvas;
  /** Whether words open its mouth. */
  speaks: boolean;
  /** The same head turned aside, and looking up; null where there is none that goes on the puppet the same way. */
  turned: PaperFigure | null;
  raised: PaperFigure | null;
};

/** Expressions are kept in steps: a face between two of them looks the same. */
const steps = { mouth: 5, blink: 2, wink: 2 } as const;

export const stepped = ({ mouth, blink, wink }: Expression): Expression => ({
  mouth: Math.round(Math.min(1, Math.max(0, mouth)) * steps.mouth) / steps.mouth,
  blink: Math.round(Math.min(1, Math.max(0, blink)) * steps.blink) / steps.blink,
  wink: Math.round(Math.min(1, Math.max(0, wink)) * steps.wink) / steps.wink,
});

const longest = 640;

/** The chin may reach below the narrowest row, in front of a collar: as deep as this share of the neck's width. */
const chinDepth = 0.42;

/** Reads the PNG. Rejects where the bytes are no picture; null where they hold nothing but air. */
export async function paperFigure(cutOut: CutOut): Promise<PaperFigure | null> {
  const image = await loadImage(Buffer.from(cutOut.png));
  const silhouette = silhouetteOf(image);
  if (!silhouette) return null;
  const head = cutOut.kind === 'person' ? headIn(silhouette) : null;
  const box = head?.box ?? contentOf(silhouette);
  const k = Math.min(1, longest / Math.max(box.width, box.height));
  const width = Math.max(1, Math.round(box.width * k));
  const height = Math.max(1, Math.round(box.height * k));
  const border = Math.max(3, Math.round(Math.max(width, height) * 0.016));
  const cut = createCanvas(width, height);
  const c = cut.getContext('2d');
  if (head) {
    // Hair and face down to the neck, and a round chin in front of what is worn.
    const y = height * head.neck;
    c.rect(0, 0, width, y);
    c.ellipse(width * head.middle, y, (width * head.neckWidth) / 2, height - y, 0, 0, Math.PI);
    c.clip();
  }
  c.drawImage(image, box.x, box.y, box.width, box.height, 0, 0, width, height);
  const canvas = createCanvas(width + border * 2, height + border * 2);
  const g = canvas.getContext('2d');
  for (let i = 0; i < 20; i++) {
    const a = (i / 20) * Math.PI * 2;
    g.drawImage(cut, border + Math.cos(a) * border * 0.9, border + Math.sin(a) * border * 0.9);
  }
  g.globalCompositeOperation = 'source-in';
  g.fillStyle = '#fdf7ea';
  g.fillRect(0, 0, canvas.width, canvas.height);
  g.globalCompositeOperation = 'source-over';
  g.drawImage(cut, border, border);
  const shape = { x: border, y: border, width, height, head: box.head * k, alone: head !== null };
  const face = cutOut.face ?? null;
  const at = { left: box.x - border / k, top: box.y - border / k, scale: k };
  return {
    canvas,
    shape,
    border,
    head: head?.paper ?? null,
    faced: facesOf(canvas, face === null ? null : within(face, image, canvas, at)),
    speaks: face !== null,
    turned: head === null ? null : await otherHead(cutOut, cutOut.turned),
    raised: head === null ? null : await otherHead(cutOut, cutOut.raised),
  };
}

/** Of use only where a head was found in it as well: then both are placed alike. */
async function otherHead(
  { cameoId, kind }: CutOut,
  pose: Pose | null | undefined,
): Promise<PaperFigure | null> {
  if (!pose) return null;
  const figure = await paperFigure({ cameoId, kind, ...pose });
  return figure?.head ? figure : null;
}

/** The face's points in shares of the figure's canvas rather than of the picture. */
function within(
  face: FacePoints,
  image: { width: number; height: number },
  canvas: Canvas,
  { left, top, scale }: { left: number; top: number; scale: number },
): FacePoints {
  const point = ([x, y]: Point): Point => [
    ((x * image.width - left) * scale) / canvas.width,
    ((y * image.height - top) * scale) / canvas.height,
  ];
  const eye = ({ outer, inner, upper, lower }: FacePoints['eyes'][number]) => ({
    outer: point(outer),
    inner: point(inner),
    upper: point(upper),
    lower: point(lower),
  });
  const { left: l, right, upper, lower } = face.mouth;
  return {
    mouth: { left: point(l), right: point(right), upper: point(upper), lower: point(lower) },
    chin: point(face.chin),
    eyes: [eye(face.eyes[0]), eye(face.eyes[1])],
  };
}

function facesOf(canvas: Canvas, face: FacePoints | null): (expression: Expression) => Canvas {
  const kept = new Map<string, Canvas>();
  return (expression) => {
    const { mouth, blink, wink } = stepped(expression);
    if (face === null || (mouth === 0 && blink === 0 && wink === 0)) return canvas;
    const key = `${mouth} ${blink} ${wink}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const faced = moved({ data, width, height }, face, { mouth, blink, wink });
    const made = createCanvas(width, height);
    made.getContext('2d').putImageData(new ImageData(faced.data, width, height), 0, 0);
    kept.set(key, made);
    return made;
  };
}

/** Bounds of what is shown, and how wide its upper part is; in the picture's pixels. */
function contentOf(silhouette: Silhouette): CutOutShape {
  const { top, bottom, scale } = silhouette;
  const { left, right } = reach(silhouette, top, bottom);
  const upper = reach(silhouette, top, top + Math.round((bottom - top) * 0.45));
  return {
    x: left / scale,
    y: top / scale,
    width: (right - left) / scale,
    height: (bottom - top) / scale,
    head: (upper.right - upper.left) / scale,
    alone: false,
  };
}

/** `neck`, its width and its middle are shares of the box. */
type FoundHead = { box: CutOutShape; neck: number; neckWidth: number; middle: number; paper: PaperHead };

function headIn(silhouette: Silhouette): FoundHead | null {
  const { top, bottom, scale, rows } = silhouette;
  const neck = neckOf(silhouette);
  const narrow = neck === null ? null : rows[neck];
  if (neck === null || !narrow) return null;
  const face = reach(silhouette, top, neck);
  const wide = face.right - face.left;
  const neckWide = narrow[1] - narrow[0];
  const chin = Math.min(bottom, neck + neckWide * chinDepth);
  const tall = chin - top;
  const centre = (narrow[0] + narrow[1]) / 2;
  const about = (share: number) => ({ left: centre - neckWide * share, right: centre + neckWide * share });
  const crown = neck - top;
  const coat = colourOf(silhouette, {
    ...about(0.9),
    top: Math.min(neck + crown * 0.6, bottom - 1),
    bottom: Math.min(neck + crown * 1.2, bottom),
  });
  const skin = colourOf(silhouette, { ...about(0.35), top: neck - crown * 0.15, bottom: (neck + chin) / 2 });
  if (coat === null || skin === null) return null;
  return {
    box: {
      x: face.left / scale,
      y: top / scale,
      width: wide / scale,
      height: tall / scale,
      head: wide / scale,
      alone: true,
    },
    neck: crown / tall,
    neckWidth: neckWide / wide,
    middle: (centre - face.left) / wide,
    paper: { coat, skin },
  };
}
