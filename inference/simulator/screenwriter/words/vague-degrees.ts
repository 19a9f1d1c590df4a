import type { Span } from '#contracts/span.ts';

/** How warm a script says that it gets without a number, °C: a freezer, an oven at its lowest, a room; judged. */
const [COLD, HOT, ROOM] = [-25, 80, 22];

const adverb =
  '(?:significantly|gradually|slowly|steadily|rapidly|quickly|sharply|dramatically|considerably|greatly|suddenly|continuously|constantly|very|extremely|really|well)';
const leads = '(?:,? ?\\b(?:as|when|while|once|until|in|under|at|by|with|due to) )?';
const exposed = `(?:(?:it|they|which) (?:(?:is|are|gets?) )?(?:${adverb} )*(?:exposed|subjected|left|kept|placed|heated|warmed|cooled)(?: to| at| in| by| under)? )?`;
const levels =
  '(?: (?:to|towards) (?:ADVERB )*(?:(?:low|high|freezing|cold|hot|warm) )?(?:levels?|values?|degrees|temperatures?|freezing))?'.replace(
    'ADVERB',
    adverb,
  );
const atRoom = '(?<room>,? at room temperature)?';
const patterns = [
  // "As the temperature significantly drops to very low levels".
  new RegExp(
    `${leads}(?:the )?(?:air |outside |surrounding |ambient )?temperatures? (?:(?:is|are|starts?|begins?|continues?)(?: to)? )?(?:${adverb} )*(?:(?<up>rises?|climbs?|increases?|soars?|goes up|rising|climbing|increasing)|(?<down>drops?|falls?|sinks?|decreases?|plunges?|plummets?|goes down|dropping|falling|decreasing))(?: ${adverb})*${levels}${atRoom}`,
    'giu',
  ),
  // "As it is exposed to a gradually increasing temperature at room temperature", "in very low temperatures".
  new RegExp(
    `${leads}${exposed}(?:an? |the )?(?:${adverb} )*(?:(?<up>increasing|rising|high|higher|hot|elevated|warm)|(?<down>decreasing|dropping|falling|low|lower|cold|freezing|sub-?zero)) (?:air |outside |surrounding |ambient )?temperatures?${atRoom}`,
    'giu',
  ),
  new RegExp(`${leads}${exposed}(?<room>\\broom temperature)`, 'giu'),
];

/** Words for how warm it gets, and what that is taken for; the upper pattern has the first word. */
export function vagueDegreesIn(script: string): { span: Span; celsius: number }[] {
  const found: { span: Span; celsius: number }[] = [];
  for (const pattern of patterns)
    for (const { 0: said, index, groups } of script.matchAll(pattern)) {
      const span = { start: index, end: index + said.length };
      if (found.some((o) => o.span.start < span.end && o.span.end > span.start)) continue;
      const celsius = groups?.['room'] !== undefined ? ROOM : groups?.['up'] === undefined ? COLD : HOT;
      found.push({ span, celsius });
    }
  return found;
}
