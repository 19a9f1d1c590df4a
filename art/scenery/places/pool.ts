import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  box,
  circle,
  down,
  fillWith,
  grain,
  ink,
  lifted,
  oval,
  polygon,
  rect,
  softEdge,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { grid } from '../elements/floors.ts';
import { standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { palm } from '../elements/plants.ts';
import { airTint, lit, pick, sunlight, type Tint } from '../elements/tint.ts';
import { water } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

/** The pool's far and near edges. */
const [far, near] = [1.3, 0.5];
const lamps = [-8.6, -2.75, 3.1, 8.95];
const land = (air: Air): Tint => airTint(air, { haze: '#e6efe6' });
const made = (air: Air): Tint => airTint(air, { snow: 0.16 });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 2.1, -2.4, 3.85, {
    day: ['#58b8dc', '#a6e0e4', '#fff0cf'],
    night: ['#12183e', '#262a60', '#6a5a8e'],
    size: 0.44,
    clouds: 0.8,
    above: 0.95,
  });
}

/** A hedge with trees behind it, and the cabins where one changes. */
function cabins(g: Surface2D, view: View, air: Air): void {
  const t = land(air);
  hills(g, view, 2.7, 0.5, t('#8fc0a0', 0.5), 721);
  along(view, 1.5, (i, x) =>
    tree(g, x + cell(i, 722), 1.9, 0.4 + 0.2 * cell(i, 723), t('#5f9f72', 0.3), 'round', air),
  );
  lifted(g, { blur: 0.08, alpha: 0.26 }, () => {
    rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 2.15 - view.bottom + 1);
    fillWith(g, down(g, 2.15, 1.4, t('#6fae74', 0.1), t('#4f8f62')));
  });
  along(view, 6.2, (_, x0) => {
    for (let k = 0; k < 4; k++) cabin(g, x0 + 0.5 + k * 0.86, k, air);
  });
  grain(g, view, 725, 0.7);
}

function cabin(g: Surface2D, x: number, k: number, air: Air): void {
  const t = made(air);
  const color = t(pick(['#f0705c', '#2fa8b4', '#f4b44c', '#f28a9c'], k), 0.1);
  const white = t('#fff8ea', 0.1);
  lifted(g, { blur: 0.08, alpha: 0.3 }, () => {
    rect(g, x, 1.5, 0.72, 1.05);
    fillWith(g, white);
    for (let s = 0; s < 4; s++) g.rect(x + 0.09 + s * 0.18, 1.5, 0.09, 1.05);
    fillWith(g, white);
  });
  for (let s = 0; s < 4; s++) {
    rect(g, x + 0.05 + s * 0.18, 1.5, 0.09, 1.05);
    fillWith(g, color);
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x + 0.18, 1.5, 0.36, 0.78, 0.02);
    fillWith(g, white);
  });
  circle(g, x + 0.36, 2.08, 0.07);
  fillWith(g, lit(air, darken(color, 0.25), '#ffdf9c'));
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    polygon(g, [
      [x - 0.1, 2.52],
      [x + 0.82, 2.52],
      [x + 0.36, 2.92],
    ]);
    fillWith(g, down(g, 2.92, 2.52, lighten(color, 0.16), color));
  });
}

/** The far deck, the water with its lanes, and what stands around it. */
function basin(g: Surface2D, view: View, air: Air): void {
  const t = made(air);
  const width = view.right - view.left + 2;
  rect(g, view.left - 1, view.bottom - 1, width, 1.72 - view.bottom + 1);
  fillWith(g, down(g, 1.72, far, t('#f2dfc0', 0.1), t('#e6cda6')));
  for (const x of [-6.3, 0.55, 1.75, 7.4]) parasol(g, x, air);
  for (const x of [-1.9, 9.8]) palm(g, x, 1.5, 1.5, 0.25, t('#a87850'), t('#4f9a68'));
  tower(g, -3.75, air);
  slide(g, 3.9, air);
  const deep = mix('#1f93b4', '#1c7aa8', air.night);
  water(g, view, far, near - 0.1, [t('#9fe3e2', 0.2), t('#56cad4'), t('#2fb0c6'), t('#209cb8')], 727);
  // By night it is lit from below.
  rect(g, view.left - 1, near - 0.2, width, far - near + 0.2);
  fillWith(g, fade(mix(deep, '#7ff0f0', 0.5), 0.6 * air.night));
  lanes(g, view, t);
  // The far edge: a band of small tiles under a white coping.
  rect(g, view.left - 1, far - 0.07, width, 0.09);
  fillWith(g, t('#2f7fa8'));
  along(view, 0.12, (i, x) => {
    rect(g, x + 0.01, far - 0.06, 0.1, 0.07);
    fillWith(g, fade(t(i % 2 ? '#7fd6e0' : '#3f9fc0'), 0.8));
  });
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, view.left - 1, far, width, 0.07, 0.02);
    fillWith(g, t('#fffaf0'));
  });
  grain(g, view, 729, 0.6);
}

/** Ropes of floats, red and white. */
function lanes(g: Surface2D, view: View, t: Tint): void {
  for (const [y, r] of [
    [1.08, 0.026],
    [0.8, 0.036],
  ] as const)
    along(view, r * 5, (i, x) => {
      oval(g, x, y - 0.03, r * 1.9, r * 0.6);
      fillWith(g, 'rgba(20,90,120,0.22)');
      oval(g, x, y, r * 1.9, r);
      fillWith(g, t(((Math.floor(i / 3) % 2) + 2) % 2 ? '#f0604f' : '#fffaf0'));
    });
}

function parasol(g: Surface2D, x: number, air: Air): void {
  const t = made(air);
  standShadow(g, x, 1.48, 0.5, air, 0.8);
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.02, 1.45, 0.04, 1.05, 0.01);
    fillWith(g, t('#fff3dc'));
  });
  // A lounger with its back up.
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    polygon(g, [
      [x + 0.06, 1.58],
      [x + 0.62, 1.58],
      [x + 0.86, 1.86],
      [x + 0.9, 1.83],
      [x + 0.68, 1.52],
      [x + 0.06, 1.52],
    ]);
    fillWith(g, t('#fffaf0'));
  });
  for (const lx of [0.14, 0.6]) {
    rect(g, x + lx, 1.4, 0.03, 0.14);
    fillWith(g, t('#c9a878'));
  }
  for (let k = 0; k < 6; k++) {
    const [a, b] = [Math.PI - (k * Math.PI) / 6, Math.PI - ((k + 1) * Math.PI) / 6];
    lifted(g, { blur: 0.04, alpha: 0.2 }, () => {
      g.beginPath();
      g.moveTo(x + Math.cos(a) * 0.62, 2.36);
      g.quadraticCurveTo(x + Math.cos(a) * 0.5, 2.6, x, 2.74);
      g.quadraticCurveTo(x + Math.cos(b) * 0.5, 2.6, x + Math.cos(b) * 0.62, 2.36);
      g.quadraticCurveTo(x + Math.cos((a + b) / 2) * 0.6, 2.44, x + Math.cos(a) * 0.62, 2.36);
      g.closePath();
      fillWith(g, t(k % 2 ? '#fff8ea' : '#f0705c'));
    });
  }
}

/** A tower to dive from, with two boards. */
function tower(g: Surface2D, x: number, air: Air): void {
  const t = made(air);
  const white = t('#fbf4e6');
  for (const lx of [x - 0.42, x + 0.12])
    lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
      box(g, lx, 1.35, 0.11, 2.35, 0.02);
      fillWith(g, white);
    });
  for (let y = 1.6; y < 3.6; y += 0.2) {
    rect(g, x - 0.34, y, 0.5, 0.035);
    fillWith(g, t('#2fa8b4'));
  }
  for (const [y, reach] of [
    [2.5, 0.95],
    [3.4, 1.3],
  ] as const) {
    lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
      box(g, x - 0.55, y, 0.62 + reach, 0.09, 0.03);
      fillWith(g, down(g, y + 0.09, y, t('#4fc0c8'), t('#2f98a8')));
    });
    for (const ry of [0.3, 0.52]) {
      rect(g, x - 0.5, y + ry, 0.95, 0.03);
      fillWith(g, t('#f0705c'));
    }
    for (const rx of [-0.5, 0.42]) {
      rect(g, x + rx, y + 0.08, 0.03, 0.46);
      fillWith(g, t('#f0705c'));
    }
  }
}

/** A slide of two bends that ends in the water. */
function slide(g: Surface2D, x: number, air: Air): void {
  const t = made(air);
  for (const [lx, h] of [
    [0.95, 2.0],
    [0.1, 1.25],
  ] as const)
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      box(g, x + lx, 1.38, 0.09, h, 0.02);
      fillWith(g, t('#fbf4e6'));
    });
  for (let y = 1.5; y < 3.3; y += 0.19) {
    rect(g, x + 1.04, y, 0.34, 0.035);
    fillWith(g, t('#c9d6d2'));
  }
  rect(g, x + 1.36, 1.38, 0.06, 2.4);
  fillWith(g, t('#fbf4e6'));
  const run = () => {
    g.beginPath();
    g.moveTo(x + 1.38, 3.36);
    g.bezierCurveTo(x + 0.7, 3.36, x + 1.1, 2.62, x + 0.3, 2.56);
    g.bezierCurveTo(x - 0.5, 2.5, x + 0.2, 1.55, x - 0.75, 1.3);
  };
  softEdge(g, run, 0.1, 0.3);
  run();
  ink(g, t('#f4a83c'), 0.36);
  run();
  ink(g, t('#ffc768'), 0.24);
  run();
  ink(g, fade(t('#e8fbff'), 0.55), 0.09);
}

/** The near edge, with its grating and a ladder, and the tiled deck. */
function deck(g: Surface2D, view: View, air: Air): void {
  const t = made(air);
  const width = view.right - view.left + 2;
  rect(g, view.left - 1, view.bottom - 1, width, near - view.bottom + 1);
  fillWith(g, down(g, near, -1.6, t('#f0dcc0'), t('#e4c8a4'), t('#cda884')));
  grid(
    g,
    view,
    near - 0.16,
    0.62,
    (column, row) => ((column + row) % 2 ? fade(t('#fff3de'), 0.45) : null),
    fade(t('#b08c6c'), 0.5),
  );
  lifted(g, { blur: 0.07, y: -0.03, alpha: 0.3 }, () => {
    rect(g, view.left - 1, near - 0.14, width, 0.16);
    fillWith(g, down(g, near, near - 0.14, t('#fffdf6'), t('#e6ddcc')));
  });
  along(view, 0.09, (_, x) => {
    rect(g, x, near - 0.11, 0.05, 0.05);
    fillWith(g, fade(t('#4f98a8'), 0.5));
  });
  for (const x of [-5.6, 1.9, 7.6]) ladder(g, x, t);
  // Puddles where somebody came out.
  along(view, 2.9, (i, x) => {
    oval(g, x + 2 * cell(i, 731), 0.1 - 0.5 * cell(i, 732), 0.3, 0.05);
    fillWith(g, fade(mix('#d4f2f0', '#6f8fc0', air.night), 0.5));
  });
  for (const x of lamps) {
    lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
      box(g, x - 0.03, near - 0.1, 0.06, 2.2, 0.02);
      fillWith(g, t('#5f98a4'));
      circle(g, x, near + 2.2, 0.16);
      fillWith(g, lit(air, '#fff8e6', '#ffe2a4'));
    });
  }
  grain(g, view, 733, 0.9);
}

function ladder(g: Surface2D, x: number, t: Tint): void {
  for (const dx of [-0.2, 0.2]) {
    g.beginPath();
    g.moveTo(x + dx, near - 0.1);
    g.lineTo(x + dx, near + 0.36);
    g.quadraticCurveTo(x + dx, near + 0.5, x + dx + 0.1, near + 0.5);
    g.quadraticCurveTo(x + dx + 0.2, near + 0.5, x + dx + 0.2, near + 0.3);
    ink(g, t('#8fa8b0'), 0.06);
    g.beginPath();
    g.moveTo(x + dx - 0.012, near - 0.08);
    g.lineTo(x + dx - 0.012, near + 0.36);
    ink(g, fade(t('#ffffff'), 0.7), 0.018);
  }
}

/** A swimming ring that somebody left near the eye. */
function ring(g: Surface2D, view: View, air: Air): void {
  const t = (hex: string) => mix(made(air)(hex), '#24304a', 0.12 + 0.3 * air.night);
  along(view, 9.5, (_, x0) => {
    const [x, y] = [x0 + 5.2, -1.05] as const;
    lifted(g, { blur: 0.12, alpha: 0.34 }, () => {
      circle(g, x, y, 0.46);
      ink(g, t('#fff8ea'), 0.3);
    });
    for (let k = 0; k < 5; k++) {
      g.beginPath();
      g.arc(x, y, 0.46, k * 1.257, k * 1.257 + 0.6);
      g.strokeStyle = t('#f0604f');
      g.lineWidth = 0.3;
      g.lineCap = 'butt';
      g.stroke();
    }
    g.beginPath();
    g.arc(x, y, 0.53, 1.7, 2.9);
    ink(g, fade('#ffffff', 0.5 * sunlight(air)), 0.05);
  });
}

export const pool: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1.9, 99]),
    behind('cabins', 0.5, cabins, [1.4, 99]),
    behind('basin', 0.8, basin),
    behind('deck', 1, deck),
    before('ring', 1.2, ring),
  ],
  ...openLight({
    day: ['#fffef4', '#8aa0a4'],
    night: ['#9ab2e6', '#1b2654'],
    at: 0.2,
    sun: '#fff2b8',
    strength: 0.42,
    beams: 0.1,
    lamps: lamps.map((x) => ({ x, y: near + 2.2, reach: 2.4, day: 0 })),
  }),
};
