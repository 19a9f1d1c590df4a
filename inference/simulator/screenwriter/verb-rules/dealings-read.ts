import { dealingOf } from '../acts/dealings.ts';
import { closeActs } from '../reading/clause-ends.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { placeIn } from '../words/token.ts';

/** "Rocks the baby to sleep", "sings him to sleep": whoever it is done to sleeps. Null for any other verb. */
export const readToSleep: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  if (base !== 'sleep' || tokens[at - 1]?.word !== 'to') return null;
  const to = s.acts[0]?.objects.findLast((o) => o.found.is === 'actor' && o.found.id !== s.acts[0]?.actor);
  if (to === undefined) return null;
  if (s.acts.some((d) => d.action === 'rock')) {
    r.refer.tell([t], 'rock', 'action');
    for (const draft of s.acts) draft.tokens.push(t);
    return 0;
  }
  closeActs(s);
  s.pending = [to.found];
  return beginAct(r, t, base, 'sleep', null, tokens, s);
};

/** "Buys an ice cream", "get married", "become friends": several acts show it. Null for everything else. */
export const readDealing: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const said = dealingOf(
    base,
    tokens.slice(at + 1, at + 6).map((x) => x.word),
  );
  if (said === null) return null;
  const words = tokens.slice(at + 1, at + 1 + said.words);
  beginAct(r, t, base, said.as, null, tokens, s);
  if (s.acts.length === 0) return said.words === 0 ? 0 : at + 1 + said.words;
  r.refer.tell(
    words.filter((x) => x.word.length > 3),
    said.as,
    'action',
  );
  for (const draft of s.acts) {
    draft.dealing = said.dealing;
    draft.tokens.push(...words);
  }
  return said.words === 0 ? 0 : at + 1 + said.words;
};
