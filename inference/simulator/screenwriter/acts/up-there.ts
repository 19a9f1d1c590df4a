import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const movesIt: ReadonlySet<Action> = new Set(['topple', 'push', 'knock', 'break']);
/** Metres; what is larger stands on the floor. */
const most = 0.7;

/** "The cat jumps on the table and knocks over a vase": it stood up there too, where nothing else is said of it. */
export function putUpThere(draft: Draft, id: string, before: readonly Beat[], company: Company): void {
  const prop = company.prop(id);
  const leap = before.findLast(({ actor, way }) => actor === draft.actor && way !== undefined);
  if (prop === undefined || leap?.target == null || leap.way !== 'onto' || leap.target === id) return;
  if (!movesIt.has(draft.action) || Math.max(prop.width, prop.height) > most || company.placed.has(id))
    return;
  const used = before.some(({ target, with: held }) => target === id || held === id);
  if (used || company.relations.some(({ what, of }) => what.id === id || of.id === id)) return;
  company.relations.push({
    what: { is: 'prop', id, many: false },
    how: 'on',
    of:
      company.prop(leap.target) === undefined
        ? { is: 'landmark', id: leap.target }
        : { is: 'prop', id: leap.target, many: false },
  });
}
