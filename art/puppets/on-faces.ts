import type { Garment } from '#contracts/garment.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { type DrawWorn, piece } from './piece.ts';

/** Where the eyes are: the face is turned a little to where it looks. */
const eyes = [-0.034, 0.082] as const;

/** The band of a strap around the head at the height of the eyes. */
function strap(g: Surface2D, color: string, width: number): void {
  for (const [from, to] of [
    [-0.07, -0.145],
    [0.11, 0.145],
  ] as const) {
    curve(g, [
      [from, 0.01],
      [to, 0.024],
    ]);
    ink(g, color, width);
  }
}

/** Before the face: what covers, holds or marks a part of it. */
export const onFaces: Partial<Record<Garment, DrawWorn>> = {
  goggles: (g, tint) => {
    strap(g, darken(tint, 0.3), 0.034);
    for (const x of eyes) {
      circle(g, x, 0.006, 0.056);
      fillWith(g, 'rgba(196,232,244,0.34)');
      ink(g, tint, 0.02);
    }
    curve(g, [
      [eyes[0] - 0.02, 0.034],
      [eyes[0] + 0.006, 0.044],
    ]);
    ink(g, 'rgba(255,255,255,0.8)', 0.009);
  },
  divemask: (g, tint) => {
    strap(g, '#2b2530', 0.03);
    const glass = () => box(g, -0.1, -0.052, 0.246, 0.118, 0.05);
    glass();
    fillWith(g, 'rgba(170,222,240,0.36)');
    glass();
    ink(g, tint, 0.022);
    curve(g, [
      [-0.07, 0.03],
      [-0.04, 0.046],
    ]);
    ink(g, 'rgba(255,255,255,0.8)', 0.011);
    // The tube, from the mouth up past the ear.
    curve(g, [
      [0.04, -0.1],
      [-0.1, -0.11],
      [-0.165, -0.02],
      [-0.17, 0.16],
    ]);
    ink(g, tint, 0.026);
    curve(g, [
      [-0.17, 0.16],
      [-0.17, 0.21],
    ]);
    ink(g, '#d8483e', 0.03);
  },
  monocle: (g, tint) => {
    circle(g, eyes[1], 0.004, 0.046);
    fillWith(g, 'rgba(255,255,255,0.22)');
    ink(g, tint, 0.011);
    curve(g, [
      [eyes[1] + 0.03, -0.03],
      [0.135, -0.1],
      [0.1, -0.19],
    ]);
    ink(g, tint, 0.006);
  },
  eyemask: (g, tint) => {
    // Two holes are left for the eyes: each half goes around its own.
    for (const [x, side] of [
      [eyes[0], -1],
      [eyes[1], 1],
    ] as const)
      piece(g, tint, () => {
        const edge = side < 0 ? -0.136 : 0.138;
        blob(
          g,
          [
            [0.024, 0.048],
            [x, 0.07],
            [edge, 0.062],
            [edge, -0.03],
            [x, -0.052],
            [0.024, -0.024],
            [0.024, 0.006],
            [x - side * 0.028, 0.006],
            [x, -0.028],
            [x + side * 0.034, 0.006],
            [x, 0.038],
            [x - side * 0.028, 0.008],
            [0.024, 0.008],
          ],
          0.7,
        );
      });
  },
  longnose: (g, tint) =>
    piece(g, tint, () =>
      blob(g, [
        [0.02, -0.01],
        [0.12, -0.012],
        [0.24, -0.004],
        [0.25, -0.026],
        [0.12, -0.046],
        [0.02, -0.052],
      ]),
    ),
  goatee: (g, tint) =>
    piece(g, tint, () =>
      blob(g, [
        [-0.02, -0.112],
        [0.03, -0.106],
        [0.08, -0.112],
        [0.07, -0.16],
        [0.032, -0.205],
        [-0.008, -0.16],
      ]),
    ),
  fangs: (g) => {
    for (const x of [0.006, 0.056]) {
      polygon(g, [
        [x - 0.012, -0.078],
        [x + 0.012, -0.078],
        [x, -0.116],
      ]);
      fillWith(g, '#fffdf4');
    }
  },
  freckles: (g, tint) => {
    for (const [x, y] of [
      [-0.075, -0.034],
      [-0.05, -0.046],
      [-0.085, -0.054],
      [0.088, -0.034],
      [0.112, -0.046],
      [0.084, -0.056],
    ] as const) {
      circle(g, x, y, 0.0065);
      fillWith(g, tint);
    }
  },
  whiskers: (g, tint) => {
    for (const side of [-1, 1])
      for (const dy of [-0.022, 0, 0.022]) {
        curve(g, [
          [0.028 + side * 0.05, -0.056 + dy * 0.5],
          [0.028 + side * 0.15, -0.05 + dy * 1.6],
        ]);
        ink(g, tint, 0.007);
      }
    piece(g, '#c2606a', () => oval(g, 0.034, -0.036, 0.02, 0.014));
  },
  bolts: (g, tint) => {
    for (const side of [-1, 1]) {
      piece(g, tint, () => box(g, side * 0.15 - 0.026, -0.125, 0.052, 0.03, 0.006));
      piece(g, darken(tint, 0.2), () => box(g, side * 0.18 - 0.01, -0.138, 0.02, 0.056, 0.006));
    }
    curve(g, [
      [-0.09, 0.105],
      [-0.03, 0.085],
    ]);
    ink(g, '#5a2a2a', 0.008);
    for (const x of [-0.08, -0.06, -0.04]) {
      curve(g, [
        [x - 0.006, 0.085],
        [x + 0.006, 0.112],
      ]);
      ink(g, '#5a2a2a', 0.006);
    }
  },
  snout: (g) => {
    oval(g, 0.038, -0.03, 0.034, 0.024);
    fillWith(g, '#2b2024');
    oval(g, 0.028, -0.022, 0.01, 0.006);
    fillWith(g, 'rgba(255,255,255,0.6)');
  },
};

/** Under eyes and mouth, over the hair. */
export const underFaces: Partial<Record<Garment, DrawWorn>> = {
  snout: (g, tint) => {
    piece(g, lighten(tint, 0.1), () => oval(g, 0.032, -0.07, 0.092, 0.068));
    curve(g, [
      [0.036, -0.045],
      [0.036, -0.07],
    ]);
    ink(g, fade(darken(tint, 0.5), 0.6), 0.008);
  },
};
