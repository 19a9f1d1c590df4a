import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { carries } from '../beings/mounts.ts';
import type { Draft } from '../plan/drafts.ts';

/** What somebody does who gets onto somebody else. */
export const getsOnto: ReadonlySet<Action> = new Set([
  'jump',
  'climb',
  'fly',
  'sit',
  'sleep',
  'lie',
  'stand',
]);
const rests: ReadonlySet<Action> = new Set(['sit', 'sleep', 'lie', 'stand']);
const onto = /^(?:on|onto|upon|atop|on top of)$/u;

/**
 * "The cat climbs onto his head", "a gull lands on Tom", "a frog jumps on a crocodile's back": on somebody else. Who only sits, lies
 * or sleeps there as their first act has got there before. Null where nobody is meant, or it is where they are carried.
 */
export function ontoSomebody(draft: Draft, acts: readonly Beat[], company: Company): string | null {
  const who = company.actor(draft.actor);
  if (who === undefined || who.rig === 'wheeled' || !getsOnto.has(draft.action)) return null;
  const climbs = draft.action === 'climb';
  const on = draft.objects.find(
    ({ found, by }) =>
      found.id !== draft.actor &&
      company.actor(found.id) !== undefined &&
      (onto.test(by) || (climbs && /^(?:|up)$/u.test(by))),
  );
  const bearer = company.actor(on?.found.id ?? '');
  if (on === undefined || bearer === undefined) return null;
  // "Sits on a horse": in the saddle.
  if (who.rig === 'person' && carries(bearer) && bearer.rig !== 'wheeled') return null;
  // "Falls asleep on my shoulder": beside them.
  const leans =
    who.rig === 'person' && bearer.rig === 'person' && /^(?:sleep|lie|stand)$/u.test(draft.action);
  if (leans) return null;
  const first = !acts.some((b) => b.actor === draft.actor || b.actor === bearer.id);
  if (!rests.has(draft.action) || !first || who.rig === 'person') return bearer.id;
  company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'on', of: on.found });
  return null;
}
