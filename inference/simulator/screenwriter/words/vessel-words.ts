import type { Vessel } from '../../substances.ts';

const vessels: Readonly<Record<string, Vessel>> = {
  pot: 'pot',
  saucepan: 'pot',
  pan: 'pot',
  kettle: 'pot',
  cauldron: 'pot',
  glass: 'glass',
  cup: 'glass',
  mug: 'glass',
  jar: 'glass',
  beaker: 'glass',
  bucket: 'glass',
  flask: 'flask',
  bottle: 'bottle',
  dish: 'dish',
  bowl: 'dish',
  container: 'dish',
  tray: 'dish',
  thermometer: 'thermometer',
};
/** What kind of vessel a word means; undefined where it means none. */
export const vesselNamed = (word: string): Vessel | undefined =>
  Object.hasOwn(vessels, word) ? vessels[word] : undefined;

export const vesselWords: readonly string[] = Object.keys(vessels);
