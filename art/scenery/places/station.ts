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
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { floorSheet, grid } from '../elements/floors.ts';
import { table } from '../elements/furniture.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock } from '../elements/on-walls.ts';
import { airTint, lit, pick, roomTint, type Tint } from '../elements/tint.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { paintSky } from '../outside.ts';

const { x: benchX, width: benchWidth, top: benchTop } = furniture.station.bench;
const columns = [-9.2, -3.75, 1.7, 7.15, 12.6] as const;
const iron = '#4a6f78';
/** The hall's end: a half circle of glass over the tracks. */
const arch = { x: -2.3, y: 2.05, r: 2.75, pitch: 9.4 } as const;
/** Where the train ends, and how long its carriages are. */
const train = { head: 0.95, carriage: 4.6, foot: 0.66, high: 2.2 } as const;

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.9, -1.9, 3.55, { day: ['#84b8c8', '#c4dcd2', '#fbe6bc'], size: 0.36 });
  const t = airTint(air, { haze: '#e6e0d2' });
  along(view, 0.7, (i, x) => {
    const h = 0.3 + 0.7 * cell(i, 841);
    rect(g, x, 1.4, 0.66, 0.6 + h);
    fillWith(g, t(pick(['#b8a8a0', '#a8b0b0', '#c8b49a'], i), 0.6));
    if (cell(i, 842) > 0.4) {
      rect(g, x + 0.2, 1.7 + h * 0.3, 0.12, 0.14);
      fillWith(g, lit(air, t('#d8ccb8', 0.5)));
    }
  });
}

/** The end wall of the hall with its glass, the tracks that lead out below. */
function hall(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const spans: number[] = [];
  along(view, arch.pitch, (_, x) => spans.push(x + arch.x));
  g.beginPath();
  g.rect(view.left - 1, 0.4, view.right - view.left + 2, 9);
  for (const x of spans) {
    g.moveTo(x + arch.r, arch.y);
    g.arc(x, arch.y, arch.r, 0, Math.PI);
    g.lineTo(x - arch.r, 1.25);
    g.lineTo(x + arch.r, 1.25);
    g.closePath();
  }
  g.fillStyle = down(g, 5, 1, t('#c08a72'), t('#cc9a80'), t('#b47c66'));
  g.fill('evenodd');
  for (const x of spans) fan(g, x, t);
  // Courses of pale stone between.
  for (const x of spans)
    for (const y of [1.5, 2.2, 2.9, 3.6])
      lifted(g, { blur: 0.04, alpha: 0.2 }, () => {
        rect(g, x + arch.r + 0.3, y, arch.pitch - 2 * arch.r - 0.6, 0.12);
        fillWith(g, t('#e6cdb0'));
      });
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 1.3 - view.bottom + 1);
  fillWith(g, down(g, 1.3, 0.6, t('#a89888'), t('#8a7c72')));
  grain(g, view, 843, 0.7);
}

function fan(g: Surface2D, x: number, t: Tint): void {
  const c = t(iron);
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    for (const r of [arch.r, arch.r * 0.66, arch.r * 0.3]) {
      g.beginPath();
      g.arc(x, arch.y, r, 0, Math.PI);
      ink(g, c, r === arch.r ? 0.16 : 0.06);
    }
    for (let k = 0; k <= 10; k++) {
      const a = (k / 10) * Math.PI;
      g.beginPath();
      g.moveTo(x + Math.cos(a) * arch.r * 0.3, arch.y + Math.sin(a) * arch.r * 0.3);
      g.lineTo(x + Math.cos(a) * arch.r, arch.y + Math.sin(a) * arch.r);
      ink(g, c, 0.05);
    }
    rect(g, x - arch.r, arch.y - 0.06, arch.r * 2, 0.12);
    fillWith(g, c);
    for (let k = 1; k < 6; k++) {
      rect(g, x - arch.r + (k * arch.r) / 3 - 0.025, 1.25, 0.05, 0.8);
      fillWith(g, c);
    }
  });
}

/** The far platform, then the tracks. */
function tracks(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const wide = view.right - view.left + 2;
  lifted(g, { blur: 0.08, alpha: 0.3 }, () => {
    rect(g, view.left - 1, 0.7, wide, 0.62);
    fillWith(g, down(g, 1.32, 0.9, t('#d8c4a8'), t('#a48a78')));
  });
  rect(g, view.left - 1, 1.24, wide, 0.04);
  fillWith(g, t('#f0dcb8'));
  along(view, 3.1, (i, x) => {
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      box(g, x + 0.5, 1.3, 0.07, 1.5, 0.01);
      fillWith(g, t(iron));
      box(g, x + 0.3, 2.2, 0.47, 0.3, 0.03);
      fillWith(g, t(i % 2 ? '#2f5f8a' : '#c8503f'));
      rect(g, x + 0.38, 2.33, 0.31, 0.05);
      fillWith(g, t('#fdf2dc'));
      box(g, x + 1.3, 1.32, 0.9, 0.24, 0.03);
      fillWith(g, t('#8a5a3c'));
    });
  });
  rect(g, view.left - 1, 0.2, wide, 0.72);
  fillWith(g, down(g, 0.92, 0.4, t('#7a6a62'), t('#5f524e')));
  along(view, 0.44, (i, x) => {
    box(g, x, 0.62, 0.24, 0.16, 0.02);
    fillWith(g, t('#5a4438'));
    circle(g, x + 0.4 * cell(i, 845), 0.56 + 0.3 * cell(i, 846), 0.03);
    fillWith(g, fade(t('#b8a898'), 0.5));
  });
  for (const y of [0.82, 0.6])
    lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
      rect(g, view.left - 1, y, wide, 0.045);
      fillWith(g, down(g, y + 0.045, y, t('#e0dcd2'), t('#8a8682')));
    });
  grain(g, view, 847, 0.6);
}

/** A train of cream and crimson that stands at the platform, its head to the left. */
function carriages(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const { head, carriage, foot, high } = train;
  for (let x = head + carriage; x < view.right + 1; x += carriage) coach(g, x, t, air);
  for (let x = head + carriage; x < view.right + 1; x += carriage) {
    box(g, x - 0.14, foot + 0.1, 0.28, high - 0.3, 0.03);
    fillWith(g, t('#4a3a3e'));
  }
  const body = () => {
    g.beginPath();
    g.moveTo(head + carriage - 0.1, foot);
    g.lineTo(head + 0.1, foot);
    g.quadraticCurveTo(head - 0.12, foot + 0.1, head - 0.04, foot + 0.6);
    g.quadraticCurveTo(head + 0.16, foot + high, head + 1.05, foot + high);
    g.lineTo(head + carriage - 0.1, foot + high);
    g.closePath();
  };
  lifted(g, { blur: 0.16, alpha: 0.42 }, () => {
    body();
    fillWith(g, down(g, foot + high, foot, t('#fdf2dc'), t('#f4e2c2'), t('#e0c8a4')));
  });
  g.save();
  body();
  g.clip();
  livery(g, head - 0.2, carriage + 0.2, t);
  // The driver's window.
  polygon(g, [
    [head + 0.14, foot + 1.06],
    [head + 0.78, foot + 1.06],
    [head + 0.78, foot + 1.78],
    [head + 0.5, foot + 1.78],
  ]);
  fillWith(g, down(g, foot + 1.8, foot + 1.05, t('#5f8a98'), lit(air, '#3f6472', '#e8b870')));
  g.restore();
  for (const y of [0.34, 0.52]) {
    circle(g, head + 0.1, foot + y, 0.065);
    fillWith(g, lit(air, '#fff6d8', '#fff0b8'));
  }
  for (const dx of [1.1, 2.05, 3.0]) pane(g, head + dx, t, air);
  door(g, head + 4.0, t, air);
}

function coach(g: Surface2D, x: number, t: Tint, air: Air): void {
  const { carriage, foot, high } = train;
  lifted(g, { blur: 0.14, alpha: 0.42 }, () => {
    box(g, x + 0.1, foot, carriage - 0.2, high, 0.12);
    fillWith(g, down(g, foot + high, foot, t('#fdf2dc'), t('#f4e2c2'), t('#e0c8a4')));
  });
  livery(g, x + 0.1, carriage - 0.2, t);
  for (const dx of [1.1, 2.05, 3.0]) pane(g, x + dx, t, air);
  for (const dx of [0.52, 4.05]) door(g, x + dx, t, air);
}

/** The crimson below with its golden line, and the roof. */
function livery(g: Surface2D, x: number, w: number, t: Tint): void {
  const { foot, high } = train;
  rect(g, x, foot + 0.06, w, 0.74);
  fillWith(g, down(g, foot + 0.8, foot, t('#c8443f'), t('#9c2f34')));
  rect(g, x, foot + 0.8, w, 0.05);
  fillWith(g, t('#e6b04a'));
  rect(g, x, foot + high - 0.2, w, 0.2);
  fillWith(g, t('#6a767a'));
  rect(g, x, foot, w, 0.08);
  fillWith(g, t('#3c3438'));
}

function pane(g: Surface2D, x: number, t: Tint, air: Air): void {
  const y = train.foot + 1.0;
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    box(g, x - 0.05, y - 0.05, 0.8, 0.82, 0.08);
    fillWith(g, t('#d8bc8c'));
  });
  box(g, x, y, 0.7, 0.72, 0.06);
  fillWith(g, down(g, y + 0.72, y, lit(air, '#8fb4bc', '#ffdc9c'), lit(air, '#5f8894', '#f0b468')));
  polygon(g, [
    [x + 0.1, y],
    [x + 0.28, y],
    [x + 0.5, y + 0.72],
    [x + 0.32, y + 0.72],
  ]);
  fillWith(g, 'rgba(255,250,235,0.2)');
  rect(g, x, y + 0.5, 0.7, 0.03);
  fillWith(g, t('#d8bc8c'));
}

function door(g: Surface2D, x: number, t: Tint, air: Air): void {
  const y = train.foot + 0.08;
  lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
    box(g, x - 0.26, y, 0.52, 1.78, 0.06);
    fillWith(g, down(g, y + 1.78, y, t('#b03c3c'), t('#8a2a30')));
  });
  box(g, x - 0.17, y + 0.9, 0.34, 0.68, 0.06);
  fillWith(g, lit(air, '#7fa6b0', '#ffd692'));
  circle(g, x + 0.18, y + 0.72, 0.03);
  fillWith(g, t('#e6b04a'));
}

function platform(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  const wide = view.right - view.left + 2;
  floorSheet(g, view, 0.56, t('#c8b8a4'), t('#bcaa96'), t('#9c8a7c'), t('#75675f'));
  grid(
    g,
    view,
    0.3,
    0.95,
    (column, row) => ((column + row) % 2 ? fade(t('#e6d6be'), 0.3) : null),
    fade(t('#7a685c'), 0.4),
  );
  lifted(g, { blur: 0.06, y: -0.03, alpha: 0.34 }, () => {
    rect(g, view.left - 1, 0.48, wide, 0.08);
    fillWith(g, t('#efe2cc'));
  });
  rect(g, view.left - 1, 0.33, wide, 0.1);
  fillWith(g, t('#f0b838'));
  along(view, 0.1, (_, x) => {
    circle(g, x, 0.38, 0.022);
    fillWith(g, t('#d09a28'));
  });
  grain(g, view, 849, 0.9);
  for (const x of columns) column(g, view, x, t, air);
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    rect(g, -1.62, 3.6, 0.05, 2.4);
    fillWith(g, t(iron));
  });
  clock(g, -1.6, 3.2, 0.46, 10.17, iron, t);
  trolley(g, 5.35, t);
  bench(g, t);
}

function column(g: Surface2D, view: View, x: number, t: Tint, air: Air): void {
  const c = t(iron);
  lifted(g, { blur: 0.1, alpha: 0.38 }, () => {
    box(g, x - 0.2, 0.26, 0.4, 0.34, 0.04);
    fillWith(g, darken(c, 0.06));
    box(g, x - 0.09, 0.4, 0.18, view.top + 1, 0.03);
    fillWith(g, across(g, x - 0.1, x + 0.1, lighten(c, 0.3), c, darken(c, 0.15)));
  });
  for (const s of [-1, 1]) {
    curve(g, [
      [x, 3.2],
      [x + s * 0.3, 3.9],
      [x + s * 1.1, 4.3],
    ]);
    ink(g, c, 0.08);
    circle(g, x + s * 0.3, 3.66, 0.11);
    ink(g, c, 0.04);
  }
  box(g, x - 0.15, 2.96, 0.3, 0.14, 0.04);
  fillWith(g, t('#e6b04a'));
  for (const s of [-1, 1]) {
    curve(g, [
      [x, 2.6],
      [x + s * 0.34, 2.66],
    ]);
    ink(g, c, 0.04);
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      circle(g, x + s * 0.36, 2.5, 0.15);
      fillWith(g, lit(air, '#fff6e4', '#ffe6ac'));
    });
  }
}

function bench(g: Surface2D, t: Tint): void {
  const wood = t('#a8683c');
  for (const y of [0.6, 0.76, 0.92])
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      box(g, benchX - benchWidth / 2, y, benchWidth, 0.11, 0.03);
      fillWith(g, down(g, y + 0.11, y, lighten(wood, 0.2), wood));
    });
  for (const s of [-1, 1]) {
    curve(g, [
      [benchX + s * (benchWidth / 2 - 0.1), 0],
      [benchX + s * (benchWidth / 2 - 0.16), 0.5],
      [benchX + s * (benchWidth / 2 - 0.1), 1.06],
    ]);
    ink(g, t(iron), 0.07);
  }
  table(g, benchX, benchWidth, benchTop, wood, { apron: 0, board: 0.07, inset: 0.14 });
}

/** Cases on a barrow. */
function trolley(g: Surface2D, x: number, t: Tint): void {
  for (const [dx, y, w, h, c] of [
    [-0.5, 0.4, 0.95, 0.4, '#8a4a38'],
    [0.48, 0.4, 0.4, 0.56, '#3f6a78'],
    [-0.36, 0.8, 0.62, 0.3, '#d0a058'],
    [-0.22, 1.1, 0.4, 0.22, '#a8444a'],
  ] as const) {
    lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
      box(g, x + dx, y, w, h, 0.05);
      fillWith(g, down(g, y + h, y, lighten(t(c), 0.16), t(c)));
    });
    for (const k of [0.2, 0.75]) {
      rect(g, x + dx + w * k, y, 0.035, h);
      fillWith(g, darken(t(c), 0.35));
    }
    box(g, x + dx + w / 2 - 0.08, y + h, 0.16, 0.04, 0.02);
    fillWith(g, darken(t(c), 0.4));
  }
  box(g, x - 0.6, 0.32, 1.55, 0.08, 0.02);
  fillWith(g, t('#7a5236'));
  curve(g, [
    [x + 0.94, 0.36],
    [x + 1.1, 0.7],
    [x + 1.08, 1.1],
  ]);
  ink(g, t(iron), 0.05);
  for (const dx of [-0.4, 0.72]) {
    circle(g, x + dx, 0.2, 0.14);
    fillWith(g, t('#3c3438'));
    oval(g, x + dx, 0.2, 0.06, 0.06);
    fillWith(g, t('#b8a898'));
  }
}

/** The toothed edge of the roof, near the eye. */
function valance(g: Surface2D, view: View, air: Air): void {
  const c = mix('#7f9a98', '#1a2430', 0.32 + 0.3 * air.night);
  lifted(g, { blur: 0.12, alpha: 0.34 }, () => {
    rect(g, view.left - 1, 4.36, view.right - view.left + 2, 6);
    fillWith(g, down(g, 5, 4.36, darken(c, 0.3), c));
  });
  along(view, 0.3, (_, x) => {
    g.beginPath();
    g.moveTo(x, 4.4);
    g.lineTo(x, 4.2);
    g.arc(x + 0.15, 4.2, 0.15, Math.PI, 0);
    g.lineTo(x + 0.3, 4.4);
    g.closePath();
    fillWith(g, c);
    circle(g, x + 0.15, 4.24, 0.045);
    fillWith(g, darken(c, 0.35));
  });
}

export const station: PlaceArt = {
  layers: [
    behind('sky', 0.2, sky, [1.1, 99]),
    behind('hall', 0.45, hall),
    behind('tracks', 0.75, tracks, [-99, 3]),
    behind('train', 0.88, carriages, [0.4, 3]),
    behind('platform', 1, platform),
    before('valance', 1.15, valance),
  ],
  ...roomLight({
    day: ['#fffaf0', '#8a7468'],
    night: ['#9a90a8', '#222038'],
    windows: [{ x: -4.6, y: 2.1, w: 4.2, h: 2.4 }],
    beam: 0.2,
    slant: 2.2,
    lamps: columns.flatMap((x) => [
      { x: x - 0.36, y: 2.5, reach: 2.3, day: 0.1 },
      { x: x + 0.36, y: 2.5, reach: 2.3, day: 0.1 },
    ]),
  }),
};
