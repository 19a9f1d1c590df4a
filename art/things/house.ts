import { darken, fade, lighten } from '../colour.ts';
import { box, circle, curve, down, fillWith, ink, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { card, sheet } from './card.ts';
import type { ShapePainter } from './shape-painter.ts';

/** Of its frames. */
export const houseWood = '#fff1d8';
const tones = { wall: '#ead0a2', roof: '#c65a40', wood: houseWood, door: '#7c5a86', stone: '#a8907c' };

/** A window of panes in a wooden frame over its sill. */
function pane(g: Surface2D, x: number, y: number, w: number, h: number): void {
  const rim = Math.min(w, h) * 0.13;
  card(g, x - rim, y - rim, w + 2 * rim, h + 2 * rim, tones.wood, rim * 0.4);
  box(g, x, y, w, h, rim * 0.2);
  fillWith(g, down(g, y + h, y, '#dcebe4', '#8fb7bd'));
  polygon(g, [
    [x + w * 0.08, y],
    [x + w * 0.32, y],
    [x + w * 0.8, y + h],
    [x + w * 0.56, y + h],
  ]);
  fillWith(g, 'rgba(255,252,240,0.35)');
  for (const [dx, dy, pw, ph] of [
    [0.5, 0, rim * 0.5, h],
    [0, 0.5, w, rim * 0.5],
  ] as const) {
    box(g, x + w * dx - (dx > 0 ? pw / 2 : 0), y + h * dy - (dy > 0 ? ph / 2 : 0), pw, ph);
    fillWith(g, tones.wood);
  }
  card(g, x - 2 * rim, y - 2.1 * rim, w + 4 * rim, rim, lighten(tones.wood, 0.2), rim * 0.3);
}

/** Where the panes of a house are, in shares of its width and height: lower left corner and size. */
const housePanes: readonly (readonly [number, number, number, number])[] = [
  [0.12, -0.28, 0.2, 0.22],
  [-0.34, -0.28, 0.14, 0.22],
];

/** Its panes while somebody has light on in it. */
export function drawLitPanes(g: Surface2D, w: number, h: number, share: number): void {
  for (const [x, y, pw, ph] of housePanes) {
    for (const [dx, dy] of [
      [0, 0],
      [0.52, 0],
      [0, 0.52],
      [0.52, 0.52],
    ] as const) {
      box(g, (x + pw * dx) * w, (y + ph * dy) * h, pw * 0.48 * w, ph * 0.48 * h);
      fillWith(g, fade(dy > 0 ? '#ffd983' : '#ffc75f', 0.95 * share));
    }
  }
  circle(g, 0, h * 0.2, w * 0.045);
  fillWith(g, fade('#ffd983', 0.95 * share));
}

/** A house seen from its gable: roof with eaves, a chimney, a door with a step, windows. */
export const drawHouse: ShapePainter = (g, w, h, tint) => {
  const wall = tint ?? tones.wall;
  card(g, w * 0.22, h * 0.12, w * 0.12, h * 0.33, darken(tones.roof, 0.22), w * 0.01);
  card(g, w * 0.205, h * 0.42, w * 0.15, h * 0.045, darken(tones.roof, 0.34), w * 0.01);
  sheet(
    g,
    () =>
      polygon(g, [
        [-w * 0.42, -h * 0.5],
        [w * 0.42, -h * 0.5],
        [w * 0.42, h * 0.06],
        [0, h * 0.46],
        [-w * 0.42, h * 0.06],
      ]),
    [h * 0.4, -h * 0.5],
    wall,
  );
  // Boards of the gable, and a plinth of stones.
  for (const y of [0.08, 0.15, 0.22]) {
    const half = 0.42 * (1 - (y - 0.06) / 0.4) - 0.02;
    curve(g, [
      [-w * half, h * y],
      [w * half, h * y],
    ]);
    ink(g, fade(darken(wall, 0.4), 0.3), h * 0.006);
  }
  card(g, -w * 0.43, -h * 0.5, w * 0.86, h * 0.07, tones.stone, w * 0.008);
  for (const x of [-0.3, -0.1, 0.14, 0.32]) {
    box(g, w * x, -h * 0.485, w * 0.1, h * 0.04, w * 0.012);
    fillWith(g, fade(darken(tones.stone, 0.3), 0.35));
  }
  for (const side of [-1, 1])
    sheet(
      g,
      () =>
        polygon(g, [
          [0, h * 0.5],
          [side * w * 0.5, h * 0.03],
          [side * w * 0.46, -h * 0.035],
          [0, h * 0.405],
        ]),
      [h * 0.5, 0],
      side < 0 ? tones.roof : darken(tones.roof, 0.08),
    );
  circle(g, 0, h * 0.2, w * 0.062);
  fillWith(g, tones.wood);
  circle(g, 0, h * 0.2, w * 0.045);
  fillWith(g, '#9cc0c4');
  for (const [x, y, pw, ph] of housePanes) pane(g, x * w, y * h, pw * w, ph * h);
  card(g, -w * 0.15, -h * 0.46, w * 0.2, h * 0.42, tones.wood, w * 0.01);
  card(g, -w * 0.13, -h * 0.46, w * 0.16, h * 0.395, tones.door, w * 0.01);
  for (const y of [-0.42, -0.24]) {
    box(g, -w * 0.105, h * y, w * 0.11, h * 0.13, w * 0.008);
    fillWith(g, fade(darken(tones.door, 0.35), 0.5));
  }
  circle(g, w * 0.012, -h * 0.27, w * 0.012);
  fillWith(g, '#f0c24b');
  card(g, -w * 0.19, -h * 0.5, w * 0.28, h * 0.045, lighten(tones.stone, 0.2), w * 0.008);
};
