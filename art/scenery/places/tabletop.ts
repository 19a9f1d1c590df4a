import { fade } from '../../colour.ts';
import { down, fillWith, grain, ink, rect, round } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { floorSheet, wallShadow } from '../elements/floors.ts';
import { roomLight } from '../elements/lighting.ts';
import { roomTint } from '../elements/tint.ts';
import { type Air, behind, type PlaceArt } from '../layer.ts';

/** Where the table's far edge is seen before the wall, and where its near edge ends, metres. */
const [far, near] = [0.16, -0.34];

/** A plain wall, lighter where the window's light falls on it. */
function wall(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  rect(g, view.left - 1, far - 0.4, view.right - view.left + 2, view.top - far + 2);
  fillWith(g, down(g, 3.2, far, t('#ece4d6'), t('#e2d7c5'), t('#d2c4ae')));
  rect(g, view.left - 1, far - 0.4, view.right - view.left + 2, view.top - far + 2);
  fillWith(g, round(g, -0.9, 1.5, 2.6, fade(t('#fff8e8'), 0.55), fade(t('#fff8e8'), 0)));
  grain(g, view, 471, 0.9);
}

/** The table's top, seen a little from above, with the run of its wood, and its near edge. */
function top(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, far, t('#cfa672'), t('#d8b07c'), t('#c99a62'), t('#b98650'));
  for (let row = 0; row < 16; row++) {
    const y = far - 0.02 - 0.0032 * row * (row + 5);
    if (y < near) break;
    g.beginPath();
    g.moveTo(view.left - 1, y);
    for (let x = view.left - 1; x < view.right + 1; x += 0.5)
      g.lineTo(x + 0.5, y + 0.012 * (cell(Math.round(2 * x), 472 + row) - 0.5));
    ink(g, fade(t('#7d5228'), 0.16 + 0.12 * cell(row, 473)), 0.004 + 0.001 * row);
  }
  wallShadow(g, view, far, 0.1, 0.26);
  rect(g, view.left - 1, near - 0.09, view.right - view.left + 2, 0.09);
  fillWith(g, down(g, near, near - 0.09, t('#e6c594'), t('#a87643')));
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, near - 0.09 - view.bottom + 1);
  fillWith(g, down(g, near - 0.09, near - 0.8, t('#6d4a2c'), t('#4a3221')));
  grain(g, view, 474, 1);
}

export const tabletop: PlaceArt = {
  layers: [behind('wall', 0.86, wall), behind('top', 1, top)],
  ...roomLight({
    day: ['#fffaf0', '#d9c7ae'],
    night: ['#c9b48e', '#3a3040'],
    lamps: [{ x: -1.4, y: 2.4, reach: 3.4 }],
  }),
};
