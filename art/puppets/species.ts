import type { Look } from '#contracts/scene-plan.ts';
import { darken, lighten } from '../colour.ts';
import { hash } from '../random.ts';
import { speciesKinds } from './species-kinds.ts';

/** How an animal on four legs differs from the next one on the same pins. */
export type Species = {
  coat: string;
  /** Muzzle, belly, paws. */
  pale: string;
  /** `bumps`: none, but eyes that stand out, as a frog or a lizard has. */
  ears: 'floppy' | 'pointed' | 'round' | 'long' | 'bumps';
  earColor: string;
  /** Length of the muzzle: 1 is a dog's. */
  muzzle: number;
  nose: string;
  /** `ringed`: a bush with rings; `flat`: a beaver's; `curl`: over the back; `taper`: as thick as the body where it begins. */
  tail: 'plume' | 'thin' | 'bush' | 'tuft' | 'puff' | 'ringed' | 'flat' | 'curl' | 'taper';
  /** `saddle`: a dark back; `ridge`: a stripe along it; `band`: one across the chest; `dots`: many small spots. */
  marks: 'none' | 'patch' | 'stripes' | 'spots' | 'dots' | 'saddle' | 'ridge' | 'band' | 'plates';
  markColor: string;
  mane: string | null;
  /** Hair that stands up along the neck, where there is no mane. */
  bristles: string | null;
  horns: 'none' | 'short' | 'antlers' | 'palms' | 'single' | 'curled';
  tusks: boolean;
  beard: boolean;
  /** `eyes`: dark around them; `badger`: white with two dark stripes; `mask`: pale below a dark brow; `points`: dark in the middle. */
  face: 'none' | 'eyes' | 'badger' | 'mask' | 'points';
  /** Of another colour than the coat. */
  legs: string | null;
  /** A belly near the ground, on legs that look short. */
  low: boolean;
  /** Clipped to balls of wool, as poodles are. */
  poms: boolean;
  /** Feathered wings, of this colour. */
  wings: string | null;
  /** A long head that points down at its end, as a horse has. */
  long: boolean;
  /** Thick legs under a deep belly. */
  heavy: boolean;
  hooves: boolean;
  /** All of it is wool but the face and the legs. */
  wool: boolean;
  whiskers: boolean;
  collar: boolean;
};

const dog: Species = {
  coat: '#e9a45c',
  pale: '#fbe0b8',
  ears: 'floppy',
  earColor: '#b96a34',
  muzzle: 1,
  nose: '#3a2226',
  tail: 'plume',
  marks: 'none',
  markColor: '#b96a34',
  mane: null,
  bristles: null,
  horns: 'none',
  tusks: false,
  beard: false,
  face: 'none',
  legs: null,
  low: false,
  poms: false,
  wings: null,
  long: false,
  heavy: false,
  hooves: false,
  wool: false,
  whiskers: false,
  collar: true,
};

const dogs: readonly Partial<Species>[] = [
  {},
  { coat: '#8d5a3c', pale: '#e2b98c', earColor: '#5f3826' },
  { coat: '#f1e2c8', pale: '#fff6e6', earColor: '#8a5a3a', marks: 'patch', markColor: '#9a6642' },
  { coat: '#56494a', pale: '#d8b48c', earColor: '#352b2e' },
];

/** An animal by its key in the art library; anything unknown on four legs is a dog. */
export function speciesOf(thing: string, look: Look): Species {
  const known = speciesKinds[thing] ?? speciesKinds[thing.replace(/-face$/, '')];
  const own = { ...dog, ...(known ?? dogs[hash(look.top + look.hair) % dogs.length]) };
  const { coat } = look;
  if (coat === undefined) return own;
  return {
    ...own,
    coat,
    pale: lighten(coat, 0.55),
    earColor: darken(coat, 0.22),
    markColor: darken(coat, 0.45),
  };
}

/** Keys that have an own coat. */
export const knownSpecies: readonly string[] = ['dog', ...Object.keys(speciesKinds)];
