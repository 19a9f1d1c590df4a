import type { Span } from '#contracts/span.ts';

const number =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|\\d+|(?:a )?few|a couple of|several|many|some|half an|a hundred|a thousand|a million)';
const unit = '(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))';
const phrase = [
  `(?:(?:about|only|just|exactly|almost|more than) )?${number} (?:long )?${unit} later`,
  `${unit.replaceAll('?', '')} later`,
  'much later',
  '(?:the |on the )?(?:next|following) (?:day|morning|evening|night|afternoon|week|month|year|summer|winter|spring)',
  'later that (?:day|night|evening|morning|afternoon)',
].join('|');

/** Where the words of a sentence begin with how much later it is; the first group joins it to what was before. */
const from = new RegExp(
  `(?<=[.!?…;"”]\\s+|\\n\\s*)(?=(?:${phrase})(?![\\p{L}]))|(,?\\s+(?:and |but )?(?:then )?|,\\s*)(?=(?:${number}) (?:long )?${unit} later(?![\\p{L}]))`,
  'giu',
);
const atTheHead = new RegExp(`^\\s*(?:and |but |then )*(${phrase})(?![\\p{L}])`, 'iu');

/** Where a script goes on at a later time: the words before it that join the two are of neither. */
export const laterTimesIn = (text: string): { at: number; end: number }[] =>
  [...text.matchAll(from)].map((m) => ({ at: m.index, end: m.index + m[0].length }));

/** What is written on the sheet before words that begin with how much later it is; null where they do not. */
export function cardBefore(text: string): { card: string; end: number } | null {
  const match = atTheHead.exec(text);
  const said = match?.[1];
  return match === null || said === undefined
    ? null
    : { card: `${said.charAt(0).toUpperCase()}${said.slice(1)}`, end: match[0].length };
}

/** The sheets that come before shots of a script, with where their words stand in it. */
export const sheetsIn = (
  script: string,
  shots: readonly { span: Span }[],
): (Span & { word: string; text: string; shot: number })[] =>
  shots.flatMap(({ span }, shot) => {
    const said = shot === 0 ? null : cardBefore(script.slice(span.start, span.end));
    if (said === null) return [];
    const end = span.start + said.end;
    return [{ start: end - said.card.length, end, word: said.card, text: said.card, shot }];
  });
