import type { Look } from '#contracts/scene-plan.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval } from '../paint.ts';
import { knownFlyers, plumageOf } from '../puppets/plumage.ts';
import type { Plumage } from '../puppets/plumage-type.ts';
import { knownSpecies, speciesOf } from '../puppets/species.ts';
import type { Species } from '../puppets/species-type.ts';
import type { Surface2D } from '../surface.ts';
import { painted, uprightOf } from './upright-animals.ts';
import { type Animal, plain } from './upright-kinds.ts';

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
  floppy: 'floppy',
  pointed: 'pointed',
  round: 'round',
  big: 'big',
  long: 'long',
  bumps: 'bumps',
  fans: 'fans',
};
const tails: Readonly<Record<Species['tail'], Animal['tail']>> = {
  plume: 'thin',
  thin: 'thin',
  bush: 'bush',
  tuft: 'thin',
  puff: 'none',
  ringed: 'bush',
  flat: 'paddle',
  curl: 'curl',
  taper: 'thick',
};
/** What a kind is known by that its coat on four legs does not say. */
const own: Readonly<Record<string, Partial<Animal>>> = {
  pig: { nose: 'snout', noseColor: '#b9606a' },
  piglet: { nose: 'snout', noseColor: '#b9606a' },
  boar: { nose: 'snout', noseColor: '#5a4038' },
  warthog: { nose: 'snout', noseColor: '#5a4038' },
  fox: { mask: 'chin' },
  wolf: { mask: 'chin' },
  badger: { mask: 'chin' },
  hamster: { mask: 'chin', head: [0.32, 0.26, 1.14] },
  rabbit: { nose: 'small', mask: 'chin' },
  duck: { mouthColor: '#ee9a3e' },
};

/** The same coat from the front, on two legs. */
const onTwoLegs = (s: Species, animal: string): Partial<Animal> => ({
  coat: s.coat,
  belly: s.wool ? lighten(s.coat, 0.2) : s.pale,
  head: s.long ? [0.23, 0.28, 1] : s.heavy ? [0.32, 0.27, 1.06] : [0.3, 0.26, 1.04],
  trunk: s.heavy ? [0.32, 0.38] : s.long ? [0.22, 0.29] : [0.22, 0.3],
  ears: s.hooves && s.ears !== 'fans' && s.ears !== 'pointed' ? 'sides' : ears[s.ears],
  earColor: s.ears === 'floppy' || s.ears === 'round' || s.ears === 'big' ? s.earColor : null,
  nose: s.trunk ? 'trunk' : s.long ? 'broad' : s.whiskers ? 'whiskers' : 'muzzle',
  noseColor: s.long || s.hooves ? darken(s.coat, 0.5) : s.nose,
  face: s.face === 'eyes' ? 'patches' : s.wool || (s.mane !== null && s.long) ? 'fringe' : 'none',
  maskColor: s.face === 'eyes' ? s.markColor : null,
  tail: tails[s.tail],
  back: s.wool ? 'fluff' : s.humps ? 'humps' : 'none',
  arms: s.hooves ? 'hoof' : 'paw',
  feet: s.hooves ? 'hoof' : 'paw',
  limbColor: s.legs,
  ...own[animal],
});

const onTwoFeet = (p: Plumage): Partial<Animal> => ({
  coat: p.coat,
  belly: p.belly,
  head: [0.27, 0.25, 1],
  trunk: [0.27, 0.35],
  ears: p.crest === 'ears' ? 'tufts' : 'none',
  mask: p.discs ? 'discs' : 'none',
  maskColor: p.discs ? lighten(p.belly, 0.3) : null,
  nose: 'none',
  mouth: p.flat ? 'bill' : 'beak',
  mouthColor: p.beak,
  arms: 'wing',
  limbColor: p.wing,
  feet: p.flat ? 'web' : 'claw',
  feetColor: p.legs,
});

/** What an animal that stands up is known by, in its own coat; null for all else. */
export function standingAnimal(thing: string, look: Look): Animal | null {
  const animal = whoStands(thing);
  if (animal === null) return uprightOf(thing);
  const flies = knownFlyers.includes(animal);
  return {
    ...plain,
    ...(flies ? onTwoFeet(plumageOf(animal, look.coat)) : onTwoLegs(speciesOf(animal, look), animal)),
  };
}

/** What lies over the coat: stripes, spots, horns, a comb. */
function marksOf(g: Surface2D, s: Species): void {
  const colour = fade(s.markColor, 0.85);
  if (s.marks === 'stripes')
    for (const side of [-1, 1])
      for (const [y, from, to] of [
        [0.34, 0.24, 0.14],
        [0.1, 0.29, 0.21],
        [-0.14, 0.25, 0.17],
        [-0.26, 0.28, 0.19],
        [-0.38, 0.29, 0.2],
      ] as const) {
        curve(g, [
          [side * from, y + 0.02],
          [side * to, y],
        ]);
        ink(g, colour, 0.034);
      }
  if (s.marks === 'spots' || s.marks === 'dots' || s.marks === 'patch')
    for (const [x, y, r] of [
      [-0.18, -0.1, 0.045],
      [0.2, -0.14, 0.04],
      [0.22, -0.34, 0.055],
      [-0.23, -0.36, 0.045],
      [-0.17, 0.36, 0.05],
      [0.2, 0.33, 0.04],
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

/** A comb and a tuft, as birds have. */
function crestOf(g: Surface2D, p: Plumage): void {
  if (p.crest === 'comb') {
    for (const [x, y] of [
      [-0.08, 0.47],
      [0, 0.5],
      [0.08, 0.47],
    ] as const) {
      circle(g, x, y, 0.06);
      fillWith(g, '#d8483e');
    }
    for (const x of [0.01, 0.06]) {
      oval(g, x, 0.03, 0.025, 0.045);
      fillWith(g, '#d8483e');
    }
  }
  if (p.crest === 'tuft')
    for (const [x, turn] of [
      [-0.05, -0.5],
      [0.02, 0],
      [0.08, 0.5],
    ] as const) {
      oval(g, x + turn * 0.1, 0.52, 0.028, 0.1, -turn);
      fillWith(g, turn === 0 ? p.coat : darken(p.coat, 0.12));
    }
}

/** A beard under the chin. */
function beardOf(g: Surface2D, color: string): void {
  blob(g, [
    [-0.07, 0],
    [0.035, 0.02],
    [0.13, 0],
    [0.08, -0.1],
    [0.03, -0.17],
    [-0.02, -0.1],
  ]);
  fillWith(g, color);
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
  painted(standingAnimal(stoodUp(animal), look) ?? plain)(g, w, h, null, animal);
  g.save();
  g.scale(Math.min(w * 1.17, h), h);
  if (flies) crestOf(g, plumage);
  else marksOf(g, species);
  if (!flies && species.beard) beardOf(g, darken(species.coat, 0.1));
  g.restore();
}
