import type { Unread } from '#contracts/unread.ts';
import type { Token } from '../words/tokens.ts';
import { takeTurn } from './doing.ts';
import type { Reading, State } from './reading.ts';

/** Says of a verb, and of the words that lead to it, that it is not acted, and why: whoever it was said of does nothing by it. */
export function leaveOut(
  r: Reading,
  [t, ...leading]: readonly [Token, ...Token[]],
  base: string,
  s: State,
  reason: Unread,
): number {
  r.refer.refuse([...leading, t], reason);
  takeTurn(r, base, t, s);
  s.acts = [];
  s.lost = true;
  return 0;
}
