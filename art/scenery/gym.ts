import { landmarks } from '#contracts/rig.ts';
import { fade, lighten, mix } from '../colour.ts';
import {
  across,
  addBox,
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
} from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D, View } from '../surface.ts';
import { hoopFront, stand } from './gym-hoop.ts';
import { type Air, along, type PlaceArt } from './layer.ts';
import { fillView, pool, shaft, vignette } from './light.ts';
import { paintOutlook } from './outside.ts';

/** Where the wall meets the floor; actors stand at 0, in the middle of the boards. */
const floorLine = 0.62;
const pitch = 2.25;
const windowBox = { w: 1.36, h: 1.22, y: 2.75 };
const wallParallax = 0.86;

function wall(g: Surface2D, view: View, air: Air): void {
  const n = air.night;
  const paper = (hex: string) => mix(hex, '#6a4a58', n * 0.14);
  // Openings are left out of the wall: hills move behind them.
  g.beginPath();
  g.rect(view.left - 1, floorLine - 0.4, view.right - view.left + 2, view.top - floorLine + 3);
  along(view, pitch, (_, x) => addBox(g, x + 0.45, windowBox.y, windowBox.w, windowBox.h, 0.05));
  g.fillStyle = down(
    g,
    5.6,
    floorLine,
    paper('#fae6c2'),
    paper('#f6d6a8'),
    paper('#efbb86'),
    paper('#e29f6b'),
  );
  g.fill('evenodd');
  // Broad vertical sheets, barely different.
  along(view, pitch, (i, x) => {
    rect(g, x, floorLine, pitch * 0.5, view.top + 1);
    fillWith(g, fade(i % 2 ? '#fff2d8' : '#c9783f', 0.05));
  });
  band(g, view, 1.62, 0.36, paper('#d77f57'));
  rect(g, view.left - 1, 2.03, view.right - view.left + 2, 0.035);
  fillWith(g, paper('#d77f57'));
  pads(g, view, paper);
  along(view, pitch, (_, x) => windowFrame(g, x + 0.45, air));
  bunting(g, view, paper);
  scoreboard(g, -3.05, 4.15, air);
  clock(g, 1.12, 4.42, paper);
  wallBars(g, -6.1, paper);
  wallBars(g, 6.35, paper);
  door(g, -8.6, paper, air);
  grain(g, view, 5);
}

function band(g: Surface2D, view: View, y: number, h: number, color: string): void {
  lifted(g, { blur: 0.05, alpha: 0.18 }, () => {
    rect(g, view.left - 1, y, view.right - view.left + 2, h);
    fillWith(g, color);
  });
  rect(g, view.left - 1, y + h - 0.03, view.right - view.left + 2, 0.03);
  fillWith(g, fade('#ffe9cd', 0.28));
}

/** Wooden wainscot with paper seams. */
function pads(g: Surface2D, view: View, paper: (hex: string) => string): void {
  lifted(g, { blur: 0.07, y: -0.02, alpha: 0.25 }, () => {
    rect(g, view.left - 1, floorLine - 0.5, view.right - view.left + 2, 0.72);
    fillWith(g, paper('#b9683f'));
  });
  along(view, 0.75, (i, x) => {
    box(g, x + 0.03, floorLine + 0.02, 0.69, 0.17, 0.03);
    fillWith(g, fade(paper(i % 2 ? '#c67a4c' : '#c07246'), 1));
    box(g, x + 0.03, floorLine + 0.16, 0.69, 0.03, 0.015);
    fillWith(g, fade('#ffe9cd', 0.2));
  });
}

function windowFrame(g: Surface2D, x: number, air: Air): void {
  const { w, h, y } = windowBox;
  const wood = mix('#fbeed6', '#8a7484', air.night * 0.45);
  // The reveal throws a shadow on the view.
  rect(g, x, y + h - 0.09, w, 0.09);
  fillWith(g, down(g, y + h, y + h - 0.09, 'rgba(70,30,16,0.32)', 'rgba(70,30,16,0)'));
  rect(g, x, y, 0.06, h);
  fillWith(g, across(g, x, x + 0.06, 'rgba(70,30,16,0.26)', 'rgba(70,30,16,0)'));
  g.save();
  g.beginPath();
  g.rect(x, y, w, h);
  g.clip();
  polygon(g, [
    [x + 0.1, y - 0.2],
    [x + 0.5, y - 0.2],
    [x + 1.2, y + h + 0.2],
    [x + 0.8, y + h + 0.2],
  ]);
  fillWith(g, `rgba(255,250,235,${0.16 - air.night * 0.1})`);
  g.restore();
  lifted(g, { blur: 0.09, alpha: 0.34 }, () => {
    g.beginPath();
    addBox(g, x - 0.085, y - 0.085, w + 0.17, h + 0.17, 0.07);
    addBox(g, x, y, w, h, 0.04);
    g.fillStyle = wood;
    g.fill('evenodd');
  });
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    g.beginPath();
    g.rect(x + w / 2 - 0.025, y, 0.05, h);
    g.rect(x, y + h * 0.47, w, 0.05);
    fillWith(g, wood);
  });
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x - 0.15, y - 0.17, w + 0.3, 0.095, 0.03);
    fillWith(g, lighten(wood, 0.2));
  });
}

function bunting(g: Surface2D, view: View, paper: (hex: string) => string): void {
  const flags = ['#d9604a', '#f2b950', '#5d93b0', '#6ba57c', '#f4e3c4'].map(paper);
  along(view, 3.2, (i, x) => {
    const y = 4.72;
    const sag = 0.3;
    const at = (t: number): [number, number] => [x + t * 3.2, y - sag * 4 * t * (1 - t)];
    for (let k = 0; k < 9; k++) {
      const [px, py] = at((k + 0.5) / 9);
      lifted(g, { blur: 0.05, alpha: 0.26 }, () => {
        polygon(g, [
          [px - 0.125, py + 0.005],
          [px + 0.125, py + 0.005],
          [px + (cell(i * 9 + k, 2) - 0.5) * 0.05, py - 0.27],
        ]);
        fillWith(g, flags[(i * 9 + k + 900) % flags.length] ?? '#d9604a');
      });
    }
    curve(g, [0, 0.25, 0.5, 0.75, 1].map(at));
    ink(g, paper('#8a5638'), 0.018);
  });
}

function scoreboard(g: Surface2D, x: number, y: number, air: Air): void {
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, x, y - 0.02, 1.24, 0.5, 0.06);
    fillWith(g, '#3a2c34');
  });
  box(g, x + 0.03, y + 0.01, 1.18, 0.44, 0.045);
  ink(g, 'rgba(255,226,190,0.25)', 0.012);
  const lit = mix('#ff9a62', '#ffb070', air.night);
  const digits = [0b1110111, 0b0010010, 0b1011101, 0b1101011];
  [0.1, 0.33, 0.72, 0.95].forEach((dx, i) => {
    segments(g, x + dx, y + 0.1, 0.17, 0.27, digits[i] ?? 0, lit);
  });
  for (const dy of [0.18, 0.3]) {
    circle(g, x + 0.61, y + dy, 0.02);
    fillWith(g, lit);
  }
}

/** Seven-segment figure; bits from the top, left to right within a row: `01:25` is what stands there. */
function segments(g: Surface2D, x: number, y: number, w: number, h: number, on: number, lit: string): void {
  const rows: [number, number, number, number][] = [
    [x, y + h, x + w, y + h],
    [x, y + h, x, y + h / 2],
    [x + w, y + h, x + w, y + h / 2],
    [x, y + h / 2, x + w, y + h / 2],
    [x, y + h / 2, x, y],
    [x + w, y + h / 2, x + w, y],
    [x, y, x + w, y],
  ];
  rows.forEach(([ax, ay, bx, by], i) => {
    g.beginPath();
    g.moveTo(ax + (bx - ax) * 0.16, ay + (by - ay) * 0.16);
    g.lineTo(bx - (bx - ax) * 0.16, by - (by - ay) * 0.16);
    ink(g, on & (1 << (6 - i)) ? lit : 'rgba(255,190,140,0.1)', 0.035);
  });
}

function clock(g: Surface2D, x: number, y: number, paper: (hex: string) => string): void {
  lifted(g, { blur: 0.09, alpha: 0.38 }, () => {
    circle(g, x, y, 0.25);
    fillWith(g, paper('#c9573f'));
  });
  circle(g, x, y, 0.205);
  fillWith(g, paper('#fdf3df'));
  for (let i = 0; i < 12; i++) {
    circle(
      g,
      x + Math.sin((i / 12) * 6.2832) * 0.165,
      y + Math.cos((i / 12) * 6.2832) * 0.165,
      i % 3 ? 0.007 : 0.013,
    );
    fillWith(g, '#6a4a3a');
  }
  for (const [a, l, w] of [
    [2.2, 0.1, 0.022],
    [0.5, 0.145, 0.015],
  ] as const) {
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x + Math.sin(a) * l, y + Math.cos(a) * l);
    ink(g, '#4a3028', w);
  }
}

function wallBars(g: Surface2D, x: number, paper: (hex: string) => string): void {
  for (let k = 0; k < 11; k++) {
    lifted(g, { blur: 0.045, alpha: 0.3 }, () => {
      box(g, x - 0.02, floorLine + 0.28 + k * 0.235, 1.5, 0.055, 0.025);
      fillWith(g, paper('#d99a5f'));
    });
  }
  for (const dx of [-0.06, 0.68, 1.42])
    lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
      box(g, x + dx, floorLine - 0.02, 0.11, 2.95, 0.03);
      fillWith(g, across(g, x + dx, x + dx + 0.11, paper('#cf8a50'), paper('#b06e3c')));
    });
}

function door(g: Surface2D, x: number, paper: (hex: string) => string, air: Air): void {
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x, floorLine - 0.1, 1.5, 2.35, 0.04);
    fillWith(g, paper('#f4e3c4'));
  });
  for (const dx of [0.09, 0.79]) {
    box(g, x + dx, floorLine - 0.1, 0.62, 2.24, 0.02);
    fillWith(g, down(g, 2.8, 0.6, paper('#6f9a8a'), paper('#568072')));
    box(g, x + dx + 0.17, 1.75, 0.28, 0.75, 0.03);
    fillWith(g, mix('#cfe4da', '#f7c873', air.night));
  }
  box(g, x + 0.45, 3.02, 0.6, 0.2, 0.03);
  fillWith(g, '#3f8f62');
}

function floor(g: Surface2D, view: View, air: Air): void {
  const n = air.night;
  const wood = (hex: string) => mix(hex, '#4a2c3a', n * 0.14);
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, floorLine - view.bottom + 1);
  fillWith(g, down(g, floorLine, -2.2, wood('#c98045'), wood('#c0743a'), wood('#a65c2a'), wood('#8a481f')));
  boards(g, view, wood);
  // Wall and pads mirror in the varnish.
  rect(g, view.left - 1, floorLine - 0.42, view.right - view.left + 2, 0.42);
  fillWith(g, down(g, floorLine, floorLine - 0.42, 'rgba(90,36,14,0.42)', 'rgba(90,36,14,0)'));
  courtLines(g, wood);
  grain(g, view, 17, 0.8);
}

function boards(g: Surface2D, view: View, wood: (hex: string) => string): void {
  // Rows get taller towards the eye, as boards do in perspective.
  let y = floorLine;
  for (let row = 0; y > view.bottom - 0.3 && row < 60; row++) {
    const h = 0.07 * 1.17 ** row;
    const length = 1.1 + h * 5;
    along(view, length, (i, x0) => {
      const x = x0 + (row % 2) * length * 0.5 + (cell(i, row + 100) - 0.5) * 0.4;
      const t = cell(i * 31 + row, 7);
      rect(g, x, y - h, length, h);
      fillWith(g, fade(t > 0.5 ? '#ffcf92' : '#5e2a0e', Math.abs(t - 0.5) * 0.22));
      g.beginPath();
      g.moveTo(x, y);
      g.lineTo(x - (x - (view.left + view.right) / 2) * -0.012, y - h);
      ink(g, fade(wood('#6a3414'), 0.28), 0.009);
    });
    g.beginPath();
    g.moveTo(view.left - 1, y);
    g.lineTo(view.right + 1, y);
    ink(g, fade(wood('#6a3414'), 0.34), 0.008 + h * 0.025);
    y -= h;
  }
}

function courtLines(g: Surface2D, wood: (hex: string) => string): void {
  const { freeThrowX, hoopX } = landmarks.gym;
  const cream = fade(wood('#fff1d6'), 0.82);
  const lane = { far: 0.34, near: -0.56 };
  // The painted lane, seen from its side.
  polygon(g, [
    [freeThrowX + 0.1, lane.far],
    [hoopX + 2.2, lane.far],
    [hoopX + 2.5, lane.near],
    [freeThrowX - 0.12, lane.near],
  ]);
  fillWith(g, fade(wood('#b9432f'), 0.38));
  polygon(g, [
    [freeThrowX + 0.1, lane.far],
    [hoopX + 2.2, lane.far],
    [hoopX + 2.5, lane.near],
    [freeThrowX - 0.12, lane.near],
  ]);
  ink(g, cream, 0.05);
  oval(g, freeThrowX, (lane.far + lane.near) / 2, 1.75, (lane.far - lane.near) / 2);
  ink(g, cream, 0.05);
  oval(g, hoopX + 0.2, -0.42, 7.3, 0.97);
  ink(g, cream, 0.06);
  g.beginPath();
  g.moveTo(-6.4, 0.42);
  g.lineTo(-7.6, -2.6);
  ink(g, cream, 0.06);
  g.beginPath();
  g.moveTo(-30, 0.45);
  g.lineTo(30, 0.45);
  ink(g, cream, 0.035);
}

function ceilingLamps(g: Surface2D, view: View, air: Air): void {
  along(view, 4.5, (_, x) => {
    const y = 5.0;
    g.beginPath();
    g.moveTo(x, y + 3);
    g.lineTo(x, y);
    ink(g, '#5a4038', 0.025);
    lifted(g, { blur: 0.1, alpha: 0.35 }, () => {
      polygon(g, [
        [x - 0.36, y - 0.2],
        [x + 0.36, y - 0.2],
        [x + 0.13, y + 0.07],
        [x - 0.13, y + 0.07],
      ]);
      fillWith(g, down(g, y, y - 0.2, '#7f9c8e', '#5d7a70'));
    });
    oval(g, x, y - 0.2, 0.33, 0.05);
    fillWith(g, mix('#f4e4c4', '#fff0c2', air.night));
  });
}

export const gym: PlaceArt = {
  layers: [
    {
      name: 'outlook',
      parallax: 0.4,
      side: 'behind',
      band: [1.7, 5],
      paint: (g, v, air) => paintOutlook(g, v, air, 2.5),
    },
    { name: 'wall', parallax: wallParallax, side: 'behind', paint: wall },
    { name: 'lamps', parallax: 0.93, side: 'behind', paint: ceilingLamps },
    { name: 'floor', parallax: 1, side: 'behind', paint: floor },
    { name: 'hoop', parallax: 1, side: 'behind', paint: stand },
    { name: 'hoop-front', parallax: 1, side: 'front', paint: (g) => hoopFront(g) },
  ],
  shade(g, view, air) {
    vignette(g, view, mix('#fffaf0', '#8f6d8c', air.night), mix('#9c6238', '#26163a', air.night));
    if (air.night > 0) along(view, 4.5, (_, x) => pool(g, x, 1.5, 2.9, 3.9, '#fff3dc', 0.95 * air.night));
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const grey = Math.max(air.rain, air.snow * 0.5);
    const day = (1 - air.night) * (1 - grey * 0.75);
    along(view, pitch, (i, x) => {
      const a = day * (0.3 + 0.12 * cell(i, 33));
      if (a > 0.01) {
        shaft(g, x + 0.45, x + 0.45 + windowBox.w, windowBox.y + 0.75, 2.2, 3.6, '#ffd998', a);
        pool(g, x + 3.15, -0.15, 1.0, 0.26, '#ffdc9c', 0.34 * day);
      }
    });
    pool(
      g,
      view.left + (view.right - view.left) * 0.42,
      view.top + 0.2,
      (view.right - view.left) * 0.62,
      2.4,
      '#ffe6b4',
      0.15 * day,
    );
    if (air.night > 0)
      along(view, 4.5, (_, x) => {
        pool(g, x, 4.8, 0.9, 0.7, '#ffd890', 0.62 * air.night);
        pool(g, x, 3.3, 2.2, 2.6, '#ffc27a', 0.15 * air.night);
      });
  },
};
