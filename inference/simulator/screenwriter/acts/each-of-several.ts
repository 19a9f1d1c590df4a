import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';

/** Acts by which one goes to a thing, and then to the next. */
const goes: ReadonlySet<Action> = new Set(['jump', 'fly', 'walk', 'run', 'climb']);
const to = /^(?:to|into|in|onto|on|over|at|)$/u;
/** More of them are as good as all: a film ends. */
const MOST = 4;

/** "Jumps into three puddles", "flies to the flowers": to one after the other, and not only to the first. */
export function eachOfSeveral(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((draft) => {
    const several = goes.has(draft.action)
      ? draft.objects.find((o) => to.test(o.by) && o.found.is === 'prop' && o.found.many)
      : undefined;
    if (several === undefined || several.found.is !== 'prop') return [draft];
    const base = baseOf(several.found.id);
    const members = company.props.filter((p) => baseOf(p.id) === base && p.mechanism == null);
    if (members.length < 2 || company.stacks.has(base) || company.rows.get(base) === 'row') return [draft];
    return members.slice(0, MOST).map((p, k) => ({
      ...draft,
      together: k === 0 && draft.together,
      objects: draft.objects.map((o) =>
        o === several ? { ...o, found: { is: 'prop' as const, id: p.id, many: false } } : o,
      ),
    }));
  });
}
