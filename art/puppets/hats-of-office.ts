import type { Garment } from '#contracts/garment.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { BRIM, brim, crownOf, dome, shape } from './hat-shapes.ts';
import { type DrawWorn, piece } from './piece.ts';

const gold = '#e8b93e';

/** A small cross, about its middle. */
export function crossAt(g: Surface2D, x: number, y: number, size: number, color: string): void {
  box(g, x - size * 0.16, y - size / 2, size * 0.32, size, size * 0.06);
  fillWith(g, color);
  box(g, x - size * 0.36, y + size * 0.02, size * 0.72, size * 0.28, size * 0.06);
  fillWith(g, color);
}

/** What is worn on the head by those who hold an office, serve or study. */
export const hatsOfOffice: Partial<Record<Garment, DrawWorn>> = {
  peakedcap: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.14, BRIM + 0.02],
        [-0.195, 0.18],
        [-0.12, 0.235],
        [0.03, 0.25],
        [0.15, 0.225],
        [0.195, 0.175],
        [0.15, BRIM + 0.02],
      ]),
    );
    piece(g, darken(tint, 0.35), () => box(g, -0.15, BRIM - 0.01, 0.3, 0.05, 0.01));
    piece(g, '#2b2530', () =>
      blob(g, [
        [-0.03, BRIM - 0.004],
        [0.08, BRIM + 0.008],
        [0.16, BRIM + 0.006],
        [0.215, BRIM - 0.028],
        [0.1, BRIM - 0.034],
        [-0.03, BRIM - 0.026],
      ]),
    );
    circle(g, 0.03, 0.165, 0.027);
    fillWith(g, gold);
    circle(g, 0.026, 0.169, 0.011);
    fillWith(g, lighten(gold, 0.5));
  },
  sailorcap: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.14, 0.12],
        [-0.19, 0.18],
        [-0.1, 0.22],
        [0.02, 0.225],
        [0.12, 0.215],
        [0.19, 0.18],
        [0.14, 0.12],
      ])(g),
    );
    piece(g, '#2f3a5f', () => box(g, -0.146, BRIM, 0.292, 0.042, 0.01));
    for (const x of [-0.15, -0.135])
      piece(g, '#2f3a5f', () =>
        polygon(g, [
          [x, BRIM + 0.02],
          [x - 0.05, BRIM - 0.1],
          [x - 0.02, BRIM - 0.105],
          [x + 0.016, BRIM + 0.01],
        ]),
      );
  },
  pillbox: (g, tint) => {
    piece(g, tint, () => box(g, -0.11, BRIM + 0.03, 0.22, 0.09, 0.025));
    box(g, -0.112, BRIM + 0.036, 0.224, 0.018, 0.006);
    fillWith(g, gold);
    oval(g, 0, BRIM + 0.115, 0.1, 0.014);
    fillWith(g, fade(lighten(tint, 0.4), 0.5));
  },
  nursecap: (g, tint) => {
    piece(g, tint, () =>
      polygon(g, [
        [-0.1, 0.12],
        [-0.13, 0.215],
        [0.13, 0.215],
        [0.1, 0.12],
      ]),
    );
    crossAt(g, 0.01, 0.166, 0.065, '#d8483e');
  },
  mitre: (g, tint) => {
    piece(g, darken(tint, 0.18), () =>
      polygon(g, [
        [-0.12, BRIM],
        [-0.14, 0.22],
        [0, 0.36],
        [0.14, 0.22],
        [0.12, BRIM],
      ]),
    );
    piece(g, tint, () =>
      blob(
        g,
        [
          [-0.13, BRIM],
          [-0.15, 0.2],
          [-0.07, 0.3],
          [0.01, 0.38],
          [0.08, 0.3],
          [0.15, 0.2],
          [0.13, BRIM],
        ],
        0.6,
      ),
    );
    box(g, -0.132, BRIM, 0.264, 0.03, 0.006);
    fillWith(g, gold);
    box(g, -0.012, BRIM, 0.03, 0.25, 0.004);
    fillWith(g, gold);
    crossAt(g, 0.003, 0.235, 0.075, '#a8323c');
  },
  skullcap: (g, tint) =>
    piece(
      g,
      tint,
      shape([
        [-0.115, 0.135],
        [-0.09, 0.178],
        [0, 0.198],
        [0.09, 0.178],
        [0.115, 0.135],
        [0, 0.155],
      ])(g),
    ),
  wig: (g, tint) => {
    // Rows of stiff curls, down to the shoulders on both sides of the face.
    piece(
      g,
      tint,
      shape([
        [-0.16, 0.02],
        [-0.155, 0.13],
        [-0.08, 0.195],
        [0, 0.205],
        [0.08, 0.195],
        [0.155, 0.13],
        [0.16, 0.02],
        [0.12, 0.07],
        [0.06, 0.105],
        [-0.04, 0.105],
        [-0.11, 0.07],
      ])(g),
    );
    for (const side of [-1, 1])
      for (const [i, y] of [0.06, -0.005, -0.07, -0.135].entries())
        piece(g, darken(tint, i * 0.03), () => oval(g, side * (0.152 + i * 0.004), y, 0.038, 0.036));
    for (const x of [-0.07, 0, 0.07]) {
      curve(g, [
        [x - 0.03, 0.125],
        [x, 0.15],
        [x + 0.03, 0.125],
      ]);
      ink(g, fade(darken(tint, 0.4), 0.5), 0.009);
    }
  },
  mortarboard: (g, tint) => {
    piece(g, darken(tint, 0.1), () => box(g, -0.13, BRIM, 0.26, 0.09, 0.02));
    piece(g, lighten(tint, 0.08), () =>
      polygon(g, [
        [-0.24, 0.2],
        [0, 0.26],
        [0.24, 0.2],
        [0, 0.145],
      ]),
    );
    curve(g, [
      [0, 0.205],
      [0.12, 0.195],
      [0.18, 0.15],
      [0.185, 0.06],
    ]);
    ink(g, gold, 0.012);
    piece(g, gold, () => box(g, 0.168, -0.01, 0.034, 0.075, 0.01));
  },
  bearskin: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.165, 0.06],
        [-0.185, 0.2],
        [-0.15, 0.34],
        [0, 0.395],
        [0.15, 0.34],
        [0.185, 0.2],
        [0.165, 0.06],
        [0, 0.095],
      ])(g),
    );
    for (const [x, y] of [
      [-0.1, 0.2],
      [-0.04, 0.3],
      [0.05, 0.22],
      [0.1, 0.3],
      [0, 0.14],
    ] as const) {
      curve(g, [
        [x, y + 0.03],
        [x + 0.006, y],
        [x, y - 0.03],
      ]);
      ink(g, fade(lighten(tint, 0.4), 0.4), 0.01);
    }
  },
  sunhelmet: (g, tint) => {
    piece(g, tint, dome(g));
    piece(g, darken(tint, 0.3), () => box(g, -0.157, BRIM, 0.314, 0.034, 0.01));
    piece(g, tint, brim(0.225, 0.032)(g));
    circle(g, 0, 0.232, 0.016);
    fillWith(g, darken(tint, 0.2));
  },
  minerhelmet: (g, tint) => {
    piece(g, tint, dome(g));
    piece(g, darken(tint, 0.12), brim(0.19, 0.02)(g));
    piece(g, '#4a4038', () => box(g, -0.02, 0.14, 0.1, 0.07, 0.02));
    circle(g, 0.03, 0.175, 0.034);
    fillWith(g, '#fff3c0');
    circle(g, 0.03, 0.175, 0.07);
    fillWith(g, 'rgba(255,243,190,0.35)');
  },
  bowler: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.125, BRIM],
        [-0.125, 0.16],
        [-0.07, 0.225],
        [0, 0.24],
        [0.07, 0.225],
        [0.125, 0.16],
        [0.125, BRIM],
      ])(g),
    );
    box(g, -0.125, BRIM + 0.012, 0.25, 0.026, 0.006);
    fillWith(g, darken(tint, 0.5));
    piece(g, tint, () =>
      blob(g, [
        [-0.18, BRIM + 0.03],
        [-0.1, BRIM + 0.008],
        [0.1, BRIM + 0.008],
        [0.18, BRIM + 0.03],
        [0.12, BRIM - 0.02],
        [-0.12, BRIM - 0.02],
      ]),
    );
  },
  buckledhat: (g, tint) => {
    piece(g, tint, crownOf(0.12, 0.32)(g));
    box(g, -0.12, BRIM + 0.012, 0.24, 0.05, 0.004);
    fillWith(g, '#2b2530');
    box(g, -0.035, BRIM + 0.006, 0.07, 0.062, 0.01);
    ink(g, gold, 0.014);
    piece(g, tint, brim(0.2, 0.024)(g));
  },
  bonnet: (g, tint) => {
    piece(
      g,
      tint,
      shape([
        [-0.17, -0.06],
        [-0.185, 0.08],
        [-0.12, 0.19],
        [0, 0.225],
        [0.12, 0.19],
        [0.185, 0.08],
        [0.17, -0.06],
        [0.135, 0.03],
        [0.1, 0.09],
        [0, 0.125],
        [-0.1, 0.09],
        [-0.135, 0.03],
      ])(g),
    );
    for (let i = 0; i < 9; i++) {
      const a = (Math.PI * (i + 0.5)) / 9;
      circle(g, Math.cos(a) * 0.15, 0.0 + Math.sin(a) * 0.13, 0.02);
      fillWith(g, lighten(tint, 0.5));
    }
  },
};
