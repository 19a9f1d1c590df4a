import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';

/** "Jumps out of the plane with a parachute", "floats down by parachute". */
const comes = /^(?:jump|leap|float|drift|sail|glid|come|came|land|fall|fell|descend|drop)/u;

/** Who parachutes has a canopy of their own in hand from the start, and comes down where the words say. */
export function parachutes(acts: readonly Draft[], company: Company): Draft[] {
  return acts.map((act): Draft => {
    const named = act.objects.find(({ found }) => company.prop(found.id)?.thing === 'own.parachute');
    const by = named !== undefined && /^(?:with|by|under|on|using)$/u.test(named.by);
    const does = act.action === 'parachute' || (by && comes.test(act.tokens[0]?.word ?? ''));
    if (!does) return act;
    const canopy = named?.found ?? byThing(company, 'parachute', { tint: null, many: false, fresh: true });
    if (canopy === null) return act;
    company.relations.push({ what: { is: 'actor', id: act.actor }, how: 'with', of: canopy });
    const where = act.objects.filter(
      ({ found, by: how }) => found.id !== canopy.id && !/^(?:out of|from|off)$/u.test(how),
    );
    return {
      ...act,
      action: 'parachute',
      objects: [{ found: canopy, by: '' }, ...where.map((o) => ({ ...o, by: 'at' }))],
    };
  });
}
