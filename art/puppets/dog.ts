import { quadruped } from '#contracts/rig.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten, mix } from '../colour.ts';
import {
  blob,
  circle,
  curve,
  down,
  fillWith,
  ink,
  lifted,
  limbPath,
  oval,
  type Point,
  polygon,
  round,
} from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { drawFaceMarks, drawHorns, drawMarks, drawRaisedWing, drawTusks } from './animal-marks.ts';
import { drawMuzzle, drawSnoutFace, tipOf } from './dog-face.ts';
import { drawFan, drawHumps, drawKnobs, drawLongNeck, drawNoseHorns, drawTrunk } from './great-beasts.ts';
import { drawForelock, drawLongSkull, drawNeckMane } from './long-head.ts';
import { pin } from './pin.ts';
import { inPart, type PartPose } from './pose.ts';
import type { Species } from './species-type.ts';
import { drawFleece, drawPom, drawWoolHead, drawWoolLeg, drawWoolTail } from './wool.ts';

/** From the back of the picture to the front: haunches lie over the body, the head over all. */
export const dogOrder = [
  'upper-leg-back-far',
  'lower-leg-back-far',
  'upper-leg-front-far',
  'lower-leg-front-far',
  'tail',
  'body',
  'lower-leg-back-near',
  'upper-leg-back-near',
  'lower-leg-front-near',
  'upper-leg-front-near',
  'head',
] as const;

/** A whole animal on four legs from its parts' poses. */
export function drawDog(
  g: Surface2D,
  species: Species,
  pose: readonly PartPose[],
  face: FaceState,
  height: number,
): void {
  for (const part of dogOrder) {
    const at = pose.find((p) => p.part === part);
    if (!at) continue;
    inPart(g, at, face.facing, height, () => {
      drawDogPart(g, species, part);
      if (part === 'head') drawSnoutFace(g, species, face);
    });
  }
}

/** One part in its own frame (height 1, facing right); the head without eyes and mouth. */
export function drawDogPart(g: Surface2D, s: Species, part: string): void {
  const far = part.endsWith('-far');
  const leg = s.legs !== null && part.includes('-leg') ? s.legs : s.coat;
  const coat = far ? darken(leg, 0.2) : leg;
  const pale = far ? darken(s.legs ?? s.pale, 0.2) : (s.legs ?? s.pale);
  if (s.wool && part.includes('-leg')) return drawWoolLeg(g, part, coat, pale);
  if (part.startsWith('upper-leg'))
    return upperLeg(g, s, far ? darken(s.coat, 0.2) : s.coat, part.includes('back'));
  if (part.startsWith('lower-leg')) {
    lowerLeg(g, s, coat, pale);
    return s.poms ? drawPom(g, s.coat, 0, -quadruped.lowerLeg / 2 + 0.05, 0.085) : undefined;
  }
  if (part === 'tail') return s.wool ? drawWoolTail(g, s) : tail(g, s);
  if (part === 'body') return s.wool ? drawFleece(g, s) : body(g, s);
  return s.wool ? drawWoolHead(g, s) : head(g, s);
}

function fur(g: Surface2D, color: string, top: number, bottom: number, path: () => void): void {
  lifted(g, { blur: 0.03, x: 0.003, y: 0.01, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, down(g, top, bottom, lighten(color, 0.2), color, darken(color, 0.16)));
  path();
  ink(g, fade(lighten(color, 0.55), 0.4), 0.006);
}

function upperLeg(g: Surface2D, s: Species, coat: string, back: boolean): void {
  const h = quadruped.upperLeg / 2;
  const thick = s.heavy ? 1.4 : 1;
  const r = thick * (back ? 0.098 : 0.078);
  fur(g, coat, h + r, -h, () => limbPath(g, h, -h, r, 0.056 * thick));
  pin(g, 0, -h, s.coat, 0.013);
  pin(g, 0, h, s.coat, 0.015);
}

function lowerLeg(g: Surface2D, s: Species, coat: string, pale: string): void {
  const h = quadruped.lowerLeg / 2;
  const thick = s.heavy ? 1.4 : 1;
  fur(g, coat, h, -h, () => limbPath(g, h, -h + 0.016, 0.056 * thick, 0.041 * thick));
  const toe = s.hooves ? darken(s.nose, 0.05) : pale;
  fur(g, toe, -h + 0.05, -h - 0.03, () =>
    blob(
      g,
      [
        [-0.044, -h - 0.016],
        [-0.045, -h + 0.022],
        [0, -h + 0.04],
        [0.045, -h + 0.026],
        [0.068, -h],
        [0.062, -h - 0.02],
        [0, -h - 0.023],
      ],
      0.9,
    ),
  );
  if (!s.hooves)
    for (const x of [0.022, 0.045]) {
      curve(g, [
        [x, -h - 0.018],
        [x - 0.004, -h + 0.004],
      ]);
      ink(g, fade(darken(toe, 0.5), 0.45), 0.006);
    }
}

function tail(g: Surface2D, s: Species): void {
  const h = quadruped.tail / 2;
  const widths: Record<Species['tail'], number> = {
    plume: 0.05,
    thin: 0.028,
    bush: 0.085,
    tuft: 0.022,
    puff: 0.075,
    ringed: 0.085,
    flat: 0.1,
    curl: 0.06,
    taper: 0.09,
  };
  const w = widths[s.tail];
  if (s.tail === 'puff') return fur(g, s.mane ?? s.pale, h, h - 0.15, () => blob(g, ring(0, h - 0.05, w)));
  if (s.tail === 'curl')
    return fur(g, s.mane ?? s.coat, h + 0.04, h - 0.22, () => blob(g, [...ring(-0.005, h - 0.09, 0.105)]));
  if (s.tail === 'taper')
    return fur(g, s.coat, h, -h - 0.1, () =>
      blob(g, [
        [-0.09, h + 0.03],
        [0.09, h + 0.03],
        [0.06, -0.02],
        [0.05, -h - 0.02],
        [-0.03, -h - 0.13],
        [-0.01, -h],
        [-0.05, 0],
      ]),
    );
  if (s.tail === 'flat')
    return fur(g, s.markColor, h, -h, () =>
      blob(g, [
        [-0.05, h],
        [0.05, h],
        [0.13, -0.02],
        [0.09, -h],
        [-0.09, -h],
        [-0.13, -0.02],
      ]),
    );
  const along: Point[] = [
    [0.032, h + 0.03],
    [0.07 + w * 0.3, 0.03],
    [0.02 + w * 0.5, -h * 0.75],
    [-0.085, -h - 0.03],
    [-0.05 - w * 0.25, -h * 0.6],
    [0.02 - w * 0.45, 0],
    [-0.038, h + 0.02],
  ];
  fur(g, s.coat, h, -h, () => blob(g, along));
  if (s.tail === 'ringed')
    for (const y of [0.09, 0.02, -0.05, -0.12]) {
      curve(g, [
        [-0.05 - y * 0.1, y],
        [0.03, y - 0.014],
        [0.085 + y * 0.12, y],
      ]);
      ink(g, s.markColor, 0.036);
    }
  if (s.poms) drawPom(g, s.coat, -0.03, -h * 0.8, 0.085);
  if (s.tail === 'bush' || s.tail === 'tuft')
    fur(g, s.tail === 'bush' ? s.pale : (s.mane ?? s.markColor), -h * 0.5, -h, () =>
      blob(g, [
        [0.01 + w * 0.4, -h * 0.82],
        [-0.02, -h - 0.03],
        [-0.1, -h - 0.04],
        [-0.06, -h * 0.86],
      ]),
    );
  g.save();
  circle(g, 0, h, 0.034);
  fillWith(g, s.coat);
  g.restore();
}

const ring = (x: number, y: number, r: number): Point[] =>
  Array.from({ length: 8 }, (_, i) => {
    const a = (i / 8) * Math.PI * 2;
    return [x + Math.cos(a) * r, y + Math.sin(a) * r] as const;
  });

/** The outline of its trunk. */
export function bodyPath(g: Surface2D, s: Species): void {
  const deep = (s.heavy ? 0.07 : 0) + (s.low ? 0.1 : 0);
  blob(g, [
    [-0.45, 0.1],
    [-0.36, 0.165 + (s.heavy ? 0.028 : 0)],
    [-0.1, 0.142 + (s.heavy ? 0.07 : 0)],
    [0.14, 0.158 + (s.heavy ? 0.07 : 0)],
    [0.3, 0.205],
    [0.43, 0.17],
    [0.46, 0.03],
    [0.4, -0.13],
    [0.22, -0.185 - deep],
    [-0.02, -0.15 - 1.4 * deep],
    [-0.2, -0.115 - 1.5 * deep],
    [-0.36, -0.15 - deep],
    [-0.46, -0.06],
  ]);
}

function body(g: Surface2D, s: Species): void {
  const { mane } = s;
  if (mane !== null && !s.long) fur(g, mane, 0.3, -0.1, () => blob(g, ring(0.38, 0.12, 0.2)));
  drawHumps(g, s);
  fur(g, s.coat, 0.2, -0.2, () => bodyPath(g, s));
  g.save();
  bodyPath(g, s);
  g.clip();
  drawMarks(g, s);
  // Pale chest and belly.
  blob(g, [
    [0.48, 0.1],
    [0.36, 0],
    [0.2, -0.1],
    [-0.05, -0.108],
    [-0.25, -0.09],
    [-0.3, -0.25],
    [0.3, -0.27],
    [0.55, -0.1],
  ]);
  fillWith(g, fade(s.pale, 0.75));
  g.restore();
  // The neck reaches into the head, so that nodding opens no gap.
  fur(g, s.coat, 0.4, 0, () => neck(g));
  const bristles = s.bristles ?? (s.long ? mane : null);
  if (bristles !== null) drawNeckMane(g, bristles);
  if (s.poms) drawPom(g, s.coat, 0.36, 0.06, 0.2);
  if (s.wings !== null) drawRaisedWing(g, s.wings);
  g.save();
  neck(g);
  g.clip();
  blob(g, [
    [0.5, 0.25],
    [0.41, 0.05],
    [0.36, -0.1],
    [0.6, -0.1],
  ]);
  fillWith(g, fade(s.pale, 0.7));
  g.restore();
  if (s.collar) collar(g);
  pin(g, quadruped.neck[0], quadruped.neck[1], s.coat, 0.015);
  pin(g, quadruped.tailPin[0] + 0.02, quadruped.tailPin[1] - 0.01, s.coat, 0.013);
}

/** The outline of what joins trunk and head. */
export function neck(g: Surface2D): void {
  blob(g, [
    [0.22, 0.13],
    [0.3, 0.27],
    [0.4, 0.34],
    [0.53, 0.28],
    [0.5, 0.12],
    [0.44, 0.0],
    [0.3, 0.0],
  ]);
}

function collar(g: Surface2D): void {
  const line: Point[] = [
    [0.255, 0.2],
    [0.36, 0.135],
    [0.485, 0.13],
  ];
  lifted(g, { blur: 0.014, alpha: 0.35 }, () => {
    curve(g, line);
    ink(g, '#c8402f', 0.042);
  });
  curve(g, line);
  ink(g, 'rgba(255,226,190,0.35)', 0.009);
  lifted(g, { blur: 0.014, alpha: 0.35 }, () => {
    circle(g, 0.44, 0.098, 0.027);
    fillWith(g, round(g, 0.43, 0.108, 0.04, '#ffeaa6', '#d9a032'));
  });
}

/** Where tusks stand beside a trunk: as if the muzzle ended there. */
const TUSK_OF_TRUNK = 0.27;

function head(g: Surface2D, s: Species): void {
  const R = quadruped.headRadius;
  const { mane } = s;
  drawLongNeck(g, s);
  if (mane !== null && !s.long) fur(g, mane, 0.3, -0.3, () => blob(g, ring(-0.05, 0.01, 0.235)));
  if (s.horns === 'knobs') drawKnobs(g, s);
  else drawHorns(g, s);
  if (s.ears === 'fans') drawFan(g, s, false);
  if (s.ears === 'bumps') fur(g, s.coat, 0.24, 0.08, () => circle(g, 0.12, 0.1, 0.07));
  else if (s.ears !== 'floppy' && s.ears !== 'fans') uprightEar(g, s, 0.07, darken(s.coat, 0.14));
  if (s.long) {
    drawLongSkull(g, s);
    if (s.ears === 'floppy') floppyEar(g, s);
    else uprightEar(g, s, -0.07, s.coat);
    drawTusks(g, s, tipOf(s));
    return drawForelock(g, s);
  }
  fur(g, s.coat, R, -R, () =>
    blob(g, [
      [-0.02, 0.196],
      [0.09, 0.168],
      [0.155, 0.08],
      [0.165, -0.03],
      [0.1, -0.135],
      [-0.02, -0.168],
      [-0.13, -0.13],
      [-0.185, -0.03],
      [-0.165, 0.09],
      [-0.1, 0.168],
    ]),
  );
  // Eyes that stand out of the head.
  if (s.ears === 'bumps') fur(g, s.coat, 0.24, 0.02, () => circle(g, 0.006, 0.1, 0.085));
  oval(g, -0.03, 0.1, 0.09, 0.06, 0.2);
  fillWith(g, round(g, -0.03, 0.1, 0.1, fade(lighten(s.coat, 0.6), 0.4), fade(s.coat, 0)));
  if (s.marks === 'stripes')
    for (const x of [-0.06, 0, 0.06]) {
      polygon(g, [
        [x - 0.013, 0.19],
        [x + 0.016, 0.19],
        [x + 0.006, 0.11],
      ]);
      fillWith(g, fade(s.markColor, 0.85));
    }
  drawFaceMarks(g, s);
  if (s.trunk) {
    drawTusks(g, s, TUSK_OF_TRUNK);
    drawTrunk(g, s);
    return drawFan(g, s, true);
  }
  drawMuzzle(g, s);
  if (s.horns === 'nose') drawNoseHorns(g, tipOf(s));
  drawTusks(g, s, tipOf(s));
  if (s.ears === 'floppy') floppyEar(g, s);
  else if (s.ears !== 'bumps') uprightEar(g, s, -0.09, s.coat);
  if (!s.poms) return;
  drawPom(g, s.coat, -0.03, 0.2, 0.13);
  drawPom(g, s.earColor, -0.17, -0.06, 0.1);
}

function floppyEar(g: Surface2D, s: Species): void {
  const path = () =>
    blob(g, [
      [-0.03, 0.15],
      [-0.1, 0.165],
      [-0.18, 0.1],
      [-0.225, -0.03],
      [-0.205, -0.145],
      [-0.145, -0.165],
      [-0.1, -0.08],
      [-0.075, 0.04],
    ]);
  lifted(g, { blur: 0.035, x: 0.006, y: 0.014, alpha: 0.35 }, () => {
    path();
    fillWith(g, s.earColor);
  });
  path();
  fillWith(g, down(g, 0.16, -0.18, lighten(s.earColor, 0.2), s.earColor, darken(s.earColor, 0.25)));
  path();
  ink(g, fade(lighten(s.earColor, 0.5), 0.3), 0.006);
}

function uprightEar(g: Surface2D, s: Species, x: number, color: string): void {
  if (s.ears === 'round' || s.ears === 'big') {
    const [y, r] = s.ears === 'big' ? [0.2, 0.118] : [0.165, 0.065];
    fur(g, color, 0.24, 0.1, () => circle(g, x, y, r));
    circle(g, x + 0.006, y - 0.005, r * 0.6);
    return fillWith(g, fade(s.earColor, 0.9));
  }
  const tip = s.ears === 'long' ? 0.43 : 0.29;
  const w = s.ears === 'long' ? 0.05 : 0.07;
  const shape = (k: number): Point[] => [
    [x - w * k, 0.12],
    [x - w * 0.6 * k - 0.01, tip * 0.75],
    [x - 0.012, 0.12 + (tip - 0.12) * (0.35 + 0.65 * k)],
    [x + w * 0.75 * k, tip * 0.66],
    [x + w * k, 0.11],
  ];
  fur(g, color, tip, 0.1, () => blob(g, shape(1), 0.7));
  blob(g, shape(0.55), 0.7);
  fillWith(g, fade(mix(s.earColor, '#e2938a', 0.35), 0.9));
}
