import { type SilhouetteRows, silhouettes } from './silhouettes.ts';

/** Parts of houses and of streets, as things that stand or lie by themselves: library key, material, width and height in metres (judged). */
const rows: SilhouetteRows = {
  ledge: ['own.ledge', 'stone', 1.5, 1.11],
  pothole: ['own.pothole', 'stone', 1.1, 0.27],
  'speed bump': ['own.speed-bump', 'rubber', 1.6, 0.36],
  gangway: ['own.gangway', 'wood', 2.6, 2.39],
  pontoon: ['own.pontoon', 'wood', 2.6, 1.36],
  'cat flap': ['own.cat-flap', 'wood', 0.45, 0.55],
  skylight: ['own.skylight', 'glass', 1.4, 1.08],
  shutter: ['own.shutter', 'slats', 1.1, 0.99],
  drainpipe: ['own.drainpipe', 'steel', 2, 2.4],
  noticeboard: ['own.noticeboard', 'cork', 1.4, 1.03],
  pallet: ['own.pallet', 'wood', 1.2, 0.35],
  'basketball stand': ['own.basketball-stand', 'steel', 2.55, 3],
};

export const houseParts = silhouettes(rows);

/** Other words for what is drawn: kinds of it, or what goes by the same picture. */
export const housePartWords: Readonly<Record<string, string>> = {
  gangplank: 'gangway',
  'boarding bridge': 'gangway',
  'dog flap': 'cat flap',
  'pet door': 'cat flap',
  'cat door': 'cat flap',
  'roof window': 'skylight',
  shutters: 'shutter',
  'window shutter': 'shutter',
  'window shutters': 'shutter',
  'down pipe': 'drainpipe',
  downpipe: 'drainpipe',
  'notice board': 'noticeboard',
  'bulletin board': 'noticeboard',
  pinboard: 'noticeboard',
  'pin board': 'noticeboard',
  corkboard: 'noticeboard',
  'wooden pallet': 'pallet',
  'basketball net': 'basketball stand',
  'landing stage': 'pontoon',
  'floating jetty': 'pontoon',
  'road bump': 'speed bump',
  'sleeping policeman': 'speed bump',
  'window frame': 'window',
  'window ledge': 'ledge',
  'window sill': 'ledge',
  windowsill: 'ledge',
  mantelpiece: 'ledge',
  sill: 'ledge',
};
