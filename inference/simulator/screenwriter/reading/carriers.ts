import { lemma } from '../words/inflections.ts';
import { determiners, joiners, prepositions } from '../words/lexicon.ts';
import { nearActs } from '../words/near-acts.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, verbs } from '../words/verbs.ts';
import { closeActs } from './clause-ends.ts';
import { foundBy, type Reading, type State } from './reading.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Before "to" and a verb: as true as what they help to do. Who pretends to sleep lies there as if. */
const withTo = words(
  'pretend learn prepare dare agree offer hope plan struggle choose love like hate prefer long wish hurry hesitate proceed get have need volunteer happen seem appear intend aim remember deserve want rush promise threaten expect cooperate collaborate unite arrange',
);
/** Before a verb on -ing. */
const withGerund = words(
  'enjoy love like hate prefer practise practice start begin keep continue resume mind finish commence',
);
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
  t?.kind === 'word' &&
  !determiners.has(t.word) &&
  (verbs.has(t.word) || !(t.tags.has('Noun') || t.tags.has('Adjective')));

const isKnownVerb = (word: string): boolean => verbs.has(lemma(word)) || word === 'hit';

/** Before somebody and what they do: "makes the rabbit jump", "lets him sleep". */
const causes = new Set(['make', 'let', 'help', 'have']);

/** Where what somebody is made to do stands, -1 where nobody is made to. */
function causedAt(base: string, at: number, tokens: readonly Token[]): number {
  // "Has to jump": somebody's own doing.
  if (!causes.has(base) || tokens[at + 1]?.word === 'to') return -1;
  for (let k = at + 2; k <= Math.min(at + 6, tokens.length - 1); k++) {
    const t = tokens[k]!;
    // "Lets a family of ducks cross".
    if (t.kind !== 'word' || (prepositions.has(t.word) && t.word !== 'of') || joiners.has(t.word)) return -1;
    // "Have a dance battle".
    if (/^(?:battle|contest|competition)$/u.test(t.word)) return -1;
    const plain = [verbs, faceVerbs, nearActs].some((list) => list.has(t.word));
    const before = tokens[k - 1]!;
    const isNoun = determiners.has(before.word) || before.tags.has('Adjective');
    if (plain && !isNoun) return k;
  }
  return -1;
}

export const causesOthers = (base: string, at: number, tokens: readonly Token[]): boolean =>
  causedAt(base, at, tokens) >= 0;

const VERB: ReadonlySet<string> = new Set(['Verb', 'Caused']);

const through = /^(?:in|out|inside|outside|through|past|off|on)$/u;
const ended = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'mark' || joiners.has(t.word) || t.word === 'for';

/** "Lets the dog out", "lets her in": whoever is let walks. */
function withLetIn(tokens: readonly Token[]): Token[] {
  const told = [...tokens];
  for (const [at, t] of tokens.entries()) {
    if (t.kind !== 'word' || lemma(t.word) !== 'let' || causedAt('let', at, tokens) >= 0) continue;
    const k = tokens.findIndex(
      (x, i) => i > at + 1 && i < at + 6 && through.test(x.word) && ended(tokens[i + 1]),
    );
    const way = tokens[k];
    if (
      way === undefined ||
      tokens.slice(at + 1, k).some((x) => x.kind !== 'word' || prepositions.has(x.word))
    )
      continue;
    told.splice(k, 0, {
      ...way,
      text: 'walk',
      word: 'walk',
      start: way.start - 1,
      end: way.start,
      tags: VERB,
    });
  }
  return told;
}

/** "Helps the lady cross the street": what she is helped to do is a verb, whatever else the word can be. */
export function withCausedVerbs(tokens: readonly Token[]): Token[] {
  const told = withLetIn(tokens);
  for (const [at, t] of told.entries()) {
    const k = t.kind === 'word' ? causedAt(lemma(t.word), at, told) : -1;
    if (k >= 0) told[k] = { ...told[k]!, tags: VERB };
  }
  return told;
}

/** A verb that only carries the next one; returns as `readVerb` does, or null where it does something by itself. */
export function readCarrier(
  r: Reading,
  t: Token,
  base: string,
  tokens: readonly Token[],
  s: State,
): number | null {
  const at = placeIn(tokens, t);
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  // What makes others do it does nothing of it.
  if (causesOthers(base, at, tokens)) {
    // "Stops to let the ducks cross": it is the ducks who cross.
    const doers = s.acts.map((d) => foundBy(r, d.actor));
    closeActs(s);
    s.carriers.push(t);
    s.outer = s.pending.length > 0 ? s.pending : doers.length > 0 ? doers : null;
    s.pending = [];
    return 0;
  }
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
  // "Gets caught in a net": in there, whoever did it.
  if (base === 'get' && next?.word === 'caught' && /^(?:in|on)$/u.test(second?.word ?? '')) return null;
  // "Gets lowered", "gets hit by a ball": it is done to them.
  if (base === 'get' && next !== undefined && done.test(next.word) && isKnownVerb(next.word)) {
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
