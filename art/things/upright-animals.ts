import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, down, fillWith, ink, lifted, oval, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

/**
 * Animals that stand up as a whole, cut from paper: one body from the front for all of them, and what each is known by.
 * They have no eyes and no mouth of their own: whoever acts gets a living face (`art/puppets/living-thing.ts`).
 */
type Animal = {
  coat: string;
  belly: string;
  ears: 'none' | 'round' | 'small' | 'flaps' | 'tufts' | 'long' | 'bumps';
  mark: 'none' | 'beak' | 'trunk' | 'horn' | 'muzzle' | 'snout';
  tail: 'none' | 'bush' | 'curl' | 'thick';
  back: 'none' | 'shell' | 'spikes' | 'humps' | 'spots';
  /** How wide the body is beside its box, at the hips. */
  stout: number;
};

const plain: Animal = {
  coat: '#8a5a3a',
  belly: '#e8caa0',
  ears: 'round',
  mark: 'none',
  tail: 'none',
  back: 'none',
  stout: 0.8,
};

const kinds = {
  penguin: { coat: '#3a3f52', belly: '#fff8ea', ears: 'none', mark: 'beak', stout: 0.84 },
  monkey: { coat: '#8a5638', belly: '#ecc79a', ears: 'flaps', tail: 'curl', stout: 0.7 },
  gorilla: { coat: '#55505a', belly: '#8f8890', ears: 'small', mark: 'muzzle', stout: 0.94 },
  elephant: { coat: '#9aa0ad', belly: '#b9bec8', ears: 'flaps', mark: 'trunk', stout: 0.86 },
  squirrel: { coat: '#b9683a', belly: '#f6dcb4', ears: 'tufts', tail: 'bush', stout: 0.66 },
  frog: { coat: '#6aa65a', belly: '#e6e7a8', ears: 'bumps', stout: 0.92 },
  turtle: { coat: '#8fb26a', belly: '#e5dba0', ears: 'none', back: 'shell', stout: 0.6 },
  hedgehog: { coat: '#c79a6c', belly: '#f3dcb8', ears: 'small', back: 'spikes', stout: 0.7 },
  hippopotamus: { coat: '#9b8a98', belly: '#cdb3b4', ears: 'small', mark: 'muzzle', stout: 0.96 },
  rhinoceros: { coat: '#8f929b', belly: '#b9bbc0', ears: 'small', mark: 'horn', stout: 0.94 },
  kangaroo: { coat: '#c08a55', belly: '#f0d3a6', ears: 'long', tail: 'thick', stout: 0.68 },
  camel: { coat: '#d2a566', belly: '#ecd3a2', ears: 'small', mark: 'muzzle', back: 'humps', stout: 0.66 },
  giraffe: { coat: '#e9bb5e', belly: '#f7e2ae', ears: 'long', mark: 'muzzle', back: 'spots', stout: 0.56 },
  crocodile: { coat: '#5f9460', belly: '#dfe0a4', ears: 'bumps', mark: 'snout', tail: 'thick', stout: 0.7 },
} as const satisfies Record<string, Partial<Animal>>;

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

const painted =
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
] as const satisfies readonly UprightAnimal[];
