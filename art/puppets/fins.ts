/** How one swimmer differs from the next on the same pins. */
export type Fins = {
  coat: string;
  belly: string;
  fin: string;
  /** `tall`: like two plates of a fan; `long`: slender with a snout; `deep`: a head that is a third of it. */
  build: 'tall' | 'long' | 'deep';
  /** `sword`: a long blade before it; `jaw`: teeth in an underbite. */
  snout: 'round' | 'point' | 'beak' | 'blunt' | 'sword' | 'jaw';
  stripes: string | null;
  /** A whale's and a dolphin's tail lies level, and beats up and down; a fish's stands upright. */
  flukes: boolean;
  gills: boolean;
};

const fish: Fins = {
  coat: '#f0a03c',
  belly: '#ffe3a8',
  fin: '#d8703c',
  build: 'tall',
  snout: 'round',
  stripes: null,
  flukes: false,
  gills: true,
};

const kinds: Readonly<Record<string, Partial<Fins>>> = {
  fish: {},
  clownfish: { coat: '#ec7a34', belly: '#f6a45c', fin: '#c9582a', stripes: '#fff6e6' },
  salmon: { coat: '#8fa3ad', belly: '#f2c4b0', fin: '#6d838f', build: 'long', snout: 'round' },
  shark: { coat: '#7d8b99', belly: '#eef0ea', fin: '#66737f', build: 'long', snout: 'point' },
  dolphin: {
    coat: '#6f97b8',
    belly: '#e6eff2',
    fin: '#557c9e',
    build: 'long',
    snout: 'beak',
    flukes: true,
    gills: false,
  },
  whale: {
    coat: '#4f7396',
    belly: '#dfe8ea',
    fin: '#3d5c7b',
    build: 'deep',
    snout: 'blunt',
    flukes: true,
    gills: false,
  },
  swordfish: { coat: '#4f6a92', belly: '#e4eaec', fin: '#3c5478', build: 'long', snout: 'sword' },
  narwhal: {
    coat: '#9aa8b6',
    belly: '#eef0ee',
    fin: '#7d8c9c',
    build: 'deep',
    snout: 'sword',
    flukes: true,
    gills: false,
  },
  orca: {
    coat: '#2c2d36',
    belly: '#fbf9f4',
    fin: '#22232b',
    build: 'deep',
    snout: 'blunt',
    flukes: true,
    gills: false,
  },
  piranha: { coat: '#5f6f7c', belly: '#e0563e', fin: '#48565f', snout: 'jaw' },
};

export const knownSwimmers: readonly string[] = Object.keys(kinds);

export const finsOf = (thing: string, coat?: string): Fins => {
  const known = { ...fish, ...kinds[thing] };
  return coat === undefined ? known : { ...known, coat };
};
