import { darken, fade, lighten } from '../colour.ts';
import { box, curve, down, fillWith, ink, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** A seam in the sheet metal, through these points. */
function seam(g: Surface2D, paint: string, points: readonly (readonly [number, number])[]): void {
  curve(g, points);
  ink(g, fade(darken(paint, 0.5), 0.55), 0.014);
}

function handle(g: Surface2D, x: number, y: number): void {
  box(g, x, y, 0.12, 0.032, 0.014);
  fillWith(g, down(g, y + 0.032, y, '#fdfbf4', '#aab2b8'));
}

const bumper = (g: Surface2D, x: number, w: number): void => {
  box(g, x, -0.31, w, 0.075, 0.03);
  fillWith(g, down(g, -0.235, -0.31, '#f6f2e8', '#9aa2a8'));
};

/** Doors, handles, bumpers and stripes of a vehicle in its body's frame (height 1, facing right), over its paint. */
export function drawCarDetails(g: Surface2D, thing: string, paint: string): void {
  if (thing === 'bus') {
    box(g, -1.1, -0.1, 2.18, 0.07);
    fillWith(g, fade(lighten(paint, 0.75), 0.9));
    for (const x of [-0.56, -0.11, 0.33])
      seam(g, paint, [
        [x, 0.3],
        [x, -0.3],
      ]);
    box(g, 0.76, -0.3, 0.22, 0.6, 0.03);
    fillWith(g, fade('#dcebe8', 0.5));
    box(g, 0.76, -0.3, 0.22, 0.6, 0.03);
    ink(g, darken(paint, 0.4), 0.018);
    seam(g, paint, [
      [0.87, 0.28],
      [0.87, -0.28],
    ]);
    return;
  }
  if (thing === 'truck') {
    // The box and its boards, and a cab by itself.
    box(g, -1.1, -0.12, 1.48, 0.035);
    fillWith(g, fade(darken(paint, 0.4), 0.4));
    for (const x of [-0.82, -0.52, -0.22, 0.08])
      seam(g, paint, [
        [x, 0.38],
        [x, -0.1],
      ]);
    box(g, 0.37, -0.3, 0.03, 0.7);
    fillWith(g, fade(darken(paint, 0.55), 0.6));
    handle(g, 0.47, -0.09);
    return;
  }
  if (thing === 'train') return;
  const low = thing === 'cadillac';
  seam(g, paint, [
    [-0.14, low ? 0.1 : 0.08],
    [-0.14, -0.2],
    [-0.2, -0.27],
  ]);
  seam(g, paint, [
    [0.38, 0.06],
    [0.4, -0.1],
    [0.34, -0.24],
  ]);
  seam(g, paint, [
    [-1.02, -0.04],
    [0, -0.015],
    [0.7, -0.05],
  ]);
  handle(g, -0.08, -0.01);
  handle(g, -0.46, -0.01);
  bumper(g, -1.14, 0.24);
  bumper(g, 0.94, 0.2);
  if (thing === 'police-car') {
    // White doors, with a star.
    box(g, -0.62, -0.26, 0.98, 0.24, 0.02);
    fillWith(g, fade('#f7f4ec', 0.94));
    star(g, -0.16, -0.14, 0.085, '#d8a832');
    return;
  }
  if (thing !== 'taxi') return;
  // A band of checks along its doors.
  for (let k = 0; k < 22; k++) {
    box(g, -0.66 + 0.055 * k, k % 2 === 0 ? -0.1 : -0.145, 0.055, 0.045);
    fillWith(g, '#3a3330');
  }
}

/** A sheriff's star of five points. */
function star(g: Surface2D, x: number, y: number, r: number, colour: string): void {
  polygon(
    g,
    Array.from({ length: 10 }, (_, k): [number, number] => {
      const by = k % 2 === 0 ? r : 0.42 * r;
      const angle = Math.PI / 2 + (k * Math.PI) / 5;
      return [x + by * Math.cos(angle), y + by * Math.sin(angle)];
    }),
  );
  fillWith(g, colour);
}
