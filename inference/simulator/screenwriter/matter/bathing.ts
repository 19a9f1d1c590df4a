import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** What is done in a tub of water: getting in, and leaning back in it. */
const inATub: ReadonlySet<Action> = new Set(['sit', 'lie', 'stand', 'swim', 'work', 'bathe']);

export const isTub = (prop: PlanProp | undefined): boolean => prop?.thing === 'bathtub';

/** "Relaxes in the bathtub", "bathes in the tub": a bath. There is foam on it, and what is taken along floats in it. */
export function bathes(draft: Draft, company: Company): void {
  const tub = draft.objects.find(({ found }) => isTub(company.prop(found.id)));
  if (tub === undefined || !inATub.has(draft.action) || company.actor(draft.actor) === undefined) return;
  if (draft.action !== 'bathe' && !/^(?:in|inside|into)$/u.test(tub.by)) return;
  draft.action = 'bathe';
  for (const { found, by } of draft.objects)
    if (found.is === 'prop' && found.id !== tub.found.id && by === 'with')
      company.relations.push({ what: found, how: 'above', of: tub.found });
  draft.objects = [{ found: tub.found, by: '' }];
  foamOn(company, tub.found.id);
}

/** Foam lies on the water of this tub. */
export function foamOn(company: Company, id: string): void {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  const water = prop?.mechanism?.water;
  if (prop?.mechanism == null || water == null) return;
  company.props[at] = { ...prop, mechanism: { ...prop.mechanism, water: { ...water, foam: true } } };
}
