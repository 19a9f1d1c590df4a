import { winged } from '#contracts/rig-winged.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, type Point, polygon, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { carried, drawBirdHead } from './bird-head.ts';
import { drawPlumes } from './bird-tails.ts';
import { drawBlush } from './blush.ts';
import { drawDragonJaw, drawDragonPart } from './dragon.ts';
import { pin } from './pin.ts';
import type { Plumage } from './plumage-type.ts';
import { inPart, type PartPose } from './pose.ts';
import { sheet } from './sheet.ts';

/** From the back of the picture to the front. */
export const birdOrder = ['wing-far', 'foot-far', 'tail', 'foot-near', 'body', 'head', 'wing-near'] as const;

/** A whole flyer from its parts' poses. */
export function drawBird(
  g: Surface2D,
  plumage: Plumage,
  pose: readonly PartPose[],
  face: FaceState,
  height: number,
): void {
  for (const part of birdOrder) {
    const at = pose.find((p) => p.part === part);
    if (!at) continue;
    if (part.startsWith('foot')) drawBirdLeg(g, plumage, pose, part, face.facing, height);
    inPart(g, at, face.facing, height, () => {
      drawBirdPart(g, plumage, part);
      if (part === 'head') drawBirdFace(g, plumage, face);
    });
  }
}

/** The thin leg above a foot, from the hip; in the world's frame. */
export function drawBirdLeg(
  g: Surface2D,
  p: Plumage,
  pose: readonly PartPose[],
  part: string,
  mirror: number,
  height: number,
): void {
  const foot = pose.find((q) => q.part === part);
  const body = pose.find((q) => q.part === 'body');
  if (!foot || !body) return;
  const x = winged.hipX * height * mirror;
  const y = winged.hipY * height;
  const c = Math.cos(body.angle);
  const s = Math.sin(body.angle);
  const hip: Point = [body.x + x * c - y * s, body.y + x * s + y * c];
  const ankle: Point = [foot.x - 0.03 * height * mirror, foot.y];
  // A bird's knee that shows is its heel: it bends backwards.
  const knee: Point = [(hip[0] + ankle[0]) / 2 - 0.05 * height * mirror, (hip[1] + ankle[1]) / 2];
  curve(g, [hip, knee, ankle]);
  const thick = p.build === 'dragon' ? 0.105 : 0.035;
  ink(g, part.endsWith('far') ? darken(p.legs, 0.25) : p.legs, thick * height);
}

/** One part in its own frame (height 1, facing right); the head without eye and beak. */
export function drawBirdPart(g: Surface2D, p: Plumage, part: string): void {
  if (p.build === 'dragon') return drawDragonPart(g, p, part);
  if (part.startsWith('wing')) return wing(g, p, part.endsWith('far'));
  if (part.startsWith('foot')) return foot(g, p, part.endsWith('far'));
  if (part === 'tail') return tail(g, p);
  if (part === 'body') return body(g, p);
  return drawBirdHead(g, p);
}

function wing(g: Surface2D, p: Plumage, far: boolean): void {
  const h = winged.wing / 2;
  const shade = (color: string) => (far ? darken(color, 0.22) : color);
  if (p.wings === 'glass' || p.wings === 'sail') {
    const wide = p.wings === 'sail' ? 0.3 : 0.14;
    const path = () =>
      blob(g, [
        [0, h],
        [wide * 0.8, h * 0.2],
        [wide, -h * 0.6],
        [0, -h],
        [-wide * 0.55, -h * 0.5],
        [-wide * 0.4, h * 0.3],
      ]);
    if (p.wings === 'sail') {
      sheet(g, shade(p.wing), h, -h, path);
      path();
      ink(g, shade(p.tip), 0.03);
      for (const [x, y, r] of [
        [wide * 0.45, -h * 0.45, 0.07],
        [0.02, -h * 0.1, 0.05],
      ] as const) {
        circle(g, x, y, r);
        fillWith(g, shade('#ffe6c8'));
      }
    } else {
      path();
      fillWith(g, fade(shade(p.wing), 0.78));
      path();
      ink(g, shade(p.tip), 0.014);
    }
    return;
  }
  if (p.wings === 'skin') {
    sheet(g, shade(p.wing), h, -h, () =>
      polygon(g, [
        [-0.05, h],
        [0.07, h],
        [0.1, 0.05],
        [0.02, -h],
        [-0.06, -h * 0.5],
        [-0.17, -h * 0.6],
        [-0.14, -h * 0.1],
        [-0.24, -0.02],
        [-0.16, h * 0.5],
      ]),
    );
    for (const to of [
      [0.02, -h],
      [-0.17, -h * 0.6],
      [-0.24, -0.02],
    ] as const) {
      curve(g, [[0.02, h * 0.8], [(to[0] + 0.05) / 2, (to[1] + h) / 2 - 0.05], to]);
      ink(g, shade(p.tip), 0.016);
    }
    pin(g, 0, h, p.wing, 0.015);
    return;
  }
  // Three rows of feathers, the long ones below.
  const feather = (x: number, from: number, to: number, r: number, color: string) =>
    sheet(g, color, from, to, () =>
      blob(g, [
        [x - r * 0.7, from],
        [x + r * 0.7, from],
        [x + r, (from + to) / 2],
        [x + r * 0.2, to],
        [x - r, (from + to) / 2],
      ]),
    );
  for (const [x, to] of [
    [-0.09, -0.12],
    [-0.05, -0.22],
    [0, -0.3],
  ] as const)
    feather(x, 0.14, to, 0.05, shade(p.tip));
  for (const [x, to] of [
    [-0.08, 0],
    [-0.02, -0.08],
    [0.03, -0.14],
  ] as const)
    feather(x, 0.2, to, 0.055, shade(lighten(p.wing, 0.12)));
  sheet(g, shade(p.wing), h + 0.05, -0.02, () =>
    blob(g, [
      [-0.02, h + 0.06],
      [0.09, h - 0.04],
      [0.09, 0.08],
      [0.02, -0.02],
      [-0.1, 0.06],
      [-0.1, h - 0.06],
    ]),
  );
  pin(g, 0, h, p.wing, 0.014);
}

function foot(g: Surface2D, p: Plumage, far: boolean): void {
  const color = far ? darken(p.legs, 0.25) : p.legs;
  if (p.flat)
    return sheet(g, color, 0.03, -0.02, () =>
      blob(g, [
        [-0.05, 0.005],
        [0, 0.035],
        [0.11, -0.008],
        [0.09, -0.022],
        [-0.04, -0.02],
      ]),
    );
  for (const to of [
    [0.09, -0.012],
    [0.05, -0.016],
    [-0.07, -0.012],
  ] as const) {
    curve(g, [[-0.03, 0.012], [(to[0] - 0.03) / 2, 0.008], to]);
    ink(g, color, 0.026);
  }
}

function tail(g: Surface2D, p: Plumage): void {
  const h = winged.tail / 2;
  if (p.tail === 'none') return;
  if (p.tail === 'spike')
    return sheet(g, darken(p.tip, 0.5), h, -h, () =>
      polygon(g, [
        [-0.05, h],
        [0.05, h],
        [0, 0],
      ]),
    );
  if (p.tail === 'needle') {
    sheet(g, p.coat, h, -h, () =>
      blob(g, [
        [-0.055, h],
        [0.055, h],
        [0.03, -h - 0.14],
        [-0.03, -h - 0.14],
      ]),
    );
    for (const y of [0.06, -0.04, -0.14, -0.22]) {
      curve(g, [
        [-0.04, y],
        [0.04, y],
      ]);
      ink(g, fade(darken(p.coat, 0.5), 0.7), 0.014);
    }
    return;
  }
  if (p.tail === 'wheel' || p.tail === 'train' || p.tail === 'sickle') return drawPlumes(g, p);
  const long = p.tail === 'long' ? 0.16 : 0;
  for (const x of [-0.06, 0.06, 0])
    sheet(g, x === 0 ? p.wing : p.tip, h, -h, () =>
      blob(g, [
        [-0.05, h],
        [0.05, h],
        [x + 0.05, -h * 0.7 - long],
        [x, -h - long],
        [x - 0.05, -h * 0.7 - long],
      ]),
    );
}

function body(g: Surface2D, p: Plumage): void {
  const path = () =>
    blob(g, [
      [0.33, 0.06],
      [0.24, 0.2],
      [0, 0.19],
      [-0.27, 0.08],
      [-0.34, 0],
      [-0.18, -0.15],
      [0.08, -0.22],
      [0.28, -0.13],
    ]);
  if (p.glow !== null) {
    circle(g, -0.28, -0.02, 0.24);
    fillWith(g, round(g, -0.28, -0.02, 0.24, fade(p.glow, 0.9), fade(p.glow, 0)));
  }
  sheet(g, p.coat, 0.22, -0.24, path);
  g.save();
  path();
  g.clip();
  oval(g, 0.16, -0.14, 0.26, 0.17, 0.25);
  fillWith(g, p.belly);
  if (p.glow !== null) {
    oval(g, -0.28, -0.01, 0.13, 0.12);
    fillWith(g, p.glow);
  }
  if (p.stripes)
    for (const x of p.wings === 'glass' ? [-0.2, -0.06, 0.08] : [0.1, 0.19]) {
      curve(g, [
        [x, 0.25],
        [x + (p.wings === 'glass' ? 0.05 : 0.03), 0],
        [x, -0.26],
      ]);
      ink(g, fade(darken(p.tip, 0.4), p.wings === 'glass' ? 0.95 : 0.25), p.wings === 'glass' ? 0.065 : 0.03);
    }
  g.restore();
}

/** Beak (or smile) and eyes in the head's frame. */
export const drawBirdFace = (g: Surface2D, p: Plumage, face: FaceState): void =>
  carried(g, p, () => faceOf(g, p, face));

function faceOf(g: Surface2D, p: Plumage, face: FaceState): void {
  const open = Math.max(face.mouth, face.expression === 'laughing' ? 0.6 : 0);
  const glad = face.expression !== 'sad' && face.expression !== 'angry';
  if (p.build === 'dragon') drawDragonJaw(g, p, open, glad);
  else if (p.bill === 0) smile(g, p, face, open);
  else beak(g, p, open);
  const gx = Math.max(-1, Math.min(1, face.gazeX * face.facing));
  const gy = Math.max(-1, Math.min(1, face.gazeY));
  if ((face.flush ?? 0) > 0) drawBlush(g, 0.02, -0.02, 0.062, face.flush ?? 0);
  for (const x of p.discs ? [-0.055, 0.095] : [0.055]) eye(g, p, face, x, gx, gy);
}

function beak(g: Surface2D, p: Plumage, open: number): void {
  const x = winged.headRadius - 0.05;
  const tip = x + 0.06 + 0.1 * p.bill;
  const drop = open * 0.11;
  const deep = p.flat ? 0.06 : p.deep ? 0.14 : 0.075;
  if (open > 0.04)
    sheet(g, darken(p.beak, 0.28), 0, -0.12, () =>
      polygon(g, [
        [x - 0.02, -0.03],
        [x - 0.01, -0.085],
        [tip - 0.04, -0.055 - drop],
      ]),
    );
  sheet(g, p.beak, 0.05, -0.09, () =>
    p.flat
      ? blob(g, [
          [x - 0.03, 0.03],
          [tip - 0.05, -0.012],
          [tip + 0.02, -0.02],
          [tip, -0.055],
          [x - 0.02, -deep],
        ])
      : polygon(g, [
          [x - 0.03, p.deep ? 0.06 : 0.035],
          [tip, -0.04],
          [x - 0.02, -deep],
        ]),
  );
  circle(g, x + 0.035, -0.006, 0.009);
  fillWith(g, fade(darken(p.beak, 0.6), 0.7));
}

function smile(g: Surface2D, p: Plumage, face: FaceState, open: number): void {
  if (open > 0.05) {
    oval(g, 0.1, -0.075, 0.04, 0.015 + 0.04 * open);
    return fillWith(g, '#5c1420');
  }
  const bow = face.expression === 'sad' || face.expression === 'angry' ? -0.02 : 0.022;
  curve(g, [
    [0.05, -0.065],
    [0.1, -0.07 - bow],
    [0.15, -0.06],
  ]);
  ink(g, darken(p.coat, 0.65), 0.014);
}

function eye(g: Surface2D, p: Plumage, face: FaceState, x: number, gx: number, gy: number): void {
  const y = 0.045;
  if (p.discs) {
    circle(g, x, y, 0.088);
    fillWith(g, p.belly);
  }
  const lids = 1 - Math.max(0, Math.min(1, Math.max(face.blink, face.wink ?? 0)));
  if (lids < 0.15 || face.expression === 'laughing') {
    const bow = face.expression === 'laughing' ? 0.022 : -0.014;
    curve(g, [
      [x - 0.04, y],
      [x, y + bow],
      [x + 0.04, y],
    ]);
    return ink(g, darken(p.coat, 0.75), 0.014);
  }
  const wide = face.expression === 'surprised' || face.expression === 'scared' ? 1.2 : 1;
  g.save();
  oval(g, x, y, 0.052 * wide, 0.06 * wide * lids);
  fillWith(g, '#fffaf0');
  g.clip();
  circle(g, x + 0.012 + gx * 0.014, y + gy * 0.016, 0.037);
  fillWith(g, round(g, x, y - 0.01, 0.045, '#6a3d22', '#1c0f10'));
  circle(g, x + gx * 0.014, y + 0.018 + gy * 0.016, 0.012);
  fillWith(g, '#fffdf6');
  g.restore();
  if (face.expression === 'angry' || face.expression === 'sad') {
    const slant = face.expression === 'angry' ? -0.02 : 0.02;
    curve(g, [
      [x - 0.05, y + 0.075 - slant],
      [x + 0.05, y + 0.075 + slant],
    ]);
    ink(g, darken(p.coat, 0.6), 0.016);
  }
}
