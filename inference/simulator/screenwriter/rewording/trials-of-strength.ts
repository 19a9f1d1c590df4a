import type { Token } from '../words/tokens.ts';
import { inPlaceOf, type Retold, toldBy } from './said-instead.ts';

const HAVE =
  '(?:have|has|having|had|play|plays|playing|played|do|does|doing|hold|holds|holding|held|compete in|competes in)';
const A = '(?:an? |the |another |some )?(?:\\p{L}+ )?';
const MATCH = '(?: (?:match|contest|competition|game|duel|battle|fight|tournament))?';
const rows: readonly (readonly [said: string, game: readonly string[]])[] = [
  [`${HAVE} ${A}(?:game of |match of |round of )?tug[- ]of[- ]war${MATCH}`, ['tug', 'of', 'war']],
  [`${HAVE} ${A}(?:arm[- ]?wrestling|arm[- ]?wrestle)${MATCH}`, ['arm', 'wrestling']],
  ['arm[- ]?wrestl(?:e|es|ed|ing)', ['arm', 'wrestling']],
];
const patterns = rows.map(([said, game]) => [new RegExp(`^${said}(?![\\p{L}'-])`, 'u'), game] as const);

const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const MOST_WORDS = 8;

const AND: ReadonlySet<string> = new Set(['Conjunction']);
const AGAINST: ReadonlySet<string> = new Set(['Preposition']);

/** "Beats him at arm wrestling": they play it, and she wins. */
function beats(tokens: readonly Token[], i: number): Retold {
  const t = tokens[i]!;
  if (!/^(?:beats?|defeats?|defeated)$/u.test(t.word)) return null;
  const at = tokens.findIndex((x, k) => k > i + 1 && k < i + MOST_WORDS && /^(?:at|in)$/u.test(x.word));
  const name = tokens
    .slice(at + 1, at + 5)
    .map((x) => x.word)
    .join(' ');
  const game = /^(?:(?:an?|the) )?(?:(tug[- ]of[- ]war)|arm[- ]?wrestling(?: match)?)\b/u.exec(name);
  if (at < 0 || game === null) return null;
  const words = game[1] === undefined ? ['arm', 'wrestling'] : ['tug', 'of', 'war'];
  const last = tokens.slice(at, at + 1 + game[0].split(' ').length);
  return {
    n: at + last.length - i,
    said: [
      ...inPlaceOf(
        [t],
        [['play', VERB], ...words.map((word) => [word, NOUN] as const), ['against', AGAINST]],
      ),
      ...tokens.slice(i + 1, at),
      ...inPlaceOf(last, [
        ['and', AND],
        ['wins', VERB],
      ]),
    ],
  };
}

/** "Arm wrestles a bear", "have a tug of war": a game that is played, by whoever is named. */
export const trialsOfStrength: (tokens: readonly Token[]) => Token[] = toldBy([
  beats,
  (tokens, i): Retold => {
    const ahead = tokens.slice(i, i + MOST_WORDS);
    const end = ahead.findIndex((t) => t.kind !== 'word');
    const within = end < 0 ? ahead : ahead.slice(0, end);
    const words = within.map((t) => t.word).join(' ');
    for (const [pattern, game] of patterns) {
      const match = pattern.exec(words);
      if (match === null) continue;
      const n = match[0].split(' ').length;
      const said = within.slice(0, n);
      return { n, said: inPlaceOf(said, [['play', VERB], ...game.map((word) => [word, NOUN] as const)]) };
    }
    return null;
  },
]);
