import type { Garment } from '#contracts/garment.ts';
import { darken, fade } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { type DrawWorn, piece } from './piece.ts';

/** Scribbles of friends on plaster. */
function scribbles(g: Surface2D): void {
  for (const [x, y, color] of [
    [-0.022, 0.04, '#cf4a6a'],
    [0.016, 0.015, '#3f7cc4'],
    [-0.014, -0.018, '#3f9150'],
  ] as const) {
    curve(g, [
      [x - 0.014, y],
      [x - 0.004, y + 0.012],
      [x + 0.004, y - 0.008],
      [x + 0.016, y + 0.006],
    ]);
    ink(g, color, 0.006);
  }
}

/** On the nearer arm, in the frame of its hand: a cast from the knuckles up, a picture in the skin. */
export const onNearArm: Partial<Record<Garment, DrawWorn>> = {
  armcast: (g, tint) => {
    piece(g, tint, () => box(g, -0.048, -0.09, 0.096, 0.17, 0.03));
    scribbles(g);
  },
  tattoo: (g, tint) => {
    for (const [points, width] of [
      [
        [
          [0, 0.07],
          [0, -0.01],
        ],
        0.012,
      ],
      [
        [
          [-0.022, 0.045],
          [0.022, 0.045],
        ],
        0.01,
      ],
      [
        [
          [-0.03, 0.012],
          [0, -0.014],
          [0.03, 0.012],
        ],
        0.012,
      ],
    ] as const) {
      curve(g, points);
      ink(g, tint, width);
    }
    circle(g, 0, 0.078, 0.01);
    ink(g, tint, 0.007);
  },
};

/** On the chest: the number of whoever runs, pinned on. */
export const pinnedOn: Partial<Record<Garment, DrawWorn>> = {
  bibnumber: (g, tint) => {
    piece(g, '#fbf6ec', () => box(g, -0.085, -0.075, 0.19, 0.14, 0.012));
    box(g, -0.085, 0.034, 0.19, 0.032, 0.006);
    fillWith(g, tint);
    for (const [x, tall] of [
      [-0.04, 0.07],
      [0.012, 0.07],
      [0.062, 0.07],
    ] as const) {
      if (x === 0.012) oval(g, x, -0.02, 0.018, tall / 2);
      else
        curve(g, [
          [x - 0.012, 0.004],
          [x, 0.014],
          [x, -0.054],
        ]);
      ink(g, '#2b2530', 0.013);
    }
  },
};

/** In the face: what a fight, the sun or a life left there. */
export const marksInFaces: Partial<Record<Garment, DrawWorn>> = {
  scar: (g, tint) => {
    curve(g, [
      [0.07, -0.03],
      [0.1, -0.06],
      [0.098, -0.105],
    ]);
    ink(g, tint, 0.016);
    for (const [x, y] of [
      [0.084, -0.044],
      [0.1, -0.066],
      [0.1, -0.09],
    ] as const) {
      curve(g, [
        [x - 0.017, y + 0.006],
        [x + 0.017, y - 0.004],
      ]);
      ink(g, tint, 0.007);
    }
  },
  blackeye: (g, tint) => {
    oval(g, 0.084, -0.006, 0.056, 0.05);
    fillWith(g, fade(tint, 0.42));
    oval(g, 0.088, -0.036, 0.038, 0.018);
    fillWith(g, fade(darken(tint, 0.3), 0.5));
  },
  sunburn: (g, tint) => {
    for (const [x, y, rx, ry] of [
      [-0.085, -0.045, 0.05, 0.04],
      [0.112, -0.045, 0.038, 0.04],
      [0.03, -0.026, 0.04, 0.03],
      [0.02, 0.082, 0.105, 0.032],
    ] as const) {
      oval(g, x, y, rx, ry);
      fillWith(g, fade(tint, 0.75));
    }
  },
};

/** Ways to wear one's hair: locks that hang down behind, and what frames a face. */
export const haircutsBehind: Partial<Record<Garment, DrawWorn>> = {
  dreadlocks: (g, tint) => {
    for (let k = 0; k < 9; k++) {
      const x = -0.19 + k * 0.047;
      curve(g, [
        [x * 0.7, 0.11],
        [x, 0],
        [x * 1.08, -0.2 - 0.025 * (k % 3)],
      ]);
      ink(g, k % 2 === 0 ? tint : darken(tint, 0.2), 0.034);
    }
  },
  mullet: (g, tint) =>
    piece(g, tint, () =>
      blob(g, [
        [-0.14, 0.1],
        [-0.2, -0.06],
        [-0.22, -0.22],
        [-0.1, -0.19],
        [-0.02, -0.23],
        [0.05, -0.18],
        [0.06, 0.08],
      ]),
    ),
};

/** The same before the ears and over the forehead. */
export const haircutsBefore: Partial<Record<Garment, DrawWorn>> = {
  fringe: (g, tint) =>
    piece(g, tint, () =>
      blob(g, [
        [-0.15, 0.06],
        [-0.13, 0.15],
        [0, 0.19],
        [0.12, 0.15],
        [0.15, 0.06],
        [0.1, 0.056],
        [0.05, 0.066],
        [0, 0.056],
        [-0.06, 0.066],
        [-0.1, 0.05],
      ]),
    ),
  sideburns: (g, tint) => {
    for (const x of [-0.142, 0.13])
      piece(g, tint, () =>
        blob(g, [
          [x - 0.014, 0.07],
          [x + 0.02, 0.06],
          [x + 0.026, -0.06],
          [x + 0.004, -0.085],
          [x - 0.016, -0.06],
        ]),
      );
  },
};
