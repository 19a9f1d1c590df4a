import { darken, fade } from '../../colour.ts';
import { across, box, circle, curve, fillWith, ink, oval, type Point, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D } from '../../surface.ts';
import { grown, type MarkPainter } from './mark-painter.ts';

const RED = '#c8384a';

/** Of what is large, only so much counts for how large its fastening is, metres; around what is tall it goes at a hand's height. */
const LARGEST = 0.6;
const lesser = (w: number, h: number): number => Math.min(w, h, LARGEST);
const waist = (h: number): number => (h > 1.4 ? -0.5 * h + 0.8 : 0);

/** A band from the left on, as far as it has come, at the height `y` and as high as `thick`. */
function band(g: Surface2D, w: number, y: number, thick: number, far: number, colour: string): void {
  rect(g, -0.55 * w, y - thick / 2, 1.1 * w * far, thick);
  fillWith(g, colour);
  rect(g, -0.55 * w, y - thick / 2, 1.1 * w * far, 0.22 * thick);
  fillWith(g, fade(darken(colour, 0.35), 0.6));
}

/** A ribbon along and across. */
export const ribbon: MarkPainter = (g, w, h, much) => {
  const thick = 0.11 * lesser(w, h);
  band(g, w, waist(h), thick, grown(much, 0, 0.5), RED);
  if (h > 1.4) return;
  const down = grown(much, 0.35, 0.4);
  rect(g, -thick / 2, 0.55 * h - 1.1 * h * down, thick, 1.1 * h * down);
  fillWith(g, RED);
};

/** Its bow, on top. */
export const bow: MarkPainter = (g, w, h, much) => {
  const r = 0.2 * lesser(w, h) * grown(much, 0.7, 0.4);
  if (r === 0) return;
  const y = h > 1.4 ? waist(h) : 0.5 * h;
  for (const side of [-1, 1]) {
    g.beginPath();
    g.moveTo(0, y);
    g.bezierCurveTo(side * 0.7 * r, y + 1.7 * r, side * 2.2 * r, y + 1.2 * r, side * 1.9 * r, y + 0.2 * r);
    g.bezierCurveTo(side * 1.6 * r, y - 0.5 * r, side * 0.6 * r, y - 0.2 * r, 0, y);
    fillWith(g, RED);
    ink(g, darken(RED, 0.3), 0.08 * r);
    polygon(g, [
      [0, y],
      [side * 1.2 * r, y - 1.5 * r],
      [side * 0.55 * r, y - 1.45 * r],
    ]);
    fillWith(g, darken(RED, 0.12));
  }
  circle(g, 0, y, 0.42 * r);
  fillWith(g, darken(RED, 0.18));
};

/** A rope around it, tied in a knot with two ends. */
const ROPE = '#b98d55';
export const roped: MarkPainter = (g, w, h, much) => {
  const thick = 0.055 * lesser(w, h) + 0.012;
  for (const [k, y] of [1, -1].entries())
    band(
      g,
      w,
      waist(h) + 0.6 * y * thick,
      thick,
      grown(much, 0.25 * k, 0.45),
      k === 0 ? ROPE : darken(ROPE, 0.1),
    );
};
export const knot: MarkPainter = (g, w, h, much) => {
  const r = (0.07 * lesser(w, h) + 0.016) * grown(much, 0.6, 0.4);
  if (r === 0) return;
  g.translate(0, waist(h));
  for (const side of [-1, 1]) {
    curve(g, [
      [0, 0],
      [side * 1.2 * r, -0.7 * r],
      [side * 1.5 * r, -2.6 * r],
    ]);
    ink(g, darken(ROPE, 0.15), 0.62 * r);
  }
  oval(g, -0.35 * r, 0, r, 0.75 * r, 0.6);
  fillWith(g, ROPE);
  oval(g, 0.4 * r, 0, r, 0.75 * r, -0.6);
  fillWith(g, darken(ROPE, 0.12));
  ink(g, darken(ROPE, 0.35), 0.12 * r);
};

/** Strips of tape at a slant, one after the other. */
export const tape: MarkPainter = (g, w, h, much) => {
  const thick = 0.16 * Math.min(w, h);
  const strips = [
    [0, 0.12, 0.05],
    [0.14, -0.22, -0.12],
    [-0.2, 0.3, 0.4],
  ] as const;
  for (const [k, [x, y, turn]] of strips.entries()) {
    const far = grown(much, k / 3.6, 0.35);
    if (far === 0) continue;
    g.save();
    g.translate(x * w, y * h);
    g.rotate(turn);
    rect(g, -0.42 * w, -thick / 2, 0.84 * w * far, thick);
    fillWith(g, fade('#e8dcae', 0.88));
    ink(g, fade('#a8965a', 0.8), 0.05 * thick);
    g.restore();
  }
};

/** A white seam of glue that runs down in drops. */
export const glue: MarkPainter = (g, w, h, much) => {
  const far = grown(much, 0, 0.7);
  const at = (k: number): Point => [(-0.45 + (0.9 * k * far) / 10) * w, 0.06 * h * (cell(k, 503) - 0.5)];
  curve(
    g,
    Array.from({ length: 11 }, (_, k) => at(k)),
  );
  ink(g, '#f8f5ea', 0.07 * Math.min(w, h));
  for (const k of [2, 5, 8]) {
    const low = grown(much, 0.3 + 0.06 * k, 0.3) * 0.16 * h;
    const [x, y] = at(k);
    oval(g, x, y - low / 2, 0.035 * w, 0.02 * h + low / 2);
    fillWith(g, '#f8f5ea');
  }
};

/** A leather strap with its buckle. */
export const strap: MarkPainter = (g, w, h, much) => {
  const thick = 0.1 * lesser(w, h) + 0.012;
  g.translate(0, waist(h));
  band(g, w, 0, thick, grown(much, 0, 0.7), '#7a4a2c');
  if (much < 0.75) return;
  box(g, -0.9 * thick, -0.75 * thick, 1.8 * thick, 1.5 * thick, 0.2 * thick);
  ink(g, '#d8b25a', 0.24 * thick);
  curve(g, [
    [0, 0],
    [0.9 * thick, 0],
  ]);
  ink(g, '#d8b25a', 0.18 * thick);
};

/** Heads of nails, pins and screws, one after the other at the corners and edges. */
export const nails: MarkPainter = (g, w, h, much) => {
  const at: readonly Point[] = [
    [-0.38, 0.36],
    [0.38, 0.36],
    [0.38, -0.36],
    [-0.38, -0.36],
    [0, 0.38],
    [0, -0.38],
  ];
  const r = 0.035 * lesser(w, h) + 0.008;
  for (const [k, [x, y]] of at.entries()) {
    const here = grown(much, k / 7.5, 0.15);
    if (here === 0) continue;
    circle(g, x * w + 0.2 * r, y * h - 0.3 * r, r * here);
    fillWith(g, fade('#2a2026', 0.4));
    circle(g, x * w, y * h, r * here);
    fillWith(g, '#aeb4ba');
    ink(g, '#5a6068', 0.18 * r);
    circle(g, x * w - 0.3 * r, y * h + 0.3 * r, 0.28 * r * here);
    fillWith(g, '#f2f4f6');
  }
};

/** A row of buttons from the top down. */
export const buttons: MarkPainter = (g, w, h, much) => {
  const r = 0.055 * Math.min(w, h) + 0.004;
  curve(g, [
    [0, 0.5 * h],
    [0, -0.5 * h],
  ]);
  ink(g, fade('#2a2026', 0.35), 0.25 * r);
  for (let k = 0; k < 5; k++) {
    const here = grown(much, k / 6, 0.16);
    if (here === 0) continue;
    const y = (0.4 - 0.2 * k) * h;
    circle(g, 0, y, r * here);
    fillWith(g, '#f4ead2');
    ink(g, '#6a4a34', 0.22 * r);
    for (const side of [-1, 1]) {
      circle(g, side * 0.3 * r, y, 0.14 * r * here);
      fillWith(g, '#6a4a34');
    }
  }
};

/** Open it gapes; its slide goes up and leaves closed teeth behind it. */
export const zip: MarkPainter = (g, w, h, much) => {
  const up = -0.5 * h + h * much;
  const gape = 0.16 * w * (1 - much);
  if (gape > 0.004 * w) {
    polygon(g, [
      [0, up],
      [-gape, 0.52 * h],
      [gape, 0.52 * h],
    ]);
    fillWith(g, '#3a3038');
  }
  const tooth = 0.03 * h + 0.003;
  for (let y = -0.48 * h, k = 0; y < up; y += tooth, k++) {
    rect(g, k % 2 === 0 ? -0.03 * w : 0, y, 0.03 * w, 0.6 * tooth);
    fillWith(g, '#d8d2c2');
  }
  box(g, -0.045 * w, up - 0.03 * h, 0.09 * w, 0.06 * h, 0.01 * w);
  fillWith(g, '#e0b84a');
  rect(g, -0.018 * w, up - 0.1 * h, 0.036 * w, 0.08 * h);
  fillWith(g, '#c89a34');
};

/** Laces crosswise, and their bow on top. */
export const laces: MarkPainter = (g, w, h, much) => {
  const thick = 0.05 * Math.min(w, h) + 0.004;
  for (let k = 0; k < 4; k++) {
    const far = grown(much, k / 6, 0.2);
    if (far === 0) continue;
    const y = (-0.2 + 0.16 * k) * h;
    for (const side of [-1, 1]) {
      curve(g, [
        [-side * 0.2 * w, y],
        [side * 0.2 * w * (2 * far - 1), y + 0.14 * h * far],
      ]);
      ink(g, '#fbf7ea', thick);
    }
  }
  const r = 0.16 * Math.min(w, h) * grown(much, 0.7, 0.3);
  if (r === 0) return;
  for (const side of [-1, 1]) {
    oval(g, side * r, 0.44 * h, r, 0.5 * r, side * 0.4);
    ink(g, '#fbf7ea', thick);
    curve(g, [
      [0, 0.44 * h],
      [side * 0.8 * r, 0.44 * h - 1.2 * r],
    ]);
    ink(g, '#fbf7ea', thick);
  }
};

/** A seam of stitches. */
export const stitches: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 11; k++) {
    const far = grown(much, k / 13, 0.12);
    if (far === 0) continue;
    const x = (-0.4 + 0.08 * k) * w;
    const lean = (k % 2 === 0 ? 1 : -1) * 0.02 * w;
    curve(g, [
      [x - lean, -0.07 * h],
      [x + lean, (-0.07 + 0.14 * far) * h],
    ]);
    ink(g, '#33202a', 0.026 * Math.min(w, h) + 0.002);
  }
};

/** Turn after turn of white gauze. */
export const bandage: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 5; k++) {
    const far = grown(much, k / 6, 0.25);
    if (far === 0) continue;
    g.save();
    g.translate(0, (-0.28 + 0.14 * k) * h);
    g.rotate(k % 2 === 0 ? 0.12 : -0.12);
    rect(g, -0.6 * w, -0.095 * h, 1.2 * w * far, 0.19 * h);
    fillWith(g, '#fbf8f0');
    ink(g, '#cfc6b6', 0.012 * Math.min(w, h) + 0.001);
    g.restore();
  }
};

/** A cord that comes to a socket at the wall. */
export const cord: MarkPainter = (g, w, h, much) => {
  const far = Math.max(0.12, much);
  const [x, y] = [0.5 * w + 0.34, Math.max(-0.5 * h + 0.14, -0.2)];
  box(g, x - 0.01, y - 0.055, 0.085, 0.11, 0.015);
  fillWith(g, '#f7f1e4');
  ink(g, '#9a8f80', 0.006);
  for (const side of [-1, 1]) {
    circle(g, x + 0.033, y + side * 0.02, 0.008);
    fillWith(g, '#3a3038');
  }
  const from: Point = [0.3 * w, -0.46 * h];
  const to: Point = [from[0] + (x - from[0]) * far, -0.46 * h + (y + 0.46 * h) * Math.max(0, 2 * far - 1)];
  curve(g, [from, [(from[0] + to[0]) / 2, -0.5 * h], to]);
  ink(g, '#2f2a30', 0.016);
  box(g, to[0] - 0.02, to[1] - 0.022, 0.055, 0.044, 0.01);
  fillWith(g, across(g, to[0] - 0.02, to[0] + 0.035, '#2f2a30', '#55505a'));
};
