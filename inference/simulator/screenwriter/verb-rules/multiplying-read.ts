import { byKind } from '../beings/casting.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';

/** How many come at most. */
const MOST = 4;

/** "The pigeons multiply": as many again appear, as many as there is room for. Null where nobody does who is one of a kind. */
export const readMultiplying: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'multiply') return null;
  const who = (s.pending.length > 0 ? s.pending : r.subjects).flatMap((f) => r.company.actor(f.id) ?? []);
  const [first] = who;
  if (first === undefined || !who.every((a) => a.thing === first.thing)) return null;
  const more = who
    .slice(0, MOST)
    .flatMap(() => byKind(r.company, first.name.toLowerCase(), null, true) ?? []);
  if (more.length === 0) return null;
  s.pending = more;
  return beginAct(r, t, base, 'appear', null, tokens, s);
};
