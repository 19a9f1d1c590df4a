/** Where one sits in a boat: from its middle towards the bow and up, as shares of its picture's width and height. */
export type Thwart = { readonly x: number; readonly y: number };

/** Boats that go by sail, by an engine or by one oar, and where whoever is aboard sits: behind the mast, at the stern. */
const sailed: ReadonlyMap<string, Thwart> = new Map([
  ['sailboat', { x: -0.24, y: -0.33 }],
  ['own.gondola-boat', { x: -0.14, y: -0.14 }],
  ['own.pedal-boat', { x: -0.12, y: -0.08 }],
  ['own.tug-boat', { x: -0.34, y: -0.15 }],
  ['own.house-boat', { x: -0.4, y: -0.15 }],
  ['own.long-ship', { x: -0.2, y: -0.24 }],
  ['own.barge-boat', { x: -0.3, y: -0.02 }],
  ['own.catamaran-boat', { x: -0.26, y: -0.25 }],
]);

/** Is a thing, by its picture, a boat that is rowed, with one's back to where it goes? */
export const isRowed = (thing: string): boolean => thing === 'rowboat';

/** Where somebody sits who sails in a thing, by its picture; null for what is not sailed. */
export const sternOf = (thing: string): Thwart | null => sailed.get(thing) ?? null;

/** Is a thing, by its picture, one that is built to go through water? */
export const isHull = (thing: string): boolean => isRowed(thing) || sailed.has(thing);
