import { isOpenAir, placeFacts } from '#contracts/places.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { decidingWords } from './decides-place.ts';

type Side = Omit<NonNullable<PlanProp['sidewall']>, 'outward'>;

/** What lies before the door of a roofed place; all others are on a street. */
const outside: Partial<Record<Place, Place>> = {
  kitchen: 'garden',
  'living-room': 'garden',
  'dining-room': 'garden',
  bedroom: 'garden',
  bathroom: 'garden',
  attic: 'garden',
  cellar: 'garden',
  classroom: 'playground',
  gym: 'park',
  church: 'park',
  museum: 'city',
  office: 'city',
  workshop: 'construction-site',
};

/** Places that end at no wall: they go along, lie on a table, or are a stage already. */
const endless: ReadonlySet<Place> = new Set([
  'tabletop',
  'train',
  'boat',
  'theatre',
  'cinema',
  'pool',
  'rink',
  'station',
  'airport',
]);

/** Buildings that are seen from outside, by what their door is called: what is in there, and what they are built of. */
const fronts: readonly (readonly [RegExp, Side])[] = [
  [/\b(?:castle|palace|fortress|tower|dungeon|manor|mansion)\b/iu, { beyond: 'hall', built: 'stone' }],
  [/\b(?:church|cathedral|chapel)\b/iu, { beyond: 'church', built: 'stone' }],
  [/\b(?:shop|store|supermarket)\b/iu, { beyond: 'shop', built: 'brick' }],
  [/\b(?:bakery)\b/iu, { beyond: 'bakery', built: 'brick' }],
  [/\b(?:caf[eé]|restaurant)\b/iu, { beyond: 'cafe', built: 'brick' }],
  [/\b(?:pub|bar|tavern|saloon)\b/iu, { beyond: 'bar', built: 'brick' }],
  [/\b(?:bank)\b/iu, { beyond: 'bank', built: 'stone' }],
  [/\b(?:school)\b/iu, { beyond: 'classroom', built: 'brick' }],
  [/\b(?:barn|shed|garage|workshop)\b/iu, { beyond: 'workshop', built: 'brick' }],
  [/\b(?:prison|jail|cell)\b/iu, { beyond: 'prison', built: 'stone' }],
];

/** Rooms that one goes on into. */
const rooms: readonly (readonly [RegExp, Place])[] = [
  [/\b(?:in)?to (?:the|his|her|their|our|my) kitchen\b/iu, 'kitchen'],
  [/\b(?:in)?to (?:the|his|her|their|our|my) bed ?room\b/iu, 'bedroom'],
  [/\b(?:in)?to (?:the|his|her|their|our|my) bath ?room\b/iu, 'bathroom'],
  [/\b(?:in)?to (?:the|his|her|their|our|my) (?:hall|hallway|corridor|lobby)\b/iu, 'hall'],
  [/\b(?:in)?to (?:the|his|her|their|our|my) garden\b/iu, 'garden'],
  [/\b(?:in)?to (?:the|his|her|their|our|my) (?:street|road)\b/iu, 'street'],
  [/\b(?:in)?to (?:the|a) (?:forest|woods)\b/iu, 'forest'],
  [/\b(?:in)?to the (?:snow|cold)\b/iu, 'snowfield'],
];

/** What lies beyond the wall that this place ends at; null where it ends at none. */
export function beyondOf(place: Place, script: string): Side | null {
  if (endless.has(place) || placeFacts[place].sky === 'sealed') return null;
  const named = rooms.find(([words, to]) => words.test(script) && to !== place)?.[1];
  if (isOpenAir(place))
    return (
      fronts.find(([words]) => words.test(script))?.[1] ?? { beyond: named ?? 'living-room', built: 'brick' }
    );
  // "A snowman waves at the window": what is out there decides what lies there.
  const there = decidingWords(script).find((d) => isOpenAir(d.place))?.place;
  return {
    beyond: named ?? there ?? outside[place] ?? 'street',
    built: /^(?:church|prison|cellar|bank)$/u.test(place) ? 'stone' : 'plaster',
  };
}
