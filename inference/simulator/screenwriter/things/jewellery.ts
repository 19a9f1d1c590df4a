import { type SilhouetteRows, silhouettes } from './silhouettes.ts';

/** Jewellery, and what is pinned on: library key, material, width and height in metres (judged, small things a little larger than life). */
const rows: SilhouetteRows = {
  wallet: ['own.wallet', 'cloth', 0.2, 0.15],
  'wedding ring': ['ring', 'steel', 0.15, 0.15],
  earring: ['own.earring', 'steel', 0.12, 0.14],
  tiara: ['own.tiara', 'steel', 0.28, 0.19],
  bracelet: ['own.bracelet', 'steel', 0.2, 0.18],
  bangle: ['own.bangle', 'steel', 0.18, 0.17],
  necklace: ['own.necklace', 'steel', 0.26, 0.26],
  brooch: ['own.brooch', 'steel', 0.14, 0.15],
  locket: ['own.locket', 'steel', 0.14, 0.18],
  wristwatch: ['own.wristwatch', 'steel', 0.13, 0.2],
  monocle: ['own.monocle', 'steel', 0.16, 0.2],
  badge: ['own.badge', 'steel', 0.16, 0.15],
  beads: ['own.beads', 'wood', 0.2, 0.19],
  'pearl necklace': ['own.pearl-necklace', 'porcelain', 0.24, 0.21],
  pearl: ['own.pearl', 'porcelain', 0.16, 0.15],
  button: ['own.button', 'plastic', 0.12, 0.12],
  moustache: ['own.moustache', 'cloth', 0.2, 0.08],
};

export const jewellery = silhouettes(rows);

/** Other words for what is drawn: kinds of it, or what goes by the same picture. */
export const jewelleryWords: Readonly<Record<string, string>> = {
  jewelry: 'necklace',
  jewellery: 'necklace',
  'engagement ring': 'wedding ring',
  'diamond ring': 'wedding ring',
  'gold ring': 'wedding ring',
  pendant: 'necklace',
  collar: 'necklace',
  'pendant necklace': 'necklace',
  'gold chain': 'necklace',
  pearls: 'pearl necklace',
  'string of pearls': 'pearl necklace',
  bead: 'beads',
  'bead necklace': 'beads',
  'string of beads': 'beads',
  'cameo brooch': 'brooch',
  'police badge': 'badge',
  'sheriff badge': 'badge',
  "sheriff's badge": 'badge',
  'wrist watch': 'wristwatch',
  mustache: 'moustache',
  'fake moustache': 'moustache',
  'fake mustache': 'moustache',
  'shirt button': 'button',
  'coat button': 'button',
  'charm bracelet': 'bracelet',
};
