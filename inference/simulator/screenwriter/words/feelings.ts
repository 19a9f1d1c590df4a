import type { Expression } from '#contracts/world.ts';

/** What is felt towards somebody or something, by its verb's dictionary form. */
const rows: readonly (readonly [Expression, string])[] = [
  ['happy', 'like enjoy appreciate admire fancy cherish treasure relish'],
  ['sad', 'regret pity lament worry fret'],
  ['angry', 'hate detest dislike loathe despise resent envy'],
  ['scared', 'fear dread panic'],
  ['surprised', 'marvel'],
];

const verbs: ReadonlyMap<string, Expression> = new Map(
  rows.flatMap(([mood, words]) => words.split(' ').map((word) => [word, mood] as const)),
);

/** The verbs that say it. */
export const feelingVerbs: ReadonlySet<string> = new Set(verbs.keys());

/** What somebody feels who likes, hates or fears; null where the verb says something else. */
export const feelingOf = (base: string): Expression | null => verbs.get(base) ?? null;
