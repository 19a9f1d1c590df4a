import type { Action } from '#contracts/world.ts';
import { lemma } from '../words/inflections.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { beginAct } from './doing.ts';
import type { ReadVerb } from './reading.ts';

const SAME =
  /^(?:it (?:all )?(?:over )?again|(?:all )?over again|the same(?: thing)?|it too|too|so too|as well|likewise|it as well)(?=$| )/u;
/** "Tries next", "tries it too", "has a go": the same, by somebody else; "tries again" by themselves. */
const ways: Readonly<Record<string, RegExp>> = {
  do: SAME,
  try: /^(?:again|once again|it again|it next|it too|it as well|it|next|too|as well|the same)(?=$| (?:and|but|then|so|while|with|,))/u,
  have: /^(?:a go|a try|a turn)(?=$| (?:too|and|but|then|as well))/u,
  follow: /^suit(?=$| )/u,
};
/** What comes of it where it went wrong: nobody does that again on purpose. */
const cameOfIt: ReadonlySet<Action> = new Set([
  'fall',
  'slip',
  'cry',
  'laugh',
  'look',
  'talk',
  'shakehead',
  'think',
  'shake',
]);
const DOES: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);

/** "So does the dog" is that the dog does, too. */
export function doesToo(tokens: readonly Token[]): readonly Token[] {
  const [so, does, ...who] = tokens;
  if (so?.word !== 'so' || does === undefined || !/^(?:does|do|did)$/u.test(does.word) || who.length === 0)
    return tokens;
  const last = who.findLastIndex((t) => t.kind === 'word') + 1;
  const too: Token = { ...so, text: 'too', word: 'too' };
  return [...who.slice(0, last), { ...does, tags: DOES }, too, ...who.slice(last)];
}

/** "The girl does the same", "the dog does, too": what was done last, by somebody else. Null where nothing was. */
export const readSame: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 4).filter((x) => x.kind === 'word');
  const said = ways[base]?.exec(after.map((x) => x.word).join(' '))?.[0];
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  const again = said?.endsWith('again') === true;
  const last = r.drafts.findLast(
    (d) => who.some((f) => f.id === d.actor) === again && !(again && cameOfIt.has(d.action)),
  );
  if (said === undefined || last === undefined || who.length === 0) return null;
  const read = beginAct(r, t, lemma(last.tokens[0]?.word ?? base), last.action, null, tokens, s);
  const words = after.slice(0, said.split(' ').length);
  for (const draft of s.acts) {
    draft.objects = last.objects.filter((o) => o.found.id !== draft.actor);
    draft.line = last.line;
    draft.spot = last.spot;
    draft.expression = last.expression;
    if (last.part !== undefined) draft.part = last.part;
    if (last.routine !== undefined) draft.routine = last.routine;
    draft.tokens.push(...words);
  }
  r.refer.tell(words, last.action, 'action');
  return Math.max(read, at + 1 + words.length);
};
