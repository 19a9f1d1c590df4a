import { fade } from '../colour.ts';
import { fillWith, ink } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

/** Metres of ice from which it is white all over, and how much larger than life its thickness is drawn. */
const [WHITE, LARGER] = [0.07, 1.8];

/**
 * Ice on open water, from the banks inwards: a pale sheet whose edge comes to meet in the middle, with cracks and frost on it.
 * `thick` in metres.
 */
export function drawIceSheet(
  g: Surface2D,
  water: { left: number; right: number; surface: number },
  thick: number,
): void {
  if (thick <= 0.0005) return;
  const cover = Math.min(1, thick / 0.02);
  const wide = water.right - water.left;
  const deep = 0.03 + LARGER * thick;
  const pale = Math.min(1, thick / WHITE);
  for (const side of [-1, 1]) {
    const from = side < 0 ? water.left - 12 : water.right + 12;
    const to = (side * wide) / 2 - side * cover * (wide / 2 + 0.2);
    const y = water.surface + 0.01;
    g.beginPath();
    g.moveTo(from, y);
    for (let i = 0; i <= 40; i++) g.lineTo(from + ((to - from) * i) / 40, y + 0.008 * cell(i, 51));
    g.lineTo(to - side * 0.1, y - deep * 0.6);
    for (let i = 40; i >= 0; i--) g.lineTo(from + ((to - from) * i) / 40, y - deep - 0.02 * cell(i, 53));
    g.closePath();
    fillWith(g, fade('#e9f5fa', 0.55 + 0.4 * pale));
    ink(g, 'rgba(255,255,255,0.95)', 0.018);
  }
  // The sheet as it is seen from a little above: over what lies in front, down the picture.
  g.beginPath();
  g.rect(water.left - 12, water.surface - 7, wide + 24, 7 - deep);
  fillWith(g, fade('#dceef6', 0.75 * pale * cover));
  for (let i = 0; i < 46 * pale; i++) {
    const x = water.left + wide * cell(i, 57);
    const y = water.surface - deep - 0.08 - 1.5 * cell(i, 59) ** 1.4;
    g.beginPath();
    g.moveTo(x, y);
    const long = 0.18 + 0.5 * cell(i, 61);
    const tilt = 0.3 * (cell(i, 63) - 0.5);
    g.lineTo(x + long * 0.5, y + 0.05 * tilt);
    g.lineTo(x + long, y + long * tilt);
    ink(g, 'rgba(255,255,255,0.75)', 0.012);
  }
}
