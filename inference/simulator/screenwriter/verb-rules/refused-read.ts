import { unread } from '#contracts/unread.ts';
import { leaveOut } from '../reading/left-out.ts';
import { isOfThings, isSomebodys, names } from '../reading/of-whom.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { placeIn } from '../words/token.ts';

/** Waves come in at a beach alone. */
export const readSurf: ReadVerb = (r, t, base, _tokens, s) =>
  base === 'surf' && r.company.place !== 'beach' ? leaveOut(r, [t], base, s, unread('no-waves')) : null;

/** "Stops the thief", "stops the rain": whoever does it does not stand still instead. */
export const readStopping: ReadVerb = (r, t, base, tokens, s) => {
  const next = tokens[placeIn(tokens, t) + 1];
  const stops = base === 'stop' && names(next) && next?.tags.has('Gerund') !== true;
  return stops && isSomebodys(r, s) && !s.passive
    ? leaveOut(r, [t, ...s.carriers.splice(0)], base, s, unread('no-act-yet'))
    : null;
};

/** Nothing is turned inside out, and what has no hands and hangs somewhere is not put there by anybody. */
export const readNotDone: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const ahead = tokens
    .slice(at + 1, at + 6)
    .map((x) => x.word)
    .join(' ');
  const insideOut = base === 'turn' && /\binside out\b/u.test(ahead);
  return insideOut || (base === 'hang' && isOfThings(s))
    ? leaveOut(r, [t], base, s, unread('no-act-yet'))
    : null;
};
