import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, down, fillWith, ink, lifted, oval, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { Animal } from './upright-kinds.ts';

/** Paints `path` as a piece of paper that lies on what is behind it. */
export function piece(g: Surface2D, color: string, top: number, bottom: number, path: () => void): void {
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, down(g, top, bottom, lighten(color, 0.2), color, darken(color, 0.16)));
  path();
  ink(g, fade(lighten(color, 0.6), 0.4), 0.008);
}

/** The right half of an outline, from its top to its bottom, and the same on the left. */
export const mirrored = (half: readonly Point[]): Point[] => [
  ...half,
  ...half
    .slice(1, -1)
    .toReversed()
    .map(([x, y]): Point => [-x, y]),
];

/** Neck, shoulders and hips. */
export const trunk = ([shoulder, hip]: Animal['trunk'], by = 1): Point[] =>
  mirrored([
    [0, 0.06],
    [0.62 * shoulder * by, 0.035],
    [shoulder * by, -0.08],
    [(0.42 * shoulder + 0.58 * hip) * by, -0.25],
    [hip * by, -0.38],
    [0.62 * hip * by, -0.49],
    [0, -0.5],
  ]);

/** The trunk's outline in locks: hanging ones, or round ones. */
const woolly = ([shoulder, hip]: Animal['trunk'], shag: boolean): Point[] =>
  Array.from({ length: 96 }, (_, i) => {
    const turn = (i / 96) * Math.PI * 2;
    const wave = shag ? (i % 4 === 0 ? 1.13 : 1) : 1.02 + 0.1 * Math.abs(Math.sin(turn * 8));
    const wide = (shoulder + hip) / 2 - ((hip - shoulder) / 2) * Math.sin(turn) + 0.02;
    return [Math.cos(turn) * wide * wave, -0.22 + Math.sin(turn) * 0.28 * wave] as const;
  });

const tails: Readonly<Record<Animal['tail'], (g: Surface2D, coat: string, belly: string) => void>> = {
  none: () => undefined,
  bush: (g, coat, belly) => {
    // It rises behind the back and curls over at its end.
    piece(g, darken(coat, 0.08), 0.5, -0.4, () =>
      blob(g, [
        [-0.08, -0.42],
        [-0.34, -0.46],
        [-0.56, -0.26],
        [-0.6, 0.06],
        [-0.52, 0.32],
        [-0.6, 0.46],
        [-0.4, 0.5],
        [-0.29, 0.3],
        [-0.3, 0.02],
        [-0.18, -0.2],
      ]),
    );
    blob(g, [
      [-0.52, 0.42],
      [-0.4, 0.47],
      [-0.34, 0.36],
      [-0.44, 0.3],
    ]);
    fillWith(g, fade(belly, 0.75));
  },
  curl: (g, coat) => {
    curve(g, [
      [-0.12, -0.42],
      [-0.42, -0.42],
      [-0.56, -0.2],
      [-0.5, 0.02],
      [-0.36, 0.02],
      [-0.38, -0.1],
      [-0.44, -0.08],
    ]);
    ink(g, darken(coat, 0.1), 0.058);
  },
  thick: (g, coat) =>
    piece(g, darken(coat, 0.08), 0, -0.5, () =>
      blob(g, [
        [-0.08, -0.24],
        [-0.34, -0.34],
        [-0.52, -0.42],
        [-0.7, -0.42],
        [-0.5, -0.5],
        [-0.1, -0.49],
      ]),
    ),
  paddle: (g, coat) => {
    for (const side of [-1, 1])
      piece(g, darken(coat, 0.14), -0.3, -0.52, () =>
        blob(g, [
          [side * 0.16, -0.36],
          [side * 0.42, -0.4],
          [side * 0.52, -0.48],
          [side * 0.2, -0.5],
        ]),
      );
  },
  thin: (g, coat) => {
    curve(g, [
      [-0.12, -0.42],
      [-0.36, -0.46],
      [-0.52, -0.36],
      [-0.56, -0.2],
    ]);
    ink(g, darken(coat, 0.15), 0.042);
  },
};

/** Spikes around all of it, as a fan: what a hedgehog is seen by. */
const spiky = (): Point[] =>
  Array.from({ length: 52 }, (_, i) => {
    const turn = -0.42 * Math.PI + (i / 51) * 1.84 * Math.PI;
    const r = i % 2 === 0 ? 1.13 : 0.94;
    return [Math.cos(turn) * 0.42 * r, 0.02 + Math.sin(turn) * 0.49 * r] as const;
  });

/** The ways of the arms of an octopus that nothing is done with: from under its head out and curled up at their ends. */
const feelers: readonly (readonly Point[])[] = [-1, 1].flatMap((side) =>
  [
    [
      [0.1, -0.16],
      [0.34, -0.2],
      [0.5, -0.34],
      [0.62, -0.24],
      [0.58, -0.14],
    ],
    [
      [0.12, -0.24],
      [0.3, -0.42],
      [0.5, -0.5],
      [0.6, -0.44],
      [0.56, -0.37],
    ],
    [
      [0.06, -0.3],
      [0.14, -0.46],
      [0.26, -0.54],
      [0.36, -0.5],
    ],
  ].map((way) => way.map(([x = 0, y = 0]): Point => [side * x, y])),
);

/** One arm of an octopus, thinner towards its end, with suckers along its lower side. */
function feeler(g: Surface2D, color: string, pale: string, way: readonly Point[]): void {
  for (let k = way.length; k >= 2; k--) {
    curve(g, way.slice(0, k));
    ink(g, color, 0.1 - 0.016 * k + 0.02);
  }
  for (const [x, y] of way.slice(1, -1)) {
    circle(g, x, y - 0.012, 0.016);
    fillWith(g, fade(pale, 0.85));
  }
}

/** The legs of a crab that it stands on beside its own two: how high they begin, how far out they go, and where they end. */
const walking = [
  [-0.1, 0.26, -0.3],
  [-0.2, 0.24, -0.42],
  [-0.3, 0.17, -0.52],
] as const;

/** What is seen of it behind its trunk. */
export function drawBack(g: Surface2D, a: Animal): void {
  const { coat, belly } = a;
  tails[a.tail](g, coat, belly);
  if (a.back === 'plates')
    for (const [x, y, r] of [
      [-0.36, 0.3, 0.13],
      [-0.4, 0.04, 0.15],
      [-0.4, -0.22, 0.15],
      [-0.22, 0.48, 0.12],
      [0.36, 0.3, 0.12],
      [0, 0.54, 0.12],
      [0.22, 0.48, 0.12],
    ] as const)
      piece(g, '#e08a4a', y + r, y - r, () =>
        polygon(g, [
          [x - r * 0.75, y - r * 0.6],
          [x + Math.sign(x) * r * 0.7, y + r],
          [x + r * 0.75, y - r * 0.6],
        ]),
      );
  if (a.back === 'shag' || a.back === 'fluff')
    piece(g, darken(coat, a.back === 'shag' ? 0.12 : 0.04), 0.1, -0.5, () =>
      polygon(g, woolly(a.trunk, a.back === 'shag')),
    );
  if (a.back === 'shell') {
    piece(g, '#7a5a3a', 0.1, -0.5, () => oval(g, 0, -0.18, 0.52, 0.35));
    for (const side of [-1, 1])
      for (const [x, y] of [
        [0.43, -0.06],
        [0.45, -0.27],
      ] as const) {
        oval(g, side * x, y, 0.05, 0.075);
        fillWith(g, fade('#b98d58', 0.7));
      }
  }
  if (a.back === 'humps')
    for (const x of [-0.28, 0.28])
      piece(g, darken(coat, 0.1), 0.2, -0.3, () => oval(g, x, -0.05, 0.18, 0.24));
  if (a.back === 'spikes') {
    piece(g, '#6a4a38', 0.5, -0.5, () => polygon(g, spiky()));
    for (let i = 0; i < 15; i++) {
      const turn = -0.2 * Math.PI + (i / 14) * 1.4 * Math.PI;
      g.beginPath();
      g.moveTo(Math.cos(turn) * 0.34, 0.04 + Math.sin(turn) * 0.4);
      g.lineTo(Math.cos(turn) * 0.4, 0.04 + Math.sin(turn) * 0.47);
      ink(g, fade('#c9a27c', 0.7), 0.014);
    }
  }
  if (a.back === 'tentacles')
    for (const [i, curl] of feelers.entries()) feeler(g, darken(coat, 0.06 + 0.05 * (i % 2)), belly, curl);
  // Wing cases, open by a slit, and dots on those of a ladybird.
  if (a.back === 'wing-cases')
    for (const side of [-1, 1]) {
      const color = a.maskColor ?? coat;
      piece(g, color, 0.1, -0.5, () => oval(g, side * 0.24, -0.2, 0.26, 0.32, -0.16 * side));
      for (const [x, y, r] of [
        [0.4, -0.08, 0.05],
        [0.42, -0.3, 0.05],
        [0.3, -0.44, 0.04],
      ] as const) {
        circle(g, side * x, y, r);
        fillWith(g, fade(darken(color, 0.75), 0.85));
      }
    }
  if (a.back === 'spiral') {
    piece(g, '#a8683f', 0.24, -0.44, () => circle(g, -0.28, -0.1, 0.34));
    curve(
      g,
      Array.from({ length: 26 }, (_, i): Point => {
        const [turn, r] = [(i / 25) * 4.2 * Math.PI, 0.31 * (1 - i / 26)];
        return [-0.28 + Math.cos(turn) * r, -0.1 + Math.sin(turn) * r];
      }),
    );
    ink(g, fade('#5f3620', 0.8), 0.026);
  }
  if (a.back === 'legs')
    for (const side of [-1, 1])
      for (const [y, out, low] of walking) {
        const x = side * Math.min(0.36, a.trunk[0] + 0.02);
        curve(g, [
          [x * 0.7, y],
          [x + side * out * 0.7, y + 0.06],
          [x + side * out, low],
        ]);
        ink(g, darken(coat, 0.16), 0.045);
      }
  if (a.back === 'scutes')
    for (let i = 0; i < 7; i++) {
      const [y, r] = [0.42 - 0.13 * i, 0.055];
      for (const side of [-1, 1]) {
        const x = side * (i < 4 ? 0.29 : 0.3);
        piece(g, darken(coat, 0.22), y + r, y - r, () =>
          polygon(g, [
            [x - side * 0.06, y - r],
            [x + side * 0.06, y],
            [x - side * 0.06, y + r],
          ]),
        );
      }
    }
}

/** Its trunk, and what is on the front of it. */
export function drawTrunk(g: Surface2D, a: Animal): void {
  const { coat, belly } = a;
  piece(g, coat, 0.06, -0.5, () => blob(g, trunk(a.trunk)));
  g.save();
  blob(g, trunk(a.trunk));
  g.clip();
  g.save();
  g.translate(0.02, -0.03);
  blob(g, trunk(a.trunk, 0.66));
  fillWith(g, down(g, 0.1, -0.5, lighten(belly, 0.3), belly));
  g.restore();
  if (a.back === 'shell')
    for (const y of [-0.16, -0.27, -0.38]) {
      curve(g, [
        [-0.2, y],
        [0.02, y - 0.02],
        [0.24, y],
      ]);
      ink(g, fade('#a88a50', 0.6), 0.012);
    }
  if (a.mouth === 'jaws')
    for (const y of [-0.14, -0.22, -0.3, -0.38, -0.46]) {
      curve(g, [
        [-0.16, y],
        [0.02, y - 0.015],
        [0.2, y],
      ]);
      ink(g, fade(darken(belly, 0.3), 0.45), 0.01);
    }
  if (a.back === 'spots')
    for (const [x, y, r] of [
      [-0.17, -0.2, 0.05],
      [0.19, -0.12, 0.045],
      [-0.22, -0.38, 0.055],
      [0.23, -0.34, 0.06],
      [-0.1, -0.04, 0.04],
    ] as const) {
      circle(g, x, y, r);
      fillWith(g, fade('#a8662e', 0.8));
    }
  g.restore();
}
