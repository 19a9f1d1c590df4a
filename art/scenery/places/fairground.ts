import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  box,
  circle,
  curve,
  down,
  fillWith,
  grain,
  ink,
  lifted,
  oval,
  polygon,
  rect,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { flag } from '../elements/buildings.ts';
import { awning, bunting } from '../elements/cloth.ts';
import { bulbString } from '../elements/lamps.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const edge = 0.86;
const { x: boothX, width: boothWidth, top: boothTop } = furniture.fairground.booth;
const tint = (air: Air): Tint => airTint(air, { haze: '#f3dfc8', night: '#241d4c', dark: 0.62 });
const made = (air: Air): Tint => airTint(air, { haze: '#f3dfc8', snow: 0.1, night: '#3a2a5c', dark: 0.36 });
const red = '#d64b40';
const cream = '#fbeed4';
const teal = '#3f9a98';
const gold = '#f2b544';
/** The wheel stands far off: its sheet hardly moves. */
const wheels = [1.9, -8.6, 12.4] as const;

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.3, -2.5, 3.7, {
    day: ['#7cc4cf', '#c6e2d2', '#fde3bd'],
    night: ['#171442', '#3a2a6c', '#8a5488'],
    size: 0.46,
    clouds: 0.75,
    above: 1.9,
  });
}

function beyond(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  hills(g, view, 1.6, 0.36, t('#b3cda0', 0.7), 1301);
  coaster(g, view, made(air));
  for (const x of wheels) wheel(g, x, 2.5, 1.34, made(air), air);
  along(view, 0.7, (i, x) =>
    tree(
      g,
      x + 0.4 * cell(i, 1303),
      1.1,
      0.42 + 0.2 * cell(i, 1304),
      t(pick(['#86b174', '#9dbd76', '#76a67c'], i), 0.4),
      'round',
      air,
    ),
  );
  grain(g, view, 1305, 0.6);
}

/** A wooden track with hills of its own, far behind the trees. */
function coaster(g: Surface2D, view: View, t: Tint): void {
  const high = (x: number) => 2.05 + 0.42 * Math.sin(x * 1.25 + 0.6) + 0.2 * Math.sin(x * 0.47);
  const wood = t('#c99470', 0.6);
  along(view, 0.32, (_, x) => {
    rect(g, x - 0.012, 1.0, 0.024, high(x) - 1.0);
    fillWith(g, wood);
    curve(g, [
      [x, 1.25],
      [x + 0.32, high(x + 0.32) - 0.08],
    ]);
    ink(g, fade(wood, 0.7), 0.016);
  });
  g.beginPath();
  g.moveTo(view.left - 1, high(view.left - 1));
  for (let x = view.left - 1; x < view.right + 1; x += 0.1) g.lineTo(x, high(x));
  ink(g, t(red, 0.5), 0.05);
}

function wheel(g: Surface2D, x: number, y: number, r: number, t: Tint, air: Air): void {
  const iron = t('#5f6f8c', 0.3);
  for (const side of [-1, 1])
    lifted(g, { blur: 0.06, alpha: 0.26 }, () => {
      polygon(g, [
        [x - 0.05, y],
        [x + 0.05, y],
        [x + side * 0.86 + 0.08, 0.8],
        [x + side * 0.86 - 0.08, 0.8],
      ]);
      fillWith(g, t('#4f6f8f', 0.3));
    });
  const spokes = 14;
  for (let k = 0; k < spokes; k++) {
    const a = (k / spokes) * Math.PI * 2 + 0.1;
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x + Math.cos(a) * r, y + Math.sin(a) * r);
    ink(g, fade(iron, 0.8), 0.022);
  }
  for (const [k, w] of [
    [1, 0.06],
    [0.86, 0.03],
    [0.4, 0.024],
  ] as const)
    lifted(g, { blur: 0.04, alpha: 0.2 }, () => {
      circle(g, x, y, r * k);
      ink(g, t(red, 0.2), w);
    });
  for (let k = 0; k < spokes * 2; k++) {
    const a = (k / spokes / 2) * Math.PI * 2 + 0.1;
    circle(g, x + Math.cos(a) * r * 0.93, y + Math.sin(a) * r * 0.93, 0.026 + 0.014 * air.night);
    fillWith(g, lit(air, t('#fdeec6'), pick(['#ffe08a', '#ff9a8a', '#9ff0e0'], k)));
  }
  for (let k = 0; k < spokes; k++) {
    const a = (k / spokes) * Math.PI * 2 + 0.1;
    const gx = x + Math.cos(a) * r;
    const gy = y + Math.sin(a) * r;
    const c = t(pick([red, gold, teal, '#e88a5c'], k), 0.15);
    lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
      g.beginPath();
      g.moveTo(gx - 0.13, gy - 0.08);
      g.lineTo(gx + 0.13, gy - 0.08);
      g.quadraticCurveTo(gx + 0.12, gy - 0.25, gx, gy - 0.25);
      g.quadraticCurveTo(gx - 0.12, gy - 0.25, gx - 0.13, gy - 0.08);
      g.closePath();
      fillWith(g, c);
      polygon(g, [
        [gx - 0.15, gy],
        [gx + 0.15, gy],
        [gx, gy + 0.1],
      ]);
      fillWith(g, lighten(c, 0.25));
    });
  }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    circle(g, x, y, 0.15);
    fillWith(g, t(gold));
  });
}

/** Tents in a row, the big top between small ones. */
function tents(g: Surface2D, view: View, air: Air): void {
  const t = made(air);
  along(view, 7.4, (_, x) => {
    tent(g, x + 1.15, 0.6, 1.3, 0.8, 1.75, [gold, cream], t, air);
    tent(g, x + 4.35, 0.6, 1.85, 1.1, 2.95, [red, cream], t, air);
    tent(g, x + 6.55, 0.6, 1.15, 0.72, 1.62, [teal, cream], t, air);
  });
  along(view, 3.7, (i, x) =>
    bunting(g, x, 2.2 + 0.1 * (i % 2), 3.7, 0.16, [t(red), t(gold), t(teal), t(cream)], 0.15),
  );
  grain(g, view, 1307, 0.7);
}

/** A round tent `2 r` wide: walls up to `eave`, then a roof that sags to its top. */
function tent(
  g: Surface2D,
  x: number,
  y: number,
  r: number,
  eave: number,
  top: number,
  colors: readonly [string, string],
  t: Tint,
  air: Air,
): void {
  const [c, pale] = [t(colors[0]), t(colors[1])];
  const h = y + eave;
  const n = 9;
  lifted(g, { blur: 0.12, alpha: 0.34 }, () => {
    polygon(g, [
      [x - r * 0.94, y],
      [x + r * 0.94, y],
      [x + r * 0.9, h],
      [x - r * 0.9, h],
    ]);
    fillWith(g, pale);
  });
  // Stripes get narrower where the tent turns away.
  const at = (k: number) => -Math.cos((k / n) * Math.PI);
  for (let k = 0; k < n; k += 2) {
    polygon(g, [
      [x + r * 0.94 * at(k), y],
      [x + r * 0.94 * at(k + 1), y],
      [x + r * 0.9 * at(k + 1), h],
      [x + r * 0.9 * at(k), h],
    ]);
    fillWith(g, down(g, h, y, darken(c, 0.16), c));
  }
  const roof = (from: number, to: number) => {
    g.beginPath();
    g.moveTo(x, top);
    g.quadraticCurveTo(x + r * 0.28 * to, h + (top - h) * 0.3, x + r * 1.06 * to, h);
    g.lineTo(x + r * 1.06 * from, h);
    g.quadraticCurveTo(x + r * 0.28 * from, h + (top - h) * 0.3, x, top);
    g.closePath();
  };
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    roof(-1, 1);
    fillWith(g, pale);
  });
  for (let k = 0; k < n; k += 2) {
    roof(at(k), at(k + 1));
    fillWith(g, down(g, top, h, lighten(c, 0.12), c));
  }
  roof(-1, 1);
  fillWith(
    g,
    across(g, x - r, x + r, 'rgba(255,246,224,0.24)', 'rgba(255,246,224,0)', 'rgba(60,20,30,0.26)'),
  );
  for (let k = 0; k < 14; k++) {
    const left = x - r * 1.06 + (k * r * 2.12) / 14;
    lifted(g, { blur: 0.03, alpha: 0.24 }, () => {
      g.beginPath();
      g.arc(left + r * 0.0757, h + 0.02, r * 0.0757, 0, Math.PI, true);
      g.closePath();
      fillWith(g, t(k % 2 ? gold : colors[0]));
    });
  }
  // The way in, with a light behind it at night.
  g.beginPath();
  g.moveTo(x - r * 0.17, y);
  g.quadraticCurveTo(x - r * 0.13, h - 0.3, x, h - 0.06);
  g.quadraticCurveTo(x + r * 0.13, h - 0.3, x + r * 0.17, y);
  g.closePath();
  fillWith(g, lit(air, darken(t(colors[0]), 0.62), '#ffd98a'));
  if (air.snow > 0) {
    g.beginPath();
    g.moveTo(x, top + 0.02);
    g.quadraticCurveTo(x + r * 0.28, h + (top - h) * 0.3, x + r * 0.7, h + (top - h) * 0.1);
    g.quadraticCurveTo(x + r * 0.3, h + (top - h) * 0.34, x, h + (top - h) * 0.22);
    g.quadraticCurveTo(x - r * 0.3, h + (top - h) * 0.34, x - r * 0.7, h + (top - h) * 0.1);
    g.quadraticCurveTo(x - r * 0.28, h + (top - h) * 0.3, x, top + 0.02);
    g.closePath();
    fillWith(g, fade(snowWhite(air), 0.92 * air.snow));
  }
  flag(g, x, top - 0.03, r * 0.34, t(colors[0] === red ? gold : red), t('#7a5a44'));
}

function place(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, edge - 0.08, 0.03, t('#d9b67e', 0.1), t('#d3a86c'), t('#c3935a'), t('#9c7044'));
  // Where thousands have walked the ground is pale.
  along(view, 1.7, (i, x) => {
    oval(g, x + cell(i, 1311), 0.1 - 0.3 * cell(i, 1312), 1.1, 0.12);
    fillWith(g, fade(lighten(t('#e3c48e'), 0.12), 0.4));
  });
  pebbles(g, view, 0.6, -0.9, 0.5, t('#a87c4c'), 1313);
  const m = made(air);
  along(view, 0.21, (i, x) => {
    const y = 0.66 - 1.3 * cell(i, 1315);
    const s = 0.018 + 0.014 * Math.max(0, 0.5 - y);
    g.save();
    g.translate(x, y);
    g.rotate(cell(i, 1316) * 3);
    rect(g, -s, -s * 0.5, s * 2, s);
    fillWith(g, fade(m(pick([red, gold, teal, cream], i)), 0.85 * (1 - air.snow)));
    g.restore();
  });
  if (air.rain > 0)
    along(view, 2.1, (i, x) => {
      oval(g, x + cell(i, 1317), -0.05 - 0.4 * cell(i, 1318), 0.46, 0.06);
      fillWith(g, fade(mix('#cdd3cc', '#6a4a86', air.night), 0.55 * air.rain));
    });
  fence(g, view, m, air);
  grain(g, view, 1319, 0.9);
  for (const x of [boothX, boothX - 12.2, boothX + 11.4]) booth(g, x, m, air);
}

/** A low painted rail between the way and the tents. */
function fence(g: Surface2D, view: View, t: Tint, air: Air): void {
  along(view, 0.62, (i, x) => {
    lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
      box(g, x - 0.035, edge - 0.2, 0.07, 0.5, 0.02);
      fillWith(g, t(i % 2 ? red : cream));
      circle(g, x, edge + 0.34, 0.055);
      fillWith(g, t(gold));
    });
  });
  for (const y of [edge + 0.18, edge - 0.06])
    lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
      rect(g, view.left - 1, y, view.right - view.left + 2, 0.05);
      fillWith(g, mix(t(cream), snowWhite(air), air.snow * 0.6));
    });
}

/** A stall with prizes on its shelf; things can be put on its counter. */
function booth(g: Surface2D, x: number, t: Tint, air: Air): void {
  const w = boothWidth;
  const l = x - w / 2;
  standShadow(g, x, 0, w, air, 0.6);
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    rect(g, l + 0.08, boothTop, w - 0.16, 1.3);
    fillWith(
      g,
      down(
        g,
        boothTop + 1.3,
        boothTop,
        darken(t(teal), 0.5),
        mix(darken(t(teal), 0.34), '#f2b060', air.night * 0.5),
      ),
    );
  });
  rect(g, l + 0.14, boothTop + 0.62, w - 0.28, 0.05);
  fillWith(g, t('#c9935c'));
  for (let k = 0; k < 6; k++) {
    const px = l + 0.32 + k * ((w - 0.64) / 5);
    const c = t(pick(['#e9a6a0', gold, '#8fc0b4', '#c98a5c'], k));
    for (const side of [-1, 1]) {
      circle(g, px + side * 0.075, boothTop + 0.97, 0.04);
      fillWith(g, darken(c, 0.1));
    }
    oval(g, px, boothTop + 0.76, 0.1, 0.11);
    fillWith(g, c);
    circle(g, px, boothTop + 0.91, 0.095);
    fillWith(g, lighten(c, 0.14));
    for (const side of [-1, 1]) {
      circle(g, px + side * 0.032, boothTop + 0.93, 0.013);
      fillWith(g, '#33222a');
    }
  }
  for (const px of [l + 0.06, l + w - 0.13])
    lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
      box(g, px, 0, 0.07, boothTop + 1.36, 0.02);
      fillWith(g, across(g, px, px + 0.07, lighten(t(cream), 0.3), t('#e3cba0')));
    });
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    box(g, l, -0.03, w, boothTop, 0.03);
    fillWith(g, t(cream));
  });
  for (let k = 0; k < 9; k += 2) {
    rect(g, l + (k * w) / 9, -0.03, w / 9, boothTop - 0.04);
    fillWith(g, down(g, boothTop, 0, t(red), darken(t(red), 0.12)));
  }
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, l - 0.08, boothTop - 0.09, w + 0.16, 0.09, 0.03);
    fillWith(g, down(g, boothTop, boothTop - 0.09, lighten(t('#c9935c'), 0.25), t('#b47c46')));
  });
  awning(g, x, boothTop + 1.3, w + 0.5, 0.52, [t(red), t(cream)], air);
}

/** Bulbs and pennants over everybody's heads. */
function garlands(g: Surface2D, view: View, air: Air): void {
  const t = made(air);
  along(view, 5.6, (i, x) => {
    bulbString(g, x, 4.25, 5.6, 0.3, 15, air);
    bunting(g, x - 2.2, 4.75 + 0.08 * (i % 2), 5.6, 0.34, [t(red), t(cream), t(gold), t(teal)], 0.26);
  });
}

export const fairground: PlaceArt = {
  layers: [
    behind('sky', 0.12, sky, [1, 99]),
    behind('beyond', 0.3, beyond, [0.5, 99]),
    behind('tents', 0.62, tents, [0.4, 99]),
    behind('place', 1, place),
    before('garlands', 1.12, garlands),
  ],
  ...openLight({
    day: ['#fffaf0', '#a8744e'],
    night: ['#d2a8d2', '#2c1a54'],
    at: 0.2,
    sun: '#ffe2a0',
    lamps: [
      ...[-5.2, -2.4, 0.4, 6, 8.8].map((x) => ({ x, y: 3.95, reach: 3, color: '#ffb060' })),
      ...[-3.1, -0.9, 1.5, 3.9].map((x) => ({ x, y: 1.25, reach: 2.1, color: '#ff9a58' })),
      { x: boothX, y: boothTop + 1.1, reach: 2.6, color: '#ffb868' },
    ],
  }),
};
