import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const where = /^(?:to|on|onto|in|into|inside)$/u;
/** What one lies on, and what one sits on or in. */
const lain = /\b(?:bed|cot|crib|cradle|sofa|couch|hammock|mattress|mat|blanket|stretcher|sunlounger|bunk)\b/u;
const sat = /\b(?:chair|stool|bench|armchair|throne|swing|seat|wheelchair|pram|pushchair|sled|cushion)\b/u;

/** "Puts the baby in the bed", "sets the cat on the chair": taken up, carried there, and there they lie, sit or stand. */
export function putsSomebody(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((act): Draft[] => {
    const somebody = act.objects.find(
      ({ found, by }) => by === '' && found.id !== act.actor && company.actor(found.id) !== undefined,
    );
    const thing = act.objects.some(({ found, by }) => by === '' && found.is === 'prop');
    if (act.action !== 'put' || somebody === undefined || thing || act.part !== undefined || act.passive)
      return [act];
    if (company.actor(act.actor) === undefined || act.dealing !== undefined) return [act];
    const goal = act.objects.find(({ found, by }) => where.test(by) && company.actor(found.id) === undefined);
    const name = company.prop(goal?.found.id ?? '')?.name ?? goal?.found.id ?? '';
    const takes: Draft = { ...act, action: 'hold', objects: [somebody] };
    const goes: Draft[] =
      goal === undefined ? [] : [{ ...act, action: 'walk', objects: [{ ...goal, by: 'to' }] }];
    const on = goal === undefined ? [] : [{ ...goal, by: 'on' }];
    const laid = /^la(?:y|id)/u.test(act.tokens[0]?.word ?? '') && goal === undefined;
    const ends = laid || lain.test(name) ? 'lie' : sat.test(name) ? 'sit' : 'stand';
    const lies: Draft = {
      ...act,
      actor: somebody.found.id,
      action: ends,
      objects: ends === 'stand' ? [] : on,
    };
    return [takes, ...goes, lies];
  });
}
