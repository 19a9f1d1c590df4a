import { numberWords } from '#contracts/number-words.ts';

const words: Readonly<Record<string, number>> = { a: 1, an: 1, ...numberWords, half: 0.5, couple: 2, few: 3 };

const small = Object.keys(words).join('|');
/** A number in digits or words, up to ninety-nine. */
export const numberSource = `(?:\\d{1,3}(?:\\.\\d)?|(?:twenty|thirty|forty|fifty)(?: ?- ?(?:one|two|three|four|five|six|seven|eight|nine))|(?:a (?:couple|few)(?: of)?)|${small})`;

export function numberOf(text: string): number | null {
  if (/^\d/u.test(text)) return Number(text);
  const [first = '', second] = text
    .replace(/^a (?=couple|few)/u, '')
    .replace(/ of$/u, '')
    .split(/[ -]+/u);
  const value = words[first];
  if (value === undefined) return null;
  return second === undefined ? value : value + (words[second] ?? 0);
}
