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
import { grid } from '../elements/floors.ts';
import { meteors, starField } from '../elements/heavens.ts';
import { pick, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView, pool, shaft, vignette } from '../light.ts';

const line = 0.55;
const { x: crateX, width: crateWidth, top: crateTop } = furniture.space.crate;
const planet = { x: 0.9, y: 0.15, r: 2.7 };
const lampX = [-3.6, 0.6, 4.8, 9, -7.8, -12] as const;
/** Day is the sunlit side of the orbit, night the planet's shadow. */
const metal =
  (air: Air): Tint =>
  (hex) =>
    mix(hex, '#161a44', air.night * 0.42);

function heavens(g: Surface2D, view: View, air: Air): void {
  fillView(
    g,
    view,
    down(
      g,
      5.4,
      0,
      mix('#241f5c', '#0c0e2c', air.night),
      mix('#4a3486', '#1a1646', air.night),
      mix('#8f5a9c', '#37245e', air.night),
    ),
  );
  // A nebula of torn paper.
  for (const [x, y, s, color, salt] of [
    [-2.9, 3.1, 1.5, '#d97aa8', 1],
    [-1.6, 3.5, 1.1, '#f0a48a', 2],
    [3.3, 3.7, 1.3, '#7a8fe8', 3],
    [-6.5, 3.2, 1.4, '#7a8fe8', 4],
    [7.2, 3.1, 1.5, '#d97aa8', 5],
  ] as const) {
    const points = Array.from({ length: 11 }, (_, k) => {
      const a = (k / 11) * Math.PI * 2;
      const d = s * (0.6 + 0.5 * cell(k, 911 + salt));
      return [x + Math.cos(a) * d * 1.3, y + Math.sin(a) * d * 0.5] as const;
    });
    for (const k of [1, 0.72, 0.45]) {
      blob(
        g,
        points.map(([px, py]) => [x + (px - x) * k, y + (py - y) * k] as const),
      );
      fillWith(g, fade(mix(color, '#3a2a6a', air.night * 0.5), 0.16));
    }
  }
  starField(g, view, 915, 0.9);
  // A small sun far away, and by night its glow behind the planet.
  const sun = 1 - air.night;
  if (sun > 0) {
    circle(g, -2.5, 3.35, 1.5);
    fillWith(
      g,
      round(g, -2.5, 3.35, 1.5, fade('#fff4d0', 0.55 * sun), fade('#ffd8a0', 0.16 * sun), fade('#ffd8a0', 0)),
    );
    circle(g, -2.5, 3.35, 0.3);
    fillWith(g, fade('#fffbe8', sun));
  }
  ringed(g, 3.3, 3.35, 0.42, air);
  if (air.rain > 0) meteors(g, view, air.rain, 917);
  grain(g, view, 911, 0.6);
}

/** A ringed planet. */
function ringed(g: Surface2D, x: number, y: number, r: number, air: Air): void {
  const c = mix('#f0b478', '#4a3a6a', air.night * 0.5);
  const half = (from: number, to: number) => {
    for (const [k, w, color] of [
      [1.9, 0.09, '#f6dcb4'],
      [1.6, 0.06, '#d9a886'],
    ] as const) {
      g.beginPath();
      g.ellipse(x, y, r * k, r * k * 0.26, -0.3, from, to);
      ink(g, fade(mix(color, '#5a4a7a', air.night * 0.5), 0.85), w);
    }
  };
  half(0, Math.PI);
  lifted(g, { blur: 0.1, alpha: 0.3 }, () => {
    circle(g, x, y, r);
    fillWith(g, across(g, x - r, x + r, lighten(c, 0.35), c, darken(c, 0.45)));
  });
  g.save();
  circle(g, x, y, r);
  g.clip();
  for (const dy of [-0.5, -0.1, 0.35]) {
    oval(g, x, y + dy * r, r * 1.2, r * 0.1, -0.3);
    fillWith(g, fade(darken(c, 0.25), 0.34));
  }
  g.restore();
  half(Math.PI, Math.PI * 2);
}

/** The blue planet below: seas, land, clouds, a rim of air. */
function world(g: Surface2D, view: View, air: Air): void {
  const { x, y, r } = planet;
  circle(g, x, y, r * 1.16);
  fillWith(
    g,
    round(
      g,
      x,
      y,
      r * 1.16,
      fade('#9fd8ff', 0),
      fade('#9fd8ff', 0),
      fade('#9fd8ff', 0),
      fade('#9fd8ff', 0),
      fade(mix('#9fd8ff', '#5f7fd8', air.night), 0.5),
      fade('#9fd8ff', 0),
    ),
  );
  lifted(g, { blur: 0.2, alpha: 0.4 }, () => {
    circle(g, x, y, r);
    fillWith(
      g,
      round(
        g,
        x - r * 0.45,
        y + r * 0.6,
        r * 1.7,
        mix('#8fd8e8', '#2f5a9c', air.night * 0.8),
        mix('#3f9cc8', '#1c3a78', air.night * 0.8),
        mix('#24628f', '#10224c', air.night * 0.8),
        '#0f1c44',
      ),
    );
  });
  g.save();
  circle(g, x, y, r);
  g.clip();
  const land = mix('#8fbf72', '#1f3a5c', air.night * 0.75);
  for (const points of [
    [
      [-1.9, 1.2],
      [-1.2, 1.9],
      [-0.5, 1.7],
      [-0.7, 1.1],
      [-0.3, 0.8],
      [-1.1, 0.3],
      [-1.5, 0.7],
    ],
    [
      [0.3, 2.2],
      [1.1, 2.1],
      [1.6, 1.6],
      [1.3, 1.1],
      [0.7, 1.3],
      [0.5, 1.7],
    ],
    [
      [0.2, 0.9],
      [0.8, 0.9],
      [0.7, 0.4],
      [0.2, 0.4],
    ],
  ] as const) {
    lifted(g, { blur: 0.05, alpha: 0.24 }, () => {
      blob(
        g,
        points.map(([px, py]) => [x + px, y + py] as const),
      );
      fillWith(g, across(g, x - 2, x + 2, lighten(land, 0.2), land, darken(land, 0.3)));
    });
    if (air.night > 0)
      for (let k = 0; k < 16; k++) {
        // Towns shine on the dark side.
        const [px, py] = points[k % points.length] ?? [0, 0];
        circle(
          g,
          x + px * 0.86 + 0.3 * (cell(k, 921) - 0.5),
          y + py * 0.92 + 0.3 * (cell(k, 922) - 0.5),
          0.018,
        );
        fillWith(g, fade('#ffd88a', air.night));
      }
  }
  for (let k = 0; k < 9; k++) {
    const cx = x + (cell(k, 923) - 0.5) * 4.4;
    const cy = y + 0.4 + cell(k, 924) * 2;
    for (const [dx, w, h] of [
      [0, 0.5, 0.07],
      [0.25, 0.36, 0.1],
      [-0.2, 0.3, 0.06],
    ] as const) {
      oval(g, cx + dx, cy + h * 0.4, w, h, -0.16);
      fillWith(g, fade(mix('#ffffff', '#4f6aa8', air.night * 0.8), 0.6));
    }
  }
  g.restore();
  grain(g, { ...view, top: y + r }, 925, 0.4);
}

/** The station: a tank of a module, a mast with solar wings. */
function station(g: Surface2D, view: View, air: Air): void {
  const t = metal(air);
  for (const x of [-3.3, 5.2, -9.6]) {
    for (const dy of [1.2, 2.35]) {
      lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
        box(g, x - 1.2, dy, 2.4, 0.85, 0.03);
        fillWith(g, down(g, dy + 0.85, dy, t('#4f74c0'), t('#2f4a8c')));
      });
      for (let c = 0; c < 8; c++)
        for (let r = 0; r < 3; r++) {
          rect(g, x - 1.15 + c * 0.29, dy + 0.04 + r * 0.265, 0.26, 0.235);
          fillWith(g, fade(t(pick(['#6f94dc', '#3f62ac', '#5a80cc'], c + r * 2)), 0.55));
        }
    }
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      box(g, x - 0.07, 0.5, 0.14, 2.9, 0.03);
      fillWith(g, across(g, x - 0.07, x + 0.07, t('#f4efe6'), t('#a9a4b4')));
    });
  }
  // The module with its portholes.
  const x = 2.5;
  for (const at of [x - 0.3, x - 10.5]) {
    lifted(g, { blur: 0.14, alpha: 0.38 }, () => {
      box(g, at - 1.2, 0.55, 2.5, 1.5, 0.5);
      fillWith(g, down(g, 2.05, 0.55, t('#fdf8ee'), t('#e3dcd8'), t('#a49cb4')));
      box(g, at + 1.15, 0.85, 0.5, 0.9, 0.1);
      fillWith(g, t('#c9c0c8'));
    });
    for (const dx of [-0.75, -0.05, 0.65]) {
      circle(g, at + dx, 1.42, 0.25);
      fillWith(g, t('#d9553f'));
      circle(g, at + dx, 1.42, 0.19);
      fillWith(g, mix('#bfe4f0', '#ffe2a0', 0.3 + 0.7 * air.night));
      circle(g, at + dx - 0.06, 1.49, 0.05);
      fillWith(g, 'rgba(255,255,255,0.7)');
    }
    rect(g, at - 1.1, 0.88, 2.3, 0.1);
    fillWith(g, t('#e8a83c'));
    for (let k = 0; k < 12; k++) {
      circle(g, at - 1 + k * 0.19, 1.92, 0.015);
      fillWith(g, t('#8a8498'));
    }
    dish(g, at - 0.5, 2.0, t);
  }
  grain(g, view, 927, 0.6);
}

function dish(g: Surface2D, x: number, y: number, t: Tint): void {
  rect(g, x - 0.025, y, 0.05, 0.5);
  fillWith(g, t('#c9c0c8'));
  g.save();
  g.translate(x, y + 0.66);
  g.rotate(0.5);
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    g.beginPath();
    g.ellipse(0, 0, 0.52, 0.36, 0, Math.PI, Math.PI * 2);
    g.closePath();
    fillWith(g, across(g, -0.5, 0.5, t('#ffffff'), t('#c9c0c8')));
  });
  oval(g, 0, 0, 0.52, 0.07);
  fillWith(g, t('#e9e4e4'));
  rect(g, -0.012, 0, 0.024, 0.32);
  fillWith(g, t('#8a8498'));
  circle(g, 0, 0.34, 0.05);
  fillWith(g, t('#d9553f'));
  g.restore();
}

function platform(g: Surface2D, view: View, air: Air): void {
  const t = metal(air);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  rect(g, left, view.bottom - 1, width, line - view.bottom + 1);
  fillWith(g, down(g, line, -1.8, t('#a49eb8'), t('#8f8aa8'), t('#716c90'), t('#56527a')));
  grid(
    g,
    view,
    line,
    0.72,
    (c, r) => {
      const k = cell(c * 11 + r, 931);
      return k > 0.5 ? fade(k > 0.75 ? t('#c4bed0') : t('#6a6590'), 0.3) : null;
    },
    fade(t('#3f3a66'), 0.42),
    1.24,
  );
  // A yellow edge with black bars, and lamps in the floor.
  rect(g, left, line - 0.1, width, 0.13);
  fillWith(g, t('#e8a83c'));
  along(view, 0.5, (_, x) => {
    polygon(g, [
      [x, line - 0.1],
      [x + 0.22, line - 0.1],
      [x + 0.32, line + 0.03],
      [x + 0.1, line + 0.03],
    ]);
    fillWith(g, t('#3a3450'));
  });
  for (const x of lampX) {
    oval(g, x, 0.24, 0.2, 0.05);
    fillWith(g, t('#5a5478'));
    oval(g, x, 0.24, 0.15, 0.035);
    fillWith(g, '#a8f0ff');
  }
  if (air.snow > 0)
    along(view, 0.5, (i, x) => {
      // Frost settles on the plates.
      oval(g, x + 0.4 * cell(i, 933), 0.4 - cell(i, 934), 0.3 + 0.3 * cell(i, 935), 0.05);
      fillWith(g, fade('#eef6ff', 0.34 * air.snow));
    });
  grain(g, view, 937, 0.8);
  railing(g, view, t);
  crate(g, t);
}

function railing(g: Surface2D, view: View, t: Tint): void {
  along(view, 1.3, (_, x) =>
    lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
      box(g, x, line, 0.06, 0.62, 0.02);
      fillWith(g, t('#e9e4e4'));
    }),
  );
  for (const y of [line + 0.58, line + 0.3]) {
    rect(g, view.left - 1, y, view.right - view.left + 2, 0.04);
    fillWith(g, t(y > line + 0.5 ? '#fdf8ee' : '#c9c0c8'));
  }
}

function crate(g: Surface2D, t: Tint): void {
  const l = crateX - crateWidth / 2;
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, l, -0.03, crateWidth, crateTop + 0.03, 0.08);
    fillWith(g, down(g, crateTop, 0, t('#fdf8ee'), t('#d3ccd0')));
  });
  rect(g, l, crateTop * 0.42, crateWidth, 0.12);
  fillWith(g, t('#d9553f'));
  for (const dx of [0.1, crateWidth - 0.18]) {
    box(g, l + dx, crateTop * 0.62, 0.08, 0.14, 0.02);
    fillWith(g, t('#8a8498'));
  }
  circle(g, crateX, crateTop * 0.75, 0.07);
  fillWith(g, '#a8f0ff');
}

/** A cable and an antenna close to the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix('#3a3466', '#0c0c28', 0.3 + 0.3 * air.night);
  along(view, 10.5, (_, x0) => {
    const x = x0 + 5.6;
    curve(g, [
      [x - 3.6, 5.4],
      [x - 1.2, 4.25],
      [x + 1.6, 4.7],
      [x + 4.0, 4.1],
    ]);
    ink(g, dark, 0.07);
    rect(g, x - 0.04, -2, 0.08, 2.0);
    fillWith(g, dark);
    circle(g, x, 0.06, 0.09);
    fillWith(g, mix('#ff6a5a', '#ff4a4a', air.night));
  });
}

export const space: PlaceArt = {
  layers: [
    behind('heavens', 0.08, heavens),
    behind('world', 0.16, world, [0.4, 99]),
    behind('station', 0.7, station, [0.2, 99]),
    behind('platform', 1, platform),
    before('near', 1.25, near),
  ],
  shade(g, view, air) {
    const dull = 0.12 * air.rain + 0.06 * air.snow;
    vignette(
      g,
      view,
      mix(mix('#fffaf4', '#c9c4dc', dull), '#8086cc', air.night),
      mix('#6a5a94', '#131238', air.night),
    );
    for (const x of lampX) pool(g, x, 0.2, 1.7, 1.5, '#f4ffff', 0.8 * air.night);
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const d = 1 - air.night;
    const w = view.right - view.left;
    if (d > 0) {
      pool(g, view.left + w * 0.2, view.top - 0.4, w * 0.5, 3.2, '#fff0cc', 0.42 * d);
      shaft(g, view.left + w * 0.1, view.left + w * 0.2, view.top + 0.2, 4.2, 5.2, '#fff0cc', 0.14 * d);
    }
    for (const x of lampX)
      if (x > view.left - 2 && x < view.right + 2) {
        pool(g, x, 0.3, 0.6, 0.4, '#8fe8ff', 0.4 + 0.4 * air.night);
        pool(g, x, 0.5, 1.3, 1.1, '#6fc8f0', 0.12 + 0.18 * air.night);
      }
  },
};
