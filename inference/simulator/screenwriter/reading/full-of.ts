import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { foundBy, type Reading, type State } from './reading.ts';

/** "The box is full of frogs": what is named behind it is in there. Returns where reading goes on, as `ReadVerb`; 0 for any other `be`. */
export function readFullOf(r: Reading, t: Token, tokens: readonly Token[], s: State): number {
  const at = placeIn(tokens, t);
  const full = tokens.slice(at + 1, at + 4).findIndex((x) => x.word === 'full') + at + 1;
  const [vessel] = s.pending;
  if (full === at || tokens[full + 1]?.word !== 'of' || vessel?.is !== 'prop' || s.acts.length > 0) return 0;
  r.refer.tell(tokens.slice(full, full + 1), vessel.id, 'place');
  s.front = { how: 'inside', of: foundBy(r, vessel.id) };
  s.pending = [];
  s.passive = false;
  return full + 2;
}
