import { furniture } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import { box, circle, curve, down, fillWith, grain, ink, lifted, polygon } from '../../paint.ts';
import type { Surface2D, View } from '../../surface.ts';
import { bookRow } from '../elements/books.ts';
import { boards, floorSheet, ovalRug, wallShadow } from '../elements/floors.ts';
import { bed, cabinet } from '../elements/furniture.ts';
import { bulbString, tableLamp } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { framed } from '../elements/on-walls.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { band, besideWindows, print, wall } from '../elements/walls.ts';
import { curtains, type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.58;
const windows: readonly Opening[] = [{ x: -0.85, y: 1.55, w: 1.5, h: 1.7, round: true }];
const { x: bedX, width: bedWidth } = furniture.bedroom.bed;
const lampX = 1.9;

/** A five-pointed paper star. */
function star(g: Surface2D, x: number, y: number, r: number, turn = 0): void {
  polygon(
    g,
    Array.from({ length: 10 }, (_, k) => {
      const a = Math.PI / 2 + (k / 10) * Math.PI * 2 + turn;
      const d = k % 2 ? r * 0.45 : r;
      return [x + Math.cos(a) * d, y + Math.sin(a) * d] as const;
    }),
  );
}

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#8f9cc8'), t('#a3aed2'), t('#b9bcd8'));
  const taken = besideWindows(windows, 0.5);
  print(view, 1.05, 0.52, taken, (x, y, n) => {
    star(g, x, y, n % 3 ? 0.05 : 0.075, n);
    fillWith(g, fade(t(n % 4 ? '#f3ecd8' : '#f2cf7c'), 0.55));
  });
  band(g, view, line - 0.05, 0.2, t('#f4ecdc'));
  for (const o of windows) {
    windowFrame(g, o, t('#fbf3e4'), { columns: 2, rows: 3 });
    curtains(g, { ...o, h: o.h - 0.1 }, 0.95, t('#d98a9a'), t('#fbf3e4'));
  }
  shelf(g, -3.25, 2.15, 1.5, t);
  shelf(g, 1.55, 2.35, 1.7, t);
  framed(g, 1.62, 1.42, 0.78, 0.6, 'hills', t, '#f4ecdc');
  framed(g, 2.6, 1.38, 0.52, 0.66, 'flower', t, '#f4ecdc');
  framed(g, -2.95, 1.35, 0.5, 0.6, 'cat', t, '#f4ecdc');
  framed(g, -2.28, 1.42, 0.62, 0.48, 'boat', t, '#f4ecdc');
  cabinet(g, -4.3, line - 0.12, 1.05, 1.5, t('#f0e0c6'), { columns: 1, rows: 4, knob: '#d9785a' });
  toys(g, -4.1, line + 1.4, t);
  grain(g, view, 221);
}

function shelf(g: Surface2D, x: number, y: number, w: number, t: Tint): void {
  bookRow(g, x + 0.08, y, w * 0.5, 0.34, Math.round(x * 7), t);
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    circle(g, x + w * 0.72, y + 0.15, 0.15);
    fillWith(g, t('#d9604a'));
    star(g, x + w * 0.72, y + 0.15, 0.1);
    fillWith(g, t('#fbf0d4'));
  });
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x, y - 0.06, w, 0.06, 0.02);
    fillWith(g, t('#fbf3e4'));
  });
}

/** A plush bear and a wooden train. */
function toys(g: Surface2D, x: number, y: number, t: Tint): void {
  const fur = t('#b9804e');
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    for (const [dx, dy, r] of [
      [-0.1, 0.36, 0.055],
      [0.1, 0.36, 0.055],
      [0, 0.28, 0.13],
      [0, 0.1, 0.14],
      [-0.13, 0.04, 0.06],
      [0.13, 0.04, 0.06],
    ] as const) {
      circle(g, x + dx, y + dy, r);
      fillWith(g, fur);
    }
  });
  circle(g, x, y + 0.25, 0.055);
  fillWith(g, lighten(fur, 0.4));
  for (const dx of [-0.045, 0.045]) {
    circle(g, x + dx, y + 0.32, 0.016);
    fillWith(g, '#3a2620');
  }
  for (const [dx, color, h] of [
    [0.28, '#5d93b0', 0.2],
    [0.5, '#d9604a', 0.15],
  ] as const)
    lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
      box(g, x + dx, y + 0.05, 0.2, h, 0.02);
      fillWith(g, t(color));
      for (const wx of [0.05, 0.15]) {
        circle(g, x + dx + wx, y + 0.045, 0.045);
        fillWith(g, t('#f0c060'));
      }
    });
}

/** The roof comes down at both sides: a room under the tiles. */
function roof(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const board = t('#e9d7b8');
  for (const side of [-1, 1]) {
    const at = (x: number) => side * x;
    lifted(g, { blur: 0.16, x: 0.02, alpha: 0.34 }, () => {
      polygon(g, [
        [at(2.3), 4.9],
        [at(6.6), 0.9],
        [at(16), 0.9],
        [at(16), 9],
        [at(2.3), 9],
      ]);
      fillWith(g, down(g, 5, 1, lighten(board, 0.1), board, darken(board, 0.14)));
    });
    for (let k = 0; k < 6; k++) {
      curve(g, [
        [at(2.9 + k * 0.75), 4.9 + k * 0.12],
        [at(7.2 + k * 0.75), 0.9],
      ]);
      ink(g, fade(darken(board, 0.4), 0.3), 0.02);
    }
    lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
      polygon(g, [
        [at(2.16), 5.0],
        [at(2.44), 5.0],
        [at(6.74), 0.95],
        [at(6.46), 0.95],
      ]);
      fillWith(g, t('#b98450'));
    });
  }
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    box(g, -2.6, 4.2, 5.2, 0.18, 0.03);
    fillWith(g, t('#b98450'));
  });
  bulbString(g, -2.5, 4.18, 2.5, 0.3, 8, air);
  bulbString(g, 0, 4.18, 2.5, 0.3, 8, air);
  grain(g, view, 223, 0.8);
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#dcb684'), t('#d2a873'), t('#b4855a'), t('#966a48'));
  boards(g, view, line - 0.1, t('#8a5a34'), { salt: 231, light: '#fff0cc' });
  wallShadow(g, view, line - 0.1, 0.42, 0.32);
  ovalRug(
    g,
    -1.3,
    -0.24,
    3.4,
    0.56,
    ['#f2e3cc', '#d98a9a', '#f2e3cc', '#8f9cc8'].map((c) => t(c)),
  );
  bed(
    g,
    bedX,
    0.02,
    bedWidth,
    t('#c48a54'),
    ['#d9785a', '#f2cf7c', '#7f93c0', '#f4ecdc', '#8fb0a0'].map((c) => t(c)),
    1,
  );
  cabinet(g, lampX - 0.26, 0.04, 0.52, 0.58, t('#c48a54'), { columns: 1, rows: 2 });
  tableLamp(g, lampX, 0.63, 0.5, t('#f6e3b4'), t('#d98a9a'), air);
  grain(g, view, 233, 0.9);
}

/** A mobile of paper planets, near the eye. */
function mobile(g: Surface2D, view: View, air: Air): void {
  const dim = (hex: string) => mix(hex, '#3a3050', 0.3 + 0.3 * air.night);
  for (const cx of [-3.3, 7])
    for (const [dx, drop, r, color] of [
      [-0.7, 0.42, 0.11, '#f2cf7c'],
      [-0.25, 0.75, 0.15, '#d9785a'],
      [0.3, 0.5, 0.12, '#8fb0a0'],
      [0.72, 0.85, 0.09, '#7f93c0'],
    ] as const) {
      curve(g, [
        [cx + dx, view.top + 1],
        [cx + dx, 4.7 - drop],
      ]);
      ink(g, dim('#6a5a60'), 0.012);
      lifted(g, { blur: 0.06, alpha: 0.26 }, () => {
        if (r > 0.1) circle(g, cx + dx, 4.7 - drop, r);
        else star(g, cx + dx, 4.7 - drop, r * 1.6);
        fillWith(g, dim(color));
      });
    }
}

const light = roomLight({
  day: ['#fffaf4', '#8a6a7c'],
  night: ['#75649a', '#181338'],
  windows,
  sun: '#ffe2b4',
  lamps: [
    { x: lampX, y: 1.0, reach: 2.9 },
    ...[-1.9, -0.65, 0.65, 1.9].map((x) => ({ x, y: 3.85, reach: 1.3, color: '#ffcf8a' })),
  ],
});

export const bedroom: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.25), [1.2, 3.6]),
    behind('wall', 0.88, room),
    behind('roof', 0.92, roof),
    behind('floor', 1, floor),
    before('mobile', 1.25, mobile),
  ],
  ...light,
};
