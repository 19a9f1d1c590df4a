import { landmarks } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../colour.ts';
import {
  across,
  blob,
  box,
  circle,
  curve,
  down,
  fillWith,
  ink,
  lifted,
  oval,
  polygon,
  round,
} from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import type { Air } from './layer.ts';
import { tone } from './park-tones.ts';

export function bigTree(g: Surface2D, air: Air): void {
  const { treeX: x, trunkWidth: w, trunkHeight: h } = landmarks.park;
  const bark = mix('#8a5a3a', '#2e2440', air.night * 0.68);
  lifted(g, { blur: 0.14, alpha: 0.35 }, () => {
    g.beginPath();
    g.moveTo(x - w * 0.95, -0.06);
    g.quadraticCurveTo(x - w * 0.5, 0.06, x - w / 2, 0.5);
    g.lineTo(x - w * 0.42, h + 0.3);
    g.lineTo(x + w * 0.42, h + 0.3);
    g.lineTo(x + w / 2, 0.5);
    g.quadraticCurveTo(x + w * 0.52, 0.06, x + w * 1.0, -0.06);
    g.quadraticCurveTo(x, 0.02, x - w * 0.95, -0.06);
    g.closePath();
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(bark, 0.2), bark, darken(bark, 0.25)));
  });
  for (const [dx, y0, y1] of [
    [-0.28, 0.4, 1.3],
    [0.05, 0.9, 1.9],
    [0.3, 0.35, 1.0],
  ] as const) {
    curve(g, [
      [x + dx * w, y0],
      [x + (dx + 0.08) * w, (y0 + y1) / 2],
      [x + dx * w, y1],
    ]);
    ink(g, fade(darken(bark, 0.5), 0.4), 0.02);
  }
  oval(g, x + 0.02, 1.35, 0.075, 0.1);
  fillWith(g, darken(bark, 0.4));
  const leaf = tone(air, '#5c9c50');
  for (const [dx, y, r, lift] of [
    [-1.05, 2.65, 0.72, -0.04],
    [1.0, 2.7, 0.74, -0.07],
    [-0.45, 3.3, 0.82, 0.02],
    [0.6, 3.35, 0.78, 0],
    [0.02, 2.72, 0.86, 0.06],
    [0.05, 3.9, 0.66, 0.08],
  ] as const) {
    const color = lift > 0 ? lighten(leaf, lift) : darken(leaf, -lift);
    lifted(g, { blur: 0.14, alpha: 0.3 }, () => {
      circle(g, x + dx, y, r);
      fillWith(
        g,
        round(g, x + dx - 0.22, y + 0.26, r * 1.5, lighten(color, 0.26), color, darken(color, 0.2)),
      );
    });
    for (let k = 0; k < 9; k++) {
      const a = cell(k, Math.round(dx * 10) + 7) * 6.28;
      const d = r * 0.8 * Math.sqrt(cell(k, Math.round(y * 10)));
      curve(g, [
        [x + dx + Math.cos(a) * d - 0.05, y + Math.sin(a) * d],
        [x + dx + Math.cos(a) * d, y + Math.sin(a) * d + 0.035],
        [x + dx + Math.cos(a) * d + 0.05, y + Math.sin(a) * d],
      ]);
      ink(g, fade(k % 2 ? lighten(color, 0.4) : darken(color, 0.3), 0.35), 0.016);
    }
    if (air.snow > 0) {
      blob(g, [
        [x + dx - r * 0.8, y + r * 0.5],
        [x + dx, y + r * 1.03],
        [x + dx + r * 0.8, y + r * 0.5],
        [x + dx, y + r * 0.66],
      ]);
      fillWith(g, fade(mix('#fffaf2', '#8f98bf', air.night * 0.8), air.snow * 0.92));
    }
  }
}

export function bench(g: Surface2D, air: Air): void {
  const { benchX: x, benchWidth: w, benchTop: top } = landmarks.park;
  const wood = mix('#bd7b48', '#3a2c48', air.night * 0.6);
  const iron = mix('#4f4a50', '#20203a', air.night * 0.6);
  for (const dx of [-w / 2 + 0.08, w / 2 - 0.16])
    lifted(g, { blur: 0.08, alpha: 0.35 }, () => {
      box(g, x + dx, -0.02, 0.08, top, 0.02);
      fillWith(g, iron);
      polygon(g, [
        [x + dx, top],
        [x + dx + 0.07, top],
        [x + dx + 0.03, top + 0.5],
        [x + dx - 0.03, top + 0.5],
      ]);
      fillWith(g, iron);
    });
  for (const [y, h] of [
    [top + 0.34, 0.12],
    [top + 0.16, 0.12],
    [top - 0.06, 0.06],
  ] as const)
    lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
      box(g, x - w / 2, y, w, h, 0.03);
      fillWith(g, down(g, y + h, y, lighten(wood, 0.2), wood, darken(wood, 0.15)));
    });
  if (air.snow > 0) {
    for (const y of [top + 0.45, top]) {
      box(g, x - w / 2 + 0.02, y, w - 0.04, 0.05, 0.025);
      fillWith(g, fade(mix('#fffaf2', '#8f98bf', air.night * 0.8), air.snow));
    }
  }
}

export function lamp(g: Surface2D, x: number, air: Air): void {
  const iron = mix('#4c5a58', '#1f2440', air.night * 0.6);
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    box(g, x - 0.035, 0.3, 0.07, 2.3, 0.02);
    fillWith(g, across(g, x - 0.035, x + 0.035, lighten(iron, 0.25), iron));
    polygon(g, [
      [x - 0.12, 0.26],
      [x + 0.12, 0.26],
      [x + 0.05, 0.5],
      [x - 0.05, 0.5],
    ]);
    fillWith(g, iron);
  });
  lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
    polygon(g, [
      [x - 0.09, 2.62],
      [x + 0.09, 2.62],
      [x + 0.15, 2.95],
      [x - 0.15, 2.95],
    ]);
    fillWith(g, mix('#f2ead2', '#ffe2a0', air.night));
    polygon(g, [
      [x - 0.19, 2.95],
      [x + 0.19, 2.95],
      [x, 3.13],
    ]);
    fillWith(g, iron);
    box(g, x - 0.1, 2.57, 0.2, 0.05, 0.02);
    fillWith(g, iron);
  });
}
