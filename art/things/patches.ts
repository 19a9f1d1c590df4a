import { across, fillWith, ink, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

/** How far a patch of ground lies towards who looks, and how deep it is there, metres. */
const [NEARER, DEEP] = [0.05, 0.085];

function patch(g: Surface2D, w: number, [edge, middle, shine]: readonly [string, string, string]): void {
  oval(g, 0, -NEARER, w / 2, DEEP);
  fillWith(g, across(g, -w / 2, w / 2, edge, middle, edge));
  oval(g, 0, -NEARER, w / 2, DEEP);
  ink(g, shine, 0.008);
  for (const [x, y, r] of [
    [-0.28, 0.02, 0.13],
    [0.08, -0.025, 0.17],
    [0.31, 0.025, 0.08],
  ] as const) {
    oval(g, x * w, y - NEARER, r * w, 0.009);
    fillWith(g, shine);
  }
}

/** Ground that is slippery or soft, seen aslant: ice, a floor that is wet, a puddle, mud. */
export const patches = {
  'ice-patch': (g, w) => patch(g, w, ['#cfe9f5', '#a9d6ec', 'rgba(255,255,255,0.85)']),
  puddle: (g, w) => patch(g, w, ['#7fb2d6', '#5b96c4', 'rgba(240,250,255,0.75)']),
  'mud-patch': (g, w) => patch(g, w, ['#7a5a3c', '#5f442c', 'rgba(190,160,125,0.55)']),
  'wet-patch': (g, w) =>
    patch(g, w, ['rgba(120,170,205,0.5)', 'rgba(88,146,190,0.62)', 'rgba(240,250,255,0.7)']),
} satisfies Readonly<Record<string, ShapePainter>>;
