import { furniture } from '#contracts/rig.ts';
import { fade, lighten, mix } from '../../colour.ts';
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
import { carpet, floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { flame, pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { pick, roomTint, sunlight, type Tint } from '../elements/tint.ts';
import { masonry, wall } from '../elements/walls.ts';
import { type Air, behind, type PlaceArt } from '../layer.ts';
import { pool, shaft } from '../light.ts';

const line = 0.62;
const { pew, altar } = furniture.church;
const jewels = ['#c9433f', '#2f6cb3', '#e9a63a', '#3c9b78', '#7d4a9e', '#f3d470', '#4aa3cc'] as const;
/** Pointed windows of coloured glass: left edge and which colours lead. */
const lancets = [-11.6, -10.3, -4.75, -3.35, 2.55, 3.95, 9.6, 10.9].map((x, k) => ({
  x,
  y: 1.55,
  w: 1.0,
  h: 2.6,
  k,
}));
const roses = [-7.3, 0.15, 7.3].map((x) => ({ x, y: 3.05, r: 0.98 }));
const pillars = [-12.4, -8.9, -5.55, -1.75, 1.75, 5.55, 8.9, 12.4];
const candles = [altar.x - 0.48, altar.x + 0.48];
const globes = [-10.2, -3.5, 3.75, 10.4];
const oak = '#6f4630';

/** A pointed arch; (x, y) is its lower left. */
function lancetPath(g: Surface2D, x: number, y: number, w: number, h: number): void {
  const spring = y + h - w * 0.9;
  g.beginPath();
  g.moveTo(x, y);
  g.lineTo(x, spring);
  g.quadraticCurveTo(x + w * 0.04, y + h - w * 0.3, x + w / 2, y + h);
  g.quadraticCurveTo(x + w * 0.96, y + h - w * 0.3, x + w, spring);
  g.lineTo(x + w, y);
  g.closePath();
}

function nave(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, [], t('#cfc3c4'), t('#bfb1b6'), t('#a3949f'));
  masonry(g, view, line, 9, { w: 0.92, h: 0.42 }, t('#e6dcd6'), t('#83748a'), 0.5, 521);
  for (const o of lancets) window(g, o, t, air);
  for (const o of roses) rose(g, o, t, air);
  for (const o of roses) portal(g, o.x, t);
  grain(g, view, 523);
}

/** Glass by day; by night hardly more than its lead. */
const glass = (air: Air, color: string) =>
  mix(mix(color, '#8a93a4', air.rain * 0.3), '#20264e', air.night * 0.56);

function window(g: Surface2D, o: (typeof lancets)[number], t: Tint, air: Air): void {
  const { x, y, w, h, k } = o;
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    lancetPath(g, x - 0.13, y - 0.13, w + 0.26, h + 0.3);
    fillWith(g, t('#e9dfd6'));
  });
  g.save();
  lancetPath(g, x, y, w, h);
  g.clip();
  rect(g, x, y, w, h);
  fillWith(g, glass(air, pick(jewels, k + 1)));
  const cw = w / 4;
  const ch = 0.2;
  const lead = fade('#2e2634', 0.75);
  for (let r = 0; r < h / ch + 1; r++)
    for (let c = 0; c < 5; c++) {
      const cx = x + (c + (r % 2) * 0.5) * cw;
      const cy = y + r * ch;
      polygon(g, [
        [cx, cy - ch],
        [cx + cw / 2, cy],
        [cx, cy + ch],
        [cx - cw / 2, cy],
      ]);
      const color = pick(jewels, k + (r % 3) * 2 + (Math.abs(c - 2) < 1 ? 3 : 0));
      fillWith(g, lighten(glass(air, color), 0.22 * cell(r * 5 + c, 525 + k)));
      ink(g, lead, 0.014);
    }
  for (const [dy, color] of [
    [0.55, jewels[5]],
    [1.45, jewels[2]],
  ] as const) {
    const cx = x + w / 2;
    circle(g, cx, y + dy, 0.34);
    fillWith(g, glass(air, pick(jewels, k + (dy > 1 ? 1 : 4))));
    ink(g, lead, 0.022);
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * Math.PI * 2 + Math.PI / 6;
      oval(g, cx + Math.cos(a) * 0.17, y + dy + Math.sin(a) * 0.17, 0.13, 0.07, a);
      fillWith(g, glass(air, color));
      ink(g, lead, 0.014);
    }
    circle(g, cx, y + dy, 0.075);
    fillWith(g, glass(air, '#fff0c4'));
  }
  rect(g, x, y, 0.08, h);
  fillWith(g, across(g, x, x + 0.08, 'rgba(40,20,50,0.4)', 'rgba(40,20,50,0)'));
  g.restore();
}

/** The round window over the door. */
function rose(g: Surface2D, { x, y, r }: (typeof roses)[number], t: Tint, air: Air): void {
  lifted(g, { blur: 0.12, alpha: 0.38 }, () => {
    circle(g, x, y, r + 0.2);
    fillWith(g, t('#e9dfd6'));
  });
  circle(g, x, y, r);
  fillWith(g, t('#d8ccc6'));
  const disc = (dx: number, dy: number, size: number, color: string) => {
    circle(g, x + dx, y + dy, size);
    fillWith(g, round(g, x + dx, y + dy, size, lighten(glass(air, color), 0.3), glass(air, color)));
    ink(g, fade('#2e2634', 0.6), 0.016);
  };
  for (let k = 0; k < 12; k++) {
    const a = (k / 12) * Math.PI * 2 + Math.PI / 12;
    disc(Math.cos(a) * r * 0.82, Math.sin(a) * r * 0.82, r * 0.155, k % 2 ? jewels[0] : jewels[1]);
  }
  for (let k = 0; k < 12; k++) {
    const a = (k / 12) * Math.PI * 2;
    oval(g, x + Math.cos(a) * r * 0.47, y + Math.sin(a) * r * 0.47, r * 0.2, r * 0.095, a);
    fillWith(g, glass(air, pick([jewels[2], jewels[4], jewels[3]], k)));
    ink(g, fade('#2e2634', 0.6), 0.016);
  }
  disc(0, 0, r * 0.24, jewels[5]);
  for (let k = 0; k < 6; k++) {
    const a = (k / 6) * Math.PI * 2;
    oval(g, x + Math.cos(a) * r * 0.11, y + Math.sin(a) * r * 0.11, r * 0.09, r * 0.045, a);
    fillWith(g, glass(air, jewels[0]));
  }
}

/** Two wings of oak on iron straps. */
function portal(g: Surface2D, x: number, t: Tint): void {
  const foot = line - 0.14;
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    lancetPath(g, x - 0.78, foot, 1.56, 1.66);
    fillWith(g, t('#e3d7cf'));
  });
  lancetPath(g, x - 0.62, foot, 1.24, 1.48);
  fillWith(g, across(g, x - 0.62, x + 0.62, t('#835439'), t(oak), t('#54331f')));
  g.save();
  lancetPath(g, x - 0.62, foot, 1.24, 1.48);
  g.clip();
  for (let k = 1; k < 8; k++) {
    rect(g, x - 0.62 + k * 0.155, foot, 0.014, 1.5);
    fillWith(g, fade('#2c1a12', k === 4 ? 0.9 : 0.4));
  }
  for (const y of [foot + 0.26, foot + 0.86])
    for (const s of [-1, 1]) {
      curve(g, [
        [x + s * 0.62, y],
        [x + s * 0.2, y],
        [x + s * 0.12, y + 0.08],
      ]);
      ink(g, '#3a3238', 0.04);
    }
  g.restore();
  for (const s of [-1, 1]) {
    circle(g, x + s * 0.09, foot + 0.6, 0.05);
    ink(g, t('#d9a85a'), 0.02);
  }
}

/** Bundled pillars and the arches that they carry: a sheet of its own. */
function arcade(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const stone = t('#ddd1cc');
  const spring = 3.35;
  lifted(g, { blur: 0.18, alpha: 0.4 }, () => {
    g.beginPath();
    g.moveTo(view.left - 1, view.top + 2);
    g.lineTo(view.left - 1, spring);
    for (const [k, x] of pillars.entries()) {
      const next = pillars[k + 1];
      if (next === undefined) break;
      const l = x + 0.2;
      const r = next - 0.2;
      const m = (l + r) / 2;
      const top = spring + 1.05 + (r - l) * 0.13;
      g.lineTo(l, spring);
      g.quadraticCurveTo(l + 0.1, top - 0.3, m, top);
      g.quadraticCurveTo(r - 0.1, top - 0.3, r, spring);
    }
    g.lineTo(view.right + 1, spring);
    g.lineTo(view.right + 1, view.top + 2);
    g.closePath();
    fillWith(g, down(g, spring + 2.6, spring, t('#b8a9ad'), stone));
  });
  for (const x of pillars) {
    lifted(g, { blur: 0.14, alpha: 0.42 }, () => {
      for (const dx of [-0.16, 0.16, 0]) {
        box(g, x + dx - 0.1, line - 0.2, 0.2, spring - line + 0.3, 0.03);
        fillWith(g, across(g, x + dx - 0.1, x + dx + 0.1, t('#f3e9e1'), stone, t('#9d8e98')));
      }
    });
    for (const [y, w, h] of [
      [line - 0.24, 0.66, 0.26],
      [spring - 0.06, 0.56, 0.12],
      [spring + 0.05, 0.68, 0.13],
    ] as const)
      lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
        box(g, x - w / 2, y, w, h, 0.04);
        fillWith(g, across(g, x - w / 2, x + w / 2, t('#f3e9e1'), stone, t('#a89aa2')));
      });
  }
  grain(g, view, 527, 0.8);
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.2, t('#b9aaa8'), t('#ab9b9c'), t('#85768a'));
  grid(
    g,
    view,
    line - 0.2,
    0.7,
    (c, r) => fade(t((c + r) % 2 ? '#d6c9c2' : '#877889'), 0.26 + 0.16 * cell(c + r * 7, 529)),
    fade(t('#6a5a6c'), 0.3),
  );
  wallShadow(g, view, line - 0.2, 0.4, 0.36);
  carpet(g, -0.4, -0.3, 9.5, 0.46, t('#a63a48'), t('#d9a85a'));
  grain(g, view, 531, 0.9);
  for (const x of [-4.95, -3.35]) bench(g, x, 0.22, 1.45, t);
  holyTable(g, t, air);
  bench(g, pew.x - pew.width / 2, pew.top - 0.45, pew.width, t);
}

/** A pew of oak from the front, its seat 0.45 m over `foot`. */
function bench(g: Surface2D, x: number, foot: number, w: number, t: Tint): void {
  const top = foot + 0.45;
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, x, top + 0.06, w, 0.5, 0.03);
    fillWith(g, down(g, top + 0.56, top, t('#94623f'), t(oak)));
  });
  for (let k = 0; k < 3; k++) {
    box(g, x + 0.1 + k * ((w - 0.14) / 3), top + 0.14, (w - 0.14) / 3 - 0.06, 0.32, 0.03);
    fillWith(g, fade(t('#54331f'), 0.4));
  }
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x - 0.02, top - 0.07, w + 0.04, 0.08, 0.02);
    fillWith(g, down(g, top, top - 0.07, t('#b07a50'), t('#7d5036')));
    for (const lx of [x, x + w - 0.09]) {
      box(g, lx, foot - 0.03, 0.09, 0.44, 0.02);
      fillWith(g, t('#54331f'));
    }
    box(g, x - 0.03, top + 0.53, w + 0.06, 0.07, 0.03);
    fillWith(g, t('#a06c45'));
  });
}

/** The altar under its cloth, with candles and lilies. */
function holyTable(g: Surface2D, t: Tint, air: Air): void {
  const x = altar.x - altar.width / 2;
  const { width: w, top } = altar;
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    box(g, x + 0.06, -0.03, w - 0.12, top, 0.02);
    fillWith(g, down(g, top, 0, t('#e9dfd6'), t('#b5a6a8')));
  });
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(x - 0.04, top + 0.01);
    g.lineTo(x + w + 0.04, top + 0.01);
    g.lineTo(x + w + 0.02, top - 0.42);
    for (let k = 8; k >= 0; k--) g.lineTo(x - 0.02 + ((w + 0.04) * k) / 8, top - 0.42 - (k % 2 ? 0.07 : 0));
    g.closePath();
    fillWith(g, down(g, top, top - 0.5, t('#fffaf2'), t('#e2d6d0')));
  });
  rect(g, x - 0.02, top - 0.36, w + 0.04, 0.05);
  fillWith(g, t('#d9a85a'));
  for (const cx of candles) {
    lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
      box(g, cx - 0.09, top, 0.18, 0.04, 0.02);
      fillWith(g, t('#d9a85a'));
      box(g, cx - 0.025, top + 0.03, 0.05, 0.16, 0.01);
      fillWith(g, t('#d9a85a'));
      box(g, cx - 0.045, top + 0.17, 0.09, 0.38, 0.02);
      fillWith(g, across(g, cx - 0.045, cx + 0.045, t('#fffaf0'), t('#e3d6c0')));
    });
    flame(g, cx, top + 0.55, 0.17, 0.85 + 0.15 * air.night);
  }
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    polygon(g, [
      [altar.x - 0.09, top + 0.24],
      [altar.x + 0.09, top + 0.24],
      [altar.x + 0.06, top],
      [altar.x - 0.06, top],
    ]);
    fillWith(g, t('#b9a0b8'));
  });
  for (const [dx, dy] of [
    [-0.14, 0.38],
    [0.02, 0.46],
    [0.15, 0.36],
  ] as const) {
    curve(g, [
      [altar.x + dx * 0.3, top + 0.22],
      [altar.x + dx, top + dy],
    ]);
    ink(g, t('#5f8f5c'), 0.02);
    for (let k = 0; k < 5; k++) {
      const a = (k / 5) * Math.PI * 2 + dx;
      oval(g, altar.x + dx + Math.cos(a) * 0.05, top + dy + Math.sin(a) * 0.05, 0.055, 0.028, a);
      fillWith(g, t('#fffaf4'));
    }
    circle(g, altar.x + dx, top + dy, 0.022);
    fillWith(g, t('#e9a63a'));
  }
}

function stage(g: Surface2D, view: View, air: Air): void {
  floor(g, view, air);
  for (const x of globes) pendant(g, view, x, 3.42, 0.36, '#d9a85a', 'globe', air);
}

const room = roomLight({
  day: ['#fff6ee', '#5d5068'],
  night: ['#746a94', '#151130'],
  lamps: [
    ...candles.map((x) => ({ x, y: altar.top + 0.62, reach: 2.2, day: 0.3 })),
    ...globes.map((x) => ({ x, y: 3.6, reach: 3.6, day: 0.1 })),
  ],
});

export const church: PlaceArt = {
  layers: [behind('nave', 0.84, nave), behind('arcade', 0.93, arcade), behind('floor', 1, stage)],
  shade: room.shade,
  /** The glass throws its colours on the floor. */
  glow(g, view, air) {
    room.glow(g, view, air);
    const d = sunlight(air);
    if (d <= 0.02) return;
    for (const { x, y, w, h, k } of lancets) {
      if (x > view.right + 1 || x + w < view.left - 4) continue;
      const color = pick(['#ff9a6a', '#7ab0ff', '#ffd27a'], k);
      shaft(g, x + 0.1, x + w - 0.1, y + h * 0.8, 1.9, y + h * 0.8 + 0.3, color, 0.26 * d);
      pool(g, x + w / 2 + 1.9, -0.2, 0.8, 0.26, color, 0.34 * d);
    }
    for (const { x, y, r } of roses) {
      shaft(g, x - r * 0.7, x + r * 0.7, y, 1.7, y + 0.3, '#ffe0a4', 0.24 * d);
      pool(g, x + 1.7, -0.2, 1.1, 0.3, '#f0a0c0', 0.3 * d);
    }
  },
};
