/** Letters that are told apart in writing and not in speaking (judged), so that "elefant" is read as it is meant. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/ck|c(?![eiyh])|q/gu, 'k'],
  [/ey$|ie$|y/gu, 'i'],
  [/(.)\1+/gu, '$1'],
  [/(?<=.{3})e$/u, ''],
];
const spoken = (word: string): string => alike.reduce((w, [from, to]) => w.replace(from, to), word);

/** Shortest words of which one letter may be wrong: "beard" is no bear (judged). */
const LONG = 7;
/** Shortest words that may be known by how they sound. */
const SOUNDS = 5;

/**
 * The word that a misspelt one is meant to be: one that sounds the same, or, of long words, one that differs by a
 * letter that is wrong, missing, too many or in its neighbour's place (Damerau, "A technique for computer detection
 * and correction of spelling errors", CACM 1964). Of two that would do, none is meant. `score`: the share of its
 * letters that stand as written, 0 to 1.
 */
export function spelledAs(word: string, known: Iterable<string>): { as: string; score: number } | null {
  if (word.length < SOUNDS || !/^\p{Ll}+$/u.test(word)) return null;
  const sound = spoken(word);
  const near = new Set<string>();
  for (const other of known) {
    if (other[0] !== word[0] || !/^\p{Ll}{5,}$/u.test(other)) continue;
    if (spoken(other) === sound) return { as: other, score: shareOf(word, other) };
    if (Math.min(word.length, other.length) >= LONG && isOneOff(word, other)) near.add(other);
  }
  const [as] = near;
  return as === undefined || near.size > 1 ? null : { as, score: shareOf(word, as) };
}

/** One letter wrong, missing, too many, or two in each other's place? */
function isOneOff(a: string, b: string): boolean {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

function shareOf(a: string, b: string): number {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Number(((head + tail) / Math.max(a.length, b.length)).toFixed(2));
}
