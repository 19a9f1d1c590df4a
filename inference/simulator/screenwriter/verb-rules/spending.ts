import type { ReadVerb } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { placeIn } from '../words/token.ts';
import { verbs } from '../words/verbs.ts';

/** What is spent by being somewhere or at something. */
const spans =
  /^(?:seconds?|minutes?|hours?|days?|mornings?|afternoons?|evenings?|nights?|weekends?|weeks?|months?|years?|time|life|summers?|winters?|holidays?|ages)$/u;

/** "Spends an hour looking for her keys", "wastes the morning sleeping": that is what is done; how long is told and not waited for. */
export const readSpending: ReadVerb = (r, t, base, tokens, s) => {
  if (!/^(?:spend|waste|pass)$/u.test(base)) return null;
  const at = placeIn(tokens, t);
  const long = tokens.slice(at + 1, at + 7).findIndex((x) => spans.test(x.word));
  if (long < 0) return null;
  const doing = tokens.findIndex(
    (x, k) => k > at + 1 + long && k < at + 5 + long && /.ing$/u.test(x.word) && verbs.has(lemma(x.word)),
  );
  const led = tokens.slice(at + 1, at + 2 + long);
  if (doing < 0 || led.some((x) => x.kind === 'mark')) return null;
  for (const x of led)
    if (x.tags.has('Noun') || x.tags.has('Adjective')) r.refer.tell([x], 'how long', 'time');
  s.carriers.push(t);
  return doing;
};
