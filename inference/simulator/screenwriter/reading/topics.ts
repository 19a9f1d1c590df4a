import type { Draft } from '../plan/drafts.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading } from './reading.ts';

/** Verbs whose object is what is spoken of. */
const onIt: ReadonlySet<string> = new Set(
  'explain discuss debate negotiate describe teach present review recite announce propose'.split(' '),
);
/** Words before what is spoken of, behind any verb of speaking. */
const ofIt: ReadonlySet<string> = new Set(['about', 'regarding', 'concerning']);

/** Most words of a subject that is named. */
const LONGEST = 6;

/** "Gossip about their boss": of people who are not here, nobody speaks to their face. */
const isAbsent = (r: Reading, word: string): boolean =>
  r.company.words.kindOf(word)?.rig === 'person' && r.company.named(word) === undefined;

/** Can it be drawn, or is it somebody? Then it is told of and not only spoken of. */
function isHere(r: Reading, word: string): boolean {
  const { words } = r.company;
  return (
    words.kindOf(word) !== null ||
    r.company.named(word) !== undefined ||
    words.thingOf(word) !== null ||
    words.landmarkOf(word) !== null ||
    words.draws(word)
  );
}

/**
 * "Explains math", "negotiates a carrot deal with the farmer", "talks about the weather": what nobody can draw is named in what
 * is said. `from`: the token behind the verb, or behind whom it is said to. Returns the index behind the subject; `from` where there is none.
 */
export function readTopic(
  r: Reading,
  base: string,
  from: number,
  tokens: readonly Token[],
  acts: readonly Draft[],
): number {
  const [first] = acts;
  const about = ofIt.has(tokens[from]?.word ?? '');
  if (first === undefined || !(about || onIt.has(base)) || acts.some((d) => d.line !== null)) return from;
  const start = about ? from + 1 : from;
  let to = start;
  while (to < tokens.length && to - start < LONGEST) {
    const t = tokens[to];
    if (t === undefined || t.kind !== 'word' || prepositions.has(t.word) || joiners.has(t.word)) break;
    if ((t.tags.has('Pronoun') && !owners.has(t.word)) || (t.tags.has('Verb') && !t.tags.has('Noun'))) break;
    to += 1;
  }
  const phrase = tokens.slice(start, to);
  const named = phrase.filter((t) => !determiners.has(t.word) && !owners.has(t.word));
  const head = named.at(-1);
  if (head === undefined || !head.tags.has('Noun')) return from;
  // "Teaches Tom to dance": whom, and not what.
  if (!about && (head.tags.has('Person') || head.tags.has('FirstName'))) return from;
  if (isHere(r, head.word) && !(about && isAbsent(r, head.word))) return from;
  const subject = phrase.map((t) => t.text).join(' ');
  const line = `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: bla, bla, bla.`;
  for (const draft of acts) draft.line = line;
  const said = tokens.slice(from, to);
  r.refer.tell(said, line, 'line');
  first.tokens.push(...said);
  return to;
}
