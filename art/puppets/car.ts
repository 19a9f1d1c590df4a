import { wheeled } from '#contracts/rig-wheeled.ts';
import type { Look } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, down, fillWith, ink, lifted, oval, polygon, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { drawCarDetails } from './car-details.ts';
import { drawLocomotive, locomotive } from './locomotive.ts';
import { inPart, type PartPose } from './pose.ts';
import type { Build } from './vehicle-build.ts';

export const carOrder = ['body', 'wheel-back', 'wheel-front'] as const;

/** Outlines about the body's middle, of height 1, facing right. */
const builds: Readonly<Record<string, Build>> = {
  car: {
    outline: [
      [-1.08, -0.3],
      [-1.1, 0.02],
      [-0.78, 0.1],
      [-0.52, 0.42],
      [0.3, 0.42],
      [0.62, 0.08],
      [1.04, 0],
      [1.1, -0.3],
    ],
    windows: [
      [-0.52, 0.09, 0.38, 0.25],
      [-0.08, 0.09, 0.4, 0.25],
    ],
  },
  // Long, low, and with a fin.
  cadillac: {
    outline: [
      [-1.1, -0.3],
      [-1.16, 0.02],
      [-1.2, 0.3],
      [-0.78, 0.12],
      [-0.5, 0.14],
      [-0.36, 0.4],
      [0.24, 0.4],
      [0.44, 0.1],
      [1.06, 0.06],
      [1.12, -0.3],
    ],
    windows: [
      [-0.38, 0.12, 0.3, 0.22],
      [-0.03, 0.12, 0.34, 0.22],
    ],
  },
  bus: {
    outline: [
      [-1.1, -0.32],
      [-1.1, 0.4],
      [1.04, 0.4],
      [1.1, 0],
      [1.1, -0.32],
    ],
    windows: [-0.93, -0.48, -0.05, 0.4].map((x) => [x, 0.05, 0.3, 0.24] as const),
  },
  truck: {
    outline: [
      [-1.1, -0.3],
      [-1.1, 0.42],
      [0.38, 0.42],
      [0.38, 0.3],
      [0.84, 0.3],
      [1.08, 0],
      [1.1, -0.3],
    ],
    windows: [[0.48, 0.02, 0.34, 0.2]],
  },
  train: locomotive,
};

const colours: Readonly<Record<string, string>> = {
  taxi: '#f0c24b',
  'police-car': '#33508c',
  bus: '#d8483e',
  truck: '#4f9d5d',
  train: '#3f6a9c',
};

export const knownVehicles: readonly string[] = [
  'car',
  'taxi',
  'police-car',
  'cadillac',
  'bus',
  'truck',
  'train',
];

/** Made of bent sheets. */
const rounded: ReadonlySet<string> = new Set(['car', 'taxi', 'police-car', 'cadillac']);

/** What a vehicle is painted with: what was said of it, what its kind has, or its own colour. */
const paintOf = (thing: string, { top, coat }: Pick<Look, 'top' | 'coat'>): string =>
  coat ?? colours[thing] ?? top;

/** A whole vehicle from its parts' poses. */
export function drawCar(
  g: Surface2D,
  thing: string,
  look: Pick<Look, 'top' | 'coat'>,
  pose: readonly PartPose[],
  face: FaceState,
  height: number,
): void {
  for (const part of carOrder) {
    const at = pose.find((p) => p.part === part);
    if (!at) continue;
    inPart(g, at, face.facing, height, () => {
      drawCarPart(g, thing, look, part);
      if (part === 'body') drawCarFace(g, face);
    });
  }
}

export function drawCarPart(
  g: Surface2D,
  thing: string,
  look: Pick<Look, 'top' | 'coat'>,
  part: string,
): void {
  if (part.startsWith('wheel')) return wheel(g);
  const build = builds[thing] ?? builds['car']!;
  const paint = paintOf(thing, look);
  const path = () => (rounded.has(thing) ? blob(g, build.outline, 0.55) : polygon(g, build.outline));
  // One sees through the windows, and who sits behind them.
  const cutOut = (fill: typeof g.fillStyle) => {
    path();
    for (const [x, y, w, h] of build.windows) g.rect(x, y, w, h);
    g.fillStyle = fill;
    g.fill('evenodd');
  };
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => cutOut(paint));
  cutOut(down(g, 0.45, -0.35, lighten(paint, 0.22), paint, darken(paint, 0.18)));
  path();
  ink(g, fade(lighten(paint, 0.55), 0.5), 0.012);
  g.save();
  path();
  g.clip();
  box(g, -1.2, -0.36, 2.4, 0.14);
  fillWith(g, fade(darken(paint, 0.5), 0.55));
  for (const x of [-wheeled.wheelX, wheeled.wheelX]) {
    circle(g, x, wheeled.wheelRadius - wheeled.bodyMiddle, 0.26);
    fillWith(g, darken(paint, 0.62));
  }
  g.restore();
  for (const [x, y, w, h] of build.windows) {
    box(g, x, y, w, h, 0.02);
    fillWith(g, down(g, y + h, y, fade('#eef8f8', 0.34), fade('#9cc4d0', 0.3)));
    box(g, x, y, w, h, 0.02);
    ink(g, darken(paint, 0.35), 0.02);
  }
  drawCarDetails(g, thing, paint);
  oval(g, -1.04, -0.08, 0.04, 0.06);
  fillWith(g, '#b3362f');
  if (thing === 'cadillac') {
    box(g, -1.12, -0.12, 2.2, 0.035, 0.015);
    fillWith(g, down(g, -0.08, -0.12, '#fdfbf4', '#b9c0c6'));
  }
  if (thing === 'train') drawLocomotive(g, paint);
  if (thing === 'police-car') {
    // Its lights, blue and red.
    box(g, -0.22, 0.4, 0.34, 0.04, 0.015);
    fillWith(g, '#3a3330');
    box(g, -0.2, 0.43, 0.15, 0.09, 0.035);
    fillWith(g, '#3f86e0');
    box(g, -0.05, 0.43, 0.15, 0.09, 0.035);
    fillWith(g, '#e0483f');
  }
  if (thing === 'taxi') {
    box(g, -0.2, 0.4, 0.28, 0.1, 0.03);
    fillWith(g, '#fff4d0');
  }
}

/** Its eye is its headlight, its mouth its bumper. */
export function drawCarFace(g: Surface2D, face: FaceState): void {
  const gx = Math.max(-1, Math.min(1, face.gazeX * face.facing));
  const gy = Math.max(-1, Math.min(1, face.gazeY));
  for (const [x, size] of [
    [1.0, 0.85],
    [0.82, 1],
  ] as const) {
    const y = -0.06;
    const closed = size === 1 ? Math.max(face.blink, face.wink ?? 0) : face.blink;
    const lids = 1 - Math.max(0, Math.min(1, closed));
    if (lids < 0.15 || face.expression === 'laughing') {
      curve(g, [
        [x - 0.08, y],
        [x, y + (face.expression === 'laughing' ? 0.05 : -0.03)],
        [x + 0.08, y],
      ]);
      ink(g, '#33241f', 0.025);
      continue;
    }
    g.save();
    oval(g, x, y, 0.095 * size, 0.115 * size * lids);
    fillWith(g, '#fffaf0');
    g.clip();
    circle(g, x + 0.015 + gx * 0.03, y + gy * 0.035, 0.062 * size);
    fillWith(g, round(g, x, y - 0.02, 0.08, '#6a4a2a', '#1c0f10'));
    circle(g, x + gx * 0.03 - 0.01, y + 0.03, 0.02);
    fillWith(g, '#fffdf6');
    g.restore();
  }
  const bow = face.expression === 'sad' || face.expression === 'angry' ? -0.03 : 0.04;
  if (face.mouth > 0.05) {
    oval(g, 0.96, -0.25, 0.09 * (1 - 0.4 * face.round), 0.02 + 0.05 * face.mouth);
    return fillWith(g, '#4a141c');
  }
  curve(g, [
    [0.84, -0.22],
    [0.95, -0.23 - bow],
    [1.05, -0.21],
  ]);
  ink(g, '#33241f', 0.024);
}

function wheel(g: Surface2D): void {
  const r = wheeled.wheelRadius;
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    circle(g, 0, 0, r);
    fillWith(g, '#35302f');
  });
  circle(g, 0, 0, r * 0.6);
  fillWith(g, round(g, 0, 0, r * 0.6, '#f2ece0', '#c9bfae'));
  for (let i = 0; i < 5; i++) {
    const a = (i / 5) * Math.PI * 2;
    curve(g, [
      [0, 0],
      [Math.cos(a) * r * 0.55, Math.sin(a) * r * 0.55],
    ]);
    ink(g, '#7d7468', 0.024);
  }
  circle(g, 0, 0, r * 0.16);
  fillWith(g, '#55504c');
}
