import { usualPlace } from '#contracts/places.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Understanding } from '#contracts/scene-plan.ts';
import { unread } from '#contracts/unread.ts';
import type { Place, TimeOfDay, Weather } from '#contracts/world.ts';
import { isKnownNoun } from '../beings/known-nouns.ts';
import { namesIn } from '../words/names.ts';
import { withoutNames } from '../words/one-name.ts';
import { placeByName } from '../words/places-named.ts';
import { figuresIn } from '../words/story-figures.ts';
import { rainsOn } from '../words/wet-words.ts';
import { lightningIn } from './lightning.ts';
import { likelyPlace } from './likely-place.ts';
import { withoutLookedAt } from './looked-at.ts';
import { placeCalled, places, type Word } from './place-words.ts';
import { beforeTurns, skyTurnsIn } from './sky-turns.ts';
import { times, weathers } from './sky-words.ts';
import { openPlaceOf, upOrAboard, wordOfTheSky } from './under-the-sky.ts';

/** A script of nothing but the name of a place (*bar*, *the hotel*), which is a thing or an act to whoever names it beside others. */
function placeAlone(
  script: string,
): { place: Place; word: string; span: { start: number; end: number } } | null {
  const match = /^\s*(?:(?:an?|the|inside an?) )?((?:\p{L}+ ){0,2}\p{L}+)\s*[.!]?\s*$/iu.exec(script);
  const word = match?.[1];
  const place =
    word === undefined || isKnownNoun(word.toLowerCase()) ? null : placeCalled(word.toLowerCase());
  if (word === undefined || place === null) return null;
  const start = script.indexOf(word);
  return { place, word, span: { start, end: start + word.length } };
}

export type Setting = {
  place: Place;
  time: TimeOfDay;
  weather: Weather;
  understood: Understanding['understood'];
  /** Wishes that cannot be granted beside the first of their kind. */
  refused: Understanding['notUnderstood'];
};

/** How many letters before a place that is written like a name are its name: *the Seine River*, *the Gobi Desert*. */
const calledBefore = (script: string, at: number): number =>
  /(?<=\b(?:the|in|on|at|along|over|across|of|near|by|to) )(?:\p{Lu}\p{Ll}+ ){1,2}$/u.exec(
    script.slice(Math.max(0, at - 40), at),
  )?.[0].length ?? 0;

/** Place, time and weather: as the script says, else as the stage is set, else (the place) as is likely. */
export function settingOf(document: SceneDocument, at: Place | null = null): Setting {
  const understood: Understanding['understood'] = [];
  const refused: Understanding['notUnderstood'] = [];
  const script = document.script;
  const names = namesIn(script);
  const unnamed = withoutLookedAt(withoutNames(script));
  const figures = figuresIn(script);
  const turns = skyTurnsIn(script);
  const begins = beforeTurns(turns);
  const found = (pattern: RegExp) =>
    [...unnamed.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].find(
      ({ 0: word, index }) =>
        !turns.some(({ span }) => index >= span.start && index < span.end) &&
        !(names.has(word.toLowerCase()) && /^\p{Lu}/u.test(word)) &&
        !figures.some(({ start, end }) => index >= start && index < end),
    ) ?? null;
  const first = <T extends string>(
    words: readonly Word<T>[],
    kind: 'place' | 'time' | 'weather',
  ): T | null => {
    let best: { at: number; value: T; word: string } | null = null;
    for (const [pattern, value] of words) {
      const match = found(pattern);
      if (match !== null && (best === null || match.index < best.at))
        best = { at: match.index, value, word: match[0] };
    }
    if (best === null) return null;
    for (const [pattern, value] of kind === 'place' ? [] : words) {
      const match = value === best.value ? null : found(pattern);
      if (match === null) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      refused.push({
        span,
        word: match[0],
        reason: unread('either-or', { taken: best.value, other: value }),
      });
    }
    const told = [{ at: best.at, word: best.word }];
    // "In the school playground", "the hotel bar": what stands before it only says whose it is.
    const further = best.at + best.word.length + 1;
    const head =
      kind === 'place' && script[further - 1] === ' '
        ? words
            .flatMap(([pattern, of]) =>
              [...unnamed.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((m) => ({ m, of })),
            )
            .find(({ m }) => m.index === further && !/^(?:at|on|in|into|to|by|under|the)\b/iu.test(m[0]))
        : undefined;
    if (head !== undefined) told.push({ at: further, word: head.m[0] });
    const value = head?.of ?? best.value;
    // "At the checkout in the supermarket" is one place.
    if (kind === 'place')
      for (const [pattern] of words.filter(([, other]) => other === value))
        for (const { index, 0: word } of unnamed.matchAll(new RegExp(pattern.source, `${pattern.flags}g`)))
          if (index > best.at + best.word.length) told.push({ at: index, word });
    for (const { at, word } of told) {
      // "A street lamp": the lamp is named by both words.
      const next = /^ \p{L}+/u.exec(script.slice(at + word.length))?.[0] ?? '';
      const end = next !== '' && isKnownNoun(`${word}${next}`.toLowerCase()) ? at : at + word.length;
      const start = at - (kind === 'place' && /^\p{Lu}/u.test(word) ? calledBefore(script, at) : 0);
      understood.push({ span: { start, end }, word: script.slice(start, at) + word, as: value, kind });
    }
    return value;
  };
  const said = first(places, 'place');
  const lone = said === null ? placeAlone(unnamed) : null;
  if (lone !== null) understood.push({ ...lone, as: lone.place, kind: 'place' });
  const chosen = said ?? lone?.place ?? placeByName(script, true) ?? document.stage.place;
  const byName = placeByName(script);
  // What comes from the sky is seen under it.
  const rains = rainsOn(script);
  const sky = wordOfTheSky.exec(script) ?? rains ?? upOrAboard.exec(script);
  const hinted =
    chosen !== null || at !== null || byName !== null
      ? null
      : sky === null
        ? likelyPlace(script)
        : (likelyPlace(script, true) ?? {
            place: openPlaceOf('word' in sky ? sky.word : sky[0]),
            word: 'word' in sky ? sky.word : sky[0],
            at: sky.index,
          });
  // Told beside the word, which itself is somebody or something.
  if (hinted !== null)
    understood.push({
      span: { start: hinted.at, end: hinted.at },
      word: hinted.word,
      as: hinted.place,
      kind: 'place',
    });
  return {
    place: chosen ?? at ?? hinted?.place ?? byName ?? usualPlace,
    time: first(times, 'time') ?? begins.time ?? document.stage.time,
    weather:
      first(weathers, 'weather') ??
      begins.weather ??
      (rains === null && lightningIn(script).length === 0 ? document.stage.weather : 'rain'),
    understood,
    refused,
  };
}

/** Words that settings are made of: they are understood, not props. */
export const settingWord =
  /^(interior|interiors|party|parties|birthday|gym|gymnasium|court|hall|park|garden|backyard|yard|porch|patio|orchard|fairground|funfair|carnival|festival|rooftop|balcony|graveyard|cemetery|churchyard|rainforest|savanna|savannah|campsite|campground|market|marketplace|bazaar|zoo|swamp|thunderstorm|meadow|lawn|playground|kitchen|street|road|highway|city|alley|downtown|countryside|room|bedroom|bathroom|washroom|restroom|attic|loft|cellar|basement|hallway|corridor|foyer|museum|gallery|exhibition|prison|jail|dungeon|clinic|supermarket|mall|classroom|school|office|laboratory|lab|library|theatre|theater|bakery|cafe|café|restaurant|stadium|arena|airport|forest|woods|jungle|farm|seaside|shore|sea|ocean|pier|harbour|harbor|mountain|desert|courtyard|underwater|space|orbit|night|midnight|moonlight|sunset|sunrise|dawn|dusk|evening|day|daylight|sunlight|noon|morning|afternoon|sun|sunshine|rain|snow|thunder|weather|downpour|drizzle|int|ext|scene|background|foreground|backdrop|shot|camera|frame|floor|ground|air|sky|grass|stage|line|throw|side|way|time|second|seconds|moment|left|right|middle|center|centre|front|back|purpose|field|wind|windy|breeze|breezy|gust|gusty|gale|storm|stormy|hurricane)s?$/iu;
