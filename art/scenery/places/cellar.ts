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
import { pendant } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { pick, roomTint, type Tint } from '../elements/tint.ts';
import { masonry, onWall, wall } from '../elements/walls.ts';
import { type Opening, windowFrame } from '../elements/windows.ts';
import { type Air, along, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.62;
/** Low and wide, right under the ceiling: grass grows before them. */
const windows: readonly Opening[] = [-9.6, -0.5, 8.3].map((x) => ({ x, y: 2.72, w: 1.5, h: 0.62 }));
const barrel = furniture.cellar.barrel;
const bulbs = [-2.6, 1.15, 8.1, -8.4];
const brick = ['#b9765a', '#8f5646'] as const;
const copper = '#c98455';

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#96604e'), t('#8a5747'), t('#6e4740'));
  onWall(g, view, line, windows, () => {
    masonry(g, view, line - 0.1, 9, { w: 0.46, h: 0.2 }, t(brick[0]), t('#5c3a38'), 0.72, 561);
  });
  for (const o of windows) {
    windowFrame(g, o, t('#d8cbb4'), { columns: 3, rows: 1, width: 0.09 });
    grass(g, o, t);
  }
  pipes(g, view, t);
  preserves(g, 2.05, t);
  stairs(g, t);
  boiler(g, -2.25, t, air);
  grain(g, view, 565, 1.1);
}

/** What of the garden one sees from down here. */
function grass(g: Surface2D, o: Opening, t: Tint): void {
  for (let k = 0; k < 22; k++) {
    const x = o.x + 0.04 + (k / 22) * (o.w - 0.08);
    const h = 0.1 + 0.16 * cell(k, 567);
    polygon(g, [
      [x - 0.025, o.y],
      [x + 0.04, o.y],
      [x + 0.06 * (cell(k, 568) - 0.4), o.y + h],
    ]);
    fillWith(g, fade(t(k % 2 ? '#5f8a52' : '#789f5f'), 0.9));
  }
}

/** Pipes under the ceiling, and the beams that carry the house. */
function pipes(g: Surface2D, view: View, t: Tint): void {
  lifted(g, { blur: 0.14, y: 0.1, alpha: 0.42 }, () => {
    rect(g, view.left - 1, 4.06, view.right - view.left + 2, Math.max(0.4, view.top - 4.06 + 2));
    fillWith(g, down(g, 5.4, 4.06, t('#3f2c2c'), t('#5c4238')));
  });
  along(view, 0.42, (i, x) => {
    rect(g, x, 4.06, 0.02, 4);
    fillWith(g, fade(t('#2a1c1e'), 0.5));
    rect(g, x + 0.02, 4.06, 0.4, 4);
    fillWith(g, fade(t('#8a6650'), 0.2 * cell(i, 569)));
  });
  for (const [y, r, c] of [
    [3.88, 0.085, copper],
    [3.62, 0.055, '#8f9a98'],
  ] as const)
    lifted(g, { blur: 0.09, alpha: 0.38 }, () => {
      rect(g, view.left - 1, y - r, view.right - view.left + 2, r * 2);
      fillWith(g, down(g, y + r, y - r, lighten(t(c), 0.35), t(c), darken(t(c), 0.28)));
    });
  along(view, 2.9, (_, x) => {
    lifted(g, { blur: 0.04, alpha: 0.34 }, () => {
      box(g, x + 0.4, 3.77, 0.14, 0.22, 0.03);
      fillWith(g, t('#8a5638'));
    });
    circle(g, x + 1.9, 3.62, 0.1);
    ink(g, t('#b8483c'), 0.035);
  });
}

/** Shelves with jars of what the garden gave. */
function preserves(g: Surface2D, x: number, t: Tint): void {
  const foot = line - 0.16;
  const w = 2.5;
  lifted(g, { blur: 0.14, alpha: 0.42 }, () => {
    for (const dx of [0, w - 0.1]) {
      box(g, x + dx, foot, 0.1, 2.35, 0.02);
      fillWith(g, across(g, x + dx, x + dx + 0.1, t('#a9774f'), t('#7a5338')));
    }
  });
  for (let r = 0; r < 4; r++) {
    const y = foot + 0.22 + r * 0.58;
    for (let k = 0; k < 8; k++) {
      const n = r * 9 + k;
      if (cell(n, 571) > 0.86) continue;
      const jw = 0.22;
      const jh = 0.27 + 0.1 * cell(n, 572);
      const jx = x + 0.16 + k * 0.28;
      const color = t(
        pick(
          ['#c8503c', '#e0a440', '#7f9a4c', '#7d3f58', '#d98a4c'],
          Math.floor(cell(Math.floor(n / 2), 573) * 5),
        ),
      );
      lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
        box(g, jx, y, jw, jh, 0.05);
        fillWith(g, across(g, jx, jx + jw, lighten(color, 0.3), color, darken(color, 0.2)));
      });
      box(g, jx + 0.015, y + jh - 0.03, jw - 0.03, 0.075, 0.02);
      fillWith(g, t(k % 3 ? '#e9dcc0' : copper));
      box(g, jx + 0.05, y + jh * 0.25, jw - 0.1, jh * 0.34, 0.01);
      fillWith(g, fade(t('#fbf3de'), 0.85));
      rect(g, jx + 0.03, y + 0.05, 0.02, jh - 0.12);
      fillWith(g, 'rgba(255,250,235,0.4)');
    }
    lifted(g, { blur: 0.07, alpha: 0.38 }, () => {
      box(g, x - 0.04, y - 0.06, w + 0.08, 0.06, 0.015);
      fillWith(g, t('#b98458'));
    });
  }
}

/** Stairs of wood that come down from the house: light falls on them from the door. */
function stairs(g: Surface2D, t: Tint): void {
  const foot = line - 0.14;
  const from = -3.0;
  const [run, rise, n] = [0.3, 0.245, 15];
  for (const dy of [0.1, 0.98]) {
    lifted(g, { blur: 0.08, alpha: 0.4 }, () => {
      curve(g, [
        [from + 0.1, foot + dy],
        [from - run * n, foot + dy + rise * n],
      ]);
      ink(g, dy > 0.5 ? t('#a9774f') : t('#6b4632'), dy > 0.5 ? 0.075 : 0.17);
    });
  }
  for (let k = 0; k < n; k++) {
    const x = from - k * run;
    const y = foot + (k + 1) * rise;
    lifted(g, { blur: 0.05, alpha: 0.38 }, () => {
      box(g, x - run, y - 0.06, run + 0.1, 0.06, 0.01);
      fillWith(g, lighten(t('#a9774f'), 0.02 * k));
    });
    if (k % 2 === 0) {
      box(g, x - run * 0.5, y, 0.045, 0.8, 0.01);
      fillWith(g, t('#8f6242'));
    }
  }
  lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
    box(g, from + 0.02, foot - 0.02, 0.12, 1.12, 0.02);
    fillWith(g, t('#8f6242'));
  });
}

/** The boiler with its gauge; fire shows behind the grate. */
function boiler(g: Surface2D, x: number, t: Tint, air: Air): void {
  const foot = line - 0.2;
  lifted(g, { blur: 0.08, alpha: 0.4 }, () => {
    box(g, x + 0.3, foot + 1.6, 0.18, 2.1, 0.02);
    fillWith(g, across(g, x + 0.3, x + 0.48, t('#8f9a98'), t('#5c6668')));
    for (const dx of [-0.02, 0.66]) {
      box(g, x + dx, foot - 0.04, 0.12, 0.2, 0.01);
      fillWith(g, t('#3f3c40'));
    }
  });
  lifted(g, { blur: 0.14, alpha: 0.44 }, () => {
    box(g, x - 0.12, foot + 0.1, 1.02, 1.62, 0.3);
    fillWith(g, across(g, x - 0.12, x + 0.9, t('#86989a'), t('#5f7478'), t('#3f5056')));
  });
  for (const dy of [0.36, 1.44]) {
    rect(g, x - 0.12, foot + dy, 1.02, 0.05);
    fillWith(g, t(copper));
    for (let k = 0; k < 7; k++) {
      circle(g, x - 0.04 + k * 0.145, foot + dy + 0.025, 0.016);
      fillWith(g, t('#f0cf9c'));
    }
  }
  circle(g, x + 0.39, foot + 1.2, 0.13);
  fillWith(g, t('#c9a05a'));
  circle(g, x + 0.39, foot + 1.2, 0.1);
  fillWith(g, t('#fbf3de'));
  curve(g, [
    [x + 0.39, foot + 1.2],
    [x + 0.44, foot + 1.26],
  ]);
  ink(g, t('#b8483c'), 0.022);
  lifted(g, { blur: 0.05, alpha: 0.38 }, () => {
    box(g, x + 0.12, foot + 0.5, 0.54, 0.46, 0.06);
    fillWith(g, t('#37343a'));
  });
  box(g, x + 0.18, foot + 0.56, 0.42, 0.34, 0.04);
  fillWith(g, down(g, foot + 0.9, foot + 0.56, '#f2a04a', mix('#e86a34', '#ff7a3c', air.night)));
  for (let k = 0; k < 4; k++) {
    rect(g, x + 0.23 + k * 0.1, foot + 0.56, 0.035, 0.34);
    fillWith(g, t('#37343a'));
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.14, t('#84705f'), t('#7a6758'), t('#54484a'));
  grid(
    g,
    view,
    line - 0.14,
    0.5,
    (c, r) =>
      fade(t(cell(c * 5 + r * 3, 575) > 0.5 ? '#a08a74' : '#5c4d48'), 0.14 + 0.26 * cell(c + r * 11, 576)),
    fade(t('#40353a'), 0.4),
  );
  wallShadow(g, view, line - 0.14, 0.5, 0.48);
  grain(g, view, 577);
  crates(g, 4.75, 0.14, t);
  sack(g, 1.35, 0.2, t);
  cask(g, t);
}

function crates(g: Surface2D, x: number, foot: number, t: Tint): void {
  for (const [dx, dy, w, h] of [
    [0, 0, 0.9, 0.6],
    [0.95, 0, 0.8, 0.52],
    [0.3, 0.6, 0.8, 0.5],
  ] as const) {
    lifted(g, { blur: 0.09, alpha: 0.42 }, () => {
      box(g, x + dx, foot + dy, w, h, 0.02);
      fillWith(g, across(g, x + dx, x + dx + w, t('#b98a5a'), t('#8a6242')));
    });
    for (const k of [0.34, 0.67]) {
      rect(g, x + dx, foot + dy + h * k, w, 0.02);
      fillWith(g, fade(t('#41291f'), 0.6));
    }
    for (const k of [0.02, 0.86]) {
      rect(g, x + dx + w * k, foot + dy, w * 0.1, h);
      fillWith(g, fade(t('#d3a472'), 0.6));
    }
  }
}

/** Potatoes in a sack. */
function sack(g: Surface2D, x: number, foot: number, t: Tint): void {
  for (const [dx, dy] of [
    [-0.16, 0.62],
    [0.02, 0.68],
    [0.16, 0.6],
  ] as const) {
    oval(g, x + dx, foot + dy, 0.12, 0.09, dx);
    fillWith(g, t('#c69a62'));
  }
  lifted(g, { blur: 0.08, alpha: 0.4 }, () => {
    blob(
      g,
      [
        [x - 0.32, foot],
        [x - 0.36, foot + 0.34],
        [x - 0.24, foot + 0.62],
        [x, foot + 0.56],
        [x + 0.26, foot + 0.62],
        [x + 0.36, foot + 0.3],
        [x + 0.3, foot],
      ],
      0.8,
    );
    fillWith(g, across(g, x - 0.36, x + 0.36, t('#d3b88c'), t('#a4875f')));
  });
}

/** A barrel on end, one lying behind it on its cradle. */
function cask(g: Surface2D, t: Tint): void {
  const wood = t('#a06a42');
  const bx = barrel.x + 0.85;
  lifted(g, { blur: 0.1, alpha: 0.42 }, () => {
    circle(g, bx, 0.66, 0.56);
    fillWith(g, across(g, bx - 0.56, bx + 0.56, lighten(wood, 0.16), wood, darken(wood, 0.22)));
  });
  for (const r of [0.56, 0.48]) {
    circle(g, bx, 0.66, r);
    ink(g, t('#5c5458'), r > 0.5 ? 0.06 : 0.02);
  }
  for (let k = -3; k < 4; k++) {
    curve(g, [
      [bx + k * 0.13, 0.66 - Math.sqrt(0.22 - (k * 0.13) ** 2 * 0.9)],
      [bx + k * 0.13, 0.66 + Math.sqrt(0.22 - (k * 0.13) ** 2 * 0.9)],
    ]);
    ink(g, fade(t('#4a2c1e'), 0.4), 0.012);
  }
  lifted(g, { blur: 0.04, alpha: 0.36 }, () => {
    box(g, bx - 0.03, 0.26, 0.06, 0.16, 0.02);
    fillWith(g, t('#d9b06a'));
    box(g, bx - 0.08, 0.4, 0.16, 0.05, 0.02);
    fillWith(g, t('#d9b06a'));
  });
  const x = barrel.x;
  const h = barrel.width / 2;
  const { top } = barrel;
  lifted(g, { blur: 0.11, alpha: 0.44 }, () => {
    g.beginPath();
    g.moveTo(x - h * 0.82, -0.03);
    g.quadraticCurveTo(x - h * 1.12, top / 2, x - h * 0.82, top);
    g.lineTo(x + h * 0.82, top);
    g.quadraticCurveTo(x + h * 1.12, top / 2, x + h * 0.82, -0.03);
    g.closePath();
    fillWith(g, across(g, x - h, x + h, lighten(wood, 0.24), wood, darken(wood, 0.26)));
  });
  for (const k of [-0.55, -0.2, 0.18, 0.55]) {
    curve(g, [
      [x + h * k * 0.86, -0.02],
      [x + h * k * 1.1, top / 2],
      [x + h * k * 0.86, top],
    ]);
    ink(g, fade(t('#4a2c1e'), 0.45), 0.014);
  }
  for (const k of [0.12, 0.32, 0.68, 0.88]) {
    const bulge = h * (0.82 + 0.16 * Math.sin(Math.PI * k));
    box(g, x - bulge, top * k - 0.03, bulge * 2, 0.06, 0.01);
    fillWith(g, across(g, x - bulge, x + bulge, t('#8a8488'), t('#5c5458'), t('#3f3a40')));
  }
  oval(g, x, top, h * 0.82, 0.045);
  fillWith(g, lighten(wood, 0.3));
}

const light = roomLight({
  day: ['#f6ece0', '#4a3638'],
  night: ['#80687a', '#160d1c'],
  windows,
  slant: 1.9,
  beam: 0.4,
  lamps: [
    ...bulbs.map((x) => ({ x, y: 3.1, reach: 3.4, day: 0.4 })),
    { x: -1.86, y: 1.15, reach: 2.2, color: '#ff8a48', day: 0.4 },
  ],
});

export const cellar: PlaceArt = {
  layers: [
    behind('outlook', 0.5, (g, v, air) => paintOutlook(g, v, air, 2.3), [2.5, 3.5]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      for (const x of bulbs) pendant(g, v, x, 3.0, 0.2, '#4a3a38', 'bulb', air);
    }),
  ],
  ...light,
};
