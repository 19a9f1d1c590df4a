const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  half: 0.5,
  couple: 2,
  few: 3,
};

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
