import { placeFacts } from '#contracts/places.ts';
import type { RestrictionRule } from '#contracts/restriction.ts';
import { Place, TimeOfDay, Weather } from '#contracts/world.ts';
import { stem } from './stem.ts';

type Setting = Extract<RestrictionRule, { kind: 'setting' }>;
const nothing: Omit<Setting, 'kind'> = { places: [], times: [], weathers: [] };
const roofed = Place.options.filter((place) => placeFacts[place].sky !== 'open');
const open = Place.options.filter((place) => placeFacts[place].sky === 'open');

/** Surroundings by the words for them: what `never there` forbids. */
const named: readonly [RegExp, Omit<Setting, 'kind'>][] = [
  [/^(?:outdoors?|outside|in the open|in the open air)$/, { ...nothing, places: open }],
  [/^(?:indoors?|inside)$/, { ...nothing, places: roofed }],
  [/^(?:(?:at|by) )?night(?: ?time)?$|^(?:in|after) (?:the )?dark$/, { ...nothing, times: ['night'] }],
  [/^(?:(?:at|by|in) )?(?:the )?day(?: ?(?:time|light))?$/, { ...nothing, times: ['day'] }],
  [/^(?:in (?:the )?)?rain$/, { ...nothing, weathers: ['rain'] }],
  [/^(?:in (?:the )?)?snow$/, { ...nothing, weathers: ['snow'] }],
];

const placeOf = (words: string): Place | undefined => {
  const wanted = words
    .replace(/^(?:in|at|on|under|by)? ?(?:the|a|an)? ?/, '')
    .split(/[\s-]+/)
    .map(stem)
    .join(' ');
  return Place.options.find((place) =>
    [place, placeFacts[place].title].some(
      (name) =>
        name
          .toLowerCase()
          .split(/[\s-]+/)
          .map(stem)
          .join(' ') === wanted,
    ),
  );
};

/** The surroundings that some words name, or null. */
export function settingOf(words: string): Setting | null {
  const place = placeOf(words);
  if (place !== undefined) return { kind: 'setting', ...nothing, places: [place] };
  const found = named.find(([pattern]) => pattern.test(words));
  return found === undefined ? null : { kind: 'setting', ...found[1] };
}

/** Everything else than these surroundings: what `only there` forbids. */
export function allBut({ places, times, weathers }: Setting): Setting {
  return {
    kind: 'setting',
    places: places.length === 0 ? [] : Place.options.filter((place) => !places.includes(place)),
    times: times.length === 0 ? [] : TimeOfDay.options.filter((time) => !times.includes(time)),
    weathers: weathers.length === 0 ? [] : Weather.options.filter((weather) => !weathers.includes(weather)),
  };
}
