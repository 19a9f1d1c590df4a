import type { Span } from '#contracts/span.ts';

/** Towns whose names are nobody's, and those that somebody may be called as well: these only behind a word that leads to a place. */
const [towns, namesakes] = [
  'London|Berlin|Madrid|Rome|Athens|Vienna|Prague|Amsterdam|Brussels|Lisbon|Barcelona|Venice|Milan|Naples|Moscow|Istanbul|Cairo|Dubai|Mumbai|Delhi|Kolkata|Bangkok|Singapore|Hong Kong|Shanghai|Beijing|Tokyo|Kyoto|Osaka|Seoul|Los Angeles|San Francisco|Chicago|Boston|Seattle|Miami|Las Vegas|New Orleans|Toronto|Montreal|Vancouver|Mexico City|Havana|Rio de Janeiro|Rio|São Paulo|Buenos Aires|Melbourne|Auckland|Cape Town|Nairobi|Marrakech|Dublin|Edinburgh|Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Budapest|Zurich|Geneva|Munich|Hamburg',
  'Paris|Florence|Sydney|Austin|Dallas|Houston|Phoenix|Charlotte|Victoria|Adelaide|Santiago|Lima',
];
const leads = '(?:in|at|through|over|near|outside|around|across|of|from|to)';
/** What else has a town in its name: *London Bridge*, *a Berlin wall*. */
const alone = "(?!['’]|[- ](?:\\p{Lu}|opera|tower|bridge|wall|eye|bus|cab|taxi))";
const pattern = new RegExp(
  `\\b${leads} (?:(?:down ?town|old|central|rainy|modern|ancient) )?(?:${towns})(?!\\p{L})${alone}|\\b(?:in|over|through|around|across) (?:${namesakes})(?!\\p{L})${alone}|(?<![\\p{L}'’])(?:${towns})(?!\\p{L})${alone}`,
  'gu',
);

/** Towns that a script says it plays in, each with its place in it: the name of where it is, as somebody's is of who it is. */
export const townsIn = (script: string): (Span & { word: string })[] =>
  [...script.matchAll(pattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
