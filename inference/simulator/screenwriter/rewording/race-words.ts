import { joiners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { saidPlainly } from './said-plainly.ts';

const A = '(?:(?:an?|the|their|our|this|another|annual|big|great|little|school|village|exciting|epic) )*';
const HAVE =
  '(?:have|has|had|having|run|runs|ran|running|do|does|doing|hold|holds|held|compete in|competes in|competing in|take part in|takes part in|taking part in|are in|is in|enter|enters|start|starts)';
const PLACE = '(?:the )?(?:finish(?:ing)?|goal|end|winning)[ -]?(?:line|post|tape)';
/** What is run in, and how its runners go: each has one of their own. */
const kinds: readonly (readonly [said: string, plainly: string])[] = [
  ['(?:egg[- ]and[- ]spoon|egg[- ](?:n|&)[- ]spoon|egg spoon|spoon)', 'race with eggs'],
  ['(?:potato[- ]|gunny[- ]|burlap[- ])?sack', 'race in sacks'],
  ['(?:foot|running|sprint(?:ing)?|obstacle|100[- ]met(?:re|er))', 'race'],
];
const KIND = kinds.map(([said]) => said).join('|');

/**
 * What is said of races in words of its own, and the plain words for what is seen of it: who "have an egg and spoon race" race, each
 * with an egg; who "comes last" loses it.
 */
const rows: readonly (readonly [said: string, plainly: string])[] = [
  ...kinds.map(([said, plainly]) => [`${HAVE} ${A}${said} races?`, plainly] as const),
  [`${HAVE} ${A}races?(?= (?:and|but|to|in|on|at|through|across|around|along|who)|$)`, 'race'],
  [
    `(?:cross(?:es|ed)?|reach(?:es|ed)?|get(?:s)? to|hits?|breaks?) ${PLACE} (?:first|before (?:everyone|everybody|all) else|before the others?)`,
    'wins',
  ],
  [
    '(?:comes?|came|finish(?:es|ed)?|arrives?|gets there|got there|is|ends up) (?:in )?(?:first(?: place)?)(?= (?:and|but|because|while)|$)',
    'wins',
  ],
  ['(?:takes?|took|gets?|wins?) (?:the )?(?:first place|gold|gold medal|victory)', 'wins'],
  [
    '(?:comes?|came|finish(?:es|ed)?|arrives?|ends up|is) (?:in )?(?:(?:dead |very |the very )?last(?: place)?|(?:a )?(?:poor )?(?:third|fourth)(?: place)?)(?= (?:and|but|because|while)|$)',
    'loses',
  ],
  [
    '(?:is|are|was) (?:far |way |clearly |easily )?(?:winning|in the lead|ahead|leading) (?:until|before|when|till)',
    'wins but',
  ],
  ['(?:is|are|was) (?:far |way |clearly |easily )?(?:winning|in the lead|ahead|leading)', 'wins'],
];
const inPlain = saidPlainly(rows);
/** Words that say people race here. */
const raced = /^(?:rac(?:e|es|ed|ing)|marathon|sprint|finals?|met(?:re|er)s)$/u;

const NOUN: ReadonlySet<string> = new Set(['Noun', 'Plural']);
const VALUE: ReadonlySet<string> = new Set(['Value', 'Cardinal']);
const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const METRES = '(?:\\p{N}+|hundred) ?(?:m|met(?:re|er)s?)(?: (?:final|sprint|dash|race|run))?';
const named = new RegExp(`^${A}(?:(?:${KIND}) races?|${METRES})(?![\\p{L}'-])`, 'u');

/** "Egg and spoon race, grandma is winning": a race that only stands there by its name is run, by those of whom it tells or by three kids. */
function runThere(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.slice(0, 8).map((t) => (t.kind === 'word' ? t.word : '.'));
  const said = named.exec(words.join(' '))?.[0];
  const [first] = tokens;
  if (said === undefined || first === undefined) return tokens;
  const n = said.split(' ').length;
  const plain = kinds.find(([kind]) => new RegExp(`(?:^|\\s)${kind} race`, 'u').test(said))?.[1] ?? 'race';
  const last = tokens[n - 1] ?? first;
  const told: readonly (readonly [string, ReadonlySet<string>])[] = [
    ['three', VALUE],
    ['kids', NOUN],
    ...plain
      .split(' ')
      .map((word): readonly [string, ReadonlySet<string>] => [
        word,
        word === 'race' ? VERB : /^(?:with|in)$/u.test(word) ? new Set(['Preposition']) : NOUN,
      ]),
  ];
  const placed = told.map(([word, tags], k) => ({
    ...first,
    text: word,
    word,
    tags,
    start: Math.min(first.start + k, last.end - 1),
    end: last.end,
  }));
  return [...placed, ...tokens.slice(n)];
}

/** "Wins the race against a cheetah": races it, and wins. */
function wonAgainst(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (t, k) =>
      /^w[io]ns?$/u.test(t.word) && tokens[k + 2]?.word === 'race' && tokens[k + 3]?.word === 'against',
  );
  const [wins, against] = [tokens[at], tokens[at + 3]];
  if (wins === undefined || against === undefined) return tokens;
  const behind = tokens.findIndex((t, k) => k > at + 3 && (t.kind === 'mark' || joiners.has(t.word)));
  const end = behind < 0 ? tokens.length : behind;
  const races: Token = { ...wins, text: 'races', word: 'races', tags: VERB };
  const then = (word: string, tags: ReadonlySet<string>): Token => ({ ...against, text: word, word, tags });
  return [
    ...tokens.slice(0, at),
    races,
    ...tokens.slice(at + 4, end),
    then('and', new Set(['Conjunction'])),
    then('wins', VERB),
    ...tokens.slice(end),
  ];
}

/** "Have a sack race", "comes last", "is winning": what is seen of it, in plain words. */
export const racesPlainly = (tokens: readonly Token[], racing: boolean): readonly Token[] =>
  racing || tokens.some((t) => raced.test(t.word)) ? inPlain(runThere(wonAgainst(tokens))) : tokens;
