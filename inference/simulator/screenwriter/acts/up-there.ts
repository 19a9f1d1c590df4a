import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const movesIt: ReadonlySet<Action> = new Set(['topple', 'push', 'knock', 'break']);
/** Metres; what is larger stands on the floor. */
const most = 0.7;

/** One is up on it after that as well. */
const rests: ReadonlySet<Action> = new Set(['sit', 'lie', 'sleep', 'stand', 'fly', 'climb']);

/** Does it stand there, with a top that things stand on? */
const isFurniture = (id: string, company: Company): boolean => onTop.test(company.prop(id)?.thing ?? '');
const onTop = /table|shelf|bookcase|cupboard|cabinet|counter|desk|piano|dresser|fridge|wardrobe|sideboard/u;

/** "The cat sits on the shelf and knocks a vase off", "the cat jumps on the table and knocks over a vase": it stood up there too, where nothing else is said of it. */
export function putUpThere(draft: Draft, id: string, before: readonly Beat[], company: Company): void {
  const prop = company.prop(id);
  const up = before.findLast(
    ({ actor, action, way }) => actor === draft.actor && (way !== undefined || rests.has(action)),
  );
  if (prop === undefined || up?.target == null || up.target === id) return;
  if (up.way === undefined ? !isFurniture(up.target, company) : up.way !== 'onto') return;
  if (!movesIt.has(draft.action) || Math.max(prop.width, prop.height) > most || company.placed.has(id))
    return;
  const used = before.some(({ target, with: held }) => target === id || held === id);
  if (used || company.relations.some(({ what, of }) => what.id === id || of.id === id)) return;
  company.relations.push({
    what: { is: 'prop', id, many: false },
    how: 'on',
    of:
      company.prop(up.target) === undefined
        ? { is: 'landmark', id: up.target }
        : { is: 'prop', id: up.target, many: false },
  });
}
