import type { ReadVerb } from '../reading/reading.ts';
import { liquidColour } from '../things/liquids.ts';
import { placeIn } from '../words/token.ts';

/** "Air is being pumped into a balloon", "pumps air into it". */
export const readPumping: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  if (base !== 'pump' || !tokens.slice(Math.max(0, at - 4), at + 4).some((x) => x.word === 'air'))
    return null;
  const air = tokens.filter((x) => x.word === 'air');
  for (const x of air) {
    r.notes.notUnderstood = r.notes.notUnderstood.filter((n) => n.span.start !== x.start);
    r.refer.tell([x], 'grow', 'action');
  }
  s.pumped = [t, ...air];
  s.pending = [];
  s.nobody = false;
  const into = tokens.findIndex((x, k) => k > at && /^(?:in|into)$/u.test(x.word));
  return into < 0 ? 0 : into + 1;
};

/** "Finds it empty": that there is nothing in it is seen. */
export const readEmpty: ReadVerb = (r, t, _base, _tokens, s) => {
  const found = s.acts.some((d) => /^(?:find|found|see|saw|leav|left)/u.test(d.tokens[0]?.word ?? ''));
  if (t.word !== 'empty' || !found || r.company.lastProp === null) return null;
  r.refer.tell([t], r.company.lastProp, 'prop');
  return 0;
};

/** "A bucket filled with water": what is in it is named next. */
export const readFilled: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const vessel = r.company.lastProp;
  const liquid = tokens.slice(at + 1, at + 5).some((x) => liquidColour(x.word) !== null);
  const holds =
    (base === 'fill' && /ed$/u.test(t.word) && tokens[at + 1]?.word === 'with') ||
    t.word === 'containing' ||
    (t.word === 'holding' && liquid && s.acts.every((d) => d.action !== 'hold'));
  if (!holds || vessel === null) return null;
  r.refer.tell([t], vessel, 'prop');
  r.company.filling = vessel;
  return 0;
};
