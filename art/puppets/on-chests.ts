import type { Garment } from '#contracts/garment.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { type DrawWorn, piece } from './piece.ts';
import { torsoPath } from './torso.ts';

const gold = '#e8b93e';

/** What is laid over the whole trunk, cut to its outline. */
function overTrunk(g: Surface2D, draw: () => void): void {
  g.save();
  torsoPath(g);
  g.clip();
  draw();
  g.restore();
}

function shirt(g: Surface2D, color: string): void {
  polygon(g, [
    [-0.03, 0.172],
    [0.05, 0.172],
    [0.012, -0.02],
  ]);
  fillWith(g, color);
}

/** A jacket's two halves over a shirt. */
function lapels(g: Surface2D, tint: string): void {
  overTrunk(g, () => {
    box(g, -0.2, -0.21, 0.4, 0.4);
    fillWith(g, tint);
    shirt(g, '#fbf6ec');
    curve(g, [
      [0.012, -0.02],
      [0.014, -0.2],
    ]);
    ink(g, darken(tint, 0.4), 0.008);
    for (const y of [-0.06, -0.12]) {
      circle(g, 0.034, y, 0.009);
      fillWith(g, darken(tint, 0.5));
    }
  });
  for (const side of [-1, 1])
    piece(g, darken(tint, 0.12), () =>
      polygon(g, [
        [0.01 + side * 0.04, 0.172],
        [0.01 + side * 0.085, 0.12],
        [0.01 + side * 0.062, 0.095],
        [0.01 + side * 0.07, 0.08],
        [0.012, -0.03],
      ]),
    );
}

const band = (g: Surface2D, y: number, tall: number, color: string): void => {
  box(g, -0.2, y, 0.4, tall);
  fillWith(g, color);
};

/** On the trunk, in its frame: over the shirt, under the near arm. */
export const onChests: Partial<Record<Garment, DrawWorn>> = {
  apron: (g, tint) => {
    piece(g, tint, () => box(g, -0.075, -0.185, 0.15, 0.255, 0.02));
    for (const x of [-0.06, 0.06]) {
      curve(g, [
        [x, 0.06],
        [x * 0.8, 0.16],
      ]);
      ink(g, tint, 0.016);
    }
  },
  suit: lapels,
  labcoat: (g, tint) => {
    lapels(g, tint);
    box(g, 0.045, 0.02, 0.05, 0.05, 0.006);
    fillWith(g, darken(tint, 0.08));
    curve(g, [
      [0.06, 0.04],
      [0.06, 0.085],
    ]);
    ink(g, '#3f7cc4', 0.01);
  },
  waistcoat: (g, tint) =>
    overTrunk(g, () => {
      for (const side of [-1, 1]) {
        polygon(g, [
          [0.01, -0.06],
          [0.01 + side * 0.075, 0.18],
          [side * 0.125, 0.14],
          [side * 0.115, -0.21],
          [0.01, -0.17],
        ]);
        fillWith(g, side < 0 ? tint : darken(tint, 0.1));
      }
      for (const y of [-0.08, -0.12]) {
        circle(g, 0.012, y, 0.009);
        fillWith(g, gold);
      }
    }),
  vest: (g, tint) =>
    overTrunk(g, () => {
      band(g, -0.21, 0.4, tint);
      polygon(g, [
        [-0.025, 0.19],
        [0.045, 0.19],
        [0.012, 0.03],
      ]);
      fillWith(g, darken(tint, 0.45));
      for (const y of [-0.03, -0.12]) band(g, y, 0.032, '#f2f3ea');
      for (const x of [-0.075, 0.068]) {
        box(g, x, -0.03, 0.028, 0.22);
        fillWith(g, '#f2f3ea');
      }
    }),
  lifejacket: (g, tint) => {
    for (const side of [-1, 1])
      piece(g, tint, () => box(g, side < 0 ? -0.115 : 0.012, -0.15, 0.1, 0.3, 0.035));
    for (const y of [0.05, -0.07]) {
      box(g, -0.115, y, 0.228, 0.024, 0.006);
      fillWith(g, '#3d3540');
      box(g, -0.016, y - 0.008, 0.036, 0.04, 0.008);
      fillWith(g, '#f2f3ea');
    }
  },
  overalls: (g, tint) => {
    overTrunk(g, () => {
      band(g, -0.21, 0.13, tint);
      box(g, -0.07, -0.09, 0.15, 0.14, 0.014);
      fillWith(g, tint);
      for (const side of [-1, 1]) {
        polygon(g, [
          [0.004 + side * 0.07, 0.05],
          [0.004 + side * 0.04, 0.05],
          [0.004 + side * 0.055, 0.18],
          [0.004 + side * 0.085, 0.18],
        ]);
        fillWith(g, tint);
      }
    });
    box(g, -0.03, -0.05, 0.07, 0.06, 0.01);
    fillWith(g, darken(tint, 0.14));
    for (const x of [-0.052, 0.062]) {
      circle(g, x, 0.036, 0.012);
      fillWith(g, gold);
    }
  },
  stripes: (g, tint) =>
    overTrunk(g, () => {
      band(g, -0.21, 0.4, '#fbf6ec');
      for (let y = -0.19; y < 0.19; y += 0.062) band(g, y, 0.031, tint);
    }),
  kimono: (g, tint) => {
    overTrunk(g, () => band(g, -0.21, 0.4, tint));
    for (const [from, to] of [
      [0.075, -0.06],
      [-0.06, 0.06],
    ] as const) {
      curve(g, [
        [from, 0.175],
        [(from + to) / 2, 0.05],
        [to, -0.08],
      ]);
      ink(g, '#fbf6ec', 0.032);
      ink(g, lighten(tint, 0.35), 0.014);
    }
    overTrunk(g, () => {
      band(g, -0.13, 0.085, darken(tint, 0.45));
      band(g, -0.096, 0.014, gold);
    });
  },
  armour: (g, tint) => {
    overTrunk(g, () => {
      band(g, -0.21, 0.4, tint);
      for (const y of [-0.17, -0.12]) band(g, y, 0.01, darken(tint, 0.35));
      oval(g, -0.05, 0.07, 0.045, 0.075);
      fillWith(g, fade(lighten(tint, 0.8), 0.5));
      curve(g, [
        [0.014, 0.16],
        [0.02, 0.02],
        [0.012, -0.08],
      ]);
      ink(g, darken(tint, 0.3), 0.01);
    });
    for (const x of [-0.1, 0.1]) piece(g, lighten(tint, 0.1), () => oval(g, x, 0.13, 0.058, 0.042));
  },
  sash: (g, tint) =>
    overTrunk(g, () => {
      polygon(g, [
        [-0.11, 0.19],
        [-0.05, 0.19],
        [0.13, -0.16],
        [0.09, -0.2],
        [0.06, -0.19],
      ]);
      fillWith(g, tint);
    }),
  belt: (g, tint) => {
    overTrunk(g, () => band(g, -0.17, 0.05, tint));
    box(g, -0.02, -0.176, 0.06, 0.062, 0.01);
    ink(g, gold, 0.015);
  },
  suspenders: (g, tint) =>
    overTrunk(g, () => {
      for (const side of [-1, 1]) {
        curve(g, [
          [side * 0.075, 0.18],
          [side * 0.06, 0],
          [side * 0.06, -0.2],
        ]);
        ink(g, tint, 0.022);
      }
    }),
  backpack: (g, tint) => {
    for (const side of [-1, 1]) {
      curve(g, [
        [side * 0.08, 0.17],
        [side * 0.088, 0.03],
        [side * 0.1, -0.08],
      ]);
      ink(g, darken(tint, 0.2), 0.026);
    }
  },
  airtank: (g) => {
    for (const side of [-1, 1]) {
      curve(g, [
        [side * 0.08, 0.17],
        [side * 0.082, 0.02],
        [side * 0.105, -0.1],
      ]);
      ink(g, '#2b2530', 0.024);
    }
  },
  pelt: (g, tint) =>
    overTrunk(g, () => {
      // Over one shoulder, its hem in rags.
      blob(
        g,
        [
          [-0.14, 0.19],
          [-0.02, 0.18],
          [0.14, -0.02],
          [0.14, -0.25],
          [-0.14, -0.25],
        ],
        0.5,
      );
      fillWith(g, tint);
      for (const [x, y] of [
        [-0.07, 0.1],
        [-0.06, -0.02],
        [0.03, -0.06],
        [-0.02, -0.13],
        [0.08, -0.14],
      ] as const) {
        oval(g, x, y, 0.02, 0.014);
        fillWith(g, fade(darken(tint, 0.5), 0.75));
      }
    }),
  bandages: (g, tint) =>
    overTrunk(g, () => {
      for (let i = 0; i < 7; i++) {
        const y = 0.16 - i * 0.055;
        curve(g, [
          [-0.16, y + (i % 2 === 0 ? 0.02 : -0.02)],
          [0, y],
          [0.16, y + (i % 2 === 0 ? -0.024 : 0.022)],
        ]);
        ink(g, fade(darken(tint, 0.4), 0.5), 0.009);
      }
    }),
  fur: (g, tint) => {
    for (let i = 0; i < 20; i++) {
      const [x, y] = [-0.1 + (i % 5) * 0.05, 0.14 - Math.floor(i / 5) * 0.09 + (i % 2) * 0.02];
      blob(g, [
        [x - 0.02, y + 0.02],
        [x + 0.02, y + 0.02],
        [x + 0.006, y - 0.045],
      ]);
      fillWith(g, fade(i % 2 === 0 ? lighten(tint, 0.18) : darken(tint, 0.22), 0.6));
    }
  },
};
