import { type OpticalOutline, opticalOutlines } from '#contracts/optical-bodies.ts';
import { darken, fade, lighten } from '../colour.ts';
import { box, circle, down, fillWith, ink, lifted, type Point, polygon, rect } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';
import { drawVessel, still, type VesselKind } from './vessel.ts';

/** A body of glass by its outline: clear, with a bright edge and a gleam. */
const clear =
  (outline: OpticalOutline, facets: readonly (readonly [Point, Point])[] = []): ShapePainter =>
  (g, w, h, tint) => {
    const colour = tint ?? '#cfe6ee';
    for (const corners of opticalOutlines[outline]) {
      const path = () =>
        polygon(
          g,
          corners.map(([x, y]) => [x * w, y * h] as const),
        );
      lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
        path();
        fillWith(g, fade(colour, 0.62));
      });
      path();
      fillWith(
        g,
        down(g, h / 2, -h / 2, fade('#ffffff', 0.42), fade(colour, 0.3), fade(darken(colour, 0.3), 0.4)),
      );
      path();
      ink(g, fade('#ffffff', 0.9), 0.012);
    }
    for (const [[x, y], [u, v]] of facets) {
      g.beginPath();
      g.moveTo(x * w, y * h);
      g.lineTo(u * w, v * h);
      ink(g, fade('#ffffff', 0.55), 0.007);
    }
  };

const filled =
  (kind: VesselKind): ShapePainter =>
  (g, w, h, tint) =>
    drawVessel(g, kind, { width: w, height: h }, still(tint ?? '#bfe0ec'));

const head =
  (kind: LampKind): ShapePainter =>
  (g) =>
    drawLampHead(g, kind);

/** What light is sent through, by name. */
export const opticalThings = {
  'optic-prism': clear('prism', [
    [
      [-0.34, -0.4],
      [0, 0.3],
    ],
  ]),
  'optic-block': clear('block'),
  'optic-diamond': clear('diamond', [
    [
      [-0.5, 0.22],
      [0.5, 0.22],
    ],
    [
      [-0.18, 0.22],
      [0, -0.5],
    ],
    [
      [0.18, 0.22],
      [0, -0.5],
    ],
    [
      [-0.265, 0.5],
      [-0.18, 0.22],
    ],
    [
      [0.265, 0.5],
      [0.18, 0.22],
    ],
  ]),
  'optic-ball': clear('ball'),
  'optic-lens': clear('lens'),
  'optic-drops'(g, w, h, tint, seed) {
    // The branch that they hang from, under its cord.
    rect(g, -0.012, 0.36 * h, 0.024, 0.3 * h);
    fillWith(g, '#8a6a2e');
    g.beginPath();
    g.moveTo(-0.44 * w, 0.2 * h);
    g.quadraticCurveTo(-0.2 * w, 0.42 * h, 0, 0.38 * h);
    g.quadraticCurveTo(0.2 * w, 0.42 * h, 0.44 * w, 0.2 * h);
    ink(g, '#b8903f', 0.035);
    for (const x of [-0.36, -0.18, 0, 0.18, 0.36]) {
      g.beginPath();
      g.moveTo(x * w, 0.34 * h);
      g.lineTo(x * w, 0.1 * h);
      ink(g, fade('#b8903f', 0.8), 0.008);
    }
    clear('drops')(g, w, h, tint, seed);
  },
  'optic-mirror'(g, w, h) {
    box(g, -w / 2, -h / 2, w, h, h * 0.2);
    fillWith(g, '#8a6a4a');
    box(g, -0.48 * w, 0.05 * h, 0.96 * w, 0.45 * h, h * 0.1);
    fillWith(g, down(g, h / 2, 0, '#ffffff', '#b9d3dd'));
  },
  'lamp-pointer': head('pointer'),
  'lamp-torch': head('torch'),
  'lamp-phone': head('phone'),
  'lamp-reading': head('reading'),
  'lamp-headlight': head('headlight'),
  'lamp-spot': head('spot'),
  'lamp-sun': head('sun'),
  'lit-glass': filled('glass'),
  'lit-bottle': filled('bottle'),
  'lit-dish': filled('dish'),
  'lit-flask': filled('flask'),
  'lit-tank': filled('dispenser'),
} satisfies Record<string, ShapePainter>;

/** Each by its own name. */
export const opticalNames: Readonly<Record<string, keyof typeof opticalThings>> = {
  'optic-prism': 'optic-prism',
  'optic-block': 'optic-block',
  'optic-diamond': 'optic-diamond',
  'optic-ball': 'optic-ball',
  'optic-lens': 'optic-lens',
  'optic-drops': 'optic-drops',
  'optic-mirror': 'optic-mirror',
  'lamp-pointer': 'lamp-pointer',
  'lamp-torch': 'lamp-torch',
  'lamp-phone': 'lamp-phone',
  'lamp-reading': 'lamp-reading',
  'lamp-headlight': 'lamp-headlight',
  'lamp-spot': 'lamp-spot',
  'lamp-sun': 'lamp-sun',
  'lit-glass': 'lit-glass',
  'lit-bottle': 'lit-bottle',
  'lit-dish': 'lit-dish',
  'lit-flask': 'lit-flask',
  'lit-tank': 'lit-tank',
};

/** Lamps whose light goes to the right of 0, 0. */
export type LampKind = 'pointer' | 'torch' | 'phone' | 'reading' | 'headlight' | 'spot' | 'sun';

const shell = (g: Surface2D, x: number, y: number, w: number, h: number, r: number, colour: string): void => {
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    box(g, x, y, w, h, r);
    fillWith(g, colour);
  });
  box(g, x, y, w, h, r);
  fillWith(g, down(g, y + h, y, lighten(colour, 0.35), colour, darken(colour, 0.25)));
};

/** The head of a lamp, its mouth at 0, 0. */
export function drawLampHead(g: Surface2D, kind: LampKind): void {
  switch (kind) {
    case 'pointer':
      shell(g, -0.36, -0.032, 0.34, 0.064, 0.02, '#3c4250');
      shell(g, -0.05, -0.026, 0.05, 0.052, 0.01, '#c8a24a');
      circle(g, -0.24, 0.02, 0.014);
      fillWith(g, '#d8483e');
      return;
    case 'torch':
      shell(g, -0.42, -0.05, 0.3, 0.1, 0.02, '#d8483e');
      polygon(g, [
        [-0.14, -0.05],
        [-0.14, 0.05],
        [-0.01, 0.09],
        [-0.01, -0.09],
      ]);
      fillWith(g, down(g, 0.09, -0.09, '#5a6270', '#3c4250', '#2a2f3a'));
      box(g, -0.02, -0.09, 0.03, 0.18, 0.01);
      fillWith(g, '#fff3c8');
      return;
    case 'phone':
      shell(g, -0.05, -0.28, 0.05, 0.36, 0.015, '#2f3542');
      circle(g, -0.002, 0, 0.02);
      fillWith(g, '#fff8e0');
      return;
    case 'reading':
      polygon(g, [
        [-0.22, -0.04],
        [-0.22, 0.04],
        [0, 0.13],
        [0, -0.13],
      ]);
      fillWith(g, down(g, 0.13, -0.13, '#e9b44c', '#c98a2e', '#8a5a20'));
      circle(g, -0.03, 0, 0.045);
      fillWith(g, '#fff3c8');
      return;
    case 'headlight':
      g.beginPath();
      g.moveTo(-3.3, -0.42);
      g.lineTo(-0.02, -0.42);
      g.quadraticCurveTo(0.06, -0.2, 0.01, 0.08);
      g.quadraticCurveTo(-0.3, 0.24, -0.85, 0.28);
      g.lineTo(-1.3, 0.72);
      g.quadraticCurveTo(-1.9, 0.84, -2.5, 0.7);
      g.lineTo(-2.95, 0.26);
      g.quadraticCurveTo(-3.36, 0.2, -3.3, -0.42);
      g.closePath();
      fillWith(g, down(g, 0.8, -0.42, '#7fa6c4', '#4f7ea3', '#2e5474'));
      polygon(g, [
        [-0.98, 0.28],
        [-1.36, 0.64],
        [-2.4, 0.62],
        [-2.72, 0.28],
      ]);
      fillWith(g, '#24364a');
      for (const x of [-0.65, -2.6]) {
        circle(g, x, -0.42, 0.24);
        fillWith(g, '#2a2430');
        circle(g, x, -0.42, 0.11);
        fillWith(g, '#b8bec8');
      }
      circle(g, -0.05, -0.03, 0.075);
      fillWith(g, '#fff3c8');
      return;
    case 'spot':
      shell(g, -0.3, -0.1, 0.28, 0.2, 0.06, '#3c4250');
      box(g, -0.04, -0.12, 0.04, 0.24, 0.01);
      fillWith(g, '#fff3c8');
      return;
    case 'sun':
      circle(g, -0.2, 0, 0.3);
      fillWith(g, '#ffd65c');
      circle(g, -0.2, 0, 0.22);
      fillWith(g, '#ffe9a8');
      return;
  }
}

/** A little table on a post: its top at 0, 0, its foot so far below. */
export function drawHolder(g: Surface2D, foot: number, wide: number): void {
  rect(g, -0.02, -foot, 0.04, foot);
  fillWith(g, '#8a6a4a');
  box(g, -wide / 2, -0.03, wide, 0.035, 0.012);
  fillWith(g, down(g, 0.01, -0.03, '#c9a26e', '#8a6238'));
  box(g, -0.14, -foot, 0.28, 0.045, 0.015);
  fillWith(g, down(g, -foot + 0.045, -foot, '#b08a5e', '#7a5836'));
}

/** What holds a lamp's head at 0, 0: from a foot so far below it, or a rod from above. */
export function drawLampStand(g: Surface2D, kind: LampKind, foot: number): void {
  if (kind === 'headlight' || kind === 'sun') return;
  if (kind === 'spot') {
    rect(g, -0.2, 0, 0.03, 2.4);
    fillWith(g, '#4a4048');
    return;
  }
  const at = kind === 'phone' ? -0.03 : -0.22;
  rect(g, at - 0.018, -foot, 0.036, foot);
  fillWith(g, '#8a6a4a');
  box(g, at - 0.13, -foot, 0.26, 0.045, 0.015);
  fillWith(g, down(g, -foot + 0.045, -foot, '#b08a5e', '#7a5836'));
}
