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
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { floorSheet, grid, ovalRug, wallShadow } from '../elements/floors.ts';
import { cabinet } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { lit, pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, glazed, onWall, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, along, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.62;
const windows: readonly Opening[] = [-8.7, -0.62, 7.4].map((x) => ({ x, y: 1.95, w: 1.35, h: 1.75 }));
const { x: basinX, width: basinWidth, top: basinTop } = furniture.bathroom.basin;
const sconces = [basinX - 0.86, basinX + 0.86];
const globes = [-7.4, -1.3, 1.05, 9];
const brass = '#d9a85a';
const enamel = ['#fffdf6', '#d6e2e2'] as const;
const coral = '#e58a72';

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#fbf1dc'), t('#f6e8cc'), t('#ecd9b8'));
  onWall(g, view, line, windows, () => {
    glazed(
      g,
      view,
      line - 0.06,
      8,
      { w: 0.42, h: 0.21 },
      (n) => t(n > 0.9 ? mix('#f3ead2', '#e9c7a8', (n - 0.9) * 6) : mix('#5fa3b4', '#86c0c9', n)),
      401,
    );
  });
  band(g, view, line + 1.62, 0.09, t('#2f6f86'));
  band(g, view, line - 0.08, 0.14, t('#2f6f86'));
  for (const o of windows) {
    windowFrame(g, o, t('#fdf6e6'), { columns: 2, rows: 2, width: 0.1 });
    frosted(g, o, t);
  }
  shower(g, t);
  towels(g, -1.62, 2.62, t);
  shelf(g, 1.05, 2.72, t);
  mirror(g, t, air);
  grain(g, view, 403);
}

/** The lower panes are of milk glass, a plant stands before them. */
function frosted(g: Surface2D, o: Opening, t: Tint): void {
  rect(g, o.x, o.y, o.w, o.h * 0.48);
  fillWith(g, fade(t('#f3faf6'), 0.62));
  potPlant(g, o.x + o.w * 0.74, o.y - 0.07, 0.95, t);
}

/** Along the left wall a tub on lion's feet, over it a shower with its curtain drawn half open. */
function shower(g: Surface2D, t: Tint): void {
  const foot = line - 0.14;
  const x = -4.2;
  const w = 2.45;
  const rim = foot + 0.72;
  curve(g, [
    [x + 2.16, rim + 0.1],
    [x + 2.16, 3.35],
    [x + 2.0, 3.52],
    [x + 1.72, 3.42],
  ]);
  ink(g, t(brass), 0.045);
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    polygon(g, [
      [x + 1.68, 3.46],
      [x + 1.8, 3.4],
      [x + 1.84, 3.2],
      [x + 1.46, 3.32],
    ]);
    fillWith(g, across(g, x + 1.46, x + 1.84, t('#f2cf8a'), t(brass), t('#b07f3a')));
  });
  for (const y of [1.52, 1.78]) {
    circle(g, x + 2.16, y, 0.075);
    fillWith(g, t('#f2cf8a'));
  }
  for (const fx of [x + 0.32, x + w - 0.36])
    lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
      blob(g, [
        [fx - 0.1, foot + 0.2],
        [fx + 0.12, foot + 0.2],
        [fx + 0.09, foot + 0.02],
        [fx + 0.16, foot - 0.05],
        [fx - 0.1, foot - 0.05],
      ]);
      fillWith(g, t(brass));
    });
  lifted(g, { blur: 0.14, alpha: 0.4 }, () => {
    g.beginPath();
    g.moveTo(x, rim);
    g.quadraticCurveTo(x + 0.06, foot + 0.1, x + 0.55, foot + 0.08);
    g.lineTo(x + w - 0.55, foot + 0.08);
    g.quadraticCurveTo(x + w - 0.06, foot + 0.1, x + w, rim);
    g.closePath();
    fillWith(g, down(g, rim, foot, t(enamel[0]), t('#eef2ec'), t(enamel[1])));
  });
  lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
    box(g, x - 0.08, rim - 0.04, w + 0.16, 0.1, 0.05);
    fillWith(g, t('#fffef9'));
  });
  foam(g, x + 0.75, rim + 0.05, t);
  duck(g, x + w - 0.62, rim + 0.06, t);
  curtain(g, x - 0.3, rim - 0.5, t);
}

/** A curtain gathered at the tub's head, on rings. */
function curtain(g: Surface2D, x: number, bottom: number, t: Tint): void {
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    box(g, x - 0.4, 3.62, 3.4, 0.05, 0.025);
    fillWith(g, t(brass));
  });
  const cloth = t(coral);
  lifted(g, { blur: 0.12, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(x - 0.4, 3.58);
    g.lineTo(x + 0.92, 3.58);
    g.quadraticCurveTo(x + 0.7, 2.2, x + 0.82, bottom);
    g.lineTo(x - 0.4, bottom);
    g.closePath();
    fillWith(
      g,
      across(
        g,
        x - 0.4,
        x + 0.92,
        ...Array.from({ length: 9 }, (_, k) => (k % 2 ? lighten(cloth, 0.22) : darken(cloth, 0.06))),
      ),
    );
  });
  for (let k = 0; k < 5; k++) {
    circle(g, x - 0.24 + k * 0.27, 3.6, 0.045);
    ink(g, t('#f2cf8a'), 0.018);
  }
  for (let r = 0; r < 7; r++)
    for (let k = 0; k < 4; k++) {
      circle(g, x - 0.26 + k * 0.26 + (r % 2) * 0.14, bottom + 0.24 + r * 0.34, 0.045);
      fillWith(g, fade(t('#fff4e2'), 0.6));
    }
}

function foam(g: Surface2D, x: number, y: number, t: Tint): void {
  for (let k = 0; k < 13; k++) {
    const r = 0.07 + 0.09 * cell(k, 405);
    lifted(g, { blur: 0.03, alpha: 0.16 }, () => {
      circle(g, x + k * 0.07 - 0.2, y + r * 0.6 + 0.07 * cell(k, 406), r);
      fillWith(g, t(k % 3 ? '#fffefb' : '#e6f2f2'));
    });
  }
}

/** Everybody's yellow duck. */
function duck(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
    blob(g, [
      [x - 0.2, y + 0.16],
      [x - 0.13, y + 0.02],
      [x + 0.12, y + 0.02],
      [x + 0.17, y + 0.12],
      [x, y + 0.15],
    ]);
    fillWith(g, t('#f4c445'));
    circle(g, x + 0.08, y + 0.23, 0.09);
    fillWith(g, t('#f8d262'));
  });
  polygon(g, [
    [x + 0.15, y + 0.25],
    [x + 0.26, y + 0.22],
    [x + 0.15, y + 0.19],
  ]);
  fillWith(g, t('#e8743c'));
  circle(g, x + 0.1, y + 0.25, 0.016);
  fillWith(g, '#3a2620');
}

/** Two towels over a rail. */
function towels(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, x - 0.12, y, 0.94, 0.04, 0.02);
    fillWith(g, t(brass));
  });
  for (const [dx, w, h, color] of [
    [-0.04, 0.4, 1.02, '#fbf0da'],
    [0.36, 0.36, 0.8, coral],
  ] as const) {
    lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
      box(g, x + dx, y + 0.04 - h, w, h, 0.03);
      fillWith(g, across(g, x + dx, x + dx + w, lighten(t(color), 0.2), t(color), darken(t(color), 0.08)));
    });
    for (const k of [0.12, 0.19]) {
      rect(g, x + dx, y - h + 0.04 + k, w, 0.03);
      fillWith(g, fade(t(color === coral ? '#fff0dc' : '#2f6f86'), 0.75));
    }
  }
}

/** Bottles, rolled towels and a sponge on a glass shelf. */
function shelf(g: Surface2D, x: number, y: number, t: Tint): void {
  for (let k = 0; k < 3; k++)
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      const cx = x + 0.16 + (k < 2 ? k * 0.25 : 0.125);
      const cy = y + (k < 2 ? 0.12 : 0.33);
      circle(g, cx, cy, 0.12);
      fillWith(g, t(pick(['#fbf0da', '#8fc6cc', coral], k)));
      circle(g, cx, cy, 0.055);
      ink(g, fade(t('#7a5a48'), 0.3), 0.016);
    });
  for (const [dx, w, h, color] of [
    [0.66, 0.15, 0.32, '#2f6f86'],
    [0.86, 0.13, 0.24, '#f0c25a'],
    [1.03, 0.15, 0.36, '#b9dcd8'],
  ] as const)
    lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
      box(g, x + dx, y, w, h, 0.04);
      fillWith(g, across(g, x + dx, x + dx + w, lighten(t(color), 0.25), darken(t(color), 0.08)));
      box(g, x + dx + w * 0.3, y + h - 0.01, w * 0.4, 0.09, 0.02);
      fillWith(g, t('#fdf6e6'));
    });
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x - 0.06, y - 0.05, 1.36, 0.05, 0.02);
    fillWith(g, t('#fdf6e6'));
  });
}

/** Its lid is what one sits on; paper hangs beside it. */
function toilet(g: Surface2D, t: Tint): void {
  const { x, top } = furniture.bathroom.toilet;
  const foot = top - 0.55;
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    box(g, x - 0.3, foot + 0.56, 0.6, 0.5, 0.06);
    fillWith(g, down(g, foot + 1.1, foot + 0.5, t(enamel[0]), t(enamel[1])));
    box(g, x - 0.33, foot + 1.02, 0.66, 0.08, 0.03);
    fillWith(g, t('#fffef9'));
  });
  box(g, x - 0.06, foot + 1.09, 0.12, 0.035, 0.015);
  fillWith(g, t(brass));
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 0.2, foot + 0.42],
      [x + 0.2, foot + 0.42],
      [x + 0.14, foot],
      [x - 0.14, foot],
    ]);
    fillWith(g, across(g, x - 0.2, x + 0.2, t(enamel[0]), t(enamel[1])));
    blob(g, [
      [x - 0.33, foot + 0.5],
      [x - 0.24, foot + 0.26],
      [x + 0.24, foot + 0.26],
      [x + 0.33, foot + 0.5],
      [x, foot + 0.55],
    ]);
    fillWith(g, down(g, foot + 0.55, foot + 0.2, t(enamel[0]), t(enamel[1])));
  });
  lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
    oval(g, x, foot + 0.52, 0.35, 0.085);
    fillWith(g, t('#b9794a'));
  });
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    circle(g, x, 1.62, 0.12);
    fillWith(g, t('#fffdf4'));
    box(g, x - 0.12, 1.32, 0.13, 0.3, 0.01);
    fillWith(g, t('#f6eedc'));
  });
}

/** A round mirror over the basin, with a lamp at each side. */
function mirror(g: Surface2D, t: Tint, air: Air): void {
  const x = basinX - 0.02;
  const y = 2.34;
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    circle(g, x, y, 0.66);
    fillWith(g, down(g, y + 0.66, y - 0.66, t('#f2cf8a'), t(brass), t('#b07f3a')));
  });
  circle(g, x, y, 0.58);
  fillWith(g, down(g, y + 0.58, y - 0.58, t('#eaf6f2'), t('#c4dfe0'), t('#a6cbd0')));
  g.save();
  circle(g, x, y, 0.58);
  g.clip();
  for (const [dx, w] of [
    [-0.44, 0.26],
    [-0.06, 0.1],
  ] as const) {
    polygon(g, [
      [x + dx, y - 0.7],
      [x + dx + w, y - 0.7],
      [x + dx + w + 0.7, y + 0.7],
      [x + dx + 0.7, y + 0.7],
    ]);
    fillWith(g, 'rgba(255,255,250,0.4)');
  }
  g.restore();
  for (const sx of sconces) {
    lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
      box(g, sx - 0.04, 2.16, 0.08, 0.2, 0.02);
      fillWith(g, t(brass));
      box(g, sx - 0.1, 2.32, 0.2, 0.36, 0.09);
      fillWith(g, lit(air, '#fff9e6', '#ffe7ae'));
    });
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.12, t('#f4efe0'), t('#ece4d0'), t('#cfc6b0'));
  grid(
    g,
    view,
    line - 0.12,
    0.4,
    (c, r) => (c % 2 === 0 && r % 2 === 0 ? t(mix('#2f6f86', '#4a8a9c', cell(c * 5 + r, 407))) : null),
    fade(t('#9fa896'), 0.4),
  );
  wallShadow(g, view, line - 0.12, 0.45, 0.36);
  ovalRug(
    g,
    -1.1,
    -0.22,
    3.1,
    0.5,
    [coral, '#fbf0da', coral].map((c) => t(c)),
  );
  grain(g, view, 409, 0.9);
  along(view, 13, (_, x) => basket(g, x + 5.35, t));
  toilet(g, t);
  washstand(g, t);
}

/** The washstand: doors of oak, a bowl of enamel, brushes in a mug. */
function washstand(g: Surface2D, t: Tint): void {
  const l = basinX - basinWidth / 2;
  cabinet(g, l + 0.05, -0.03, basinWidth - 0.1, basinTop + 0.03, t('#c08a56'), {
    columns: 2,
    knob: brass,
    top: t('#fdf8ea'),
  });
  curve(g, [
    [basinX, basinTop + 0.02],
    [basinX, basinTop + 0.34],
    [basinX - 0.1, basinTop + 0.42],
    [basinX - 0.2, basinTop + 0.34],
  ]);
  ink(g, t(brass), 0.045);
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(basinX - 0.42, basinTop + 0.17);
    g.quadraticCurveTo(basinX - 0.34, basinTop, basinX, basinTop);
    g.quadraticCurveTo(basinX + 0.34, basinTop, basinX + 0.42, basinTop + 0.17);
    g.closePath();
    fillWith(g, down(g, basinTop + 0.17, basinTop, t(enamel[0]), t(enamel[1])));
    box(g, basinX - 0.45, basinTop + 0.14, 0.9, 0.05, 0.025);
    fillWith(g, t('#fffef9'));
  });
  const mug = l + basinWidth - 0.2;
  for (const [dx, color] of [
    [-0.03, coral],
    [0.04, '#2f6f86'],
  ] as const) {
    curve(g, [
      [mug, basinTop + 0.05],
      [mug + dx * 2, basinTop + 0.3],
    ]);
    ink(g, t(color), 0.028);
  }
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    box(g, mug - 0.07, basinTop, 0.14, 0.16, 0.03);
    fillWith(g, across(g, mug - 0.07, mug + 0.07, t('#b9dcd8'), t('#86b8bc')));
  });
}

/** A wicker basket for the laundry. */
function basket(g: Surface2D, x: number, t: Tint): void {
  const wicker = t('#d3a468');
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    blob(g, [
      [x - 0.3, 0.78],
      [x - 0.12, 0.96],
      [x + 0.1, 0.86],
      [x + 0.3, 0.78],
    ]);
    fillWith(g, t('#fbf0da'));
    polygon(g, [
      [x - 0.36, 0.8],
      [x + 0.36, 0.8],
      [x + 0.29, 0.08],
      [x - 0.29, 0.08],
    ]);
    fillWith(g, across(g, x - 0.36, x + 0.36, lighten(wicker, 0.18), wicker, darken(wicker, 0.16)));
  });
  for (let r = 0; r < 6; r++)
    for (let k = 0; k < 5; k++) {
      box(g, x - 0.29 + k * 0.12 + (r % 2) * 0.05, 0.14 + r * 0.105, 0.09, 0.07, 0.03);
      fillWith(g, fade(r % 2 ? lighten(wicker, 0.3) : darken(wicker, 0.25), 0.5));
    }
}

const light = roomLight({
  day: ['#fffbf2', '#7d8a86'],
  night: ['#78708c', '#191a38'],
  windows,
  beam: 0.3,
  lamps: [
    ...sconces.map((x) => ({ x, y: 2.5, reach: 2.5, day: 0.12 })),
    ...globes.map((x) => ({ x, y: 4.05, reach: 4.2 })),
  ],
});

export const bathroom: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.5), [1.5, 4]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of globes) pendant(g, v, x, 3.85, 0.46, brass, 'globe', air);
    }),
  ],
  ...light,
};
