import { unnamedHands } from '../acts/unnamed-doer.ts';
import { closeActs, endClause } from '../reading/clause-ends.ts';
import { beginAct } from '../reading/doing.ts';
import { readFullOf } from '../reading/full-of.ts';
import { names } from '../reading/of-whom.ts';
import { foundBy, type ReadVerb, type State } from '../reading/reading.ts';
import { readNear } from '../reading/strange-verbs.ts';
import { lemma } from '../words/inflections.ts';
import { helpers, joiners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { moods, verbs } from '../words/verbs.ts';

/** Helpers that are as true as what they help to do. */
const carriers = new Set('start try begin keep want decide manage attempt continue help'.split(' '));

/** "Uses a knife to cut": is something done with it? */
const usesTo = (after: readonly Token[]): boolean =>
  after.slice(1, 6).some((x, k) => x.word === 'to' && after[k + 2]?.tags.has('Verb') === true);

/** "A pen is used to write", "uses a knife to cut", "uses a laptop": hands are at it, or something is done with it. */
export const readUsing: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'use') return null;
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  if (s.passive && next?.word === 'to' && s.pending.every((f) => f.is === 'prop')) {
    const doer = unnamedHands(r.company);
    if (doer !== null) {
      s.tools = s.pending;
      s.pending = [doer];
      s.passive = false;
      s.carriers.push(t);
      return 0;
    }
  }
  if (!s.pending.some((f) => f.is === 'actor')) return null;
  if (usesTo(tokens.slice(at + 1))) {
    s.uses = true;
    s.carriers.push(t);
    return 0;
  }
  return !s.passive && names(next) ? beginAct(r, t, base, 'work', null, tokens, s) : null;
};

/** "Tries on a hat", "tries the soup", "wants a hug", "needs his glasses", "makes her a scarf": helpers that are verbs of their own there. */
export const readWithObject: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  if (base === 'try' && next?.word === 'on') {
    const read = readNear(r, t, base, tokens, s);
    if (read !== null) return read;
  }
  // Eaten, or at least taken; "tries a jump" is a jump.
  const tried = tokens.slice(at + 1, at + 5).some((x) => verbs.has(lemma(x.word)));
  if (base === 'try' && names(next) && next?.tags.has('Pronoun') !== true && !tried)
    return beginAct(r, t, base, 'hold', null, tokens, s);
  if (base === 'want' && names(next) && s.pending.length > 0)
    return beginAct(r, t, base, 'want', null, tokens, s);
  if (base === 'need' && names(next) && s.pending.length > 0) {
    const read = readNear(r, t, base, tokens, s);
    if (read !== null) return read;
  }
  const forWhom =
    /^(?:him|her|them|me|us|you|it)$/u.test(next?.word ?? '') &&
    /^(?:an?|some|another|two|three)$/u.test(tokens[at + 2]?.word ?? '');
  const madeOf = next?.kind === 'word' && r.company.words.thingOf(next.word) !== null;
  const what = forWhom || ((names(next) || madeOf) && next?.tags.has('Pronoun') !== true);
  return base === 'make' && what && s.pending.length > 0
    ? beginAct(r, t, base, 'make', null, tokens, s)
    : null;
};

/** "Mia has a ball": it is with her. */
function readHas(s: State): void {
  if (s.pending.length === 0 || s.acts.length > 0) return;
  s.preposition = 'with';
  s.stated = 'said';
}

/** "Is", "has", "starts to cry", "can": as true as what they help to do. */
export const readHelper: ReadVerb = (r, t, base, tokens, s) => {
  if (!helpers.has(base)) return null;
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  if (s.tooLate && /^(?:can|could)$/u.test(base)) s.fails = true;
  s.tooLate = false;
  // "Starts to cry", "tries a jump": as true as what is started or tried.
  if (carriers.has(base)) s.carriers.push(t);
  const mood = tokens.slice(at + 1, at + 5).find((x) => Object.hasOwn(moods, x.word));
  const feeler = r.company.actor(s.pending[0]?.id ?? '');
  if ((base === 'feel' || base === 'become') && mood !== undefined && feeler !== undefined)
    r.refer.tell([t], feeler.name, 'cast');
  // "A cat lying on a keyboard is petted": of the cat.
  const [doing] = s.acts;
  if (base === 'be' && s.outer === null && /.ing$/u.test(doing?.tokens[0]?.word ?? '')) {
    s.pending = s.acts.map((d) => foundBy(r, d.actor));
    closeActs(s);
  }
  s.passive = base === 'be';
  // "Dad is on the phone, the dog …", "the dog does, so she …": who comes next does what comes by themselves.
  const alone = base === 'do' && (next === undefined || next.kind === 'mark' || joiners.has(next.word));
  if ((base === 'be' || alone) && s.outer === null && s.acts.length === 0 && s.pending.length > 0)
    s.stated = 'said';
  if (base === 'be' && s.outer !== null && s.acts.length > 0) {
    endClause(s, null);
    s.passive = true;
  }
  s.carried = base === 'do' || base === 'have' || base === 'try';
  if (base === 'have') readHas(s);
  return base === 'be' ? readFullOf(r, t, tokens, s) : 0;
};
