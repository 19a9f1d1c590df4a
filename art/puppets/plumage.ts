import { darken, lighten } from '../colour.ts';

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
  wings: 'feather' | 'skin' | 'glass' | 'sail';
  stripes: boolean;
  crest: 'none' | 'tuft' | 'ears' | 'comb' | 'feelers' | 'horns';
  /** Eyes to the front, in pale discs. */
  discs: boolean;
  tail: 'fan' | 'long' | 'none' | 'spike';
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
  wings: 'feather',
  stripes: false,
  crest: 'none',
  discs: false,
  tail: 'fan',
};

const kinds: Readonly<Record<string, Partial<Plumage>>> = {
  parrot: {
    coat: '#d8483e',
    belly: '#e8654f',
    wing: '#3f7cc4',
    tip: '#f0c24b',
    beak: '#3d3540',
    bill: 0.85,
    crest: 'tuft',
    tail: 'long',
  },
  owl: {
    coat: '#9a6f4a',
    belly: '#ecd2a6',
    wing: '#7c5638',
    tip: '#5b3d28',
    bill: 0.5,
    crest: 'ears',
    discs: true,
    stripes: true,
  },
  duck: { coat: '#f5e6c0', belly: '#fff6df', wing: '#ead09a', tip: '#c9a566', bill: 1.35, flat: true },
  crow: { coat: '#3b3a48', belly: '#4a4958', wing: '#2c2b38', tip: '#1f1e29', beak: '#55525e', bill: 1.3 },
  chicken: { coat: '#f4ead8', belly: '#fffaf0', wing: '#e3d2b4', tip: '#b98d5c', bill: 0.8, crest: 'comb' },
  bat: {
    coat: '#5a4a5e',
    belly: '#7c6a80',
    wing: '#4a3b4e',
    tip: '#352a3a',
    bill: 0,
    wings: 'skin',
    crest: 'ears',
    tail: 'none',
  },
  bee: {
    coat: '#f2bd3a',
    belly: '#f9d777',
    wing: '#dfeef2',
    tip: '#a9c6d2',
    legs: '#3d3226',
    bill: 0,
    wings: 'glass',
    stripes: true,
    crest: 'feelers',
    tail: 'spike',
  },
  butterfly: {
    coat: '#4a3b4e',
    belly: '#6a566e',
    wing: '#e88a3a',
    tip: '#33302e',
    legs: '#33302e',
    bill: 0,
    wings: 'sail',
    crest: 'feelers',
    tail: 'none',
  },
  dragon: {
    coat: '#4f9d5d',
    belly: '#e8d48a',
    wing: '#c4604a',
    tip: '#2f6b45',
    beak: '#3f8650',
    legs: '#3f8650',
    bill: 1.5,
    flat: true,
    wings: 'skin',
    crest: 'horns',
    tail: 'long',
  },
};

/** A flyer by its key; anything unknown with wings is a songbird. */
export function plumageOf(thing: string, coat?: string): Plumage {
  const own = { ...bird, ...kinds[thing] };
  if (coat === undefined) return own;
  return { ...own, coat, belly: lighten(coat, 0.5), wing: darken(coat, 0.14), tip: darken(coat, 0.4) };
}

export const knownFlyers: readonly string[] = ['bird', ...Object.keys(kinds)];
