import { landmarks } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../colour.ts';
import {
  across,
  addBox,
  blob,
  box,
  circle,
  down,
  fillWith,
  grain,
  ink,
  lifted,
  oval,
  polygon,
  rect,
  round,
} from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D, View } from '../surface.ts';
import { counter } from './kitchen-counter.ts';
import { potPlant, shelf } from './kitchen-shelf.ts';
import { dim, floorLine } from './kitchen-tones.ts';
import { type Air, along, type PlaceArt } from './layer.ts';
import { fillView, pool, shaft, vignette } from './light.ts';
import { paintOutlook } from './outside.ts';

const openings = [
  { x: -2.55, y: 1.55, w: 1.75, h: 1.35 },
  { x: 4.3, y: 1.55, w: 1.3, h: 1.35 },
] as const;
const lampX = landmarks.kitchen.tableX;
const lampY = 2.62;

function wall(g: Surface2D, view: View, air: Air): void {
  const paper = dim(air);
  g.beginPath();
  g.rect(view.left - 1, floorLine - 0.4, view.right - view.left + 2, view.top - floorLine + 3);
  for (const o of openings) addBox(g, o.x, o.y, o.w, o.h, 0.05);
  g.fillStyle = down(g, 4.4, floorLine, paper('#f7e6c6'), paper('#f3d9b0'), paper('#e9c08e'));
  g.fill('evenodd');
  wallpaper(g, view, paper);
  tiles(g, view, paper);
  for (const o of openings) windowFrame(g, o, paper);
  shelf(g, -0.25, 2.28, 2.15, paper, 1);
  shelf(g, -0.05, 1.72, 1.75, paper, 2);
  shelf(g, -5.2, 2.2, 1.9, paper, 3);
  picture(g, 2.75, 2.5, paper);
  clock(g, 3.75, 2.95, paper);
  grain(g, view, 25);
}

function wallpaper(g: Surface2D, view: View, paper: (hex: string) => string): void {
  along(view, 0.46, (i, x) => {
    for (let k = 0; k < 9; k++) {
      const y = 1.62 + k * 0.4 + (i % 2) * 0.2;
      if (openings.some((o) => x > o.x - 0.3 && x < o.x + o.w + 0.2 && y > o.y - 0.3 && y < o.y + o.h + 0.25))
        continue;
      g.beginPath();
      g.ellipse(x + 0.2, y, 0.055, 0.022, 0.8, 0, Math.PI * 2);
      g.ellipse(x + 0.27, y + 0.05, 0.055, 0.022, 2.2, 0, Math.PI * 2);
      fillWith(g, fade(paper('#8fae86'), 0.34));
      circle(g, x + 0.235, y + 0.075, 0.02);
      fillWith(g, fade(paper('#d9785a'), 0.42));
    }
  });
}

/** A band of glazed tiles behind the counter. */
function tiles(g: Surface2D, view: View, paper: (hex: string) => string): void {
  along(view, 0.2, (i, x) => {
    for (let k = 0; k < 3; k++) {
      const t = cell(i * 5 + k, 201);
      box(g, x + 0.006, 0.96 + k * 0.2, 0.188, 0.188, 0.018);
      fillWith(g, paper(mix('#8fb9ae', t > 0.82 ? '#f3dcae' : '#b4d2c6', t > 0.82 ? 1 : t)));
      box(g, x + 0.02, 1.11 + k * 0.2, 0.09, 0.016, 0.008);
      fillWith(g, 'rgba(255,250,235,0.4)');
    }
  });
  lifted(g, { blur: 0.04, alpha: 0.28 }, () => {
    rect(g, view.left - 1, 1.55, view.right - view.left + 2, 0.045);
    fillWith(g, paper('#fbeed6'));
  });
}

function windowFrame(
  g: Surface2D,
  o: { x: number; y: number; w: number; h: number },
  paper: (hex: string) => string,
): void {
  const wood = paper('#fbf0da');
  rect(g, o.x, o.y + o.h - 0.12, o.w, 0.12);
  fillWith(g, down(g, o.y + o.h, o.y + o.h - 0.12, 'rgba(70,30,16,0.3)', 'rgba(70,30,16,0)'));
  lifted(g, { blur: 0.09, alpha: 0.34 }, () => {
    g.beginPath();
    addBox(g, o.x - 0.08, o.y - 0.08, o.w + 0.16, o.h + 0.16, 0.06);
    addBox(g, o.x, o.y, o.w, o.h, 0.04);
    g.fillStyle = wood;
    g.fill('evenodd');
  });
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    g.beginPath();
    g.rect(o.x + o.w / 2 - 0.022, o.y, 0.044, o.h);
    g.rect(o.x, o.y + o.h * 0.52, o.w, 0.044);
    fillWith(g, wood);
  });
  // Curtains gathered at both sides, a scalloped one above.
  for (const side of [-1, 1]) {
    const ex = side < 0 ? o.x - 0.1 : o.x + o.w + 0.1;
    lifted(g, { blur: 0.08, alpha: 0.3 }, () => {
      g.beginPath();
      g.moveTo(ex, o.y + o.h + 0.1);
      g.lineTo(ex - side * 0.46, o.y + o.h + 0.1);
      g.quadraticCurveTo(ex - side * 0.34, o.y + o.h * 0.55, ex - side * 0.12, o.y + o.h * 0.38);
      g.quadraticCurveTo(ex - side * 0.24, o.y + 0.2, ex - side * 0.2, o.y - 0.1);
      g.lineTo(ex, o.y - 0.1);
      g.closePath();
      fillWith(g, across(g, ex, ex - side * 0.46, paper('#d9705a'), paper('#e88f74'), paper('#d9705a')));
    });
    circle(g, ex - side * 0.08, o.y + o.h * 0.38, 0.035);
    fillWith(g, paper('#f2bd4d'));
  }
  lifted(g, { blur: 0.07, alpha: 0.32 }, () => {
    g.beginPath();
    g.moveTo(o.x - 0.14, o.y + o.h + 0.16);
    g.lineTo(o.x + o.w + 0.14, o.y + o.h + 0.16);
    g.lineTo(o.x + o.w + 0.14, o.y + o.h - 0.06);
    const n = Math.round(o.w / 0.29);
    for (let i = 0; i < n; i++) {
      const x1 = o.x + o.w + 0.14 - ((i + 1) / n) * (o.w + 0.28);
      const x0 = o.x + o.w + 0.14 - (i / n) * (o.w + 0.28);
      g.quadraticCurveTo((x0 + x1) / 2, o.y + o.h - 0.26, x1, o.y + o.h - 0.06);
    }
    g.closePath();
    fillWith(g, down(g, o.y + o.h + 0.16, o.y + o.h - 0.2, paper('#e2806a'), paper('#cf6450')));
  });
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, o.x - 0.16, o.y - 0.16, o.w + 0.32, 0.09, 0.03);
    fillWith(g, lighten(wood, 0.3));
  });
  // A plant on the sill.
  potPlant(g, o.x + o.w * 0.76, o.y - 0.07, 0.8, paper);
  potPlant(g, o.x + o.w * 0.2, o.y - 0.07, 0.6, paper);
}

function picture(g: Surface2D, x: number, y: number, paper: (hex: string) => string): void {
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    box(g, x, y, 0.62, 0.5, 0.02);
    fillWith(g, paper('#a9683c'));
  });
  box(g, x + 0.05, y + 0.05, 0.52, 0.4, 0.01);
  fillWith(g, down(g, y + 0.45, y + 0.05, paper('#bfdcd8'), paper('#f3dfb4')));
  blob(
    g,
    [
      [x + 0.05, y + 0.2],
      [x + 0.2, y + 0.27],
      [x + 0.4, y + 0.2],
      [x + 0.57, y + 0.25],
      [x + 0.57, y + 0.05],
      [x + 0.05, y + 0.05],
    ],
    0.5,
  );
  fillWith(g, paper('#7fae8a'));
  circle(g, x + 0.42, y + 0.34, 0.045);
  fillWith(g, paper('#f0a04a'));
}

function clock(g: Surface2D, x: number, y: number, paper: (hex: string) => string): void {
  lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
    circle(g, x, y, 0.2);
    fillWith(g, paper('#5f8f86'));
  });
  circle(g, x, y, 0.16);
  fillWith(g, paper('#fdf3df'));
  for (const [a, l] of [
    [5.3, 0.08],
    [1.1, 0.12],
  ] as const) {
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x + Math.sin(a) * l, y + Math.cos(a) * l);
    ink(g, '#4a3028', 0.016);
  }
}

function floor(g: Surface2D, view: View, air: Air): void {
  const paper = dim(air);
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, floorLine - 0.1 - view.bottom + 1);
  fillWith(g, paper('#f0dcb8'));
  // Checks, larger towards the eye; columns lean away from the middle of the stage.
  let y = floorLine - 0.1;
  for (let row = 0; y > view.bottom - 0.3 && row < 40; row++) {
    const h = 0.085 * 1.22 ** row;
    const lean = (yy: number) => 1 + (floorLine - yy) * 0.24;
    const pitch = 0.46;
    const n = Math.ceil(Math.max(Math.abs(view.left), Math.abs(view.right)) / pitch) + 3;
    for (let i = -n; i <= n; i++) {
      if ((i + row) % 2) continue;
      polygon(g, [
        [i * pitch * lean(y), y],
        [(i + 1) * pitch * lean(y), y],
        [(i + 1) * pitch * lean(y - h), y - h],
        [i * pitch * lean(y - h), y - h],
      ]);
      fillWith(g, paper(mix('#c96f4e', '#b85f42', cell(i, row + 400))));
    }
    y -= h;
  }
  rect(g, view.left - 1, floorLine - 0.6, view.right - view.left + 2, 0.5);
  fillWith(g, down(g, floorLine - 0.1, floorLine - 0.6, 'rgba(70,24,10,0.42)', 'rgba(70,24,10,0)'));
  rug(g, paper);
  grain(g, view, 27, 0.9);
}

function rug(g: Surface2D, paper: (hex: string) => string): void {
  const x = -1.6;
  lifted(g, { blur: 0.06, alpha: 0.25 }, () => {
    oval(g, x, -0.26, 1.5, 0.26);
    fillWith(g, paper('#3f6f86'));
  });
  for (const [k, c] of [
    [0.86, '#f2dfb4'],
    [0.78, '#d9705a'],
    [0.56, '#f2dfb4'],
    [0.5, '#4f86a0'],
  ] as const) {
    oval(g, x, -0.26, 1.5 * k, 0.26 * k);
    fillWith(g, paper(c));
  }
}

function table(g: Surface2D, air: Air): void {
  const { tableX: x, tableWidth: w, tableTop: top } = landmarks.kitchen;
  const paper = dim(air);
  const wood = paper('#b9774a');
  for (const side of [-1, 1]) {
    const lx = x + side * (w / 2 - 0.12);
    lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
      box(g, lx - 0.04, -0.03, 0.08, top - 0.03, 0.02);
      fillWith(g, across(g, lx - 0.04, lx + 0.04, lighten(wood, 0.12), darken(wood, 0.2)));
    });
  }
  lifted(g, { blur: 0.08, alpha: 0.3 }, () => {
    box(g, x - w / 2 + 0.1, top - 0.17, w - 0.2, 0.12, 0.01);
    fillWith(g, darken(wood, 0.14));
  });
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, x - w / 2, top - 0.06, w, 0.06, 0.02);
    fillWith(g, down(g, top, top - 0.06, lighten(wood, 0.28), wood));
  });
  // A runner hangs over its edge.
  lifted(g, { blur: 0.05, alpha: 0.28 }, () => {
    polygon(g, [
      [x - 0.36, top + 0.002],
      [x + 0.36, top + 0.002],
      [x + 0.36, top - 0.2],
      [x, top - 0.3],
      [x - 0.36, top - 0.2],
    ]);
    fillWith(g, paper('#f6e7c8'));
  });
  for (const dx of [-0.26, -0.13, 0, 0.13, 0.26]) {
    circle(g, x + dx, top - 0.13 - 0.03 * (1 - Math.abs(dx) * 3), 0.022);
    fillWith(g, paper('#d9705a'));
  }
}

function pendant(g: Surface2D, view: View, air: Air): void {
  g.beginPath();
  g.moveTo(lampX, view.top + 2);
  g.lineTo(lampX, lampY + 0.3);
  ink(g, '#5a4038', 0.022);
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    g.beginPath();
    g.moveTo(lampX - 0.42, lampY);
    g.quadraticCurveTo(lampX - 0.36, lampY + 0.3, lampX - 0.07, lampY + 0.34);
    g.lineTo(lampX + 0.07, lampY + 0.34);
    g.quadraticCurveTo(lampX + 0.36, lampY + 0.3, lampX + 0.42, lampY);
    g.closePath();
    fillWith(g, across(g, lampX - 0.42, lampX + 0.42, '#e2806a', '#cf5f4c', '#a9443a'));
  });
  oval(g, lampX, lampY, 0.41, 0.05);
  fillWith(g, mix('#f9e4b4', '#fff2c8', air.night));
  circle(g, lampX, lampY - 0.02, 0.075);
  fillWith(g, round(g, lampX, lampY, 0.08, '#fffdf0', '#ffe6a0'));
}

function hanging(g: Surface2D, view: View, air: Air): void {
  // Herbs and pans on a rail, near the eye, dark against the room.
  const tone = mix('#7a4c38', '#2c1c30', 0.35 + 0.3 * air.night);
  along(view, 9.5, (i, x0) => {
    const x = x0 + 3.4;
    for (const hx of [x - 1.4, x + 1.36]) {
      rect(g, hx, 4.22, 0.035, 4);
      fillWith(g, darken(tone, 0.2));
    }
    rect(g, x - 1.5, 4.22, 3, 0.05);
    fillWith(g, darken(tone, 0.2));
    for (let k = 0; k < 4; k++) {
      const hx = x - 1.2 + k * 0.75;
      g.beginPath();
      g.moveTo(hx, 4.22);
      g.lineTo(hx, 4.05);
      ink(g, tone, 0.025);
      lifted(g, { blur: 0.06, alpha: 0.2 }, () => {
        if ((k + i) % 2) circle(g, hx, 3.9, 0.17);
        else
          blob(g, [
            [hx, 4.08],
            [hx + 0.16, 3.85],
            [hx + 0.07, 3.62],
            [hx - 0.08, 3.6],
            [hx - 0.15, 3.86],
          ]);
        fillWith(g, (k + i) % 2 ? lighten(tone, 0.12) : mix('#55734a', '#20202c', 0.3 + 0.3 * air.night));
      });
    }
  });
}

export const kitchen: PlaceArt = {
  layers: [
    {
      name: 'outlook',
      parallax: 0.45,
      side: 'behind',
      band: [0.6, 3.9],
      paint: (g, v, air) => paintOutlook(g, v, air, 1.35),
    },
    { name: 'wall', parallax: 0.9, side: 'behind', paint: wall },
    { name: 'counter', parallax: 0.93, side: 'behind', paint: counter },
    { name: 'floor', parallax: 1, side: 'behind', paint: floor },
    {
      name: 'table',
      parallax: 1,
      side: 'behind',
      paint: (g, view, air) => {
        pendant(g, view, air);
        table(g, air);
      },
    },
    { name: 'hanging', parallax: 1.25, side: 'front', paint: hanging },
  ],
  shade(g, view, air) {
    vignette(g, view, mix('#fffaf0', '#86667e', air.night), mix('#a2683e', '#241334', air.night));
    if (air.night > 0) pool(g, lampX, 1.5, 4.4, 3.4, '#fff4dc', air.night);
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const day = (1 - air.night) * (1 - Math.max(air.rain, air.snow * 0.5) * 0.7);
    for (const o of openings) {
      shaft(g, o.x + 0.1, o.x + o.w - 0.1, o.y + o.h, 2.1, 3.3, '#ffdc9a', 0.32 * day);
      pool(g, o.x + o.w + 1.3, -0.2, 1.1, 0.24, '#ffdf9f', 0.3 * day);
    }
    pool(g, openings[0].x + 0.9, 2.4, 2.0, 1.7, '#ffedc0', 0.2 * day);
    const lit = 0.25 + 0.75 * air.night;
    pool(g, lampX, lampY - 0.05, 0.8, 0.6, '#ffdd98', 0.6 * lit);
    pool(g, lampX, lampY - 1.0, 2.2, 1.9, '#ffb868', 0.24 * lit);
    pool(g, 0.82, 0.66, 0.7, 0.4, '#ff9a4a', 0.2 * lit);
  },
};
