import { darken, fade, lighten } from '../colour.ts';
import {
  blob,
  box,
  circle,
  curve,
  fillWith,
  ink,
  lifted,
  oval,
  type Point,
  polygon,
  rect,
} from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { card, sheet } from './card.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** A sheet of card with its corners in shares of the size. */
function cut(g: Surface2D, w: number, h: number, color: string, points: readonly Point[], soft = 0): void {
  const corners = points.map(([x, y]): Point => [x * w, y * h]);
  const heights = corners.map(([, y]) => y);
  const path = () => (soft > 0 ? blob(g, corners, soft) : polygon(g, corners));
  sheet(g, path, [Math.max(...heights), Math.min(...heights)], color);
}

/** Merlons along the top of a wall from `left`, in shares of the size. */
const battlements = (left: number, right: number, top: number, merlon: number): Point[] => {
  const count = 2 * Math.round((right - left) / merlon / 2) + 1;
  const step = (right - left) / count;
  return Array.from({ length: count }, (_, at): Point[] => {
    const y = at % 2 === 0 ? top : top - 0.07;
    return [
      [left + at * step, y],
      [left + (at + 1) * step, y],
    ];
  }).flat();
};

const opening = (g: Surface2D, x: number, bottom: number, w: number, h: number, color: string): void => {
  g.beginPath();
  g.moveTo(x - w / 2, bottom);
  g.lineTo(x - w / 2, bottom + h - w / 2);
  g.arc(x, bottom + h - w / 2, w / 2, Math.PI, 0, true);
  g.lineTo(x + w / 2, bottom);
  g.closePath();
  fillWith(g, color);
};

/** Where the glass of a mirror is, in shares of its width and height from its middle. */
export const MIRROR_GLASS = { half: 0.42, low: 0.42, high: 0.46 } as const;

/** What people build and put up, out of doors: of paper, as everything. */
export const outdoorWorks = {
  // On two feet, and taller than who looks into it; what is seen in its glass is the picture's (`mirrors.ts`).
  'standing-mirror'(g, w, h, tint) {
    const wood = tint ?? '#8a5a3a';
    for (const side of [-1, 1])
      cut(g, w, h, darken(wood, 0.2), [
        [side * 0.34, -0.42],
        [side * 0.42, -0.42],
        [side * 0.48, -0.5],
        [side * 0.3, -0.5],
      ]);
    box(g, -0.5 * w, -0.46 * h, w, 0.96 * h, 0.16 * w);
    fillWith(g, wood);
    box(g, -0.47 * w, -0.445 * h, 0.94 * w, 0.93 * h, 0.14 * w);
    fillWith(g, lighten(wood, 0.14));
    box(
      g,
      -MIRROR_GLASS.half * w,
      -MIRROR_GLASS.low * h,
      2 * MIRROR_GLASS.half * w,
      (MIRROR_GLASS.low + MIRROR_GLASS.high) * h,
      0.11 * w,
    );
    fillWith(g, '#bcd9e4');
  },
  // From its cork to its tip; the line is drawn where it is.
  'fishing-pole'(g, w, h, tint) {
    const cane = tint ?? '#8a5a34';
    cut(g, w, h, cane, [
      [-0.478, -0.455],
      [-0.462, -0.485],
      [0.402, 0.449],
      [0.398, 0.452],
    ]);
    cut(g, w, h, '#c9a06a', [
      [-0.482, -0.452],
      [-0.458, -0.488],
      [-0.3, -0.32],
      [-0.324, -0.284],
    ]);
    circle(g, -0.25 * w, -0.29 * h, 0.045 * w);
    fillWith(g, '#4a464e');
    circle(g, -0.25 * w, -0.29 * h, 0.02 * w);
    fillWith(g, '#a7a3ad');
  },
  // Its two legs spread, so that it stands by itself; rungs on the one that is climbed.
  stepladder(g, w, h, tint) {
    const wood = tint ?? '#b98352';
    cut(g, w, h, darken(wood, 0.28), [
      [0.06, 0.47],
      [0.44, -0.5],
      [0.5, -0.5],
      [0.14, 0.47],
    ]);
    for (const k of [0.14, 0.3, 0.46, 0.62, 0.78]) {
      const y = 0.42 - k * 0.98;
      const x = -0.42 + k * 0.42;
      cut(g, w, h, lighten(wood, 0.1), [
        [x - 0.03, y + 0.014],
        [x + 0.26 - 0.06 * k, y + 0.014],
        [x + 0.26 - 0.06 * k, y - 0.014],
        [x - 0.03, y - 0.014],
      ]);
    }
    for (const [low, high] of [
      [-0.5, -0.08],
      [-0.24, 0.08],
    ] as const)
      cut(g, w, h, wood, [
        [low, -0.5],
        [low + 0.08, -0.5],
        [high + 0.06, 0.47],
        [high, 0.47],
      ]);
    cut(g, w, h, lighten(wood, 0.16), [
      [-0.16, 0.455],
      [0.2, 0.455],
      [0.2, 0.5],
      [-0.16, 0.5],
    ]);
  },
  sandcastle(g, w, h, tint) {
    const sand = tint ?? '#dcb878';
    cut(
      g,
      w,
      h,
      darken(sand, 0.05),
      [
        [-0.5, -0.5],
        [-0.44, -0.36],
        [0, -0.3],
        [0.44, -0.36],
        [0.5, -0.5],
      ],
      0.6,
    );
    cut(g, w, h, darken(sand, 0.1), [
      [-0.15, -0.4],
      [-0.13, 0.2],
      ...battlements(-0.16, 0.16, 0.28, 0.07),
      [0.13, 0.2],
      [0.15, -0.4],
    ]);
    cut(g, w, h, sand, [[-0.3, -0.42], ...battlements(-0.3, 0.3, -0.04, 0.09), [0.3, -0.42]]);
    for (const side of [-1, 1])
      cut(g, w, h, lighten(sand, 0.06), [
        [side * 0.31 - 0.13, -0.44],
        [side * 0.31 - 0.1, 0.02],
        ...battlements(side * 0.31 - 0.12, side * 0.31 + 0.12, 0.12, 0.07),
        [side * 0.31 + 0.1, 0.02],
        [side * 0.31 + 0.13, -0.44],
      ]);
    opening(g, 0, -h * 0.42, w * 0.13, h * 0.26, darken(sand, 0.45));
    for (const x of [-0.31, 0.31]) opening(g, x * w, -h * 0.14, w * 0.05, h * 0.1, darken(sand, 0.4));
    g.beginPath();
    g.moveTo(0, h * 0.26);
    g.lineTo(0, h * 0.48);
    ink(g, '#8a5a34', w * 0.014);
    polygon(g, [
      [0, h * 0.49],
      [w * 0.16, h * 0.42],
      [0, h * 0.36],
    ]);
    fillWith(g, '#d9483c');
    for (const [x, y] of [
      [-0.22, -0.3],
      [0.2, -0.24],
      [-0.36, -0.32],
      [0.4, -0.2],
      [-0.04, 0.08],
    ] as const) {
      circle(g, x * w, y * h, w * 0.008);
      fillWith(g, fade(darken(sand, 0.3), 0.6));
    }
  },
  igloo(g, w, h, tint) {
    const snow = tint ?? '#e3eef5';
    const dome = () => {
      g.beginPath();
      g.moveTo(-w / 2, -h / 2);
      g.bezierCurveTo(-w * 0.5, h * 0.3, -w * 0.26, h * 0.5, -w * 0.04, h * 0.5);
      g.bezierCurveTo(w * 0.24, h * 0.5, w * 0.44, h * 0.24, w * 0.44, -h / 2);
      g.closePath();
    };
    sheet(g, dome, [h / 2, -h / 2], snow);
    g.save();
    dome();
    g.clip();
    const joint = fade('#8fb0c8', 0.8);
    for (const [row, y] of [-0.24, 0.02, 0.26].entries()) {
      curve(g, [
        [-w * 0.52, y * h - h * 0.05],
        [-w * 0.03, y * h + h * 0.03],
        [w * 0.46, y * h - h * 0.05],
      ]);
      ink(g, joint, 0.016);
      for (let at = -3; at <= 3; at += 1) {
        const x = (at * 0.15 + (row % 2) * 0.075) * w;
        g.beginPath();
        g.moveTo(x, (y - 0.24) * h);
        g.lineTo(x, y * h);
        ink(g, joint, 0.014);
      }
    }
    g.restore();
    cut(
      g,
      w,
      h,
      lighten(snow, 0.3),
      [
        [0.06, -0.5],
        [0.08, -0.2],
        [0.28, -0.06],
        [0.48, -0.2],
        [0.5, -0.5],
      ],
      0.8,
    );
    opening(g, w * 0.28, -h / 2, w * 0.24, h * 0.34, '#4a6078');
  },
  kennel(g, w, h, tint) {
    const wood = tint ?? '#c98a54';
    card(g, -w * 0.4, -h / 2, w * 0.8, h * 0.66, wood, 0.01);
    cut(g, w, h, wood, [
      [-0.4, 0.12],
      [0, 0.46],
      [0.4, 0.12],
    ]);
    for (const y of [-0.32, -0.14, 0.04]) {
      rect(g, -w * 0.4, y * h, w * 0.8, 0.012);
      fillWith(g, fade(darken(wood, 0.4), 0.5));
    }
    opening(g, 0, -h / 2, w * 0.36, h * 0.5, '#4a2f22');
    for (const side of [-1, 1])
      cut(g, w, h, '#c2503f', [
        [0, 0.5],
        [side * 0.5, 0.1],
        [side * 0.46, 0.02],
        [0, 0.38],
      ]);
    g.save();
    g.translate(0, h * 0.16);
    oval(g, -w * 0.06, 0, w * 0.035, w * 0.035);
    fillWith(g, '#fff4de');
    oval(g, w * 0.06, 0, w * 0.035, w * 0.035);
    fillWith(g, '#fff4de');
    box(g, -w * 0.06, -w * 0.02, w * 0.12, w * 0.04, 0.01);
    fillWith(g, '#fff4de');
    g.restore();
  },
  'bird-cage'(g, w, h, tint) {
    const metal = tint ?? '#c9a24a';
    const wire = Math.min(w, h) * 0.03;
    const shell = () => {
      g.beginPath();
      g.moveTo(-w * 0.4, -h * 0.4);
      g.lineTo(-w * 0.4, h * 0.08);
      g.bezierCurveTo(-w * 0.4, h * 0.5, w * 0.4, h * 0.5, w * 0.4, h * 0.08);
      g.lineTo(w * 0.4, -h * 0.4);
      g.closePath();
    };
    shell();
    fillWith(g, 'rgba(255,244,222,0.28)');
    lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
      shell();
      ink(g, metal, wire);
    });
    for (const x of [-0.2, 0, 0.2]) {
      g.beginPath();
      g.moveTo(x * w, -h * 0.4);
      g.lineTo(x * w, h * 0.12);
      g.quadraticCurveTo(x * w, h * 0.34, x * w * 0.3, h * 0.39);
      ink(g, lighten(metal, 0.1), wire * 0.7);
    }
    for (const y of [-0.14, 0.1]) {
      g.beginPath();
      g.moveTo(-w * 0.4, y * h);
      g.lineTo(w * 0.4, y * h);
      ink(g, darken(metal, 0.1), wire * 0.7);
    }
    card(g, -w * 0.46, -h / 2, w * 0.92, h * 0.12, metal, 0.02);
    circle(g, 0, h * 0.44, w * 0.06);
    ink(g, metal, wire);
  },
  gate(g, w, h, tint) {
    const stone = '#a9a098';
    const iron = tint ?? '#5a5560';
    for (const side of [-1, 1]) card(g, side * w * 0.42 - w * 0.08, -h / 2, w * 0.16, h * 0.94, stone, 0.02);
    for (const side of [-1, 1])
      card(g, side * w * 0.42 - w * 0.1, h * 0.42, w * 0.2, h * 0.08, lighten(stone, 0.2), 0.02);
    const bars = [-0.28, -0.19, -0.1, -0.02, 0.06, 0.14, 0.22, 0.3].map((x) => (x - 0.01) * w);
    lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
      for (const x of bars) {
        g.beginPath();
        g.moveTo(x, -h * 0.47);
        g.lineTo(x, h * (0.34 - (x / w) ** 2 * 1.4));
        ink(g, iron, 0.022);
      }
    });
    for (const x of bars) {
      const y = h * (0.34 - (x / w) ** 2 * 1.4);
      polygon(g, [
        [x - 0.024, y],
        [x, y + 0.07],
        [x + 0.024, y],
      ]);
      fillWith(g, iron);
    }
    for (const y of [-0.36, 0.08]) {
      rect(g, -w * 0.34, y * h, w * 0.68, 0.03);
      fillWith(g, lighten(iron, 0.12));
    }
  },
  well(g, w, h, tint) {
    const stone = tint ?? '#a49c92';
    for (const side of [-1, 1])
      card(g, side * w * 0.34 - w * 0.04, -h * 0.2, w * 0.08, h * 0.5, '#8a5a34', 0.01);
    rect(g, -w * 0.34, h * 0.08, w * 0.68, h * 0.035);
    fillWith(g, '#6f4528');
    g.beginPath();
    g.moveTo(0, h * 0.08);
    g.lineTo(0, -h * 0.06);
    ink(g, '#d9c08a', w * 0.02);
    card(g, -w * 0.09, -h * 0.2, w * 0.18, h * 0.15, '#b9834f', 0.01);
    cut(g, w, h, '#b5533f', [
      [-0.5, 0.24],
      [-0.3, 0.5],
      [0.3, 0.5],
      [0.5, 0.24],
    ]);
    for (const [y, half] of [
      [0.32, 0.43],
      [0.41, 0.36],
    ] as const) {
      rect(g, -w * half, y * h, w * half * 2, 0.012);
      fillWith(g, 'rgba(70,20,10,0.35)');
    }
    card(g, -w * 0.44, -h / 2, w * 0.88, h * 0.36, stone, 0.03);
    for (const [row, y] of [-0.5, -0.38, -0.26].entries()) {
      for (let at = 0; at < 4; at += 1) {
        const x = -0.42 + at * 0.22 - (row % 2) * 0.08;
        box(g, Math.max(-0.43, x) * w, y * h + h * 0.012, Math.min(0.2, 0.43 - x) * w, h * 0.1, 0.02);
        fillWith(g, fade(at % 2 === row % 2 ? lighten(stone, 0.22) : darken(stone, 0.1), 0.7));
      }
    }
    card(g, -w * 0.48, -h * 0.17, w * 0.96, h * 0.06, lighten(stone, 0.15), 0.02);
  },
  wheelbarrow(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    g.beginPath();
    g.moveTo(w * 0.3, -h * 0.3);
    g.lineTo(-w * 0.5, h * 0.12);
    ink(g, '#6f4528', h * 0.08);
    g.beginPath();
    g.moveTo(-w * 0.12, -h * 0.1);
    g.lineTo(-w * 0.16, -h * 0.48);
    ink(g, '#4a4248', h * 0.06);
    circle(g, w * 0.32, -h * 0.28, h * 0.22);
    fillWith(g, '#3a3640');
    circle(g, w * 0.32, -h * 0.28, h * 0.12);
    fillWith(g, '#d9d2c4');
    cut(g, w, h, color, [
      [-0.34, 0.46],
      [0.5, 0.46],
      [0.3, -0.08],
      [-0.2, -0.08],
    ]);
    card(g, -w * 0.37, h * 0.4, w * 0.88, h * 0.1, lighten(color, 0.12), 0.02);
  },
  cannon(g, w, h, tint) {
    const iron = tint ?? '#4c4a56';
    g.save();
    g.translate(-w * 0.06, h * 0.06);
    g.rotate(0.32);
    const barrel = () => {
      g.beginPath();
      g.moveTo(-w * 0.34, -h * 0.2);
      g.lineTo(w * 0.46, -h * 0.14);
      g.lineTo(w * 0.46, h * 0.14);
      g.lineTo(-w * 0.34, h * 0.2);
      g.quadraticCurveTo(-w * 0.46, 0, -w * 0.34, -h * 0.2);
      g.closePath();
    };
    sheet(g, barrel, [h * 0.2, -h * 0.2], iron);
    for (const x of [-0.22, 0.08, 0.42]) {
      box(g, x * w, -h * 0.2, w * 0.05, h * 0.4, 0.01);
      fillWith(g, lighten(iron, 0.18));
    }
    g.restore();
    circle(g, -w * 0.14, -h * 0.2, h * 0.3);
    fillWith(g, '#8a5a34');
    circle(g, -w * 0.14, -h * 0.2, h * 0.22);
    ink(g, '#b9834f', h * 0.07);
    for (let at = 0; at < 3; at += 1) {
      const turn = (at * Math.PI) / 3;
      g.beginPath();
      g.moveTo(-w * 0.14 - Math.cos(turn) * h * 0.24, -h * 0.2 - Math.sin(turn) * h * 0.24);
      g.lineTo(-w * 0.14 + Math.cos(turn) * h * 0.24, -h * 0.2 + Math.sin(turn) * h * 0.24);
      ink(g, '#b9834f', h * 0.05);
    }
    circle(g, -w * 0.14, -h * 0.2, h * 0.07);
    fillWith(g, '#4a3020');
  },
  log(g, w, h, tint) {
    const bark = tint ?? '#7a5236';
    card(g, -w * 0.48, -h * 0.46, w * 0.9, h * 0.92, bark, h * 0.3);
    for (const [x, y, length] of [
      [-0.36, 0.2, 0.3],
      [-0.1, 0.02, 0.34],
      [-0.4, -0.2, 0.26],
      [0.02, -0.26, 0.22],
      [0.06, 0.24, 0.18],
    ] as const) {
      g.beginPath();
      g.moveTo(x * w, y * h);
      g.lineTo((x + length) * w, (y - 0.02) * h);
      ink(g, fade(darken(bark, 0.4), 0.6), h * 0.045);
    }
    oval(g, w * 0.4, 0, w * 0.1, h * 0.47);
    fillWith(g, '#d9b184');
    for (const share of [0.7, 0.42, 0.16]) {
      oval(g, w * 0.4, 0, w * 0.1 * share, h * 0.47 * share);
      ink(g, 'rgba(122,74,40,0.6)', h * 0.03);
    }
  },
} satisfies Record<string, ShapePainter>;
