/** What can be poured, and its colour. */
const liquids: Readonly<Record<string, string>> = {
  water: '#7fc4dc',
  // What is only called so; the script says its colour.
  liquid: '#7fc4dc',
  milk: '#f7f2e4',
  juice: '#e8943a',
  lemonade: '#f0d870',
  tea: '#b5703a',
  coffee: '#5a3a26',
  sand: '#dcb870',
  rice: '#f2e8cc',
  wine: '#8c2f45',
  beer: '#e0a83e',
  soup: '#d98a3e',
  cocoa: '#6a4028',
  soda: '#d8483e',
  cola: '#4a2418',
  smoothie: '#e58aa8',
  milkshake: '#f2c4cf',
  oil: '#e8d24a',
  honey: '#d99a2e',
};

export const liquidColour = (word: string): string | null =>
  Object.hasOwn(liquids, word) ? liquids[word]! : null;

/** What a liquid comes in where nothing is named: a jug where it is poured, else what one drinks it from. */
export function vesselOf(liquid: string, isPoured: boolean): 'jug' | 'mug' | 'glass' {
  if (isPoured || liquid === 'sand' || liquid === 'rice') return 'jug';
  return liquid === 'tea' || liquid === 'coffee' ? 'mug' : 'glass';
}
