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
  round,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { ground, pebbles } from '../elements/land.ts';
import { roomLight } from '../elements/lighting.ts';
import { fern, rock } from '../elements/plants.ts';
import { lit, pick, roomTint, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { pool } from '../light.ts';
import { paintOutlook } from '../outside.ts';

const edge = 0.74;
const { x: rockX, width: rockWidth, top: rockTop } = furniture.cave.rock;
const stone = '#5c4a5e';
const blue = '#58c8d8';
const violet = '#a884e0';
const lanternX = 4.75;
const pools = [-0.3, 9.5, -9.8] as const;
/** Crystals on the far wall: where, how large, which colour. */
const clusters = [
  [0.9, 0.95, 0.5, blue],
  [2.5, 2.5, 0.36, violet],
  [4.1, 0.9, 0.62, violet],
  [-4.6, 1.0, 0.5, blue],
  [6.6, 1.2, 0.5, blue],
  [-7.2, 1.6, 0.6, violet],
] as const;

function outside(g: Surface2D, view: View, air: Air): void {
  paintOutlook(g, view, air, 0.9);
}

/** The way out, as stones have left it. */
const mouth: readonly (readonly [number, number])[] = [
  [-3.3, 0.4],
  [-3.45, 1.1],
  [-3.1, 1.9],
  [-2.75, 2.75],
  [-2.15, 3.1],
  [-1.5, 2.95],
  [-1.05, 2.3],
  [-0.75, 1.7],
  [-0.9, 1.1],
  [-0.6, 0.4],
];

function wall(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const hole = (grow: number) => {
    const x = (p: number) => -2.05 + (p + 2.05) * grow;
    const y = (p: number) => 1.2 + (p - 1.2) * grow;
    for (const [k, [px, py]] of mouth.entries())
      if (k === 0) g.moveTo(x(px), y(py));
      else g.lineTo(x(px), y(py));
    g.closePath();
  };
  const sheet = () => {
    g.beginPath();
    g.rect(view.left - 1, view.bottom - 1, view.right - view.left + 2, view.top - view.bottom + 2);
    hole(1);
  };
  lifted(g, { blur: 0.2, alpha: 0.4 }, () => {
    sheet();
    g.fillStyle = down(g, 4.6, 0.4, t('#3e3248'), t(stone), t('#6c5664'));
    g.fill('evenodd');
  });
  g.save();
  sheet();
  g.clip('evenodd');
  // Light creeps around the edge of the mouth.
  for (const [k, a] of [
    [1.3, 0.12],
    [1.18, 0.16],
    [1.08, 0.3],
  ] as const) {
    g.beginPath();
    hole(k);
    fillWith(g, fade(mix('#e8b488', '#5f78a8', air.night), a));
  }
  along(view, 0.7, (i, x) => {
    for (let k = 0; k < 7; k++) {
      const n = i * 7 + k;
      const y = 0.4 + k * 0.72 + 0.5 * cell(n, 1701);
      const w = 0.3 + 0.5 * cell(n, 1702);
      const h = 0.14 + 0.2 * cell(n, 1703);
      polygon(g, [
        [x, y],
        [x + w * 0.3, y + h],
        [x + w, y + h * 0.7],
        [x + w * 0.8, y - h * 0.3],
        [x + w * 0.25, y - h * 0.35],
      ]);
      fillWith(g, fade(cell(n, 1704) > 0.5 ? t('#8a7080') : t('#2c2238'), 0.22));
    }
  });
  for (const [x, y, s, c] of clusters) {
    circle(g, x, y + s * 0.4, s * 2.6);
    fillWith(g, round(g, x, y + s * 0.4, s * 2.6, fade(c, 0.42), fade(c, 0.14), fade(c, 0)));
    crystals(g, x, y, s, c, t);
  }
  grain(g, view, 1707, 0.8);
  g.restore();
}

function crystals(g: Surface2D, x: number, y: number, s: number, color: string, t: Tint): void {
  for (const [dx, h, a, w] of [
    [-0.28, 0.7, 0.5, 0.13],
    [0.3, 0.66, -0.55, 0.12],
    [-0.1, 1.05, 0.16, 0.16],
    [0.13, 0.86, -0.2, 0.14],
    [0.02, 0.56, 0, 0.12],
  ] as const) {
    g.save();
    g.translate(x + dx * s, y);
    g.rotate(a);
    const c = t(color);
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      polygon(g, [
        [-w * s, 0],
        [-w * s, h * s * 0.74],
        [0, h * s],
        [w * s, h * s * 0.7],
        [w * s, 0],
      ]);
      fillWith(g, down(g, h * s, 0, lighten(c, 0.4), c, darken(c, 0.3)));
    });
    polygon(g, [
      [w * s * 0.1, 0],
      [0, h * s],
      [w * s, h * s * 0.7],
      [w * s, 0],
    ]);
    fillWith(g, fade(darken(c, 0.5), 0.34));
    polygon(g, [
      [-w * s, h * s * 0.1],
      [-w * s, h * s * 0.74],
      [-w * s * 0.5, h * s * 0.86],
      [-w * s * 0.6, h * s * 0.1],
    ]);
    fillWith(g, 'rgba(255,255,255,0.3)');
    g.restore();
  }
}

/** What drips from above and grows from below, here and there into one. */
function columns(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  along(view, 0.95, (i, x0) => {
    const x = x0 + 0.5 * cell(i, 1711);
    const c = t(pick(['#705a6c', '#64506a', '#7a6470'], i));
    spike(g, x, 4.75, -(0.9 + 1.9 * cell(i, 1712) ** 1.6), 0.2 + 0.14 * cell(i, 1713), c);
    if (cell(i, 1714) > 0.62) spike(g, x + 0.3, 0.4, 0.6 + 0.6 * cell(i, 1715), 0.2, c);
  });
  roof(g, view, 4.35, t('#5c4a60'), 1718);
  for (const x of [-4.6, 2.75, 9.6, -11]) {
    const c = t('#6c566c');
    lifted(g, { blur: 0.14, alpha: 0.4 }, () => {
      g.beginPath();
      g.moveTo(x - 0.9, 6);
      g.quadraticCurveTo(x - 0.3, 3.4, x - 0.26, 2.1);
      g.quadraticCurveTo(x - 0.3, 1.1, x - 0.8, 0.2);
      g.lineTo(x + 0.85, 0.2);
      g.quadraticCurveTo(x + 0.3, 1.2, x + 0.28, 2.1);
      g.quadraticCurveTo(x + 0.34, 3.5, x + 0.95, 6);
      g.closePath();
      fillWith(g, across(g, x - 0.4, x + 0.4, lighten(c, 0.16), c, darken(c, 0.3)));
    });
    for (const dy of [0.9, 1.5, 2.2, 2.9, 3.6]) {
      curve(g, [
        [x - 0.26, dy],
        [x, dy - 0.07],
        [x + 0.26, dy],
      ]);
      ink(g, fade(darken(c, 0.4), 0.4), 0.03);
    }
  }
  grain(g, view, 1717, 0.8);
}

/** What everything hangs from. */
function roof(g: Surface2D, view: View, y: number, color: string, salt: number): void {
  lifted(g, { blur: 0.12, alpha: 0.36 }, () => {
    g.beginPath();
    g.moveTo(view.left - 1, view.top + 3);
    along(view, 0.8, (i, x) => g.lineTo(x, y + 0.4 * cell(i, salt)));
    g.lineTo(view.right + 1, view.top + 3);
    g.closePath();
    fillWith(g, down(g, y + 2, y, darken(color, 0.3), color));
  });
}

/** A spike of stone: up from (x, y) where `h` is positive, else down. */
function spike(g: Surface2D, x: number, y: number, h: number, w: number, color: string): void {
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    g.beginPath();
    g.moveTo(x - w, y);
    g.quadraticCurveTo(x - w * 0.3, y + h * 0.45, x, y + h);
    g.quadraticCurveTo(x + w * 0.34, y + h * 0.45, x + w, y);
    g.closePath();
    fillWith(g, across(g, x - w * 0.7, x + w * 0.7, lighten(color, 0.16), color, darken(color, 0.28)));
  });
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  ground(g, view, edge, 0.07, t('#8a6f6c'), t('#7a6264'), t('#6a5460'), t('#44344a'));
  along(view, 1.1, (i, x) => {
    oval(g, x + cell(i, 1721), 0.1 - 0.7 * cell(i, 1722), 0.5, 0.07);
    fillWith(g, fade(cell(i, 1723) > 0.5 ? t('#a08478') : t('#3e3048'), 0.3));
  });
  pebbles(g, view, 0.6, -0.9, 0.36, t('#8f7870'), 1725);
  // A pool that drips feed: it has the light of the mouth in it.
  for (const x of pools) {
    oval(g, x, 0.5, 1.05, 0.1);
    fillWith(g, mix(t('#3f6a7c'), '#20304c', air.night));
    oval(g, x - 0.3, 0.51, 0.5, 0.045);
    fillWith(g, fade(mix('#f2d8b0', '#8fb0d8', air.night), 0.55));
  }
  along(view, 1.9, (i, x) => {
    const rx = x + 0.8 * cell(i, 1727);
    if (Math.abs(rx - pools[0]) < 1.2) return;
    rock(
      g,
      rx,
      0.44 + 0.1 * cell(i, 1728),
      0.5 + 0.3 * cell(i, 1729),
      0.24 + 0.2 * cell(i, 1730),
      t('#6f5a68'),
      i + 1731,
    );
    if (cell(i, 1732) > 0.55) crystals(g, rx + 0.42, 0.44, 0.26, pick([blue, violet], i), t);
  });
  grain(g, view, 1733, 0.9);
  props(g, lanternX, t, air);
  rock(g, rockX, -0.03, rockWidth, rockTop + 0.03, t('#7c6672'), 1735);
  curve(g, [
    [rockX - 0.2, rockTop - 0.06],
    [rockX - 0.05, rockTop * 0.6],
    [rockX - 0.22, rockTop * 0.3],
  ]);
  ink(g, fade(t('#33263e'), 0.5), 0.02);
}

/** Timber that holds the roof up, with a lantern on it. */
function props(g: Surface2D, x: number, t: Tint, air: Air): void {
  const wood = t('#8f6540');
  for (const dx of [-0.62, 0.62])
    lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
      box(g, x + dx - 0.1, 0.26, 0.2, 2.75, 0.03);
      fillWith(g, across(g, x + dx - 0.1, x + dx + 0.1, lighten(wood, 0.22), wood, darken(wood, 0.2)));
    });
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x - 0.95, 2.96, 1.9, 0.24, 0.03);
    fillWith(g, down(g, 3.2, 2.96, lighten(wood, 0.2), wood));
  });
  curve(g, [
    [x, 2.98],
    [x, 2.6],
  ]);
  ink(g, '#2c2230', 0.025);
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, x - 0.11, 2.24, 0.22, 0.32, 0.05);
    fillWith(g, lit(air, '#ffe0a0', '#ffe6ac'));
    box(g, x - 0.14, 2.52, 0.28, 0.07, 0.02);
    fillWith(g, t('#4a3c44'));
    box(g, x - 0.14, 2.2, 0.28, 0.06, 0.02);
    fillWith(g, t('#4a3c44'));
  });
  circle(g, x, 2.38, 0.05);
  fillWith(g, '#fff6d8');
}

/** Teeth of stone before the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = roomTint(air)('#2a1f30');
  along(view, 1.7, (i, x0) => {
    const x = x0 + 0.7 * cell(i, 1741);
    if (cell(i, 1742) > 0.42) spike(g, x, 5.2, -(0.7 + 0.6 * cell(i, 1743)), 0.34, dark);
  });
  roof(g, view, 4.8, dark, 1744);
  along(view, 9.2, (_, x) => {
    spike(g, x - 4.9, -1.6, 1.3, 0.5, dark);
    spike(g, x - 4.2, -1.6, 0.9, 0.42, lighten(dark, 0.06));
    fern(g, x - 3.9, -1.1, 0.44, mix(dark, '#3f5a48', 0.5));
  });
}

const light = roomLight({
  day: ['#f0ded2', '#46304e'],
  night: ['#7884b8', '#0f0b28'],
  lamps: [{ x: lanternX, y: 2.35, reach: 3.0, day: 0.75 }],
});

export const cave: PlaceArt = {
  layers: [
    behind('outside', 0.2, outside, [0, 3.6]),
    behind('wall', 0.4, wall, [0.2, 99]),
    behind('columns', 0.7, columns),
    behind('floor', 1, floor),
    before('near', 1.25, near),
  ],
  shade: light.shade,
  glow(g, view, air) {
    light.glow(g, view, air);
    // What comes in by the mouth, and where it falls.
    const c = mix('#ffd8a0', '#8fa8e8', air.night);
    const wet = 1 - 0.5 * Math.max(air.rain, air.snow * 0.5);
    pool(g, -1.9, 1.8, 2.5, 2.0, c, 0.34 * wet);
    pool(g, -0.5, 0.05, 2.9, 0.42, c, 0.34 * wet);
  },
};
