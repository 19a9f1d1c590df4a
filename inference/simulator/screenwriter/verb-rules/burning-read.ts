import { burns } from '../matter/alight.ts';
import { readBurning } from '../reading/burning-food.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { isSample } from '../things/flame-tests.ts';
import { placeIn } from '../words/token.ts';

/** "Copper sulfate burns with a green flame", "burns a strip of magnesium", "the cake burns", "burning paper". */
export const readFire: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const inAFlame = s.pending.length > 0 && s.pending.every((f) => isSample(r.company.prop(f.id)));
  const ahead = tokens.slice(at + 1, at + 6).some((x) => r.company.samples.has(x.word));
  if (base === 'burn' && (inAFlame || (ahead && s.pending.some((f) => f.is === 'actor'))))
    return beginAct(r, t, base, 'kindle', null, tokens, s);
  const burnt = readBurning(r, t, base, tokens, s);
  if (burnt !== null) return burnt;
  if (!burns(r.company, r.drafts, base, s.pending)) return null;
  r.refer.tell([t], 'burning', 'prop');
  s.pending = [];
  return 0;
};
