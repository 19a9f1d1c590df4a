import { placeFacts } from '#contracts/places.ts';
import { isSetting, settingWords, unreadWords } from '#contracts/unread.ts';
import { Place } from '#contracts/world.ts';
import { language, t } from '../texts/texts.ts';

/** Why the simulator did not take some words, in the language of the page. */
export const whyUnread = (reason: string): string => unreadWords(reason, language, t);

/** What a word was taken as: a place, a time of day or a weather by its name; a thing or an act as the simulator has it. */
export function takenAs(as: string): string {
  if (isSetting(as)) return t(settingWords[as]);
  const place = Place.safeParse(as);
  return place.success ? t(placeFacts[place.data].title) : as;
}
