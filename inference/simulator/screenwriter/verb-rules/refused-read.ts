import { unread } from '#contracts/unread.ts';
import { beginAct } from '../reading/doing.ts';
import { leaveOut } from '../reading/left-out.ts';
import { isOfThings, isSomebodys, names } from '../reading/of-whom.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { singular } from '../words/inflections.ts';
import { joiners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { readDealing } from './dealings-read.ts';

/** Waves come in at a beach alone. */
export const readSurf: ReadVerb = (r, t, base, _tokens, s) =>
  base === 'surf' && r.company.place !== 'beach' ? leaveOut(r, [t], base, s, unread('no-waves')) : null;

/**
 * "Stops the thief", "stops all the cars": they come, and stop before an arm that is held out (`dealings.ts`); a ball that is stopped is caught.
 * Whoever stops the rain does not stand still instead.
 */
export const readStopping: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  const stops = base === 'stop' && names(next) && next?.tags.has('Gerund') !== true;
  if (!stops || !isSomebodys(r, s) || s.passive) return null;
  const whom = tokens.slice(at + 1, at + 7);
  const end = whom.findIndex((x) => x.kind !== 'word' || joiners.has(x.word));
  const named = end < 0 ? whom : whom.slice(0, end);
  const { words } = r.company;
  if (named.some((x) => BALLS.test(x.word))) return beginAct(r, t, base, 'catch', null, tokens, s);
  const comes = (x: Token) =>
    /^(?:him|her|them|me|us|every(?:one|body))$/u.test(x.word) ||
    words.kindOf(x.word) !== null ||
    words.kindOf(singular(x.word)) !== null ||
    r.company.named(x.word) !== undefined;
  if (named.some(comes)) return readDealing(r, t, base, tokens, s);
  return leaveOut(r, [t, ...s.carriers.splice(0)], base, s, unread('no-act-yet'));
};
const BALLS =
  /^(?:balls?|footballs?|basketballs?|pucks?|shots?|goals?|penalt(?:y|ies)|snowballs?|everything)$/u;

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
