import { covers } from '../things/covered.ts';
import { determiners, owners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

const ADJECTIVE: ReadonlySet<string> = new Set(['Adjective']);
const between =
  /^(?:is|are|was|were|all|completely|totally|entirely|fully|half|now|both|from|head|to|toe|who|which|that)$/u;
const much = /^(?:a|lots?|of|some|the|thick|sticky|white|wet)$/u;

/** "Finds the twins covered in flour", "the dog is covered with mud": the flour-covered twins, the mud-covered dog. */
export function coveredIn(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ word }, i) => word === 'covered' && /^(?:in|with|by)$/u.test(tokens[i + 1]?.word ?? ''),
  );
  if (at < 1) return tokens;
  let what = at + 2;
  while (what < at + 5 && much.test(tokens[what]?.word ?? '')) what++;
  const said = tokens[what];
  if (said === undefined || !Object.hasOwn(covers, said.word)) return tokens;
  let noun = at - 1;
  while (noun > 0 && between.test(tokens[noun]?.word ?? '')) noun--;
  const led = tokens
    .slice(Math.max(0, noun - 3), noun)
    .some((t) => determiners.has(t.word) || owners.has(t.word));
  if (tokens[noun]?.tags.has('Noun') !== true || !led) return tokens;
  const covered: Token = {
    ...said,
    start: tokens[at]?.start ?? said.start,
    text: `${said.word}-covered`,
    word: `${said.word}-covered`,
    tags: ADJECTIVE,
  };
  const copula = tokens.slice(noun + 1, at).some((t) => /^(?:is|are|was|were)$/u.test(t.word));
  const rest = tokens.slice(copula && tokens[what + 1]?.word === 'and' ? what + 2 : what + 1);
  return coveredIn([...tokens.slice(0, noun), covered, ...tokens.slice(noun, noun + 1), ...rest]);
}
