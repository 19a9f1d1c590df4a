import type { Span } from '#contracts/span.ts';
import type { Place } from '#contracts/world.ts';
import { withoutNames } from './one-name.ts';
import { ambiguous, regionNames, regions, townNames } from './place-names.ts';

const oneOf = (names: Iterable<string>): string =>
  [...new Set(names)].toSorted((a, b) => b.length - a.length).join('|');

const every = [...regionNames, ...townNames];
const clear = oneOf(every.filter((name) => !ambiguous.has(name)));
const unclear = oneOf(ambiguous);

const leads = '(?:in|at|through|over|near|outside|around|across|of|from|to|above)';
/** Words between what leads there and the name: "in downtown Tokyo", "over the Alps", "in northern Spain". */
const which =
  '(?:the )?(?:(?:down ?town|old|central|rainy|modern|ancient|snowy|sunny|hot|rural|northern|southern|eastern|western|north|south|east|west) )*';
/** What else has a place in its name: *London Bridge*, *a Berlin wall*, *New York's*. */
const alone =
  "(?!['’]|[- ](?:\\p{Lu}\\p{Ll}|opera|tower|bridge|wall|eye|bus|cab|taxi|desert|mountains?|river))";
const pattern = new RegExp(
  `\\b${leads} ${which}(?:${clear})(?!\\p{L})${alone}|\\b(?:in|over|through|around|across) ${which}(?:${unclear})(?!\\p{L})${alone}|(?<![\\p{L}'’])(?:${clear})(?!\\p{L})${alone}`,
  'gu',
);

/** Who writes without capitals: only behind "in", and only what is no other word. */
const small = new RegExp(
  `\\bin ${which}(?:${oneOf(every.filter((name) => !ambiguous.has(name) && name.length > 3).map((name) => name.toLowerCase()))})(?!\\p{L})`,
  'gu',
);

/** No place though it has a capital behind "in": months, days, languages, feasts. */
const noPlace =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|Ramadan|Spring|Summer|Autumn|Winter|Fall|God|Lego|Latin|Greek|French|German|Dutch|Czech|Slow|Love|Front|\p{L}+(?:ish|ese|ian))$/u;
const unheard = /\bin (\p{Lu}\p{Ll}{2,})(?=$|[,.!?;]| (?:\p{Ll}))/gu;
const parts =
  /\b(?:city|town|village|streets?|hills?|coast|port|harbou?r|island|isle|outskirts|suburbs?|markets?|canals?) of (\p{Lu}\p{Ll}{2,})(?!['’\p{L}])/gu;

/** A name that no list has: "in Ollantaytambo". Somebody who is named without it is nobody's town. */
function unheardIn(script: string): (Span & { word: string })[] {
  const words = script.match(/\p{L}+/gu) ?? [];
  // Where each word has a capital, none tells a name.
  if (words.filter((w) => /^\p{Lu}/u.test(w)).length > words.length / 2) return [];
  return [unheard, parts].flatMap((names) =>
    [...script.matchAll(names)].flatMap(({ 0: all, 1: name = '', index }) => {
      const others = script.split(name).length - 1 > 1;
      const believes = /\bbeliev\p{L}*\s*$/u.test(script.slice(0, index));
      if (others || believes || noPlace.test(name)) return [];
      return [{ start: index + all.length - name.length, end: index + all.length, word: name }];
    }),
  );
}

/** Names of towns and regions that a script says it plays in, each with where it stands there. */
export function placeNamesIn(script: string): (Span & { word: string })[] {
  // Giza's pyramids and Mount Sinai are sights of their own.
  const plain = withoutNames(script);
  const known = [pattern, small].flatMap((names) =>
    [...plain.matchAll(names)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      word,
    })),
  );
  const free = unheardIn(plain).filter((n) => !known.some((k) => k.start < n.end && k.end > n.start));
  return [...known, ...free].toSorted((a, b) => a.start - b.start);
}

/** Words that lead to where it plays, and to no more than where somebody is from. */
const playsThere = /^(?:in|over|through|around|across) /iu;

/**
 * Where it is by such a name alone: a town's streets, a region's own kind of country; null where it has none. `plays`: only of names
 * that say that it plays there.
 */
export function placeByName(script: string, plays = false): Place | null {
  for (const { word } of placeNamesIn(script)) {
    if (plays && !playsThere.test(word)) continue;
    const kind = regions.find(([, names]) => new RegExp(`(?<!\\p{L})(?:${names})$`, 'iu').test(word));
    if (kind !== undefined) return kind[0];
    if (!regionNames.some((name) => word.toLowerCase().endsWith(name.toLowerCase()))) return 'city';
  }
  return null;
}
