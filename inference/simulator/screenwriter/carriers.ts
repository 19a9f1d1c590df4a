import { lemma } from './inflections.ts';
import { determiners } from './lexicon.ts';
import type { Reading, State } from './reading.ts';
import type { Token } from './tokens.ts';
import { faceVerbs, verbs } from './verbs.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Before "to" and a verb: as true as what they help to do. Who pretends to sleep lies there as if. */
const withTo = words(
  'pretend learn prepare dare agree offer hope plan struggle choose love like hate prefer long wish hurry hesitate proceed get have need volunteer happen seem appear intend aim remember deserve want rush promise threaten expect',
);
/** Before a verb on -ing. */
const withGerund = words('enjoy love like hate practise practice start begin keep continue resume mind');
/** Before "to" and a verb: it does not happen. */
const never = words('refuse decline forget neglect');
/** What was done to whoever gets it done: "gets hit", "gets stung". The regular ones end in -ed or -en. */
const done =
  /(?:ed|en|own)$|^(?:hit|caught|stung|bit|kept|shot|thrown|left|hurt|cut|told|sent|held|found|struck|pulled|pushed)$/u;

const isGerund = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  /.ing$/u.test(t.word) &&
  (verbs.has(lemma(t.word)) || faceVerbs.has(lemma(t.word)) || t.tags.has('Verb'));

const isDone = (t: Token | undefined): boolean =>
  t?.kind === 'word' && !determiners.has(t.word) && !t.tags.has('Noun') && !t.tags.has('Adjective');

/** A verb that only carries the next one; returns as `readVerb` does, or null where it does something by itself. */
export function readCarrier(t: Token, base: string, tokens: readonly Token[], s: State): number | null {
  const at = tokens.findIndex((x) => x.start === t.start);
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  // "Refuses to jump" is what does not happen.
  if (never.has(base) && next?.word === 'to') {
    s.negated = true;
    s.carriers.push(t);
    return at + 2;
  }
  // "Can't stop laughing", "can't help smiling": it goes on.
  if (s.negated && (base === 'stop' || base === 'help') && isGerund(next)) {
    s.negated = false;
    s.carriers.push(t);
    return at + 1;
  }
  if ((base === 'stop' || base === 'quit' || base === 'avoid') && isGerund(next) && !s.negated) {
    s.negated = true;
    s.carriers.push(t);
    return at + 1;
  }
  if (withTo.has(base) && next?.word === 'to' && isDone(second)) {
    s.carriers.push(t);
    return at + 2;
  }
  if (withGerund.has(base) && isGerund(next)) {
    s.carriers.push(t);
    return at + 1;
  }
  // "Ends up crying", "keeps on walking".
  const goesOn = (base === 'end' && next?.word === 'up') || (base === 'keep' && next?.word === 'on');
  if (goesOn && isGerund(second)) {
    s.carriers.push(t);
    return at + 2;
  }
  // "Gets lowered", "gets hit by a ball": it is done to them.
  if (base === 'get' && next !== undefined && done.test(next.word) && verbs.has(lemma(next.word))) {
    s.passive = true;
    s.carriers.push(t);
    return at + 1;
  }
  return null;
}

/** "Her broom won't start, so …": what is not done was not done before the next clause began. */
export function endNegation(r: Reading, s: State): void {
  if (!s.negated) return;
  for (const word of s.carriers.splice(0)) r.refer.tell([word], 'does not happen', 'outcome');
  s.negated = false;
  s.pending = [];
}
