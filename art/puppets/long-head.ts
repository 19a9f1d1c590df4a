import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, curve, down, fillWith, ink, lifted, oval, type Point } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { Species } from './species-type.ts';

/** The head of a horse, a cow or a deer: long, with a blunt end that points down, in the same frame as a dog's round one. */

const skull: readonly Point[] = [
  [-0.03, 0.19],
  [0.08, 0.165],
  [0.15, 0.085],
  [0.23, -0.03],
  [0.31, -0.11],
  [0.335, -0.165],
  [0.3, -0.215],
  [0.22, -0.215],
  [0.12, -0.165],
  [0, -0.17],
  [-0.13, -0.13],
  [-0.185, -0.03],
  [-0.165, 0.09],
  [-0.1, 0.168],
];
const end: readonly Point[] = [
  [0.235, -0.045],
  [0.31, -0.11],
  [0.335, -0.165],
  [0.3, -0.215],
  [0.22, -0.215],
  [0.175, -0.17],
];

/** A mane along the back of the neck, in the body's frame. */
export function drawNeckMane(g: Surface2D, color: string): void {
  strands(g, color, [
    [0.45, 0.37],
    [0.34, 0.36],
    [0.24, 0.26],
    [0.14, 0.16],
    [0.24, 0.13],
    [0.33, 0.22],
    [0.42, 0.28],
  ]);
}

export function drawLongSkull(g: Surface2D, s: Species): void {
  if (s.mane !== null)
    strands(g, s.mane, [
      [-0.01, 0.225],
      [-0.12, 0.21],
      [-0.22, 0.1],
      [-0.26, -0.08],
      [-0.22, -0.24],
      [-0.14, -0.12],
      [-0.1, 0.06],
    ]);
  lifted(g, { blur: 0.03, x: 0.003, y: 0.01, alpha: 0.3 }, () => {
    blob(g, skull);
    fillWith(g, s.coat);
  });
  blob(g, skull);
  fillWith(g, down(g, 0.2, -0.2, lighten(s.coat, 0.2), s.coat, darken(s.coat, 0.14)));
  blob(g, end);
  fillWith(g, down(g, -0.05, -0.2, lighten(s.pale, 0.2), s.pale));
  blob(g, skull);
  ink(g, fade(lighten(s.coat, 0.55), 0.4), 0.006);
}

export function drawForelock(g: Surface2D, s: Species): void {
  if (s.mane === null) return;
  strands(g, s.mane, [
    [-0.06, 0.23],
    [0.04, 0.215],
    [0.11, 0.14],
    [0.1, 0.06],
    [0.05, 0.13],
    [-0.02, 0.17],
  ]);
}

/** Nostril and lips, as far open as the mouth is. */
export function drawLips(g: Surface2D, s: Species, face: FaceState): void {
  const glad = face.expression === 'happy' || face.expression === 'laughing';
  const open = Math.max(face.mouth, glad ? 0.25 : 0);
  oval(g, 0.295, -0.135, 0.012, 0.019, 0.6);
  fillWith(g, darken(s.pale, 0.7));
  if (open > 0.05) {
    blob(g, [
      [0.315, -0.19],
      [0.25, -0.195],
      [0.19, -0.175],
      [0.2, -0.2 - 0.06 * open],
      [0.27, -0.225 - 0.08 * open],
    ]);
    fillWith(g, '#5c1a24');
  }
  curve(g, [
    [0.318, -0.185],
    [0.25, -0.195],
    [0.185, -0.17],
  ]);
  ink(g, fade(darken(s.pale, 0.75), 0.75), 0.011);
}

function strands(g: Surface2D, color: string, points: readonly Point[]): void {
  lifted(g, { blur: 0.025, alpha: 0.3 }, () => {
    blob(g, points);
    fillWith(g, color);
  });
  blob(g, points);
  fillWith(g, down(g, 0.35, -0.2, lighten(color, 0.2), color));
}
