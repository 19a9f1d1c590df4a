import type { Garment } from '#contracts/garment.ts';
import { darken, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { type DrawWorn, piece } from './piece.ts';

/** A belly of a paler plush. */
function belly(g: Surface2D, color: string): void {
  oval(g, 0.03, -0.04, 0.095, 0.135);
  fillWith(g, color);
}

/** Bodies of costumes, on the trunk: wider than it, so that arms and legs come out of them. */
export const costumeBodies: Partial<Record<Garment, DrawWorn>> = {
  bananasuit: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.14, 0.2],
        [0.16, 0.2],
        [0.19, 0],
        [0.16, -0.2],
        [0.06, -0.34],
        [-0.03, -0.36],
        [-0.13, -0.22],
        [-0.19, 0],
      ]),
    );
    for (const x of [-0.09, 0.02, 0.11]) {
      curve(g, [
        [x, 0.19],
        [x * 1.25, 0],
        [x * 0.7 + 0.01, -0.28],
      ]);
      ink(g, darken(tint, 0.22), 0.008);
    }
    for (const [x, y] of [
      [-0.06, 0.06],
      [0.07, -0.05],
      [-0.02, -0.16],
      [0.12, 0.12],
    ] as const) {
      oval(g, x, y, 0.012, 0.006);
      fillWith(g, darken(tint, 0.45));
    }
    circle(g, 0.014, -0.35, 0.03);
    fillWith(g, '#6a4a2a');
  },
  roundsuit: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.12, 0.18],
        [0.14, 0.18],
        [0.26, 0.06],
        [0.27, -0.1],
        [0.17, -0.24],
        [-0.14, -0.24],
        [-0.25, -0.1],
        [-0.24, 0.06],
      ]),
    );
    for (const x of [-0.14, -0.055, 0.06, 0.15]) {
      curve(g, [
        [x * 0.7, 0.17],
        [x * 1.35, -0.03],
        [x * 0.75, -0.23],
      ]);
      ink(g, darken(tint, 0.18), 0.008);
    }
    oval(g, -0.11, 0.06, 0.04, 0.06);
    fillWith(g, lighten(tint, 0.3));
  },
  bunsuit: (g, tint) => {
    piece(g, '#d9a05a', () =>
      blob(g, [
        [-0.2, 0.19],
        [-0.06, 0.23],
        [-0.05, -0.26],
        [-0.19, -0.22],
        [-0.25, 0],
      ]),
    );
    piece(g, '#d9a05a', () =>
      blob(g, [
        [0.22, 0.19],
        [0.09, 0.23],
        [0.08, -0.26],
        [0.21, -0.22],
        [0.27, 0],
      ]),
    );
    piece(g, tint, () =>
      blob(g, [
        [-0.08, 0.24],
        [0.1, 0.24],
        [0.12, 0],
        [0.09, -0.3],
        [-0.06, -0.3],
        [-0.1, 0],
      ]),
    );
    curve(
      g,
      Array.from({ length: 9 }, (_, k) => [k % 2 === 0 ? -0.035 : 0.06, 0.19 - k * 0.055] as const),
    );
    ink(g, '#f0c24b', 0.022);
  },
  plushsuit: (g, tint) => belly(g, lighten(tint, 0.45)),
  spottedsuit: (g, tint) => {
    belly(g, tint);
    for (const [x, y, r] of [
      [-0.09, 0.1, 0.045],
      [0.1, 0.08, 0.036],
      [-0.1, -0.1, 0.04],
      [0.11, -0.13, 0.05],
    ] as const) {
      oval(g, x, y, r, r * 0.75);
      fillWith(g, '#3a3038');
    }
  },
  bandedsuit: (g, tint) => {
    for (const y of [0.08, -0.02, -0.12]) {
      polygon(g, [
        [-0.15, y + 0.028],
        [0.16, y + 0.028],
        [0.16, y - 0.026],
        [-0.15, y - 0.026],
      ]);
      fillWith(g, tint);
    }
  },
};
