import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { across, blob, curve, down, fillWith, grain, ink, lifted, oval, polygon } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { bushBalls, leaves, rock, tuft } from '../elements/plants.ts';
import { airTint, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky } from '../outside.ts';

const edge = 0.8;
const { x: rockX, width: rockWidth, top: rockTop } = furniture.savanna.rock;
const tint = (air: Air): Tint => airTint(air, { haze: '#f6dca4', night: '#2a2450', snow: 0.6 });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.25, -1.7, 2.75, {
    day: ['#e0b078', '#f2cc88', '#fde8b0'],
    night: ['#161646', '#3c2e66', '#8a5a78'],
    sun: '#fff4c8',
    size: 0.82,
    clouds: 0.34,
    above: 1.9,
  });
}

/** A lone mountain with snow on it, and hills like sleeping animals. */
function far(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  for (const x of [2.7, -10, 14]) {
    const c = t('#b08a84', 0.8);
    lifted(g, { blur: 0.08, alpha: 0.18 }, () => {
      blob(
        g,
        [
          [x - 3.6, 1.1],
          [x - 1.7, 1.7],
          [x - 0.7, 2.5],
          [x - 0.3, 2.66],
          [x + 0.35, 2.66],
          [x + 0.8, 2.45],
          [x + 1.9, 1.7],
          [x + 3.8, 1.1],
        ],
        0.8,
      );
      fillWith(g, down(g, 2.7, 1.1, c, lighten(c, 0.3)));
    });
    blob(
      g,
      [
        [x - 0.72, 2.46],
        [x - 0.3, 2.67],
        [x + 0.35, 2.67],
        [x + 0.82, 2.43],
        [x + 0.5, 2.4],
        [x + 0.3, 2.24],
        [x + 0.05, 2.42],
        [x - 0.22, 2.26],
        [x - 0.4, 2.42],
      ],
      0.6,
    );
    fillWith(g, fade(mix('#fbf2e2', '#8a8ab0', air.night * 0.8), 0.9));
  }
  hills(g, view, 1.5, 0.22, t('#d8ac78', 0.7), 2101);
  hills(g, view, 1.32, 0.14, t('#d9b36c', 0.45), 2103);
  along(view, 1.35, (i, x) => {
    if (cell(i, 2104) > 0.4)
      acacia(
        g,
        x + 0.6 * cell(i, 2105),
        1.22,
        0.6 + 0.3 * cell(i, 2106),
        t('#8f9458', 0.55),
        t('#7a6050', 0.5),
        air,
        i,
      );
  });
  grain(g, view, 2107, 0.6);
}

/** A tree with a flat crown; `s` is its height. */
function acacia(
  g: Surface2D,
  x: number,
  y: number,
  s: number,
  leaf: string,
  bark: string,
  air: Air,
  salt: number,
): void {
  const lean = (cell(salt, 2111) - 0.5) * 0.3 * s;
  const w = 0.05 * s;
  lifted(g, { blur: 0.08 * Math.min(1, s), alpha: 0.3 }, () => {
    polygon(g, [
      [x - w * 1.5, y],
      [x + w * 1.6, y],
      [x + w + lean * 0.5, y + s * 0.42],
      [x - w * 0.8 + lean * 0.5, y + s * 0.42],
    ]);
    fillWith(g, across(g, x - w, x + w, lighten(bark, 0.2), darken(bark, 0.16)));
  });
  for (const [dx, k] of [
    [-0.42, 0.8],
    [0.44, 0.76],
    [-0.14, 0.86],
    [0.18, 0.84],
  ] as const) {
    curve(g, [
      [x + lean * 0.45, y + s * 0.38],
      [x + lean * 0.7 + dx * s * 0.4, y + s * 0.62],
      [x + lean + dx * s, y + s * k],
    ]);
    ink(g, bark, w * 0.9);
  }
  for (const [dx, dy, rx, ry] of [
    [-0.4, 0.8, 0.34, 0.085],
    [0.42, 0.77, 0.36, 0.09],
    [0.02, 0.88, 0.52, 0.11],
    [-0.16, 0.95, 0.3, 0.07],
  ] as const) {
    const cx = x + lean + dx * s;
    const cy = y + dy * s;
    lifted(g, { blur: 0.08 * Math.min(1, s), alpha: 0.3 }, () => {
      g.beginPath();
      g.moveTo(cx - rx * s, cy);
      g.quadraticCurveTo(cx - rx * s * 0.8, cy + ry * s * 1.7, cx, cy + ry * s * 1.6);
      g.quadraticCurveTo(cx + rx * s * 0.85, cy + ry * s * 1.6, cx + rx * s, cy);
      for (let k = 6; k > 0; k--)
        g.quadraticCurveTo(
          cx - rx * s + (2 * rx * s * (k - 0.5)) / 6,
          cy - ry * s * 0.7,
          cx - rx * s + (2 * rx * s * (k - 1)) / 6,
          cy,
        );
      g.closePath();
      fillWith(
        g,
        down(g, cy + ry * s * 1.7, cy - ry * s * 0.5, lighten(leaf, 0.24), leaf, darken(leaf, 0.16)),
      );
    });
    if (air.snow > 0) {
      oval(g, cx, cy + ry * s * 1.3, rx * s * 0.7, ry * s * 0.3);
      fillWith(g, fade(snowWhite(air), 0.8 * air.snow));
    }
  }
}

function middle(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, 1.08, 0.05, t('#dcae58', 0.3), t('#cf9c4c', 0.1));
  along(view, 0.16, (i, x) =>
    tuft(
      g,
      x,
      1.0 - 0.2 * cell(i, 2121),
      0.16 + 0.12 * cell(i, 2122),
      fade(t(i % 2 ? '#b98a3c' : '#ecca7c', 0.2), 0.8),
    ),
  );
  for (const x of [2.5, -9.3, 12.4]) acacia(g, x, 0.82, 3.1, t('#7f8a46', 0.12), t('#6f5340', 0.1), air, 31);
  for (const x of [-3.5, 7.6, -15]) acacia(g, x, 0.92, 1.9, t('#8a9450', 0.22), t('#745844', 0.2), air, 44);
  for (const x of [-0.2, 5.6, -6.4]) mound(g, x, 0.86, t);
  grain(g, view, 2125, 0.7);
}

/** What termites built. */
function mound(g: Surface2D, x: number, y: number, t: Tint): void {
  const c = t('#b4683f', 0.1);
  lifted(g, { blur: 0.08, alpha: 0.3 }, () => {
    blob(
      g,
      [
        [x - 0.4, y],
        [x - 0.22, y + 0.36],
        [x - 0.16, y + 0.7],
        [x - 0.04, y + 0.92],
        [x + 0.08, y + 0.66],
        [x + 0.2, y + 0.58],
        [x + 0.26, y + 0.3],
        [x + 0.44, y],
      ],
      0.7,
    );
    fillWith(g, across(g, x - 0.4, x + 0.4, lighten(c, 0.24), c, darken(c, 0.22)));
  });
}

function plain(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  ground(g, view, edge - 0.08, 0.05, t('#e0b05c', 0.1), t('#d49c4e'), t('#c0803f'), t('#8f5a34'));
  along(view, 1.4, (i, x) => {
    oval(g, x + cell(i, 2131), 0.05 - 0.35 * cell(i, 2132), 0.9, 0.11);
    fillWith(g, fade(t('#b8703c'), 0.34));
  });
  pebbles(g, view, 0.5, -0.9, 0.4, t('#96603a'), 2133);
  along(view, 0.13, (i, x) => {
    const y = 0.66 - 0.14 * cell(i, 2134);
    tuft(g, x, y, 0.2 + 0.2 * cell(i, 2135), fade(t(pick(['#c8963f', '#f0cf80', '#a8803a'], i)), 0.85));
  });
  along(view, 0.62, (i, x) => {
    const y = 0.3 - 1.1 * cell(i, 2136);
    tuft(
      g,
      x + 0.3 * cell(i, 2137),
      y,
      0.13 + 0.1 * cell(i, 2138),
      fade(t(i % 2 ? '#b4843c' : '#eccb78'), 0.85),
    );
  });
  along(view, 3.1, (i, x) =>
    leaves(
      g,
      x + 1.5 * cell(i, 2139),
      0.6,
      0.24 + 0.1 * cell(i, 2140),
      t(pick(['#94984c', '#a89a4c'], i), 0.05),
      air,
      bushBalls,
    ),
  );
  if (air.rain > 0)
    along(view, 2.3, (i, x) => {
      oval(g, x + cell(i, 2141), -0.1 - 0.35 * cell(i, 2142), 0.44, 0.055);
      fillWith(g, fade(mix('#d8cfc0', '#4a4478', air.night), 0.5 * air.rain));
    });
  grain(g, view, 2143, 0.9);
  standShadow(g, rockX, 0, rockWidth, air, 0.5);
  rock(g, rockX + 0.3, -0.02, rockWidth * 0.7, rockTop * 0.72, t('#b07a54'), 2145, air);
  rock(g, rockX, -0.03, rockWidth, rockTop + 0.03, t('#c08a62'), 2147, air);
}

/** High grass before the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#b4803c'), '#3a1e22', 0.42);
  along(view, 8.2, (i, x0) => {
    for (let k = 0; k < 16; k++) {
      const n = i * 16 + k;
      const x = x0 - 5.2 + k * 0.13;
      const h = 0.6 + 0.6 * cell(n, 2151);
      const lean = 0.4 * (cell(n, 2152) - 0.3);
      curve(g, [
        [x, -1.5],
        [x + lean * 0.3, -1.4 + h * 0.7],
        [x + lean, -1.35 + h],
      ]);
      ink(g, k % 2 ? dark : lighten(dark, 0.16), 0.03);
      if (cell(n, 2153) < 0.6) continue;
      oval(g, x + lean, -1.33 + h, 0.028, 0.1, -lean);
      fillWith(g, lighten(dark, 0.24));
    }
  });
}

export const savanna: PlaceArt = {
  layers: [
    behind('sky', 0.08, sky, [1, 99]),
    behind('far', 0.26, far, [0.5, 99]),
    behind('middle', 0.64, middle, [0.3, 99]),
    behind('plain', 1, plain),
    before('near', 1.3, near),
  ],
  ...openLight({
    day: ['#fff6e0', '#a8643c'],
    night: ['#b09ad4', '#1e1848'],
    at: 0.26,
    sun: '#ffd88a',
    strength: 0.44,
    beams: 0.06,
  }),
};
