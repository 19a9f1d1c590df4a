import type { Rig } from '#contracts/scene-plan.ts';
import { beasts, beastWords } from './beasts.ts';
import { callingWords, personKinds } from './people.ts';

/** Actors that are not called by a name: art key, rig, height in metres. */
export const kinds: Readonly<Record<string, { thing: string; rig: Rig; height: number }>> = {
  ...personKinds,
  robot: { thing: 'robot', rig: 'person', height: 1.6 },
  ghost: { thing: 'ghost', rig: 'thing', height: 1.3 },
  ...beasts,
};

export const kindWords: Readonly<Record<string, string>> = {
  ...callingWords,
  ...beastWords,
  men: 'man',
  women: 'woman',
  people: 'person',
  children: 'child',
  folks: 'person',
  couple: 'person',
  duo: 'person',
  trio: 'person',
  quartet: 'person',
  quintet: 'person',
  band: 'person',
  orchestra: 'person',
  choir: 'person',
  chorus: 'person',
  crew: 'person',
  gang: 'person',
  mob: 'person',
  staff: 'person',
  jury: 'person',
  congregation: 'person',
  troupe: 'person',
  squad: 'player',
  troop: 'person',
  posse: 'person',
  boyband: 'man',
  'boy band': 'man',
  'girl band': 'woman',
  committee: 'person',
  delegation: 'person',
  clan: 'person',
  animal: 'dog',
  beast: 'monster',
  cyborg: 'robot',
  android: 'robot',
  army: 'person',
  crowd: 'person',
  audience: 'person',
  fans: 'person',
  family: 'person',
  class: 'kid',
  team: 'player',
  police: 'man',
};

/** Does a word name somebody alive? */
export const isKind = (word: string): boolean => Object.hasOwn(kinds, word) || Object.hasOwn(kindWords, word);

/** Does a word name an animal? */
export const isAnimal = (word: string): boolean =>
  Object.hasOwn(beasts, beastWords[word] ?? word) && kinds[beastWords[word] ?? word]?.rig !== 'wheeled';
