import { fade, mix } from '../colour.ts';
import { across, blob, box, circle, curve, down, fillWith, ink, lifted, polygon, rect } from '../paint.ts';
import type { Surface2D, View } from '../surface.ts';
import { dim, floorLine } from './kitchen-tones.ts';
import { type Air, along } from './layer.ts';

export function counter(g: Surface2D, view: View, air: Air): void {
  const paper = dim(air);
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  // Cupboards along the wall.
  lifted(g, { blur: 0.12, x: 0, y: -0.02, alpha: 0.3 }, () => {
    rect(g, left, floorLine - 0.1, width, 0.44);
    fillWith(g, paper('#5f9084'));
  });
  along(view, 0.8, (i, x) => {
    lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
      box(g, x + 0.04, floorLine - 0.05, 0.72, 0.33, 0.025);
      fillWith(g, down(g, 0.9, 0.5, paper('#78a99b'), paper('#669a8c')));
    });
    box(g, x + 0.09, floorLine, 0.62, 0.23, 0.02);
    ink(g, fade(paper('#3f6a60'), 0.4), 0.012);
    circle(g, x + (i % 2 ? 0.13 : 0.67), floorLine + 0.14, 0.025);
    fillWith(g, paper('#e8b054'));
  });
  rect(g, left, floorLine - 0.12, width, 0.09);
  fillWith(g, paper('#3d5a54'));
  lifted(g, { blur: 0.09, alpha: 0.36 }, () => {
    rect(g, left, 0.87, width, 0.085);
    fillWith(g, down(g, 0.955, 0.87, paper('#d9a066'), paper('#b87a44')));
  });
  stove(g, 0.35, paper, air);
  sink(g, -1.68, paper);
  fridge(g, -4.55, paper);
  bread(g, -0.55, paper);
}

function stove(g: Surface2D, x: number, paper: (hex: string) => string, air: Air): void {
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    box(g, x, floorLine - 0.1, 0.94, 0.5, 0.03);
    fillWith(g, paper('#f3e6cf'));
  });
  box(g, x + 0.1, floorLine - 0.03, 0.74, 0.24, 0.03);
  fillWith(g, paper('#4a3c40'));
  box(g, x + 0.14, floorLine, 0.66, 0.17, 0.02);
  fillWith(g, down(g, 0.75, 0.55, mix('#8a5a3c', '#f2a04a', 0.4 + 0.4 * air.night), paper('#6a3c2c')));
  for (const dx of [0.16, 0.32, 0.62, 0.78]) {
    circle(g, x + dx, floorLine + 0.29, 0.03);
    fillWith(g, paper('#c9573f'));
  }
  // Kettle and pot.
  const y = 0.955;
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    g.beginPath();
    g.arc(x + 0.24, y + 0.02, 0.17, 0, Math.PI);
    g.closePath();
    fillWith(g, across(g, x + 0.05, x + 0.42, paper('#e2685a'), paper('#b9443a')));
    polygon(g, [
      [x + 0.36, y + 0.08],
      [x + 0.5, y + 0.2],
      [x + 0.47, y + 0.22],
      [x + 0.34, y + 0.14],
    ]);
    fillWith(g, paper('#c9504a'));
  });
  g.beginPath();
  g.arc(x + 0.24, y + 0.17, 0.11, 0.1, Math.PI - 0.1);
  ink(g, paper('#4a3c40'), 0.025);
  circle(g, x + 0.24, y + 0.2, 0.022);
  fillWith(g, paper('#f2c35c'));
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, x + 0.56, y, 0.32, 0.2, 0.03);
    fillWith(g, across(g, x + 0.56, x + 0.88, paper('#8aa4b0'), paper('#5d7886')));
    box(g, x + 0.53, y + 0.19, 0.38, 0.035, 0.015);
    fillWith(g, paper('#6d8896'));
  });
  circle(g, x + 0.72, y + 0.245, 0.026);
  fillWith(g, paper('#4a3c40'));
  g.save();
  for (const [dx, k] of [
    [0.5, 0],
    [0.7, 1],
    [0.78, 2],
  ] as const) {
    curve(g, [
      [x + dx, y + 0.3],
      [x + dx + 0.05, y + 0.4 + 0.03 * k],
      [x + dx - 0.03, y + 0.52],
      [x + dx + 0.03, y + 0.64],
    ]);
    ink(g, 'rgba(255,252,244,0.34)', 0.035);
  }
  g.restore();
}

function sink(g: Surface2D, x: number, paper: (hex: string) => string): void {
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    curve(g, [
      [x, 0.95],
      [x, 1.25],
      [x + 0.12, 1.34],
      [x + 0.22, 1.24],
    ]);
    ink(g, paper('#9aa6aa'), 0.045);
  });
  box(g, x - 0.28, 0.94, 0.66, 0.03, 0.015);
  fillWith(g, paper('#c9d2d0'));
}

function fridge(g: Surface2D, x: number, paper: (hex: string) => string): void {
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    box(g, x, floorLine - 0.16, 1.02, 2.0, 0.12);
    fillWith(g, across(g, x, x + 1.02, paper('#f4d9a0'), paper('#eac47e'), paper('#cf9f58')));
  });
  rect(g, x + 0.02, 1.72, 0.98, 0.022);
  fillWith(g, fade(paper('#8a5f2c'), 0.5));
  for (const [y, h] of [
    [1.8, 0.3],
    [1.25, 0.36],
  ] as const) {
    box(g, x + 0.86, y, 0.05, h, 0.025);
    fillWith(g, paper('#fbf0da'));
  }
  for (const [dx, dy, c] of [
    [0.2, 1.5, '#d9604a'],
    [0.36, 1.58, '#5d93b0'],
    [0.54, 1.45, '#6ba57c'],
  ] as const) {
    circle(g, x + dx, dy, 0.032);
    fillWith(g, paper(c));
  }
  lifted(g, { blur: 0.03, alpha: 0.25 }, () => {
    box(g, x + 0.2, 1.05, 0.26, 0.3, 0.01);
    fillWith(g, paper('#fdf6e6'));
  });
  curve(g, [
    [x + 0.25, 1.15],
    [x + 0.32, 1.27],
    [x + 0.4, 1.14],
  ]);
  ink(g, paper('#6ba57c'), 0.018);
}

function bread(g: Surface2D, x: number, paper: (hex: string) => string): void {
  lifted(g, { blur: 0.06, alpha: 0.32 }, () => {
    box(g, x - 0.06, 0.955, 0.56, 0.035, 0.015);
    fillWith(g, paper('#a96c3c'));
    blob(
      g,
      [
        [x, 0.99],
        [x + 0.03, 1.1],
        [x + 0.2, 1.15],
        [x + 0.4, 1.1],
        [x + 0.44, 0.99],
      ],
      0.8,
    );
    fillWith(g, down(g, 1.16, 0.98, paper('#e0a052'), paper('#b9702f')));
  });
  for (const dx of [0.11, 0.21, 0.31]) {
    curve(g, [
      [x + dx, 1.06],
      [x + dx + 0.035, 1.12],
      [x + dx + 0.05, 1.13],
    ]);
    ink(g, paper('#f6d9a0'), 0.016);
  }
}
