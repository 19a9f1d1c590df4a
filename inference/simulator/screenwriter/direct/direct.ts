import { asDirected } from '#contracts/directed-plan.ts';
import type { DirectionPatch, PatchOp } from '#contracts/direction.ts';
import { placeFacts } from '#contracts/places.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { dialogueOf } from '../film/dialogue.ts';
import { acted } from './acted.ts';
import { ambientChange } from './ambient.ts';
import { changeOf } from './direct-changes.ts';
import { type Elsewhere, elsewhere } from './direct-place.ts';
import { partNamed } from './part-named.ts';

/**
 * Compiles a direction given while a take renders into changes of the running plan. Words that mean nothing here
 * are handed back: the direction then changes nothing. Needs `loadScreenwriter()` to have resolved.
 */
export function compileDirection({
  plan,
  text,
}: {
  plan: ScenePlan;
  text: string;
}): DirectionPatch | { notUnderstood: string[] } {
  const words = text.trim().slice(0, 280);
  const spoken = dialogueOf(words, { start: 0, end: words.length });
  const there = elsewhere(plan, words, spoken);
  if (there === 'there already') return { notUnderstood: [words.slice(0, 40)] };
  if (there !== null) return cutTo(plan, there);
  const change = spoken.length === 0 ? changeOf(plan, words, partNamed) : null;
  if (change !== null) {
    const parts = new Set(
      change.ops.flatMap((op) =>
        op.op === 'remove'
          ? [op.part]
          : op.op === 'mood'
            ? [op.actor]
            : op.op === 'beat'
              ? [op.beat.actor, op.beat.target]
              : [],
      ),
    );
    const touches = plan.actors.filter((a) => a.cameoId !== null && parts.has(a.id)).map((a) => a.id);
    return { ...change, scope: 'any', touches };
  }
  const ambient = spoken.length === 0 ? ambientChange(plan, words) : null;
  if (ambient !== null) return { ...ambient, scope: 'ambient', touches: [] };
  // A place that is not known is no reason to stay, and the wind is the script's.
  if (/^(?:(?:now|then|and) )?(?:we )?cut (?:back )?to\b|\bwind\b/iu.test(words))
    return { notUnderstood: [words.slice(0, 40)] };
  return acted(plan, words, spoken);
}

/** Everybody goes along to another place, so that everybody's owner is asked. */
function cutTo(plan: ScenePlan, { to, rest }: Elsewhere): DirectionPatch {
  const op: PatchOp = { op: 'place', to };
  const there = asDirected(plan, [op]);
  const then = rest === '' ? null : compileDirection({ plan: there, text: rest });
  // "To the beach, no, to the moon": the last place is meant.
  if (then !== null && 'ops' in then && then.ops.some((one) => one.op === 'place')) return then;
  const doubt =
    then !== null && 'notUnderstood' in then ? ` (not understood: ${then.notUnderstood.join(', ')})` : '';
  const acts = then !== null && 'ops' in then ? then : { ops: [], reading: '' };
  return {
    ops: [op, ...acts.ops].slice(0, 24),
    scope: 'any',
    touches: there.actors.filter((a) => a.cameoId !== null).map((a) => a.id),
    reading: `Cut to: ${placeFacts[to.place].title}${doubt}${acts.reading === '' ? '' : `. ${acts.reading}`}`,
  };
}
