import type { Garment } from '#contracts/garment.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { type DrawWorn, piece } from './piece.ts';

/** Two of a kind, to the left and to the right of the crown. */
const both = (draw: (side: number) => void): void => {
  for (const side of [-1, 1]) draw(side);
};

const ears = (g: Surface2D, tint: string, outline: (side: number, k: number) => readonly Point[]): void =>
  both((side) => {
    piece(g, tint, () => blob(g, outline(side, 1), 0.8));
    blob(g, outline(side, 0.55), 0.8);
    fillWith(g, '#eba7a0');
  });

/** What scissors left here and there, no two bits of it alike. */
const ragged: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-0.15, 0.03],
    [-0.19, 0.08],
    [-0.15, 0.09],
    [-0.16, 0.14],
    [-0.1, 0.11],
    [-0.09, 0.05],
  ],
  [
    [-0.07, 0.12],
    [-0.08, 0.2],
    [-0.045, 0.17],
    [-0.02, 0.25],
    [0, 0.18],
    [0.03, 0.19],
    [0.02, 0.13],
  ],
  [
    [0.06, 0.125],
    [0.07, 0.165],
    [0.095, 0.145],
    [0.125, 0.16],
    [0.125, 0.085],
  ],
];

/** What stands up from a head: horns, ears, a halo. */
export const onHeads: Partial<Record<Garment, DrawWorn>> = {
  halo: (g) => {
    for (const [width, color] of [
      [0.06, 'rgba(255,226,120,0.5)'],
      [0.032, '#eec040'],
      [0.008, '#fff6cf'],
    ] as const) {
      oval(g, 0, 0.27, 0.125, 0.036);
      ink(g, color, width);
    }
  },
  horns: (g, tint) =>
    both((side) => {
      piece(g, tint, () =>
        blob(
          g,
          [
            [side * 0.06, 0.14],
            [side * 0.085, 0.22],
            [side * 0.145, 0.285],
            [side * 0.15, 0.2],
            [side * 0.125, 0.12],
          ],
          0.9,
        ),
      );
    }),
  antlers: (g, tint) =>
    both((side) => {
      for (const line of [
        [
          [0.06, 0.14],
          [0.11, 0.23],
          [0.17, 0.28],
          [0.2, 0.36],
        ],
        [
          [0.105, 0.22],
          [0.1, 0.33],
        ],
        [
          [0.165, 0.275],
          [0.24, 0.28],
        ],
      ] as const) {
        curve(
          g,
          line.map(([x, y]): Point => [side * x, y]),
        );
        ink(g, tint, 0.03);
      }
    }),
  bunnyears: (g, tint) =>
    ears(g, tint, (side, k) => [
      [side * (0.075 - 0.04 * k), 0.15],
      [side * (0.085 - 0.045 * k), 0.28],
      [side * 0.1, 0.26 + 0.12 * k],
      [side * (0.1 + 0.04 * k), 0.28],
      [side * (0.08 + 0.035 * k), 0.15],
    ]),
  catears: (g, tint) =>
    ears(g, tint, (side, k) => [
      [side * (0.1 - 0.06 * k), 0.15],
      [side * (0.11 + 0.01 * k), 0.17 + 0.1 * k],
      [side * (0.11 + 0.05 * k), 0.1],
    ]),
  elfears: (g, tint) =>
    both((side) =>
      piece(g, tint, () =>
        blob(
          g,
          [
            [side * 0.125, -0.06],
            [side * 0.19, -0.02],
            [side * 0.255, 0.1],
            [side * 0.165, 0.06],
            [side * 0.125, 0.02],
          ],
          0.8,
        ),
      ),
    ),
  feelers: (g, tint) =>
    both((side) => {
      curve(g, [
        [side * 0.05, 0.15],
        [side * 0.08, 0.25],
        [side * 0.13, 0.31],
      ]);
      ink(g, tint, 0.016);
      piece(g, tint, () => circle(g, side * 0.135, 0.325, 0.03));
    }),
  topknot: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.035, 0.16],
        [-0.05, 0.2],
        [-0.02, 0.235],
        [0.03, 0.23],
        [0.04, 0.19],
        [0.02, 0.16],
      ]),
    );
    curve(g, [
      [-0.03, 0.175],
      [0.03, 0.175],
    ]);
    ink(g, '#d8483e', 0.016);
  },
  shorn: (g, tint) => {
    for (const tuft of ragged) piece(g, tint, () => polygon(g, tuft));
  },
  mohawk: (g, tint) =>
    piece(g, tint, () =>
      polygon(g, [
        [-0.14, 0.06],
        [-0.2, 0.17],
        [-0.12, 0.19],
        [-0.12, 0.28],
        [-0.045, 0.25],
        [-0.01, 0.33],
        [0.045, 0.255],
        [0.1, 0.29],
        [0.1, 0.16],
        [0.04, 0.15],
        [-0.06, 0.15],
      ]),
    ),
};

/** Hair that hangs or stands behind the head. */
export const behindHeads: Partial<Record<Garment, DrawWorn>> = {
  ponytail: (g, tint) =>
    piece(g, tint, () =>
      blob(g, [
        [-0.1, 0.12],
        [-0.2, 0.13],
        [-0.25, 0.02],
        [-0.235, -0.16],
        [-0.19, -0.22],
        [-0.17, -0.08],
        [-0.13, 0.02],
      ]),
    ),
  pigtails: (g, tint) =>
    both((side) => {
      piece(g, tint, () =>
        blob(g, [
          [side * 0.12, 0.06],
          [side * 0.22, 0.08],
          [side * 0.25, -0.04],
          [side * 0.21, -0.16],
          [side * 0.17, -0.06],
        ]),
      );
      piece(g, '#d8483e', () => circle(g, side * 0.155, 0.055, 0.026));
    }),
  braids: (g, tint) =>
    both((side) => {
      for (let i = 0; i < 5; i++)
        piece(g, i % 2 === 0 ? tint : lighten(tint, 0.1), () =>
          oval(g, side * (0.155 + 0.006 * i), -0.05 - i * 0.052, 0.038 - i * 0.003, 0.034),
        );
      piece(g, '#d8483e', () => circle(g, side * 0.182, -0.3, 0.022));
    }),
  afro: (g, tint) => {
    piece(g, tint, () => circle(g, 0, 0.06, 0.245));
    for (let i = 0; i < 22; i++) {
      const a = i * 2.4;
      const r = 0.21 * Math.sqrt((i + 4) / 26);
      circle(g, Math.cos(a) * r, 0.07 + Math.sin(a) * r, 0.024);
      fillWith(g, fade(i % 2 === 0 ? lighten(tint, 0.2) : darken(tint, 0.3), 0.4));
    }
  },
};
