import { coded, type Given, readCoded } from './coded-words.ts';
import type { TimeOfDay, Weather } from './world.ts';

/**
 * Why the simulator did not take words of a script, each a sentence in ICU MessageFormat. A plan keeps its name and its
 * values; the page puts it in the reader's language. Plans from before, and those of other screenwriters, hold sentences.
 */
export const unreadSentences = {
  'no-way-to-show': 'There is no way to show this yet.',
  'no-act-yet': 'This cannot be acted yet.',
  'nothing-near': 'Nothing on the stage is near this.',
  'nothing-described': 'There is nothing here that this describes.',
  'nobody-to-do-it': 'Nobody is there to do it.',
  'nobody-to-say-it': 'Nobody is there to say it.',
  'by-name': 'Say who is meant by name.',
  'what-it-is': 'Say what it is.',
  'own-sentence': 'Say what it does in a sentence of its own.',
  'part-of-what': 'It is not clear what this is a part of.',
  'nothing-comes-out': 'There is nothing before it that could come out so.',
  'nothing-becomes': 'Nothing becomes something else here.',
  'no-act-to-go-back-to': 'There is no such act before it to go back to.',
  'only-air': 'Of the air only how damp and how warm it is counts.',
  // What there is too little room or time for.
  'stage-full': 'The stage is full.',
  'room-for': 'There is room for {most} of them here.',
  'time-for': 'There is time for {most} times here.',
  'either-or': 'It cannot be {taken} and {other} in one take: it is {taken}.',
  // What things and puppets are.
  'set-as-built': 'The set is as it is built.',
  'puppet-colour': 'Puppets of this kind have one colour only.',
  'puppet-paper': 'Puppets are made of paper.',
  'no-face': 'A thing has no face to show this.',
  'not-worn': 'A puppet cannot wear this yet.',
  'cameo-clothes': 'A cameo wears what it was taken in.',
  'only-plain': 'There is only a plain {thing} here ({taken}).',
  'inside-colour': 'What is in something has one colour only.',
  'inside-unseen': 'What is in something cannot be seen yet.',
  // Places.
  elsewhere: 'This part of the film plays at one place: {taken}.',
  'beside-from-side': 'The stage is seen from the side: it stands next to it instead.',
  'beside-not-inside': 'Nothing can be inside of this, or not this: it stands next to it instead.',
  'beside-not-on': 'Nobody gets onto this here: they are next to it instead.',
  'beside-not-under': 'There is no room under this here: it stands next to it instead.',
  // The film itself.
  'paper-look': 'Films here are paper theatre, as it is or painted over: they have no such look.',
  'camera-side': 'The stage is seen from the side: the camera cannot leave that side.',
  'own-pace': 'The film runs at the pace of its world: hours cannot be shown in seconds.',
  // Acts that this world has no cause for.
  'no-waves': 'There are no waves here that carry a board.',
  'no-breakers': 'No waves come in here: water moves only where something stirs it.',
  'not-through': 'Nobody goes through this here: they go past it.',
  'without-it': 'What it is done with is not here.',
  'not-around': 'The stage is seen from the side: nothing can go around the camera or around something else.',
  'no-writing': 'Writing and pictures cannot be read or made on this stage.',
  'not-burning': 'This does not burn here.',
  'not-changing': 'This does not change in such a way here.',
  'not-poured': 'What is poured is not simulated here.',
  // Games.
  'game-struck':
    'Neither shuttles nor pucks, nor balls that come off a table or a wall, are struck here yet.',
  'game-two': 'Say with whom: a game needs two.',
  // Scripts in another language.
  'reads-like': 'This reads like {language}, and the stage reads English. Say it in English words.',
  'reads-like-near': 'This reads like {language}, and the stage reads English. The nearest in it: {words}.',
  'reads-cyrillic':
    'This reads like a language in Cyrillic letters, and the stage reads English. Say it in English words.',
} as const;
/** Times of day and weathers as they stand in the middle of these sentences. */
export const settingWords: Readonly<Record<TimeOfDay | Weather, string>> = {
  day: 'day',
  night: 'night',
  dawn: 'dawn',
  dusk: 'dusk',
  clear: 'clear',
  rain: 'rain',
  snow: 'snow',
  fog: 'fog',
};
export const isSetting = (value: string | number): value is TimeOfDay | Weather =>
  typeof value === 'string' && Object.hasOwn(settingWords, value);

type UnreadName = keyof typeof unreadSentences;

/** A reason as it travels. A sentence is none: it would be English on every page. */
export type Unread = UnreadName | `${UnreadName} ${string}`;

export const unread = <Name extends UnreadName>(
  name: Name,
  ...[values]: Given<(typeof unreadSentences)[Name]>
): Unread => coded(name, values);

/** A reason in words: by `say` in the reader's language; what is no code of ours stays as it is. */
export function unreadWords(
  reason: string,
  language: string,
  say: (sentence: string, values: Record<string, string | number>) => string,
): string {
  const read = readCoded(unreadSentences, reason);
  if (read === null) return reason;
  const { language: spoken, ...said } = read.values;
  const values = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      isSetting(value) ? say(settingWords[value], {}) : value,
    ]),
  );
  if (typeof spoken !== 'string') return say(read.sentence, values);
  const named = new Intl.DisplayNames(language, { type: 'language' }).of(spoken) ?? spoken;
  return say(read.sentence, { ...values, language: named });
}

/** The same for whoever reads it in a terminal. */
export const unreadInEnglish = (reason: string): string =>
  unreadWords(reason, 'en', (sentence, values) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  );
