import { isFood } from '../../foods.ts';
import { overHeat } from '../acts/handiwork.ts';
import type { Company } from '../beings/company.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import { singular } from '../words/inflections.ts';
import { determiners, owners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { beginAct } from './doing.ts';
import type { Reading, ReadVerb } from './reading.ts';

/** "The cake burns in the oven", "burns the toast": food that was on the heat for too long. Null where something else burns. */
export const readBurning: ReadVerb = (r, t, base, tokens, s) => {
  if (base === 'fill' && smokes(r, t, tokens)) return tokens.findIndex((x) => x.word === 'smoke') + 1;
  if (base !== 'burn') return null;
  const byItself =
    s.pending.length > 0 &&
    s.pending.every((f) => f.is === 'prop' && isFood(r.company.prop(f.id) ?? { name: '' }));
  const at = placeIn(tokens, t);
  const what = tokens.slice(at + 1, at + 5).find((x) => !determiners.has(x.word) && !owners.has(x.word));
  const by = (s.pending.length > 0 ? s.pending : r.subjects).every((f) => f.is === 'actor');
  const done = by && what?.kind === 'word' && isFood({ name: singular(what.word) });
  return byItself || done ? beginAct(r, t, base, 'burn', null, tokens, s) : null;
};

/** "And the kitchen fills with smoke": as true as that something burns. */
function smokes(r: Reading, t: Token, tokens: readonly Token[]): boolean {
  const burns = r.drafts.findLast((d) => d.action === 'burn');
  const at = placeIn(tokens, t);
  const words = tokens.slice(at, tokens.findIndex((x, k) => k > at && x.word === 'smoke') + 1);
  if (burns === undefined || words.length === 0 || words.length > 4) return false;
  burns.tokens.push(...words);
  r.refer.tell(words, 'burn', 'action');
  return true;
}

const onIt = /^(?:in|inside|on|over|at)$/u;
const pans = /^(?:pan|pot|wok)$/u;

/** On what it burns: as said, else as food is cooked; a pan stands on a stove. */
export function burnsOn(draft: Draft, roles: Roles, company: Company): void {
  const food = company.prop(draft.actor) === undefined ? roles.prop : draft.actor;
  const verb = company.prop(food ?? '')?.name === 'toast' ? 'toast' : 'burn';
  const pan = draft.objects.find(
    ({ found, by }) => onIt.test(by) && pans.test(company.prop(found.id)?.name ?? ''),
  )?.found;
  const heat: Roles = { target: null, prop: pan?.id ?? food };
  overHeat(heat, verb, company);
  if (pan !== undefined && food !== null)
    company.relations.push({ what: { is: 'prop', id: food, many: false }, how: 'inside', of: pan });
  roles.prop = food === draft.actor ? null : food;
  roles.target = pan?.id ?? heat.target;
}
