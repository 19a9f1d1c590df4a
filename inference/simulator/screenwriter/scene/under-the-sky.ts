import type { Place } from '#contracts/world.ts';

/** Rain and snow are outside, where nobody looks at them through a window. */
export const wordOfTheSky =
  /\b(?:(?:in|through|into|under) the (?:\p{L}+ )?(?:rain|snow|storm|drizzle|hail)|(?:it (?:is |starts? |begins? )?(?:to )?)(?:rain|snow)(?:s|ing)?|thunderstorm|snowstorm|downpour)\b/iu;

/** "Drinks tea in the car", "reads in a tree": nobody does that in a kitchen. */
export const upOrAboard =
  /\b(?:in|inside|on|up|under|atop) (?:the|a|an|his|her|their|our|my|its|\p{L}+['’]s) (?!(?:toy|model|cardboard|christmas|bonsai|family)\b)(?:\p{L}+ )?(?:cars?|taxis?|cabs?|trucks?|vans?|bus(?:es)?|lorry|tractors?|limousine|trees?|roof|chimney)(?! \p{L}+(?:house|seat))\b/iu;
/** Where that is, where nothing else of it is said. */
export const openPlaceOf = (word: string): Place =>
  /^snow/iu.test(word)
    ? 'snowfield'
    : /car|taxi|cab|truck|van|bus|lorry|limousine/iu.test(word)
      ? 'street'
      : 'park';
