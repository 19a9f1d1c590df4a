import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { mirrored, piece } from './upright-body.ts';
import type { Animal } from './upright-kinds.ts';

/** How high the middle of a head is, and how far to its side a face that is turned a little looks. */
export const HEAD = 0.22;
const AHEAD = 0.035;

export const skull = ([rx, ry, cheek]: Animal['head']): Point[] =>
  mirrored([
    [0, HEAD + ry],
    [0.58 * rx, HEAD + 0.88 * ry],
    [0.94 * rx, HEAD + 0.4 * ry],
    [rx * (0.5 + 0.5 * cheek), HEAD - 0.14 * ry],
    [0.86 * rx * cheek, HEAD - 0.62 * ry],
    [0.46 * rx * cheek, HEAD - 0.94 * ry],
    [0, HEAD - ry],
  ]);

/** Ears, from behind the head; `rx`, `ry` are half of its width and height. */
function ears(g: Surface2D, a: Animal): void {
  const [rx, ry] = a.head;
  const coat = darken(a.coat, 0.05);
  const inside = a.earColor ?? fade('#e2a08c', 0.6);
  const oneOf = (path: (share: number) => void, y: number) => {
    piece(g, coat, y + 0.15, y - 0.15, () => path(1));
    path(0.58);
    fillWith(g, inside);
  };
  for (const side of [-1, 1]) {
    const round = (x: number, y: number, w: number, h: number, turn = 0) =>
      oneOf((share) => oval(g, side * x, y, w * share, h * share, turn * side), y);
    const triangle = (x: number, y: number, w: number, h: number, out: number) =>
      oneOf((share) => {
        const low = y + h * 0.12 * (1 - share);
        polygon(g, [
          [side * (x - w * share), low],
          [side * (x + out), y + h * (0.25 + 0.75 * share) * (share === 1 ? 1 : 0.92)],
          [side * (x + w * share), low - h * 0.34 * share],
        ]);
      }, y);
    if (a.ears === 'round') round(0.74 * rx, HEAD + 0.86 * ry, 0.11, 0.11);
    if (a.ears === 'big') round(0.92 * rx, HEAD + 0.86 * ry, 0.17, 0.17);
    if (a.ears === 'small') round(0.86 * rx, HEAD + 0.74 * ry, 0.07, 0.075);
    if (a.ears === 'fluffy') {
      piece(g, darken(a.coat, 0.03), 0.5, 0.1, () =>
        polygon(
          g,
          Array.from({ length: 22 }, (_, i) => {
            const [turn, r] = [(i / 22) * 2 * Math.PI, i % 2 === 0 ? 0.19 : 0.165];
            return [side * (1.02 * rx) + Math.cos(turn) * r, HEAD + 0.5 * ry + Math.sin(turn) * r] as const;
          }),
        ),
      );
      circle(g, side * 1.04 * rx, HEAD + 0.5 * ry, 0.1);
      fillWith(g, fade('#f0d6d2', 0.85));
    }
    if (a.ears === 'flaps') round(1.06 * rx, HEAD + 0.06, 0.11, 0.12);
    if (a.ears === 'fans') round(1.3 * rx, HEAD + 0.02, 0.22, 0.26, -0.2);
    if (a.ears === 'floppy')
      piece(g, a.earColor ?? darken(a.coat, 0.25), 0.5, 0, () =>
        blob(g, [
          [side * 0.56 * rx, HEAD + 0.96 * ry],
          [side * 1.04 * rx, HEAD + 0.74 * ry],
          [side * 1.4 * rx, HEAD - 0.1 * ry],
          [side * 1.26 * rx, HEAD - 0.62 * ry],
          [side * 1.02 * rx, HEAD - 0.3 * ry],
          [side * 0.88 * rx, HEAD + 0.4 * ry],
        ]),
      );
    if (a.ears === 'pointed') triangle(0.66 * rx, HEAD + 0.74 * ry, 0.13, 0.24, 0.07);
    if (a.ears === 'feelers') {
      const [x, y] = [side * 0.4 * rx, HEAD + 0.85 * ry];
      curve(g, [
        [x, y],
        [x + side * 0.05, y + 0.16],
        [x + side * 0.15, y + 0.24],
      ]);
      ink(g, darken(a.coat, 0.1), 0.03);
      circle(g, x + side * 0.15, y + 0.24, 0.03);
      fillWith(g, darken(a.coat, 0.2));
    }
    if (a.ears === 'tufts') round(0.7 * rx, HEAD + 1.02 * ry, 0.06, 0.13, -0.25);
    if (a.ears === 'long') round(0.62 * rx, HEAD + 1.4 * ry, 0.065, 0.2, -0.22);
    if (a.ears === 'sides') round(1.22 * rx, HEAD + 0.5 * ry, 0.13, 0.065, 0.25);
    if (a.ears === 'bumps') {
      const x = AHEAD + side * (a.mouth === 'jaws' ? 0.12 : 0.16);
      piece(g, a.coat, 0.62, 0.3, () => circle(g, x, HEAD + ry * 0.98, a.mouth === 'jaws' ? 0.1 : 0.125));
    }
  }
}

function masks(g: Surface2D, a: Animal): void {
  const [rx, ry] = a.head;
  const color = a.maskColor ?? lighten(a.belly, 0.15);
  if (a.mask === 'heart') {
    blob(g, [
      [AHEAD, HEAD + 0.36 * ry],
      [AHEAD + 0.3 * rx, HEAD + 0.68 * ry],
      [AHEAD + 0.68 * rx, HEAD + 0.42 * ry],
      [AHEAD + 0.64 * rx, HEAD - 0.3 * ry],
      [AHEAD + 0.36 * rx, HEAD - 0.84 * ry],
      [AHEAD, HEAD - 0.92 * ry],
      [AHEAD - 0.4 * rx, HEAD - 0.84 * ry],
      [AHEAD - 0.72 * rx, HEAD - 0.3 * ry],
      [AHEAD - 0.76 * rx, HEAD + 0.42 * ry],
      [AHEAD - 0.34 * rx, HEAD + 0.68 * ry],
    ]);
    fillWith(g, color);
  }
  if (a.mask === 'chin') {
    blob(g, [
      [AHEAD, HEAD + 0.1 * ry],
      [0.6 * rx, HEAD - 0.12 * ry],
      [1.1 * rx, HEAD - 0.1 * ry],
      [1.1 * rx, HEAD - 0.7 * ry],
      [0, HEAD - 1.2 * ry],
      [-1.1 * rx, HEAD - 0.7 * ry],
      [-1.1 * rx, HEAD - 0.1 * ry],
      [-0.5 * rx, HEAD - 0.12 * ry],
    ]);
    fillWith(g, color);
  }
  if (a.mask === 'discs')
    for (const side of [-1, 1]) {
      circle(g, AHEAD + side * 0.1, HEAD, 0.125);
      fillWith(g, color);
    }
  if (a.face === 'patches')
    for (const side of [-1, 1]) {
      oval(g, AHEAD + side * 0.1, HEAD - 0.02, 0.085, 0.1, side * 0.35);
      fillWith(g, fade(a.maskColor === null || a.mask === 'heart' ? darken(a.coat, 0.55) : a.maskColor, 0.9));
    }
}

function noses(g: Surface2D, a: Animal): void {
  const [rx] = a.head;
  const pale = lighten(a.belly, 0.15);
  const dark = (x: number, y: number, w: number, h: number) => {
    piece(g, a.noseColor, y + h, y - h, () => oval(g, x, y, w, h));
    oval(g, x - w * 0.3, y + h * 0.35, w * 0.3, h * 0.25);
    fillWith(g, 'rgba(255,250,240,0.45)');
  };
  const nostrils = (y: number, apart: number, r: number) => {
    for (const side of [-1, 1]) {
      oval(g, AHEAD + side * apart, y, r * 0.8, r);
      fillWith(g, darken(a.noseColor, 0.25));
    }
  };
  if (a.nose === 'small') dark(AHEAD, 0.138, 0.042, 0.03);
  if (a.nose === 'big') dark(AHEAD, 0.15, 0.06, 0.085);
  if (a.nose === 'muzzle') {
    piece(g, pale, 0.19, -0.03, () => oval(g, AHEAD, 0.078, Math.min(0.17, 0.72 * rx), 0.105));
    dark(AHEAD, 0.142, 0.044, 0.03);
  }
  if (a.nose === 'broad') {
    if (a.mask === 'none')
      piece(g, lighten(a.coat, 0.12), 0.17, -0.06, () => oval(g, AHEAD * 0.5, 0.065, 1.16 * rx, 0.125));
    nostrils(0.135, 0.045, 0.02);
  }
  if (a.nose === 'snout') {
    piece(g, darken(a.belly, 0.04), 0.19, 0.07, () => oval(g, AHEAD, 0.13, 0.1, 0.062));
    nostrils(0.13, 0.034, 0.022);
  }
  if (a.nose === 'whiskers') {
    piece(g, pale, 0.14, -0.04, () =>
      blob(g, [
        [AHEAD, 0.15],
        [AHEAD + 0.15, 0.13],
        [AHEAD + 0.2, 0.05],
        [AHEAD + 0.1, 0],
        [AHEAD, 0.02],
        [AHEAD - 0.1, 0],
        [AHEAD - 0.2, 0.05],
        [AHEAD - 0.15, 0.13],
      ]),
    );
    dark(AHEAD, 0.142, 0.04, 0.028);
    for (const side of [-1, 1])
      for (const y of [0.095, 0.07, 0.045]) {
        curve(g, [
          [AHEAD + side * 0.13, y],
          [AHEAD + side * 0.34, y + (y - 0.07) * 2.2],
        ]);
        ink(g, 'rgba(255,250,240,0.9)', 0.009);
      }
  }
  if (a.tusks)
    for (const side of [-1, 1])
      piece(g, '#f6ead0', 0.02, -0.28, () =>
        blob(
          g,
          a.nose === 'trunk'
            ? [
                [side * 0.12, 0.06],
                [side * 0.28, -0.08],
                [side * 0.42, -0.04],
                [side * 0.44, 0.06],
                [side * 0.4, -0.12],
                [side * 0.24, -0.16],
                [side * 0.07, 0.02],
              ]
            : [
                [AHEAD + side * 0.06, 0.02],
                [AHEAD + side * 0.12, 0.02],
                [AHEAD + side * 0.12, -0.14],
                [AHEAD + side * 0.09, -0.25],
                [AHEAD + side * 0.06, -0.12],
              ],
          0.9,
        ),
      );
  if (a.nose === 'horn')
    for (const [y, tall] of [
      [0.2, 0.1],
      [0.1, 0.2],
    ] as const)
      piece(g, '#f4e8d0', y + tall, y, () =>
        polygon(g, [
          [AHEAD - 0.055, y],
          [AHEAD + 0.055, y],
          [AHEAD + 0.015, y + tall],
        ]),
      );
  if (a.nose === 'trunk') {
    const way: readonly Point[] = [
      [AHEAD, 0.16],
      [AHEAD - 0.02, -0.04],
      [-0.06, -0.2],
      [-0.2, -0.24],
    ];
    curve(g, way);
    ink(g, darken(a.coat, 0.22), 0.115);
    curve(g, way);
    ink(g, lighten(a.coat, 0.06), 0.1);
    for (const y of [0.06, -0.02, -0.1]) {
      curve(g, [
        [AHEAD - 0.05, y],
        [AHEAD - 0.01, y - 0.012],
        [AHEAD + 0.03, y],
      ]);
      ink(g, fade(darken(a.coat, 0.4), 0.5), 0.008);
    }
  }
}

/** Its head with all that is on it but eyes, brows and mouth. */
export function drawHead(g: Surface2D, a: Animal): void {
  const [rx, ry] = a.head;
  if (a.face === 'frill') {
    piece(g, darken(a.coat, 0.12), 0.6, 0, () => oval(g, 0, 0.24, 0.5, 0.36));
    for (let i = 0; i < 9; i++) {
      const turn = -0.25 + (i / 8) * (Math.PI + 0.5);
      circle(g, Math.cos(turn) * 0.48, 0.24 + Math.sin(turn) * 0.35, 0.045);
      fillWith(g, '#e6d8a8');
    }
  }
  ears(g, a);
  if (a.face === 'pads')
    for (const side of [-1, 1])
      piece(g, darken(a.maskColor ?? a.coat, 0.08), 0.42, 0, () =>
        oval(g, side * 0.94 * rx, HEAD - 0.02, 0.14, 0.23, side * 0.1),
      );
  piece(g, a.coat, HEAD + ry, HEAD - ry, () => blob(g, skull(a.head)));
  g.save();
  blob(g, skull(a.head));
  g.clip();
  masks(g, a);
  if (a.back === 'spots')
    for (const [x, y, r] of [
      [-0.18, 0.34, 0.045],
      [0.16, 0.4, 0.05],
    ] as const) {
      circle(g, x, y, r);
      fillWith(g, fade('#a8662e', 0.8));
    }
  g.restore();
  if (a.face === 'frill')
    for (const side of [-1, 1])
      piece(g, '#f4e8d0', 0.6, 0.28, () =>
        polygon(g, [
          [AHEAD + side * 0.1, 0.36],
          [AHEAD + side * 0.2, 0.34],
          [AHEAD + side * 0.25, 0.64],
        ]),
      );
  if (a.face === 'fringe')
    piece(g, lighten(a.coat, 0.06), HEAD + ry + 0.06, HEAD + 0.3 * ry, () =>
      blob(g, [
        [-0.6 * rx, HEAD + 0.9 * ry],
        [-0.3 * rx, HEAD + 1.22 * ry],
        [0.1 * rx, HEAD + 1.26 * ry],
        [0.5 * rx, HEAD + 1.1 * ry],
        [0.7 * rx, HEAD + 0.7 * ry],
        [0.36 * rx, HEAD + 0.62 * ry],
        [0.1 * rx, HEAD + 0.5 * ry],
        [-0.3 * rx, HEAD + 0.64 * ry],
      ]),
    );
  if (a.face === 'brow')
    piece(g, darken(a.coat, 0.14), HEAD + 0.14, HEAD + 0.06, () =>
      blob(g, [
        [-0.74 * rx, HEAD + 0.07],
        [-0.3 * rx, HEAD + 0.15],
        [AHEAD, HEAD + 0.1],
        [0.5 * rx, HEAD + 0.15],
        [0.92 * rx, HEAD + 0.07],
        [0.5 * rx, HEAD + 0.085],
        [AHEAD, HEAD + 0.055],
        [-0.3 * rx, HEAD + 0.085],
      ]),
    );
  noses(g, a);
}
