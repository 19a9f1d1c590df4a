/** Irregular forms that owners and scripts use, by their base. */
const irregular: Readonly<Record<string, string>> = {
  shot: 'shoot',
  fought: 'fight',
  stole: 'steal',
  stolen: 'steal',
  drank: 'drink',
  bit: 'bite',
  bitten: 'bite',
  beaten: 'beat',
  slain: 'slay',
  wore: 'wear',
  worn: 'wear',
  lost: 'lose',
  took: 'take',
  taken: 'take',
  threw: 'throw',
  thrown: 'throw',
  stuck: 'stick',
  struck: 'strike',
  fell: 'fall',
  bled: 'bleed',
  died: 'die',
  dying: 'die',
  dead: 'dead',
  thieves: 'thief',
  knives: 'knife',
  wolves: 'wolf',
  men: 'man',
  women: 'woman',
  mice: 'mouse',
  children: 'child',
  people: 'people',
  glasses: 'glasses',
  spectacles: 'spectacles',
  clothes: 'clothes',
};

/**
 * Brings the forms of one English word together: plural, -s, -ed, -ing and a last e are taken off. Cruder than a
 * dictionary and always the same; both sides of each comparison go through it.
 */
export function stem(word: string): string {
  const plain = word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
  const base = irregular[plain] ?? plain;
  if (base.length < 4 || irregular[plain] === plain) return base;
  const cut = withoutEnding(base);
  return cut.length > 3 && cut.endsWith('e') ? cut.slice(0, -1) : cut;
}

function withoutEnding(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word) && !/is$/.test(word)) return word.slice(0, -1);
  if (/ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const inflected = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word)?.[1];
  if (inflected === undefined || inflected.length < 2) return word;
  return /([bdgklmnprt])\1$/.test(inflected) && !/(?:ll|ss)$/.test(inflected)
    ? inflected.slice(0, -1)
    : inflected;
}
