/** What one that stands up as a whole is known by. */
export type Animal = {
  coat: string;
  belly: string;
  ears: 'none' | 'round' | 'small' | 'flaps' | 'tufts' | 'long' | 'bumps';
  mark: 'none' | 'beak' | 'trunk' | 'horn' | 'muzzle' | 'snout' | 'bill' | 'nose' | 'whiskers' | 'jaws';
  tusks: boolean;
  /** About the face: dark around the eyes, or a bony collar with horns. */
  face: 'none' | 'patches' | 'frill';
  tail: 'none' | 'bush' | 'curl' | 'thick' | 'paddle' | 'thin';
  back: 'none' | 'shell' | 'spikes' | 'humps' | 'spots' | 'shag' | 'fluff' | 'plates';
  /** How wide the body is beside its box, at the hips. */
  stout: number;
};

export const plain: Animal = {
  coat: '#8a5a3a',
  belly: '#e8caa0',
  ears: 'round',
  mark: 'none',
  tusks: false,
  face: 'none',
  tail: 'none',
  back: 'none',
  stout: 0.8,
};

export const kinds = {
  penguin: { coat: '#3a3f52', belly: '#fff8ea', ears: 'none', mark: 'beak', stout: 0.84 },
  monkey: { coat: '#8a5638', belly: '#ecc79a', ears: 'flaps', tail: 'curl', stout: 0.7 },
  gorilla: { coat: '#55505a', belly: '#8f8890', ears: 'small', mark: 'muzzle', stout: 0.94 },
  elephant: { coat: '#9aa0ad', belly: '#b9bec8', ears: 'flaps', mark: 'trunk', stout: 0.86 },
  squirrel: { coat: '#b9683a', belly: '#f6dcb4', ears: 'tufts', tail: 'bush', stout: 0.66 },
  frog: { coat: '#6aa65a', belly: '#e6e7a8', ears: 'bumps', stout: 0.92 },
  turtle: { coat: '#8fb26a', belly: '#e5dba0', ears: 'none', back: 'shell', stout: 0.6 },
  hedgehog: { coat: '#c79a6c', belly: '#f3dcb8', ears: 'small', back: 'spikes', stout: 0.7 },
  hippopotamus: { coat: '#9b8a98', belly: '#cdb3b4', ears: 'small', mark: 'muzzle', stout: 0.96 },
  rhinoceros: { coat: '#8f929b', belly: '#b9bbc0', ears: 'small', mark: 'horn', stout: 0.94 },
  kangaroo: { coat: '#c08a55', belly: '#f0d3a6', ears: 'long', tail: 'thick', stout: 0.68 },
  camel: { coat: '#d2a566', belly: '#ecd3a2', ears: 'small', mark: 'muzzle', back: 'humps', stout: 0.66 },
  giraffe: { coat: '#e9bb5e', belly: '#f7e2ae', ears: 'long', mark: 'muzzle', back: 'spots', stout: 0.56 },
  crocodile: { coat: '#5f9460', belly: '#dfe0a4', ears: 'bumps', mark: 'snout', tail: 'thick', stout: 0.7 },
  mammoth: {
    coat: '#7d5236',
    belly: '#a8764e',
    ears: 'flaps',
    mark: 'trunk',
    tusks: true,
    back: 'shag',
    stout: 0.94,
  },
  walrus: {
    coat: '#8f6a5a',
    belly: '#b08a76',
    ears: 'none',
    mark: 'whiskers',
    tusks: true,
    tail: 'paddle',
    stout: 0.96,
  },
  seal: { coat: '#7c8794', belly: '#c2cad0', ears: 'none', mark: 'whiskers', tail: 'paddle', stout: 0.84 },
  koala: { coat: '#99a0ab', belly: '#e2e4e8', ears: 'flaps', mark: 'nose', stout: 0.86 },
  sloth: { coat: '#9a7d60', belly: '#dcc7a4', ears: 'none', mark: 'nose', face: 'patches', stout: 0.78 },
  meerkat: { coat: '#c49a66', belly: '#f0dcb4', ears: 'small', face: 'patches', tail: 'thin', stout: 0.56 },
  platypus: { coat: '#7a5640', belly: '#c49c74', ears: 'none', mark: 'bill', tail: 'paddle', stout: 0.8 },
  alpaca: { coat: '#efe2cc', belly: '#fbf3e2', ears: 'long', mark: 'muzzle', back: 'fluff', stout: 0.66 },
  llama: { coat: '#b5805a', belly: '#e8cca4', ears: 'long', mark: 'muzzle', back: 'fluff', stout: 0.58 },
  orangutan: { coat: '#c8682e', belly: '#8f5a42', ears: 'none', mark: 'muzzle', back: 'shag', stout: 0.92 },
  triceratops: {
    coat: '#7f9a6a',
    belly: '#d4d6a2',
    ears: 'none',
    mark: 'horn',
    face: 'frill',
    tail: 'thick',
    stout: 0.92,
  },
  tyrannosaurus: {
    coat: '#6f8f45',
    belly: '#e3dca0',
    ears: 'none',
    mark: 'jaws',
    tail: 'thick',
    stout: 0.84,
  },
  dinosaur: {
    coat: '#5fa06a',
    belly: '#dfe2a4',
    ears: 'none',
    mark: 'snout',
    back: 'plates',
    tail: 'thick',
    stout: 0.78,
  },
} as const satisfies Record<string, Partial<Animal>>;
