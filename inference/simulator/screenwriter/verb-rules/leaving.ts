import type { Draft } from '../plan/drafts.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';

const places = /^(?:on|onto|in|inside|under|underneath|at|by|beside|near|behind|against|outside|between)$/u;
/** Who goes on with one of these goes by themselves. */
const goesThen = /^(?:walk|run|drive|go|fly|swim|leave|rush|ride|race|hurry|dash|sneak|tiptoe|hop|crawl)$/u;
const MOST_WORDS = 6;
/** Metres of what somebody carries along and leaves (judged). */
const CARRIED = 1.2;

/** What is left, how the words go on behind it, and whether it is one of many or one's own. */
type Left = { noun: Token; next: number; few: boolean };

function leftAt(tokens: readonly Token[], at: number): Left | null {
  const first = tokens[at + 1];
  if (first === undefined || !(determiners.has(first.word) || owners.has(first.word) || first.word === 'it'))
    return null;
  let k = at + 2;
  while (first.word !== 'it' && k < at + MOST_WORDS && !ends(tokens[k])) k++;
  const noun = tokens[k - 1];
  return noun === undefined ? null : { noun, next: k, few: first.word !== 'the' };
}

const closes = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'mark' || joiners.has(t.word) || t.word === 'for';
const ends = (t: Token | undefined): boolean =>
  closes(t) || prepositions.has(t?.word ?? '') || t?.word === 'open';

/**
 * "Leaves his sandwich on the roof", "leaves a note": it is set down there, and whoever leaves it goes on; "leaves the gate open" opens
 * it. Null where a place or somebody is left.
 */
export const readLeaving: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const left = base === 'leave' && !s.passive ? leftAt(tokens, at) : null;
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  if (left === null || who.length === 0 || !who.every((f) => f.is === 'actor')) return null;
  const then = tokens[left.next];
  if (then?.word === 'open') {
    const read = beginAct(r, t, base, 'open', null, tokens, s);
    for (const draft of s.acts) draft.tokens.push(then);
    r.refer.tell([then], 'open', 'action');
    return read;
  }
  const { words } = r.company;
  const { noun } = left;
  const thing = words.thingOf(noun.word)?.thing;
  const portable =
    thing === undefined
      ? noun.word === 'it' || words.approximate(noun.word)?.list === 'things'
      : Math.max(thing.width, thing.height) <= CARRIED;
  const there = then !== undefined && places.test(then.word) && tokens[left.next + 1]?.kind === 'word';
  if (words.kindOf(noun.word) !== null || !portable || !(there || (left.few && closes(then)))) return null;
  const read = beginAct(r, t, base, 'put', null, tokens, s);
  const goes = tokens.slice(left.next).some((x) => goesThen.test(lemma(x.word)));
  if (!goes) for (const act of s.acts) r.drafts.push(goesOn(act));
  return read;
};

/** Whoever has left something goes, where the sentence does not say how. */
function goesOn(act: Draft): Draft {
  return { ...act, action: 'walk', objects: [], tokens: [...act.tokens], at: act.at + 0.5, together: false };
}
