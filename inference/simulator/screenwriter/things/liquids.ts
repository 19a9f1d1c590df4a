/** What can be poured, and its colour. */
const liquids: Readonly<Record<string, string>> = {
  water: '#7fc4dc',
  // What is only called so; the script says its colour.
  liquid: '#7fc4dc',
  'salt water': '#8fcbd8',
  'salty water': '#8fcbd8',
  'sea water': '#8fcbd8',
  saltwater: '#8fcbd8',
  seawater: '#8fcbd8',
  'soapy water': '#cfe3ea',
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
  syrup: '#a8602a',
  sauce: '#c84a2e',
  gravy: '#7a4420',
  cream: '#fbf4e0',
  vinegar: '#d8b860',
  dressing: '#e8d8a0',
  'soy sauce': '#3a1c14',
  sugar: '#fdfaf2',
  cider: '#dca03c',
  vodka: '#dceaf0',
  gin: '#dceaf0',
  tequila: '#ecdfb0',
  whiskey: '#b9702a',
  whisky: '#b9702a',
  brandy: '#a85a24',
  rum: '#8a4a20',
};

/** What has a picture of what it is kept in: a bottle, a bowl or a sauce boat, until it is poured or drunk. */
const shelved: ReadonlySet<string> = new Set(
  'syrup,sauce,gravy,cream,vinegar,dressing,soy sauce,sugar,cider,vodka,gin,tequila,whiskey,whisky,brandy,rum'.split(
    ',',
  ),
);
export const isShelved = (word: string): boolean => shelved.has(word);

export const liquidColour = (word: string): string | null =>
  Object.hasOwn(liquids, word) ? liquids[word]! : null;

/** What a liquid comes in where nothing is named: a jug where it is poured, else what one drinks it from. */
export function vesselOf(liquid: string, isPoured: boolean): 'jug' | 'mug' | 'glass' {
  if (isPoured || liquid === 'sand' || liquid === 'rice' || liquid === 'sugar') return 'jug';
  return liquid === 'tea' || liquid === 'coffee' ? 'mug' : 'glass';
}
