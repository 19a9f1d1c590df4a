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
  round,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { meteors, starField } from '../elements/heavens.ts';
import { pebbles } from '../elements/land.ts';
import { rock } from '../elements/plants.ts';
import type { Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView, pool, vignette } from '../light.ts';
import { hills } from '../outside.ts';

const { x: rockX, width: rockWidth, top: rockTop } = furniture.moon.rock;
const lander = { x: -3.1, y: 0.5 };
/** Night is the light of the Earth alone: pale and blue. Frost whitens what "snow" would. */
const dust =
  (air: Air): Tint =>
  (hex, distance = 0) =>
    mix(mix(mix(hex, '#b4a8b8', 0.3 * distance), '#f4f2fa', 0.42 * air.snow), '#232a5c', air.night * 0.55);

function heavens(g: Surface2D, view: View, air: Air): void {
  fillView(g, view, down(g, 5, 1, '#0c0d26', '#15163a', '#262252'));
  starField(g, view, 941, 0.95, 0.8);
  // A river of milk.
  for (let k = 0; k < 60; k++) {
    const s = k / 60;
    oval(g, -8 + s * 17, 2.2 + s * 2.2 + 0.5 * (cell(k, 943) - 0.5), 0.6, 0.22, 0.14);
    fillWith(g, fade('#b9a8e0', 0.05));
  }
  earth(g, 2.2, 3.35, 0.72, air);
  if (air.rain > 0) meteors(g, view, air.rain, 945);
  grain(g, view, 941, 0.5);
}

function earth(g: Surface2D, x: number, y: number, r: number, air: Air): void {
  circle(g, x, y, r * 1.7);
  fillWith(g, round(g, x, y, r * 1.7, fade('#8fc8ff', 0.5), fade('#8fc8ff', 0.16), fade('#8fc8ff', 0)));
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    circle(g, x, y, r);
    fillWith(g, round(g, x - r * 0.4, y + r * 0.4, r * 1.8, '#a4e0ec', '#4fa4d0', '#2a5f9c'));
  });
  g.save();
  circle(g, x, y, r);
  g.clip();
  for (const points of [
    [
      [-0.8, 0.3],
      [-0.4, 0.7],
      [-0.05, 0.5],
      [-0.2, 0.15],
      [-0.4, -0.1],
    ],
    [
      [-0.3, -0.15],
      [0.0, -0.1],
      [-0.05, -0.6],
      [-0.2, -0.7],
    ],
    [
      [0.25, 0.6],
      [0.7, 0.5],
      [0.9, 0.1],
      [0.5, 0.0],
      [0.3, 0.3],
    ],
    [
      [0.3, -0.1],
      [0.6, -0.05],
      [0.55, -0.5],
      [0.35, -0.45],
    ],
  ] as const) {
    blob(
      g,
      points.map(([px, py]) => [x + px * r, y + py * r] as const),
    );
    fillWith(g, '#8fc07a');
  }
  for (const [dx, dy, w] of [
    [-0.3, 0.2, 0.5],
    [0.35, -0.2, 0.6],
    [-0.1, -0.5, 0.5],
    [0.2, 0.75, 0.4],
  ] as const) {
    oval(g, x + dx * r, y + dy * r, w * r, 0.09 * r, 0.15);
    fillWith(g, 'rgba(255,255,255,0.8)');
  }
  circle(g, x + r * (0.75 - 0.35 * air.night), y - r * 0.35, r * 1.1);
  fillWith(g, fade('#0c0d26', 0.34 - 0.16 * air.night));
  g.restore();
}

function far(g: Surface2D, view: View, air: Air): void {
  const t = dust(air);
  hills(g, view, 1.75, 0.9, t('#8f889c', 0.8), 951);
  hills(g, view, 1.42, 0.5, t('#a39aa8', 0.5), 953);
  along(view, 1.9, (i, x) =>
    crater(g, x + cell(i, 954), 1.15 + 0.12 * cell(i, 955), 0.4 + 0.25 * cell(i, 956), t('#a39aa8', 0.5)),
  );
  grain(g, view, 957, 0.8);
}

/** A crater seen from its side: a bright rim, a dark bowl. */
function crater(g: Surface2D, x: number, y: number, w: number, color: string): void {
  oval(g, x, y, w, w * 0.26);
  fillWith(g, lighten(color, 0.3));
  oval(g, x + w * 0.03, y - w * 0.02, w * 0.86, w * 0.2);
  fillWith(g, down(g, y + w * 0.2, y - w * 0.2, darken(color, 0.42), darken(color, 0.08)));
}

function plain(g: Surface2D, view: View, air: Air): void {
  const t = dust(air);
  hills(g, view, 0.88, 0.2, t('#c0b6bc', 0.1), 961);
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 0.62 - view.bottom + 1);
  fillWith(g, down(g, 0.7, -1.8, fade(t('#c0b6bc'), 0), t('#b8adb4'), t('#a0949e'), t('#7f7484')));
  along(view, 2.3, (i, x) => {
    const y = 0.5 - 1.1 * cell(i, 963);
    if (y < 0.16 && y > -0.28) return;
    crater(g, x + 1.4 * cell(i, 964), y, (0.28 + 0.3 * cell(i, 965)) * (1 + Math.max(0, -y)), t('#b0a5ae'));
  });
  pebbles(g, view, 0.6, -0.9, 0.3, t('#8f8490'), 967);
  // Boot prints that nothing will ever blow away.
  for (let k = 0; k < 12; k++) {
    const x = -2.3 + k * 0.28;
    oval(g, x, -0.24 + (k % 2) * 0.09 + 0.01 * k, 0.07, 0.028);
    fillWith(g, fade(t('#6a6070'), 0.6));
  }
  grain(g, view, 969, 1.1);
  shadow(g, lander.x + 1.2, lander.y - 0.08, 2.3, air);
  landing(g, lander.x, lander.y, air);
  shadow(g, rockX + 0.5, -0.02, rockWidth, air);
  rock(g, rockX, -0.05, rockWidth, rockTop + 0.05, t('#9c929c'), 31);
  rock(g, 4.4, 0.42, 0.8, 0.4, t('#a59aa4'), 33);
  rover(g, 6.6, 0.3, air);
}

/** Without air, shadows are black and sharp. */
function shadow(g: Surface2D, x: number, y: number, w: number, air: Air): void {
  oval(g, x, y, w * 0.62, 0.1);
  fillWith(g, fade('#1c162c', 0.62 - 0.3 * air.night));
}

const gold = '#e3a83c';

/** The landing craft: gold foil below, a faceted cabin above, on splayed legs. */
function landing(g: Surface2D, x: number, y: number, air: Air): void {
  const t: Tint = (hex) => mix(hex, '#232a5c', air.night * 0.36);
  for (const side of [-1, 1]) {
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      curve(g, [
        [x + side * 0.75, y + 0.95],
        [x + side * 1.35, y + 0.08],
      ]);
      ink(g, t(gold), 0.075);
      curve(g, [
        [x + side * 0.7, y + 0.45],
        [x + side * 1.2, y + 0.3],
      ]);
      ink(g, t('#c98f34'), 0.045);
      oval(g, x + side * 1.38, y + 0.03, 0.24, 0.06);
      fillWith(g, t('#f0c46a'));
    });
  }
  lifted(g, { blur: 0.12, alpha: 0.38 }, () => {
    polygon(g, [
      [x - 0.95, y + 0.5],
      [x - 0.7, y + 0.36],
      [x + 0.7, y + 0.36],
      [x + 0.95, y + 0.5],
      [x + 0.95, y + 1.05],
      [x + 0.75, y + 1.18],
      [x - 0.75, y + 1.18],
      [x - 0.95, y + 1.05],
    ]);
    fillWith(g, across(g, x - 0.95, x + 0.95, t('#f6cf72'), t(gold), t('#b87c2c')));
  });
  for (let k = 0; k < 22; k++) {
    // Creases in the foil.
    const fx = x - 0.85 + cell(k, 971) * 1.6;
    const fy = y + 0.42 + cell(k, 972) * 0.66;
    polygon(g, [
      [fx, fy],
      [fx + 0.16 * cell(k, 973), fy + 0.13],
      [fx + 0.2, fy - 0.02],
    ]);
    fillWith(g, fade(k % 2 ? '#fff0b8' : '#8a5a20', 0.3));
  }
  polygon(g, [
    [x - 0.2, y + 0.36],
    [x + 0.2, y + 0.36],
    [x + 0.34, y + 0.12],
    [x - 0.34, y + 0.12],
  ]);
  fillWith(g, t('#5a5468'));
  lifted(g, { blur: 0.12, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 0.78, y + 1.2],
      [x + 0.78, y + 1.2],
      [x + 0.92, y + 1.6],
      [x + 0.72, y + 2.1],
      [x + 0.3, y + 2.36],
      [x - 0.34, y + 2.36],
      [x - 0.74, y + 2.08],
      [x - 0.9, y + 1.62],
    ]);
    fillWith(g, across(g, x - 0.9, x + 0.9, t('#fbf6f0'), t('#d9d2d8'), t('#9a92a4')));
  });
  for (const [px, w] of [
    [x - 0.5, 0.34],
    [x + 0.16, 0.34],
  ] as const) {
    polygon(g, [
      [px, y + 1.72],
      [px + w, y + 1.72],
      [px + w * 0.8, y + 2.06],
      [px + w * 0.1, y + 2.06],
    ]);
    fillWith(g, mix('#2f3a66', '#ffd98a', 0.25 + 0.75 * air.night));
  }
  box(g, x - 0.2, y + 1.24, 0.4, 0.42, 0.03);
  fillWith(g, t('#8a8294'));
  for (let k = 0; k < 6; k++) {
    rect(g, x - 0.14, y + 0.14 + k * 0.18, 0.28, 0.03);
    fillWith(g, t('#8a8294'));
  }
  curve(g, [
    [x + 0.3, y + 2.34],
    [x + 0.5, y + 2.7],
  ]);
  ink(g, t('#c9c2cc'), 0.03);
  oval(g, x + 0.55, y + 2.76, 0.22, 0.1, 0.5);
  fillWith(g, t('#f4eef0'));
  circle(g, x - 0.5, y + 2.3, 0.07);
  fillWith(g, '#ff6a5a');
}

function rover(g: Surface2D, x: number, y: number, air: Air): void {
  const t: Tint = (hex) => mix(hex, '#232a5c', air.night * 0.36);
  shadow(g, x + 0.4, y - 0.04, 1.7, air);
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    box(g, x - 0.8, y + 0.36, 1.6, 0.3, 0.06);
    fillWith(g, t('#f4eef0'));
    box(g, x - 0.3, y + 0.62, 0.5, 0.4, 0.06);
    fillWith(g, t('#d9553f'));
  });
  for (const dx of [-0.55, 0, 0.55])
    lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
      circle(g, x + dx, y + 0.22, 0.24);
      fillWith(g, t('#4a4458'));
      circle(g, x + dx, y + 0.22, 0.1);
      fillWith(g, t('#c9c2cc'));
    });
  rect(g, x + 0.6, y + 0.66, 0.03, 0.7);
  fillWith(g, t('#c9c2cc'));
}

/** A dark ridge near the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  hills(g, view, -0.92, 0.24, mix(dust(air)('#6a6070'), '#1a1630', 0.4), 981);
}

export const moon: PlaceArt = {
  layers: [
    behind('heavens', 0.06, heavens, [0.8, 99]),
    behind('far', 0.35, far, [0.3, 99]),
    behind('plain', 1, plain),
    before('near', 1.3, near),
  ],
  shade(g, view, air) {
    vignette(
      g,
      view,
      mix(mix('#fffaf4', '#e6e0ee', 0.4 * air.rain), '#8490d4', air.night),
      mix('#6a5f84', '#12123c', air.night),
    );
    if (air.night > 0) pool(g, lander.x, 0.6, 3, 2.2, '#fff6e0', 0.8 * air.night);
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const w = view.right - view.left;
    pool(g, view.left + w * 0.05, view.top, w * 0.5, 3.4, '#fff4dc', 0.3 * (1 - air.night));
    const shift = ((view.left + view.right) / 2) * 0.94;
    pool(g, 2.2 + shift, 3.35, 2.1, 1.9, '#8fc8ff', 0.28);
    if (air.night > 0) {
      pool(g, lander.x, 2.35, 1.1, 0.8, '#ffd98a', 0.6 * air.night);
      pool(g, lander.x, 0.5, 2.3, 0.5, '#ffc88a', 0.3 * air.night);
    }
  },
};
