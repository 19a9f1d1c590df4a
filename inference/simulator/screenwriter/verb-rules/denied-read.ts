import { lastTry } from '../plan/drafts.ts';
import { takeTurn } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { helpers, joiners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import { readOutcome } from './outcomes-read.ts';

/** "Nobody dares", "nothing happens": as true as that nobody does. */
export const readNobody: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const led = helpers.has(lemma(tokens[at - 1]?.word ?? '')) ? at - 2 : at - 1;
  if (/^(?:nobody|no-one)$/u.test(tokens[led]?.word ?? '') && !helpers.has(base)) {
    r.refer.tell([t], 'does not happen', 'outcome');
    takeTurn(r, base, t, s);
    s.acts = [];
    s.lost = true;
    s.negated = false;
    return 0;
  }
  if (base !== 'happen' || tokens[at - 1]?.word !== 'nothing') return null;
  r.refer.tell(tokens.slice(at - 1, at + 1), 'does not happen', 'outcome');
  s.pending = [];
  return 0;
};

/** "She can't, so …", "it doesn't work": what was tried before did not come off. */
export const readNot: ReadVerb = (r, t, _base, tokens, s) => {
  if (!/n't$/u.test(t.word)) return null;
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  const alone = next === undefined || next.kind === 'mark' || joiners.has(next.word);
  const vain = /^(?:work|budge|move|open|help)$/u.test(next?.word ?? '');
  if ((alone || vain) && lastTry(r.drafts) !== null) {
    readOutcome(r, vain && next !== undefined ? [t, next] : [t], 'fail');
    s.pending = [];
    return alone ? 0 : at + 2;
  }
  s.negated = true;
  r.refer.tell([t], 'does not happen', 'outcome');
  return 0;
};

/** "Is too lazy to chase it", "is about to eat it when …": it does not come to that. */
export const notComingToThat: ReadVerb = (_r, t, _base, tokens, s) => {
  const at = placeIn(tokens, t);
  const before = tokens.slice(Math.max(0, at - 4), at).map((x) => x.word);
  const tooMuch = before.at(-1) === 'to' && before.slice(0, -1).includes('too');
  const stopped = tokens.slice(at + 1).some((x) => /^(?:when|but)$/u.test(x.word));
  if (tooMuch || (before.slice(-2).join(' ') === 'about to' && stopped)) s.negated = true;
  return null;
};
