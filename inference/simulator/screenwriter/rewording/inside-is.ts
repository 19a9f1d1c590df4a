import type { Company } from '../beings/company.ts';
import { singular } from '../words/inflections.ts';
import { joiners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

const DOING: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const OUT: ReadonlySet<string> = new Set(['Adverb', 'Particle']);

/** Where "inside is", "inside there are only", "in it was" ends that begins at a token; -1 where none does. */
function saidInside(tokens: readonly Token[], i: number): number {
  const opens = i === 0 || tokens[i - 1]?.kind === 'mark' || joiners.has(tokens[i - 1]?.word ?? '');
  const words = tokens.slice(i, i + 6).map((t) => t.word);
  const said =
    /^(?:inside(?: of)?(?: it)?|in(?:side)? it|in there) (?:there )?(?:is|are|was|were|'s|sits?|sat|waits?|hides?|lies?)(?: (?:only|just|actually|nothing but))?(?= )/u.exec(
      words.join(' '),
    );
  return opens && said !== null ? i + said[0].split(' ').length : -1;
}

/** "… and a penguin is inside", "there is a penguin in it": the same with its words the other way round. */
const turnedRound =
  /^(?:there (?:is|are|was|were|'s) )?(?<what>(?:an?|the|two|three|his|her|only) (?:\p{L}+ ){0,3}?\p{L}+)(?: (?:is|are|was|were|sits?|sat|waits?|hides?|lies?))? (?:inside(?: of it| it)?|in it|in there)$/u;

function insideLast(tokens: readonly Token[]): readonly Token[] {
  const ends = (t: Token) => t.kind === 'mark' || joiners.has(t.word);
  return tokens.flatMap((t, i): readonly Token[] => {
    const from = tokens.findLastIndex((x, k) => k < i && ends(x)) + 1;
    const end = tokens.findIndex((x, k) => k >= i && ends(x));
    const clause = tokens.slice(from, end < 0 ? undefined : end);
    const said = from === 0 ? null : turnedRound.exec(clause.map((c) => c.word).join(' '));
    const what = said?.groups?.['what']?.split(' ').length;
    const last = clause.at(-1);
    if (said == null || what === undefined || last === undefined) return [t];
    if (i !== from) return [];
    const start = said[0].startsWith('there') ? 2 : 0;
    const as = (word: string, tags: ReadonlySet<string>): Token => ({ ...last, word, text: word, tags });
    return [as('inside', OUT), as('is', BE), ...clause.slice(start, start + what)];
  });
}
const BE: ReadonlySet<string> = new Set(['Verb', 'Copula', 'PresentTense']);

/**
 * "They unpack it and inside is only their laughing uncle": what nobody could see until then comes out. Who is alive climbs out by
 * themselves; a thing is found.
 */
export function insideIs(said: readonly Token[], company: Company): readonly Token[] {
  const tokens = insideLast(said);
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const from = saidInside(tokens, i);
    const first = tokens[i];
    if (from < 0 || first === undefined) {
      if (first !== undefined) told.push(first);
      i++;
      continue;
    }
    const end = tokens.findIndex((t, k) => k > from && (t.kind === 'mark' || joiners.has(t.word)));
    const named = tokens.slice(from, end < 0 ? undefined : end);
    const alive = named.some((t) => company.words.kindOf(singular(t.word)) !== null);
    const as = (word: string, tags: ReadonlySet<string>): Token => ({ ...first, word, text: word, tags });
    if (alive) told.push(...named, as('jumps', DOING), as('out', OUT));
    else told.push(as('finds', DOING), ...named);
    i = from + named.length;
  }
  return told;
}

/** "The rocket lifts off and the monkey inside eats a banana": inside of it. */
export function insideIt(t: Token, i: number, all: readonly Token[]): Token | readonly Token[] {
  const [before, next] = [all[i - 1], all[i + 1]];
  const lead = all[i - 2]?.word ?? '';
  if (t.word !== 'inside' || before === undefined || next === undefined) return t;
  if (!/^(?:the|his|her|its|their|our|my|everyone|everybody)$/u.test(lead) || next.kind !== 'word') return t;
  const does = next.tags.has('Verb') || next.tags.has('PresentTense') || /[^s]s$/u.test(next.word);
  if (!does || before.tags.has('Verb') || next.tags.has('Determiner')) return t;
  return [t, { ...t, word: 'it', text: 'it', tags: new Set(['Pronoun']) }];
}
