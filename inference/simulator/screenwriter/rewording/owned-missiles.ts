import type { Token } from '../words/tokens.ts';

const missiles =
  /^(?:snowballs?|balls?|arrows?|stones?|rocks?|pebbles?|darts?|pies?|pillows?|tomato(?:es)?|eggs?|frisbees?|boomerangs?|football|basketball|shoes?|spears?|bananas?|apples?)$/u;
const meets = /^(?:hit|hits|miss|misses|missed|strikes?|struck)$/u;

const DOES: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const AT: ReadonlySet<string> = new Set(['Preposition']);
const A: ReadonlySet<string> = new Set(['Determiner']);
const AND: ReadonlySet<string> = new Set(['Conjunction']);
const IT: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);

const closes = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'mark' || /^(?:and|but|so|then|while)$/u.test(t.word);

/**
 * "Tom's snowball hits the window": Tom throws it there; "Tom's snowball misses Kate and rolls on": he throws it at her and misses, and
 * then it rolls on.
 */
export function withThrowers(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex(
    (t, i) =>
      t.word === "'s" && missiles.test(tokens[i + 1]?.word ?? '') && meets.test(tokens[i + 2]?.word ?? ''),
  );
  const [s, missile, verb] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (at < 1 || s === undefined || missile === undefined || verb === undefined) return [...tokens];
  const misses = /^miss/u.test(verb.word);
  const whole = tokens.slice(at + 3);
  const ends = whole.findIndex(closes);
  const target = ends < 0 ? whole : whole.slice(0, ends);
  if (target.length === 0) return [...tokens];
  const word = (t: Token, said: string, tags: ReadonlySet<string>): Token => ({
    ...t,
    text: said,
    word: said,
    tags,
  });
  const small = { start: missile.end, end: missile.end };
  const throws = misses ? word(s, 'throws', DOES) : { ...word(verb, 'throws', DOES), start: verb.start };
  const goal = misses ? { ...word(verb, 'at', AT), ...small } : word(s, 'at', AT);
  const missed = misses
    ? [
        { ...word(verb, 'and', AND), ...small },
        { ...verb, tags: DOES },
      ]
    : [];
  const rest = ends < 0 ? [] : whole.slice(ends);
  // What goes on behind it does so by itself.
  const behind = rest.findIndex((t) => t.kind === 'word' && !closes(t));
  const on = rest[behind];
  const itself = on?.tags.has('Verb') === true ? [word({ ...on, end: on.start }, 'it', IT)] : [];
  return [
    ...tokens.slice(0, at),
    throws,
    word({ ...missile, ...small }, 'a', A),
    missile,
    goal,
    ...target,
    ...missed,
    ...rest.slice(0, Math.max(0, behind)),
    ...itself,
    ...rest.slice(Math.max(0, behind)),
  ];
}
