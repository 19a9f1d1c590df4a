import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** How somebody may be as the film begins. */
const states: ReadonlySet<Action> = new Set(['sit', 'sleep', 'lie']);
/** Words that say that they come to be so: "sits down", "falls asleep", "goes back to sleep", "gets into bed". */
const comesToIt =
  /^(?:down|up|fall|falls|fell|falling|go|goes|went|going|get|gets|got|nod|nods|drift|drifts|drop|drops|doze|dozes|off|back|flop|flops|collaps\p{L}*|try|tries|take|takes|put|puts|lay|lays|settl\p{L}*|curl\p{L}*)$/u;

/**
 * "Grandpa is snoring", "two girls sit on a bench", "the king sleeps": who does nothing before it is so from the start, and does
 * not walk to the bed first.
 */
export function isAlready(draft: Draft, before: readonly Beat[], company: Company): boolean {
  if (!states.has(draft.action) || draft.outcome !== 'any' || draft.there !== undefined) return false;
  if (company.actor(draft.actor)?.rig !== 'person') return false;
  if (company.underWay || company.acted.has(draft.actor)) return false;
  if (before.some((b) => b.actor === draft.actor)) return false;
  return draft.already === true || !draft.tokens.some((t) => comesToIt.test(t.word));
}
