import type { OtherThing } from '#contracts/alteration.ts';
import type { Word } from './looks.ts';

const other = (
  thing: string,
  width: number,
  height: number,
  shape: OtherThing['shape'] = 'silhouette',
): OtherThing => ({ thing, width, height, shape, tint: null });

/** What is left of a building, or what one is made of. */
export const HEAP: OtherThing = other('block-heap', 2, 0.8);

/** What comes of a seed. */
export const SEEDLING: OtherThing = other('seedling', 0.5, 0.6);

/** What things come from and turn into, where no noun for a thing of the stage is meant; sizes in metres (judged). */
const rows: readonly (readonly [RegExp, OtherThing])[] = [
  [/^(?:skyscrapers?|tower block)$/u, other('office-building', 2.2, 3.4)],
  [/^walls?$/u, other('wall', 1.7, 1.2, 'box')],
  [/^ruins$/u, other('own.ruins', 3, 2.85)],
  [/^(?:building|house)$/u, other('house', 2.6, 2.4)],
  [/^(?:spheres?)$/u, { ...other('sphere', 0.5, 0.5, 'ball'), tint: '#5f92c4' }],
  [/^(?:cubes?|cuboids?|box(?:es)?)$/u, { ...other('cube', 0.5, 0.5, 'box'), tint: '#c9744a' }],
  [/^(?:pyramids?)$/u, other('red-triangle-pointed-up', 0.6, 0.55)],
  [/^(?:human|person|man|woman)$/u, other('man', 1, 1)],
  [/^(?:chimpanzee|chimp|monkey|ape)$/u, other('monkey-face', 1, 1)],
  [/^(?:sprout|seedling)$/u, SEEDLING],
  [/^(?:popcorn|piece)$/u, other('popcorn-piece', 0.55, 0.55)],
  [/^(?:rubble|debris|ruin|particles|blocks|bricks|pieces|fragments|dust|chunks)$/u, HEAP],
  [/^(?:rocks?|stone)$/u, other('rock', 0.9, 0.6)],
];

/** The thing that some words name from there on, with how many they are: "an ancient ruin". */
export function otherThing(
  words: readonly Word[],
  from: number,
  draws: (noun: string) => OtherThing | null,
): { thing: OtherThing; words: number } | null {
  for (let n = Math.min(6, words.length - from); n > 0; n--) {
    const last = words[from + n - 1]?.word ?? '';
    const before = words.slice(from, from + n - 1);
    if (before.some(({ word }) => /^(?:and|from|to|into|in|as|with|by|while)$/u.test(word))) continue;
    const row = rows.find(([noun]) => noun.test(last));
    if (row !== undefined) return { thing: row[1], words: n };
    const drawn = /^\p{L}+$/u.test(last) ? draws(last) : null;
    if (drawn !== null) return { thing: drawn, words: n };
  }
  return null;
}
