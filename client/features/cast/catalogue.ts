import { knownSpecies } from '#art/puppets/species.ts';
import { ballNames } from '#art/things/balls.ts';
import { shapeNames } from '#art/things/shapes.ts';

export type CatalogueThing = { thing: string; label: string; words: string };

const labelOf = (key: string): string => {
  const words = key.replace(/-/g, ' ');
  return words[0]?.toUpperCase() + words.slice(1);
};

const plain = (thing: string): CatalogueThing => ({
  thing,
  label: labelOf(thing),
  words: thing.replace(/-/g, ' '),
});

/** Animals that can play a part: they have a body that walks. */
export const animals: readonly CatalogueThing[] = knownSpecies.map(plain);

const first: readonly string[] = [
  'basketball',
  'soccer-ball',
  'bicycle',
  'box',
  'tower',
  'chair',
  'umbrella',
  'hot-beverage',
  'pizza',
  'balloon',
  'wrapped-gift',
  'guitar',
];

/** Faces, hands and signs are not things that lie on a stage. */
const unlikely =
  /face|hand|finger|button|symbol|sign|flag|clock|square|circle|heart|arrow|family|couple|zodiac|mark\b|sparkles/;

/**
 * Things by name and by what people call them, from the art's own names and emojilib's keywords.
 * Loaded when first needed: it is longer than the rest of the page.
 */
export const loadThings = async (): Promise<CatalogueThing[]> => {
  const { default: keywords } = await import('emojilib');
  const own = [...ballNames, ...shapeNames].map(plain);
  const named = Object.values(keywords).flatMap((words): CatalogueThing[] => {
    const [name] = words;
    if (!name || unlikely.test(name)) return [];
    return [{ ...plain(name.replace(/_/g, '-')), words: words.join(' ').replace(/_/g, ' ') }];
  });
  const known = new Map<string, CatalogueThing>();
  for (const thing of [...own, ...named]) if (!known.has(thing.thing)) known.set(thing.thing, thing);
  const rank = ({ thing }: CatalogueThing): number => {
    const place = first.indexOf(thing);
    return place < 0 ? first.length : place;
  };
  return [...known.values()].sort((a, b) => rank(a) - rank(b));
};

/** Whole words that begin with what was typed come before words that merely contain it. */
export const search = (list: readonly CatalogueThing[], query: string, most: number): CatalogueThing[] => {
  const typed = query.trim().toLowerCase();
  if (!typed) return list.slice(0, most);
  const score = ({ label, words }: CatalogueThing): number => {
    const name = label.toLowerCase();
    if (name === typed) return 0;
    if (name.startsWith(typed)) return 1;
    if (` ${words}`.includes(` ${typed}`)) return 2;
    return words.includes(typed) ? 3 : 9;
  };
  return list
    .map((thing) => ({ thing, points: score(thing) }))
    .filter(({ points }) => points < 9)
    .sort((a, b) => a.points - b.points)
    .slice(0, most)
    .map(({ thing }) => thing);
};
