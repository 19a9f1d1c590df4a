import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, lifted, oval, type Point, polygon } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import type { Species } from './species-type.ts';

/** What one animal on four legs is known by beside its coat: marks on its body and its face, horns, tusks, a beard. */

/** On the body, cut to its outline. */
export function drawMarks(g: Surface2D, s: Species): void {
  const { markColor } = s;
  switch (s.marks) {
    case 'none':
      return;
    case 'patch':
      circle(g, -0.2, 0.12, 0.16);
      return fillWith(g, markColor);
    case 'stripes':
      for (let i = 0; i < 8; i++) {
        const x = -0.42 + i * 0.1;
        blob(g, [
          [x, 0.24],
          [x + 0.03, 0.24],
          [x + 0.02 + 0.03 * cell(i, 1), -0.02 - 0.06 * cell(i, 2)],
        ]);
        fillWith(g, fade(markColor, 0.85));
      }
      return;
    case 'spots':
      for (let i = 0; i < 9; i++) {
        const r = 0.028 + 0.05 * cell(i, 5);
        oval(g, -0.4 + i * 0.09 + 0.02 * cell(i, 6), 0.12 - 0.2 * cell(i, 7), r * 1.2, r);
        fillWith(g, fade(markColor, 0.9));
      }
      return;
    case 'dots':
      for (let i = 0; i < 26; i++) {
        const r = 0.016 + 0.014 * cell(i, 5);
        oval(g, -0.44 + (i % 13) * 0.072 + 0.03 * cell(i, 6), 0.14 - 0.24 * cell(i, 7), r * 1.15, r);
        fillWith(g, fade(markColor, 0.92));
      }
      return;
    case 'saddle':
      blob(g, [
        [-0.5, 0.3],
        [-0.47, 0.02],
        [-0.3, -0.02],
        [-0.1, 0.03],
        [0.12, -0.03],
        [0.28, 0.06],
        [0.34, 0.3],
      ]);
      return fillWith(g, markColor);
    case 'ridge':
      blob(g, [
        [-0.5, 0.12],
        [-0.3, 0.06],
        [0.1, 0.07],
        [0.4, 0.14],
        [0.4, 0.3],
        [0, 0.3],
        [-0.5, 0.3],
      ]);
      return fillWith(g, markColor);
    case 'band':
      blob(g, [
        [0.2, -0.3],
        [0.28, -0.05],
        [0.42, 0.08],
        [0.5, 0],
        [0.4, -0.3],
      ]);
      return fillWith(g, markColor);
    case 'plates':
      for (let i = 0; i < 9; i++) {
        const x = -0.42 + i * 0.088;
        curve(g, [
          [x - 0.02, 0.28],
          [x + 0.03, 0.05],
          [x, -0.2],
        ]);
        ink(g, fade(markColor, 0.8), 0.014);
      }
  }
}

/** On the skull, before the muzzle. */
export function drawFaceMarks(g: Surface2D, s: Species): void {
  if (s.face === 'eyes')
    for (const [x, size] of [
      [0.115, 0.82],
      [0.005, 1],
    ] as const) {
      oval(g, x, 0.05, 0.058 * size, 0.07 * size, 0.3);
      fillWith(g, s.markColor);
    }
  if (s.face === 'badger') {
    blob(g, [
      [-0.12, 0.15],
      [0.02, 0.19],
      [0.13, 0.11],
      [0.165, -0.03],
      [0.08, -0.14],
      [-0.06, -0.15],
      [-0.14, -0.05],
    ]);
    fillWith(g, s.pale);
    for (const x of [0.004, 0.115]) {
      blob(g, [
        [x - 0.1, 0.16],
        [x - 0.01, 0.12],
        [x + 0.035, 0.04],
        [x + 0.075, -0.05],
        [x + 0.02, -0.04],
        [x - 0.035, 0.03],
        [x - 0.09, 0.06],
      ]);
      fillWith(g, s.markColor);
    }
  }
  if (s.face === 'mask') {
    blob(g, [
      [0.06, 0.17],
      [0.075, 0.1],
      [0.15, 0.1],
      [0.17, -0.03],
      [0.1, -0.14],
      [-0.02, -0.17],
      [-0.13, -0.12],
      [-0.11, -0.02],
      [-0.05, 0.1],
      [0.03, 0.1],
    ]);
    fillWith(g, s.pale);
  }
  if (s.face === 'points') {
    oval(g, 0.09, -0.02, 0.12, 0.13);
    fillWith(g, fade(s.markColor, 0.85));
  }
}

const horn = '#e2cc9e';
const paper = (g: Surface2D, color: string, path: () => void): void => {
  lifted(g, { blur: 0.025, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
};

/** Behind the skull. */
export function drawHorns(g: Surface2D, s: Species): void {
  if (s.horns === 'short')
    for (const [x, color] of [
      [0.07, '#cdb287'],
      [-0.07, horn],
    ] as const)
      paper(g, color, () =>
        blob(
          g,
          [
            [x - 0.035, 0.13],
            [x - 0.075, 0.22],
            [x - 0.02, 0.34],
            [x - 0.005, 0.25],
            [x + 0.035, 0.15],
          ],
          0.9,
        ),
      );
  if (s.horns === 'antlers')
    for (const [x, color] of [
      [0.07, '#a3825a'],
      [-0.06, '#b8956a'],
    ] as const) {
      const branch = (...points: Point[]): void => {
        curve(g, points);
        ink(g, color, 0.026);
      };
      branch([x, 0.14], [x - 0.07, 0.27], [x - 0.05, 0.42], [x + 0.03, 0.47]);
      branch([x - 0.05, 0.24], [x + 0.05, 0.31]);
      branch([x - 0.065, 0.36], [x - 0.15, 0.42]);
    }
  if (s.horns === 'palms')
    for (const [x, color] of [
      [0.1, '#a3825a'],
      [-0.07, '#b8956a'],
    ] as const)
      paper(g, color, () =>
        polygon(g, [
          [x, 0.13],
          [x - 0.1, 0.2],
          [x - 0.2, 0.24],
          [x - 0.23, 0.33],
          [x - 0.17, 0.31],
          [x - 0.16, 0.4],
          [x - 0.1, 0.33],
          [x - 0.07, 0.42],
          [x - 0.03, 0.33],
          [x + 0.03, 0.38],
          [x + 0.02, 0.25],
          [x + 0.03, 0.14],
        ]),
      );
  if (s.horns === 'single') {
    const outline: Point[] = [
      [0.03, 0.15],
      [0.1, 0.13],
      [0.17, 0.4],
    ];
    paper(g, '#f2cf6a', () => polygon(g, outline));
    for (const t of [0.25, 0.5, 0.72]) {
      curve(g, [
        [0.03 + 0.14 * t, 0.15 + 0.25 * t],
        [0.1 + 0.07 * t, 0.13 + 0.27 * t],
      ]);
      ink(g, '#d29a34', 0.01);
    }
  }
}

/** Before the skull: what curls about the ears, what stands out of the mouth, what hangs from the chin. */
export function drawTusks(g: Surface2D, s: Species, tip: number): void {
  if (s.horns === 'curled') {
    const coil: Point[] = Array.from({ length: 14 }, (_, i) => {
      const a = 1.9 + i * 0.42;
      const r = 0.115 - i * 0.0062;
      return [-0.09 + Math.cos(a) * r, 0.06 + Math.sin(a) * r] as const;
    });
    lifted(g, { blur: 0.02, alpha: 0.3 }, () => {
      curve(g, coil);
      ink(g, '#b89a72', 0.05);
    });
    curve(g, coil);
    ink(g, fade(lighten('#b89a72', 0.4), 0.7), 0.012);
  }
  if (s.tusks)
    for (const x of [tip - 0.06, tip - 0.12])
      paper(g, '#f8efdc', () =>
        blob(
          g,
          [
            [x - 0.012, -0.08],
            [x + 0.012, -0.085],
            [x + 0.035, -0.02],
            [x + 0.028, 0.02],
          ],
          0.8,
        ),
      );
  if (s.beard) {
    const x = s.long ? 0.16 : 0.13;
    const y = s.long ? -0.16 : -0.095;
    paper(g, darken(s.pale, s.long ? 0.3 : 0.06), () =>
      blob(g, [
        [x - 0.07, y],
        [x + 0.06, y - 0.01],
        [x + 0.04, y - 0.09],
        [x + 0.005, y - 0.14],
        [x - 0.03, y - 0.09],
      ]),
    );
  }
}

/** A feathered wing that is raised from the shoulder, in the body's frame. */
export function drawRaisedWing(g: Surface2D, color: string): void {
  for (const [i, [x, y]] of (
    [
      [-0.3, 0.62],
      [-0.42, 0.5],
      [-0.48, 0.36],
      [-0.46, 0.24],
    ] as const
  ).entries())
    paper(g, darken(color, i * 0.05), () =>
      blob(g, [
        [0.2, 0.12 - i * 0.02],
        [x * 0.3, y * 0.85],
        [x, y],
        [x * 0.75, y * 0.55],
        [0.02, 0.02],
      ]),
    );
  paper(g, lighten(color, 0.2), () =>
    blob(g, [
      [0.26, 0.1],
      [0.14, 0.3],
      [-0.06, 0.4],
      [-0.02, 0.16],
      [0.1, 0.02],
    ]),
  );
}
