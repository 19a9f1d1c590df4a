import { quadruped } from '#contracts/rig.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, curve, down, fillWith, ink, lifted, limbPath, type Point, polygon } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import { drawTusks } from './animal-marks.ts';
import { drawMuzzle, tipOf } from './dog-face.ts';
import { pin } from './pin.ts';
import type { Species } from './species-type.ts';

/** A sheep: a cloud of wool on thin dark legs, a dark bare face under a woollen cap. */

type Puff = { x: number; y: number; rx: number; ry: number; bumps: number };

const TRUNK: Puff = { x: -0.03, y: 0.035, rx: 0.46, ry: 0.235, bumps: 15 };
const NECK: Puff = { x: 0.36, y: 0.2, rx: 0.15, ry: 0.15, bumps: 9 };
const CAP: Puff = { x: -0.055, y: 0.12, rx: 0.135, ry: 0.095, bumps: 8 };
const TAIL: Puff = { x: 0, y: 0.03, rx: 0.075, ry: 0.085, bumps: 6 };

/** How far a bump stands out of the whole, and points along each. */
const [STANDS, FINE] = [0.13, 6];

function outline({ x, y, rx, ry, bumps }: Puff): Point[] {
  const n = bumps * FINE;
  return Array.from({ length: n }, (_, i) => {
    const a = (i / n) * Math.PI * 2;
    const r = 1 - STANDS + STANDS * 1.6 * Math.abs(Math.sin((a * bumps) / 2)) ** 0.7;
    return [x + rx * r * Math.cos(a), y + ry * r * Math.sin(a)] as const;
  });
}

function puff(g: Surface2D, color: string, at: Puff): void {
  const path = () => polygon(g, outline(at));
  lifted(g, { blur: 0.03, x: 0.003, y: 0.01, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, down(g, at.y + at.ry, at.y - at.ry, lighten(color, 0.35), color, darken(color, 0.17)));
  path();
  ink(g, fade(darken(color, 0.3), 0.35), 0.007);
}

/** Locks: little bows all over. */
function locks(g: Surface2D, color: string, at: Puff, many: number): void {
  for (let i = 0; i < many; i++) {
    const a = i * 2.4;
    const r = 0.78 * Math.sqrt((i + 0.5) / many);
    const [x, y] = [at.x + at.rx * r * Math.cos(a), at.y + at.ry * r * Math.sin(a)];
    const w = 0.024 + 0.012 * cell(i, 3);
    curve(g, [
      [x - w, y + 0.4 * w],
      [x - 0.5 * w, y - 0.5 * w],
      [x + 0.5 * w, y - 0.5 * w],
      [x + w, y + 0.4 * w],
    ]);
    ink(g, fade(darken(color, 0.28), 0.45), 0.008);
  }
}

/** A ball of wool. */
export const drawPom = (g: Surface2D, color: string, x: number, y: number, r: number): void =>
  puff(g, color, { x, y, rx: r, ry: r, bumps: 9 });

export function drawFleece(g: Surface2D, s: Species): void {
  puff(g, s.coat, NECK);
  puff(g, s.coat, TRUNK);
  locks(g, s.coat, TRUNK, 26);
  locks(g, s.coat, NECK, 5);
}

export function drawWoolTail(g: Surface2D, s: Species): void {
  puff(g, s.coat, { ...TAIL, y: quadruped.tail / 2 - 0.05 });
}

/** `coat` and `bare` are darker for the legs on the far side. */
export function drawWoolLeg(g: Surface2D, part: string, coat: string, bare: string): void {
  if (part.startsWith('upper-leg')) {
    const h = quadruped.upperLeg / 2;
    limbPath(g, h, -h, 0.05, 0.042);
    fillWith(g, bare);
    puff(g, coat, { x: 0, y: 0.45 * h, rx: 0.085, ry: 0.8 * h, bumps: 7 });
    return pin(g, 0, -h, bare, 0.013);
  }
  const h = quadruped.lowerLeg / 2;
  limbPath(g, h, -h + 0.01, 0.042, 0.034);
  fillWith(g, down(g, h, -h, lighten(bare, 0.12), darken(bare, 0.12)));
  blob(g, [
    [-0.04, -h - 0.018],
    [-0.036, -h + 0.025],
    [0.036, -h + 0.025],
    [0.056, -h - 0.018],
  ]);
  fillWith(g, darken(bare, 0.45));
}

const face: readonly Point[] = [
  [-0.1, 0.14],
  [0.03, 0.165],
  [0.12, 0.09],
  [0.17, -0.03],
  [0.12, -0.13],
  [0, -0.165],
  [-0.1, -0.11],
  [-0.145, 0.02],
];

export function drawWoolHead(g: Surface2D, s: Species): void {
  puff(g, s.coat, { x: -0.12, y: 0.02, rx: 0.12, ry: 0.16, bumps: 8 });
  lifted(g, { blur: 0.03, x: 0.003, y: 0.01, alpha: 0.3 }, () => {
    blob(g, face);
    fillWith(g, s.pale);
  });
  blob(g, face);
  fillWith(g, down(g, 0.17, -0.17, lighten(s.pale, 0.16), s.pale, darken(s.pale, 0.16)));
  drawMuzzle(g, s);
  // Ears stand out sideways, under the cap.
  const ear: readonly Point[] = [
    [-0.05, 0.075],
    [-0.13, 0.085],
    [-0.235, 0.02],
    [-0.24, -0.035],
    [-0.16, -0.025],
    [-0.07, 0.02],
  ];
  lifted(g, { blur: 0.03, x: 0.004, y: 0.012, alpha: 0.35 }, () => {
    blob(g, ear);
    fillWith(g, s.earColor);
  });
  blob(g, ear);
  fillWith(g, down(g, 0.09, -0.04, lighten(s.earColor, 0.2), darken(s.earColor, 0.15)));
  puff(g, s.coat, CAP);
  locks(g, s.coat, CAP, 5);
  drawTusks(g, s, tipOf(s));
}
