/**
 * What feet slip on, by its key in the art library: the friction of a shoe on it. Banana skin on linoleum 0.066 (Mabuchi,
 * Tanaka, Uchijima and Sakai, Tribology Online 7, 2012); ice as in the table of materials; a wet or soapy floor and a bar
 * of soap judged.
 */
const slick: Readonly<Record<string, number>> = {
  'game.banana-peel': 0.066,
  'ice-patch': 0.05,
  'wet-patch': 0.1,
  soap: 0.08,
  puddle: 0.1,
  'mud-patch': 0.12,
};

/** Friction of a shoe on a thing; null for what nobody slips on. */
export const slickOf = (thing: string): number | null =>
  Object.hasOwn(slick, thing) ? (slick[thing] ?? null) : null;

/** Does it lie there as part of the ground? Then it is as wide as it is drawn, and feet come down on it anywhere. */
export const isPatch = (thing: string): boolean => /^(?:ice-patch|wet-patch|mud-patch|puddle)$/u.test(thing);
/** Is it ground for as far as the stage goes, where nobody slips on it at one place? */
export const isRink = (thing: string): boolean => thing === 'ice-patch' || thing === 'wet-patch';
