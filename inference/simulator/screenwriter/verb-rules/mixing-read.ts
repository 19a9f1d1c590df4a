import { beginDraft } from '../reading/begin-draft.ts';
import { takeTurn } from '../reading/doing.ts';
import { foundBy, type ReadVerb } from '../reading/reading.ts';
import { brings, pours, stirs } from '../words/mixing-words.ts';
import { placeIn } from '../words/token.ts';

/** Words that say what is in a vessel. */
const fills = /^(?:fill|contain)$/u;

/**
 * What is done to vessels by nobody: one is poured into another, two are brought together, one is stirred. Null where a verb
 * says nothing of that kind. Returns as `readVerb` does.
 */
export const readMixing: ReadVerb = (r, t, base, tokens, s) => {
  const isVessel = (id: string) => r.company.prop(id)?.mixes === true;
  const next = tokens[placeIn(tokens, t) + 1]?.word;
  if (fills.test(base) && (base === 'contain' || next === 'with')) {
    const vessel = [...s.last, ...s.pending].find((f) => isVessel(f.id));
    if (vessel === undefined) return null;
    r.refer.tell([t], vessel.id, 'prop');
    r.company.filling = vessel.id;
    return 0;
  }
  // "… stirred until fully blended": that is how the stirring is to come out.
  const before = r.drafts.at(-1);
  if (brings.test(base) && before?.action === 'stir' && s.pending.every((f) => f.id === before.actor)) {
    before.outcome = 'succeed';
    before.tokens.push(t);
    r.refer.tell([t], 'stir', 'action');
    s.pending = [];
    return 0;
  }
  const action = pours.test(base) || brings.test(base) ? 'pour' : stirs.test(base) ? 'stir' : null;
  const named = s.pending.filter((f) => isVessel(f.id));
  const { mixed } = r.company;
  const vessels =
    named.length > 0
      ? named
      : action === 'stir' && mixed !== null
        ? [foundBy(r, mixed)]
        : r.subjects.filter((f) => isVessel(f.id));
  const [first, ...others] = vessels;
  if (action === null || first === undefined) return null;
  takeTurn(r, base, t, s);
  r.subjects = [first];
  const alone = brings.test(base) && others.length === 0;
  const draft = beginDraft(r, s, first.id, alone ? 'stir' : action, t);
  for (const found of others) draft.objects.push({ found, by: 'into' });
  r.refer.tell([t], draft.action, 'action');
  if (draft.action === 'pour') r.company.mixed = others[0]?.id ?? null;
  return 0;
};
