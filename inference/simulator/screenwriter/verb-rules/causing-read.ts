import type { Found } from '../plan/found.ts';
import { closeActs } from '../reading/clause-ends.ts';
import type { ReadVerb, State } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { nearActs } from '../words/near-acts.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

/** How many words may name what it happens to. */
const NAMED = 7;

const isAct = (word: string): boolean => verbs.has(word) || nearActs.has(word);

/** Is the word at `k` a noun's own, or described by what stands before it ("the rolling pin")? */
const isClaimed = (tokens: readonly Token[], k: number): boolean =>
  determiners.has(tokens[k - 1]?.word ?? '') || owners.has(tokens[k - 1]?.word ?? '');

/** Where what happens to it is said: "causes it *to roll*", "sends it *rolling*", "makes it *roll*"; -1 where nothing is. */
function happensAt(base: string, at: number, tokens: readonly Token[]): number {
  for (let k = at + 2; k <= at + NAMED && k < tokens.length; k++) {
    const t = tokens[k]!;
    if (t.kind !== 'word' || joiners.has(t.word)) return -1;
    if (base === 'cause') {
      if (t.word === 'to') return tokens[k + 1]?.kind === 'word' ? k + 1 : -1;
      continue;
    }
    if (prepositions.has(t.word)) return -1;
    if (isClaimed(tokens, k)) continue;
    if (base === 'make' ? isAct(t.word) : /.ing$/u.test(t.word) && isAct(lemma(t.word))) return k;
  }
  return -1;
}

const causers: ReadonlySet<string> = new Set(['cause', 'send', 'make', 'set', 'leave']);

const VERB: ReadonlySet<string> = new Set(['Verb', 'Caused']);

/** "Sending the ball rolling", "causing a bell to ring": what happens to it is a verb, whatever else the word can be. */
export function withConsequenceVerbs(tokens: readonly Token[]): Token[] {
  const told = [...tokens];
  for (const [at, t] of tokens.entries()) {
    const base = t.kind === 'word' ? lemma(t.word) : '';
    const k = causers.has(base) ? happensAt(base, at, tokens) : -1;
    if (k >= 0) told[k] = { ...told[k]!, tags: VERB };
  }
  return told;
}

/** What happens to what stands, and not to what comes flying. */
const givesWay = /^(?:collaps|toppl|tipp?|shatter|break|crumbl|fall|crack|wobbl|explod|burst)/u;

/** What "it" and "them" are there: what the cause was done to. */
function meantThere(word: string, what: string, s: State): Found[] {
  if (word !== 'it' && word !== 'them') return [];
  // "Throws a ball at a tower, causing it to collapse": what it came to.
  const hit = s.lastActs.flatMap((d) => d.objects.filter((o) => /^(?:at|into|against|onto)$/u.test(o.by)));
  const [aim] = hit.map((o) => o.found).filter((f) => f.is === 'prop');
  if (aim !== undefined && givesWay.test(what)) return [aim];
  const objects = s.lastActs.flatMap((d) => d.objects.map((o) => o.found)).filter((f) => f.is !== 'landmark');
  const things = objects.filter((f) => f.is === 'prop');
  const [first] = things.length > 0 ? things : objects;
  return first === undefined ? [] : [first];
}

/**
 * "Kicks the pumpkin, sending it rolling", "…, causing a cup to tip over", "…, which makes the lantern swing": what comes
 * next is what follows from the act before, and nobody does it. Returns as `readVerb` does; null for anything else.
 */
export const readCausing: ReadVerb = (r, t, base, tokens, s) => {
  if (!causers.has(base) || (s.acts.length === 0 && s.lastActs.length === 0)) return null;
  const at = placeIn(tokens, t);
  const happens = happensAt(base, at, tokens);
  if (happens < 0 || s.negated) return null;
  closeActs(s);
  const [cause] = s.lastActs;
  if (cause === undefined) return null;
  s.caused = cause;
  s.outer = null;
  s.carriers.push(t);
  s.pending = meantThere(tokens[at + 1]?.word ?? '', tokens[happens]?.word ?? '', s);
  for (const found of s.pending) r.company.mention(found);
  return s.pending.length > 0 ? happens : 0;
};
