import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { hollowOf } from '../things/containers.ts';
import { goesOut } from './comes-out.ts';

/** What hands do to a thing, by which somebody may come out of it. */
const handles: ReadonlySet<Action> = new Set([
  'work',
  'open',
  'hold',
  'touch',
  'break',
  'shake',
  'treat',
  'kiss',
  'knock',
]);
/** So much of one's own height a thing must have for one to come out of it on one's feet; judged. */
const ROOM = 0.6;

/**
 * "Rubs the lamp and a genie comes out", "a dragon flies out of the book": who is too large for what they come out of was not
 * there before, and appears there in smoke.
 */
export function outOfTheLamp(acts: readonly Draft[], company: Company): readonly Draft[] {
  let handled: Found | null = null;
  const there = new Set<string>();
  return acts.map((act) => {
    const seen = there.has(act.actor);
    for (const id of [act.actor, ...act.objects.map((o) => o.found.id)]) there.add(id);
    const from = act.objects.find(({ by, found }) => by === 'out of' && found.is === 'prop')?.found;
    const source = from ?? (act.out ? handled : null);
    const held = act.objects.find(({ found, by }) => by === '' && found.is === 'prop')?.found;
    if (handles.has(act.action) && held !== undefined) handled = held;
    if (source === null || seen || !goesOut.has(act.action) || !isTooLargeFor(act.actor, source, company))
      return act;
    const { out: _, ...rest } = act;
    return { ...rest, action: 'appear', objects: [{ found: source, by: 'at' }] };
  });
}

const isOpened = (prop: PlanProp): boolean =>
  hollowOf(prop) !== null && !/bottle|lamp|flask|jar|urn|vase/u.test(prop.thing);

function isTooLargeFor(who: string, { is, id }: Found, company: Company): boolean {
  const actor = company.actor(who);
  const prop = is === 'prop' ? company.prop(id) : undefined;
  // What is large enough to be opened has them in it (`comes-out.ts`).
  if (prop === undefined || isOpened(prop)) return false;
  return actor !== undefined && Math.max(prop.width, prop.height) < ROOM * actor.height;
}
