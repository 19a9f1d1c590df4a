import type { Print } from '#contracts/print.ts';
import { person } from '#contracts/rig.ts';
import type { Look } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten, mix } from '../colour.ts';
import { across, blob, box, circle, curve, down, fillWith, ink, lifted, limbPath } from '../paint.ts';
import { hash } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import { drawFace } from './face.ts';
import { drawBackOfHead, drawHead } from './head.ts';
import { hidesHair, pressesHair } from './hoods.ts';
import { pin } from './pin.ts';
import { type Facing, inPart, type PartPose } from './pose.ts';
import { printed } from './printed.ts';
import { drawSkirts, isBareLegged, isLeg, isTailed } from './skirts.ts';
import { torsoPath } from './torso.ts';
import { coversChest, drawWorn } from './worn.ts';

/** From the back of the picture to the front: shoes under cuffs, the shirt's hem over both thighs, one arm before it. */
export const personOrder = [
  'upper-arm-far',
  'lower-arm-far',
  'foot-far',
  'lower-leg-far',
  'upper-leg-far',
  'foot-near',
  'lower-leg-near',
  'upper-leg-near',
  'torso',
  'head',
  'upper-arm-near',
  'lower-arm-near',
] as const;

/** A whole person from its parts' poses, one face. */
export function drawPerson(
  g: Surface2D,
  look: Look,
  pose: readonly PartPose[],
  face: FaceState,
  height: number,
): void {
  const back = pose.find((p) => p.part === 'torso');
  if (back) inPart(g, back, face.facing, height, () => drawWorn(g, look, 'behind'));
  for (const part of personOrder) {
    const at = pose.find((p) => p.part === part);
    if (!at || (isLeg(part) && isTailed(look))) continue;
    if (part === 'torso') drawSkirts(g, look, pose, face.facing, height);
    inPart(g, at, face.facing, height, () => {
      drawPersonPart(g, look, part);
      if (part === 'head') drawPersonFace(g, look, face);
    });
  }
}

/** A face, and what is worn before it. */
export function drawPersonFace(g: Surface2D, look: Look, face: FaceState): void {
  drawFace(g, look, face);
  drawWorn(g, look, 'onFace');
}

/** What is where the face is, for whoever comes from behind. */
export function drawNape(g: Surface2D, look: Look): void {
  drawBackOfHead(g, { ...look, hairStyle: hairUnder(look) });
}

/** One part in its own frame (height 1, facing right); the head without its face. */
export function drawPersonPart(g: Surface2D, look: Look, part: string): void {
  const far = part.endsWith('-far');
  const shade = far ? 0.2 : 0;
  const top = darken(look.top, shade);
  const bottom = darken(isBareLegged(look) ? look.skin : look.bottom, shade);
  const skin = darken(look.skin, shade * 0.8);
  const shoes = darken(look.shoes, shade);
  const { prints = {} } = look;
  if (part.startsWith('upper-arm')) return upperArm(g, top, prints.top);
  if (part.startsWith('lower-arm')) {
    lowerArm(g, top, skin, prints.top);
    drawWorn(g, look, 'onHand');
    return far ? undefined : drawWorn(g, look, 'inNearHand');
  }
  if (part.startsWith('upper-leg'))
    return upperLeg(g, bottom, isBareLegged(look) ? undefined : prints.bottom);
  if (part.startsWith('lower-leg'))
    return lowerLeg(g, bottom, isBareLegged(look) ? undefined : prints.bottom);
  if (part.startsWith('foot')) {
    foot(g, shoes);
    return drawWorn(g, look, 'onFoot');
  }
  if (part === 'torso') {
    torso(g, look);
    return drawWorn(g, look, 'onChest');
  }
  drawWorn(g, look, 'behindHead');
  drawHead(g, { ...look, hairStyle: hairUnder(look) });
  drawWorn(g, look, 'onHead');
}

/** The hair that is seen under what is on the head. */
function hairUnder({ hairStyle, wears = [] }: Look): Look['hairStyle'] {
  if (wears.some(({ what }) => hidesHair.has(what))) return 'bald';
  return hairStyle === 'bun' && wears.some(({ what }) => pressesHair.has(what)) ? 'long' : hairStyle;
}

/** Paper: a lit side, a dim side, a pale cut edge and a little darkness on what lies behind. */
function cut(g: Surface2D, color: string, halfWidth: number, path: () => void, print?: Print): void {
  lifted(g, { blur: 0.018, x: 0.002, y: 0.006, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(
    g,
    across(
      g,
      -halfWidth,
      halfWidth,
      lighten(color, 0.13),
      mix(color, lighten(color, 0.1), 0.4),
      color,
      darken(color, 0.16),
    ),
  );
  if (print !== undefined) printed(g, print, color, path);
  path();
  ink(g, fade(lighten(color, 0.55), 0.42), 0.004);
}

function upperArm(g: Surface2D, color: string, print: Print | undefined): void {
  const h = person.upperArm / 2;
  cut(g, color, 0.05, () => limbPath(g, h, -h, 0.047, 0.041), print);
  pin(g, 0, h, color);
}

function lowerArm(g: Surface2D, color: string, skin: string, print: Print | undefined): void {
  const h = person.lowerArm / 2;
  hand(g, -h, skin);
  cut(g, color, 0.044, () => limbPath(g, h, -h + 0.034, 0.041, 0.033), print);
  g.save();
  limbPath(g, -h + 0.048, -h + 0.034, 0.0345, 0.034);
  g.clip();
  box(g, -0.06, -h - 0.03, 0.12, 0.058);
  fillWith(g, darken(color, 0.2));
  g.restore();
  pin(g, 0, h, color);
}

/** A mitten and a thumb that stands off it: it shows which way a hand is held, and points up where an arm is held out. */
function hand(g: Surface2D, y: number, skin: string): void {
  cut(g, darken(skin, 0.04), 0.02, () =>
    blob(g, [
      [0.008, y + 0.024],
      [0.03, y + 0.017],
      [0.052, y + 0.008],
      [0.065, y - 0.002],
      [0.062, y - 0.016],
      [0.042, y - 0.014],
      [0.014, y - 0.008],
    ]),
  );
  cut(g, skin, 0.036, () =>
    blob(g, [
      [-0.027, y + 0.03],
      [-0.034, y],
      [-0.024, y - 0.034],
      [0.002, y - 0.043],
      [0.024, y - 0.03],
      [0.03, y + 0.002],
      [0.026, y + 0.03],
    ]),
  );
  // Fingers lie beside each other.
  for (const x of [-0.012, 0.006]) {
    curve(g, [
      [x, y - 0.018],
      [x - 0.001, y - 0.036],
    ]);
    ink(g, fade(darken(skin, 0.45), 0.4), 0.0045);
  }
}

function upperLeg(g: Surface2D, color: string, print: Print | undefined): void {
  const h = person.upperLeg / 2;
  cut(g, color, 0.06, () => limbPath(g, h, -h, 0.06, 0.051), print);
  pin(g, 0, -h, color);
}

function lowerLeg(g: Surface2D, color: string, print: Print | undefined): void {
  const h = person.lowerLeg / 2;
  cut(
    g,
    color,
    0.052,
    () => {
      // Trousers end square, above the shoe.
      g.beginPath();
      g.arc(0, h, 0.051, -0.05, Math.PI + 0.05);
      g.lineTo(-0.044, -h - 0.004);
      g.quadraticCurveTo(0, -h - 0.016, 0.044, -h - 0.004);
      g.closePath();
    },
    print,
  );
  g.beginPath();
  g.moveTo(-0.044, -h + 0.016);
  g.quadraticCurveTo(0, -h + 0.004, 0.044, -h + 0.016);
  ink(g, fade(darken(color, 0.4), 0.45), 0.005);
}

function foot(g: Surface2D, color: string): void {
  const b = -person.ankle / 2;
  cut(g, color, 0.075, () =>
    blob(
      g,
      [
        [-0.07, b + 0.004],
        [-0.072, b + 0.045],
        [-0.052, b + 0.074],
        [-0.012, b + 0.074],
        [0.018, b + 0.05],
        [0.06, b + 0.04],
        [0.079, b + 0.016],
        [0.072, b + 0.001],
      ],
      0.8,
    ),
  );
  // Sole and laces.
  box(g, -0.073, b, 0.151, 0.014, 0.007);
  fillWith(g, mix(lighten(color, 0.7), '#fbf3e2', 0.6));
  for (const [x, y] of [
    [0.004, 0.056],
    [0.022, 0.049],
  ] as const) {
    g.beginPath();
    g.moveTo(x - 0.008, b + y - 0.008);
    g.lineTo(x + 0.008, b + y + 0.005);
    ink(g, '#fbf3e2', 0.006);
  }
}

function torso(g: Surface2D, look: Look): void {
  // Neck first: the collar lies on it.
  cut(g, darken(look.skin, 0.1), 0.05, () => limbPath(g, 0.21, 0.13, 0.043, 0.05));
  cut(g, look.top, 0.13, () => torsoPath(g));
  g.save();
  torsoPath(g);
  g.clip();
  const print = look.prints?.top;
  if (print !== undefined) printed(g, print, look.top, () => torsoPath(g));
  else if (!coversChest(look)) pattern(g, look);
  box(g, -0.2, -0.21, 0.4, 0.042);
  fillWith(g, fade(darken(look.top, 0.5), 0.22));
  box(g, -0.2, -0.3, 0.4, 0.5);
  fillWith(g, down(g, 0.2, -0.2, 'rgba(255,240,210,0.12)', 'rgba(255,240,210,0)', 'rgba(40,10,20,0.14)'));
  g.restore();
  collar(g, look);
  pin(g, -person.shoulderX, person.shoulder - person.torsoMiddle, look.top);
  pin(g, person.shoulderX, person.shoulder - person.torsoMiddle, look.top);
  pin(g, -person.hipX, -0.145, look.top);
  pin(g, person.hipX, -0.145, look.top);
}

function collar(g: Surface2D, look: Look): void {
  g.beginPath();
  g.moveTo(-0.052, 0.176);
  g.quadraticCurveTo(0.004, 0.124, 0.056, 0.176);
  g.quadraticCurveTo(0.004, 0.152, -0.052, 0.176);
  g.closePath();
  fillWith(g, darken(look.skin, 0.16));
  g.beginPath();
  g.moveTo(-0.054, 0.175);
  g.quadraticCurveTo(0.004, 0.122, 0.057, 0.175);
  ink(g, darken(look.top, 0.25), 0.012);
}

/** Clothes differ by more than colour: which print follows from the colours themselves. */
function pattern(g: Surface2D, look: Look): void {
  const kind = hash(look.top + look.bottom + look.hair) % 5;
  const light = fade(lighten(look.top, 0.62), 0.85);
  if (kind === 0) {
    box(g, -0.2, -0.005, 0.4, 0.034);
    fillWith(g, light);
    box(g, -0.2, 0.043, 0.4, 0.011);
    fillWith(g, light);
  } else if (kind === 1) {
    for (let y = -0.16; y < 0.13; y += 0.055) {
      box(g, -0.2, y, 0.4, 0.02);
      fillWith(g, fade(lighten(look.top, 0.55), 0.6));
    }
  } else if (kind === 2) {
    box(g, 0.02, 0.0, 0.064, 0.066, 0.012);
    fillWith(g, darken(look.top, 0.14));
    box(g, 0.02, 0.05, 0.064, 0.016, 0.006);
    fillWith(g, darken(look.top, 0.26));
  } else if (kind === 3) {
    circle(g, 0.012, 0.012, 0.047);
    fillWith(g, light);
    circle(g, 0.012, 0.012, 0.029);
    fillWith(g, look.top);
  }
}

export type { Facing };
