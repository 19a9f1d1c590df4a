import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { across, blob, box, circle, curve, down, fillWith, grain, ink, lifted, oval } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { bladeLeaf, liana, splitLeaf } from '../elements/big-leaves.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { bushBalls, fern, leaves, palm } from '../elements/plants.ts';
import { airTint, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView } from '../light.ts';
import { skyColors } from '../outside.ts';

const edge = 0.9;
const { x: logX, width: logWidth, top: logTop } = furniture.jungle.log;
const tint = (air: Air): Tint => airTint(air, { haze: '#cfe8a8', night: '#0e2c3c', snow: 0.4 });
/** What blooms, and bark. */
const bright = (air: Air): Tint => airTint(air, { haze: '#cfe8a8', night: '#1c3a5a', snow: 0.2, dark: 0.55 });
const eyes = [-5.2, -2.9, -1.1, 0.9, 2.2, 4.4, 6.1].map((x, i) => ({
  x,
  y: 0.7 + 1.7 * cell(i, 1601),
  reach: 0.8,
  color: '#7ff0c8',
}));

/** Wet light behind everything, a waterfall in it. */
function mist(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const [, , low] = skyColors(air, {
    day: ['#8fc8a0', '#bfe0a0', '#f4f2b4'],
    night: ['#0c2434', '#143a48', '#3a6a70'],
  });
  fillView(g, view, down(g, 5, 0.8, t('#6fb48c', 0.3), t('#a8d690', 0.5), low));
  for (const x of [0.2, -9.4, 10.2]) waterfall(g, x, t, air);
  along(view, 1.5, (i, x) => {
    const c = mix(t('#79b48a', 0.9), low, 0.4);
    if (cell(i, 1603) > 0.4)
      palm(g, x + cell(i, 1604), 0.7, 2.2 + 1.2 * cell(i, 1605), 0.6 * (cell(i, 1606) - 0.5), c, c);
    else leaves(g, x + cell(i, 1607), 1.3, 0.9, c, { ...air, snow: 0 }, bushBalls);
  });
  grain(g, view, 1609, 0.6);
}

function waterfall(g: Surface2D, x: number, t: Tint, air: Air): void {
  const rock = t('#7f9a86', 0.7);
  for (const side of [-1, 1])
    lifted(g, { blur: 0.1, alpha: 0.2 }, () => {
      blob(
        g,
        [
          [x + side * 0.3, 3.1],
          [x + side * 0.8, 3.28],
          [x + side * 1.2, 3.12],
          [x + side * 1.35, 2.6],
          [x + side * 1.95, 2.5],
          [x + side * 2.1, 1.7],
          [x + side * 2.7, 1.5],
          [x + side * 2.9, 0.6],
          [x + side * 0.34, 0.6],
          [x + side * 0.42, 1.8],
        ],
        0.6,
      );
      fillWith(g, across(g, x - 2, x + 2, lighten(rock, 0.16), rock, darken(rock, 0.08)));
    });
  box(g, x - 0.5, 1, 1, 2.2, 0.2);
  fillWith(g, darken(rock, 0.1));
  g.beginPath();
  g.moveTo(x - 0.46, 0.7);
  g.quadraticCurveTo(x - 0.36, 2.2, x - 0.34, 2.9);
  g.quadraticCurveTo(x, 3.16, x + 0.34, 2.9);
  g.quadraticCurveTo(x + 0.36, 2.2, x + 0.46, 0.7);
  g.closePath();
  const white = mix('#f2fbf2', '#5f9ab0', air.night * 0.8);
  fillWith(g, across(g, x - 0.45, x + 0.45, fade(white, 0.7), white, fade(white, 0.85), fade(white, 0.6)));
  for (let k = 0; k < 8; k++) {
    const lx = x - 0.34 + k * 0.095;
    curve(g, [
      [lx, 2.9 - 0.3 * cell(k, 1611)],
      [lx + 0.02, 1.9],
      [lx - 0.02, 0.8],
    ]);
    ink(g, fade(t('#9fd0c8', 0.4), 0.55), 0.022);
  }
  for (let k = 0; k < 9; k++) {
    circle(g, x - 0.7 + k * 0.175, 0.86 + 0.1 * cell(k, 1612), 0.16);
    fillWith(g, fade(white, 0.5));
  }
}

function middle(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, 1.12, 0.08, t('#7fb060', 0.4), t('#6a9c54', 0.2), t('#5a8a4c'));
  along(view, 2.3, (i, x0) => {
    const x = x0 + 0.8 * cell(i, 1621);
    palm(
      g,
      x,
      0.95,
      2.0 + 1.1 * cell(i, 1622),
      0.9 * (cell(i, 1623) - 0.5),
      t('#8a7a58', 0.4),
      t(pick(['#4f9a5c', '#6aa852', '#3f8a60'], i), 0.35),
    );
  });
  along(view, 0.75, (i, x) => {
    const c = t(pick(['#5fa04c', '#3f8a54', '#79b04c'], i), 0.25);
    for (const a of [2.5, 2.0, 1.57, 1.1, 0.6])
      bladeLeaf(g, x + 0.3 * cell(i, 1624), 0.85, 0.6 + 0.4 * cell(i * 5 + Math.round(a * 3), 1625), a, c);
  });
  grain(g, view, 1627, 0.7);
}

/** Trees that stand on roots like walls, lianas between them, leaves above. */
function trees(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const b = bright(air);
  const at = (i: number) => i * 3.5 + 0.9 + 0.7 * cell(i, 1631);
  along(view, 3.5, (i) => {
    buttressed(g, at(i), 0.55, 0.46 + 0.14 * cell(i, 1632), b(pick(['#7a6248', '#6a5c4c'], i), 0.1), i);
  });
  along(view, 3.5, (i) => {
    liana(g, at(i) + 0.1, 4.3, at(i + 1) - 0.1, 3.9, 1.0 + 0.5 * cell(i, 1633), b('#6a5a3c'), t('#5fa048'));
    const x = at(i) + 1.1 + 1.1 * cell(i, 1634);
    liana(g, x, 5.4, x + 0.12, 1.9 + 0.9 * cell(i, 1635), 0, b('#6a5a3c'), t('#7fb24c'));
  });
  along(view, 1.15, (i, x) => {
    const c = t(pick(['#3f8a48', '#5a9c44', '#2f7a50'], i), 0.08);
    const y = 4.5 + 0.5 * cell(i, 1636);
    for (const a of [-2.6, -2.0, -1.4, -0.7, -0.2])
      bladeLeaf(g, x + 0.4 * cell(i, 1637), y, 1.1 + 0.4 * cell(i, 1638), a, c);
  });
  along(view, 1.3, (_, x) => leaves(g, x, 5.3, 1.2, t('#3f8048', 0.1), { ...air, snow: 0 }, bushBalls));
  grain(g, view, 1639, 0.8);
}

function buttressed(g: Surface2D, x: number, y: number, w: number, bark: string, salt: number): void {
  const lean = (cell(salt, 1641) - 0.5) * 0.3;
  lifted(g, { blur: 0.14, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(x - w * 2.1, y);
    g.quadraticCurveTo(x - w * 0.75, y + 0.22, x - w * 0.5, y + 1.5);
    g.lineTo(x - w * 0.42 + lean, 6);
    g.lineTo(x + w * 0.42 + lean, 6);
    g.lineTo(x + w * 0.5, y + 1.5);
    g.quadraticCurveTo(x + w * 0.8, y + 0.26, x + w * 2.2, y);
    g.quadraticCurveTo(x + w, y + 0.08, x + w * 0.4, y + 0.02);
    g.quadraticCurveTo(x, y + 0.3, x - w * 0.5, y + 0.02);
    g.quadraticCurveTo(x - w, y + 0.1, x - w * 2.1, y);
    g.closePath();
    fillWith(g, across(g, x - w * 0.7, x + w * 0.7, lighten(bark, 0.24), bark, darken(bark, 0.26)));
  });
  for (const d of [-0.5, -0.12, 0.3]) {
    curve(g, [
      [x + d * w * 2, y + 0.1],
      [x + d * w * 0.8, y + 0.9],
      [x + d * w * 0.5 + lean * 0.4, y + 2.4],
    ]);
    ink(g, fade(darken(bark, 0.4), 0.4), 0.03);
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const b = bright(air);
  ground(g, view, edge - 0.14, 0.07, t('#6fa048', 0.1), t('#66904a'), t('#5a7a44'), t('#3f5a38'));
  along(view, 0.9, (i, x) => {
    oval(g, x + cell(i, 1651), 0.02 - 0.3 * cell(i, 1652), 0.7, 0.12);
    fillWith(g, fade(t('#8f6f48'), 0.42));
  });
  pebbles(g, view, 0.4, -0.8, 0.4, t('#7a6242'), 1653);
  along(view, 1.05, (i, x0) => {
    const x = x0 + 0.4 * cell(i, 1654);
    const kind = cell(i, 1655);
    const c = t(pick(['#4f9a44', '#3f8a50', '#6aac44'], i));
    if (kind > 0.62) fern(g, x, 0.5, 0.42 + 0.14 * cell(i, 1656), c);
    else if (kind > 0.3)
      for (const [a, s] of [
        [2.5, 0.46],
        [0.7, 0.5],
        [1.6, 0.56],
      ] as const)
        splitLeaf(g, x, 0.5, s, a, c);
    else bloom(g, x, 0.46, 0.5, c, b(pick(['#e8563c', '#f2a03c', '#e0487c'], i)));
  });
  if (air.rain > 0)
    along(view, 2.2, (i, x) => {
      oval(g, x + cell(i, 1657), -0.1 - 0.3 * cell(i, 1658), 0.4, 0.05);
      fillWith(g, fade(mix('#b9d6c6', '#2f5a66', air.night), 0.55 * air.rain));
    });
  log(g, b, t, air);
  grain(g, view, 1659, 0.9);
}

/** A rosette of leaves with a flower like a flame. */
function bloom(g: Surface2D, x: number, y: number, s: number, leaf: string, petal: string): void {
  for (const a of [2.6, 0.5, 2.1, 1.0]) bladeLeaf(g, x, y, s * 0.9, a, leaf);
  for (const [dx, h, a] of [
    [-0.09, 0.62, 0.4],
    [0.1, 0.6, -0.4],
    [0, 0.76, 0],
  ] as const) {
    lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
      g.save();
      g.translate(x + dx * s, y + s * 0.16);
      g.rotate(a);
      g.beginPath();
      g.moveTo(0, 0);
      g.quadraticCurveTo(s * 0.17, h * s * 0.5, 0, h * s);
      g.quadraticCurveTo(-s * 0.17, h * s * 0.5, 0, 0);
      g.closePath();
      fillWith(g, down(g, h * s, 0, lighten(petal, 0.3), petal));
      g.restore();
    });
  }
}

/** A fallen trunk under moss, to sit on. */
function log(g: Surface2D, b: Tint, t: Tint, air: Air): void {
  const l = logX - logWidth / 2;
  const bark = b('#6f5638');
  standShadow(g, logX, 0, logWidth * 0.9, air, 0.5);
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    box(g, l, -0.03, logWidth, logTop + 0.03, 0.16);
    fillWith(g, down(g, logTop, -0.03, lighten(bark, 0.2), bark, darken(bark, 0.3)));
  });
  lifted(g, { blur: 0.05, alpha: 0.26 }, () => {
    blob(g, [
      [l + 0.04, logTop - 0.08],
      [l + logWidth * 0.5, logTop + 0.01],
      [l + logWidth - 0.06, logTop - 0.06],
      [l + logWidth * 0.82, logTop - 0.2],
      [l + logWidth * 0.62, logTop - 0.12],
      [l + logWidth * 0.42, logTop - 0.24],
      [l + logWidth * 0.2, logTop - 0.14],
    ]);
    fillWith(g, t('#7fb048'));
  });
  for (const [dx, s] of [
    [0.1, 0.3],
    [1.5, 0.36],
  ] as const)
    fern(g, l + dx, 0.02, s, t('#4f9a44'));
  if (air.snow > 0) {
    box(g, l + 0.1, logTop - 0.03, logWidth - 0.2, 0.07, 0.03);
    fillWith(g, fade(snowWhite(air), 0.9 * air.snow));
  }
}

/** Leaves one has to push aside. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#2f6a3c'), '#08201c', 0.45);
  along(view, 8.8, (i, x0) => {
    const x = x0 - 5.0;
    for (const [dx, a, l] of [
      [0, 0.9, 1.5],
      [0.5, 1.4, 1.3],
      [1.4, 1.9, 1.2],
      [2.0, 2.3, 1.0],
    ] as const)
      bladeLeaf(g, x + dx, -1.7, l, a, dx > 1 ? dark : lighten(dark, 0.07));
    splitLeaf(g, x - 0.2, 4.9, 1.2, -0.9, lighten(dark, 0.05));
    splitLeaf(g, x + 0.9, 5.1, 1.1, -1.7, dark);
    splitLeaf(g, x + 0.4 + cell(i, 1661) * 0.3, -1.5, 0.9, 0.7, lighten(dark, 0.12));
  });
}

export const jungle: PlaceArt = {
  layers: [
    behind('mist', 0.22, mist, [0.4, 99]),
    behind('middle', 0.5, middle, [0.3, 99]),
    behind('trees', 0.78, trees),
    behind('floor', 1, floor),
    before('near', 1.3, near),
  ],
  ...openLight({
    day: ['#fbffe4', '#3f6a44'],
    night: ['#84c0c8', '#0c2436'],
    at: 0.34,
    sun: '#f4ffa0',
    strength: 0.36,
    beams: 0.2,
    lamps: eyes,
    grey: ['#cfe0d4', '#4f6f64'],
  }),
};
