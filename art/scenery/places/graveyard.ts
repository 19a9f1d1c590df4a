import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  blob,
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
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { tuft } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky } from '../outside.ts';

const edge = 0.92;
const { x: tombX, width: tombWidth, top: tombTop } = furniture.graveyard.tomb;
const gateX = -1.1;
const tint = (air: Air): Tint => airTint(air, { haze: '#d6d8d4', night: '#16243c', dark: 0.66 });
/** Stone, iron and bark, of which snow lies only on top. */
const made = (air: Air): Tint => airTint(air, { haze: '#d6d8d4', snow: 0.12, night: '#1c2c48', dark: 0.56 });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.2, -1.9, 3.5, {
    day: ['#93a9b0', '#bcc8c2', '#e9dfc4'],
    night: ['#0c1a30', '#1e3a50', '#5a7a7c'],
    sun: '#fdf2d0',
    size: 0.62,
    clouds: 0.9,
    above: 1.5,
  });
}

/** The hill with the chapel, and cypresses in rows. */
function hill(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  hills(g, view, 1.75, 0.4, t('#9fb0a0', 0.7), 1501);
  chapel(g, 2.6, 1.5, made(air), air);
  chapel(g, -9.2, 1.5, made(air), air);
  hills(g, view, 1.42, 0.3, t('#8a9f86', 0.4), 1503);
  along(view, 1.25, (i, x0) => {
    if (cell(i, 1504) < 0.3) return;
    const x = x0 + 0.7 * cell(i, 1505);
    const h = 0.9 + 0.6 * cell(i, 1506);
    lifted(g, { blur: 0.07, alpha: 0.24 }, () => {
      blob(g, [
        [x, 1.1],
        [x - 0.17, 1.3],
        [x - 0.12, 1.1 + h * 0.7],
        [x, 1.1 + h],
        [x + 0.12, 1.1 + h * 0.7],
        [x + 0.17, 1.3],
      ]);
      const c = t(pick(['#4f6f5c', '#5a7a62'], i), 0.35);
      fillWith(g, across(g, x - 0.17, x + 0.17, lighten(c, 0.2), c, darken(c, 0.16)));
    });
  });
  for (let i = Math.floor(view.left / 0.8) - 1; i <= view.right / 0.8 + 1; i++)
    stone(g, i * 0.8 + 0.4 * cell(i, 1507), 1.0, 0.3 + 0.14 * cell(i, 1508), i, made(air), air, 0.45);
  grain(g, view, 1509, 0.6);
}

function chapel(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const wall = t('#c4bfb4', 0.5);
  lifted(g, { blur: 0.08, alpha: 0.26 }, () => {
    rect(g, x - 0.6, y, 1.1, 0.62);
    fillWith(g, across(g, x - 0.6, x + 0.5, lighten(wall, 0.16), wall));
    polygon(g, [
      [x - 0.68, y + 0.6],
      [x + 0.58, y + 0.6],
      [x + 0.4, y + 1.0],
      [x - 0.5, y + 1.0],
    ]);
    fillWith(g, t('#6f7684', 0.4));
    rect(g, x + 0.42, y, 0.42, 1.1);
    fillWith(g, across(g, x + 0.42, x + 0.84, lighten(wall, 0.1), darken(wall, 0.1)));
    polygon(g, [
      [x + 0.36, y + 1.08],
      [x + 0.9, y + 1.08],
      [x + 0.63, y + 1.8],
    ]);
    fillWith(g, t('#6f7684', 0.4));
  });
  if (air.snow > 0) {
    polygon(g, [
      [x - 0.64, y + 0.68],
      [x + 0.4, y + 0.68],
      [x + 0.4, y + 1.03],
      [x - 0.5, y + 1.03],
    ]);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
  for (const dx of [-0.4, -0.1, 0.2]) {
    g.beginPath();
    g.rect(x + dx - 0.06, y + 0.14, 0.12, 0.22);
    g.arc(x + dx, y + 0.36, 0.06, 0, Math.PI);
    fillWith(g, lit(air, t('#7f8a94', 0.3), '#ffc878'));
  }
  circle(g, x + 0.63, y + 0.84, 0.09);
  fillWith(g, lit(air, t('#7f8a94', 0.3), '#ffc878'));
}

/** An iron fence with its gate, and an old tree without leaves. */
function fence(g: Surface2D, view: View, air: Air): void {
  const iron = made(air)('#3f4a54');
  ground(g, view, 0.98, 0.05, tint(air)('#8a9c78', 0.2), tint(air)('#7f936c', 0.1));
  for (const x of [2.05, -7.4, 11.6]) bareTree(g, x, 0.8, 3.1, made(air), air, x * 7);
  const inGate = (x: number) => Math.abs(x - gateX) < 0.95;
  along(view, 0.22, (_, x) => {
    if (inGate(x)) return;
    rect(g, x - 0.014, 0.72, 0.028, 0.92);
    fillWith(g, iron);
    polygon(g, [
      [x - 0.04, 1.62],
      [x + 0.04, 1.62],
      [x, 1.76],
    ]);
    fillWith(g, iron);
  });
  for (const y of [0.86, 1.48])
    for (const [from, to] of [
      [view.left - 1, gateX - 0.95],
      [gateX + 0.95, view.right + 1],
    ] as const) {
      if (to <= from) continue;
      rect(g, from, y, to - from, 0.045);
      fillWith(g, iron);
    }
  gate(g, gateX, made(air), air);
  grain(g, view, 1511, 0.7);
}

function gate(g: Surface2D, x: number, t: Tint, air: Air): void {
  const iron = t('#3f4a54');
  const pier = t('#a9a496', 0.1);
  for (const side of [-1, 1]) {
    // The wings stand ajar: seen from aslant they are narrow.
    for (let k = 0; k < 4; k++) {
      rect(g, x + side * (0.84 - k * 0.13), 0.72, 0.03, 1.0 + 0.1 * k);
      fillWith(g, iron);
    }
    for (const y of [0.9, 1.4]) {
      rect(g, Math.min(x + side * 0.84, x + side * 0.44), y, 0.42, 0.045);
      fillWith(g, iron);
    }
    const px = x + side * 1.05;
    lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
      rect(g, px - 0.2, 0.68, 0.4, 1.5);
      fillWith(g, across(g, px - 0.2, px + 0.2, lighten(pier, 0.2), pier, darken(pier, 0.16)));
      rect(g, px - 0.26, 2.14, 0.52, 0.12);
      fillWith(g, mix(lighten(pier, 0.1), snowWhite(air), air.snow));
      circle(g, px, 2.4, 0.16);
      fillWith(g, across(g, px - 0.16, px + 0.16, lighten(pier, 0.2), darken(pier, 0.16)));
    });
  }
  g.beginPath();
  g.arc(x, 2.2, 0.9, 0.16, Math.PI - 0.16);
  ink(g, iron, 0.06);
  g.beginPath();
  g.arc(x, 2.2, 0.72, 0.16, Math.PI - 0.16);
  ink(g, iron, 0.03);
  for (let k = 1; k < 8; k++) {
    const a = (k / 8) * Math.PI;
    g.beginPath();
    g.moveTo(x + Math.cos(a) * 0.72, 2.2 + Math.sin(a) * 0.72);
    g.lineTo(x + Math.cos(a) * 0.9, 2.2 + Math.sin(a) * 0.9);
    ink(g, iron, 0.03);
  }
}

function bareTree(g: Surface2D, x: number, y: number, h: number, t: Tint, air: Air, salt: number): void {
  const bark = t('#5f524c');
  const branch = (bx: number, by: number, a: number, l: number, w: number, depth: number) => {
    const bend = (cell(salt * 13 + depth * 7 + Math.round(a * 10), 1513) - 0.5) * 0.5;
    const mx = bx + Math.cos(a + bend) * l * 0.55;
    const my = by + Math.sin(a + bend) * l * 0.55;
    const ex = bx + Math.cos(a) * l;
    const ey = by + Math.sin(a) * l;
    curve(g, [
      [bx, by],
      [mx, my],
      [ex, ey],
    ]);
    ink(g, depth > 2 ? bark : lighten(bark, 0.06), w);
    if (air.snow > 0 && Math.cos(a) ** 2 > 0.2) {
      curve(g, [
        [bx, by + w * 0.4],
        [mx, my + w * 0.4],
        [ex, ey + w * 0.3],
      ]);
      ink(g, fade(snowWhite(air), air.snow), w * 0.4);
    }
    if (depth === 0) return;
    branch(ex, ey, a + 0.34 + 0.24 * cell(salt + depth * 3, 1514), l * 0.72, w * 0.64, depth - 1);
    branch(ex, ey, a - 0.4 - 0.2 * cell(salt + depth * 5, 1515), l * 0.68, w * 0.6, depth - 1);
    if (depth > 2) branch(mx, my, a + (depth % 2 ? 0.95 : -0.95), l * 0.55, w * 0.45, depth - 2);
  };
  polygon(g, [
    [x - 0.34, y],
    [x + 0.36, y],
    [x + 0.15, y + 0.5],
    [x - 0.15, y + 0.5],
  ]);
  fillWith(g, bark);
  branch(x, y + 0.1, Math.PI / 2 + 0.08, h * 0.38, 0.3, 5);
}

/** A gravestone that has sunk a little to one side: rounded, a cross, an obelisk or a slab. */
function stone(
  g: Surface2D,
  x: number,
  y: number,
  s: number,
  salt: number,
  t: Tint,
  air: Air,
  distance = 0,
): void {
  const c = t(pick(['#b4b2a8', '#a4a8a8', '#bdb4a2', '#98a09a'], salt), distance);
  const kind = Math.floor(cell(salt, 1521) * 4);
  const w = 0.62 * s;
  g.save();
  g.translate(x, y);
  g.rotate((cell(salt, 1522) - 0.5) * 0.26);
  const outline = () => {
    g.beginPath();
    if (kind === 1) {
      g.rect(-w * 0.2, -0.06, w * 0.4, s * 1.3);
      g.rect(-w * 0.55, s * 0.72, w * 1.1, w * 0.38);
    } else if (kind === 2) {
      g.moveTo(-w * 0.36, -0.06);
      g.lineTo(-w * 0.24, s * 1.15);
      g.lineTo(0, s * 1.36);
      g.lineTo(w * 0.24, s * 1.15);
      g.lineTo(w * 0.36, -0.06);
    } else if (kind === 3) {
      g.moveTo(-w * 0.5, -0.06);
      g.lineTo(-w * 0.5, s * 0.8);
      g.lineTo(-w * 0.26, s * 0.8);
      g.quadraticCurveTo(-w * 0.2, s, 0, s * 1.02);
      g.quadraticCurveTo(w * 0.2, s, w * 0.26, s * 0.8);
      g.lineTo(w * 0.5, s * 0.8);
      g.lineTo(w * 0.5, -0.06);
    } else {
      g.moveTo(-w * 0.5, -0.06);
      g.lineTo(-w * 0.5, s * 0.62);
      g.arc(0, s * 0.62, w * 0.5, Math.PI, 0, true);
      g.lineTo(w * 0.5, -0.06);
    }
    g.closePath();
  };
  lifted(g, { blur: 0.12 * s, alpha: 0.34 }, () => {
    outline();
    fillWith(g, across(g, -w * 0.5, w * 0.5, lighten(c, 0.24), c, darken(c, 0.2)));
  });
  if (kind === 0 || kind === 3)
    for (const [dy, k] of [
      [0.66, 0.5],
      [0.52, 0.62],
      [0.4, 0.4],
    ] as const) {
      box(g, -w * k * 0.5, s * dy, w * k, s * 0.045, 0.01);
      fillWith(g, fade(darken(c, 0.4), 0.36));
    }
  // Moss at its foot.
  oval(g, w * 0.1, 0, w * 0.5, s * 0.08);
  fillWith(g, fade(t('#7f9a6a', distance), 0.7 * (1 - air.snow)));
  if (air.snow > 0) {
    const top = kind === 1 ? s * 1.3 : kind === 2 ? s * 1.3 : kind === 3 ? s : s * 0.62 + w * 0.5;
    oval(g, 0, top - 0.01, w * (kind === 1 || kind === 2 ? 0.22 : 0.34), s * 0.07);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
  g.restore();
}

function yard(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  ground(g, view, edge - 0.16, 0.06, t('#8f9f72', 0.1), t('#7f9266'), t('#6f845a'), t('#546a48'));
  // A worn path goes up to the gate.
  blob(g, [
    [gateX - 0.6, 0.72],
    [gateX + 0.7, 0.72],
    [gateX + 1.1, 0.3],
    [gateX + 2.3, -0.3],
    [gateX + 3.4, -2],
    [gateX - 1.6, -2],
    [gateX - 0.9, -0.2],
  ]);
  fillWith(g, fade(t('#b8a98a'), 0.55));
  pebbles(g, view, 0.5, -0.9, 0.5, t('#8f8a76'), 1531);
  along(view, 0.3, (i, x) => {
    const y = 0.7 - 1.5 * cell(i, 1532);
    if (cell(i, 1533) > 0.5)
      tuft(g, x, y, 0.1 + 0.08 * cell(i, 1534), fade(t(i % 2 ? '#5f7a4c' : '#a3b07c'), 0.8));
    else if (cell(i, 1533) > 0.3) {
      oval(g, x, y, 0.05, 0.022, cell(i, 1535) * 3);
      fillWith(g, fade(t(pick(['#b8874c', '#a8663c', '#c9a45c'], i)), 0.8 * (1 - air.snow)));
    }
  });
  if (air.rain > 0)
    along(view, 2.2, (i, x) => {
      oval(g, x + cell(i, 1536), -0.1 - 0.3 * cell(i, 1537), 0.42, 0.05);
      fillWith(g, fade(mix('#b9c6c6', '#34506a', air.night), 0.55 * air.rain));
    });
  // A row along the fence, and one before it.
  along(view, 0.92, (i, x0) => {
    const x = x0 + 0.3 * cell(i, 1545);
    if (Math.abs(x - gateX) < 0.85) return;
    stone(g, x, 0.66 + 0.06 * cell(i, 1546), 0.5 + 0.2 * cell(i, 1547), i + 90, m, air, 0.15);
  });
  along(view, 1.3, (i, x0) => {
    const x = x0 + 0.5 * cell(i, 1538);
    if (Math.abs(x - gateX - 0.25) < 0.85 || Math.abs(x - tombX) < 1.1) return;
    const y = 0.24 + 0.16 * cell(i, 1539);
    const s = 0.72 + 0.26 * cell(i, 1540);
    standShadow(g, x, y, 0.55 * s, air, 1.3);
    stone(g, x, y, s, i + 40, m, air);
    if (cell(i, 1541) > 0.62)
      for (let k = 0; k < 3; k++) {
        circle(g, x + 0.12 + k * 0.07, y + 0.02 + 0.04 * (k % 2), 0.04);
        fillWith(g, fade(t(pick(['#e9dfe0', '#c98a9c', '#e3c07c'], i + k)), 1 - 0.7 * air.snow));
      }
  });
  grain(g, view, 1543, 0.9);
  tomb(g, m, air);
}

/** A low tomb with a slab on it, and a lantern that somebody left. */
function tomb(g: Surface2D, t: Tint, air: Air): void {
  const l = tombX - tombWidth / 2;
  const c = t('#aaa89e');
  standShadow(g, tombX, 0, tombWidth, air, 0.5);
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    rect(g, l + 0.08, -0.03, tombWidth - 0.16, tombTop - 0.06);
    fillWith(g, down(g, tombTop, 0, c, darken(c, 0.2)));
  });
  for (const dx of [0.22, 0.82, 1.42]) {
    if (dx + 0.4 > tombWidth) continue;
    box(g, l + dx, 0.07, 0.42, tombTop - 0.24, 0.03);
    fillWith(g, fade(darken(c, 0.3), 0.4));
  }
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, l - 0.02, tombTop - 0.12, tombWidth + 0.04, 0.12, 0.03);
    fillWith(g, down(g, tombTop, tombTop - 0.12, lighten(c, 0.3), c));
    box(g, l - 0.04, -0.05, tombWidth + 0.08, 0.1, 0.03);
    fillWith(g, darken(c, 0.08));
  });
  blob(g, [
    [l, tombTop - 0.1],
    [l + 0.3, tombTop + 0.015],
    [l + 0.62, tombTop - 0.02],
    [l + 0.4, tombTop - 0.2],
    [l + 0.14, tombTop - 0.3],
  ]);
  fillWith(g, fade(t('#7f9a6a'), 0.75 * (1 - air.snow)));
  if (air.snow > 0) {
    box(g, l + 0.02, tombTop - 0.02, tombWidth - 0.04, 0.06, 0.03);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

/** Mist that creeps over the ground. */
function mist(g: Surface2D, view: View, air: Air): void {
  const c = mix('#eef0e6', '#8fb4c0', air.night);
  along(view, 2.4, (i, x) => {
    const y = -0.55 + 0.3 * cell(i, 1551);
    for (let k = 0; k < 4; k++) {
      oval(g, x + k * 0.3, y, 2.4 - k * 0.45, 0.24 - k * 0.045);
      fillWith(g, fade(c, 0.05 + 0.05 * air.night));
    }
  });
}

export const graveyard: PlaceArt = {
  layers: [
    behind('sky', 0.1, sky, [1, 99]),
    behind('hill', 0.34, hill, [0.4, 99]),
    behind('fence', 0.72, fence, [0.3, 99]),
    behind('yard', 1, yard),
    before('mist', 1.15, mist),
  ],
  ...openLight({
    day: ['#f6f6ee', '#6f7a74'],
    night: ['#b4d4dc', '#14283e'],
    at: 0.26,
    sun: '#f6ecc4',
    strength: 0.3,
    beams: 0.16,
    grey: ['#d2dadc', '#5f6e74'],
  }),
};
