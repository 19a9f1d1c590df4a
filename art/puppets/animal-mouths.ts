import type { Look } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, curve, fillWith, ink, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { Animal } from '../things/upright-kinds.ts';
import { drawFace, type FaceBuild, mouthOpen } from './face.ts';

/** A leaf of paper without a shadow, for what is painted anew in every frame. */
function piece(g: Surface2D, color: string, path: () => void): void {
  path();
  fillWith(g, color);
  ink(g, fade(lighten(color, 0.5), 0.5), 0.006);
}

/** Where the face is in the body's frame (height 1), and how large it is beside a person's. */
export const animalFace = (a: Animal): { y: number; scale: number } =>
  a.ears === 'bumps' ? { y: a.mouth === 'jaws' ? 0.31 : 0.285, scale: 1.4 } : { y: 0.16, scale: 1.3 };

function build(a: Animal): FaceBuild {
  const gap = a.ears === 'bumps' ? (a.mouth === 'jaws' ? 0.07 : 0.094) : 0.056;
  return { gap, lips: a.mouth === 'lips' ? 1 : a.mouth === 'wide' ? 2 : 0, nose: false };
}

/** An upper beak over a lower one that opens; `x`, `y` is the middle of its root. */
function beak(g: Surface2D, color: string, x: number, y: number, open: number): void {
  piece(g, darken(color, 0.25), () =>
    polygon(g, [
      [x - 0.05, y],
      [x + 0.05, y],
      [x + 0.005, y - 0.045 - 0.07 * open],
    ]),
  );
  piece(g, color, () =>
    blob(
      g,
      [
        [x - 0.068, y - 0.008],
        [x - 0.03, y + 0.034],
        [x + 0.03, y + 0.034],
        [x + 0.068, y - 0.008],
        [x + 0.006, y - 0.05],
      ],
      0.5,
    ),
  );
}

function bill(g: Surface2D, color: string, x: number, y: number, open: number): void {
  piece(g, darken(color, 0.3), () => oval(g, x, y - 0.02 - 0.05 * open, 0.12, 0.028 + 0.02 * open));
  piece(g, color, () =>
    blob(g, [
      [x, y + 0.045],
      [x + 0.075, y + 0.02],
      [x + 0.15, y - 0.012],
      [x + 0.09, y - 0.034],
      [x, y - 0.03],
      [x - 0.09, y - 0.034],
      [x - 0.15, y - 0.012],
      [x - 0.075, y + 0.02],
    ]),
  );
  for (const side of [-1, 1]) {
    oval(g, x + side * 0.024, y + 0.016, 0.008, 0.006);
    fillWith(g, fade(darken(color, 0.6), 0.7));
  }
}

/** A broad snout with teeth over a jaw that opens. */
function jaws(g: Surface2D, a: Animal, x: number, y: number, open: number): void {
  const wide = 0.78 * a.head[0];
  const drop = 0.05 + 0.1 * open;
  piece(g, darken(a.coat, 0.12), () => oval(g, x, y - drop, wide * 0.9, 0.055));
  oval(g, x, y - drop * 0.62, wide * 0.8, 0.022 + drop * 0.4);
  fillWith(g, '#6a2326');
  oval(g, x, y - drop * 0.95, wide * 0.45, 0.026);
  fillWith(g, '#d9707a');
  piece(g, lighten(a.coat, 0.1), () =>
    blob(g, [
      [x, y + 0.1],
      [x + 0.55 * wide, y + 0.085],
      [x + wide, y + 0.03],
      [x + 0.92 * wide, y - 0.02],
      [x, y - 0.03],
      [x - 0.92 * wide, y - 0.02],
      [x - wide, y + 0.03],
      [x - 0.55 * wide, y + 0.085],
    ]),
  );
  for (let i = -4; i <= 4; i++) {
    const [tx, ty] = [x + i * 0.19 * wide, y - 0.022 + 0.0005 * i * i];
    polygon(g, [
      [tx - 0.07 * wide, ty],
      [tx + 0.07 * wide, ty],
      [tx, ty - 0.042],
    ]);
    fillWith(g, '#fffaf0');
  }
  for (const side of [-1, 1]) {
    curve(g, [
      [x + side * 0.03, y + 0.062],
      [x + side * 0.05, y + 0.07],
      [x + side * 0.066, y + 0.058],
    ]);
    ink(g, darken(a.coat, 0.5), 0.012);
  }
}

/** The living face of an animal that stands up, in its body's frame (height 1): eyes, and what it speaks with. */
export function drawAnimalFace(g: Surface2D, a: Animal, face: FaceState, look: Look): void {
  const { y, scale } = animalFace(a);
  const gaze = Math.max(-1, Math.min(1, face.gazeX * face.facing));
  const x = 0.028 + gaze * 0.008;
  const open = mouthOpen(face);
  if (a.mouth === 'beak') beak(g, a.mouthColor, x, 0.118, open);
  if (a.mouth === 'bill') bill(g, a.mouthColor, x, 0.1, open);
  if (a.mouth === 'jaws') jaws(g, a, x, 0.075, open);
  g.save();
  g.translate(0, y);
  g.scale(scale, scale);
  drawFace(g, look, face, build(a));
  g.restore();
}
