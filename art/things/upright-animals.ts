import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, down, fillWith, ink, lifted, oval, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';
import { type Animal, kinds, plain } from './upright-kinds.ts';

/** Paints `path` as a piece of paper that lies on what is behind it. */
function piece(g: Surface2D, color: string, top: number, bottom: number, path: () => void): void {
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, down(g, top, bottom, lighten(color, 0.2), color, darken(color, 0.16)));
  path();
  ink(g, fade(lighten(color, 0.6), 0.4), 0.008);
}

/** A pear, hips below: half as wide as high at 1. */
const pear = (s: number): Point[] => [
  [0, 0.5],
  [0.2 * s, 0.46],
  [0.33 * s, 0.27],
  [0.38 * s, 0],
  [0.46 * s, -0.26],
  [0.34 * s, -0.46],
  [0, -0.5],
  [-0.34 * s, -0.46],
  [-0.46 * s, -0.26],
  [-0.38 * s, 0],
  [-0.33 * s, 0.27],
  [-0.2 * s, 0.46],
];

/** The pear's outline in locks: hanging ones, or round ones. */
const woolly = (s: number, shag: boolean): Point[] =>
  Array.from({ length: 96 }, (_, i) => {
    const turn = (i / 96) * Math.PI * 2;
    const wave = shag ? (i % 4 === 0 ? 1.12 : 1.0) : 1.02 + 0.09 * Math.abs(Math.sin(turn * 8));
    const wide = 0.42 - 0.06 * Math.sin(turn);
    return [Math.cos(turn) * wide * s * wave * 1.08, Math.sin(turn) * 0.49 * wave] as const;
  });

function behind(g: Surface2D, a: Animal): void {
  const { coat, stout: s } = a;
  if (a.tail === 'bush')
    piece(g, darken(coat, 0.1), 0.5, -0.4, () =>
      blob(g, [
        [-0.12, -0.42],
        [-0.4, -0.34],
        [-0.5, -0.02],
        [-0.44, 0.3],
        [-0.56, 0.46],
        [-0.3, 0.5],
        [-0.2, 0.24],
        [-0.22, -0.1],
      ]),
    );
  if (a.tail === 'curl') {
    curve(g, [
      [-0.2, -0.36],
      [-0.5, -0.3],
      [-0.54, 0.02],
      [-0.38, 0.1],
      [-0.36, -0.04],
    ]);
    ink(g, darken(coat, 0.1), 0.06);
  }
  if (a.tail === 'thick')
    piece(g, darken(coat, 0.08), 0, -0.5, () =>
      polygon(g, [
        [-0.1, -0.2],
        [-0.62, -0.48],
        [-0.1, -0.49],
      ]),
    );
  if (a.tail === 'paddle')
    for (const side of [-1, 1])
      piece(g, darken(coat, 0.14), -0.3, -0.52, () =>
        blob(g, [
          [side * 0.16, -0.36],
          [side * 0.42, -0.4],
          [side * 0.52, -0.48],
          [side * 0.2, -0.5],
        ]),
      );
  if (a.tail === 'thin') {
    curve(g, [
      [-0.16, -0.4],
      [-0.4, -0.42],
      [-0.5, -0.3],
    ]);
    ink(g, darken(coat, 0.15), 0.045);
  }
  if (a.back === 'plates')
    for (const [x, y, r] of [
      [-0.34, 0.3, 0.13],
      [-0.42, 0.06, 0.15],
      [-0.46, -0.2, 0.15],
      [0.34, 0.3, 0.13],
      [0.42, 0.06, 0.15],
      [0.46, -0.2, 0.15],
      [0, 0.52, 0.13],
    ] as const)
      piece(g, '#e08a4a', y + r, y - r, () =>
        polygon(g, [
          [x - r * 0.75, y - r * 0.6],
          [x + Math.sign(x) * r * 0.7, y + r],
          [x + r * 0.75, y - r * 0.6],
        ]),
      );
  if (a.back === 'shag' || a.back === 'fluff')
    piece(g, darken(coat, a.back === 'shag' ? 0.12 : 0.04), 0.5, -0.5, () =>
      polygon(g, woolly(s, a.back === 'shag')),
    );
  if (a.face === 'frill') {
    piece(g, darken(coat, 0.12), 0.6, 0, () => oval(g, 0, 0.22, 0.5, 0.34));
    for (let i = 0; i < 9; i++) {
      const turn = -0.25 + (i / 8) * (Math.PI + 0.5);
      circle(g, Math.cos(turn) * 0.48, 0.22 + Math.sin(turn) * 0.33, 0.045);
      fillWith(g, '#e6d8a8');
    }
  }
  if (a.back === 'shell') piece(g, '#7a5a3a', 0.3, -0.5, () => oval(g, 0, -0.1, 0.48, 0.42));
  if (a.back === 'humps')
    for (const x of [-0.28, 0.28])
      piece(g, darken(coat, 0.1), 0.2, -0.3, () => oval(g, x, -0.05, 0.18, 0.24));
  if (a.back === 'spikes')
    piece(g, '#6a4a38', 0.5, -0.5, () =>
      polygon(
        g,
        Array.from({ length: 36 }, (_, i) => {
          const turn = -0.35 * Math.PI + (i / 35) * 1.7 * Math.PI;
          const r = i % 2 === 0 ? 0.5 : 0.4;
          return [Math.cos(turn) * r * 0.95, Math.sin(turn) * r] as const;
        }),
      ),
    );
  const ear = (x: number, y: number, rx: number, ry: number, turn: number) => {
    piece(g, darken(coat, 0.05), y + ry, y - ry, () => oval(g, x, y, rx, ry, turn));
    oval(g, x, y, rx * 0.58, ry * 0.6, turn);
    fillWith(g, fade('#e2a08c', 0.55));
  };
  for (const side of [-1, 1]) {
    if (a.ears === 'flaps')
      ear(side * 0.42 * s, 0.2, a.mark === 'trunk' ? 0.2 : 0.13, a.mark === 'trunk' ? 0.24 : 0.14, 0);
    if (a.ears === 'small') ear(side * 0.24 * s, 0.43, 0.085, 0.09, 0);
    if (a.ears === 'round') ear(side * 0.27 * s, 0.42, 0.12, 0.12, 0);
    if (a.ears === 'tufts') ear(side * 0.24 * s, 0.46, 0.07, 0.13, -side * 0.3);
    if (a.ears === 'long') ear(side * 0.27 * s, 0.48, 0.07, 0.17, -side * 0.45);
    if (a.ears === 'bumps') piece(g, coat, 0.6, 0.3, () => circle(g, side * 0.2 * s, 0.44, 0.11));
  }
}

function before(g: Surface2D, a: Animal): void {
  const { coat, belly, stout: s } = a;
  if (a.back === 'spots')
    for (const [x, y, r] of [
      [-0.2, -0.2, 0.06],
      [0.21, -0.08, 0.05],
      [-0.16, 0.02, 0.045],
      [0.18, -0.33, 0.06],
      [0, 0.44, 0.045],
    ] as const) {
      circle(g, x * s * 1.6, y, r);
      fillWith(g, fade('#a8662e', 0.8));
    }
  if (a.face === 'patches')
    for (const side of [-1, 1]) {
      oval(g, side * 0.125, 0.17, 0.085, 0.07, -side * 0.5);
      fillWith(g, fade(darken(coat, 0.55), 0.85));
    }
  if (a.mark === 'nose') piece(g, '#3f3a40', 0.14, 0.02, () => oval(g, 0.03, 0.1, 0.05, 0.07));
  if (a.mark === 'whiskers') {
    piece(g, lighten(belly, 0.25), 0.14, -0.04, () => oval(g, 0, 0.06, 0.2 * s, 0.095));
    piece(g, '#3f3a40', 0.16, 0.08, () => oval(g, 0.02, 0.12, 0.04, 0.03));
    for (const side of [-1, 1])
      for (const y of [0.07, 0.04, 0.01]) {
        curve(g, [
          [side * 0.1, y],
          [side * 0.26, y + (y - 0.04) * 1.4],
        ]);
        ink(g, 'rgba(255,250,240,0.9)', 0.009);
      }
  }
  if (a.mark === 'bill') piece(g, '#4f4a50', 0.12, -0.02, () => oval(g, 0.01, 0.05, 0.22, 0.075));
  if (a.mark === 'jaws') {
    // A jaw that hangs open under a broad snout, teeth in both.
    piece(g, darken(coat, 0.1), 0.02, -0.2, () => oval(g, 0, -0.06, 0.33 * s, 0.13));
    oval(g, 0, -0.035, 0.29 * s, 0.1);
    fillWith(g, '#6a2326');
    oval(g, 0, -0.095, 0.17 * s, 0.035);
    fillWith(g, '#d9707a');
    piece(g, lighten(coat, 0.1), 0.2, -0.06, () => oval(g, 0, 0.085, 0.39 * s, 0.125));
    for (let i = -4; i <= 4; i++) {
      const [x, y] = [i * 0.075 * s, -0.03 + 0.004 * i * i];
      polygon(g, [
        [x - 0.03 * s, y],
        [x + 0.03 * s, y],
        [x, y - 0.06],
      ]);
      fillWith(g, '#fffaf0');
    }
    for (const side of [-1, 1]) {
      oval(g, side * 0.1 * s, 0.15, 0.035 * s, 0.018);
      fillWith(g, darken(coat, 0.45));
      // Bony brows.
      piece(g, darken(coat, 0.16), 0.36, 0.26, () =>
        blob(g, [
          [side * 0.05, 0.3],
          [side * 0.2 * s, 0.38],
          [side * 0.34 * s, 0.3],
          [side * 0.22 * s, 0.31],
        ]),
      );
    }
  }
  if (a.tusks)
    for (const side of [-1, 1])
      piece(g, '#f6ead0', 0.02, -0.28, () =>
        blob(
          g,
          a.mark === 'trunk'
            ? [
                [side * 0.1, 0.02],
                [side * 0.26, -0.12],
                [side * 0.4, -0.08],
                [side * 0.42, 0.02],
                [side * 0.36, -0.16],
                [side * 0.22, -0.2],
                [side * 0.05, -0.02],
              ]
            : [
                [side * 0.05, 0.0],
                [side * 0.11, 0.0],
                [side * 0.11, -0.16],
                [side * 0.08, -0.27],
                [side * 0.055, -0.14],
              ],
          0.9,
        ),
      );
  if (a.face === 'frill')
    for (const side of [-1, 1])
      piece(g, '#f4e8d0', 0.6, 0.28, () =>
        polygon(g, [
          [side * 0.1, 0.3],
          [side * 0.2, 0.28],
          [side * 0.24, 0.58],
        ]),
      );
  if (a.mark === 'beak')
    piece(g, '#ee9a3e', 0.12, 0, () =>
      polygon(g, [
        [-0.075, 0.115],
        [0.075, 0.115],
        [0, 0.03],
      ]),
    );
  if (a.mark === 'muzzle') piece(g, lighten(belly, 0.2), 0.16, -0.06, () => oval(g, 0, 0.06, 0.23 * s, 0.12));
  if (a.mark === 'snout') piece(g, lighten(coat, 0.16), 0.16, -0.06, () => oval(g, 0, 0.05, 0.3 * s, 0.1));
  if (a.mark === 'horn')
    piece(g, '#f4e8d0', 0.32, 0.1, () =>
      polygon(g, [
        [-0.06, 0.1],
        [0.06, 0.1],
        [0.012, 0.34],
      ]),
    );
  if (a.mark === 'trunk') {
    lifted(g, { blur: 0.03, alpha: 0.32 }, () => {
      curve(g, [
        [0, 0.13],
        [-0.02, -0.06],
        [-0.07, -0.22],
        [-0.2, -0.25],
      ]);
      ink(g, coat, 0.1);
    });
    for (const y of [0.05, -0.03, -0.11]) {
      curve(g, [
        [-0.05, y],
        [-0.01, y - 0.012],
        [0.03, y],
      ]);
      ink(g, fade(darken(coat, 0.4), 0.5), 0.008);
    }
  }
}

/**
 * Animals that stand up as a whole, cut from paper: one body from the front for all of them, and what each is known by.
 * They have no eyes and no mouth of their own: whoever acts gets a living face (`art/puppets/living-thing.ts`).
 */
export const painted =
  (own: Partial<Animal>): ShapePainter =>
  (g, w, h, tint) => {
    const a = { ...plain, ...own, ...(tint !== null && { coat: tint, belly: lighten(tint, 0.55) }) };
    g.save();
    g.scale(Math.min(w * 1.17, h), h);
    behind(g, a);
    piece(g, a.coat, 0.5, -0.5, () => blob(g, pear(a.stout)));
    g.save();
    blob(g, pear(a.stout));
    g.clip();
    // The pale front, from the face down.
    blob(g, [
      [0, 0.32],
      [0.17 * a.stout, 0.38],
      [0.28 * a.stout, 0.22],
      [0.27 * a.stout, -0.1],
      [0.3 * a.stout, -0.34],
      [0, -0.48],
      [-0.3 * a.stout, -0.34],
      [-0.27 * a.stout, -0.1],
      [-0.28 * a.stout, 0.22],
      [-0.17 * a.stout, 0.38],
    ]);
    fillWith(g, down(g, 0.4, -0.5, lighten(a.belly, 0.3), a.belly));
    g.restore();
    before(g, a);
    g.restore();
  };

export type UprightAnimal = keyof typeof kinds;

export const uprightAnimals: Readonly<Record<UprightAnimal, ShapePainter>> = {
  penguin: painted(kinds.penguin),
  monkey: painted(kinds.monkey),
  gorilla: painted(kinds.gorilla),
  elephant: painted(kinds.elephant),
  squirrel: painted(kinds.squirrel),
  frog: painted(kinds.frog),
  turtle: painted(kinds.turtle),
  hedgehog: painted(kinds.hedgehog),
  hippopotamus: painted(kinds.hippopotamus),
  rhinoceros: painted(kinds.rhinoceros),
  kangaroo: painted(kinds.kangaroo),
  camel: painted(kinds.camel),
  giraffe: painted(kinds.giraffe),
  crocodile: painted(kinds.crocodile),
  mammoth: painted(kinds.mammoth),
  walrus: painted(kinds.walrus),
  seal: painted(kinds.seal),
  koala: painted(kinds.koala),
  sloth: painted(kinds.sloth),
  meerkat: painted(kinds.meerkat),
  platypus: painted(kinds.platypus),
  alpaca: painted(kinds.alpaca),
  llama: painted(kinds.llama),
  orangutan: painted(kinds.orangutan),
  triceratops: painted(kinds.triceratops),
  tyrannosaurus: painted(kinds.tyrannosaurus),
  dinosaur: painted(kinds.dinosaur),
};

/** Keys of the library that these are drawn for. */
export const uprightNames = [
  'penguin',
  'monkey',
  'gorilla',
  'elephant',
  'squirrel',
  'frog',
  'turtle',
  'hedgehog',
  'hippopotamus',
  'rhinoceros',
  'kangaroo',
  'camel',
  'giraffe',
  'crocodile',
  'mammoth',
  'walrus',
  'seal',
  'koala',
  'sloth',
  'meerkat',
  'platypus',
  'alpaca',
  'llama',
  'orangutan',
  'triceratops',
  'tyrannosaurus',
  'dinosaur',
] as const satisfies readonly UprightAnimal[];
