import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Span } from '#contracts/span.ts';
import type { Place } from '#contracts/world.ts';
import { dialogueOf } from '../film/dialogue.ts';
import { cutsOf, type ShotText, shotsOf } from '../film/shots.ts';
import { withoutNames } from '../words/one-name.ts';
import { likelyPlace } from './likely-place.ts';
import { nearPlace, nearPlaces } from './near-places.ts';
import { areNear } from './neighbouring-places.ts';
import { places } from './place-words.ts';

/** A place of a script with the first of its shots, and the words that name it. */
export type Located = { place: Place; shot: number; start: number; named: Span; said: string };

/** A shot's first so many sentences are more than twenty seconds can hold. */
const MOST_SENTENCES = 80;
/** Most places of a film: each is there for two seconds at least. */
const MOST = 8;

/** Words before a place by which something is there, or gets there. */
const there =
  /(?:^|[\s(,])(?:in|at|on|into|onto|to|inside|aboard|through|across|along|around|near|by|outside|behind)\s+(?:(?:the|a|an|his|her|their|our|my|its|some)\s+)?(?:\p{L}+\s+){0,2}$/iu;
/** "Looks at the mountain" from where she is. */
const fromAfar =
  /\b(?:look|stare|gaze|wave|point|shout|bark|listen|wink|dream|think|talk|speak|sing|belong|next|close|map|way|key|door|road|ticket)(?:s|es|ed|ing)?\s+(?:\p{L}+\s+)?(?:at|to|into|on|in)\s+(?:\p{L}+\s+){0,3}$/iu;
/** The words before a place that somebody goes to. */
const goal = /\b(?:to|into)\s+(?:(?:the|a|an|his|her|their|our|my|its)\s+)?(?:\p{L}+\s+){0,2}$/iu;
/** Who goes there is there from now on. */
const goes =
  /\b(?:go|goes|went|walk|run|ran|drive|drove|ride|rode|fly|flies|flew|travel|move|head|hurry|hurries|rush|march|come|came|arrive|return|escape|flee|take|took|bring|brought|carry|carries|carried|sail|hike|sneak|race|get|got|land)(?:s|es|d|ed|ing)?\b/iu;
/** A sentence that begins so goes on at another time. */
const later =
  /^\s*["“]?(?:later|meanwhile|afterwards?|after (?:that|school|work|lunch|dinner|breakfast)|next|then|finally|suddenly|soon|one hour later|an hour later|(?:the )?next (?:day|morning|evening|night|week)|that (?:night|evening|afternoon)|in the (?:evening|morning|afternoon)|at night|back|years? later|(?:\w+ )?(?:minutes?|hours?|days?|weeks?|years?) later|elsewhere)\b/iu;

/** Places without a set of their own: where they play instead is told beside their words. */
const nearest = nearPlaces.map(
  ([place, words]) => [new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu'), place] as const,
);
/** Where people go without a word for the place. */
const wellKnown: readonly (readonly [RegExp, Place])[] = [
  [/\bto school\b/iu, 'classroom'],
  [/\bto work\b/iu, 'office'],
  [/\bhome\b/iu, 'living-room'],
];

/** All of them, to be looked for again and again. */
const soughtNamed = [...places, ...nearest].map(
  ([pattern, place]) => [new RegExp(pattern.source, `${pattern.flags}g`), place] as const,
);
const sought = [
  ...soughtNamed,
  ...wellKnown.map(([pattern, place]) => [new RegExp(pattern.source, `${pattern.flags}g`), place] as const),
];

/**
 * Where a script plays, in the order of its shots, where that is more than one place; else null. It goes on elsewhere with a
 * heading, with "cut to …", with a paragraph that names another place, or with a sentence in which somebody goes there or that
 * begins at another time. Where it begins, if no word says so: where the stage is set, or where such things are likely.
 */
export function locationsIn({ script, stage }: SceneDocument): Located[] | null {
  const found: Located[] = [];
  const told = unspoken(script);
  const cuts = cutsOf(script);
  for (const [shot, { span, heading }] of partedByPlace(script).entries()) {
    const headed = heading === null ? null : named(told, heading, 'any');
    const isCut = isCutTo(script, cuts, span.start);
    // "Cut to the moon": some places are known by "to".
    const words = isCut ? { ...span, start: told.slice(0, span.start).search(/\bto:?\s*$/iu) } : span;
    const place =
      headed ??
      named(told, words.start < 0 ? span : words, found.length === 0 ? 'any' : isCut ? 'alone' : 'there');
    if (place === null) continue;
    const before = found.at(-1)?.place;
    if (before === place.place || (headed === null && !isCut && areNear(before, place.place))) continue;
    if (found.length === MOST) break;
    if (found.length === 0 && shot > 0) {
      const begins = stage.place ?? likelyPlace(script.slice(0, span.start))?.place;
      if (begins !== undefined && begins !== place.place)
        found.push({ place: begins, shot: 0, start: 0, named: { start: 0, end: 0 }, said: '' });
    }
    const isFirst = found.length === 0;
    found.push({ ...place, shot: isFirst ? 0 : shot, start: isFirst ? 0 : (heading ?? span).start });
  }
  return found.length < 2 ? null : found;
}

/** The first place that these words name, wherever they do, or where somebody is to go. */
export const placeNamed = (script: string, span: Span): Pick<Located, 'place' | 'named' | 'said'> | null =>
  named(script, span, 'any') ?? named(script, span, 'there');

/** The script without what is said in it: nobody goes to a place by speaking of it. */
function unspoken(script: string): string {
  let told = withoutNames(script);
  for (const { span } of shotsOf(script).flatMap((shot) => dialogueOf(script, shot.span)))
    told = told.slice(0, span.start) + ' '.repeat(span.end - span.start) + told.slice(span.end);
  return told;
}

const isCutTo = (script: string, cuts: readonly Span[], at: number): boolean =>
  cuts.some(({ end }) => end <= at && script.slice(end, at).trim() === '');

/**
 * The first place that these words say they play at. `how`: a place counts wherever it is named, or where the words begin with it,
 * or where somebody is or goes `there`.
 */
function named(
  script: string,
  { start, end }: Span,
  how: 'any' | 'alone' | 'there',
): Pick<Located, 'place' | 'named' | 'said'> | null {
  const text = script.slice(start, end);
  const found = (how === 'there' ? sought : soughtNamed).flatMap(([pattern, place]) => {
    const match = [...text.matchAll(pattern)].find(
      ({ 0: words, index }) => how === 'any' || isThere(text.slice(0, index), words, how),
    );
    return match === undefined ? [] : [{ place, at: match.index, said: match[0] }];
  });
  // Who walks across the street to the bakery is at the bakery then.
  const isGoal = ({ at, said }: { at: number; said: string }) =>
    how === 'there' && (/^(?:to|into|home)\b/iu.test(said) || goal.test(text.slice(0, at)));
  const [first] = found.toSorted((a, b) => Number(isGoal(b)) - Number(isGoal(a)) || a.at - b.at);
  if (first === undefined) return null;
  const { place, at } = first;
  const said = nearPlace(first.said) === null ? first.said : '';
  return { place, said, named: { start: start + at, end: start + at + first.said.length } };
}

function isThere(before: string, words: string, how: 'alone' | 'there'): boolean {
  const leads = /^(?:in|at|on|into|onto|to|inside|aboard|under|by|around|along|down|out|far|home)\b/iu.test(
    words,
  );
  const begins = /^[^\p{L}]*(?:(?:the|a|an|his|her|their)\s+)?(?:\p{L}+\s+){0,2}$/iu.test(before);
  return (
    (leads || (how === 'alone' && begins) || there.test(before)) &&
    !fromAfar.test(leads ? `${before}${words}` : before)
  );
}

/** The shots of a script, parted before each sentence that goes on at another place. */
export function partedByPlace(script: string): ShotText[] {
  let at: Place | undefined;
  const told = unspoken(script);
  return shotsOf(script).flatMap((shot) => {
    const parts: ShotText[] = [];
    if (shot.heading !== null) at = named(told, shot.heading, 'any')?.place ?? at;
    let from = shot.span.start;
    for (const sentence of sentencesIn(script, shot.span).slice(0, MOST_SENTENCES)) {
      const words = told.slice(sentence.start, sentence.end);
      const begins = sentence.start === shot.span.start;
      const place = named(told, sentence, at === undefined ? 'any' : begins ? 'alone' : 'there')?.place;
      if (place === undefined || place === at) continue;
      const moves = later.test(words) || (at !== undefined && !areNear(at, place) && goes.test(words));
      if (moves && sentence.start > from) {
        parts.push(piece(script, shot, from, sentence.start));
        from = sentence.start;
      }
      if (at === undefined || moves || begins) at = place;
    }
    parts.push(piece(script, shot, from, shot.span.end));
    return parts;
  });
}

const piece = (script: string, shot: ShotText, start: number, end: number): ShotText => ({
  span: { start, end },
  text: script.slice(start, end).trim(),
  heading: start === shot.span.start ? shot.heading : null,
});

/** Where somebody goes on in a sentence: "…, and then runs to the beach". */
const goesOn = new RegExp(
  `(?:,\\s*|\\s)(?=(?:and|then|but)\\s+(?:then\\s+)?(?:\\p{L}+ly\\s+)?${goes.source})`,
  'giu',
);

/** Sentences outside of quotes, by their marks, and what in them is done after somebody goes on. */
function sentencesIn(script: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  let quoted = false;
  const ends = new Set(
    [...script.slice(start, end).matchAll(goesOn)].map(({ index, 0: words }) => start + index + words.length),
  );
  for (let i = start; i < end; i++) {
    const c = script[i]!;
    if (c === '"' || c === '“' || c === '”') quoted = c === '“' ? true : c === '”' ? false : !quoted;
    if (quoted) continue;
    if (ends.has(i) && i > from) {
      spans.push({ start: from, end: i });
      from = i;
    }
    if (!/[.!?\n]/u.test(c) || !/^["”]?\s/u.test(script.slice(i + 1, i + 3))) continue;
    spans.push({ start: from, end: i + 1 });
    from = i + 1;
    while (from < end && /\s/u.test(script[from]!)) from += 1;
    i = from - 1;
  }
  if (from < end) spans.push({ start: from, end });
  return spans;
}
