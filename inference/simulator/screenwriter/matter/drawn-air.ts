import type { Frame } from '../words/frame.ts';

const film = '(?:(?:a |the )?time[- ]?lapse (?:captures|shows|documents|records|of) )?';
const how = '(?:(?:being|\\p{L}+ly|and|then) )*';
const out = 'extracted|removed|pulled|sucked|drawn|pumped|evacuated|taken|withdrawn';
const patterns = [
  // "Air is slowly sucked out of a bottle".
  new RegExp(
    `\\b${film}(?:all )?(?:of )?(?:the )?air (?:is |gets |was )?${how}(?<word>${out})(?: out)?(?: of| from) `,
    'giu',
  ),
  // "A pump sucks the air out of a bottle".
  new RegExp(
    `\\b${film}(?:a |the )?(?:(?:vacuum|electric|hand|air) )?pump ${how}(?<word>sucks|draws|pulls|pumps|removes|takes|extracts) (?:all )?(?:of )?(?:the )?air (?:out )?(?:of|from) `,
    'giu',
  ),
];

/** Where a script says that air is drawn out of what is named next. */
export const drawnAirIn = (script: string): Frame[] =>
  patterns
    .flatMap((pattern) => [...script.matchAll(pattern)])
    .map(({ 0: said, index, groups }) => {
      const word = groups?.['word'] ?? '';
      const at = index + said.toLowerCase().lastIndexOf(word.toLowerCase());
      return {
        span: { start: index, end: index + said.length },
        word: { start: at, end: at + word.length },
        action: 'evacuate',
      };
    });
