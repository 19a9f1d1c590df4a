import type { Garment } from '#contracts/garment.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { BRIM, band, brim, crownOf, dome, shape } from './hat-shapes.ts';
import { type DrawWorn, piece } from './piece.ts';

const gold = '#e8b93e';

const knitted = (g: Surface2D, tint: string): void => {
  piece(g, tint, dome(g));
  for (const x of [-0.09, -0.045, 0, 0.045, 0.09]) {
    curve(g, [
      [x, BRIM + 0.04],
      [x * 0.8, 0.16],
      [x * 0.4, 0.215],
    ]);
    ink(g, fade(darken(tint, 0.35), 0.45), 0.008);
  }
  piece(g, lighten(tint, 0.16), () => box(g, -0.166, BRIM - 0.012, 0.332, 0.056, 0.024));
};

/** What is worn on the head in some place, age or weather. */
export const hatsOfLands: Partial<Record<Garment, DrawWorn>> = {
  beret: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.14, BRIM + 0.012],
        [-0.22, 0.15],
        [-0.19, 0.21],
        [-0.06, 0.235],
        [0.09, 0.2],
        [0.15, 0.14],
        [0.14, BRIM + 0.012],
        [0, BRIM + 0.03],
      ]),
    );
    curve(g, [
      [-0.05, 0.228],
      [-0.045, 0.252],
    ]);
    ink(g, tint, 0.014);
  },
  beanie: knitted,
  bobblehat: (g, tint) => {
    knitted(g, tint);
    for (const [x, y] of [
      [0, 0.262],
      [-0.028, 0.25],
      [0.028, 0.25],
    ] as const) {
      circle(g, x, y, 0.036);
      fillWith(g, '#fbf6ec');
    }
  },
  santahat: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.15, BRIM + 0.02],
        [-0.13, 0.19],
        [-0.05, 0.27],
        [0.07, 0.26],
        [0.19, 0.17],
        [0.235, 0.08],
        [0.2, 0.06],
        [0.15, 0.13],
        [0.13, BRIM + 0.02],
      ]),
    );
    piece(g, '#fbf6ec', () => box(g, -0.175, BRIM - 0.018, 0.35, 0.062, 0.03));
    piece(g, '#fbf6ec', () => circle(g, 0.225, 0.055, 0.043));
  },
  strawhat: (g, tint) => {
    piece(g, tint, crownOf(0.12, 0.2)(g));
    band(g, '#c0563f', 0.12);
    piece(g, tint, brim(0.25, 0.03)(g));
    for (const x of [-0.16, -0.08, 0, 0.08, 0.16]) {
      curve(g, [
        [x * 0.6, BRIM + 0.004],
        [x * 1.4, BRIM - 0.016],
      ]);
      ink(g, fade(darken(tint, 0.4), 0.4), 0.006);
    }
  },
  sunhat: (g, tint) => {
    piece(g, tint, crownOf(0.12, 0.2)(g));
    band(g, tint, 0.12);
    piece(g, tint, () =>
      blob(g, [
        [-0.25, BRIM - 0.03],
        [-0.15, BRIM + 0.012],
        [0, BRIM + 0.022],
        [0.15, BRIM + 0.012],
        [0.25, BRIM - 0.03],
        [0.13, BRIM - 0.024],
        [0, BRIM - 0.018],
        [-0.13, BRIM - 0.024],
      ]),
    );
  },
  sombrero: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.11, BRIM],
        [-0.09, 0.2],
        [-0.03, 0.29],
        [0.03, 0.29],
        [0.09, 0.2],
        [0.11, BRIM],
      ])(g),
    );
    band(g, '#d8483e', 0.112);
    piece(g, tint, () =>
      blob(g, [
        [-0.33, 0.15],
        [-0.25, BRIM - 0.02],
        [0, BRIM - 0.045],
        [0.25, BRIM - 0.02],
        [0.33, 0.15],
        [0.2, BRIM + 0.03],
        [0, BRIM + 0.012],
        [-0.2, BRIM + 0.03],
      ]),
    );
    for (let i = -4; i <= 4; i++) {
      circle(g, i * 0.062, BRIM - 0.02 + Math.abs(i) ** 2 * 0.0042, 0.012);
      fillWith(g, i % 2 === 0 ? '#d8483e' : '#4f9d5d');
    }
  },
  fez: (g, tint) => {
    piece(g, tint, () =>
      polygon(g, [
        [-0.115, 0.11],
        [-0.085, 0.26],
        [0.085, 0.26],
        [0.115, 0.11],
      ]),
    );
    curve(g, [
      [0, 0.26],
      [0.08, 0.265],
      [0.11, 0.2],
    ]);
    ink(g, '#2b2530', 0.012);
    piece(g, '#2b2530', () => box(g, 0.095, 0.14, 0.03, 0.065, 0.01));
  },
  turban: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.165, 0.06],
        [-0.19, 0.15],
        [-0.11, 0.24],
        [0, 0.262],
        [0.11, 0.24],
        [0.19, 0.15],
        [0.165, 0.06],
        [0.06, 0.12],
        [-0.05, 0.12],
      ])(g),
    );
    for (const [a, b, c] of [
      [-0.17, 0.02, 0.13],
      [-0.14, 0.06, 0.21],
      [0.17, -0.02, 0.17],
    ] as const) {
      curve(g, [
        [a, 0.09],
        [b, c],
        [-a * 0.6, 0.225],
      ]);
      ink(g, fade(darken(tint, 0.4), 0.5), 0.011);
    }
    piece(g, gold, () => oval(g, 0.01, 0.15, 0.026, 0.034));
    circle(g, 0.01, 0.152, 0.014);
    fillWith(g, '#d8483e');
  },
  hornedhelmet: (g, tint) => {
    for (const side of [-1, 1])
      piece(g, '#f3e6c8', () =>
        blob(
          g,
          [
            [side * 0.13, 0.13],
            [side * 0.21, 0.15],
            [side * 0.27, 0.24],
            [side * 0.25, 0.34],
            [side * 0.215, 0.24],
            [side * 0.13, 0.19],
          ],
          0.9,
        ),
      );
    piece(g, tint, dome(g));
    piece(g, darken(tint, 0.28), () => box(g, -0.166, BRIM - 0.016, 0.332, 0.044, 0.012));
    piece(g, darken(tint, 0.28), () => box(g, -0.02, BRIM - 0.01, 0.04, 0.15, 0.012));
    for (const x of [-0.11, 0.11]) {
      circle(g, x, BRIM + 0.006, 0.01);
      fillWith(g, gold);
    }
  },
  crestedhelmet: (g, tint) => {
    piece(g, '#c23b34', () =>
      blob(g, [
        [-0.2, 0.02],
        [-0.23, 0.18],
        [-0.14, 0.31],
        [0.02, 0.35],
        [0.14, 0.3],
        [0.13, 0.22],
        [0, 0.25],
        [-0.12, 0.19],
        [-0.15, 0.06],
      ]),
    );
    piece(
      g,
      tint,
      shape([
        [-0.172, -0.05],
        [-0.17, 0.13],
        [-0.1, 0.22],
        [0, 0.242],
        [0.1, 0.22],
        [0.165, 0.13],
        [0.16, BRIM],
        [0.03, BRIM - 0.004],
        [-0.085, BRIM - 0.01],
        [-0.11, -0.09],
      ])(g),
    );
    curve(g, [
      [-0.1, 0.17],
      [0, 0.205],
      [0.09, 0.185],
    ]);
    ink(g, fade(lighten(tint, 0.7), 0.6), 0.014);
  },
  nemes: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.16, 0.03],
        [-0.16, 0.13],
        [-0.09, 0.2],
        [0, 0.215],
        [0.09, 0.2],
        [0.16, 0.13],
        [0.16, 0.03],
        [0.13, BRIM - 0.01],
        [0, BRIM + 0.014],
        [-0.13, BRIM - 0.01],
      ])(g),
    );
    for (const x of [-0.11, -0.055, 0, 0.055, 0.11]) {
      curve(g, [
        [x * 1.25, 0.1],
        [x, 0.16],
        [x * 0.7, 0.205],
      ]);
      ink(g, '#2f5fa8', 0.02);
    }
    box(g, -0.148, BRIM - 0.006, 0.296, 0.026, 0.008);
    fillWith(g, gold);
    // The cobra on the brow.
    piece(g, gold, () =>
      blob(g, [
        [0.005, BRIM + 0.01],
        [-0.01, 0.16],
        [0.012, 0.19],
        [0.034, 0.16],
        [0.022, BRIM + 0.01],
      ]),
    );
  },
  jesterhat: (g, tint) => {
    const [one, other] = [tint, '#f0c24b'];
    const horn = (color: string, side: number) => {
      piece(g, color, () =>
        blob(g, [
          [side * 0.02, 0.1],
          [side * 0.04, 0.24],
          [side * 0.14, 0.3],
          [side * 0.25, 0.24],
          [side * 0.27, 0.13],
          [side * 0.2, 0.18],
          [side * 0.15, 0.16],
          [side * 0.16, 0.07],
        ]),
      );
      piece(g, gold, () => circle(g, side * 0.27, 0.11, 0.03));
    };
    piece(g, '#4f9d5d', () =>
      blob(g, [
        [-0.08, 0.12],
        [-0.05, 0.27],
        [0.01, 0.36],
        [0.06, 0.27],
        [0.08, 0.12],
      ]),
    );
    piece(g, gold, () => circle(g, 0.01, 0.375, 0.026));
    horn(one, -1);
    horn(other, 1);
    piece(g, darken(one, 0.2), () => box(g, -0.16, BRIM - 0.012, 0.32, 0.036, 0.012));
  },
};
