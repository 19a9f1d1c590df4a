import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** How fiercely what knocks somebody over comes (of `vigour`). */
const FIERCE = 1.5;

/**
 * "A snowball knocks grandpa over", "a football takes out the gnome": it hits them, and they fall. Whatever stands by itself is toppled
 * as it is.
 */
export function knocksOver(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((act): Draft[] => {
    const whom = act.objects.find(
      ({ found, by }) => found.is === 'actor' && /^(?:|over|down)$/u.test(by),
    )?.found;
    const body = company.actor(whom?.id ?? '');
    if (act.action !== 'topple' || whom === undefined || body === undefined || body.rig === 'wheeled')
      return [act];
    const missile = company.prop(act.actor);
    if (missile === undefined || missile.mechanism != null || act.outcome === 'fail') return [act];
    const hit: Draft = { ...act, action: 'hit', vigour: Math.max(act.vigour, FIERCE) };
    return [hit, { ...act, actor: whom.id, action: 'fall', objects: [], together: false }];
  });
}
