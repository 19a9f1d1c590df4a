import { furniture } from '#contracts/rig.ts';
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
import { boards, floorSheet, wallShadow } from '../elements/floors.ts';
import { counterFront, stool, table } from '../elements/furniture.ts';
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { framed } from '../elements/on-walls.ts';
import { airTint, lit, pick, roomTint, type Tint } from '../elements/tint.ts';
import { band, onWall, panels, stripes, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const line = 0.6;
const { x: barX, width: barWidth, top: barTop } = furniture.bar.counter;
const seat = furniture.bar.stool;
const windows: readonly Opening[] = [
  { x: -4.35, y: 1.35, w: 1.9, h: 1.9, round: true },
  { x: -9.2, y: 1.35, w: 1.9, h: 1.9, round: true },
  { x: 8.4, y: 1.35, w: 1.9, h: 1.9, round: true },
];
const lamps = [-3.4, 2.7, 4.1, 5.5, -8.2, 9.3];

/** The street, seen through coloured panes. */
function outlook(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.6, -3.2, 2.9, { size: 0.3 });
  const t = airTint(air, { snow: 0.25 });
  along(view, 1.1, (i, x) => {
    const h = 0.9 + 0.7 * cell(i, 801);
    const c = t(pick(['#c98a6a', '#a89a8a', '#d0a878', '#8f9a9c'], i * 3), 0.3);
    rect(g, x, 0.6, 1.04, h + 0.7);
    fillWith(g, down(g, h + 1.3, 1, lighten(c, 0.12), c));
    for (let k = 0; k < 2; k++) {
      rect(g, x + 0.2 + k * 0.42, 1.5, 0.24, 0.32);
      fillWith(g, cell(i * 5 + k, 802) > 0.4 ? lit(air, lighten(c, 0.35)) : darken(c, 0.2));
    }
  });
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 1 - view.bottom + 1);
  fillWith(g, t('#a89a90', 0.2));
}

function taproom(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#6e2f2e'), t('#7a3833'), t('#64302c'));
  onWall(g, view, line, windows, () => {
    stripes(g, view, line, 0.46, fade(t('#4a1c20'), 0.28));
    panels(g, view, line - 0.1, 0.86, 0.62, t('#4f2a1e'), t('#613524'));
    band(g, view, 3.98, 0.1, t('#b8843c'));
  });
  for (const o of windows) {
    windowFrame(g, o, t('#4a281c'), { columns: 3, rows: 3, width: 0.1 });
    panes(g, o, t);
  }
  backBar(g, air, t);
  dartboard(g, 1.15, 2.35, t);
  framed(g, -0.1, 2.5, 0.62, 0.5, 'boat', t, '#b8843c');
  framed(g, -0.0, 1.72, 0.44, 0.56, 'person', t, '#b8843c');
  framed(g, 6.75, 2.3, 0.8, 0.62, 'hills', t, '#b8843c');
  framed(g, -6.2, 2.2, 0.6, 0.8, 'cat', t, '#b8843c');
  grain(g, view, 803, 0.9);
}

/** Some of a window's panes are amber and bottle green. */
function panes(g: Surface2D, o: Opening, t: Tint): void {
  for (let c = 0; c < 3; c++)
    for (let r = 0; r < 3; r++) {
      if ((c + r) % 2 === 1 || r === 2) continue;
      rect(g, o.x + (c * o.w) / 3 + 0.03, o.y + (r * o.h) / 3 + 0.03, o.w / 3 - 0.06, o.h / 3 - 0.06);
      fillWith(g, fade(t(c === 1 ? '#2f7a58' : '#e8a23c'), 0.5));
    }
}

/** Shelves of bottles before a lit mirror, between two columns and under a cornice. */
function backBar(g: Surface2D, air: Air, t: Tint): void {
  const [x, y, w, h] = [barX - 1.55, 1.2, 3.1, 2.35] as const;
  lifted(g, { blur: 0.14, alpha: 0.42 }, () => {
    box(g, x - 0.2, 0.5, w + 0.4, y + h - 0.4, 0.04);
    fillWith(g, across(g, x, x + w, t('#6a3a24'), t('#54291b')));
  });
  rect(g, x, y, w, h);
  fillWith(
    g,
    down(
      g,
      y + h,
      y,
      mix('#c98a48', '#e8a85c', air.night),
      mix('#f2c884', '#ffd694', air.night),
      t('#b87a40'),
    ),
  );
  for (const [k, sy] of [1.28, 2.02, 2.76].entries()) {
    for (let n = 0; n < 14; n++) {
      const s = cell(n + k * 20, 805);
      if (s < 0.06) continue;
      bottle(g, x + 0.16 + n * 0.213, sy, 0.36 + 0.2 * s, Math.floor(cell(n + k * 20, 806) * 7), t);
    }
    lifted(g, { blur: 0.07, alpha: 0.4 }, () => {
      box(g, x - 0.02, sy - 0.06, w + 0.04, 0.06, 0.01);
      fillWith(g, t('#4f281a'));
    });
  }
  for (const px of [x - 0.2, x + w / 2 - 0.07, x + w + 0.02])
    lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
      box(g, px, 1.1, 0.18, y + h - 1.05, 0.03);
      fillWith(g, across(g, px, px + 0.18, t('#8a5232'), t('#5a2e1e')));
    });
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    polygon(g, [
      [x - 0.32, y + h],
      [x + w + 0.32, y + h],
      [x + w + 0.2, y + h + 0.2],
      [x + w / 2 + 0.6, y + h + 0.2],
      [x + w / 2, y + h + 0.5],
      [x + w / 2 - 0.6, y + h + 0.2],
      [x - 0.2, y + h + 0.2],
    ]);
    fillWith(g, down(g, y + h + 0.5, y + h, t('#94583a'), t('#5f3220')));
  });
  circle(g, x + w / 2, y + h + 0.2, 0.11);
  fillWith(g, t('#d9a04a'));
}

function bottle(g: Surface2D, x: number, y: number, h: number, kind: number, t: Tint): void {
  const c = t(pick(['#2f6a48', '#7a3a20', '#c8862c', '#e6dcc0', '#8a2f34', '#3f6f84', '#4f7a3a'], kind));
  const w = kind % 3 === 0 ? 0.065 : 0.08;
  lifted(g, { blur: 0.04, alpha: 0.34 }, () => {
    g.beginPath();
    g.moveTo(x - w, y);
    g.lineTo(x - w, y + h * 0.55);
    g.quadraticCurveTo(x - w, y + h * 0.72, x - 0.026, y + h * 0.76);
    g.lineTo(x - 0.026, y + h);
    g.lineTo(x + 0.026, y + h);
    g.lineTo(x + 0.026, y + h * 0.76);
    g.quadraticCurveTo(x + w, y + h * 0.72, x + w, y + h * 0.55);
    g.lineTo(x + w, y);
    g.closePath();
    fillWith(g, across(g, x - w, x + w, lighten(c, 0.3), c, darken(c, 0.25)));
  });
  rect(g, x - w * 0.86, y + h * 0.18, w * 1.72, h * 0.24);
  fillWith(g, fade(t('#f8ecd0'), 0.85));
  rect(g, x - 0.028, y + h * 0.94, 0.056, h * 0.08);
  fillWith(g, t('#d9a04a'));
}

function dartboard(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    circle(g, x, y, 0.46);
    fillWith(g, t('#2c1f20'));
  });
  for (let k = 0; k < 20; k++) {
    const [a, b] = [(k / 20) * 2 * Math.PI + 0.16, ((k + 1) / 20) * 2 * Math.PI + 0.16];
    for (const [r, one, other] of [
      [0.4, '#2f7a58', '#b83c38'],
      [0.365, '#f2e2c0', '#2c2426'],
      [0.25, '#2f7a58', '#b83c38'],
      [0.22, '#f2e2c0', '#2c2426'],
    ] as const) {
      g.beginPath();
      g.moveTo(x, y);
      g.arc(x, y, r, a, b);
      g.closePath();
      fillWith(g, t(k % 2 ? one : other));
    }
  }
  circle(g, x, y, 0.05);
  fillWith(g, t('#2f7a58'));
  circle(g, x, y, 0.024);
  fillWith(g, t('#b83c38'));
  for (const [dx, dy] of [
    [0.12, 0.16],
    [-0.05, 0.04],
  ] as const) {
    curve(g, [
      [x + dx, y + dy],
      [x + dx + 0.14, y + dy - 0.05],
    ]);
    ink(g, t('#e8c060'), 0.022);
    circle(g, x + dx + 0.16, y + dy - 0.06, 0.03);
    fillWith(g, t('#e8704a'));
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#7a4a2c'), t('#6d4028'), t('#52301f'), t('#3a2218'));
  boards(g, view, line - 0.1, t('#2c160e'), { salt: 807 });
  wallShadow(g, view, line - 0.1, 0.42, 0.46);
  grain(g, view, 809, 0.9);
  jukebox(g, -1.25, 0.3, t);
  for (const x of [-4.75, -9.6, 7.9]) booth(g, x, t);
  barrel(g, 6.75, t);
  barrel(g, -6.1, t);
  counterFront(g, barX - barWidth / 2, 0, barWidth, barTop - 0.04, t('#6a3420'), t('#c08a4c'), 0.65);
  // A foot rail of brass, taps and glasses.
  for (const dx of [-1, 0, 1]) {
    rect(g, barX + dx * 1.1 - 0.02, 0.1, 0.04, 0.12);
    fillWith(g, t('#b8843c'));
  }
  box(g, barX - barWidth / 2, 0.2, barWidth, 0.045, 0.02);
  fillWith(g, down(g, 0.245, 0.2, t('#f0c878'), t('#b8843c')));
  taps(g, barX - 0.2, barTop, t);
  for (const [dx, c] of [
    [-0.95, '#e8a23c'],
    [0.62, '#e8a23c'],
    [0.86, '#7a3a20'],
  ] as const)
    tankard(g, barX + dx, barTop, c, t);
  stool(g, seat.x, 0, seat.top - 0.04, t('#2f6a50'), t('#3a2622'));
  for (const dx of [0.75, 1.55]) stool(g, seat.x + dx, -0.02, seat.top - 0.04, t('#2f6a50'), t('#3a2622'));
}

function taps(g: Surface2D, x: number, y: number, t: Tint): void {
  lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
    box(g, x - 0.04, y, 0.08, 0.3, 0.02);
    fillWith(g, t('#c8943f'));
    box(g, x - 0.26, y + 0.28, 0.52, 0.09, 0.04);
    fillWith(g, down(g, y + 0.37, y, t('#f4d48c'), t('#b8843c')));
  });
  for (const [dx, c] of [
    [-0.18, '#2f6a50'],
    [0, '#b83c38'],
    [0.18, '#f2e2c0'],
  ] as const) {
    box(g, x + dx - 0.028, y + 0.36, 0.056, 0.22, 0.025);
    fillWith(g, t(c));
    rect(g, x + dx - 0.012, y + 0.21, 0.024, 0.08);
    fillWith(g, t('#b8843c'));
  }
}

/** A glass of beer with its head and handle. */
function tankard(g: Surface2D, x: number, y: number, beer: string, t: Tint): void {
  curve(g, [
    [x + 0.07, y + 0.18],
    [x + 0.14, y + 0.16],
    [x + 0.13, y + 0.06],
    [x + 0.07, y + 0.05],
  ]);
  ink(g, 'rgba(255,250,236,0.7)', 0.022);
  box(g, x - 0.075, y, 0.15, 0.2, 0.015);
  fillWith(g, down(g, y + 0.2, y, lighten(t(beer), 0.15), t(beer)));
  for (const dx of [-0.05, 0, 0.05]) {
    circle(g, x + dx, y + 0.21, 0.036);
    fillWith(g, t('#fff8e6'));
  }
}

/** Records in an arch of coloured light. */
function jukebox(g: Surface2D, x: number, y: number, t: Tint): void {
  const arch = (w: number, h: number) => {
    g.beginPath();
    g.moveTo(x - w, y);
    g.lineTo(x - w, y + h - w);
    g.arc(x, y + h - w, w, Math.PI, 0, true);
    g.lineTo(x + w, y);
    g.closePath();
  };
  lifted(g, { blur: 0.12, alpha: 0.42 }, () => {
    arch(0.5, 1.62);
    fillWith(g, across(g, x - 0.5, x + 0.5, t('#9a5a34'), t('#6a3620')));
  });
  for (const [w, h, c] of [
    [0.44, 1.55, '#f0883c'],
    [0.38, 1.49, '#ffd06a'],
    [0.32, 1.43, '#4fa87c'],
  ] as const) {
    arch(w, h);
    fillWith(g, c);
  }
  arch(0.27, 1.38);
  fillWith(g, down(g, y + 1.38, y, t('#5a2a24'), t('#3a1c1a')));
  circle(g, x, y + 1.0, 0.19);
  fillWith(g, '#1c1416');
  circle(g, x, y + 1.0, 0.07);
  fillWith(g, '#e8604a');
  box(g, x - 0.24, y + 0.1, 0.48, 0.56, 0.04);
  fillWith(g, t('#b8843c'));
  for (let k = 0; k < 5; k++) {
    rect(g, x - 0.19 + k * 0.09, y + 0.15, 0.03, 0.46);
    fillWith(g, t('#5a2e1e'));
  }
}

/** A bench of green leather with a table before it. */
function booth(g: Surface2D, x: number, t: Tint): void {
  const leather = t('#2f6a50');
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    box(g, x - 0.9, 0.28, 1.8, 1.15, 0.1);
    fillWith(g, down(g, 1.43, 0.28, lighten(leather, 0.14), darken(leather, 0.12)));
  });
  for (let k = 0; k < 5; k++)
    for (let r = 0; r < 2; r++) {
      circle(g, x - 0.7 + k * 0.35, 0.95 + r * 0.28, 0.026);
      fillWith(g, darken(leather, 0.35));
    }
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x - 0.94, 0.5, 1.88, 0.2, 0.08);
    fillWith(g, down(g, 0.7, 0.5, lighten(leather, 0.25), leather));
  });
  table(g, x + 0.35, 1.2, 0.82, t('#8a5232'), { foot: 0.14 });
  tankard(g, x + 0.1, 0.82, '#e8a23c', t);
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    box(g, x + 0.5, 0.82, 0.07, 0.14, 0.02);
    fillWith(g, t('#f2e2c0'));
  });
  oval(g, x + 0.535, 1.02, 0.025, 0.05);
  fillWith(g, '#ffd06a');
}

function barrel(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    g.beginPath();
    g.moveTo(x - 0.32, 0.16);
    g.quadraticCurveTo(x - 0.5, 0.7, x - 0.32, 1.24);
    g.lineTo(x + 0.32, 1.24);
    g.quadraticCurveTo(x + 0.5, 0.7, x + 0.32, 0.16);
    g.closePath();
    fillWith(g, across(g, x - 0.44, x + 0.44, t('#a86c40'), t('#8a5432'), t('#5f3822')));
  });
  for (const y of [0.3, 0.62, 0.86, 1.1]) {
    const w = 0.34 + 0.075 * (1 - ((y - 0.7) / 0.54) ** 2);
    rect(g, x - w, y, w * 2, 0.06);
    fillWith(g, fade(t('#3a3236'), 0.8));
  }
}

/** Glasses that hang by their feet, near the eye. */
function glasses(g: Surface2D, view: View, air: Air): void {
  const dark = (hex: string) => mix(hex, '#1a1012', 0.4 + 0.2 * air.night);
  rect(g, view.left - 1, 4.22, view.right - view.left + 2, 0.1);
  fillWith(g, dark('#7a4428'));
  along(view, 0.62, (i, x) => {
    if (cell(i, 811) < 0.3) return;
    box(g, x - 0.1, 4.18, 0.2, 0.03, 0.01);
    fillWith(g, 'rgba(240,226,200,0.5)');
    rect(g, x - 0.012, 3.98, 0.024, 0.24);
    fillWith(g, 'rgba(240,226,200,0.4)');
    g.beginPath();
    g.moveTo(x - 0.05, 3.98);
    g.quadraticCurveTo(x - 0.17, 3.86, x - 0.13, 3.66);
    g.lineTo(x + 0.13, 3.66);
    g.quadraticCurveTo(x + 0.17, 3.86, x + 0.05, 3.98);
    g.closePath();
    fillWith(g, round(g, x - 0.05, 3.8, 0.24, 'rgba(255,246,226,0.42)', 'rgba(240,214,170,0.16)'));
  });
}

export const bar: PlaceArt = {
  layers: [
    behind('outlook', 0.45, outlook, [0.8, 3.6]),
    behind('wall', 0.92, taproom),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of lamps) pendant(g, v, x, 3.02, 0.5, '#2f6a50', 'dome', air);
    }),
    before('glasses', 1.2, glasses),
  ],
  ...roomLight({
    day: ['#fff4e2', '#6e4632'],
    night: ['#a88078', '#2a1620'],
    windows,
    beam: 0.2,
    sun: '#ffd08a',
    lamps: [
      ...lamps.map((x) => ({ x, y: 3.02, reach: 2.5, day: 0.3 })),
      { x: -1.25, y: 1.2, reach: 1.3, color: '#ff9a5c', day: 0.4 },
    ],
  }),
};
