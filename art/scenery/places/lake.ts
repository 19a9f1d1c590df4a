import { darken, lighten, mix } from '../../colour.ts';
import { curve, fillWith, grain, ink, lifted, oval, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { ground, pebbles } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { fir, tuft } from '../elements/plants.ts';
import { airTint, type Tint } from '../elements/tint.ts';
import { glitter, reflection, water } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const horizon = 2.0;
const sunX = -2.2;
const land = (air: Air): Tint => airTint(air, { haze: '#e3ede4', snow: 0.3 });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, horizon, sunX, 3.7, {
    day: ['#6fb6d2', '#b4dcd8', '#fdeccb'],
    night: ['#0f193c', '#22305e', '#575a8a'],
    size: 0.46,
    clouds: 0.7,
    above: 0.9,
  });
}

/** Two rows of hills on the far shore, a wood at their foot, and all of it upside down in the water. */
function shore(g: Surface2D, view: View, air: Air): void {
  const t = land(air);
  hills(g, view, horizon + 1.15, 0.6, t('#9fc0b0', 0.55), 471);
  hills(g, view, horizon + 0.62, 0.42, t('#82ad92', 0.35), 473);
  along(view, 0.42, (i, x0) => {
    const x = x0 + 0.2 * cell(i, 474);
    const size = 0.5 + 0.42 * cell(i, 475);
    const green = mix(t('#5f9a70', 0.22), t('#86a85e', 0.22), cell(i, 476));
    if (cell(i, 477) > 0.42) fir(g, x, horizon - 0.03, size, green, t('#7a5a44', 0.2), air);
    else tree(g, x, horizon - 0.03, size * 0.5, green, 'round', air);
  });
  water(g, view, horizon, 0.2, [t('#a4d2cf', 0.4), t('#7fbfc6', 0.2), t('#63aebb'), t('#4f9cad')], 479);
  along(view, 0.84, (i, x) => {
    reflection(g, x + 0.2, 0.3 + 0.2 * cell(i, 481), horizon, 0.55, t('#5f9a70', 0.2), 0.2, i);
  });
  glitter(g, sunX, horizon, 0.5, air);
  cabin(g, 3.1, horizon - 0.02, t, air);
  grain(g, view, 483, 0.6);
}

/** A boathouse on the far shore, with a light in its window at night. */
function cabin(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const wood = t('#b9694c', 0.15);
  lifted(g, { blur: 0.05, alpha: 0.26 }, () => {
    rect(g, x - 0.36, y, 0.72, 0.4);
    fillWith(g, wood);
    g.beginPath();
    g.moveTo(x - 0.46, y + 0.38);
    g.lineTo(x, y + 0.7);
    g.lineTo(x + 0.46, y + 0.38);
    g.closePath();
    fillWith(g, t('#6f4f46', 0.15));
  });
  rect(g, x - 0.1, y + 0.12, 0.2, 0.18);
  fillWith(g, mix(t('#f3e3c0', 0.1), '#ffdf8f', air.night));
  reflection(g, x - 0.3, 0.6, y, 0.4, wood, 0.3, 485);
}

/** Lilies between the far shore and the stage. */
function lilies(g: Surface2D, view: View, air: Air): void {
  const t = land(air);
  along(view, 2.3, (i, x0) => {
    for (let k = 0; k < 4; k++) {
      const n = i * 4 + k;
      if (cell(n, 487) < 0.35) continue;
      const x = x0 + 2.1 * cell(n, 488);
      const y = 0.72 + 0.36 * cell(n, 489);
      const r = 0.08 + 0.06 * cell(n, 490);
      oval(g, x, y, r, r * 0.32);
      fillWith(g, t('#6fa26a'));
      oval(g, x - 0.01, y + 0.008, r * 0.8, r * 0.2);
      fillWith(g, lighten(t('#6fa26a'), 0.16));
      if (cell(n, 491) < 0.7) continue;
      oval(g, x + 0.02, y + 0.04, 0.035, 0.03);
      fillWith(g, t('#f7d5dc'));
    }
  });
}

/** The near bank, where people stand who are not in the water. */
function bank(g: Surface2D, view: View, air: Air): void {
  const t = land(air);
  ground(g, view, 0.4, 0.06, t('#c9c08a'), t('#a9b476'), t('#8ba564'), t('#74924f'));
  pebbles(g, view, 0.42, -0.9, 0.5, t('#a89c7c'), 498);
  along(view, 0.5, (i, x) => {
    if (cell(i, 499) > 0.4) tuft(g, x + 0.4 * cell(i, 500), 0.3 - 1.1 * cell(i, 501), 0.13, t('#6f9a52'));
  });
  grain(g, view, 503, 0.9);
}

/** Reeds and bulrushes near the eye, in clumps. */
function reeds(g: Surface2D, view: View, air: Air): void {
  const dark = mix(land(air)('#6f8a4c'), '#22301e', 0.35);
  along(view, 4.6, (i, x0) => {
    const x = x0 + 0.5 + 1.2 * cell(i, 493);
    for (let k = 0; k < 12; k++) {
      const n = i * 12 + k;
      const lean = (cell(n, 494) - 0.4) * 0.5;
      const high = 0.6 + 0.55 * cell(n, 495);
      const foot = x + k * 0.06;
      curve(g, [
        [foot, -1.3],
        [foot + lean * 0.3, -1.3 + high * 0.7],
        [foot + lean, -1.3 + high],
      ]);
      ink(g, k % 2 ? dark : lighten(dark, 0.14), 0.035);
      if (cell(n, 496) < 0.72) continue;
      oval(g, foot + lean, -1.3 + high + 0.07, 0.035, 0.1);
      fillWith(g, darken(land(air)('#8a5a3c'), 0.1));
    }
  });
}

export const lake: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.9, 99]),
    behind('shore', 0.35, shore),
    behind('lilies', 0.8, lilies, [0.5, 1.4]),
    behind('bank', 1, bank),
    before('reeds', 1.3, reeds),
  ],
  ...openLight({
    day: ['#fffdf2', '#7d948e'],
    night: ['#a9b8ea', '#1c2752'],
    at: 0.24,
    sun: '#fff0b8',
    strength: 0.42,
    beams: 0.1,
  }),
};
