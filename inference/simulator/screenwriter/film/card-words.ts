import type { Cards, Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';

type Found = { card: 'title' | 'end'; text: string; span: Span };

const quoted = '["“”\'‘’]([^"“”\\n]{1,80}?)["“”\'’](?=$|[\\s.,;:!?])';
/** A line of its own, or quoted words that are said to be on a card. The last group is what is on it. */
const forms: readonly (readonly [RegExp, 'title' | 'end'])[] = [
  [
    /^[ \t]*title(?: card)?[ \t]*:[ \t]*["“]?([^\n"”]{1,80}?)["”]?[ \t]*(?:\.[ \t]*(?=\n|$)|(?=\n|$)|\.(?=\s))/imu,
    'title',
  ],
  [
    new RegExp(
      `(?:\\b(?:an? |the )?(?:film|movie|video|clip) )?,?\\s*\\b(?:with the (?:title|title card)|(?:under the title)|titled|entitled)\\s+${quoted}`,
      'iu',
    ),
    'title',
  ],
  [
    /^[ \t]*end(?: card)?[ \t]*:[ \t]*["“]?([^\n"”]{1,80}?)["”]?[ \t]*(?:\.[ \t]*(?=\n|$)|(?=\n|$)|\.(?=\s))/imu,
    'end',
  ],
  [
    new RegExp(
      `,?\\s*\\b(?:and )?(?:with the (?:end card|closing card|last card)|ends with the words)\\s+${quoted}`,
      'iu',
    ),
    'end',
  ],
  [/(?<=^|[.!?”"]\s+|\n[ \t]*)(the end)[ \t]*[.!]?[ \t]*$/iu, 'end'],
];

/**
 * Title and last card of a script, and the script with spaces in their place: offsets stay. Nobody who asks for none
 * gets one, and a card says what was asked and nothing else.
 */
export function takeOutCards(
  script: string,
  notes: Pick<Understanding, 'understood'>,
): { script: string; cards: Cards } {
  const found: Found[] = [];
  for (const [pattern, card] of forms) {
    const match = found.some((f) => f.card === card) ? null : pattern.exec(script);
    const text = match?.[1]?.trim() ?? '';
    if (match === null || text === '') continue;
    found.push({ card, text, span: { start: match.index, end: match.index + match[0].length } });
  }
  let rest = script;
  const cards: Cards = {};
  for (const { card, text, span } of found) {
    cards[card] = /^the end$/iu.test(text) ? 'The end' : text;
    rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
    notes.understood.push({
      span,
      word: script.slice(span.start, span.end).trim(),
      as: `${card} card`,
      kind: 'camera',
    });
  }
  return { script: rest, cards };
}
