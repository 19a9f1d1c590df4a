import type { Span } from '#contracts/span.ts';

/** Towns whose names are nobody's, and those that somebody may be called as well: these only behind a word that leads to a place. */
const [towns, namesakes] = [
  'London|Berlin|Madrid|Rome|Athens|Vienna|Prague|Amsterdam|Brussels|Lisbon|Barcelona|Venice|Milan|Naples|Moscow|Istanbul|Cairo|Dubai|Mumbai|Delhi|Kolkata|Bangkok|Singapore|Hong Kong|Shanghai|Beijing|Tokyo|Kyoto|Osaka|Seoul|Los Angeles|San Francisco|Chicago|Boston|Seattle|Miami|Las Vegas|New Orleans|Toronto|Montreal|Vancouver|Mexico City|Havana|Rio de Janeiro|Rio|São Paulo|Buenos Aires|Melbourne|Auckland|Cape Town|Nairobi|Marrakech|Dublin|Edinburgh|Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Budapest|Zurich|Geneva|Munich|Hamburg|Lagos|Accra|Dakar|Casablanca|Tunis|Tehran|Baghdad|Kabul|Karachi|Lahore|Dhaka|Kathmandu|Hanoi|Saigon|Manila|Jakarta|Taipei|Samarkand|Tashkent|Tbilisi|Yerevan|Baku|Kyiv|Minsk|Riga|Tallinn|Vilnius|Bucharest|Sofia|Belgrade|Zagreb|Ljubljana|Sarajevo|Bratislava|Reykjavik|Glasgow|Belfast|Cardiff|Liverpool|Manchester|Birmingham|Lyon|Marseille|Bordeaux|Porto|Seville|Valencia|Palermo|Turin|Bologna|Cologne|Frankfurt|Leipzig|Dresden|Bogotá|Bogota|Quito|La Paz|Caracas|Montevideo|Brasília|Mombasa|Kampala|Kinshasa|Harare|Johannesburg|Antananarivo',
  'Paris|Florence|Sydney|Austin|Dallas|Houston|Phoenix|Charlotte|Victoria|Adelaide|Santiago|Lima',
];
const leads = '(?:in|at|through|over|near|outside|around|across|of|from|to)';
/** What else has a town in its name: *London Bridge*, *a Berlin wall*. */
const alone = "(?!['’]|[- ](?:\\p{Lu}|opera|tower|bridge|wall|eye|bus|cab|taxi))";
const pattern = new RegExp(
  `\\b${leads} (?:(?:down ?town|old|central|rainy|modern|ancient) )?(?:${towns})(?!\\p{L})${alone}|\\b(?:in|over|through|around|across) (?:${namesakes})(?!\\p{L})${alone}|(?<![\\p{L}'’])(?:${towns})(?!\\p{L})${alone}`,
  'gu',
);
/** As people type them in small letters: behind a word that leads to a place. */
const typed = new RegExp(
  `\\b(?:in|at|through|over|near|from|to) (?:${towns.toLowerCase()})(?![\\p{L}'’])`,
  'gu',
);

/** Towns that a script says it plays in, each with its place in it: the name of where it is, as somebody's is of who it is. */
export const townsIn = (script: string): (Span & { word: string })[] =>
  [...script.matchAll(pattern), ...script.matchAll(typed)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word,
  }));

/** Countries and regions: each is all kinds of places, so that nothing follows from them but where that is. */
const lands =
  'Portugal|Spain|France|Italy|Greece|Germany|Austria|Switzerland|Belgium|Holland|Denmark|Sweden|Norway|Finland|Iceland|Ireland|Scotland|Wales|England|Poland|Hungary|Croatia|Romania|Bulgaria|Ukraine|Russia|Egypt|Morocco|Kenya|Tanzania|Nigeria|Ghana|Senegal|Ethiopia|Madagascar|India|Nepal|Thailand|Vietnam|Cambodia|Indonesia|Malaysia|Japan|Korea|Mongolia|Australia|New Zealand|Canada|Mexico|Cuba|Costa Rica|Panama|Colombia|Peru|Bolivia|Brazil|Argentina|Uruguay|Patagonia|Tuscany|Provence|Bavaria|Lapland|Siberia';
const abroad = new RegExp(
  `\\b(?:in|at|through|across|over|around|near|from|to|of) (?:(?:rural|northern|southern|eastern|western|rainy|sunny) )?(?:${lands})(?![\\p{L}'’])|(?<=, )(?:${lands})(?=\\s*(?:[.,;!?]|$))`,
  'giu',
);

/** Countries and regions in which a script says that it plays. */
export const landsIn = (script: string): (Span & { word: string })[] =>
  [...script.matchAll(abroad)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
