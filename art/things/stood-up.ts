import type { Look } from '#contracts/scene-plan.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, polygon } from '../paint.ts';
import { knownFlyers, plumageOf } from '../puppets/plumage.ts';
import type { Plumage } from '../puppets/plumage-type.ts';
import { knownSpecies, speciesOf } from '../puppets/species.ts';
import type { Species } from '../puppets/species-type.ts';
import type { Surface2D } from '../surface.ts';
import { painted } from './upright-animals.ts';
import type { Animal } from './upright-kinds.ts';

/** Before the key of an animal on four legs or with wings that stands on two and has hands. */
const STOOD = 'stood.';

/** Is it one of those that can get up on two legs: a coat or feathers of its own? */
export const canStandUp = (thing: string): boolean =>
  knownSpecies.includes(thing) || (knownFlyers.includes(thing) && plumageOf(thing).wings === 'feather');

export const stoodUp = (thing: string): string => `${STOOD}${thing}`;

/** The animal that stands on two legs under this key; null for all else. */
export const whoStands = (thing: string): string | null =>
  thing.startsWith(STOOD) ? thing.slice(STOOD.length) : null;

const ears: Readonly<Record<Species['ears'], Animal['ears']>> = {
  floppy: 'flaps',
  pointed: 'tufts',
  round: 'round',
  long: 'long',
  bumps: 'bumps',
  fans: 'flaps',
};
const tails: Readonly<Record<Species['tail'], Animal['tail']>> = {
  plume: 'bush',
  thin: 'thin',
  bush: 'bush',
  tuft: 'thin',
  puff: 'none',
  ringed: 'bush',
  flat: 'paddle',
  curl: 'curl',
  taper: 'thick',
};

/** The same coat from the front, on two legs. */
const onTwoLegs = (s: Species): Partial<Animal> => ({
  coat: s.coat,
  belly: s.pale,
  ears: ears[s.ears],
  mark: s.hooves || s.long || s.muzzle > 1.2 ? 'muzzle' : s.whiskers ? 'whiskers' : 'nose',
  face: s.face === 'eyes' ? 'patches' : 'none',
  tail: tails[s.tail],
  back: s.wool ? 'fluff' : 'none',
  stout: s.heavy ? 0.9 : s.long ? 0.66 : 0.78,
});

const onTwoFeet = (p: Plumage): Partial<Animal> => ({
  coat: p.coat,
  belly: p.belly,
  ears: p.crest === 'ears' ? 'tufts' : 'none',
  mark: p.flat ? 'bill' : 'beak',
  stout: 0.8,
});

/** What lies over the coat: stripes, spots, horns, a comb. */
function marksOf(g: Surface2D, s: Species): void {
  const colour = fade(s.markColor, 0.85);
  if (s.marks === 'stripes')
    for (const side of [-1, 1])
      for (const y of [0.34, -0.02, -0.14, -0.26, -0.38]) {
        curve(g, [
          [side * (y > 0.2 ? 0.24 : 0.37), y + 0.03],
          [side * (y > 0.2 ? 0.15 : 0.27), y],
        ]);
        ink(g, colour, 0.034);
      }
  if (s.marks === 'spots' || s.marks === 'dots' || s.marks === 'patch')
    for (const [x, y, r] of [
      [-0.3, -0.12, 0.05],
      [0.31, -0.02, 0.045],
      [0.29, -0.3, 0.055],
      [-0.28, -0.34, 0.045],
      [0.17, 0.38, 0.04],
    ] as const) {
      circle(g, x, y, s.marks === 'patch' ? r * 1.35 : r);
      fillWith(g, colour);
    }
  if (s.horns === 'none') return;
  const bone = s.horns === 'antlers' || s.horns === 'palms' ? '#8a6242' : '#f0e2c4';
  for (const side of s.horns === 'single' ? [0] : [-1, 1]) {
    curve(
      g,
      s.horns === 'curled'
        ? [
            [side * 0.16, 0.42],
            [side * 0.32, 0.46],
            [side * 0.36, 0.3],
            [side * 0.26, 0.28],
          ]
        : [
            [side * 0.12, 0.44],
            [side * 0.2, 0.54],
            [side * 0.17, s.horns === 'short' ? 0.58 : 0.68],
          ],
    );
    ink(g, bone, 0.045);
    if (s.horns !== 'antlers' && s.horns !== 'palms') continue;
    curve(g, [
      [side * 0.2, 0.55],
      [side * 0.3, 0.62],
    ]);
    ink(g, bone, 0.035);
  }
}

/** Hair all around the head. */
function manes(g: Surface2D, w: number, h: number, colour: string): void {
  g.save();
  g.scale(Math.min(w * 1.17, h), h);
  for (let k = 0; k < 14; k++) {
    const turn = (k / 14) * 2 * Math.PI;
    circle(g, 0.33 * Math.cos(turn), 0.2 + 0.3 * Math.sin(turn), 0.13);
    fillWith(g, k % 2 === 0 ? colour : darken(colour, 0.1));
  }
  g.restore();
}

/** A comb and a head of another colour, as birds have. */
function crestOf(g: Surface2D, p: Plumage): void {
  if (p.crest === 'comb')
    for (const x of [-0.07, 0, 0.07]) {
      circle(g, x, 0.5, 0.05);
      fillWith(g, '#d8483e');
    }
  if (p.crest === 'tuft') {
    polygon(g, [
      [-0.06, 0.46],
      [0.06, 0.46],
      [0.02, 0.62],
    ]);
    fillWith(g, darken(p.coat, 0.12));
  }
  for (const side of [-1, 1]) {
    blob(g, [
      [side * 0.3, 0.06],
      [side * 0.4, -0.1],
      [side * 0.34, -0.36],
      [side * 0.25, -0.2],
    ]);
    fillWith(g, p.wing);
    if (!p.discs) continue;
    circle(g, side * 0.12, 0.18, 0.1);
    fillWith(g, lighten(p.belly, 0.4));
  }
}

/** Draws such an animal `w` × `h` about the middle of its body; it has neither eyes nor mouth: a living face comes over it. */
export function drawStoodUp(
  g: Surface2D,
  animal: string,
  { width: w, height: h }: { width: number; height: number },
  look: Look,
): void {
  const flies = knownFlyers.includes(animal);
  const species = speciesOf(animal, look);
  const plumage = plumageOf(animal, look.coat);
  if (!flies && species.mane !== null && !species.long) manes(g, w, h, species.mane);
  painted(flies ? onTwoFeet(plumage) : onTwoLegs(species))(g, w, h, null, animal);
  g.save();
  g.scale(Math.min(w * 1.17, h), h);
  if (flies) crestOf(g, plumage);
  else marksOf(g, species);
  g.restore();
}
