import { darken, fade, lighten } from '../colour.ts';
import {
  across,
  box,
  circle,
  curve,
  down,
  fillWith,
  ink,
  lifted,
  oval,
  type Point,
  polygon,
  rect,
} from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

/** Ground that is seen aslant, as a strip with a far edge and a near one. */
function strip(g: Surface2D, w: number, h: number, colour: string): void {
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    polygon(g, [
      [-0.4 * w, h / 2],
      [0.4 * w, h / 2],
      [w / 2, -0.32 * h],
      [-w / 2, -0.32 * h],
    ]);
    fillWith(g, down(g, h / 2, -h / 2, darken(colour, 0.06), lighten(colour, 0.1)));
  });
  rect(g, -w / 2, -h / 2, w, 0.18 * h);
  fillWith(g, darken(colour, 0.22));
}

/** A cloth of paper that hangs behind all of the stage. */
const cloth = (g: Surface2D, w: number, h: number, top: string, foot: string) => {
  rect(g, -w / 2, -h / 2, w, h);
  fillWith(g, down(g, h / 2, -h / 2, top, foot));
};

/** A paper cloud. */
const cloud = (g: Surface2D, x: number, y: number, r: number) =>
  lifted(g, { blur: 0.05, alpha: 0.2 }, () => {
    g.beginPath();
    for (const [dx, dy, k] of [
      [-1.1, 0, 0.62],
      [-0.4, 0.35, 0.8],
      [0.5, 0.3, 0.72],
      [1.2, 0, 0.56],
      [0, -0.1, 0.8],
    ] as const) {
      g.moveTo(x + dx * r + k * r, y + dy * r);
      g.arc(x + dx * r, y + dy * r, k * r, 0, 2 * Math.PI);
    }
    fillWith(g, '#fdf7ea');
  });

/** Cloths, grounds and skins that are looked at as they change. */
export const surfaces = {
  backcloth: (g, w, h, tint) => cloth(g, w, h, lighten(tint ?? '#d9cdb6', 0.14), tint ?? '#d9cdb6'),
  'sky-cloth': (g, w, h, tint) => {
    const blue = tint ?? '#7fb8e0';
    cloth(g, w, h, darken(blue, 0.08), lighten(blue, 0.5));
    for (const [x, y, r] of [
      [-0.17, -0.14, 0.3],
      [0.05, -0.08, 0.4],
      [0.2, -0.18, 0.28],
    ] as const)
      cloud(g, x * w, y * h, r);
    for (const [k, shade] of ['#8fb48a', '#6f9f6b'].entries()) {
      g.beginPath();
      g.moveTo(-w / 2, -h / 2);
      for (let i = 0; i <= 12; i++)
        g.lineTo((i / 12 - 0.5) * w, (-0.4 - 0.035 * k + 0.018 * Math.sin(1.3 * i + 2 * k)) * h);
      g.lineTo(w / 2, -h / 2);
      g.closePath();
      fillWith(g, shade);
    }
  },
  pavement: (g, w, h, tint) => {
    strip(g, w, h, tint ?? '#b9b4ab');
    for (const x of [-0.3, -0.1, 0.1, 0.3]) {
      curve(g, [
        [0.8 * x * w, h / 2],
        [x * w, -0.32 * h],
      ]);
      ink(g, fade('#6a635c', 0.55), 0.014);
    }
    curve(g, [
      [-0.44 * w, 0.14 * h],
      [0.44 * w, 0.14 * h],
    ]);
    ink(g, fade('#6a635c', 0.4), 0.012);
  },
  lawn: (g, w, h, tint) => {
    const green = tint ?? '#6fae4c';
    strip(g, w, 0.5 * h, green);
    for (let k = 0; k < 190; k++) {
      const far = cell(k, 503);
      const x = (cell(k, 501) - 0.5) * (0.82 + 0.18 * far) * w;
      const y = (0.25 - 0.42 * far) * h;
      const lean = 0.05 * (cell(k, 509) - 0.5) * h;
      curve(g, [
        [x, y],
        [x + lean, y + 0.16 * h],
        [x + 2.4 * lean, y + (0.2 + 0.14 * cell(k, 511)) * h],
      ]);
      ink(g, k % 3 === 0 ? lighten(green, 0.25) : k % 3 === 1 ? green : darken(green, 0.2), 0.02);
    }
  },
  'sea-cloth': (g, w, h, tint) => {
    const blue = tint ?? '#3f8fc4';
    for (const [k, high] of [0.5, 0.22, -0.08].entries()) {
      g.beginPath();
      g.moveTo(-w / 2, -h / 2);
      for (let i = 0; i <= 48; i++)
        g.lineTo((i / 48 - 0.5) * w, (high - 0.06 + 0.06 * Math.sin(0.8 * i + 2.1 * k)) * h);
      g.lineTo(w / 2, -h / 2);
      g.closePath();
      fillWith(g, k === 1 ? blue : k === 0 ? lighten(blue, 0.24) : darken(blue, 0.16));
    }
  },
  'snow-bank': (g, w, h, tint) => {
    const white = tint ?? '#f4f8fb';
    lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
      g.beginPath();
      g.moveTo(-w / 2, -h / 2);
      g.bezierCurveTo(-0.45 * w, 0.1 * h, -0.3 * w, 0.42 * h, -0.1 * w, 0.4 * h);
      g.bezierCurveTo(0.05 * w, 0.55 * h, 0.25 * w, 0.45 * h, 0.3 * w, 0.15 * h);
      g.bezierCurveTo(0.4 * w, 0.2 * h, 0.47 * w, -0.1 * h, w / 2, -h / 2);
      g.closePath();
      fillWith(g, down(g, h / 2, -h / 2, lighten(white, 0.2), darken(white, 0.1)));
    });
    for (const [x, y, r] of [
      [-0.2, 0.05, 0.12],
      [0.12, -0.1, 0.16],
    ] as const) {
      oval(g, x * w, y * h, r * w, 0.05 * h, 0.2);
      fillWith(g, fade('#9fb6c8', 0.35));
    }
  },
  'corn-kernel': (g, w, h) => {
    lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
      g.beginPath();
      g.moveTo(0, -h / 2);
      g.bezierCurveTo(0.5 * w, -0.3 * h, 0.6 * w, 0.45 * h, 0, h / 2);
      g.bezierCurveTo(-0.6 * w, 0.45 * h, -0.5 * w, -0.3 * h, 0, -h / 2);
      fillWith(g, down(g, h / 2, -h / 2, '#f2b13c', '#d98a2a'));
    });
    oval(g, -0.12 * w, 0.18 * h, 0.09 * w, 0.14 * h, 0.4);
    fillWith(g, fade('#fff2cf', 0.7));
    oval(g, 0, -0.4 * h, 0.12 * w, 0.06 * h);
    fillWith(g, '#f7e6c0');
  },
  'popcorn-piece': (g, w, h) => {
    lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
      g.beginPath();
      for (const [x, y, r] of [
        [-0.22, -0.1, 0.24],
        [0.24, -0.06, 0.24],
        [-0.12, 0.2, 0.24],
        [0.16, 0.24, 0.22],
        [0, -0.28, 0.18],
        [0, 0.02, 0.26],
      ] as const) {
        g.moveTo((x + r) * w, y * h);
        g.arc(x * w, y * h, r * w, 0, 2 * Math.PI);
      }
      fillWith(g, '#fff7e2');
    });
    for (const [x, y, r] of [
      [-0.2, 0.16, 0.13],
      [0.2, 0.2, 0.11],
      [0.22, -0.1, 0.12],
      [-0.2, -0.14, 0.12],
    ] as const) {
      oval(g, x * w, y * h, r * w, 0.8 * r * h);
      ink(g, fade('#e8cf9a', 0.9), 0.02 * w);
    }
    circle(g, 0, -0.3 * h, 0.07 * w);
    fillWith(g, '#d9942f');
  },
  'block-heap': (g, w, h, tint) => {
    const stone = tint ?? '#b0a89c';
    // The lowest row is the widest.
    for (let row = 0; row < 4; row++)
      for (let k = 0; k < 9 - 2 * row; k++) {
        const n = 11 * row + k;
        const side = 0.1 * w * (0.8 + 0.4 * cell(n, 601));
        const x = (k - (8 - 2 * row) / 2) * 0.105 * w + 0.03 * w * (cell(n, 607) - 0.5);
        const y = -h / 2 + side / 2 + row * 0.2 * h;
        g.save();
        g.translate(x, y);
        g.rotate((cell(n, 613) - 0.5) * (row === 0 ? 0.1 : 0.9));
        lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
          box(g, -side / 2, -side / 2, side, side * 0.9, 0.08 * side);
          fillWith(g, n % 3 === 0 ? lighten(stone, 0.2) : n % 3 === 1 ? stone : darken(stone, 0.14));
        });
        g.restore();
      }
  },
  'stone-slab': (g, w, h, tint) => {
    const stone = tint ?? '#a39d94';
    lifted(g, { blur: 0.08, alpha: 0.36 }, () => {
      box(g, -w / 2, -h / 2, w, h, 0.08 * h);
      fillWith(g, across(g, -w / 2, w / 2, lighten(stone, 0.16), stone, darken(stone, 0.12)));
    });
    for (let k = 0; k < 40; k++) {
      oval(g, (cell(k, 521) - 0.5) * 0.94 * w, (cell(k, 523) - 0.5) * 0.92 * h, 0.012 * w, 0.008 * w);
      fillWith(g, fade(k % 2 === 0 ? '#7d766d' : '#c9c3b8', 0.6));
    }
  },
  'skin-patch': (g, w, h, tint) => {
    const skin = tint ?? '#e3b08c';
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      box(g, -w / 2, -h / 2, w, h, 0.3 * h);
      fillWith(g, down(g, h / 2, -h / 2, lighten(skin, 0.16), darken(skin, 0.1)));
    });
  },
  'paper-eye': (g, w, h, tint) => {
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
      g.beginPath();
      g.moveTo(-w / 2, 0);
      g.quadraticCurveTo(0, 1.02 * h, w / 2, 0);
      g.quadraticCurveTo(0, -0.98 * h, -w / 2, 0);
      g.closePath();
      fillWith(g, '#fffaf0');
    });
    circle(g, 0, 0.02 * h, 0.36 * h);
    fillWith(g, tint ?? '#5b8fb8');
    circle(g, 0, 0.02 * h, 0.17 * h);
    fillWith(g, '#2a2026');
    circle(g, 0.1 * h, 0.14 * h, 0.07 * h);
    fillWith(g, '#ffffff');
  },
  'neon-sign': (g, w, h, tint) => {
    const colour = tint ?? '#ff5a6a';
    lifted(g, { blur: 0.08, alpha: 0.4 }, () => {
      box(g, -w / 2, -h / 2, w, h, 0.12 * h);
      fillWith(g, '#2e2733');
    });
    for (const x of [-0.42, 0.42]) {
      circle(g, x * w, 0.4 * h, 0.02 * w);
      fillWith(g, '#8a8290');
    }
    const tube = (path: () => void, thick: number) => {
      for (const [wide, style] of [
        [5, fade(colour, 0.18)],
        [2.6, fade(colour, 0.4)],
        [1, lighten(colour, 0.45)],
      ] as const) {
        path();
        ink(g, style, wide * thick);
      }
    };
    tube(() => box(g, -0.43 * w, -0.36 * h, 0.86 * w, 0.72 * h, 0.16 * h), 0.02 * h);
    const star: Point[] = Array.from({ length: 11 }, (_, k): Point => {
      const r = (k % 2 === 0 ? 0.24 : 0.1) * h;
      const turn = Math.PI / 2 + (k * Math.PI) / 5;
      return [-0.22 * w + r * Math.cos(turn), r * Math.sin(turn)];
    });
    tube(() => polygon(g, star), 0.026 * h);
    tube(() => {
      g.beginPath();
      for (const [k, x] of [0.02, 0.14, 0.26].entries()) {
        g.moveTo(x * w, -0.16 * h);
        g.lineTo(x * w, 0.16 * h);
        if (k < 2) {
          g.moveTo((x + 0.03) * w, (k === 0 ? 0.16 : -0.16) * h);
          g.lineTo((x + 0.09) * w, (k === 0 ? -0.16 : 0.16) * h);
        }
      }
    }, 0.026 * h);
  },
  'bare-tree': (g, w, h) => {
    const bough = (x: number, y: number, turn: number, long: number, thick: number, left: number): void => {
      const [x1, y1] = [x + long * Math.cos(turn), y + long * Math.sin(turn)];
      curve(g, [
        [x, y],
        [(x + x1) / 2 + 0.04 * long, (y + y1) / 2],
        [x1, y1],
      ]);
      ink(g, '#7a5a40', thick);
      if (left === 0) return;
      for (const [k, aside] of [-0.5, 0.42, 0.05].entries())
        if (k < 2 || left > 2) bough(x1, y1, turn + aside, long * 0.72, thick * 0.62, left - 1);
    };
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => bough(0, -h / 2, Math.PI / 2, 0.32 * h, 0.09 * w, 4));
  },
} satisfies Readonly<Record<string, ShapePainter>>;
