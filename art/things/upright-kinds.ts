/** What one that stands up as a whole is known by, in a frame from −0.5 to 0.5. */
export type Animal = {
  coat: string;
  belly: string;
  /** Half of the head's width and height, and how wide its cheeks are beside its temples. */
  head: readonly [number, number, number];
  /** Half of the trunk's width at the shoulders and at the hips. */
  trunk: readonly [number, number];
  /** Paper of another colour on the face: two arches and a chin, all of the lower face, or a pale muzzle alone. */
  mask: 'none' | 'heart' | 'chin' | 'discs';
  maskColor: string | null;
  /** `sides`: a cow's, level; `floppy`: hanging from the crown; `bumps`: none, but eyes that stand out over the head. */
  ears:
    | 'none'
    | 'round'
    | 'big'
    | 'small'
    | 'fluffy'
    | 'flaps'
    | 'fans'
    | 'floppy'
    | 'pointed'
    | 'tufts'
    | 'long'
    | 'sides'
    | 'feelers'
    | 'bumps';
  earColor: string | null;
  /** What is in the middle of the face, below the eyes. */
  nose: 'none' | 'small' | 'big' | 'snout' | 'muzzle' | 'broad' | 'trunk' | 'horn' | 'whiskers';
  noseColor: string;
  /** What it speaks with: lips, or what opens in the middle of the face. */
  mouth: 'lips' | 'wide' | 'beak' | 'bill' | 'jaws';
  mouthColor: string;
  tusks: boolean;
  /** About the face: dark around the eyes, a bony collar with horns, pads of fat, a heavy brow. */
  face: 'none' | 'patches' | 'frill' | 'pads' | 'brow' | 'fringe';
  tail: 'none' | 'bush' | 'curl' | 'thick' | 'paddle' | 'thin';
  back:
    | 'none'
    | 'shell'
    | 'spikes'
    | 'humps'
    | 'spots'
    | 'shag'
    | 'fluff'
    | 'plates'
    | 'scutes'
    | 'tentacles'
    | 'legs'
    | 'wing-cases'
    | 'spiral';
  /** What its arms and legs are: limbs with paws, hooves, claws or webs, or flippers, wings and feelers that end in nothing, pincers, and thin ones of insects. */
  arms: 'paw' | 'hoof' | 'flipper' | 'wing' | 'tentacle' | 'pincer' | 'thin';
  feet: 'paw' | 'hoof' | 'web' | 'claw' | 'tentacle' | 'point';
  limbColor: string | null;
  feetColor: string | null;
};

export const plain: Animal = {
  coat: '#8a5a3a',
  belly: '#e8caa0',
  head: [0.31, 0.27, 1],
  trunk: [0.25, 0.31],
  mask: 'none',
  maskColor: null,
  ears: 'round',
  earColor: null,
  nose: 'small',
  noseColor: '#3f3036',
  mouth: 'lips',
  mouthColor: '#ee9a3e',
  tusks: false,
  face: 'none',
  tail: 'none',
  back: 'none',
  arms: 'paw',
  feet: 'paw',
  limbColor: null,
  feetColor: null,
};

export const kinds = {
  penguin: {
    coat: '#363d54',
    belly: '#fff8ea',
    head: [0.27, 0.25, 1.06],
    trunk: [0.29, 0.37],
    mask: 'heart',
    maskColor: '#fff8ea',
    ears: 'none',
    nose: 'none',
    mouth: 'beak',
    arms: 'flipper',
    feet: 'web',
    feetColor: '#ee9a3e',
  },
  monkey: {
    coat: '#8a5638',
    belly: '#d9a878',
    head: [0.29, 0.26, 1],
    trunk: [0.2, 0.25],
    mask: 'heart',
    maskColor: '#f0cda2',
    ears: 'flaps',
    earColor: '#e5b88c',
    tail: 'curl',
    feetColor: '#c99468',
  },
  elephant: {
    coat: '#9aa0ad',
    belly: '#b9bec8',
    head: [0.27, 0.28, 0.96],
    trunk: [0.3, 0.38],
    ears: 'fans',
    nose: 'trunk',
  },
  gorilla: {
    coat: '#4d4a55',
    belly: '#6d6873',
    head: [0.27, 0.29, 1.12],
    trunk: [0.42, 0.34],
    mask: 'chin',
    maskColor: '#8a828a',
    ears: 'small',
    nose: 'broad',
    noseColor: '#3a363f',
    face: 'brow',
  },
  squirrel: {
    coat: '#b9683a',
    belly: '#f6dcb4',
    head: [0.27, 0.24, 1.12],
    trunk: [0.19, 0.28],
    mask: 'chin',
    ears: 'tufts',
    tail: 'bush',
  },
  frog: {
    coat: '#6aa65a',
    belly: '#e9eab0',
    head: [0.38, 0.2, 1.06],
    trunk: [0.25, 0.34],
    mask: 'none',
    ears: 'bumps',
    nose: 'none',
    mouth: 'wide',
    feet: 'web',
    feetColor: '#7fb768',
  },
  turtle: {
    coat: '#8fb26a',
    belly: '#ead9a0',
    head: [0.25, 0.22, 1],
    trunk: [0.26, 0.3],
    ears: 'none',
    nose: 'none',
    back: 'shell',
  },
  hedgehog: {
    coat: '#d3a878',
    belly: '#f3dcb8',
    head: [0.27, 0.23, 1],
    trunk: [0.24, 0.32],
    mask: 'heart',
    maskColor: '#f3dcb8',
    ears: 'small',
    nose: 'small',
    back: 'spikes',
  },
  hippopotamus: {
    coat: '#9b8a98',
    belly: '#cdb3b4',
    head: [0.26, 0.28, 1.3],
    trunk: [0.32, 0.42],
    ears: 'small',
    nose: 'broad',
    noseColor: '#75626f',
  },
  rhinoceros: {
    coat: '#8f929b',
    belly: '#b9bbc0',
    head: [0.26, 0.28, 1.14],
    trunk: [0.32, 0.4],
    ears: 'tufts',
    nose: 'horn',
  },
  kangaroo: {
    coat: '#c08a55',
    belly: '#f0d3a6',
    head: [0.22, 0.26, 0.94],
    trunk: [0.18, 0.34],
    ears: 'long',
    nose: 'muzzle',
    tail: 'thick',
  },
  camel: {
    coat: '#d2a566',
    belly: '#ecd3a2',
    head: [0.24, 0.27, 1],
    trunk: [0.24, 0.32],
    ears: 'small',
    nose: 'muzzle',
    back: 'humps',
    arms: 'hoof',
    feet: 'hoof',
  },
  giraffe: {
    coat: '#e9bb5e',
    belly: '#f7e2ae',
    head: [0.22, 0.27, 0.9],
    trunk: [0.2, 0.28],
    ears: 'sides',
    nose: 'muzzle',
    back: 'spots',
    arms: 'hoof',
    feet: 'hoof',
  },
  crocodile: {
    coat: '#5f9460',
    belly: '#dfe0a4',
    head: [0.28, 0.23, 1.12],
    trunk: [0.22, 0.3],
    ears: 'bumps',
    nose: 'none',
    mouth: 'jaws',
    tail: 'thick',
    back: 'scutes',
    feet: 'claw',
  },
  mammoth: {
    coat: '#7d5236',
    belly: '#a8764e',
    head: [0.31, 0.3, 1],
    trunk: [0.36, 0.4],
    ears: 'flaps',
    nose: 'trunk',
    tusks: true,
    face: 'fringe',
    back: 'shag',
  },
  walrus: {
    coat: '#8f6a5a',
    belly: '#b08a76',
    head: [0.29, 0.25, 1.08],
    trunk: [0.36, 0.46],
    ears: 'none',
    nose: 'whiskers',
    tusks: true,
    tail: 'paddle',
    arms: 'flipper',
    feet: 'web',
  },
  seal: {
    coat: '#7c8794',
    belly: '#c2cad0',
    head: [0.27, 0.25, 1.04],
    trunk: [0.28, 0.38],
    ears: 'none',
    nose: 'whiskers',
    tail: 'paddle',
    arms: 'flipper',
    feet: 'web',
  },
  koala: {
    coat: '#99a0ab',
    belly: '#e2e4e8',
    head: [0.31, 0.27, 1.06],
    trunk: [0.22, 0.3],
    ears: 'fluffy',
    nose: 'big',
  },
  sloth: {
    coat: '#9a7d60',
    belly: '#c4a884',
    head: [0.31, 0.25, 1],
    trunk: [0.22, 0.28],
    mask: 'heart',
    maskColor: '#e6d3b0',
    ears: 'none',
    nose: 'small',
    face: 'patches',
    feet: 'claw',
  },
  meerkat: {
    coat: '#c49a66',
    belly: '#f0dcb4',
    head: [0.23, 0.23, 1],
    trunk: [0.15, 0.22],
    ears: 'small',
    earColor: '#5a4030',
    face: 'patches',
    tail: 'thin',
  },
  platypus: {
    coat: '#7a5640',
    belly: '#c49c74',
    head: [0.29, 0.24, 1],
    trunk: [0.24, 0.34],
    ears: 'none',
    nose: 'none',
    mouth: 'bill',
    mouthColor: '#5a525c',
    tail: 'paddle',
    feet: 'web',
    feetColor: '#5a525c',
  },
  alpaca: {
    coat: '#efe2cc',
    belly: '#fbf3e2',
    head: [0.23, 0.27, 0.9],
    trunk: [0.26, 0.33],
    ears: 'long',
    nose: 'muzzle',
    face: 'fringe',
    back: 'fluff',
    feet: 'hoof',
  },
  llama: {
    coat: '#b5805a',
    belly: '#e8cca4',
    head: [0.22, 0.27, 0.9],
    trunk: [0.22, 0.3],
    ears: 'long',
    nose: 'muzzle',
    face: 'fringe',
    back: 'fluff',
    feet: 'hoof',
  },
  orangutan: {
    coat: '#c8682e',
    belly: '#d98a52',
    head: [0.28, 0.27, 1.06],
    trunk: [0.33, 0.33],
    mask: 'heart',
    maskColor: '#8f5a42',
    ears: 'none',
    nose: 'broad',
    noseColor: '#6b3f30',
    face: 'pads',
    back: 'shag',
  },
  triceratops: {
    coat: '#7f9a6a',
    belly: '#d4d6a2',
    head: [0.28, 0.26, 1],
    trunk: [0.28, 0.36],
    ears: 'none',
    nose: 'horn',
    face: 'frill',
    tail: 'thick',
    feet: 'claw',
  },
  tyrannosaurus: {
    coat: '#6f8f45',
    belly: '#e3dca0',
    head: [0.32, 0.26, 1.06],
    trunk: [0.2, 0.34],
    ears: 'none',
    nose: 'none',
    mouth: 'jaws',
    face: 'brow',
    tail: 'thick',
    feet: 'claw',
  },
  velociraptor: {
    coat: '#b8813f',
    belly: '#f0d9a2',
    head: [0.24, 0.22, 1],
    trunk: [0.16, 0.27],
    ears: 'none',
    nose: 'none',
    mouth: 'jaws',
    tail: 'thick',
    back: 'scutes',
    feet: 'claw',
  },
  dinosaur: {
    coat: '#5fa06a',
    belly: '#dfe2a4',
    head: [0.28, 0.25, 1.08],
    trunk: [0.2, 0.34],
    mask: 'chin',
    ears: 'none',
    nose: 'broad',
    noseColor: '#3f7a52',
    tail: 'thick',
    back: 'plates',
    feet: 'claw',
  },
  octopus: {
    coat: '#c8657a',
    belly: '#f0b9b4',
    head: [0.33, 0.33, 0.86],
    trunk: [0.19, 0.27],
    ears: 'none',
    nose: 'none',
    back: 'tentacles',
    arms: 'tentacle',
    feet: 'tentacle',
  },
  squid: {
    coat: '#d98a6a',
    belly: '#f6d3b8',
    head: [0.22, 0.4, 0.78],
    trunk: [0.16, 0.22],
    ears: 'none',
    nose: 'none',
    back: 'tentacles',
    arms: 'tentacle',
    feet: 'tentacle',
  },
  ant: {
    coat: '#8a3f2c',
    belly: '#b9674a',
    head: [0.24, 0.21, 1],
    trunk: [0.13, 0.25],
    ears: 'feelers',
    nose: 'none',
    back: 'legs',
    arms: 'thin',
    feet: 'point',
    limbColor: '#6a2f22',
  },
  spider: {
    coat: '#4d4556',
    belly: '#7d7288',
    head: [0.23, 0.19, 1.05],
    trunk: [0.3, 0.36],
    ears: 'none',
    nose: 'none',
    back: 'legs',
    arms: 'thin',
    feet: 'point',
    limbColor: '#3a3342',
  },
  ladybug: {
    coat: '#3b3540',
    belly: '#5a525f',
    head: [0.23, 0.19, 1.04],
    trunk: [0.2, 0.27],
    ears: 'feelers',
    nose: 'none',
    maskColor: '#d8402f',
    back: 'wing-cases',
    arms: 'thin',
    feet: 'point',
  },
  beetle: {
    coat: '#34404a',
    belly: '#5c6a72',
    head: [0.2, 0.17, 1.06],
    trunk: [0.27, 0.36],
    ears: 'tufts',
    nose: 'none',
    maskColor: '#2f7a6a',
    back: 'wing-cases',
    arms: 'thin',
    feet: 'point',
  },
  snail: {
    coat: '#d8b27c',
    belly: '#f0dcb0',
    head: [0.22, 0.22, 0.96],
    trunk: [0.16, 0.26],
    ears: 'feelers',
    nose: 'none',
    back: 'spiral',
    arms: 'thin',
    feet: 'web',
  },
  crab: {
    coat: '#d9543f',
    belly: '#f4b48a',
    head: [0.42, 0.2, 1.08],
    trunk: [0.4, 0.3],
    ears: 'bumps',
    nose: 'none',
    mouth: 'wide',
    back: 'legs',
    arms: 'pincer',
    feet: 'point',
    limbColor: '#c4452f',
  },
} as const satisfies Record<string, Partial<Animal>>;

export type UprightAnimal = keyof typeof kinds;
