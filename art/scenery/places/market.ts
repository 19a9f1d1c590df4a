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
  round,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { awning } from '../elements/cloth.ts';
import { grid } from '../elements/floors.ts';
import { bulbString, lanternPost } from '../elements/lamps.ts';
import { standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky } from '../outside.ts';

const edge = 0.72;
const { x: stallX, width: stallWidth, top: stallTop } = furniture.market.stall;
const lampX = [-4.35, 1.05, 8.4, -11] as const;
const tint = (air: Air): Tint => airTint(air, { haze: '#eadfc6', snow: 0.14, night: '#26264e', dark: 0.52 });
const cream = '#fbf0d8';
const cloths = ['#5f9a68', '#e08a48', '#c8584a', '#d8a83c'] as const;
type Kind = 'apples' | 'oranges' | 'cabbages' | 'bread';

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.4, -2.4, 3.9, {
    day: ['#86bfd4', '#c4dcd4', '#fbe8c2'],
    night: ['#141a40', '#2c3264', '#6a5c86'],
    clouds: 0.7,
    above: 2.2,
  });
  const t = tint(air);
  hills(g, view, 1.9, 0.4, t('#b0c49c', 0.7), 1801);
  steeple(g, -0.5, t, air);
  steeple(g, 11.4, t, air);
  grain(g, view, 1802, 0.5);
}

/** The church over the roofs. */
function steeple(g: Surface2D, x: number, t: Tint, air: Air): void {
  const wall = t('#e3cfae', 0.45);
  lifted(g, { blur: 0.07, alpha: 0.26 }, () => {
    rect(g, x - 0.42, 0.8, 0.84, 2.5);
    fillWith(g, across(g, x - 0.42, x + 0.42, lighten(wall, 0.2), wall, darken(wall, 0.14)));
    polygon(g, [
      [x - 0.52, 3.28],
      [x + 0.52, 3.28],
      [x, 4.5],
    ]);
    fillWith(g, across(g, x - 0.5, x + 0.5, t('#8fa69c', 0.3), t('#6f8a86', 0.3)));
  });
  circle(g, x, 2.72, 0.24);
  fillWith(g, lit(air, t('#fbf4e2', 0.3), '#ffe8b4'));
  for (const [dx, dy] of [
    [0, 0.16],
    [0.1, -0.04],
  ] as const) {
    curve(g, [
      [x, 2.72],
      [x + dx, 2.72 + dy],
    ]);
    ink(g, t('#5a4a44'), 0.03);
  }
  if (air.snow > 0) {
    polygon(g, [
      [x - 0.3, 3.8],
      [x + 0.3, 3.8],
      [x, 4.52],
    ]);
    fillWith(g, fade(snowWhite(air), 0.9 * air.snow));
  }
}

/** Gabled houses round the square, some of them half timbered. */
function houses(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  along(view, 1.62, (i, x) => {
    const wall = t(pick(['#f0d29c', '#e4b088', '#d8c8a4', '#e8c4ae', '#cfd0b0'], i), 0.26);
    const roof = t(pick(['#b8644c', '#a8583f', '#96604f'], i + 1), 0.24);
    const h = 1.35 + 0.55 * cell(i, 1811);
    gabled(g, x + 0.81, 0.5, 1.56, h, wall, roof, cell(i, 1812) > 0.45 ? t('#7a5440', 0.2) : null, air, i);
  });
  grain(g, view, 1813, 0.7);
}

function gabled(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
  timber: string | null,
  air: Air,
  salt: number,
): void {
  const top = y + h;
  const peak = top + w * 0.52;
  lifted(g, { blur: 0.1, alpha: 0.3 }, () => {
    polygon(g, [
      [x - w / 2, y],
      [x + w / 2, y],
      [x + w / 2, top],
      [x, peak],
      [x - w / 2, top],
    ]);
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(wall, 0.16), wall, darken(wall, 0.1)));
  });
  if (timber) {
    for (const dy of [0.06, h * 0.52, h]) {
      rect(g, x - w / 2, y + dy - 0.03, w, 0.06);
      fillWith(g, timber);
    }
    for (const dx of [-0.5, -0.17, 0.17, 0.5])
      for (const [from, to] of [
        [0.06, h * 0.52],
        [h * 0.52, h],
      ] as const) {
        rect(g, x + dx * (w - 0.06) - 0.03, y + from, 0.06, to - from);
        fillWith(g, timber);
      }
    for (const side of [-1, 1]) {
      curve(g, [
        [x + side * w * 0.48, y + h * 0.55],
        [x + side * w * 0.2, y + h * 0.96],
      ]);
      ink(g, timber, 0.05);
    }
  }
  for (const dy of [0.2, 0.66])
    for (const dx of [-0.33, 0, 0.33]) {
      const wx = x + dx * w - 0.11;
      const wy = y + h * dy;
      box(g, wx - 0.03, wy - 0.03, 0.28, h * 0.2 + 0.06, 0.02);
      fillWith(g, lighten(wall, 0.4));
      box(g, wx, wy, 0.22, h * 0.2, 0.01);
      fillWith(
        g,
        cell(salt * 6 + Math.round(dx * 3 + dy * 10), 1814) > 0.35 ? lit(air, '#86a4a4') : darken(wall, 0.34),
      );
      rect(g, wx + 0.1, wy, 0.02, h * 0.2);
      fillWith(g, lighten(wall, 0.4));
      if (dy > 0.5) continue;
      for (const side of [-1, 1]) {
        box(g, wx + (side < 0 ? -0.1 : 0.24), wy - 0.01, 0.08, h * 0.2 + 0.02, 0.01);
        fillWith(g, darken(mix(wall, '#5f8a78', 0.6), 0.05));
      }
    }
  circle(g, x, top + w * 0.2, 0.1);
  fillWith(g, lit(air, '#86a4a4'));
  lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
    for (const side of [-1, 1]) {
      polygon(g, [
        [x, peak + 0.12],
        [x + side * (w / 2 + 0.1), top - 0.06],
        [x + side * (w / 2 + 0.1), top - 0.18],
        [x, peak - 0.02],
      ]);
      fillWith(g, mix(side < 0 ? lighten(roof, 0.12) : roof, snowWhite(air), air.snow * 0.9));
    }
  });
}

function square(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const paved = mix(t('#c4b098'), snowWhite(air), 0.76 * air.snow);
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, edge - view.bottom + 1);
  fillWith(g, down(g, edge, -1.8, darken(paved, 0.08), paved, darken(paved, 0.12), darken(paved, 0.3)));
  grid(
    g,
    view,
    edge,
    0.34,
    (c, r) => {
      const k = cell(c * 17 + r, 1821);
      return k > 0.3 ? fade(k > 0.65 ? lighten(paved, 0.24) : darken(paved, 0.16), 0.36) : null;
    },
    fade(darken(paved, 0.42), 0.32),
    1.16,
  );
  if (air.rain > 0)
    along(view, 1.6, (i, x) => {
      oval(g, x + cell(i, 1823), 0.2 - 0.7 * cell(i, 1824), 0.46, 0.055);
      fillWith(g, fade(mix('#c8d2d2', '#4a4c84', air.night), 0.55 * air.rain));
    });
  grain(g, view, 1825, 0.8);
  for (const x of lampX) lanternPost(g, x, edge - 0.16, 2.25, t('#4f5a56'), air);
  along(view, 4.6, (i, x) => {
    bulbString(g, x - 1.2, 3.55, 4.6, 0.28, 13, air);
    if (Math.abs(x - 2.45 - stallX) < 2) return;
    stall(
      g,
      x - 2.45,
      0.36,
      1.9,
      0.82,
      pick(cloths, i),
      pick<Kind>(['apples', 'cabbages', 'bread', 'oranges'], i),
      t,
      air,
      i,
    );
  });
  barrow(g, 0.35, 0.38, t, air);
  stall(g, stallX, 0, stallWidth, stallTop, '#e08a48', 'oranges', t, air, 77);
}

/** A stall under its awning: crates tilted towards whoever comes. */
function stall(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  top: number,
  cloth: string,
  kind: Kind,
  t: Tint,
  air: Air,
  salt: number,
): void {
  const l = x - w / 2;
  const wood = t('#a8764c');
  standShadow(g, x, y, w, air, 0.5);
  rect(g, l + 0.1, y + top, w - 0.2, 1.1);
  fillWith(
    g,
    down(
      g,
      y + top + 1.1,
      y + top,
      fade(darken(t(cloth), 0.6), 0.7),
      fade(mix(darken(t(cloth), 0.5), '#ffb868', air.night * 0.6), 0.5),
    ),
  );
  for (const dx of [0.05, w - 0.12])
    lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
      rect(g, l + dx, y, 0.07, top + 1.2);
      fillWith(g, across(g, l + dx, l + dx + 0.07, lighten(wood, 0.2), darken(wood, 0.1)));
    });
  const boxes = Math.round(w / 0.6);
  for (let k = 0; k < boxes; k++)
    crate(
      g,
      l + 0.1 + (k * (w - 0.2)) / boxes,
      y + top + 0.2,
      (w - 0.2) / boxes - 0.06,
      kind,
      t,
      salt * 5 + k,
    );
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    rect(g, l, y - 0.03, w, top - 0.02);
    fillWith(g, down(g, y + top, y, lighten(wood, 0.1), wood, darken(wood, 0.22)));
  });
  for (let k = 1; k < 6; k++) {
    rect(g, l + (w * k) / 6 - 0.008, y - 0.03, 0.016, top - 0.04);
    fillWith(g, fade(darken(wood, 0.5), 0.5));
  }
  // A cloth hangs over the counter.
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    g.beginPath();
    g.moveTo(l - 0.05, y + top);
    g.lineTo(l + w + 0.05, y + top);
    g.lineTo(l + w + 0.05, y + top - 0.2);
    for (let k = 5; k >= 0; k--)
      g.quadraticCurveTo(
        l + (w * (k + 0.5)) / 6,
        y + top - 0.36,
        l - 0.05 + ((w + 0.1) * k) / 6,
        y + top - 0.2,
      );
    g.closePath();
    fillWith(g, down(g, y + top, y + top - 0.3, lighten(t(cream), 0.2), t('#ecd8b4')));
  });
  awning(g, x, y + top + 1.05, w + 0.46, 0.5, [t(cloth), t(cream)], air);
}

/** A box of what grows or is baked, heaped up. */
function crate(g: Surface2D, x: number, y: number, w: number, kind: Kind, t: Tint, salt: number): void {
  const colors: Readonly<Record<Kind, readonly [string, string, ...string[]]>> = {
    apples: ['#c8483c', '#d8a03c', '#8fae4c'],
    oranges: ['#ec9438', '#f2b444'],
    cabbages: ['#86ac5c', '#a4c070', '#7a5a86'],
    bread: ['#c98a48', '#d8a462'],
  };
  for (let r = 1; r >= 0; r--)
    for (let k = 0; k < 4 - r; k++) {
      const c = t(pick(colors[kind], Math.floor(cell(salt * 9 + k + r * 4, 1831) * 9)));
      const cx = x + w * ((k + 0.5 + r * 0.5) / 4);
      const cy = y + 0.03 + r * 0.09;
      lifted(g, { blur: 0.03, alpha: 0.26 }, () => {
        oval(g, cx, cy, w * 0.15, kind === 'bread' ? 0.06 : 0.08);
        fillWith(g, round(g, cx - 0.03, cy + 0.04, 0.15, lighten(c, 0.3), c, darken(c, 0.16)));
      });
    }
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    polygon(g, [
      [x, y],
      [x + w, y],
      [x + w - 0.02, y - 0.24],
      [x + 0.02, y - 0.24],
    ]);
    fillWith(g, down(g, y, y - 0.24, lighten(t('#c99a64'), 0.18), t('#b4824c')));
  });
  rect(g, x + 0.01, y - 0.13, w - 0.02, 0.02);
  fillWith(g, fade(t('#6a4428'), 0.5));
}

/** A flower barrow on two wheels. */
function barrow(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const wood = t('#6f8f86');
  standShadow(g, x, y, 1.1, air, 0.7);
  for (let k = 0; k < 16; k++) {
    const fx = x - 0.5 + 1.0 * cell(k, 1841);
    const fy = y + 0.58 + 0.3 * cell(k, 1842);
    circle(g, fx, fy - 0.06, 0.07);
    fillWith(g, t('#6f9a58'));
    circle(g, fx, fy, 0.055);
    fillWith(g, fade(t(pick(['#e88aa0', '#f2c85c', '#fbf0e4', '#b88ad0'], k)), 1 - 0.6 * air.snow));
  }
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    polygon(g, [
      [x - 0.6, y + 0.6],
      [x + 0.6, y + 0.6],
      [x + 0.5, y + 0.26],
      [x - 0.5, y + 0.26],
    ]);
    fillWith(g, down(g, y + 0.6, y + 0.26, lighten(wood, 0.2), wood));
  });
  circle(g, x, y + 0.22, 0.21);
  ink(g, t('#7a5440'), 0.045);
  for (let k = 0; k < 4; k++) {
    const a = (k / 4) * Math.PI;
    curve(g, [
      [x - Math.cos(a) * 0.2, y + 0.22 - Math.sin(a) * 0.2],
      [x + Math.cos(a) * 0.2, y + 0.22 + Math.sin(a) * 0.2],
    ]);
    ink(g, t('#7a5440'), 0.022);
  }
}

/** The edge of a neighbour's awning, close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  along(view, 11.5, (_, x) => {
    awning(g, x - 5.6, 3.7, 2.6, 1.2, [darken(t('#5f9a68'), 0.2), darken(t(cream), 0.12)], air);
  });
}

export const market: PlaceArt = {
  layers: [
    behind('sky', 0.12, sky, [0.4, 99]),
    behind('houses', 0.5, houses, [0.4, 99]),
    behind('square', 1, square),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fffaee', '#a87e58'],
    night: ['#c8b0dc', '#241f54'],
    at: 0.2,
    lamps: [
      ...lampX.map((x) => ({ x, y: edge + 2.25, reach: 3.1, color: '#ffb668' })),
      { x: stallX, y: 1.9, reach: 2.2 },
      { x: -2.4, y: 1.9, reach: 2.2 },
    ],
  }),
};
