import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  blob,
  box,
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
import { blossom, rock, tuft } from '../elements/plants.ts';
import { airTint, lit, pick, snowWhite, type Tint } from '../elements/tint.ts';
import { glitter, water } from '../elements/water.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const horizon = 2.0;
const sunX = -2.3;
const edge = 0.78;
const { x: rockX, width: rockWidth, top: rockTop } = furniture.cliff.rock;
const tint = (air: Air): Tint => airTint(air, { haze: '#dfeaec', snow: 0.74 });
const bare = (air: Air): Tint => airTint(air, { haze: '#dfeaec', snow: 0.14, dark: 0.6 });

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, horizon, sunX, 3.7, {
    day: ['#66b4dc', '#aadcea', '#f4f2dc'],
    night: ['#0d1840', '#22386c', '#5f78a0'],
    size: 0.44,
    clouds: 0.85,
    above: 0.7,
  });
}

/** The sea far below: small waves, and headlands that run out into it. */
function sea(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  water(g, view, horizon, 0.2, [t('#8fc8d8', 0.4), t('#5fa8c4', 0.2), t('#3f8fb0'), t('#2f7a9c')], 2501);
  glitter(g, sunX, horizon, 0.5, air);
  along(view, 0.9, (i, x) => {
    const y = 1.9 - 1.1 * cell(i, 2502);
    const w = 0.05 + 0.06 * (1.9 - y);
    curve(g, [
      [x + cell(i, 2503), y],
      [x + cell(i, 2503) + w, y + 0.012],
      [x + cell(i, 2503) + w * 2, y],
    ]);
    ink(g, fade('#ffffff', 0.5 * (1 - 0.7 * air.night)), 0.014);
  });
  for (const [x, y] of [
    [-0.6, 1.72],
    [1.1, 1.5],
    [-7, 1.6],
    [7.8, 1.66],
  ] as const)
    sail(g, x, y, 0.24 + 0.4 * (1.9 - y), bare(air));
  grain(g, view, 2505, 0.6);
}

function sail(g: Surface2D, x: number, y: number, s: number, t: Tint): void {
  lifted(g, { blur: 0.03, alpha: 0.22 }, () => {
    polygon(g, [
      [x, y + 0.1 * s],
      [x, y + s],
      [x + 0.5 * s, y + 0.1 * s],
    ]);
    fillWith(g, t('#fbf4e4'));
    polygon(g, [
      [x - 0.04 * s, y + 0.12 * s],
      [x - 0.04 * s, y + 0.86 * s],
      [x - 0.34 * s, y + 0.12 * s],
    ]);
    fillWith(g, t('#e8906c'));
    polygon(g, [
      [x - 0.4 * s, y + 0.06 * s],
      [x + 0.5 * s, y + 0.06 * s],
      [x + 0.36 * s, y - 0.08 * s],
      [x - 0.28 * s, y - 0.08 * s],
    ]);
    fillWith(g, t('#5f4a44'));
  });
}

/** Walls of chalk with turf on them: each further one is paler and lower. */
function walls(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const b = bare(air);
  along(view, 14, (_, x) => {
    headland(g, x + 1.15, 2.12, 6.2, t, b, 0.6, 2511);
    headland(g, x + 2.1, 2.55, 4.9, t, b, 0.34, 2512);
    headland(g, x + 3.25, 3.0, 3.4, t, b, 0.1, 2513);
    lighthouse(g, x + 2.75, 2.62, b, air);
  });
  grain(g, view, 2515, 0.7);
}

/** A headland whose face is at `x`, its turf at `top`; it runs on to the right for `w`. */
function headland(
  g: Surface2D,
  x: number,
  top: number,
  w: number,
  t: Tint,
  b: Tint,
  far: number,
  salt: number,
): void {
  const chalk = b('#f8f1e2', far);
  const end = x + w;
  const face = (side: number, at: number): [number, number][] => [
    [at, top],
    [at - side * 0.12, top - 0.3],
    [at + side * 0.02, top - 0.62],
    [at - side * 0.16, top - 0.9],
    [at - side * 0.1, top - 1.3],
    [at - side * 0.44, 0.2],
  ];
  lifted(g, { blur: 0.12, alpha: 0.28 }, () => {
    polygon(g, [...face(1, x), ...face(-1, end).toReversed()]);
    fillWith(g, across(g, x - 0.3, x + 2.6, lighten(chalk, 0.4), chalk, darken(chalk, 0.12)));
  });
  for (let k = 0; k < w * 3; k++) {
    const lx = x + 0.12 + 0.32 * k + 0.1 * cell(k, salt);
    const ly = top - 0.2 - 0.25 * cell(k, salt + 1);
    const l = 0.5 + 0.8 * cell(k, salt + 2);
    polygon(g, [
      [lx, ly],
      [lx + 0.16, ly - 0.12],
      [lx + 0.1, ly - l],
      [lx - 0.05, ly - l * 0.7],
    ]);
    fillWith(g, fade(darken(chalk, 0.3), 0.16));
  }
  for (let k = 0; k < 12; k++) {
    const ly = top - 0.42 - 0.16 * k;
    const l = 0.5 + 1.1 * cell(k, salt + 4);
    rect(g, x + 0.1 + (w - l - 0.2) * cell(k, salt + 3), ly, l, 0.022);
    fillWith(g, fade(b('#b8a890', far), 0.5));
  }
  const turf = t('#7fae62', far);
  lifted(g, { blur: 0.05, alpha: 0.26 }, () => {
    blob(
      g,
      [
        [x - 0.06, top - 0.07],
        [x + 0.1, top + 0.07],
        [x + w * 0.5, top + 0.16],
        [end - 0.1, top + 0.07],
        [end + 0.06, top - 0.07],
        [x + w * 0.7, top - 0.16],
        [x + w * 0.4, top - 0.2],
        [x + w * 0.2, top - 0.1],
      ],
      0.7,
    );
    fillWith(g, down(g, top + 0.14, top - 0.2, lighten(turf, 0.16), darken(turf, 0.1)));
  });
  // Foam at its foot.
  for (let k = 0; k < w * 3.4; k++) {
    oval(g, x - 0.4 + k * 0.32, 0.8 + 0.05 * (k % 2), 0.26, 0.06);
    fillWith(g, fade('#ffffff', 0.4));
  }
}

function lighthouse(g: Surface2D, x: number, y: number, t: Tint, air: Air): void {
  lifted(g, { blur: 0.07, alpha: 0.3 }, () => {
    polygon(g, [
      [x - 0.2, y],
      [x + 0.2, y],
      [x + 0.13, y + 1.15],
      [x - 0.13, y + 1.15],
    ]);
    fillWith(g, across(g, x - 0.2, x + 0.2, lighten(t('#fbf4e8'), 0.2), t('#e4d8c8')));
  });
  for (const dy of [0.2, 0.66]) {
    const k = 0.2 - 0.07 * (dy / 1.15);
    polygon(g, [
      [x - k, y + dy],
      [x + k, y + dy],
      [x + k - 0.015, y + dy + 0.24],
      [x - k + 0.015, y + dy + 0.24],
    ]);
    fillWith(g, t('#d05a4c'));
  }
  box(g, x - 0.1, y + 1.17, 0.2, 0.2, 0.02);
  fillWith(g, lit(air, t('#f6e6b4'), '#ffe9a8'));
  polygon(g, [
    [x - 0.16, y + 1.36],
    [x + 0.16, y + 1.36],
    [x, y + 1.56],
  ]);
  fillWith(g, t('#5f5a68'));
  if (air.night > 0) {
    polygon(g, [
      [x - 0.08, y + 1.27],
      [x - 3.6, y + 1.9],
      [x - 3.6, y + 1.0],
    ]);
    fillWith(g, across(g, x - 3.6, x, fade('#ffeeb0', 0), fade('#ffeeb0', 0.4 * air.night)));
  }
}

function top(g: Surface2D, view: View, air: Air): void {
  const t = tint(air);
  const b = bare(air);
  ground(g, view, edge - 0.04, 0.08, t('#a0c474', 0.08), t('#8cb464'), t('#76a054'), t('#587f44'));
  // Where the turf ends one sees the chalk below it.
  along(view, 0.9, (i, x) => {
    if (cell(i, 2521) > 0.3) return;
    lifted(g, { blur: 0.04, alpha: 0.24 }, () => {
      blob(g, [
        [x, edge - 0.1],
        [x + 0.25, edge - 0.02],
        [x + 0.6, edge - 0.08],
        [x + 0.5, edge - 0.2],
        [x + 0.15, edge - 0.2],
      ]);
      fillWith(g, b('#ece2d0'));
    });
  });
  pebbles(g, view, 0.5, -0.9, 0.45, b('#c0b498'), 2523);
  along(view, 0.15, (i, x) =>
    tuft(
      g,
      x,
      edge - 0.14 - 0.1 * cell(i, 2524),
      0.13 + 0.1 * cell(i, 2525),
      fade(t(i % 2 ? '#6f9c4c' : '#b8d484'), 0.8),
    ),
  );
  along(view, 0.3, (i, x) => {
    const y = 0.5 - 1.3 * cell(i, 2526);
    if (cell(i, 2527) > 0.72 && air.snow < 0.5)
      blossom(g, x, y, 0.034, t(pick(['#f0a8c4', '#fbf4e4', '#f4d060'], i)), t('#e8b040'));
    else tuft(g, x, y, 0.1 + 0.07 * cell(i, 2528), fade(t(i % 2 ? '#649848' : '#b4d480'), 0.7));
  });
  if (air.rain > 0)
    along(view, 2.3, (i, x) => {
      oval(g, x + cell(i, 2529), -0.1 - 0.35 * cell(i, 2530), 0.4, 0.05);
      fillWith(g, fade(mix('#c4d4da', '#3e507c', air.night), 0.5 * air.rain));
    });
  grain(g, view, 2531, 0.9);
  fence(g, view, b, air);
  standShadow(g, rockX, 0, rockWidth, air, 0.5);
  rock(g, rockX, -0.03, rockWidth, rockTop + 0.03, b('#c8bfb0'), 2533, air);
}

/** Posts with a rope, so that nobody steps too far. */
function fence(g: Surface2D, view: View, t: Tint, air: Air): void {
  const wood = t('#a8845c');
  along(view, 1.9, (i, x) => {
    const y = 0.58 + 0.04 * Math.sin(i);
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      g.save();
      g.translate(x, y);
      g.rotate((cell(i, 2535) - 0.5) * 0.16);
      box(g, -0.045, -0.06, 0.09, 0.66, 0.03);
      fillWith(g, across(g, -0.045, 0.045, lighten(wood, 0.2), darken(wood, 0.14)));
      g.restore();
    });
    curve(g, [
      [x, y + 0.5],
      [x + 0.95, y + 0.34],
      [x + 1.9, 0.58 + 0.04 * Math.sin(i + 1) + 0.5],
    ]);
    ink(g, t('#d8c49c'), 0.03);
    if (air.snow > 0) {
      box(g, x - 0.055, y + 0.57, 0.11, 0.06, 0.03);
      fillWith(g, fade(snowWhite(air), air.snow));
    }
  });
}

/** Gulls, and grass in the wind near the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const white = mix('#fbf8f0', '#8a98c0', air.night * 0.8);
  along(view, 6.4, (i, x0) => {
    for (let k = 0; k < 2; k++) {
      const x = x0 + 2.6 * cell(i * 2 + k, 2541);
      const y = 3.1 + 0.9 * cell(i * 2 + k, 2542);
      const s = 0.16 + 0.1 * cell(i * 2 + k, 2543);
      lifted(g, { blur: 0.03, alpha: 0.2 }, () => {
        g.beginPath();
        g.moveTo(x - s * 1.6, y + s * 0.5);
        g.quadraticCurveTo(x - s * 0.8, y + s * 0.8, x, y);
        g.quadraticCurveTo(x + s * 0.8, y + s * 0.8, x + s * 1.6, y + s * 0.5);
        g.quadraticCurveTo(x + s * 0.7, y + s * 0.5, x, y - s * 0.26);
        g.quadraticCurveTo(x - s * 0.7, y + s * 0.5, x - s * 1.6, y + s * 0.5);
        g.closePath();
        fillWith(g, white);
      });
    }
  });
  const dark = mix(tint(air)('#5f8a48'), '#1c2a2c', 0.36);
  along(view, 8.6, (i, x) => {
    for (let k = 0; k < 12; k++)
      tuft(
        g,
        x - 5 + k * 0.13,
        -1.15,
        0.4 + 0.3 * cell(i * 12 + k, 2545),
        k % 2 ? dark : lighten(dark, 0.12),
      );
  });
}

export const cliff: PlaceArt = {
  layers: [
    behind('sky', 0.08, sky, [1.8, 99]),
    behind('sea', 0.22, sea, [0.2, 2.3]),
    behind('walls', 0.5, walls),
    behind('top', 1, top),
    before('near', 1.2, near),
  ],
  ...openLight({
    day: ['#fffef8', '#7f9490'],
    night: ['#a8bcec', '#182650'],
    at: 0.22,
    sun: '#fff0c0',
    beams: 0.08,
  }),
};
