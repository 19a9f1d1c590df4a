import { quadruped } from '#contracts/rig.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, type Point } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import { sheet } from './sheet.ts';
import type { Species } from './species-type.ts';

/** What elephants, giraffes, camels, rhinos and hippos are known by, over the coat of an animal on four legs. */

/** A long neck from the head's middle down to its pin, behind the head, in the head's frame. */
export function drawLongNeck(g: Surface2D, s: Species): void {
  const [ahead, up] = s.neck;
  if (up === 0) return;
  const [fx, fy] = quadruped.headFromNeck;
  const foot: Point = [-fx - ahead, -fy - up];
  const wide = s.wool ? 0.16 : 0.105;
  const across = (t: number, side: -1 | 1): Point => [
    foot[0] * t - 0.02 + side * wide * (0.72 + 0.7 * t * t),
    foot[1] * t + side * -0.04,
  ];
  const path = () =>
    blob(g, [
      [-0.11, 0.05],
      across(0.35, -1),
      across(0.7, -1),
      across(1, -1),
      [foot[0], foot[1] - 0.07],
      across(1, 1),
      across(0.7, 1),
      across(0.35, 1),
      [0.08, -0.02],
    ]);
  if (s.mane !== null) {
    sheet(g, s.mane, 0.1, foot[1], () =>
      blob(g, [
        [-0.06, 0.16],
        [-0.16, 0.02],
        ...[0.35, 0.7, 1].map((t): Point => [across(t, -1)[0] - 0.045, across(t, -1)[1]]),
        across(0.8, 1),
        across(0.35, 1),
      ]),
    );
  }
  sheet(g, s.coat, 0.1, foot[1], path);
  if (s.marks !== 'spots') return;
  g.save();
  path();
  g.clip();
  for (let i = 0; i < 9; i++) {
    const t = 0.16 + 0.1 * i;
    const side = i % 2 === 0 ? -0.045 : 0.055;
    oval(g, foot[0] * t - 0.02 + side, foot[1] * t, 0.05 + 0.014 * cell(i, 3), 0.042, 0.6 * cell(i, 4));
    fillWith(g, fade(s.markColor, 0.9));
  }
  g.restore();
}

/** Humps on the back, behind the body, in the body's frame. */
export function drawHumps(g: Surface2D, s: Species): void {
  if (!s.humps) return;
  for (const [x, high] of [
    [-0.22, 0.36],
    [0.08, 0.38],
  ] as const)
    sheet(g, darken(s.coat, 0.04), high, 0.1, () =>
      blob(g, [
        [x - 0.17, 0.1],
        [x - 0.1, high - 0.09],
        [x, high],
        [x + 0.1, high - 0.08],
        [x + 0.17, 0.1],
      ]),
    );
}

/** An elephant's ear as large as its head: the far one behind the skull, the near one before it. */
export function drawFan(g: Surface2D, s: Species, near: boolean): void {
  const x = near ? -0.08 : 0.03;
  const color = near ? s.coat : darken(s.coat, 0.16);
  const path = () =>
    blob(g, [
      [x, 0.15],
      [x - 0.12, 0.2],
      [x - 0.27, 0.13],
      [x - 0.29, -0.04],
      [x - 0.2, -0.2],
      [x - 0.09, -0.17],
      [x - 0.01, -0.04],
    ]);
  sheet(g, color, 0.2, -0.2, path);
  if (!near) return;
  blob(g, [
    [x - 0.04, 0.1],
    [x - 0.13, 0.14],
    [x - 0.22, 0.08],
    [x - 0.23, -0.04],
    [x - 0.16, -0.13],
    [x - 0.07, -0.04],
  ]);
  fillWith(g, fade(s.earColor, 0.6));
}

/** A trunk that hangs before the mouth and curls up at its end, where it takes hold. */
export function drawTrunk(g: Surface2D, s: Species): void {
  const path = () =>
    blob(g, [
      [0.05, 0.06],
      [0.15, 0.07],
      [0.22, -0.04],
      [0.265, -0.2],
      [0.3, -0.33],
      [0.36, -0.385],
      [0.43, -0.36],
      [0.475, -0.39],
      [0.44, -0.455],
      [0.34, -0.475],
      [0.235, -0.4],
      [0.17, -0.25],
      [0.12, -0.12],
      [0.04, -0.06],
    ]);
  sheet(g, s.coat, 0.07, -0.47, path);
  for (const [x, y] of [
    [0.2, -0.06],
    [0.225, -0.14],
    [0.245, -0.22],
    [0.265, -0.3],
  ] as const) {
    curve(g, [
      [x - 0.075, y - 0.012],
      [x - 0.02, y - 0.024],
      [x + 0.02, y - 0.004],
    ]);
    ink(g, fade(darken(s.coat, 0.45), 0.35), 0.009);
  }
}

/** A mouth under the root of the trunk. */
export function drawUnderTrunk(g: Surface2D, s: Species, face: FaceState): void {
  const glad = face.expression === 'happy' || face.expression === 'laughing';
  const open = Math.max(face.mouth, glad ? 0.35 : 0);
  if (open > 0.05) {
    blob(g, [
      [0.02, -0.1],
      [0.11, -0.13],
      [0.1, -0.15 - 0.07 * open],
      [0.03, -0.135 - 0.06 * open],
    ]);
    return fillWith(g, '#5c1a24');
  }
  curve(g, [
    [0.0, -0.095],
    [0.05, -0.125],
    [0.115, -0.12],
  ]);
  ink(g, fade(darken(s.coat, 0.7), 0.7), 0.011);
}

/** Horns on the nose of a rhinoceros, knobs on the head of a giraffe. */
export function drawNoseHorns(g: Surface2D, tip: number): void {
  for (const [x, y, high] of [
    [tip - 0.035, 0, 0.2],
    [tip - 0.125, 0.03, 0.1],
  ] as const)
    sheet(g, '#d9cdb4', y + high, y, () =>
      blob(
        g,
        [
          [x - 0.035, y],
          [x + 0.005, y + 0.55 * high],
          [x + 0.045, y + high],
          [x + 0.042, y + 0.4 * high],
          [x + 0.03, y - 0.01],
        ],
        0.8,
      ),
    );
}

export function drawKnobs(g: Surface2D, s: Species): void {
  for (const [x, color] of [
    [0.06, darken(s.coat, 0.14)],
    [-0.05, s.coat],
  ] as const) {
    curve(g, [
      [x, 0.14],
      [x - 0.02, 0.29],
    ]);
    ink(g, color, 0.034);
    circle(g, x - 0.022, 0.3, 0.032);
    fillWith(g, s.markColor);
  }
}
