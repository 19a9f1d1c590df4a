import type { Span } from '#contracts/span.ts';

/** As which word lightning is told. */
export const LIGHTNING = 'lightning';

const bolt =
  '(?:(?:an?|the|some|bright|sudden|distant|huge|jagged|several) )*(?:(?:bolts?|flash(?:es)?|streaks?|forks?|arcs?) of )?lightning(?! ?(?:bugs?|mcqueen|fast|speed|rod|cable|-))(?: (?:bolts?|flashes|strikes?)(?! (?:the|an?|his|her|their|at|on)\\b))?';
const does =
  '(?:(?:is|are|was|were|begins? to|starts? to) )?(?:flash(?:e?s|ing|ed)?|flicker(?:s|ing|ed)?|streak(?:s|ing|ed)?|crackl(?:es?|ing|ed)|illuminat(?:es?|ing|ed)|light(?:s|ing)?(?: up)?|lit up|zig-?zag(?:s|ging)?|split(?:s|ting)?|cut(?:s|ting)?|danc(?:es?|ing)|strik(?:es?|ing)(?= (?:in|over|across|again|from|,|$))|shoot(?:s|ing)?|rip(?:s|ping)?|fork(?:s|ing)?)';
const where =
  '(?: (?:again and again|repeatedly|brightly|suddenly))?(?: (?:across|in|through|over|behind|above|from|up|down))?(?: the)?(?: (?:dark|night|stormy|cloudy|black|gr[ae]y|distant|whole|entire))*(?: (?:sky|skies|clouds?|horizon|night|heavens))?';
/** Nobody is as fast as that: "like lightning". */
const pattern = new RegExp(`(?<!(?:like|as|than) )\\b${bolt}(?: ${does}${where})?(?! ?\\p{L}*bug)`, 'giu');

/** Where a script has it lighten, with what the lightning does and where: all of it is the sky's. */
export const lightningIn = (script: string): { span: Span; word: string }[] =>
  [...script.matchAll(pattern)].map(({ 0: word, index }) => ({
    span: { start: index, end: index + word.trimEnd().length },
    word: word.trimEnd(),
  }));
