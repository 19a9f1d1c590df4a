import { swimmer } from '#contracts/rig-swimming.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, type Point, polygon, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { drawBlush } from './blush.ts';
import type { Fins } from './fins.ts';
import { inPart, type PartPose } from './pose.ts';
import { sheet } from './sheet.ts';

export const fishOrder = ['tail', 'body'] as const;

/** A whole swimmer from its parts' poses. */
export function drawFish(
  g: Surface2D,
  fins: Fins,
  pose: readonly PartPose[],
  face: FaceState,
  height: number,
): void {
  for (const part of fishOrder) {
    const at = pose.find((p) => p.part === part);
    if (!at) continue;
    inPart(g, at, face.facing, height, () => {
      drawFishPart(g, fins, part);
      if (part === 'body') drawFishFace(g, fins, face);
    });
  }
}

/** One part in its own frame (height 1, facing right); the body without eye and mouth. */
export function drawFishPart(g: Surface2D, fins: Fins, part: string): void {
  if (part === 'tail') return tail(g, fins);
  backFin(g, fins);
  trunk(g, fins);
  sideFin(g, fins);
}

/** Outlines about the trunk's middle, facing right, from the tail over the back to the nose and under the belly back. */
const outlines: Readonly<Record<Fins['build'], readonly Point[]>> = {
  tall: [
    [-0.78, 0.06],
    [-0.3, 0.32],
    [0.22, 0.38],
    [0.64, 0.18],
    [0.8, -0.04],
    [0.6, -0.24],
    [0.18, -0.38],
    [-0.32, -0.3],
    [-0.78, -0.06],
  ],
  long: [
    [-0.84, 0.06],
    [-0.3, 0.2],
    [0.25, 0.27],
    [0.62, 0.16],
    [0.8, -0.02],
    [0.62, -0.15],
    [0.2, -0.25],
    [-0.35, -0.18],
    [-0.84, -0.05],
  ],
  deep: [
    [-0.86, 0.09],
    [-0.3, 0.26],
    [0.25, 0.38],
    [0.68, 0.3],
    [0.82, 0.02],
    [0.72, -0.26],
    [0.24, -0.36],
    [-0.3, -0.22],
    [-0.86, -0.05],
  ],
};

function trunk(g: Surface2D, f: Fins): void {
  if (f.snout === 'beak')
    sheet(g, f.coat, 0.04, -0.14, () =>
      blob(g, [
        [0.6, 0.05],
        [0.86, -0.04],
        [0.96, -0.09],
        [0.84, -0.13],
        [0.58, -0.12],
      ]),
    );
  if (f.snout === 'sword')
    sheet(g, darken(f.coat, 0.1), 0.02, -0.06, () =>
      polygon(g, [
        [0.7, 0.05],
        [1.03, 0.0],
        [0.7, -0.09],
      ]),
    );
  if (f.snout === 'jaw') {
    sheet(g, f.belly, -0.05, -0.24, () =>
      blob(g, [
        [0.5, -0.08],
        [0.82, -0.1],
        [0.84, -0.2],
        [0.6, -0.3],
      ]),
    );
  }
  const path = () => blob(g, outlines[f.build]);
  sheet(g, f.coat, 0.36, -0.36, path);
  g.save();
  path();
  g.clip();
  // Pale below, as whatever swims in the open is.
  blob(g, [
    [-0.9, -0.08],
    [-0.2, -0.12],
    [0.5, -0.1],
    [0.95, -0.12],
    [0.9, -0.6],
    [-0.9, -0.6],
  ]);
  fillWith(g, f.belly);
  for (const x of f.stripes === null ? [] : [-0.5, -0.05, 0.36]) {
    curve(g, [
      [x, 0.45],
      [x + 0.07, 0],
      [x, -0.45],
    ]);
    ink(g, f.stripes ?? f.belly, 0.12);
  }
  if (f.build === 'tall' && f.stripes === null)
    for (const [x, y] of scales) {
      curve(g, [
        [x, y + 0.05],
        [x + 0.05, y],
        [x, y - 0.05],
      ]);
      ink(g, fade(darken(f.coat, 0.35), 0.35), 0.012);
    }
  if (f.snout === 'blunt')
    for (const y of [-0.18, -0.24, -0.3]) {
      curve(g, [
        [0.86, y + 0.02],
        [0.5, y],
        [0.16, y - 0.02],
      ]);
      ink(g, fade(darken(f.belly, 0.4), 0.5), 0.01);
    }
  g.restore();
  if (f.gills)
    for (const x of f.build === 'long' ? [0.22, 0.28, 0.34] : [0.3]) {
      curve(g, [
        [x, 0.12],
        [x - 0.05, 0],
        [x, -0.1],
      ]);
      ink(g, fade(darken(f.coat, 0.5), 0.55), 0.014);
    }
}

const scales: readonly Point[] = [-0.5, -0.34, -0.18, -0.02, 0.14].flatMap((x, i) =>
  [0.16, 0.02].map((y): Point => [x, y + (i % 2) * 0.07]),
);

function backFin(g: Surface2D, f: Fins): void {
  if (f.build === 'deep')
    return sheet(g, f.fin, 0.4, 0.2, () =>
      polygon(g, [
        [-0.46, 0.2],
        [-0.24, 0.24],
        [-0.44, 0.36],
      ]),
    );
  if (f.build === 'long')
    return sheet(g, f.fin, 0.5, 0.15, () =>
      blob(g, [
        [0.2, 0.18],
        [-0.04, 0.5],
        [-0.12, 0.5],
        [-0.16, 0.14],
      ]),
    );
  sheet(g, f.fin, 0.5, 0.2, () =>
    blob(g, [
      [0.3, 0.3],
      [0.1, 0.5],
      [-0.25, 0.46],
      [-0.5, 0.26],
      [-0.3, 0.2],
    ]),
  );
  sheet(g, f.fin, -0.26, -0.5, () =>
    blob(g, [
      [0.02, -0.34],
      [-0.16, -0.5],
      [-0.36, -0.44],
      [-0.36, -0.26],
    ]),
  );
}

function sideFin(g: Surface2D, f: Fins): void {
  sheet(g, darken(f.fin, 0.05), -0.05, -0.4, () =>
    blob(g, [
      [0.24, -0.06],
      [0.12, -0.12],
      [-0.12, f.build === 'tall' ? -0.24 : -0.42],
      [-0.04, f.build === 'tall' ? -0.06 : -0.36],
      [0.1, -0.04],
    ]),
  );
}

/** Hangs down from its pin in its own frame; the body turns it to point backwards. */
function tail(g: Surface2D, f: Fins): void {
  const h = swimmer.tail / 2;
  const root: Point[] = [
    [-0.07, h + 0.06],
    [0.07, h + 0.06],
  ];
  // Level flukes are seen on their edge: slender, one lobe over the other.
  const [wide, notch] = f.flukes ? [0.14, 0.02] : f.build === 'long' ? [0.36, 0.14] : [0.3, 0.08];
  sheet(g, f.fin, h, -h, () =>
    blob(g, [
      ...root,
      [wide * 0.4, -h * 0.2],
      [wide, -h],
      [0.02, -h + notch],
      [-wide, -h * (f.flukes ? 0.75 : 1)],
      [-wide * 0.4, -h * 0.2],
    ]),
  );
}

/** Eye and mouth. */
export function drawFishFace(g: Surface2D, f: Fins, face: FaceState): void {
  const [x, y] = f.build === 'deep' ? [0.48, -0.02] : f.build === 'long' ? [0.52, 0.06] : [0.5, 0.08];
  const size = f.build === 'tall' ? 1.25 : 0.8;
  eye(g, f, face, x, y, size);
  if ((face.flush ?? 0) > 0) drawBlush(g, x - 0.02, y - 0.12, 0.075, face.flush ?? 0);
  mouth(g, f, face);
}

function mouth(g: Surface2D, f: Fins, face: FaceState): void {
  if (f.snout === 'jaw')
    for (const x of [0.66, 0.71, 0.76, 0.81]) {
      polygon(g, [
        [x - 0.025, -0.13],
        [x + 0.025, -0.13],
        [x, -0.06],
      ]);
      fillWith(g, '#fffaf0');
    }
  const [x, y] =
    f.snout === 'beak'
      ? [0.8, -0.09]
      : f.snout === 'point'
        ? [0.62, -0.1]
        : f.snout === 'blunt'
          ? [0.66, -0.14]
          : [0.72, -0.08];
  const open = Math.max(0, Math.min(1, face.mouth));
  if (open > 0.05) {
    oval(g, x, y, 0.05, 0.02 + 0.06 * open);
    return fillWith(g, '#5c1420');
  }
  const glum = face.expression === 'sad' || face.expression === 'angry' || face.expression === 'scared';
  const bow = glum ? 0.03 : -0.035;
  curve(g, [
    [x - 0.09, y + (glum ? -0.03 : 0.02)],
    [x - 0.02, y + bow],
    [x + 0.06, y + (glum ? -0.02 : 0.01)],
  ]);
  ink(g, darken(f.coat, 0.6), 0.018);
}

function eye(g: Surface2D, f: Fins, face: FaceState, x: number, y: number, size: number): void {
  const lids = 1 - Math.max(0, Math.min(1, Math.max(face.blink, face.wink ?? 0)));
  if (lids < 0.15 || face.expression === 'laughing') {
    const bow = face.expression === 'laughing' ? 0.03 : -0.02;
    curve(g, [
      [x - 0.05 * size, y],
      [x, y + bow * size],
      [x + 0.05 * size, y],
    ]);
    return ink(g, darken(f.coat, 0.7), 0.018);
  }
  const wide = face.expression === 'surprised' || face.expression === 'scared' ? 1.2 : 1;
  g.save();
  oval(g, x, y, 0.075 * size * wide, 0.085 * size * wide * lids);
  fillWith(g, '#fffaf0');
  g.clip();
  circle(g, x + 0.018 * size + face.gazeX * face.facing * 0.02, y + face.gazeY * 0.02, 0.05 * size);
  fillWith(g, round(g, x, y - 0.01, 0.06 * size, '#4a3a52', '#17101c'));
  circle(g, x + 0.004, y + 0.026 * size, 0.016 * size);
  fillWith(g, '#fffdf6');
  g.restore();
  if (face.expression !== 'angry' && face.expression !== 'sad') return;
  const slant = (face.expression === 'angry' ? -0.03 : 0.03) * size;
  curve(g, [
    [x - 0.08 * size, y + 0.12 * size - slant],
    [x + 0.08 * size, y + 0.12 * size + slant],
  ]);
  ink(g, darken(f.coat, 0.6), 0.022);
}
