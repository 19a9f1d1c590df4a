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
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { bistroTable, sofa } from '../elements/furniture.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, panels } from '../elements/walls.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView, pool, shaft, vignette } from '../light.ts';

const line = 0.6;
const festive = ['#f0587c', '#f6b83f', '#3fb8b4', '#fff0d2', '#9a6ad0'] as const;
const hue = (n: number) => pick([...festive], n);
const ball = { x: 0.35, y: 3.42, r: 0.42 } as const;
/** Where the music comes from. */
const desk = { x: 3.55, foot: 0.42 } as const;
/** Lamps under the ceiling, and where they point. */
const beams = [
  { x: -4.6, to: -2.6, color: '#ff6f9c' },
  { x: -1.7, to: 0.2, color: '#ffca5c' },
  { x: 2.3, to: 0.6, color: '#5ce0dc' },
  { x: 5.2, to: 3.1, color: '#b98cff' },
  { x: 9.4, to: 7.2, color: '#ff6f9c' },
  { x: -8.6, to: -6.6, color: '#5ce0dc' },
] as const;

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  fillView(g, view, down(g, 4.8, line, t('#4f2350'), t('#7a3364'), t('#94406c')));
  along(view, 2.9, (i, x) => arch(g, x + 0.6, i, t));
  panels(g, view, line - 0.1, 0.7, 0.72, t('#5a2650'), t('#70305c'));
  band(g, view, 4.02, 0.09, t('#e0a848'));
  burst(g, desk.x, 1.9, t);
  grain(g, view, 771);
}

/** A niche with a curtain of tinsel. */
function arch(g: Surface2D, x: number, i: number, t: Tint): void {
  const w = 1.5;
  const path = () => {
    g.beginPath();
    g.moveTo(x, 1.15);
    g.lineTo(x, 2.75);
    g.arc(x + w / 2, 2.75, w / 2, Math.PI, 0, true);
    g.lineTo(x + w, 1.15);
    g.closePath();
  };
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    path();
    ink(g, t('#e0a848'), 0.1);
  });
  path();
  fillWith(g, down(g, 3.5, 1.15, t('#3a1a44'), t('#5c2858')));
  g.save();
  path();
  g.clip();
  const gold = ((i % 2) + 2) % 2 === 0;
  for (let k = 0; k < 26; k++) {
    const sx = x + (k + 0.5) * (w / 26);
    const c = t(gold ? '#e8b44c' : '#d85a8c');
    rect(g, sx - 0.024, 1.2 + 0.16 * cell(i * 26 + k, 773), 0.048, 3);
    fillWith(
      g,
      down(g, 3.4, 1.2, darken(c, 0.3), lighten(c, 0.35 * cell(i * 26 + k, 774)), c, darken(c, 0.2)),
    );
  }
  for (let k = 0; k < 22; k++) {
    circle(g, x + w * cell(i * 22 + k, 775), 1.3 + 2 * cell(i * 22 + k, 776), 0.018);
    fillWith(g, fade('#fff6dc', 0.85));
  }
  g.restore();
}

/** Rays of paper on the wall behind the music. */
function burst(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.12, alpha: 0.38 }, () => {
    circle(g, x, y, 1.5);
    fillWith(g, t('#3a1a44'));
  });
  const n = 28;
  for (let k = 0; k < n; k += 2) {
    const [a, b] = [(k / n) * 2 * Math.PI, ((k + 1) / n) * 2 * Math.PI];
    polygon(g, [
      [x, y],
      [x + Math.cos(a) * 1.42, y + Math.sin(a) * 1.42],
      [x + Math.cos(b) * 1.42, y + Math.sin(b) * 1.42],
    ]);
    fillWith(g, round(g, x, y, 1.42, t('#ffd880'), t(hue(k / 2))));
  }
  circle(g, x, y, 1.46);
  ink(g, t('#e0a848'), 0.07);
  for (let k = 0; k < 24; k++) {
    const a = (k / 24) * 2 * Math.PI;
    circle(g, x + Math.cos(a) * 1.46, y + Math.sin(a) * 1.46, 0.04);
    fillWith(g, '#fff2cc');
  }
}

/** Pennants and lanterns from wall to wall, balloons, and the ball of mirrors. */
function feast(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  for (const [y, sag, pitch, shift] of [
    [4.15, 0.5, 5.4, 0],
    [3.85, 0.42, 4.4, 2.1],
  ] as const)
    along(view, pitch, (i, x) => garland(g, x + shift, y, pitch, sag, i, t));
  for (const x of [-4.1, 6.1, -9.2]) bunch(g, x, 3.05, t);
  mirrorBall(g, view, air);
  grain(g, view, 777, 0.5);
}

function garland(g: Surface2D, x: number, y: number, w: number, sag: number, i: number, t: Tint): void {
  const at = (s: number): [number, number] => [x + s * w, y - sag * 4 * s * (1 - s)];
  curve(g, [0, 0.25, 0.5, 0.75, 1].map(at));
  ink(g, t('#f6e2b8'), 0.018);
  const n = Math.round(w / 0.34);
  for (let k = 0; k < n; k++) {
    const [[x0, y0], [x1, y1]] = [at(k / n), at((k + 0.84) / n)];
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      polygon(g, [
        [x0, y0],
        [x1, y1],
        [(x0 + x1) / 2, (y0 + y1) / 2 - 0.32],
      ]);
      fillWith(g, t(hue(k + i * 2)));
    });
  }
}

function bunch(g: Surface2D, x: number, y: number, t: Tint): void {
  for (const [k, dx, dy] of [
    [0, -0.3, -0.1],
    [2, 0.32, -0.06],
    [1, 0.02, 0.22],
    [4, -0.06, -0.42],
  ] as const) {
    curve(g, [
      [x + dx, y + dy - 0.3],
      [x + dx * 0.4, y - 0.9],
      [x, y - 1.5],
    ]);
    ink(g, fade(t('#fff0d2'), 0.7), 0.012);
    const c = t(hue(k));
    lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
      oval(g, x + dx, y + dy, 0.25, 0.31);
      fillWith(g, round(g, x + dx - 0.08, y + dy + 0.12, 0.42, lighten(c, 0.45), c, darken(c, 0.15)));
    });
    polygon(g, [
      [x + dx - 0.04, y + dy - 0.36],
      [x + dx + 0.04, y + dy - 0.36],
      [x + dx, y + dy - 0.29],
    ]);
    fillWith(g, darken(c, 0.15));
  }
}

function mirrorBall(g: Surface2D, view: View, air: Air): void {
  const { x, y, r } = ball;
  rect(g, x - 0.015, y + r, 0.03, view.top + 2 - y);
  fillWith(g, '#c9bcd0');
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    circle(g, x, y, r);
    fillWith(
      g,
      round(g, x - 0.14, y + 0.16, r * 1.5, '#fffaf0', mix('#c4bcd4', '#a898c8', air.night), '#6a5a80'),
    );
  });
  g.save();
  circle(g, x, y, r);
  g.clip();
  const rows = 11;
  for (let k = 0; k < rows; k++) {
    const a = ((k + 0.5) / rows - 0.5) * Math.PI;
    const [cy, half] = [y + Math.sin(a) * r, Math.cos(a) * r];
    const n = Math.max(3, Math.round(14 * Math.cos(a)));
    for (let j = 0; j < n; j++) {
      const [u0, u1] = [((j / n) * 2 - 1) * (Math.PI / 2), (((j + 1) / n) * 2 - 1) * (Math.PI / 2)];
      const [x0, x1] = [x + Math.sin(u0) * half, x + Math.sin(u1) * half];
      const s = cell(k * 31 + j, 779);
      rect(g, x0 + 0.006, cy - 0.052, x1 - x0 - 0.012, 0.098);
      fillWith(g, fade(s > 0.72 ? hue(k + j) : s > 0.4 ? '#ffffff' : '#4a3a64', 0.12 + 0.5 * s * s));
    }
  }
  g.restore();
  for (const [dx, dy, s] of [
    [-0.16, 0.2, 0.16],
    [0.2, -0.08, 0.1],
  ] as const) {
    polygon(g, [
      [x + dx - s, y + dy],
      [x + dx, y + dy + s * 0.14],
      [x + dx + s, y + dy],
      [x + dx, y + dy - s * 0.14],
    ]);
    fillWith(g, '#ffffff');
    polygon(g, [
      [x + dx, y + dy - s],
      [x + dx + s * 0.14, y + dy],
      [x + dx, y + dy + s],
      [x + dx - s * 0.14, y + dy],
    ]);
    fillWith(g, '#ffffff');
  }
}

/** A floor of coloured panes to dance on; beside it the music and where one rests. */
function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#5a2a50'), t('#4a2248'), t('#2c1634'));
  const panes = ['#f0587c', '#7a4ab0', '#3fa8b4', '#f0a83f', '#b0447c'] as const;
  grid(
    g,
    view,
    line - 0.12,
    0.78,
    (column, row) =>
      fade(t(pick([...panes], column * 2 + row * 3)), 0.3 + 0.38 * cell(column * 17 + row, 781)),
    fade('#2a1434', 0.7),
  );
  wallShadow(g, view, line - 0.1, 0.4, 0.4);
  grain(g, view, 783, 0.9);
  sofa(g, -4.0, 0.3, 2.1, t('#3a8a90'), [t('#f6b83f'), t('#f0587c')]);
  bistroTable(g, -2.72, 0.66, 0.78, t('#fff0d2'), t('#3a2440'), 0.14);
  glasses(g, -2.72, 0.78, t);
  for (const x of [desk.x - 1.55, desk.x + 1.55]) speaker(g, x, desk.foot - 0.1, t);
  console(g, t);
  sofa(g, 8.4, 0.3, 2.1, t('#3a8a90'), [t('#9a6ad0'), t('#f6b83f')]);
  sofa(g, -9, 0.3, 2.1, t('#3a8a90'), [t('#9a6ad0'), t('#f6b83f')]);
}

function glasses(g: Surface2D, x: number, y: number, t: Tint): void {
  for (const [dx, c] of [
    [-0.16, '#f6b83f'],
    [0.14, '#f0587c'],
  ] as const) {
    rect(g, x + dx - 0.008, y, 0.016, 0.12);
    fillWith(g, 'rgba(255,250,240,0.8)');
    polygon(g, [
      [x + dx - 0.09, y + 0.26],
      [x + dx + 0.09, y + 0.26],
      [x + dx, y + 0.11],
    ]);
    fillWith(g, fade(t(c), 0.85));
  }
}

function speaker(g: Surface2D, x: number, foot: number, t: Tint): void {
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, x - 0.42, foot, 0.84, 1.62, 0.05);
    fillWith(g, across(g, x - 0.42, x + 0.42, t('#4f3a5c'), t('#33243f')));
  });
  for (const [y, r] of [
    [0.42, 0.31],
    [1.0, 0.22],
    [1.38, 0.11],
  ] as const) {
    circle(g, x, foot + y, r);
    fillWith(g, t('#e0a848'));
    circle(g, x, foot + y, r * 0.88);
    fillWith(g, round(g, x - r * 0.2, foot + y + r * 0.2, r, t('#6a5478'), t('#241830')));
    circle(g, x, foot + y, r * 0.3);
    fillWith(g, t('#8a749a'));
  }
}

/** Two turntables and a board of knobs, on a desk with a glowing front. */
function console(g: Surface2D, t: Tint): void {
  const { x, foot } = desk;
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    box(g, x - 0.98, foot - 0.12, 1.96, 1.06, 0.06);
    fillWith(g, down(g, foot + 0.94, foot - 0.12, t('#6a3a7a'), t('#43244f')));
  });
  for (let k = 0; k < 15; k++) {
    const h = 0.12 + 0.52 * cell(k, 785) * (1 - Math.abs(k - 7) / 12);
    box(g, x - 0.84 + k * 0.115, foot + 0.06, 0.075, h, 0.02);
    fillWith(g, down(g, foot + 0.7, foot, '#f0587c', '#f6b83f', '#3fd0c4'));
  }
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, x - 1.05, foot + 0.92, 2.1, 0.09, 0.03);
    fillWith(g, t('#f4e2c0'));
  });
  for (const dx of [-0.62, 0.62]) {
    box(g, x + dx - 0.32, foot + 1.01, 0.64, 0.06, 0.02);
    fillWith(g, t('#33243f'));
    oval(g, x + dx, foot + 1.1, 0.28, 0.06);
    fillWith(g, '#1c1424');
    oval(g, x + dx, foot + 1.1, 0.09, 0.02);
    fillWith(g, t('#f0587c'));
  }
  box(g, x - 0.2, foot + 1.01, 0.4, 0.12, 0.02);
  fillWith(g, t('#8a749a'));
}

/** Balloons near the eye that slipped to the floor. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = (hex: string) => mix(hex, '#1c1028', 0.24 + 0.2 * air.night);
  along(view, 8.8, (i, x0) => {
    for (const [k, dx, y] of [
      [0, 4.5, -1.12],
      [3, 5.05, -1.2],
    ] as const) {
      const c = dark(hue(i + k));
      lifted(g, { blur: 0.12, alpha: 0.34 }, () => {
        oval(g, x0 + dx, y, 0.34, 0.4, 0.3);
        fillWith(g, round(g, x0 + dx - 0.1, y + 0.16, 0.55, lighten(c, 0.35), c, darken(c, 0.15)));
      });
    }
  });
}

export const club: PlaceArt = {
  layers: [
    behind('room', 0.88, room),
    behind('floor', 1, floor),
    behind('feast', 0.95, feast, [1.4, 99]),
    before('near', 1.2, near),
  ],
  shade(g, view, air) {
    vignette(g, view, mix('#fff0e8', '#a888bc', air.night), mix('#6a3f66', '#241438', air.night));
    for (const b of beams) pool(g, b.to, 0.9, 1.9, 2.2, '#fff2e6', 0.2 + 0.4 * air.night);
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const strength = 0.55 + 0.45 * air.night;
    for (const { x, to, color } of beams) {
      if (Math.max(x, to) < view.left - 2 || Math.min(x, to) > view.right + 2) continue;
      shaft(g, x - 0.1, x + 0.1, view.top + 0.1, to - x, view.top + 0.3, color, 0.26 * strength);
      pool(g, to, -0.05, 1.3, 0.3, color, 0.36 * strength);
    }
    pool(g, ball.x, ball.y, 1.1, 1.1, '#ffe8d8', 0.3 * strength);
    // What the ball throws on walls and floor.
    for (let k = 0; k < 26; k++) {
      const x = ball.x + (cell(k, 787) - 0.5) * 9.5;
      const y = 0.1 + 3.6 * cell(k, 788);
      pool(g, x, y, 0.13, 0.1, hue(k), 0.5 * strength);
    }
  },
};
