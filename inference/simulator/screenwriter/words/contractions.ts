/** What a verb is that is written together with whoever does it: "they're", "she'll". */
const helpers: Readonly<Record<string, string>> = {
  re: 'are',
  m: 'am',
  ve: 'have',
  ll: 'will',
  d: 'would',
};

/** Words behind which 's is a verb and owns nothing. */
const leads = /^(?:he|she|it|that|there|here|who|what|where|everybody|everyone|nobody|somebody|someone)$/u;

/** Typed without their apostrophe; only what is no word of its own without it. */
const bare: Readonly<Record<string, string>> = {
  shes: "she's",
  hes: "he's",
  theres: "there's",
  heres: "here's",
  thats: "that's",
  whos: "who's",
  whats: "what's",
  theyre: "they're",
  youre: "you're",
  im: "i'm",
  ive: "i've",
  youve: "you've",
  theyve: "they've",
  theyll: "they'll",
  youll: "you'll",
  cant: "can't",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  wont: "won't",
  wouldnt: "wouldn't",
  couldnt: "couldn't",
  shouldnt: "shouldn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  werent: "weren't",
  hasnt: "hasn't",
  havent: "haven't",
  hadnt: "hadn't",
};

/** A word with the apostrophe that whoever typed it left out; the word itself where none is missing. */
export const withApostrophe = (word: string): string => {
  const lower = word.toLowerCase();
  return Object.hasOwn(bare, lower) ? (bare[lower] ?? word) : word;
};

/** "They're" is *they* and *are*; null where a word is not two that are written together. `after`: the next word. */
export function contraction(word: string, after: string): { base: string; verb: string } | null {
  const found = /^(\p{L}+)['’](re|m|ve|ll|d|s)$/u.exec(word);
  const [base, end] = [found?.[1] ?? '', found?.[2]?.toLowerCase() ?? ''];
  if (base === '' || /^let$/iu.test(base)) return null;
  if (end !== 's') return { base, verb: helpers[end] ?? '' };
  if (!leads.test(base.toLowerCase())) return null;
  // "He's fallen", "she's got", "it's been": it has.
  const has = /^(?:been|got|had|done|gone|fallen|lost|found|taken|eaten|seen|made|just)$/u.test(after);
  return { base, verb: has ? 'have' : 'is' };
}
