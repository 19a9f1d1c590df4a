import { bodyParts } from '../words/body-parts.ts';
import { owners } from '../words/lexicon.ts';
import type { Token } from '../words/token.ts';

const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const short = /^(?:short|small|stiff|weak|tiny|stubby|little|fat|thick|long|big)$/u;

/** "Tries to scratch its nose, but its arms are too short": it fails. */
export function tooShort(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((t, k) => t.word === 'but' && owners.has(tokens[k + 1]?.word ?? ''));
  const [, part, is, too, how] = tokens.slice(at + 1, at + 6);
  const said =
    part !== undefined && bodyParts.has(part.word) && /^(?:is|are|was|were)$/u.test(is?.word ?? '');
  if (at < 1 || !said || too?.word !== 'too' || how === undefined || !short.test(how.word)) return tokens;
  const tried = tokens.slice(0, at).some((t) => /^(?:tr(?:y|ies|ied)|want|wants|wanted)$/u.test(t.word));
  if (!tried) return tokens;
  const fails: Token = {
    ...part,
    text: 'fails',
    word: 'fails',
    start: tokens[at + 1]!.start,
    end: how.end,
    tags: VERB,
  };
  return [...tokens.slice(0, at + 1), fails, ...tokens.slice(at + 6)];
}
