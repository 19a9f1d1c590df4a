import type { Garment } from '#contracts/garment.ts';
import type { Look } from '#contracts/scene-plan.ts';
import { darken, fade } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { haircutsBefore, haircutsBehind, marksInFaces, onNearArm, pinnedOn } from './body-marks.ts';
import { chestMarks } from './chest-marks.ts';
import { costumeBodies } from './costume-bodies.ts';
import { costumeHoods } from './costume-hoods.ts';
import { hats } from './hats.ts';
import { hatsOfLands } from './hats-of-lands.ts';
import { hatsOfOffice } from './hats-of-office.ts';
import { hoods } from './hoods.ts';
import { inNearHand, onBacks, onFeet, onHands } from './on-backs.ts';
import { onChests } from './on-chests.ts';
import { onFaces, underFaces } from './on-faces.ts';
import { behindHeads, onHeads } from './on-heads.ts';
import { type DrawWorn, piece } from './piece.ts';
import { fromCloth } from './printed.ts';
import { wrapsLegs } from './skirts.ts';

/** Two rounds before the eyes (the face is turned a little to where it looks). */
function lenses(g: Surface2D, fill: string | null, rim: string): void {
  for (const x of [-0.034, 0.082]) {
    oval(g, x, 0.004, 0.048, 0.045);
    if (fill !== null) fillWith(g, fill);
    ink(g, rim, 0.01);
  }
  curve(g, [
    [0.012, 0.012],
    [0.024, 0.018],
    [0.036, 0.012],
  ]);
  ink(g, rim, 0.009);
  curve(g, [
    [-0.08, 0.012],
    [-0.134, 0.02],
  ]);
  ink(g, rim, 0.009);
}

/** Before the face. */
const onFace: Partial<Record<Garment, DrawWorn>> = {
  glasses: (g, tint) => lenses(g, 'rgba(255,255,255,0.16)', tint),
  sunglasses: (g, tint) => lenses(g, darken(tint, 0.2), tint),
  mask: (g, tint) => {
    // Over mouth and nose; the eyes say what it feels.
    piece(g, tint, () =>
      blob(g, [
        [-0.136, -0.035],
        [0, -0.03],
        [0.136, -0.035],
        [0.106, -0.108],
        [0.034, -0.152],
        [-0.034, -0.152],
        [-0.106, -0.108],
      ]),
    );
  },
  eyepatch: (g, tint) => {
    oval(g, 0.082, 0.004, 0.043, 0.042);
    fillWith(g, tint);
    curve(g, [
      [-0.14, 0.075],
      [0, 0.055],
      [0.085, 0.035],
      [0.139, 0.0],
    ]);
    ink(g, tint, 0.011);
  },
  rednose: (g, tint) => {
    circle(g, 0.03, -0.03, 0.037);
    fillWith(g, tint);
    circle(g, 0.018, -0.016, 0.01);
    fillWith(g, fade('#ffffff', 0.7));
  },
  beard: (g, tint) => {
    // Leaves the mouth free.
    piece(g, tint, () => {
      blob(g, [
        [-0.138, -0.01],
        [-0.128, -0.11],
        [-0.06, -0.2],
        [0.01, -0.225],
        [0.07, -0.2],
        [0.128, -0.11],
        [0.138, -0.01],
        [0.112, -0.052],
        [0.075, -0.108],
        [0.025, -0.118],
        [-0.03, -0.108],
        [-0.085, -0.058],
      ]);
    });
  },
  moustache: (g, tint) => {
    piece(g, tint, () =>
      blob(g, [
        [0.024, -0.048],
        [0.07, -0.046],
        [0.112, -0.066],
        [0.062, -0.074],
        [0.024, -0.064],
        [-0.014, -0.074],
        [-0.064, -0.066],
        [-0.022, -0.046],
      ]),
    );
  },
  robothead: (g, tint) => {
    // A tin box over the whole head, with lamps for eyes.
    g.beginPath();
    g.moveTo(0, 0.17);
    g.lineTo(0, 0.23);
    ink(g, darken(tint, 0.3), 0.014);
    circle(g, 0, 0.24, 0.02);
    fillWith(g, '#d8483e');
    piece(g, tint, () => box(g, -0.165, -0.155, 0.33, 0.33, 0.045));
    for (const x of [-0.045, 0.085]) {
      circle(g, x, 0.035, 0.04);
      fillWith(g, darken(tint, 0.5));
      circle(g, x, 0.035, 0.026);
      fillWith(g, '#8fe0f0');
    }
    box(g, -0.055, -0.105, 0.15, 0.045, 0.012);
    fillWith(g, darken(tint, 0.5));
    for (const x of [-0.02, 0.02, 0.06]) {
      g.beginPath();
      g.moveTo(x, -0.104);
      g.lineTo(x, -0.062);
      ink(g, tint, 0.008);
    }
  },
  bubble: (g) => {
    circle(g, 0, 0.01, 0.232);
    fillWith(g, 'rgba(206,232,246,0.22)');
    ink(g, 'rgba(238,240,242,0.95)', 0.022);
    curve(g, [
      [-0.16, 0.07],
      [-0.12, 0.14],
      [-0.05, 0.185],
    ]);
    ink(g, 'rgba(255,255,255,0.75)', 0.018);
  },
};

const layers = {
  behindHead: { ...behindHeads, ...haircutsBehind },
  onHead: {
    ...hats,
    ...hatsOfOffice,
    ...hatsOfLands,
    ...hoods,
    ...costumeHoods,
    ...onHeads,
    ...haircutsBefore,
    ...underFaces,
  },
  onFace: { ...onFace, ...onFaces, ...marksInFaces },
  onChest: { ...onChests, ...costumeBodies, ...chestMarks, ...pinnedOn },
  behind: onBacks,
  onHand: onHands,
  inNearHand: { ...inNearHand, ...onNearArm },
  onFoot: onFeet,
} as const satisfies Record<string, Partial<Record<Garment, DrawWorn>>>;
export type WornLayer = keyof typeof layers;

/** Is it on the head, in the hair or before the face? */
export const isOnHead = (what: Garment): boolean =>
  [layers.behindHead, layers.onHead, layers.onFace].some((layer) => Object.hasOwn(layer, what));

/** Is the shirt under it seen but in part? It has no print then. */
export const coversChest = (look: Look): boolean =>
  look.wears?.some(
    ({ what }) =>
      Object.hasOwn(layers.onChest, what) || Object.hasOwn(layers.behind, what) || wrapsLegs(what),
  ) === true;

/** Draws what somebody wears there, in the part's own frame (height 1, facing right). */
export function drawWorn(g: Surface2D, look: Look, layer: WornLayer): void {
  const pieces: Partial<Record<Garment, DrawWorn>> = layers[layer];
  for (const { what, tint, print } of look.wears ?? []) fromCloth(g, print, () => pieces[what]?.(g, tint));
}
