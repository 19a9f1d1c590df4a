import { coded, type Given, readCoded } from './coded-words.ts';
import type { Audience } from './consent.ts';
import { placeFacts } from './places.ts';
import type { Say } from './texts/say.ts';
import { Place } from './world.ts';

/** What a card asks beyond what was approved before, part by part, each a sentence in ICU MessageFormat. */
export const differences = {
  'new-in-scene': 'New in the scene: {names}.',
  'another-place': 'It plays somewhere else: {place}.',
  rougher: 'People are rough to each other in it.',
  gentler: 'People are no longer rough to each other in it.',
  'shown-room': 'It would be shown in the room.',
  'shown-friends': 'It would be shown to close friends.',
  'shown-mutuals': 'It would be shown to mutuals.',
  'shown-followers': 'It would be shown to followers.',
  'shown-link': 'It would be shown to everybody with the link.',
} as const satisfies Record<string, string> & Record<`shown-${Audience}`, string>;
type DifferenceName = keyof typeof differences;

/** One part of a difference; a request keeps its parts one a line. */
export const different = <Name extends DifferenceName>(
  name: Name,
  ...[values]: Given<(typeof differences)[Name]>
): string => coded(name, values);

/** The parts as sentences in somebody's language. What was kept before parts had names stands as it was written. */
export function differenceWords(difference: string, t: Say): string {
  const parts = difference.split('\n').map((line) => {
    const read = readCoded(differences, line);
    if (read === null) return line;
    const place = Place.safeParse(read.values.place).data;
    return t(
      read.sentence,
      place === undefined ? read.values : { ...read.values, place: t(placeFacts[place].title) },
    );
  });
  return parts.join(' ');
}
