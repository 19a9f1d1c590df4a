import { darken, lighten } from '../colour.ts';
import { plumageKinds } from './plumage-kinds.ts';

/** How one flyer differs from the next on the same pins. */
export type Plumage = {
  coat: string;
  belly: string;
  wing: string;
  /** Wing tips and tail. */
  tip: string;
  beak: string;
  legs: string;
  /** Beak: length and depth; 1 is a songbird's. */
  bill: number;
  flat: boolean;
  /** A beak as deep as the face. */
  deep: boolean;
  wings: 'feather' | 'skin' | 'glass' | 'sail';
  stripes: boolean;
  crest: 'none' | 'tuft' | 'ears' | 'comb' | 'feelers' | 'horns' | 'cap' | 'blade';
  /** Of another colour than the coat. */
  head: string | null;
  /** A long neck carries a small head. */
  neck: boolean;
  /** Red skin that hangs under the beak. */
  wattle: boolean;
  /** Light that its end gives. */
  glow: string | null;
  /** Eyes to the front, in pale discs. */
  discs: boolean;
  /** `wheel`: spread upright, as a turkey's; `train`: a peacock's, with eyes; `sickle`: a rooster's; `needle`: a dragonfly's. */
  tail: 'fan' | 'long' | 'none' | 'spike' | 'wheel' | 'train' | 'sickle' | 'needle';
};

const bird: Plumage = {
  coat: '#5d93b0',
  belly: '#f3d9b0',
  wing: '#4a7c9a',
  tip: '#2f546e',
  beak: '#e9a23b',
  legs: '#d98a3a',
  bill: 1,
  flat: false,
  deep: false,
  wings: 'feather',
  stripes: false,
  crest: 'none',
  head: null,
  neck: false,
  wattle: false,
  glow: null,
  discs: false,
  tail: 'fan',
};

/** A flyer by its key; anything unknown with wings is a songbird. */
export function plumageOf(thing: string, coat?: string): Plumage {
  const own = { ...bird, ...plumageKinds[thing] };
  if (coat === undefined) return own;
  return { ...own, coat, belly: lighten(coat, 0.5), wing: darken(coat, 0.14), tip: darken(coat, 0.4) };
}

export const knownFlyers: readonly string[] = ['bird', ...Object.keys(plumageKinds)];
