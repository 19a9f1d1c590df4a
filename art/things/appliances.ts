import { darken, fade, lighten } from '../colour.ts';
import { across, circle, curve, fillWith, ink, lifted, oval, type Point, polygon, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

const STEEL = '#5c5f6b';

/** A shade as a lamp has it: wider below. `top` and `bottom` in metres about the lamp's middle. */
function shade(g: Surface2D, x: number, top: number, bottom: number, half: number, color: string): void {
  const path = () =>
    polygon(g, [
      [x - half * 0.55, top],
      [x + half * 0.55, top],
      [x + half, bottom],
      [x - half, bottom],
    ]);
  lifted(g, { blur: half * 0.2, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, across(g, x - half, x + half, lighten(color, 0.25), color, darken(color, 0.2)));
}

/** Where the middle of a lamp's light is, and how wide its shade, in shares of its size about its middle. */
export const lampLight: Readonly<Record<string, { x: number; y: number; half: number }>> = {
  'floor-lamp': { x: 0, y: 0.37, half: 0.5 },
  'desk-lamp': { x: 0.12, y: 0.24, half: 0.34 },
  'own.chandelier': { x: 0, y: 0.16, half: 0.4 },
  'own.street-lamp': { x: 0, y: 0.28, half: 0.36 },
  'own.spotlight': { x: 0.34, y: 0.28, half: 0.3 },
};

/** The cage of a fan: its hub above the middle, and its radius, in metres. */
export const fanHead = (w: number, h: number): { y: number; radius: number } => ({
  y: h / 2 - w / 2,
  radius: w / 2,
});

/** Four blades turned by an angle; what they sweep while a frame lasts is blurred. */
export function drawBlades(g: Surface2D, w: number, h: number, turn: number, sweep: number): void {
  const { y, radius } = fanHead(w, h);
  const ghosts = sweep < 0.15 ? 1 : Math.min(9, 2 + Math.ceil(sweep * 3));
  g.save();
  g.translate(0, y);
  circle(g, 0, 0, radius * 0.9);
  fillWith(g, 'rgba(232,240,244,0.55)');
  for (let k = 0; k < ghosts; k++)
    for (let blade = 0; blade < 4; blade++) {
      g.save();
      g.rotate(-(turn - (sweep * k) / ghosts) + (blade * Math.PI) / 2);
      oval(g, radius * 0.46, radius * 0.1, radius * 0.36, radius * 0.2, 0.35);
      fillWith(g, fade('#3f7cc4', 0.9 / ghosts ** 0.8));
      g.restore();
    }
  for (const r of [0.95, 0.72, 0.48]) {
    circle(g, 0, 0, radius * r);
    ink(g, fade(STEEL, r > 0.9 ? 0.95 : 0.4), radius * (r > 0.9 ? 0.07 : 0.025));
  }
  for (let i = 0; i < 12; i++) {
    const a = (i * Math.PI) / 6;
    curve(g, [
      [Math.cos(a) * radius * 0.2, Math.sin(a) * radius * 0.2],
      [Math.cos(a) * radius * 0.94, Math.sin(a) * radius * 0.94],
    ]);
    ink(g, fade(STEEL, 0.3), radius * 0.02);
  }
  circle(g, 0, 0, radius * 0.17);
  fillWith(g, round(g, -radius * 0.05, radius * 0.05, radius * 0.2, lighten(STEEL, 0.6), STEEL));
  g.restore();
}

/** What stands about with a switch on it. */
export const appliances = {
  'floor-lamp'(g, w, h, tint) {
    const color = tint ?? '#e9c98c';
    oval(g, 0, -h * 0.485, w * 0.4, h * 0.02);
    fillWith(g, darken(STEEL, 0.2));
    curve(g, [
      [0, -h * 0.48],
      [0, h * 0.3],
    ]);
    ink(g, STEEL, w * 0.07);
    shade(g, 0, h * 0.5, h * 0.25, w * 0.5, color);
  },
  'desk-lamp'(g, w, h, tint) {
    const color = tint ?? '#4f9d5d';
    const arm: readonly Point[] = [
      [-w * 0.18, -h * 0.44],
      [-w * 0.34, h * 0.06],
      [w * 0.04, h * 0.42],
    ];
    oval(g, -w * 0.14, -h * 0.45, w * 0.32, h * 0.05);
    fillWith(g, darken(STEEL, 0.2));
    for (const [a, b] of [arm.slice(0, 2), arm.slice(1)].map((pair) => [pair[0], pair[1]]))
      if (a !== undefined && b !== undefined) {
        curve(g, [a, b]);
        ink(g, STEEL, w * 0.07);
      }
    circle(g, -w * 0.34, h * 0.06, w * 0.06);
    fillWith(g, darken(STEEL, 0.2));
    shade(g, w * 0.12, h * 0.5, h * 0.24, w * 0.34, color);
  },
  fan(g, w, h) {
    const { y } = fanHead(w, h);
    oval(g, 0, -h * 0.475, w * 0.42, h * 0.03);
    fillWith(g, darken(STEEL, 0.2));
    curve(g, [
      [0, -h * 0.47],
      [0, y],
    ]);
    ink(g, STEEL, w * 0.08);
    drawBlades(g, w, h, 0.4, 0);
  },
} satisfies Record<string, ShapePainter>;
