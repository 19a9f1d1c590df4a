/** What runs out of a thing that is squeezed, by its key in the art library, and its colour: what is soaked, and fruit. */
const juices: Readonly<Record<string, string>> = {
  sponge: '#6fb2e0',
  'towel-sheet': '#6fb2e0',
  lemon: '#f0dc5a',
  tangerine: '#f29a2e',
  tomato: '#d6402f',
  grapes: '#8a4a8c',
};

/** #rrggbb of what can be squeezed out of a thing; null for what has nothing in it. */
export const juiceOf = (thing: string): string | null =>
  Object.hasOwn(juices, thing) ? (juices[thing] ?? null) : null;
