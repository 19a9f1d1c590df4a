import type { Garment } from '#contracts/garment.ts';
import { darken, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { type DrawWorn, piece } from './piece.ts';

const FELT = '#fbf6ec';
const BLACK = '#2b2530';

const around = (rx: number, ry: number, x: number, y: number): Point[] =>
  Array.from({ length: 41 }, (_, i) => {
    const a = -Math.PI / 2 + (i / 40) * Math.PI * 2;
    return [x + Math.cos(a) * rx, y + Math.sin(a) * ry] as const;
  });

/** The hood of a costume: plush around a face that is left free. */
function plush(g: Surface2D, tint: string): void {
  piece(g, tint, () =>
    polygon(g, [...around(0.184, 0.2, 0, 0.008), ...around(0.124, 0.128, 0.014, -0.03).reverse()]),
  );
  curve(g, [
    [-0.1, 0.085],
    [0.014, 0.115],
    [0.122, 0.08],
  ]);
  ink(g, darken(tint, 0.25), 0.006);
}

/** Both ears of a hood, each by its middle and size, with a lining. */
function ears(
  g: Surface2D,
  tint: string,
  lining: string,
  rx: number,
  ry: number,
  y: number,
  apart: number,
): void {
  for (const x of [-apart, apart + 0.02]) {
    piece(g, tint, () => oval(g, x, y, rx, ry));
    oval(g, x, y - 0.004, rx * 0.55, ry * 0.62);
    fillWith(g, lining);
  }
}

/** Sewn-on eyes above the face. */
function eyes(g: Surface2D, y: number): void {
  for (const x of [-0.055, 0.075]) {
    circle(g, x, y, 0.026);
    fillWith(g, FELT);
    circle(g, x + 0.006, y, 0.014);
    fillWith(g, BLACK);
  }
}

/** Hoods of costumes: of an animal one's ears, horns, beak or feelers; of fruit its stalk and leaves. */
export const costumeHoods: Partial<Record<Garment, DrawWorn>> = {
  roundearhood: (g, tint) => {
    ears(g, tint, lighten(tint, 0.4), 0.062, 0.062, 0.17, 0.125);
    plush(g, tint);
    oval(g, 0.014, 0.118, 0.034, 0.022);
    fillWith(g, BLACK);
  },
  pointearhood: (g, tint) => {
    for (const x of [-0.11, 0.125]) {
      piece(g, tint, () =>
        polygon(g, [
          [x - 0.06, 0.12],
          [x + (x < 0 ? -0.03 : 0.03), 0.275],
          [x + 0.06, 0.13],
        ]),
      );
      polygon(g, [
        [x - 0.028, 0.145],
        [x + (x < 0 ? -0.022 : 0.022), 0.24],
        [x + 0.03, 0.15],
      ]);
      fillWith(g, '#f0b4c8');
    }
    plush(g, tint);
    for (const y of [0.108, 0.132]) {
      curve(g, [
        [-0.07, y],
        [0.014, y + 0.02],
        [0.096, y],
      ]);
      ink(g, darken(tint, 0.3), 0.007);
    }
  },
  longearhood: (g, tint) => {
    ears(g, tint, '#f0b4c8', 0.042, 0.14, 0.285, 0.075);
    plush(g, tint);
    oval(g, 0.014, 0.12, 0.02, 0.014);
    fillWith(g, '#e08aa6');
  },
  hornhood: (g, tint) => {
    for (const x of [-0.12, 0.135])
      piece(g, '#efe4c8', () =>
        polygon(g, [
          [x - 0.03, 0.15],
          [x + (x < 0 ? -0.045 : 0.045), 0.25],
          [x + 0.035, 0.145],
        ]),
      );
    ears(g, tint, '#f0b4c8', 0.075, 0.036, 0.1, 0.185);
    plush(g, tint);
    oval(g, 0.014, 0.135, 0.075, 0.034);
    fillWith(g, '#f0b4c8');
    for (const x of [-0.014, 0.042]) {
      circle(g, x, 0.135, 0.009);
      fillWith(g, darken('#f0b4c8', 0.4));
    }
  },
  onehornhood: (g, tint) => {
    piece(g, '#e8b93e', () =>
      polygon(g, [
        [-0.022, 0.18],
        [0.03, 0.36],
        [0.06, 0.18],
      ]),
    );
    for (const [y, w] of [
      [0.22, 0.03],
      [0.265, 0.02],
      [0.305, 0.012],
    ] as const) {
      curve(g, [
        [0.022 - w, y],
        [0.026 + w, y + 0.016],
      ]);
      ink(g, '#b98a2a', 0.007);
    }
    for (const [k, color] of ['#e8769a', '#8a5fb5', '#4fa5d8'].entries())
      piece(g, color, () => oval(g, -0.13 - k * 0.022, 0.14 - k * 0.07, 0.06, 0.062));
    ears(g, tint, '#f0b4c8', 0.032, 0.062, 0.19, 0.11);
    plush(g, tint);
  },
  beakhood: (g, tint) => {
    plush(g, tint);
    piece(g, '#e8893a', () =>
      blob(g, [
        [-0.04, 0.118],
        [0.014, 0.14],
        [0.07, 0.116],
        [0.18, 0.075],
        [0.06, 0.07],
        [-0.03, 0.09],
      ]),
    );
    eyes(g, 0.152);
  },
  combhood: (g, tint) => {
    piece(g, '#d8483e', () =>
      blob(g, [
        [-0.1, 0.17],
        [-0.085, 0.25],
        [-0.045, 0.22],
        [-0.005, 0.285],
        [0.035, 0.225],
        [0.08, 0.25],
        [0.1, 0.17],
      ]),
    );
    costumeHoods.beakhood?.(g, tint);
  },
  spikehood: (g, tint) => {
    for (const [x, y, r] of [
      [-0.175, 0.06, 0.4],
      [-0.14, 0.145, 0.25],
      [-0.07, 0.2, 0.1],
      [0.015, 0.215, 0],
    ] as const)
      piece(g, '#e8b93e', () =>
        polygon(g, [
          [x - 0.04, y - 0.02],
          [x - r * 0.2, y + 0.075],
          [x + 0.045, y + 0.004],
        ]),
      );
    plush(g, tint);
    // Teeth at the rim of the mouth that the face looks out of.
    for (const x of [-0.07, -0.035, 0, 0.035, 0.07, 0.105]) {
      const y = 0.098 - 2.4 * (x - 0.014) ** 2;
      polygon(g, [
        [x - 0.016, y + 0.006],
        [x, y - 0.032],
        [x + 0.016, y + 0.006],
      ]);
      fillWith(g, FELT);
    }
    eyes(g, 0.16);
  },
  finhood: (g, tint) => {
    piece(g, darken(tint, 0.1), () =>
      blob(g, [
        [-0.08, 0.17],
        [-0.1, 0.31],
        [-0.04, 0.29],
        [0.05, 0.18],
      ]),
    );
    plush(g, tint);
    for (const x of [-0.07, -0.035, 0, 0.035, 0.07, 0.105]) {
      const y = 0.098 - 2.4 * (x - 0.014) ** 2;
      polygon(g, [
        [x - 0.016, y + 0.006],
        [x, y - 0.034],
        [x + 0.016, y + 0.006],
      ]);
      fillWith(g, FELT);
    }
    eyes(g, 0.158);
  },
  feelerhood: (g, tint) => {
    for (const x of [-0.06, 0.08]) {
      curve(g, [
        [x, 0.18],
        [x * 1.2, 0.25],
        [x * 1.9, 0.3],
      ]);
      ink(g, BLACK, 0.012);
      circle(g, x * 1.9, 0.305, 0.024);
      fillWith(g, BLACK);
    }
    plush(g, tint);
  },
  clawhood: (g, tint) => {
    for (const x of [-0.075, 0.095]) {
      curve(g, [
        [x, 0.18],
        [x * 1.15, 0.235],
      ]);
      ink(g, darken(tint, 0.2), 0.014);
      circle(g, x * 1.15, 0.25, 0.03);
      fillWith(g, FELT);
      circle(g, x * 1.15 + 0.006, 0.25, 0.016);
      fillWith(g, BLACK);
    }
    plush(g, tint);
  },
  stalkhood: (g, tint) => {
    piece(g, '#7a5236', () =>
      blob(g, [
        [-0.016, 0.19],
        [-0.03, 0.285],
        [0.012, 0.28],
        [0.024, 0.19],
      ]),
    );
    piece(g, '#4f9d5d', () =>
      blob(g, [
        [0.01, 0.215],
        [0.06, 0.275],
        [0.15, 0.27],
        [0.1, 0.21],
      ]),
    );
    plush(g, tint);
  },
  leafhood: (g, tint) => {
    for (const x of [-0.11, -0.055, 0, 0.055, 0.11])
      piece(g, '#4f9d5d', () =>
        polygon(g, [
          [x - 0.034, 0.17],
          [x * 1.6, 0.33 - Math.abs(x) * 0.6],
          [x + 0.034, 0.17],
        ]),
      );
    plush(g, tint);
  },
  peelhood: (g, tint) => {
    // The upper end of a banana, over the head, with a brown tip.
    piece(g, tint, () =>
      polygon(g, [
        ...[
          [-0.19, -0.19],
          [-0.2, 0.04],
          [-0.15, 0.17],
          [-0.07, 0.265],
          [-0.035, 0.345],
          [0.02, 0.345],
          [0.05, 0.265],
          [0.13, 0.18],
          [0.19, 0.05],
          [0.19, -0.19],
        ].map(([x, y]): Point => [x ?? 0, y ?? 0]),
        ...around(0.124, 0.128, 0.014, -0.03).reverse(),
      ]),
    );
    piece(g, '#6a4a2a', () =>
      polygon(g, [
        [-0.04, 0.325],
        [-0.028, 0.385],
        [0.022, 0.385],
        [0.026, 0.325],
      ]),
    );
    for (const side of [-1, 1]) {
      curve(g, [
        [side * 0.15, -0.15],
        [side * 0.16, 0.05],
        [side * 0.07, 0.22],
      ]);
      ink(g, darken(tint, 0.22), 0.007);
    }
  },
};
