import type { Garment } from '#contracts/garment.ts';
import { darken, lighten } from '../colour.ts';
import { box, circle, curve, fillWith, ink, oval, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { crossAt } from './hats-of-office.ts';
import { type DrawWorn, piece } from './piece.ts';

const gold = '#e8b93e';

const chain = (g: Surface2D, tint: string, low: number): void => {
  curve(g, [
    [-0.055, 0.16],
    [-0.03, low + 0.03],
    [0.005, low],
    [0.04, low + 0.03],
    [0.06, 0.16],
  ]);
  ink(g, tint, 0.014);
};

/** What is worn about the neck or pinned to the chest, in the trunk's frame. */
export const chestMarks: Partial<Record<Garment, DrawWorn>> = {
  bowtie: (g, tint) => {
    for (const side of [-1, 1])
      piece(g, tint, () =>
        polygon(g, [
          [0.008, 0.146],
          [0.008 + side * 0.06, 0.176],
          [0.008 + side * 0.06, 0.116],
        ]),
      );
    piece(g, darken(tint, 0.15), () => circle(g, 0.008, 0.146, 0.016));
  },
  tie: (g, tint) =>
    piece(g, tint, () =>
      polygon(g, [
        [-0.012, 0.15],
        [0.02, 0.15],
        [0.03, -0.06],
        [0.004, -0.1],
        [-0.022, -0.06],
      ]),
    ),
  ruff: (g, tint) => {
    for (let i = -3; i <= 3; i++)
      piece(g, i % 2 === 0 ? tint : darken(tint, 0.08), () =>
        oval(g, 0.005 + i * 0.036, 0.155 - Math.abs(i) * 0.008, 0.032, 0.036),
      );
  },
  clericalcollar: (g) => {
    piece(g, '#2b2530', () => box(g, -0.056, 0.132, 0.118, 0.05, 0.016));
    box(g, -0.016, 0.135, 0.044, 0.042, 0.006);
    fillWith(g, '#fffdf6');
  },
  necklace: (g, tint) => {
    for (let i = 0; i <= 8; i++) {
      const a = Math.PI * (1.08 + (0.84 * i) / 8);
      circle(g, 0.004 + Math.cos(a) * 0.07, 0.155 + Math.sin(a) * 0.075, 0.014);
      fillWith(g, i % 2 === 0 ? tint : lighten(tint, 0.3));
    }
  },
  cross: (g, tint) => {
    chain(g, tint, 0.035);
    crossAt(g, 0.005, 0.005, 0.085, tint);
  },
  medals: (g) => {
    for (const [x, ribbon, metal] of [
      [0.02, '#3f7cc4', gold],
      [0.052, '#d8483e', '#c8ccd2'],
      [0.084, '#4f9d5d', '#c98a4a'],
    ] as const) {
      box(g, x - 0.012, 0.07, 0.024, 0.04, 0.003);
      fillWith(g, ribbon);
      circle(g, x, 0.062, 0.015);
      fillWith(g, metal);
    }
    // Epaulettes.
    for (const x of [-0.1, 0.1]) piece(g, gold, () => oval(g, x, 0.146, 0.04, 0.018));
  },
  stethoscope: (g, tint) => {
    curve(g, [
      [-0.06, 0.172],
      [-0.055, 0.07],
      [0.0, 0.03],
      [0.05, 0.07],
      [0.062, 0.172],
    ]);
    ink(g, tint, 0.015);
    curve(g, [
      [0, 0.03],
      [0.005, -0.03],
      [0.04, -0.05],
    ]);
    ink(g, tint, 0.015);
    piece(g, '#c8ccd2', () => circle(g, 0.05, -0.056, 0.026));
  },
  badge: (g, tint) => {
    const star = (r: number): Point[] =>
      Array.from({ length: 10 }, (_, i) => {
        const a = Math.PI / 2 + (i / 10) * Math.PI * 2;
        const k = i % 2 === 0 ? r : r * 0.48;
        return [0.058 + Math.cos(a) * k, 0.065 + Math.sin(a) * k] as const;
      });
    piece(g, tint, () => polygon(g, star(0.05)));
    circle(g, 0.058, 0.065, 0.013);
    fillWith(g, darken(tint, 0.25));
  },
  whistle: (g, tint) => {
    chain(g, '#2b2530', 0.05);
    piece(g, tint, () => circle(g, 0.0, 0.03, 0.024));
    piece(g, tint, () => box(g, 0.0, 0.036, 0.05, 0.02, 0.005));
  },
  camera: (g, tint) => {
    chain(g, '#4a4038', 0.0);
    piece(g, tint, () => box(g, -0.06, -0.06, 0.125, 0.085, 0.014));
    box(g, -0.03, 0.02, 0.045, 0.018, 0.004);
    fillWith(g, tint);
    circle(g, 0.004, -0.018, 0.03);
    fillWith(g, '#c8ccd2');
    circle(g, 0.004, -0.018, 0.02);
    fillWith(g, '#3f5a78');
    circle(g, -0.004, -0.01, 0.006);
    fillWith(g, '#eaf6ff');
  },
  emblem: (g, tint) => {
    piece(g, tint, () =>
      polygon(g, [
        [-0.055, 0.11],
        [0.065, 0.11],
        [0.08, 0.07],
        [0.005, -0.03],
        [-0.07, 0.07],
      ]),
    );
    piece(g, '#d8483e', () =>
      polygon(g, [
        [0.03, 0.1],
        [-0.03, 0.045],
        [0.002, 0.045],
        [-0.012, -0.005],
        [0.045, 0.06],
        [0.012, 0.06],
      ]),
    );
  },
  scarf: (g, tint) => {
    piece(g, tint, () => box(g, -0.075, 0.13, 0.15, 0.056, 0.026));
    piece(g, darken(tint, 0.08), () => box(g, 0.012, -0.02, 0.048, 0.165, 0.014));
  },
};
