import type { Garment } from '#contracts/garment.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, polygon } from '../paint.ts';
import { BRIM, band, brim, crownOf, dome, shape } from './hat-shapes.ts';
import { type DrawWorn, piece } from './piece.ts';

/** On the head, over the hair, before the face is drawn. The tallest reaches 0.385. */
export const hats: Partial<Record<Garment, DrawWorn>> = {
  hat: (g, tint) => {
    piece(g, tint, crownOf(0.125, 0.24)(g));
    band(g, tint, 0.125);
    piece(g, tint, brim(0.215, 0.026)(g));
  },
  cap: (g, tint) => {
    piece(g, tint, dome(g));
    piece(g, darken(tint, 0.12), () =>
      blob(g, [
        [0.03, BRIM - 0.012],
        [0.15, BRIM - 0.02],
        [0.25, BRIM - 0.012],
        [0.25, BRIM + 0.01],
        [0.13, BRIM + 0.03],
        [0.03, BRIM + 0.02],
      ]),
    );
    circle(g, 0, 0.232, 0.013);
    fillWith(g, darken(tint, 0.2));
  },
  tophat: (g, tint) => {
    piece(g, tint, crownOf(0.118, 0.34)(g));
    band(g, lighten(tint, 0.5), 0.118);
    piece(g, tint, brim(0.19, 0.02)(g));
  },
  cowboyhat: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.12, BRIM],
        [-0.12, 0.2],
        [-0.05, 0.24],
        [0, 0.21],
        [0.05, 0.24],
        [0.12, 0.2],
        [0.12, BRIM],
      ])(g),
    );
    band(g, tint, 0.12);
    piece(g, tint, () =>
      blob(g, [
        [-0.26, BRIM + 0.05],
        [-0.16, BRIM - 0.014],
        [0, BRIM - 0.024],
        [0.16, BRIM - 0.014],
        [0.26, BRIM + 0.05],
        [0.14, BRIM + 0.026],
        [0, BRIM + 0.018],
        [-0.14, BRIM + 0.026],
      ]),
    );
  },
  pointedhat: (g, tint) => {
    piece(g, tint, () =>
      polygon(g, [
        [-0.13, BRIM],
        [0.13, BRIM],
        [0.05, 0.25],
        [-0.03, 0.385],
      ]),
    );
    for (const [x, y] of [
      [-0.03, 0.17],
      [0.045, 0.14],
      [0.0, 0.26],
    ] as const) {
      circle(g, x, y, 0.012);
      fillWith(g, '#f4d264');
    }
    piece(g, tint, brim(0.2, 0.024)(g));
  },
  tricorn: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.235, BRIM - 0.005],
        [-0.17, 0.15],
        [-0.08, 0.2],
        [0, 0.26],
        [0.08, 0.2],
        [0.17, 0.15],
        [0.235, BRIM - 0.005],
        [0, BRIM + 0.012],
      ]),
    );
    // Skull and bones, small.
    circle(g, 0.01, 0.172, 0.024);
    fillWith(g, '#f6efe0');
    for (const x of [0, 0.02]) {
      circle(g, x, 0.174, 0.006);
      fillWith(g, tint);
    }
    for (const way of [-1, 1]) {
      g.beginPath();
      g.moveTo(0.01 - 0.045 * way, 0.122);
      g.lineTo(0.01 + 0.045 * way, 0.148);
      ink(g, '#f6efe0', 0.01);
    }
  },
  toque: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.12, 0.15],
        [-0.17, 0.21],
        [-0.15, 0.29],
        [-0.06, 0.32],
        [0.02, 0.33],
        [0.1, 0.315],
        [0.17, 0.26],
        [0.15, 0.19],
        [0.12, 0.15],
      ])(g),
    );
    piece(g, tint, crownOf(0.13, 0.17)(g));
  },
  helmet: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.175, 0.01],
        [-0.178, 0.13],
        [-0.1, 0.22],
        [0, 0.242],
        [0.1, 0.22],
        [0.172, 0.13],
        [0.165, BRIM],
        [0.06, BRIM - 0.006],
        [-0.08, BRIM - 0.006],
        [-0.13, 0.03],
      ])(g),
    );
    curve(g, [
      [-0.09, 0.17],
      [0, 0.21],
      [0.09, 0.19],
    ]);
    ink(g, fade(lighten(tint, 0.7), 0.5), 0.014);
  },
  crown: (g, tint) => {
    piece(g, tint, () =>
      polygon(g, [
        [-0.135, BRIM],
        [-0.155, 0.235],
        [-0.075, 0.165],
        [0, 0.26],
        [0.075, 0.165],
        [0.155, 0.235],
        [0.135, BRIM],
      ]),
    );
    for (const [x, stone] of [
      [-0.08, '#d8483e'],
      [0, '#3f7cc4'],
      [0.08, '#4f9d5d'],
    ] as const) {
      circle(g, x, 0.12, 0.016);
      fillWith(g, stone);
    }
  },
  headband: (g, tint) => {
    piece(g, tint, () => box(g, -0.157, BRIM - 0.004, 0.314, 0.042, 0.01));
    piece(g, tint, () =>
      polygon(g, [
        [-0.15, BRIM + 0.03],
        [-0.24, BRIM + 0.05],
        [-0.225, BRIM - 0.01],
      ]),
    );
  },
};
