import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { hollowOf } from '../things/containers.ts';

const goes: ReadonlySet<Action> = new Set(['walk', 'run', 'jump', 'climb', 'crawl', 'fly']);

/** "Walks into the tent and comes out": out of that. */
export function outAgain(acts: readonly Draft[], company: Company): readonly Draft[] {
  const inside = new Map<string, Found>();
  return acts.map((act) => {
    if (!goes.has(act.action)) return act;
    const into = act.objects.find(({ by }) => /^(?:in|into|inside)$/u.test(by))?.found;
    const prop = into?.is === 'prop' ? company.prop(into.id) : undefined;
    if (into !== undefined && prop !== undefined && hollowOf(prop) !== null) inside.set(act.actor, into);
    const left = inside.get(act.actor);
    if (left === undefined || into !== undefined || act.out !== true) return act;
    inside.delete(act.actor);
    return act.objects.some(({ by }) => by === 'out of')
      ? act
      : { ...act, objects: [...act.objects, { found: left, by: 'out of' }] };
  });
}
