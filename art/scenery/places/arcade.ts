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
import { floorSheet, wallShadow } from '../elements/floors.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { band } from '../elements/walls.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView, pool, vignette } from '../light.ts';

const line = 0.6;
const { x: machineX, width: machineWidth, top: machineTop } = furniture.arcade.machine;
/** Where lanes end, and where games stand along the wall. */
const lanes = [-3.3, -1.5, 0.3, -9.4, -11.2] as const;
const games = [2.35, 4.85, 6.1, 7.35, -6.2, -7.4] as const;
const claw = 9.2;
const screens = ['#5fe0c8', '#ffd45c', '#ff8a5c', '#8fd0ff'] as const;
const shine = (n: number) => screens[((n % 4) + 4) % 4] ?? '#5fe0c8';
const [teal, orange, mint] = ['#1f4f5c', '#f08a3c', '#5fe0c8'] as const;

function hall(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  fillView(g, view, down(g, 5, line, t('#163a48'), t('#1f5260'), t('#2a6670')));
  // Stripes that run along the wall and bend.
  for (const [k, c] of [orange, '#ffd45c', '#e8604f'].entries()) {
    const y = 3.0 + k * 0.22;
    along(view, 7.2, (_, x) => {
      g.beginPath();
      g.moveTo(x, y);
      g.lineTo(x + 3.2, y);
      g.quadraticCurveTo(x + 3.6, y, x + 3.75, y + 0.35);
      g.quadraticCurveTo(x + 3.9, y + 0.7, x + 4.3, y + 0.7);
      g.lineTo(x + 6.1, y + 0.7);
      g.quadraticCurveTo(x + 6.5, y + 0.7, x + 6.65, y + 0.35);
      g.quadraticCurveTo(x + 6.8, y, x + 7.2, y);
      ink(g, t(c), 0.18);
    });
  }
  band(g, view, 4.28, 0.09, t('#ffd45c'));
  for (const x of lanes) pins(g, x, t);
  grain(g, view, 871, 0.9);
}

/** The end of a lane: a dark mouth with ten pins in it under a painted board. */
function pins(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.12, alpha: 0.42 }, () => {
    box(g, x - 0.92, 0.9, 1.84, 2.0, 0.06);
    fillWith(g, down(g, 2.9, 1, t('#f4e2c0'), t('#dcc096')));
  });
  box(g, x - 0.8, 2.1, 1.6, 0.68, 0.04);
  fillWith(g, down(g, 2.8, 2.1, t('#e8604f'), t('#c8443f')));
  star(g, x, 2.44, 0.27, t('#ffd45c'));
  for (const dx of [-0.52, 0.52]) star(g, x + dx, 2.4, 0.13, t('#fff2d8'));
  box(g, x - 0.74, 1.05, 1.48, 0.96, 0.05);
  fillWith(g, down(g, 2.0, 1.05, '#0e222c', '#1c3a44'));
  const rowsOf = [
    [4, 1.34, 0.3],
    [3, 1.26, 0.34],
    [2, 1.17, 0.38],
    [1, 1.08, 0.42],
  ] as const;
  for (const [n, y, h] of rowsOf)
    for (let k = 0; k < n; k++) pin(g, x + (k - (n - 1) / 2) * 0.34, y, h * 1.25, t);
}

function pin(g: Surface2D, x: number, y: number, h: number, t: Tint): void {
  lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
    blob(
      g,
      [
        [x, y + h],
        [x + 0.05 * h * 2, y + h * 0.86],
        [x + 0.035 * h * 2, y + h * 0.64],
        [x + 0.12 * h * 1.7, y + h * 0.32],
        [x + 0.06 * h * 2, y],
        [x - 0.06 * h * 2, y],
        [x - 0.12 * h * 1.7, y + h * 0.32],
        [x - 0.035 * h * 2, y + h * 0.64],
        [x - 0.05 * h * 2, y + h * 0.86],
      ],
      0.9,
    );
    fillWith(g, across(g, x - 0.14 * h, x + 0.16 * h, t('#fffaf0'), t('#e0d4c4')));
  });
  rect(g, x - 0.075 * h, y + h * 0.66, 0.15 * h, h * 0.06);
  fillWith(g, t('#d0443f'));
}

function star(g: Surface2D, x: number, y: number, r: number, color: string): void {
  polygon(
    g,
    Array.from({ length: 10 }, (_, k) => {
      const [a, s] = [Math.PI / 2 + (k * Math.PI) / 5, k % 2 ? r * 0.45 : r];
      return [x + Math.cos(a) * s, y + Math.sin(a) * s] as const;
    }),
  );
  fillWith(g, color);
}

/** Lanes of bright wood that come towards the eye, with gutters between. */
function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const top = line + 0.36;
  floorSheet(g, view, line + 0.1, t('#2f4a64'), t('#29405a'), t('#1c2c44'));
  for (const [a, b] of [
    [-4.3, 1.3],
    [-12.2, -8.4],
  ] as const) {
    polygon(g, [
      [a, top],
      [b, top],
      [b * 1.06 + 0.2, 0.22],
      [a * 1.06 - 0.2, 0.22],
    ]);
    fillWith(g, down(g, top, 0.22, t('#5f4a3c'), t('#4a3a34')));
  }
  for (const x of lanes) {
    polygon(g, [
      [x - 0.7, top],
      [x + 0.7, top],
      [x * 1.06 + 0.82, 0.24],
      [x * 1.06 - 0.82, 0.24],
    ]);
    fillWith(g, down(g, top, 0.24, t('#d8a464'), t('#f0c488')));
    for (let k = -3; k <= 3; k++) {
      curve(g, [
        [x + k * 0.19, top],
        [x * 1.06 + k * 0.225, 0.24],
      ]);
      ink(g, fade(t('#8a5a30'), 0.35), 0.012);
    }
    for (let k = -2; k <= 2; k++) {
      const ax = x * 1.035 + k * 0.2;
      polygon(g, [
        [ax - 0.035, 0.5 - Math.abs(k) * 0.03],
        [ax + 0.035, 0.5 - Math.abs(k) * 0.03],
        [ax, 0.58 - Math.abs(k) * 0.03],
      ]);
      fillWith(g, t('#c8443f'));
    }
  }
  wallShadow(g, view, line + 0.1, 0.3, 0.3);
  // A carpet of confetti in the light of the games.
  along(view, 0.46, (i, x) => {
    for (let r = 0; r < 5; r++) {
      const n = i * 5 + r;
      const [cx, y] = [x + 0.4 * cell(n, 873), 0.12 - r * 0.26 - 0.2 * cell(n, 874)];
      const s = 0.045 + 0.03 * r * cell(n, 875);
      const c = fade(t(shine(Math.floor(cell(n, 876) * 4))), 0.36);
      if (n % 3 === 0) {
        oval(g, cx, y, s * 1.4, s * 0.6);
        fillWith(g, c);
      } else {
        curve(g, [
          [cx - s * 2, y],
          [cx - s * 0.6, y + s],
          [cx + s * 0.6, y - s],
          [cx + s * 2, y],
        ]);
        ink(g, c, 0.022);
      }
    }
  });
  rect(g, view.left - 1, 0.18, view.right - view.left + 2, 0.06);
  fillWith(g, t('#ffd45c'));
  grain(g, view, 877, 0.9);
  balls(g, -4.85, t);
  for (const [k, x] of games.entries()) cabinet(g, x, 0.22, 1.62, 0.92, k, t);
  clawMachine(g, claw, t);
  cabinet(g, machineX, 0, machineTop, machineWidth, 2, t);
}

/** A game in its cabinet: a lit board above, the screen, stick and buttons. */
function cabinet(g: Surface2D, x: number, foot: number, h: number, w: number, k: number, t: Tint): void {
  const c = t(['#c8443f', '#2f5a9a', '#e39a2c', '#3f8a6a'][k % 4] ?? '#c8443f');
  const light = shine(k);
  lifted(g, { blur: 0.12, alpha: 0.44 }, () => {
    box(g, x - w / 2, foot, w, h, 0.06);
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(c, 0.16), c, darken(c, 0.24)));
  });
  box(g, x - w * 0.42, foot + h * 0.83, w * 0.84, h * 0.13, 0.03);
  fillWith(g, down(g, foot + h, foot + h * 0.8, lighten(light, 0.35), light));
  star(g, x, foot + h * 0.895, h * 0.045, '#e8604f');
  box(g, x - w * 0.4, foot + h * 0.46, w * 0.8, h * 0.34, 0.04);
  fillWith(g, '#0f1c26');
  box(g, x - w * 0.35, foot + h * 0.49, w * 0.7, h * 0.28, 0.03);
  fillWith(g, down(g, foot + h * 0.78, foot + h * 0.48, darken(light, 0.72), darken(light, 0.55)));
  // Blocks that fall, or a maze with something round in it.
  for (let n = 0; n < 14; n++) {
    const s = w * 0.062;
    const [bx, by] = [Math.floor(cell(n + k * 20, 881) * 9), Math.floor(cell(n + k * 20, 882) ** 1.6 * 6)];
    rect(g, x - w * 0.31 + bx * w * 0.07, foot + h * 0.505 + by * h * 0.042, s, h * 0.036);
    fillWith(g, fade(shine(n + k), 0.95));
  }
  lifted(g, { blur: 0.06, alpha: 0.4 }, () => {
    polygon(g, [
      [x - w * 0.44, foot + h * 0.45],
      [x + w * 0.44, foot + h * 0.45],
      [x + w * 0.52, foot + h * 0.36],
      [x - w * 0.52, foot + h * 0.36],
    ]);
    fillWith(g, darken(c, 0.35));
  });
  rect(g, x - w * 0.24, foot + h * 0.4, 0.025, h * 0.07);
  fillWith(g, '#d8dcd8');
  circle(g, x - w * 0.23, foot + h * 0.48, 0.045);
  fillWith(g, '#e8504a');
  for (const [n, dx] of [0.06, 0.18, 0.3].entries()) {
    oval(g, x + w * dx, foot + h * 0.41, 0.045, 0.025);
    fillWith(g, shine(n + k));
  }
  box(g, x - w * 0.16, foot + h * 0.1, w * 0.32, h * 0.17, 0.03);
  fillWith(g, darken(c, 0.45));
  for (const dx of [-0.08, 0.08]) {
    rect(g, x + dx * w - 0.012, foot + h * 0.14, 0.024, h * 0.07);
    fillWith(g, '#ffd45c');
  }
}

/** Toys behind glass, and the claw above them. */
function clawMachine(g: Surface2D, x: number, t: Tint): void {
  const c = t('#d8507c');
  lifted(g, { blur: 0.12, alpha: 0.44 }, () => {
    box(g, x - 0.62, 0.2, 1.24, 2.15, 0.08);
    fillWith(g, across(g, x - 0.62, x + 0.62, lighten(c, 0.2), c, darken(c, 0.2)));
  });
  box(g, x - 0.5, 0.95, 1, 1.12, 0.04);
  fillWith(g, down(g, 2.1, 0.95, '#d8f2f0', '#8fc4c8'));
  for (let k = 0; k < 14; k++) {
    const [tx, ty, r] = [
      x - 0.42 + 0.84 * cell(k, 883),
      1.02 + 0.34 * cell(k, 884),
      0.1 + 0.04 * cell(k, 885),
    ];
    const toy = t(['#f0b83c', '#8a5ac0', '#5fa86a', '#e8604f', '#f4e2c0'][k % 5] ?? '#f0b83c');
    for (const s of [-1, 1]) {
      circle(g, tx + s * r * 0.7, ty + r * 0.8, r * 0.38);
      fillWith(g, darken(toy, 0.1));
    }
    circle(g, tx, ty, r);
    fillWith(g, round(g, tx - 0.03, ty + 0.04, r * 1.4, lighten(toy, 0.3), toy));
  }
  rect(g, x + 0.1, 1.74, 0.025, 0.34);
  fillWith(g, '#6a7a80');
  for (const s of [-1, 0, 1]) {
    curve(g, [
      [x + 0.112, 1.76],
      [x + 0.112 + s * 0.12, 1.66],
      [x + 0.112 + s * 0.06, 1.54],
    ]);
    ink(g, '#6a7a80', 0.025);
  }
  box(g, x - 0.54, 2.12, 1.08, 0.18, 0.04);
  fillWith(g, '#ffe27a');
  box(g, x - 0.1, 0.34, 0.5, 0.3, 0.04);
  fillWith(g, darken(c, 0.5));
}

/** A rack of bowling balls. */
function balls(g: Surface2D, x: number, t: Tint): void {
  for (const y of [0.36, 0.78]) {
    for (let k = 0; k < 4; k++) {
      const c = t(
        ['#3f6fb0', '#c8443f', '#e39a2c', '#6a4a9a', '#2f8a72'][(k + (y > 0.5 ? 2 : 0)) % 5] ?? '#3f6fb0',
      );
      const bx = x - 0.48 + k * 0.32;
      lifted(g, { blur: 0.06, alpha: 0.4 }, () => {
        circle(g, bx, y + 0.15, 0.15);
        fillWith(g, round(g, bx - 0.05, y + 0.21, 0.24, lighten(c, 0.5), c, darken(c, 0.2)));
      });
      for (const [dx, dy] of [
        [0.02, 0.2],
        [0.06, 0.17],
        [0.015, 0.155],
      ] as const) {
        circle(g, bx + dx, y + dy, 0.014);
        fillWith(g, '#1c1c24');
      }
    }
    lifted(g, { blur: 0.06, alpha: 0.38 }, () => {
      box(g, x - 0.72, y - 0.06, 1.44, 0.08, 0.03);
      fillWith(g, t('#d8dcd8'));
    });
  }
  for (const dx of [-0.68, 0.62]) {
    box(g, x + dx, 0.08, 0.07, 0.86, 0.02);
    fillWith(g, t('#9aa8ac'));
  }
}

/** Bulbs under the ceiling, near the eye. */
function bulbs(g: Surface2D, view: View, air: Air): void {
  const dark = mix(teal, '#0c1a22', 0.5 + 0.2 * air.night);
  rect(g, view.left - 1, 4.42, view.right - view.left + 2, 8);
  fillWith(g, down(g, 5, 4.42, darken(dark, 0.3), dark));
  along(view, 0.42, (i, x) => {
    circle(g, x + 0.2, 4.42, 0.075);
    fillWith(g, round(g, x + 0.18, 4.45, 0.12, '#fffdf0', i % 2 ? '#ffd878' : lighten(mint, 0.2)));
  });
}

export const arcade: PlaceArt = {
  layers: [behind('hall', 0.94, hall), behind('floor', 1, floor), before('bulbs', 1.1, bulbs)],
  shade(g, view, air) {
    vignette(g, view, mix('#fff4e6', '#98a4c4', air.night), mix('#4a6470', '#12202c', air.night));
    for (const x of [...games, machineX]) pool(g, x, 1, 1.6, 1.9, '#fff6ea', 0.25 + 0.4 * air.night);
    for (const x of lanes) pool(g, x, 1.4, 1.5, 1.6, '#fff6ea', 0.3 + 0.5 * air.night);
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const strength = 0.6 + 0.4 * air.night;
    for (const [k, x] of [...games, machineX, claw].entries()) {
      if (x < view.left - 2 || x > view.right + 2) continue;
      pool(g, x, 1.3, 0.95, 1.0, shine(k), 0.3 * strength);
      pool(g, x, -0.05, 1.1, 0.24, shine(k), 0.26 * strength);
    }
    for (const x of lanes) {
      if (x < view.left - 2 || x > view.right + 2) continue;
      pool(g, x, 1.5, 1, 0.8, '#ffe2a4', 0.3 * strength);
    }
    pool(g, (view.left + view.right) / 2, view.top, 5, 1.6, '#ffd8a0', 0.2 * strength);
  },
};
