/** How one flyer differs from the next on the same pins. */
export type Plumage = {
  /** A bird's body, or a dragon's: a muzzle, horns, spikes along its back and a tail as thick as it is. */
  build: 'bird' | 'dragon';
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
