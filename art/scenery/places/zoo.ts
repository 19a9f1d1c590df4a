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
import { bladeLeaf } from '../elements/big-leaves.ts';
import { lanternPost } from '../elements/lamps.ts';
import { ground, pebbles, standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { bushBalls, leaves, palm, rock, tuft } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { hills, paintSky, tree } from '../outside.ts';

const edge = 0.8;
const lampX = [-3.3, 1.55, 6.2, -8.4, 10.6] as const;
const { x: benchX, width: benchWidth, top: benchTop } = furniture.zoo.bench;
const tint = (air: Air): Tint => airTint(air, { haze: '#e8ead2' });
const made = (air: Air): Tint => airTint(air, { haze: '#e8ead2', snow: 0.14, night: '#242a54', dark: 0.54 });

/** The bird house with its dome, and the giraffes' with its high doors. */
function houses(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  hills(g, view, 1.7, 0.34, t('#a8cca4', 0.7), 2301);
  along(view, 10.4, (_, x) => {
    aviary(g, x + 1.5, 1.15, 1.25, m);
    giraffeHouse(g, x - 2.7, 1.15, m, air);
    giraffeHouse(g, x + 5.9, 1.15, m, air);
  });
  along(view, 0.95, (i, x) =>
    tree(
      g,
      x + 0.5 * cell(i, 2303),
      0.98,
      0.46 + 0.26 * cell(i, 2304),
      t(pick(['#76ac6c', '#8fbc72', '#6aa078'], i), 0.32),
      'round',
      air,
    ),
  );
  grain(g, view, 2305, 0.6);
}

function aviary(g: Surface2D, x: number, y: number, r: number, t: Tint): void {
  const iron = t('#5f8a84', 0.3);
  const eave = y + 0.95;
  g.beginPath();
  g.moveTo(x - r, y);
  g.lineTo(x - r, eave);
  g.bezierCurveTo(x - r, eave + r * 1.15, x + r, eave + r * 1.15, x + r, eave);
  g.lineTo(x + r, y);
  g.closePath();
  fillWith(g, fade(t('#dcecdc', 0.3), 0.4));
  for (let k = -5; k <= 5; k++) {
    const dx = r * Math.sin((k / 5) * (Math.PI / 2));
    g.beginPath();
    g.moveTo(x + dx, y);
    g.lineTo(x + dx, eave);
    g.quadraticCurveTo(x + dx * 0.96, eave + r * 0.62, x, eave + r * 0.86);
    ink(g, iron, 0.022);
  }
  for (const [dy, w] of [
    [0, 0.05],
    [0.46, 0.024],
    [0.95, 0.05],
  ] as const)
    lifted(g, { blur: 0.03, alpha: 0.2 }, () => {
      rect(g, x - r - 0.02, y + dy - w / 2, r * 2 + 0.04, w);
      fillWith(g, iron);
    });
  lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
    circle(g, x, eave + r * 0.96, 0.1);
    fillWith(g, t('#e8b45c', 0.2));
  });
  // A perch and who sits on it.
  curve(g, [
    [x - r * 0.6, y + 0.7],
    [x, y + 0.76],
    [x + r * 0.66, y + 0.68],
  ]);
  ink(g, t('#8f6a4c', 0.3), 0.035);
  for (const [dx, c] of [
    [-0.42, '#e06a50'],
    [-0.16, '#4f9ac0'],
    [0.36, '#e8b43c'],
  ] as const) {
    oval(g, x + dx, y + 0.86, 0.065, 0.11, -0.3);
    fillWith(g, t(c, 0.2));
    circle(g, x + dx + 0.02, y + 0.98, 0.055);
    fillWith(g, t(c, 0.2));
    oval(g, x + dx - 0.05, y + 0.7, 0.025, 0.1, -0.3);
    fillWith(g, darken(t(c, 0.2), 0.12));
  }
}

function giraffeHouse(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const wall = t('#e6c494', 0.35);
  lifted(g, { blur: 0.07, alpha: 0.28 }, () => {
    rect(g, x - 0.75, y, 1.5, 1.35);
    fillWith(g, across(g, x - 0.75, x + 0.75, lighten(wall, 0.16), wall, darken(wall, 0.1)));
    polygon(g, [
      [x - 0.95, y + 1.3],
      [x + 0.95, y + 1.3],
      [x, y + 2.0],
    ]);
    fillWith(g, mix(t('#a8784c', 0.3), snowWhite(air), air.snow * 0.9));
  });
  for (let k = 0; k < 6; k++) {
    curve(g, [
      [x - 0.75 + k * 0.3, y + 1.34],
      [x - 0.5 + k * 0.2, y + 1.56],
    ]);
    ink(g, fade(t('#7a5434', 0.3), 0.4), 0.02);
  }
  g.beginPath();
  g.moveTo(x - 0.3, y);
  g.lineTo(x - 0.3, y + 0.86);
  g.arc(x, y + 0.86, 0.3, Math.PI, 0, true);
  g.lineTo(x + 0.3, y);
  g.closePath();
  fillWith(g, lit(air, darken(wall, 0.45), '#d8a868'));
}

/** What the animals have: rocks, a pond, palms, behind a ditch. */
function enclosure(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  ground(g, view, 1.06, 0.04, t('#d8c48c', 0.2), t('#cdb478', 0.1));
  along(view, 8.2, (_, x) => {
    for (const [dx, w, h, salt] of [
      [-3.3, 1.5, 0.95, 2311],
      [-2.5, 1.1, 0.6, 2312],
      [-4.1, 1.0, 0.55, 2313],
      [3.2, 1.3, 0.8, 2314],
    ] as const)
      rock(g, x + dx, 0.84, w, h, m(salt % 2 ? '#c49a7c' : '#b48a70', 0.12), salt, air);
    palm(g, x + 3.6, 0.9, 2.1, -0.3, t('#9a7a58', 0.15), t('#6aa45c', 0.12));
    pond(g, x + 0.3, 0.9, t, m, air);
  });
  along(view, 1.5, (i, x) => tuft(g, x + cell(i, 2315), 0.86, 0.2, t('#8fa85c', 0.1)));
  grain(g, view, 2317, 0.7);
}

/** Flamingos in shallow water. */
function pond(g: Surface2D, x: number, y: number, t: Tint, m: Tint, air: Air): void {
  oval(g, x, y, 1.5, 0.13);
  fillWith(g, mix(t('#8fc4cc', 0.1), snowWhite(air), air.snow * 0.5));
  oval(g, x - 0.2, y + 0.02, 1.1, 0.06);
  fillWith(g, fade('#ffffff', 0.22 * (1 - air.night)));
  for (const [dx, s, face] of [
    [-0.75, 0.9, 1],
    [-0.2, 1.05, -1],
    [0.75, 0.95, 1],
  ] as const) {
    const pink = m('#f09a9c', 0.05);
    const bx = x + dx;
    const by = y + 0.5 * s;
    curve(g, [
      [bx, by],
      [bx + 0.02 * face, y],
    ]);
    ink(g, m('#e07a7c'), 0.02);
    curve(g, [
      [bx + 0.16 * face * s, by + 0.06 * s],
      [bx + 0.27 * face * s, by + 0.2 * s],
      [bx + 0.13 * face * s, by + 0.32 * s],
      [bx + 0.2 * face * s, by + 0.48 * s],
      [bx + 0.3 * face * s, by + 0.44 * s],
    ]);
    ink(g, pink, 0.05 * s);
    lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
      oval(g, bx, by + 0.04 * s, 0.23 * s, 0.12 * s, 0.16 * face);
      fillWith(g, down(g, by + 0.16, by - 0.08, lighten(pink, 0.24), pink, darken(pink, 0.1)));
    });
    circle(g, bx + 0.26 * face * s, by + 0.47 * s, 0.055 * s);
    fillWith(g, pink);
    polygon(g, [
      [bx + 0.3 * face * s, by + 0.5 * s],
      [bx + 0.4 * face * s, by + 0.4 * s],
      [bx + 0.3 * face * s, by + 0.42 * s],
    ]);
    fillWith(g, '#4a3038');
  }
}

function path(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const m = made(air);
  ground(g, view, edge - 0.06, 0.02, t('#a0c070', 0.1), t('#8fb264'));
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 0.5 - view.bottom + 1);
  const sandy = mix(m('#e6cfa4'), snowWhite(air), 0.76 * air.snow);
  fillWith(g, down(g, 0.5, -1.6, sandy, darken(sandy, 0.04), darken(sandy, 0.16)));
  lifted(g, { blur: 0.04, alpha: 0.24 }, () => {
    rect(g, view.left - 1, 0.46, view.right - view.left + 2, 0.06);
    fillWith(g, mix(m('#b8a68a'), snowWhite(air), air.snow * 0.7));
  });
  pebbles(g, view, 0.4, -0.9, 0.5, m('#b89a6c'), 2321);
  // Footprints of somebody with paws lead along the way.
  along(view, 0.72, (i, x) => {
    const y = -0.3 + 0.09 * (i % 2);
    const c = fade(m('#a8804c'), 0.4 * (1 - air.snow));
    oval(g, x, y, 0.07, 0.04);
    fillWith(g, c);
    for (const d of [-0.07, -0.02, 0.035]) {
      oval(g, x + 0.085, y + d * 0.9 + 0.012, 0.024, 0.015);
      fillWith(g, c);
    }
  });
  if (air.rain > 0)
    along(view, 2.1, (i, x) => {
      oval(g, x + cell(i, 2323), 0.05 - 0.5 * cell(i, 2324), 0.44, 0.055);
      fillWith(g, fade(mix('#cdd2ca', '#46487a', air.night), 0.5 * air.rain));
    });
  rails(g, view, m, air);
  grain(g, view, 2325, 0.9);
  for (const x of lampX) lanternPost(g, x, 0.5, 2.0, m('#4f7f78'), air);
  for (const x of [-1.45, 7.4, -10.2]) board(g, x, 0.42, m, air);
  along(view, 4.2, (i, x) => {
    for (const dx of [0, 0.34])
      leaves(
        g,
        x - 3.1 + dx,
        0.5,
        0.26 + 0.06 * cell(i, 2326),
        t(pick(['#7fae5c', '#6fa068'], i)),
        air,
        bushBalls,
      );
  });
  bench(g, m, air);
}

function rails(g: Surface2D, view: View, t: Tint, air: Air): void {
  const iron = t('#4f7f78');
  for (const y of [edge + 0.38, edge + 0.1])
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      rect(g, view.left - 1, y, view.right - view.left + 2, 0.05);
      fillWith(g, iron);
    });
  along(view, 0.19, (_, x) => {
    rect(g, x - 0.012, 0.62, 0.024, edge - 0.2);
    fillWith(g, iron);
  });
  along(view, 1.52, (_, x) =>
    lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
      box(g, x - 0.05, 0.6, 0.1, 0.68, 0.02);
      fillWith(g, across(g, x - 0.05, x + 0.05, lighten(iron, 0.26), iron));
      circle(g, x, 1.31, 0.07);
      fillWith(g, t('#e8b45c'));
    }),
  );
  if (air.snow > 0) {
    rect(g, view.left - 1, edge + 0.42, view.right - view.left + 2, 0.04);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

/** A board that shows who lives there: a paw. */
function board(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const wood = t('#9a6a44');
  standShadow(g, x, y, 0.4, air, 1);
  for (const dx of [-0.3, 0.24])
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      rect(g, x + dx, y, 0.06, 0.8);
      fillWith(g, wood);
    });
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x - 0.42, y + 0.52, 0.84, 0.62, 0.05);
    fillWith(g, down(g, y + 1.14, y + 0.52, lighten(t('#f4e4c0'), 0.2), t('#e8d2a4')));
    polygon(g, [
      [x - 0.5, y + 1.12],
      [x + 0.5, y + 1.12],
      [x, y + 1.34],
    ]);
    fillWith(g, mix(t('#4f7f78'), snowWhite(air), air.snow * 0.9));
  });
  oval(g, x, y + 0.74, 0.15, 0.11);
  fillWith(g, t('#c07a48'));
  for (const [dx, dy] of [
    [-0.16, 0.1],
    [-0.06, 0.2],
    [0.07, 0.2],
    [0.17, 0.1],
  ] as const) {
    oval(g, x + dx, y + 0.76 + dy * 0.8, 0.042, 0.056);
    fillWith(g, t('#c07a48'));
  }
}

function bench(g: Surface2D, t: Tint, air: Air): void {
  const l = benchX - benchWidth / 2;
  const wood = t('#b8845a');
  standShadow(g, benchX, 0, benchWidth, air, 0.5);
  for (const dx of [0.1, benchWidth - 0.18])
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, l + dx, -0.03, 0.08, benchTop + 0.44, 0.02);
      fillWith(g, t('#4f7f78'));
    });
  for (const [y, h] of [
    [benchTop + 0.28, 0.13],
    [benchTop - 0.07, 0.08],
  ] as const)
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      box(g, l, y, benchWidth, h, 0.03);
      fillWith(g, down(g, y + h, y, lighten(wood, 0.24), wood));
    });
  if (air.snow > 0)
    for (const y of [benchTop + 0.4, benchTop - 0.01]) {
      box(g, l + 0.02, y, benchWidth - 0.04, 0.05, 0.025);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
}

function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(tint(air)('#5a8f4c'), '#16241c', 0.42);
  along(view, 9.2, (i, x) => {
    for (const [dx, a, l] of [
      [0, 1.0, 1.1],
      [0.3, 1.5, 1.2],
      [0.7, 2.0, 1.0],
      [1.0, 2.4, 0.8],
    ] as const)
      bladeLeaf(g, x - 5.1 + dx, -1.7, l, a + 0.1 * cell(i, 2331), dx > 0.5 ? dark : lighten(dark, 0.08));
  });
}

export const zoo: PlaceArt = {
  layers: [
    behind(
      'sky',
      0.12,
      (g, v, air) =>
        paintSky(g, v, air, 1.3, -2.2, 3.75, {
          day: ['#7cc0d4', '#bce0d8', '#fdeecb'],
          clouds: 0.7,
          above: 1.9,
        }),
      [1, 99],
    ),
    behind('houses', 0.4, houses, [0.4, 99]),
    behind('enclosure', 0.74, enclosure, [0.3, 99]),
    behind('path', 1, path),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fffcee', '#9a8658'],
    night: ['#acb0e0', '#1c2254'],
    at: 0.22,
    lamps: lampX.map((x) => ({ x, y: 2.65, reach: 3.2 })),
  }),
};
