import { bodyParts } from '../words/body-parts.ts';
import { lemma } from '../words/inflections.ts';
import type { Token } from '../words/token.ts';

const holds = /^(?:hold|hang|cling|latch)$/u;
/** How far behind the verb the part of a body stands, in words. */
const FAR = 7;

/** "Holds on to its mother's tail", "clings to his leg": a hand is at that place, and stays there. */
export function holdsOn(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((t) => t.kind === 'word' && holds.test(lemma(t.word)));
  const verb = tokens[at];
  if (verb === undefined) return tokens;
  const said = tokens.slice(at + 1, at + 4).map((t) => t.word);
  const n = [['on', 'to'], ['on', 'tight', 'to'], ['onto'], ['to']].find((words) =>
    words.every((word, k) => said[k] === word),
  )?.length;
  if (n === undefined) return tokens;
  const after = tokens.slice(at + 1 + n, at + 1 + n + FAR);
  const end = after.findIndex((t) => t.kind !== 'word');
  const part = after.slice(0, end < 0 ? undefined : end).findIndex((t) => bodyParts.has(t.word));
  if (part < 1) return tokens;
  const held = {
    ...verb,
    text: 'holds',
    word: lemma(verb.word) === verb.word ? 'hold' : 'holds',
    end: tokens[at + n]!.end,
  };
  return [...tokens.slice(0, at), held, ...tokens.slice(at + 1 + n)];
}
