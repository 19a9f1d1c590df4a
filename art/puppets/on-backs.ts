import type { Garment } from '#contracts/garment.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { type DrawWorn, piece } from './piece.ts';

/** Behind back and legs, in the torso's frame; nothing reaches further than 0.6 from its middle. */
export const onBacks: Partial<Record<Garment, DrawWorn>> = {
  cape: (g, tint) =>
    piece(g, tint, () =>
      blob(g, [
        [-0.1, 0.165],
        [-0.17, -0.02],
        [-0.235, -0.3],
        [-0.08, -0.315],
        [0.06, -0.3],
        [0.1, 0.165],
      ]),
    ),
  wings: (g, tint) => {
    for (const side of [1, -1])
      for (const [i, [x, y, long]] of (
        [
          [0.34, 0.28, 0.2],
          [0.36, 0.16, 0.19],
          [0.33, 0.05, 0.17],
          [0.27, -0.05, 0.14],
        ] as const
      ).entries())
        piece(g, darken(tint, (side > 0 ? 0.08 : 0) + i * 0.03), () =>
          blob(g, [
            [side * 0.05, 0.14 - i * 0.03],
            [side * x * 0.6, y + 0.1],
            [side * x, y + 0.02],
            [side * (x + long * 0.3), y - 0.1],
            [side * x * 0.7, y - 0.06],
            [side * 0.06, 0.02 - i * 0.03],
          ]),
        );
  },
  fairywings: (g, tint) => {
    g.save();
    g.globalAlpha = 0.85;
    for (const side of [1, -1]) {
      for (const [x, y, rx, ry, turn] of [
        [0.22, 0.2, 0.2, 0.1, 0.65],
        [0.18, -0.05, 0.15, 0.075, -0.55],
      ] as const) {
        piece(g, side > 0 ? darken(tint, 0.06) : tint, () => oval(g, side * x, y, rx, ry, side * turn));
        oval(g, side * x * 1.08, y * 1.1, rx * 0.5, ry * 0.45, side * turn);
        fillWith(g, fade('#ffffff', 0.45));
      }
    }
    g.restore();
  },
  batwings: (g, tint) => {
    for (const side of [1, -1]) {
      piece(g, side > 0 ? darken(tint, 0.12) : tint, () =>
        polygon(g, [
          [side * 0.05, 0.12],
          [side * 0.2, 0.3],
          [side * 0.44, 0.3],
          [side * 0.4, 0.16],
          [side * 0.42, 0.0],
          [side * 0.31, 0.05],
          [side * 0.25, -0.08],
          [side * 0.16, 0.01],
          [side * 0.06, -0.06],
        ]),
      );
      for (const [x, y] of [
        [0.42, 0.0],
        [0.25, -0.08],
      ] as const) {
        curve(g, [
          [side * 0.2, 0.29],
          [side * (0.1 + x / 2), (0.29 + y) / 2 + 0.03],
          [side * x, y],
        ]);
        ink(g, darken(tint, 0.35), 0.012);
      }
    }
  },
  quiver: (g, tint) => {
    g.save();
    g.translate(-0.1, 0.05);
    g.rotate(0.35);
    for (const x of [-0.026, 0, 0.026]) {
      curve(g, [
        [x, 0.1],
        [x * 1.3, 0.24],
      ]);
      ink(g, '#8a5a34', 0.01);
      piece(g, x === 0 ? '#d8483e' : '#fbf6ec', () => oval(g, x * 1.3, 0.225, 0.014, 0.034));
    }
    piece(g, tint, () => box(g, -0.048, -0.17, 0.096, 0.29, 0.026));
    g.restore();
  },
  backpack: (g, tint) => {
    piece(g, tint, () => box(g, -0.235, -0.17, 0.19, 0.32, 0.06));
    piece(g, darken(tint, 0.12), () => box(g, -0.255, -0.15, 0.11, 0.13, 0.03));
    curve(g, [
      [-0.16, 0.15],
      [-0.135, 0.19],
      [-0.1, 0.15],
    ]);
    ink(g, darken(tint, 0.3), 0.016);
  },
  airtank: (g, tint) => {
    piece(g, tint, () => box(g, -0.2, -0.17, 0.105, 0.33, 0.05));
    piece(g, '#4a4f57', () => box(g, -0.172, 0.15, 0.05, 0.04, 0.01));
    box(g, -0.2, 0.04, 0.105, 0.026);
    fillWith(g, darken(tint, 0.35));
    curve(g, [
      [-0.15, 0.18],
      [-0.09, 0.27],
      [0.02, 0.24],
    ]);
    ink(g, '#2b2530', 0.02);
  },
  pelt: (g, tint) => {
    // What hangs down behind, in rags.
    piece(g, darken(tint, 0.15), () =>
      polygon(g, [
        [-0.12, -0.1],
        [-0.14, -0.27],
        [-0.08, -0.24],
        [-0.03, -0.29],
        [0.03, -0.24],
        [0.08, -0.28],
        [0.12, -0.1],
      ]),
    );
  },
  bridalveil: (g, tint) => {
    g.save();
    g.globalAlpha = 0.7;
    piece(g, lighten(tint, 0.2), () =>
      blob(g, [
        [-0.1, 0.22],
        [-0.2, 0],
        [-0.29, -0.4],
        [-0.06, -0.42],
        [0.02, 0.2],
      ]),
    );
    g.restore();
  },
};

/** On the lower arms, in their frame: the hand hangs at −0.085. */
export const onHands: Partial<Record<Garment, DrawWorn>> = {
  gloves: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.036, -0.045],
        [-0.036, -0.09],
        [-0.02, -0.124],
        [0.01, -0.128],
        [0.03, -0.108],
        [0.036, -0.045],
      ]),
    );
    piece(g, lighten(tint, 0.14), () => box(g, -0.042, -0.06, 0.084, 0.03, 0.01));
  },
  boxinggloves: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [-0.045, -0.05],
        [-0.062, -0.1],
        [-0.036, -0.15],
        [0.02, -0.152],
        [0.062, -0.118],
        [0.05, -0.05],
      ]),
    );
    piece(g, '#fbf6ec', () => box(g, -0.044, -0.062, 0.088, 0.032, 0.01));
    circle(g, 0.045, -0.086, 0.024);
    fillWith(g, lighten(tint, 0.12));
  },
  pompoms: (g, tint) => {
    for (let i = 0; i < 18; i++) {
      const a = (i / 18) * Math.PI * 2;
      piece(g, i % 3 === 0 ? '#fbf6ec' : i % 3 === 1 ? tint : lighten(tint, 0.2), () =>
        blob(g, [
          [0, -0.1],
          [Math.cos(a - 0.16) * 0.085, -0.1 + Math.sin(a - 0.16) * 0.085],
          [Math.cos(a) * 0.112, -0.1 + Math.sin(a) * 0.112],
          [Math.cos(a + 0.16) * 0.085, -0.1 + Math.sin(a + 0.16) * 0.085],
        ]),
      );
    }
  },
  hook: (g, tint) => {
    piece(g, '#4a4038', () => box(g, -0.04, -0.09, 0.08, 0.05, 0.012));
    curve(g, [
      [0, -0.09],
      [0.004, -0.13],
      [0.04, -0.165],
      [0.068, -0.13],
      [0.06, -0.105],
    ]);
    ink(g, tint, 0.022);
  },
};

/** In the near hand alone. */
export const inNearHand: Partial<Record<Garment, DrawWorn>> = {
  wand: (g, tint) => {
    curve(g, [
      [-0.03, -0.08],
      [0.14, -0.16],
    ]);
    ink(g, '#fbf6ec', 0.02);
    piece(g, tint, () =>
      polygon(
        g,
        Array.from({ length: 10 }, (_, i) => {
          const a = Math.PI / 2 + (i / 10) * Math.PI * 2;
          const r = i % 2 === 0 ? 0.066 : 0.03;
          return [0.17 + Math.cos(a) * r, -0.175 + Math.sin(a) * r] as const;
        }),
      ),
    );
  },
};

/** A boot as high as the ankle. */
const boot = (g: Surface2D, tint: string): void => {
  piece(g, tint, () =>
    blob(
      g,
      [
        [-0.075, -0.008],
        [-0.075, 0.085],
        [-0.01, 0.09],
        [0.005, 0.045],
        [0.07, 0.03],
        [0.095, 0.005],
        [0.09, -0.01],
      ],
      0.6,
    ),
  );
};

/** On the feet, in their frame: the sole lies at −0.0225. */
export const onFeet: Partial<Record<Garment, DrawWorn>> = {
  rollerskates: (g, tint) => {
    boot(g, tint);
    box(g, -0.075, -0.014, 0.16, 0.012, 0.004);
    fillWith(g, '#4a4f57');
    for (const x of [-0.055, 0.06]) {
      circle(g, x, -0.022, 0.021);
      fillWith(g, '#f0c24b');
      circle(g, x, -0.022, 0.008);
      fillWith(g, '#8a6a1e');
    }
  },
  iceskates: (g, tint) => {
    boot(g, tint);
    for (const x of [-0.045, 0.05]) {
      box(g, x - 0.008, -0.032, 0.016, 0.022);
      fillWith(g, '#9aa3ad');
    }
    polygon(g, [
      [-0.08, -0.03],
      [0.1, -0.03],
      [0.085, -0.043],
      [-0.07, -0.043],
    ]);
    fillWith(g, '#cfd6dd');
  },
  flippers: (g, tint) => {
    piece(g, tint, () =>
      blob(
        g,
        [
          [-0.07, -0.024],
          [-0.07, 0.04],
          [0, 0.052],
          [0.08, 0.016],
          [0.2, 0.004],
          [0.21, -0.02],
          [0.08, -0.026],
        ],
        0.8,
      ),
    );
    for (const y of [0.002, -0.01]) {
      curve(g, [
        [0.08, y],
        [0.19, y * 0.4 - 0.006],
      ]);
      ink(g, darken(tint, 0.25), 0.006);
    }
  },
  fur: (g, tint) => {
    for (const x of [0.05, 0.066, 0.08]) {
      curve(g, [
        [x, -0.02],
        [x - 0.008, 0.012],
      ]);
      ink(g, darken(tint, 0.4), 0.006);
    }
  },
};
