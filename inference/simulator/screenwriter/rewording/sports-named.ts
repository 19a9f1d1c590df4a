import { joiners, owners, prepositions } from '../words/lexicon.ts';
import type { Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';

/** Games that are named by their noun alone: what is left on a table or a lawn is called so as well, but for these. */
const alone =
  /^(?:ping[ -]?pong|table tennis|badminton|hide and seek|darts|dodgeball|ice hockey|quiz|bowling|hopscotch|squash|volleyball|handball|cricket|rock paper scissors|tug of war|tug-of-war|musical chairs)$/u;
/** Games that take a word like "match" behind them, or somebody to play with. */
const others =
  /^(?:tennis|football|soccer|basketball|baseball|softball|hockey|golf|mini golf|minigolf|rugby|chess|checkers|draughts|cards?|card|poker|dominoes|tag|catch|frisbee|board|monopoly|bowls|relay)$/u;
/** What is had rather than played. */
const fights =
  /^(?:fencing|boxing|wrestling|arm wrestling|sword|lightsaber|(?:custard )?pie|cake|tomato|egg|sock|pillow|snowball|water balloon|food|sumo|kickboxing|dance|thumb wrestling)$/u;
const suffix =
  /^(?:match|game|tournament|championship|contest|competition|final|finals|night|duel|race|bout|session|cup|round|derby|show|fight|battle)$/u;
const LONGEST = 3;

const NOUN: ReadonlySet<string> = new Set(['Noun', 'Plural']);
const PLAY: ReadonlySet<string> = new Set(['Verb', 'PresentTense', 'Infinitive']);
const VALUE: ReadonlySet<string> = new Set(['Value', 'Cardinal']);
const ARTICLE: ReadonlySet<string> = new Set(['Determiner']);

type Named = { what: Token[]; had: boolean; end: number };

/** The game that is named from `i` on; null where none is, or where it is the game of something else ("a tennis ball"). */
function gameNamed(tokens: readonly Token[], i: number): Named | null {
  for (let n = LONGEST; n > 0; n--) {
    const what = tokens.slice(i, i + n);
    if (what.length < n || what.some((t) => t.kind !== 'word')) continue;
    const name = what.map((t) => t.word).join(' ');
    const more = suffix.test(tokens[i + n]?.word ?? '');
    const had = fights.test(name);
    if (!(alone.test(name) || (others.test(name) && more) || (had && more))) continue;
    const end = i + n + (more ? 1 : 0);
    const next = tokens[end];
    const ends =
      next === undefined ||
      next.kind === 'mark' ||
      prepositions.has(next.word) ||
      joiners.has(next.word) ||
      /^(?:lit|played|watched|versus|vs)$/u.test(next.word);
    if (ends) return { what: tokens.slice(i, end), had, end };
  }
  return null;
}

/**
 * "Ping pong match in the office", "darts in the pub", "a relay race with penguins": a game that is named with no verb is played, by those
 * who are named with it, or else by two people. As it is where somebody does something with it.
 */
export function sportsNamed(tokens: readonly Token[], known: Known): readonly Token[] {
  const led = /^(?:an?|the|our|another|big|final|epic|first|last|annual|great)$/u;
  let at = 0;
  while (at < 3 && led.test(tokens[at]?.word ?? '')) at++;
  const game = gameNamed(tokens, at);
  const [first, last] = [game?.what[0], game?.what.at(-1)];
  if (game === null || first === undefined || last === undefined) return tokens;
  const by = tokens[game.end];
  const unwritten = (word: string, tags: ReadonlySet<string>): Token => ({
    ...first,
    text: word,
    word,
    tags,
    end: first.start,
  });
  // Who has it is named behind it; "between two chefs" is read elsewhere.
  if (by?.word === 'between') return tokens;
  const rest = tokens.slice(game.end);
  const withThem = /^(?:with|of|for)$/u.test(by?.word ?? '') ? namedThere(rest.slice(1), known) : 0;
  const against = /^(?:against|versus|vs)$/u.test(by?.word ?? '') ? namedThere(rest.slice(1), known) : 0;
  const they =
    withThem > 0
      ? rest.slice(1, 1 + withThem)
      : against > 0
        ? [unwritten('kids', NOUN), unwritten('and', ARTICLE), ...rest.slice(1, 1 + against)]
        : [unwritten('two', VALUE), unwritten('people', NOUN)];
  const goesOn = inThatLight(rest.slice(withThem > 0 ? 1 + withThem : against > 0 ? 1 + against : 0));
  const words = game.had ? game.what : playedAs(game.what);
  const told = [
    ...they,
    unwritten(game.had ? 'have' : 'play', PLAY),
    ...(game.had ? [unwritten('a', ARTICLE)] : []),
    ...words,
  ];
  // Each with a place of its own, by which it is found again, and past where an occasion of that name has been understood.
  const past = last.end + 1;
  const placed = told.map((t, k) => (t.start < last.end ? { ...t, start: first.start + k, end: past } : t));
  return [...placed, ...goesOn];
}

/** "Lit by lightning": in it, and nobody lights anything. */
function inThatLight(rest: readonly Token[]): readonly Token[] {
  const [lit, by] = rest;
  if (lit?.word !== 'lit' || !/^(?:by|with)$/u.test(by?.word ?? '')) return rest;
  return [{ ...lit, text: 'in', word: 'in', tags: IN, end: by?.end ?? lit.end }, ...rest.slice(2)];
}
const IN: ReadonlySet<string> = new Set(['Preposition']);

/** "Match" and "night" go with the name of the game. */
function playedAs(what: readonly Token[]): Token[] {
  const last = what.at(-1);
  const named = what.length > 1 && suffix.test(last?.word ?? '') ? what.slice(0, -1) : [...what];
  return named.map((t, k) => (k === named.length - 1 && last !== undefined ? { ...t, end: last.end } : t));
}

/** How many words name several who are alive; 0 where they do not. */
function namedThere(rest: readonly Token[], known: Known): number {
  let k = 0;
  while (rest[k]?.kind === 'word' && k < 5 && !prepositions.has(rest[k]!.word) && !rest[k]!.tags.has('Verb'))
    k++;
  const [head] = rest.slice(k - 1, k);
  const several = head?.tags.has('Plural') === true || rest.slice(0, k).some((t) => t.word === 'and');
  return k > 0 && head !== undefined && several && (known.knows(head.word) || owners.has(rest[0]?.word ?? ''))
    ? k
    : 0;
}
