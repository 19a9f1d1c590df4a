import { darken, fade, lighten } from '../colour.ts';
import { box, circle, curve, down, fillWith, ink, oval, polygon, rect } from '../paint.ts';
import { card, sheet } from './card.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** Vessels, bins and boxes of a household that are not hollow in the side view. */
export const chests = {
  chest(g, w, h, tint) {
    const wood = tint ?? '#a9683f';
    card(g, -w / 2, -h / 2, w, h * 0.58, wood, 0.02);
    const lid = () => {
      g.beginPath();
      g.moveTo(-w / 2, h * 0.1);
      g.bezierCurveTo(-w / 2, h * 0.62, w / 2, h * 0.62, w / 2, h * 0.1);
      g.closePath();
    };
    sheet(g, lid, [h / 2, h * 0.1], wood);
    for (const x of [-0.4, 0.3]) {
      rect(g, x * w, -h / 2, w * 0.1, h * 0.58);
      fillWith(g, '#c9a24a');
      rect(g, x * w, h * 0.1, w * 0.1, h * 0.24);
      fillWith(g, '#d9b65e');
    }
    rect(g, -w / 2, h * 0.05, w, h * 0.07);
    fillWith(g, '#c9a24a');
    card(g, -w * 0.08, -h * 0.1, w * 0.16, h * 0.22, '#e0c070', 0.02);
    circle(g, 0, 0, w * 0.025);
    fillWith(g, '#4a3020');
  },
  cauldron(g, w, h, tint) {
    const iron = tint ?? '#45424e';
    for (const side of [-1, 1])
      card(g, side * w * 0.26 - w * 0.04, -h / 2, w * 0.08, h * 0.2, darken(iron, 0.15), 0.02);
    const bowl = () => {
      g.beginPath();
      g.moveTo(-w * 0.4, h * 0.34);
      g.bezierCurveTo(-w * 0.62, -h * 0.1, -w * 0.38, -h * 0.42, 0, -h * 0.42);
      g.bezierCurveTo(w * 0.38, -h * 0.42, w * 0.62, -h * 0.1, w * 0.4, h * 0.34);
      g.closePath();
    };
    sheet(g, bowl, [h * 0.34, -h * 0.42], iron);
    oval(g, 0, h * 0.36, w * 0.42, h * 0.1);
    fillWith(g, darken(iron, 0.2));
    oval(g, 0, h * 0.37, w * 0.36, h * 0.07);
    fillWith(g, '#7fae5a');
    for (const [x, r] of [
      [-0.16, 0.03],
      [0.06, 0.045],
      [0.2, 0.024],
    ] as const) {
      circle(g, x * w, h * 0.39, r * w);
      fillWith(g, '#b5d98a');
    }
    curve(g, [
      [-w * 0.3, h * 0.12],
      [-w * 0.36, -h * 0.06],
      [-w * 0.28, -h * 0.22],
    ]);
    ink(g, 'rgba(255,255,255,0.22)', w * 0.04);
  },
  bin(g, w, h, tint) {
    const metal = tint ?? '#8f99a3';
    const body = () =>
      polygon(g, [
        [-w * 0.44, h * 0.32],
        [w * 0.44, h * 0.32],
        [w * 0.36, -h / 2],
        [-w * 0.36, -h / 2],
      ]);
    sheet(g, body, [h * 0.32, -h / 2], metal);
    for (const x of [-0.27, -0.09, 0.09, 0.27]) {
      g.beginPath();
      g.moveTo(x * w, h * 0.26);
      g.lineTo(x * w * 0.84, -h * 0.44);
      ink(g, fade(darken(metal, 0.35), 0.6), w * 0.03);
    }
    card(g, -w / 2, h * 0.3, w, h * 0.09, lighten(metal, 0.1), 0.02);
    const lid = () => {
      g.beginPath();
      g.moveTo(-w * 0.46, h * 0.38);
      g.quadraticCurveTo(0, h * 0.54, w * 0.46, h * 0.38);
      g.closePath();
    };
    lid();
    fillWith(g, down(g, h / 2, h * 0.38, lighten(metal, 0.35), metal));
    box(g, -w * 0.08, h * 0.44, w * 0.16, h * 0.06, 0.015);
    fillWith(g, darken(metal, 0.2));
  },
  toaster(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    for (const x of [-0.3, 0.06]) card(g, x * w, h * 0.2, w * 0.24, h * 0.3, '#c98a4a', w * 0.04);
    card(g, -w * 0.46, -h * 0.42, w * 0.92, h * 0.78, color, h * 0.18);
    rect(g, -w * 0.34, h * 0.27, w * 0.28, h * 0.04);
    fillWith(g, darken(color, 0.55));
    rect(g, w * 0.02, h * 0.27, w * 0.28, h * 0.04);
    fillWith(g, darken(color, 0.55));
    rect(g, w * 0.4, -h * 0.2, w * 0.025, h * 0.4);
    fillWith(g, darken(color, 0.4));
    card(g, w * 0.36, h * 0.02, w * 0.13, h * 0.1, '#3a3640', 0.01);
    circle(g, w * 0.26, -h * 0.24, h * 0.08);
    fillWith(g, '#fff4de');
    for (const side of [-1, 1])
      card(g, side * w * 0.34 - w * 0.06, -h / 2, w * 0.12, h * 0.09, '#3a3640', 0.01);
  },
  bookshelf(g, w, h, tint, seed) {
    const wood = tint ?? '#9a6640';
    card(g, -w / 2, -h / 2, w, h, wood, 0.02);
    const colours = ['#c2503f', '#e0b04c', '#5a8a7a', '#3f5f8a', '#d98a5a', '#8a5a7a', '#f0dcb0'];
    const shelves = 4;
    const tall = (h * 0.92) / shelves;
    const salt = [...seed].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    for (let shelf = 0; shelf < shelves; shelf += 1) {
      const floor = -h * 0.46 + shelf * tall;
      rect(g, -w * 0.44, floor, w * 0.88, tall * 0.88);
      fillWith(g, darken(wood, 0.42));
      let x = -w * 0.43;
      for (let at = 0; x < w * 0.36; at += 1) {
        const n = (salt + shelf * 17 + at * 29) % 31;
        const thick = w * (0.05 + (n % 5) * 0.012);
        box(g, x, floor, thick, tall * (0.52 + (n % 7) * 0.045), 0.008);
        fillWith(g, colours[n % colours.length] ?? wood);
        x += thick + (n % 6 === 0 ? w * 0.08 : w * 0.008);
      }
    }
  },
  easel(g, w, h, tint) {
    const wood = '#9a6640';
    for (const [from, to] of [
      [-0.08, -0.46],
      [0.08, 0.46],
      [0, 0.04],
    ] as const) {
      g.beginPath();
      g.moveTo(from * w, h * 0.46);
      g.lineTo(to * w, -h * 0.48);
      ink(g, wood, w * 0.06);
    }
    card(g, -w * 0.42, -h * 0.1, w * 0.84, h * 0.46, tint ?? '#fff8ea', 0.01);
    for (const [x, y, r, color] of [
      [-0.16, 0.16, 0.11, '#e0b04c'],
      [0.12, 0.06, 0.15, '#5a8a7a'],
      [-0.1, 0, 0.1, '#c2503f'],
    ] as const) {
      oval(g, x * w, y * h, r * w, r * w * 0.7, 0.4);
      fillWith(g, fade(color, 0.85));
    }
    card(g, -w * 0.46, -h * 0.15, w * 0.92, h * 0.05, lighten(wood, 0.1), 0.01);
  },
} satisfies Record<string, ShapePainter>;
