import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** How somebody loses their footing, and what a thing does meanwhile that ends at somebody else. */
const loses: ReadonlySet<Action> = new Set(['slip', 'fall']);
const ends: ReadonlySet<Action> = new Set(['fall', 'fly', 'hit', 'throw', 'drop', 'jump']);

/**
 * "The waiter slips and the cake lands in the bride's face": it was in his hands, and flies out of them to her as he goes down. What
 * somebody had in hand before, or handles otherwise, is read as it is.
 */
export function flungByFalling(acts: readonly Draft[], company: Company): Draft[] {
  return acts.map((act, k): Draft => {
    const before = acts[k - 1];
    const thing = company.prop(act.actor);
    const whom = act.objects.find(({ found }) => found.is === 'actor')?.found;
    if (before === undefined || thing === undefined || whom === undefined) return act;
    const faller = company.actor(before.actor);
    if (!loses.has(before.action) || !ends.has(act.action) || faller?.rig !== 'person') return act;
    if (whom.id === faller.id || thing.fixed || thing.mechanism != null || thing.width > CARRIED) return act;
    const known =
      company.placed.has(thing.id) ||
      company.relations.some(
        (r) => (r.what.id === thing.id && r.of.id !== whom.id) || r.of.id === thing.id,
      ) ||
      acts.slice(0, k).some((a) => a.actor === thing.id || a.objects.some((o) => o.found.id === thing.id));
    if (known) return act;
    // It is on her only at last.
    const over = company.relations.findIndex((r) => r.what.id === thing.id);
    if (over >= 0) company.relations.splice(over, 1);
    company.relations.push({
      what: { is: 'actor', id: faller.id },
      how: 'with',
      of: { is: 'prop', id: thing.id, many: false },
    });
    return { ...act, action: 'hit', objects: [{ found: whom, by: '' }], together: true };
  });
}
/** What is carried in both hands is no wider, metres. */
const CARRIED = 0.7;
