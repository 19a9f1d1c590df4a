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
import { floorSheet, grid, wallShadow } from '../elements/floors.ts';
import { counterFront } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, stripes, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.6;
const windows: readonly Opening[] = [-9.6, -0.72, 7.9].map((x) => ({ x, y: 1.25, w: 1.75, h: 2.2 }));
const { x: counterX, width: counterWidth, top: counterTop } = furniture.shop.counter;
const lamps = [-2.9, 1.9, 3.6, -8.4, 8.8];
const green = '#4d8b5c';
const wood = '#d9a765';
const wares = [
  '#d8503f',
  '#f08a3c',
  '#3f8f8a',
  '#f6e7c4',
  '#7a5aa0',
  '#e8a0a8',
  '#5f8fc0',
  '#8a5a3c',
] as const;

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#f8d98a'), t('#f3cb70'), t('#e2b053'));
  stripes(g, view, 3.7, 0.5, fade(t('#fbe7b4'), 0.5));
  band(g, view, 3.66, 0.09, t(green));
  band(g, view, line - 0.06, 0.16, t(green));
  for (const o of windows) {
    windowFrame(g, o, t(green), { columns: 2, rows: 1, width: 0.1 });
    blind(g, o, t);
  }
  for (const [x, salt] of [
    [-7.4, 3],
    [-4.5, 1],
    [1.45, 2],
    [4.75, 5],
    [10.4, 4],
  ] as const)
    rack(g, x, 2.75, t, salt);
  grain(g, view, 421);
}

/** A striped blind over a window, with a scalloped edge. */
function blind(g: Surface2D, o: Opening, t: Tint): void {
  const n = 8;
  const w = (o.w + 0.36) / n;
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    for (let k = 0; k < n; k++) {
      const x = o.x - 0.18 + k * w;
      g.beginPath();
      g.moveTo(x, o.y + o.h + 0.14);
      g.lineTo(x + w, o.y + o.h + 0.14);
      g.lineTo(x + w, o.y + o.h - 0.34);
      g.arc(x + w / 2, o.y + o.h - 0.34, w / 2, 0, Math.PI, true);
      g.closePath();
      fillWith(g, t(k % 2 ? '#fdf3da' : green));
    }
  });
}

/** Shelves as shops have them: of each thing there is a whole row. */
function rack(g: Surface2D, x: number, w: number, t: Tint, salt: number): void {
  const foot = line - 0.14;
  const rows = 4;
  const pitch = 0.66;
  lifted(g, { blur: 0.14, alpha: 0.36 }, () => {
    box(g, x - 0.08, foot, w + 0.16, rows * pitch + 0.32, 0.04);
    fillWith(g, across(g, x, x + w, lighten(t(wood), 0.08), t(wood), darken(t(wood), 0.1)));
  });
  for (let r = 0; r < rows; r++) {
    const y = foot + 0.2 + r * pitch;
    rect(g, x, y, w, pitch - 0.1);
    fillWith(g, down(g, y + pitch, y, darken(t('#a8763f'), 0.26), t('#a8763f')));
    for (let at = x + 0.06, k = 0; at < x + w - 0.2; k++) {
      const n = salt * 40 + r * 9 + k;
      const size = 0.16 + 0.1 * cell(n, 423);
      const count = Math.min(2 + Math.floor(cell(n, 424) * 4), Math.floor((x + w - 0.04 - at) / size));
      const color = t(pick(wares, Math.floor(cell(n, 425) * wares.length)));
      const kind = Math.floor(cell(n, 426) * 4);
      for (let i = 0; i < count; i++) ware(g, at + size * (i + 0.5), y, size * 0.92, kind, color, t);
      at += count * size + 0.07;
      if (count < 1) break;
    }
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      box(g, x - 0.05, y - 0.08, w + 0.1, 0.08, 0.02);
      fillWith(g, t('#efc98c'));
    });
    for (let k = 0; k < 4; k++) {
      box(g, x + 0.3 + k * 0.66, y - 0.075, 0.16, 0.065, 0.01);
      fillWith(g, t(k % 3 ? '#fffaf0' : '#f4c0a8'));
    }
  }
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    box(g, x - 0.14, foot + rows * pitch + 0.26, w + 0.28, 0.13, 0.03);
    fillWith(g, t(green));
  });
}

/** A tin, a carton, a bottle or a jar of width `w`, standing on y. */
function ware(g: Surface2D, x: number, y: number, w: number, kind: number, color: string, t: Tint): void {
  const label = t('#fff6e2');
  if (kind === 0) {
    const h = w * 1.3;
    box(g, x - w / 2, y, w, h, w * 0.12);
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(color, 0.2), color, darken(color, 0.18)));
    rect(g, x - w / 2, y + h * 0.3, w, h * 0.34);
    fillWith(g, fade(label, 0.85));
    rect(g, x - w / 2, y + h * 0.9, w, h * 0.1);
    fillWith(g, t('#cfd0c8'));
  } else if (kind === 1) {
    const h = Math.min(0.5, w * 2);
    box(g, x - w / 2, y, w, h, 0.01);
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(color, 0.1), darken(color, 0.1)));
    circle(g, x, y + h * 0.58, w * 0.28);
    fillWith(g, fade(label, 0.9));
    rect(g, x - w * 0.3, y + h * 0.14, w * 0.6, h * 0.07);
    fillWith(g, fade(label, 0.7));
  } else if (kind === 2) {
    const h = Math.min(0.54, w * 2.5);
    box(g, x - w * 0.4, y, w * 0.8, h * 0.66, w * 0.22);
    fillWith(g, across(g, x - w * 0.4, x + w * 0.4, lighten(color, 0.28), color, darken(color, 0.16)));
    box(g, x - w * 0.15, y + h * 0.6, w * 0.3, h * 0.34, 0.02);
    fillWith(g, color);
    box(g, x - w * 0.18, y + h * 0.92, w * 0.36, h * 0.08, 0.01);
    fillWith(g, label);
    rect(g, x - w * 0.4, y + h * 0.2, w * 0.8, h * 0.22);
    fillWith(g, fade(label, 0.8));
  } else {
    const h = w * 1.35;
    box(g, x - w / 2, y, w, h * 0.84, w * 0.2);
    fillWith(g, down(g, y + h, y, lighten(color, 0.42), lighten(color, 0.1)));
    box(g, x - w * 0.42, y + h * 0.8, w * 0.84, h * 0.2, 0.015);
    fillWith(g, t('#f6e7c4'));
    circle(g, x - w * 0.04, y + h * 0.4, w * 0.24);
    fillWith(g, fade(label, 0.8));
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#efe6cc'), t('#e2d6b6'), t('#c4b48e'));
  grid(
    g,
    view,
    line - 0.1,
    0.72,
    (c, r) => ((c + r) % 2 ? t(mix('#b9c79a', '#a9ba8a', cell(c + r * 7, 427))) : null),
    fade(t('#8a8a5c'), 0.28),
  );
  wallShadow(g, view, line - 0.1, 0.45, 0.36);
  grain(g, view, 429, 0.9);
  greengrocery(g, -4.55, t);
  till(g, t);
}

/** Crates aslant with what is sold by weight. */
function greengrocery(g: Surface2D, x0: number, t: Tint): void {
  for (const [k, color, leaf, r] of [
    [0, '#d8503f', '#6a9a4c', 0.105],
    [1, '#f2993c', '#f6bd6a', 0.1],
    [2, '#7fb060', '#a9cf80', 0.13],
  ] as const) {
    const x = x0 + k * 0.86;
    lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
      for (const dx of [0.06, 0.66]) {
        box(g, x + dx, 0.04, 0.07, 0.4, 0.01);
        fillWith(g, t('#a8763f'));
      }
      box(g, x, 0.36, 0.8, 0.5, 0.03);
      fillWith(g, darken(t('#a8763f'), 0.2));
    });
    for (let row = 2; row >= 0; row--)
      for (let i = 0; i < 4; i++) {
        const cx = x + 0.12 + i * 0.19 + (row % 2) * 0.07 - 0.03;
        const cy = 0.6 + row * 0.13;
        lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
          circle(g, cx, cy, r);
          fillWith(g, across(g, cx - r, cx + r, lighten(t(color), 0.25), t(color), darken(t(color), 0.14)));
        });
        oval(g, cx + 0.02, cy + r * 0.7, r * 0.3, r * 0.13, 0.6);
        fillWith(g, t(leaf));
      }
    lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
      box(g, x - 0.04, 0.3, 0.88, 0.24, 0.03);
      fillWith(g, down(g, 0.54, 0.3, lighten(t(wood), 0.15), t(wood)));
    });
    rect(g, x - 0.04, 0.41, 0.88, 0.018);
    fillWith(g, fade(t('#8a5a30'), 0.45));
    lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
      box(g, x + 0.26, 0.35, 0.28, 0.15, 0.02);
      fillWith(g, t('#3c4a40'));
    });
    circle(g, x + 0.35, 0.425, 0.03);
    fillWith(g, t('#fdf3da'));
    box(g, x + 0.41, 0.4, 0.09, 0.02, 0.01);
    fillWith(g, t('#fdf3da'));
  }
}

/** The counter with its till, the scales and a jar of lollipops. */
function till(g: Surface2D, t: Tint): void {
  const x = counterX - counterWidth / 2;
  counterFront(g, x, -0.03, counterWidth, counterTop - 0.01, t(green), t('#f0cf94'), 0.6);
  const y = counterTop + 0.03;
  scales(g, x + 0.42, y, t);
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x + 0.92, y, 0.74, 0.2, 0.03);
    fillWith(g, down(g, y + 0.2, y, t('#d8604a'), t('#a83f38')));
    polygon(g, [
      [x + 0.96, y + 0.18],
      [x + 1.62, y + 0.18],
      [x + 1.52, y + 0.5],
      [x + 1.06, y + 0.5],
    ]);
    fillWith(g, down(g, y + 0.5, y + 0.18, t('#e8745a'), t('#c44f42')));
    box(g, x + 1.06, y + 0.48, 0.46, 0.22, 0.04);
    fillWith(g, t('#b8463c'));
  });
  box(g, x + 1.1, y + 0.53, 0.38, 0.13, 0.02);
  fillWith(g, t('#d6ecc4'));
  for (let r = 0; r < 3; r++)
    for (let k = 0; k < 4; k++) {
      circle(g, x + 1.14 + k * 0.1, y + 0.25 + r * 0.085, 0.032);
      fillWith(g, t(k === 3 ? '#f6c95a' : '#fff3dc'));
    }
  box(g, x + 1.2, y + 0.08, 0.18, 0.03, 0.01);
  fillWith(g, t('#f2d9a0'));
  const jar = x + counterWidth - 0.36;
  for (const [dx, dy, c] of [
    [-0.12, 0.42, '#f08a3c'],
    [0, 0.5, '#d8503f'],
    [0.12, 0.44, '#7a5aa0'],
  ] as const) {
    curve(g, [
      [jar + dx * 0.4, y + 0.1],
      [jar + dx, y + dy],
    ]);
    ink(g, t('#fff3dc'), 0.02);
    circle(g, jar + dx, y + dy, 0.075);
    fillWith(g, t(c));
    circle(g, jar + dx, y + dy, 0.036);
    ink(g, fade(t('#fff3dc'), 0.7), 0.014);
  }
  lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
    box(g, jar - 0.15, y, 0.3, 0.3, 0.05);
    fillWith(g, 'rgba(236,246,240,0.62)');
  });
}

function scales(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    polygon(g, [
      [x - 0.24, y],
      [x + 0.24, y],
      [x + 0.15, y + 0.3],
      [x - 0.15, y + 0.3],
    ]);
    fillWith(g, across(g, x - 0.24, x + 0.24, t('#fdf6e2'), t('#d9c9a4')));
    box(g, x - 0.3, y + 0.34, 0.6, 0.05, 0.025);
    fillWith(g, t('#c9ccc4'));
    box(g, x - 0.04, y + 0.28, 0.08, 0.08, 0.01);
    fillWith(g, t('#a9ada6'));
  });
  circle(g, x, y + 0.15, 0.1);
  fillWith(g, t('#fffdf4'));
  curve(g, [
    [x, y + 0.15],
    [x + 0.05, y + 0.21],
  ]);
  ink(g, t('#d8503f'), 0.02);
  for (const dx of [-0.1, 0.08]) {
    blob(g, [
      [x + dx - 0.1, y + 0.4],
      [x + dx - 0.08, y + 0.52],
      [x + dx + 0.08, y + 0.52],
      [x + dx + 0.1, y + 0.4],
    ]);
    fillWith(g, t('#d8503f'));
  }
}

/** Little flags on a string close to the eye. */
function flags(g: Surface2D, view: View, air: Air): void {
  const dim = (hex: string) => mix(hex, '#3a2a20', 0.2 + 0.35 * air.night);
  const colors = [green, '#fdf3da', '#d8604a', '#f6c95a'] as const;
  along(view, 4, (_, x) => {
    const at = (s: number): [number, number] => [x + s * 4, 4.42 - 0.36 * 4 * s * (1 - s)];
    curve(g, [0, 0.2, 0.4, 0.6, 0.8, 1].map(at));
    ink(g, dim('#8a6a48'), 0.016);
    for (let k = 0; k < 9; k++) {
      const [fx, fy] = at((k + 0.5) / 9);
      lifted(g, { blur: 0.05, alpha: 0.24 }, () => {
        polygon(g, [
          [fx - 0.12, fy],
          [fx + 0.12, fy],
          [fx, fy - 0.26],
        ]);
        fillWith(g, dim(pick(colors, k)));
      });
    }
  });
}

const light = roomLight({
  day: ['#fffaf0', '#8a7a50'],
  night: ['#8a7468', '#221a30'],
  windows,
  beam: 0.26,
  lamps: lamps.map((x) => ({ x, y: 3.2, reach: 3, day: 0.16 })),
});

export const shop: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.2), [0.9, 3.7]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 3.2, 0.56, '#3f7a52', 'disc', air);
    }),
    before('flags', 1.18, flags),
  ],
  ...light,
};
