import { Garment } from '#contracts/garment.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, oval, type Point, polygon } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import { BRIM } from './hat-shapes.ts';
import { type DrawWorn, piece } from './piece.ts';

type Ring = { rx: number; ry: number; y: number };

const around = ({ rx, ry, y }: Ring, x = 0): Point[] =>
  Array.from({ length: 41 }, (_, i) => {
    const a = -Math.PI / 2 + (i / 40) * Math.PI * 2;
    return [x + Math.cos(a) * rx, y + Math.sin(a) * ry] as const;
  });

/** Cloth around a face that is left free: all of an oval but a smaller one, open by a slit under the chin. */
const framed = (g: Surface2D, tint: string, outer: Ring, inner: Ring): void =>
  piece(g, tint, () => polygon(g, [...around(outer), ...around(inner, 0.014).reverse()]));

const FACE: Ring = { rx: 0.122, ry: 0.122, y: -0.03 };

/** The hoods of costumes, of animals and of fruit. */
export const costumeHoodNames: readonly Garment[] = Garment.options.filter(
  (garment) => garment.endsWith('hood') && garment !== 'hood',
);

/** What wraps the head: no hair is seen under it. */
export const hidesHair: ReadonlySet<Garment> = new Set<Garment>([
  'shorn',
  'headscarf',
  'habit',
  'hood',
  'fur',
  'bandages',
  ...costumeHoodNames,
]);

/** A bun has no room under it. */
export const pressesHair: ReadonlySet<Garment> = new Set<Garment>([
  'hat',
  'cap',
  'tophat',
  'cowboyhat',
  'pointedhat',
  'tricorn',
  'toque',
  'helmet',
  'peakedcap',
  'sailorcap',
  'beret',
  'beanie',
  'bobblehat',
  'santahat',
  'strawhat',
  'sombrero',
  'bowler',
  'fez',
  'turban',
  'mitre',
  'wig',
  'mortarboard',
  'bearskin',
  'sunhat',
  'sunhelmet',
  'hornedhelmet',
  'crestedhelmet',
  'minerhelmet',
  'jesterhat',
  'buckledhat',
  'bonnet',
  'robothead',
]);

/** Wraps the head and leaves the face free. */
export const hoods: Partial<Record<Garment, DrawWorn>> = {
  headscarf: (g, tint) => {
    framed(g, tint, { rx: 0.172, ry: 0.196, y: -0.004 }, FACE);
    curve(g, [
      [-0.1, -0.13],
      [0, -0.19],
      [0.11, -0.13],
    ]);
    ink(g, fade(darken(tint, 0.4), 0.4), 0.01);
  },
  habit: (g, tint) => {
    framed(g, '#fbf6ec', { rx: 0.158, ry: 0.178, y: -0.01 }, { rx: 0.116, ry: 0.11, y: -0.035 });
    // The dark veil over it, down to the shoulders on both sides.
    piece(g, tint, () =>
      blob(g, [
        [-0.19, -0.24],
        [-0.19, 0.02],
        [-0.15, 0.15],
        [-0.06, 0.215],
        [0.05, 0.215],
        [0.14, 0.15],
        [0.185, 0.02],
        [0.19, -0.24],
        [0.155, -0.2],
        [0.15, -0.02],
        [0.115, 0.09],
        [0.0, 0.135],
        [-0.115, 0.09],
        [-0.15, -0.02],
        [-0.155, -0.2],
      ]),
    );
  },
  hood: (g, tint) => {
    framed(g, tint, { rx: 0.178, ry: 0.2, y: 0.004 }, { rx: 0.124, ry: 0.128, y: -0.03 });
    // A point that falls back.
    piece(g, darken(tint, 0.1), () =>
      blob(g, [
        [0.02, 0.196],
        [-0.08, 0.225],
        [-0.2, 0.17],
        [-0.235, 0.08],
        [-0.16, 0.07],
        [-0.1, 0.15],
      ]),
    );
  },
  fur: (g, tint) => {
    // Shaggy all around: long locks outside, short ones at the face.
    const shaggy: Point[] = Array.from({ length: 44 }, (_, i) => {
      const a = -Math.PI / 2 + (i / 44) * Math.PI * 2;
      const r = i % 2 === 0 ? 1.16 + 0.1 * cell(i, 2) : 0.98;
      return [Math.cos(a) * 0.168 * r, 0.01 + Math.sin(a) * 0.185 * r] as const;
    });
    const face: Point[] = Array.from({ length: 29 }, (_, i) => {
      const a = -Math.PI / 2 + (i / 28) * Math.PI * 2;
      const r = i % 2 === 0 ? 1 : 0.9;
      return [0.014 + Math.cos(a) * 0.116 * r, -0.03 + Math.sin(a) * 0.112 * r] as const;
    });
    piece(g, tint, () => polygon(g, [...shaggy, shaggy[0]!, ...face.reverse()]));
  },
  bandages: (g, tint) => {
    framed(g, tint, { rx: 0.158, ry: 0.17, y: 0.002 }, { rx: 0.118, ry: 0.062, y: 0.004 });
    for (const [y, tilt] of [
      [0.14, 0.02],
      [0.1, -0.016],
      [0.066, 0.02],
      [-0.068, 0.016],
      [-0.105, -0.02],
      [-0.138, 0.012],
    ] as const) {
      const half = Math.sqrt(Math.max(0, 0.15 ** 2 - y ** 2)) + 0.012;
      curve(g, [
        [-half, y - tilt],
        [0, y - 0.012],
        [half, y + tilt],
      ]);
      ink(g, fade(darken(tint, 0.4), 0.55), 0.009);
    }
    piece(g, tint, () =>
      polygon(g, [
        [-0.14, 0.04],
        [-0.215, -0.03],
        [-0.205, -0.075],
        [-0.13, 0.005],
      ]),
    );
  },
  bridalveil: (g, tint) => {
    g.save();
    g.globalAlpha = 0.78;
    piece(g, tint, () =>
      blob(g, [
        [-0.05, 0.19],
        [-0.17, 0.12],
        [-0.24, -0.12],
        [-0.27, -0.36],
        [-0.12, -0.35],
        [-0.14, -0.1],
        [-0.12, 0.08],
      ]),
    );
    g.restore();
    for (const [x, y] of [
      [-0.09, 0.155],
      [-0.035, 0.182],
      [0.025, 0.186],
      [0.085, 0.165],
    ] as const) {
      for (const [dx, dy] of [
        [-0.014, 0],
        [0.014, 0],
        [0, 0.014],
        [0, -0.014],
      ] as const) {
        circle(g, x + dx, y + dy, 0.015);
        fillWith(g, '#fffaf0');
      }
      circle(g, x, y, 0.01);
      fillWith(g, '#f0c24b');
    }
  },
  earmuffs: (g, tint) => {
    curve(g, [
      [-0.155, 0.02],
      [-0.12, 0.155],
      [0, 0.205],
      [0.12, 0.155],
      [0.155, 0.02],
    ]);
    ink(g, '#5b6b7a', 0.02);
    for (const x of [-0.155, 0.155]) piece(g, tint, () => circle(g, x, -0.01, 0.058));
  },
  headphones: (g, tint) => {
    curve(g, [
      [-0.152, 0.02],
      [-0.125, 0.155],
      [0, 0.21],
      [0.125, 0.155],
      [0.152, 0.02],
    ]);
    ink(g, tint, 0.03);
    for (const side of [-1, 1]) {
      piece(g, tint, () => box(g, side * 0.158 - 0.03, -0.07, 0.06, 0.11, 0.026));
      oval(g, side * 0.166, -0.015, 0.012, 0.034);
      fillWith(g, lighten(tint, 0.4));
    }
  },
  bow: (g, tint) => {
    for (const side of [-1, 1])
      piece(g, tint, () =>
        blob(g, [
          [-0.06, 0.165],
          [-0.06 + side * 0.07, 0.215],
          [-0.06 + side * 0.085, 0.165],
          [-0.06 + side * 0.07, 0.115],
        ]),
      );
    piece(g, darken(tint, 0.15), () => circle(g, -0.06, 0.165, 0.022));
  },
  wreath: (g) => {
    for (let i = 0; i < 9; i++) {
      const a = Math.PI * (0.06 + (0.88 * i) / 8);
      const [x, y] = [Math.cos(a) * 0.155, BRIM - 0.02 + Math.sin(a) * 0.085];
      oval(g, x, y - 0.02, 0.03, 0.014, a);
      fillWith(g, '#5f9a55');
      const color = ['#e58aa8', '#f0c24b', '#fbf6ec'][i % 3]!;
      for (let k = 0; k < 5; k++) {
        circle(g, x + Math.cos(k * 1.257) * 0.018, y + Math.sin(k * 1.257) * 0.018, 0.015);
        fillWith(g, color);
      }
      circle(g, x, y, 0.011);
      fillWith(g, i % 3 === 1 ? '#a8662e' : '#f0c24b');
    }
  },
  laurel: (g, tint) => {
    for (const side of [-1, 1])
      for (let i = 0; i < 6; i++) {
        const a = 0.15 + i * 0.2;
        const [x, y] = [side * Math.cos(a) * 0.162, 0.03 + Math.sin(a) * 0.15];
        piece(g, tint, () => oval(g, x, y, 0.034, 0.015, side * (a + 0.9)));
      }
  },
};
