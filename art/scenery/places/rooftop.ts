import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { across, box, circle, down, fillWith, grain, lifted, oval, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { tower } from '../elements/buildings.ts';
import { boards, floorSheet, wallShadow } from '../elements/floors.ts';
import { bulbString } from '../elements/lamps.ts';
import { standShadow } from '../elements/land.ts';
import { openLight } from '../elements/lighting.ts';
import { bushBalls, fern, leaves } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const line = 0.62;
const parapet = 1.02;
const { x: benchX, width: benchWidth, top: benchTop } = furniture.rooftop.bench;
/** Poles with strings of bulbs between them. */
const pitch = 3.9;
const poleTop = 3.25;
const hutX = -3.55;
const tint = (air: Air): Tint => airTint(air, { haze: '#e6d6e2', snow: 0.12, night: '#26225a', dark: 0.52 });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 0.7, -2.3, 3.55, {
    day: ['#8fb2dc', '#cfd0e4', '#fbd9cc'],
    night: ['#10163e', '#2c2c6a', '#7a5a94'],
    sun: '#fff0d0',
    size: 0.5,
    clouds: 0.8,
    above: 1.9,
  });
  const t = tint(air);
  along(view, 0.62, (i, x) =>
    tower(
      g,
      x,
      0.2,
      0.56,
      1.15 + 1.5 * cell(i, 1401) ** 1.5,
      t(pick(['#b9aec8', '#a9a8c8', '#c8b4c4'], i), 0.8),
      air,
      i + 900,
      '#ffcf9a',
    ),
  );
  grain(g, view, 1402, 0.5);
}

/** Houses a little lower than this one: their roofs with all that stands on roofs. */
function roofs(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  along(view, 1.55, (i, x0) => {
    const x = x0 + 0.3 * cell(i, 1411);
    const w = 1.15 + 0.35 * cell(i, 1412);
    const top = 1.22 + 0.72 * cell(i, 1413);
    const wall = t(pick(['#c98a74', '#b88a9a', '#d9ab8c', '#a98aa0'], i), 0.34);
    lifted(g, { blur: 0.1, alpha: 0.28 }, () => {
      rect(g, x, 0, w, top);
      fillWith(g, across(g, x, x + w, lighten(wall, 0.16), wall, darken(wall, 0.1)));
      rect(g, x - 0.05, top - 0.06, w + 0.1, 0.1);
      fillWith(g, darken(wall, 0.12));
    });
    for (let r = 0; r < 3; r++)
      for (let c = 0; c < 4; c++) {
        const wx = x + 0.12 + (c * (w - 0.36)) / 3;
        box(g, wx, top - 0.34 - r * 0.34, 0.13, 0.2, 0.02);
        fillWith(g, cell(i * 12 + r * 4 + c, 1414) > 0.45 ? lit(air, darken(wall, 0.3)) : darken(wall, 0.3));
      }
    if (air.snow > 0) {
      rect(g, x - 0.05, top + 0.02, w + 0.1, 0.06);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
    const what = cell(i, 1415);
    if (what > 0.55) waterTank(g, x + w * 0.5, top + 0.03, t, air);
    else if (what > 0.16) for (const dx of [0.2, 0.55]) chimney(g, x + w * dx, top + 0.03, t, air);
    else dish(g, x + w * 0.5, top + 0.03, t);
  });
  grain(g, view, 1417, 0.7);
}

/** A wooden water tank on legs. */
function waterTank(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const wood = t('#a8725a', 0.25);
  for (const dx of [-0.24, -0.02, 0.2]) {
    rect(g, x + dx, y, 0.04, 0.34);
    fillWith(g, darken(wood, 0.34));
  }
  lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
    box(g, x - 0.33, y + 0.32, 0.66, 0.6, 0.03);
    fillWith(g, across(g, x - 0.33, x + 0.33, lighten(wood, 0.24), wood, darken(wood, 0.22)));
    polygon(g, [
      [x - 0.39, y + 0.9],
      [x + 0.39, y + 0.9],
      [x, y + 1.2],
    ]);
    fillWith(g, across(g, x - 0.39, x + 0.39, t('#8a7a94', 0.2), t('#6a5a78', 0.2)));
  });
  for (const dy of [0.46, 0.74]) {
    rect(g, x - 0.33, y + dy, 0.66, 0.025);
    fillWith(g, fade(darken(wood, 0.4), 0.6));
  }
  if (air.snow > 0) {
    polygon(g, [
      [x - 0.32, y + 0.98],
      [x + 0.32, y + 0.98],
      [x, y + 1.23],
    ]);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function chimney(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  const brick = t('#b4674f', 0.25);
  lifted(g, { blur: 0.05, alpha: 0.28 }, () => {
    rect(g, x - 0.1, y, 0.2, 0.36);
    fillWith(g, across(g, x - 0.1, x + 0.1, lighten(brick, 0.16), darken(brick, 0.1)));
    rect(g, x - 0.13, y + 0.34, 0.26, 0.07);
    fillWith(g, darken(brick, 0.1));
    box(g, x - 0.05, y + 0.4, 0.1, 0.14, 0.02);
    fillWith(g, t('#d98a64', 0.2));
  });
  if (air.snow > 0) {
    rect(g, x - 0.13, y + 0.4, 0.26, 0.05);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

function dish(g: Surface2D, x: number, y: number, t: Tint): void {
  rect(g, x - 0.015, y, 0.03, 0.5);
  fillWith(g, t('#6a6078', 0.3));
  lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
    oval(g, x, y + 0.5, 0.1, 0.2, 0.7);
    fillWith(g, t('#e9e0e4', 0.2));
  });
  rect(g, x + 0.3, y, 0.02, 0.85);
  fillWith(g, t('#6a6078', 0.3));
  for (const [dy, w] of [
    [0.8, 0.3],
    [0.7, 0.22],
    [0.6, 0.14],
  ] as const) {
    rect(g, x + 0.31 - w / 2, y + dy, w, 0.018);
    fillWith(g, t('#6a6078', 0.3));
  }
}

function terrace(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const wood = mix(t('#c79a78'), snowWhite(air), 0.78 * air.snow);
  // A low brick wall keeps everybody on the roof.
  lifted(g, { blur: 0.08, alpha: 0.3 }, () => {
    rect(g, view.left - 1, line - 0.2, view.right - view.left + 2, parapet - line + 0.2);
    fillWith(g, down(g, parapet, line - 0.1, t('#c4826c'), t('#a9685a')));
  });
  for (let r = 0; r < 4; r++)
    along(view, 0.34, (i, x) => {
      const k = cell(i * 4 + r, 1421);
      if (k > 0.55) return;
      box(g, x + (r % 2) * 0.17, line + 0.01 + r * 0.093, 0.3, 0.075, 0.012);
      fillWith(g, fade(k > 0.28 ? t('#e0a488') : t('#8f5148'), 0.5));
    });
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    rect(g, view.left - 1, parapet - 0.02, view.right - view.left + 2, 0.11);
    fillWith(g, mix(t('#e6d6cc'), snowWhite(air), air.snow));
  });
  floorSheet(g, view, line, lighten(wood, 0.06), wood, darken(wood, 0.2));
  boards(g, view, line, t('#6a4438'), { salt: 1423, light: '#ffe6cc', grow: 1.16 });
  wallShadow(g, view, line, 0.3, 0.3);
  if (air.rain > 0)
    along(view, 1.9, (i, x) => {
      oval(g, x + cell(i, 1425), -0.45 * cell(i, 1426), 0.44, 0.05);
      fillWith(g, fade(mix('#c9d0da', '#5a4a94', air.night), 0.5 * air.rain));
    });
  grain(g, view, 1427, 0.8);
  hut(g, hutX, t, air);
  hut(g, hutX + 15.6, t, air);
  strings(g, view, t, air);
  along(view, 5.2, (i, x) => {
    planter(g, x - 1.15, 1.3, t, air, i);
  });
  bench(g, t, air);
}

/** Where the stairs come up: a small brick house with a door and a lamp. */
function hut(g: Surface2D, x: number, t: Tint, air: Air): void {
  const wall = t('#d8b8a8');
  standShadow(g, x + 0.1, 0.3, 2.2, air, 0.4);
  lifted(g, { blur: 0.12, alpha: 0.36 }, () => {
    rect(g, x - 1.0, 0.3, 2.0, 2.35);
    fillWith(g, across(g, x - 1, x + 1, lighten(wall, 0.22), wall, darken(wall, 0.12)));
  });
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x - 1.12, 2.6, 2.24, 0.16, 0.03);
    fillWith(g, mix(t('#6f5f7c'), snowWhite(air), air.snow));
  });
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    box(g, x - 0.2, 0.28, 0.92, 1.86, 0.03);
    fillWith(g, darken(wall, 0.26));
    box(g, x - 0.14, 0.28, 0.8, 1.8, 0.02);
    fillWith(g, down(g, 2.1, 0.3, lighten(t('#4f7f86'), 0.12), t('#3f6a74')));
  });
  box(g, x + 0.02, 1.42, 0.48, 0.46, 0.03);
  fillWith(g, lit(air, t('#a8c6cc')));
  circle(g, x + 0.54, 1.1, 0.045);
  fillWith(g, t('#f0c878'));
  box(g, x - 0.72, 1.95, 0.26, 0.3, 0.03);
  fillWith(g, t('#4a4258'));
  box(g, x - 0.68, 1.93, 0.18, 0.2, 0.03);
  fillWith(g, lit(air, t('#f3e4c4'), '#ffe2a0'));
}

function strings(g: Surface2D, view: View, t: Tint, air: Air): void {
  along(view, pitch, (i, x) => {
    const px = x + 1.7;
    lifted(g, { blur: 0.05, alpha: 0.28 }, () => {
      box(g, px - 0.03, parapet, 0.06, poleTop - parapet, 0.02);
      fillWith(g, across(g, px - 0.03, px + 0.03, lighten(t('#5f5068'), 0.24), t('#5f5068')));
    });
    bulbString(g, px, poleTop - 0.05, pitch, 0.24 + 0.06 * (i % 2), 12, air);
  });
}

/** A long box of lavender and grasses on the deck's far side. */
function planter(g: Surface2D, x: number, w: number, t: Tint, air: Air, salt: number): void {
  const leaf = airTint(air)(pick(['#6f9a78', '#7fa86c'], salt));
  standShadow(g, x, 0.42, w * 0.8, air, 0.7);
  for (let k = 0; k < 3; k++)
    leaves(g, x - w * 0.34 + k * w * 0.34, 0.82, 0.34 + 0.08 * cell(k, 1431 + salt), leaf, air, bushBalls);
  for (let k = 0; k < 9; k++) {
    oval(
      g,
      x - w * 0.42 + k * w * 0.105,
      1.1 + 0.18 * cell(k, 1432 + salt),
      0.03,
      0.09,
      0.2 * (cell(k, 1433) - 0.5),
    );
    fillWith(g, fade(t(k % 2 ? '#a98ad0' : '#c8a4e0'), 1 - 0.8 * air.snow));
  }
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x - w / 2, 0.4, w, 0.44, 0.03);
    fillWith(g, down(g, 0.84, 0.4, lighten(t('#8f6a54'), 0.2), t('#7a5648')));
  });
  for (const dx of [-0.18, 0.18]) {
    rect(g, x + dx * w - 0.01, 0.4, 0.02, 0.44);
    fillWith(g, fade('#3a2018', 0.3));
  }
}

function bench(g: Surface2D, t: Tint, air: Air): void {
  const l = benchX - benchWidth / 2;
  const wood = t('#b4805c');
  standShadow(g, benchX, 0, benchWidth, air, 0.5);
  for (const dx of [0.1, benchWidth - 0.18])
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, l + dx, -0.03, 0.08, benchTop + 0.42, 0.02);
      fillWith(g, darken(wood, 0.2));
    });
  for (const [y, h] of [
    [benchTop + 0.28, 0.12],
    [benchTop - 0.08, 0.08],
  ] as const)
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      box(g, l, y, benchWidth, h, 0.03);
      fillWith(g, down(g, y + h, y, lighten(wood, 0.25), wood));
    });
  for (const [dx, c] of [
    [0.14, '#4f8f94'],
    [benchWidth - 0.54, '#e0906c'],
  ] as const)
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      box(g, l + dx, benchTop + 0.06, 0.4, 0.36, 0.1);
      fillWith(g, down(g, benchTop + 0.4, benchTop, lighten(t(c), 0.2), t(c)));
    });
  if (air.snow > 0) {
    box(g, l + 0.02, benchTop - 0.01, benchWidth - 0.04, 0.05, 0.025);
    fillWith(g, fade(snowWhite(air), air.snow));
  }
}

/** Somebody's pot plants close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(airTint(air)('#5f8a6c'), '#241c3c', 0.42);
  along(view, 9.6, (i, x) => {
    for (let k = 0; k < 3; k++)
      fern(g, x - 4.9 + k * 0.6 + 0.3 * cell(i * 3 + k, 1441), -1.15, 0.6, k % 2 ? dark : lighten(dark, 0.1));
  });
}

export const rooftop: PlaceArt = {
  layers: [
    behind('sky', 0.12, sky, [0.2, 99]),
    behind('roofs', 0.4, roofs, [0.2, 99]),
    behind('terrace', 1, terrace),
    before('near', 1.25, near),
  ],
  ...openLight({
    day: ['#fffaf4', '#9c7a86'],
    night: ['#b8a0dc', '#1e1a54'],
    at: 0.2,
    sun: '#ffdcb4',
    strength: 0.4,
    beams: 0.08,
    lamps: [
      ...[-4.15, -0.25, 3.65, 7.55].map((x) => ({ x, y: 2.95, reach: 2.9, color: '#ffb46a' })),
      { x: hutX - 0.6, y: 2.05, reach: 1.8 },
    ],
  }),
};
