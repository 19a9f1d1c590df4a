export const WET = '(?:soaked|soaking|drenched|wet)';
/** Water that somebody is wet of, where it does not rain. */
export const otherWater =
  /\b(?:pools?|lakes?|rivers?|seas?|oceans?|ponds?|hoses?|buckets?|sprinklers?|waves?|puddles?|fountains?|bath(?:tub|room)?s?|water|splash\w*|squirt\w*|spray\w*|waterfalls?)\b/iu;
/** Water that is shaken out of a coat. */
export const shakesItself = /\bshak\p{L}* (?:it|him|her|them)sel(?:f|ves)\b/iu;
const gets = new RegExp(
  `\\b(?:gets?|getting|got|is|are|becomes?|ends? up) (?:\\p{L}+ ){0,2}?${WET}\\b`,
  'iu',
);

/** "Forgets his umbrella and gets soaked": then it rains. Null where nobody gets wet, or of something else. */
export function rainsOn(script: string): { word: string; index: number } | null {
  const match = gets.exec(script);
  return match === null || otherWater.test(script) || shakesItself.test(script)
    ? null
    : { word: match[0], index: match.index };
}
