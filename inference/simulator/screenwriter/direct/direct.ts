import { asDirected } from '#contracts/directed-plan.ts';
import type { DirectionPatch, PatchOp } from '#contracts/direction.ts';
import { placeFacts } from '#contracts/places.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { dialogueOf } from '../film/dialogue.ts';
import { acted } from './acted.ts';
import { ambientChange } from './ambient.ts';
import { type Change, changeOf } from './direct-changes.ts';
import { type Elsewhere, elsewhere, fallsOtherwise } from './direct-place.ts';
import { asAScriptSays, asQuoted } from './directors-words.ts';
import { laterOn } from './later-on.ts';
import { partNamed } from './part-named.ts';
import { plainBeat } from './plain-beat.ts';

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
  const said = asQuoted(plan, text.trim().slice(0, 280));
  const spoken = dialogueOf(said, { start: 0, end: said.length });
  // Words are only changed where none of them is spoken in the film.
  const words = spoken.length === 0 ? asAScriptSays(plan, said) : said;
  const later = laterOn(words);
  if (later !== null) return afterThat(plan, later);
  const falls = fallsOtherwise(plan, words);
  if (falls !== null) {
    const touches = plan.actors.filter((a) => a.cameoId !== null).map((a) => a.id);
    const floating = falls.to.gravity === 0 ? floatsOff(plan) : [];
    const ops: PatchOp[] = [{ op: 'place', to: falls.to }, ...floating];
    return { ops, scope: 'any', touches, reading: falls.reading };
  }
  const there = elsewhere(plan, words, spoken);
  if (there === 'there already') return { notUnderstood: [words.slice(0, 40)] };
  if (there !== null) return cutTo(plan, there);
  if (spoken.length === 0) {
    const change = changeOf(plan, words, partNamed);
    if (change !== null) return { ...change, scope: 'any', touches: touchedBy(plan, change.ops) };
    const ambient = ambientChange(plan, words);
    if (ambient !== null) return besides(plan, ambient);
  }
  // A place that is not known is no reason to stay.
  if (goesOnAnyway.test(words) || /^(?:(?:now|then|and) )?(?:we )?cut (?:back )?to\b/iu.test(words))
    return { notUnderstood: [words.slice(0, 40)] };
  const read = acted(plan, words, spoken);
  return 'notUnderstood' in read && aThing.test(words)
    ? acted(plan, words.replace(aThing, 'add $1'), spoken)
    : read;
}

/** What passes first, and then what is asked for besides. */
function afterThat(
  plan: ScenePlan,
  { ops, reading, rest }: NonNullable<ReturnType<typeof laterOn>>,
): DirectionPatch {
  if (rest === '') return { ops, scope: 'ambient', touches: [], reading };
  const then = compileDirection({ plan: asDirected(plan, ops), text: rest });
  return 'notUnderstood' in then
    ? {
        ops,
        scope: 'ambient',
        touches: [],
        reading: `${reading} (not understood: ${then.notUnderstood.join(', ')})`,
      }
    : { ...then, ops: [...ops, ...then.ops].slice(0, 24), reading: `${reading}. ${then.reading}` };
}

/** Metres between those who float. */
const APART = 1.3;

/** Everybody leaves the ground at once, each to a place of their own. */
function floatsOff({ actors, beats }: ScenePlan): PatchOp[] {
  const salt = beats.length;
  const all = actors.slice(0, 20);
  return all.map(({ id }, k) => ({
    op: 'beat',
    beat: {
      ...plainBeat(id, 'float', `w${salt}-${k + 1}`),
      spot: APART * (k - (all.length - 1) / 2),
      together: k === 0 ? null : `w${salt}-${k}`,
    },
  }));
}

/** "A dragon": it is enough that it comes. */
const aThing = /^(?:let )?((?:an?|two|three|four|five|some|\d+) [^,.;!?]+)[.!?]*$/iu;

/** Those with a cameo whom such changes make act, change or go off. */
function touchedBy(plan: ScenePlan, ops: readonly PatchOp[]): string[] {
  const parts = new Set(
    ops.flatMap((op) =>
      op.op === 'remove'
        ? [op.part]
        : op.op === 'mood'
          ? [op.actor]
          : op.op === 'beat'
            ? [op.beat.actor, op.beat.target]
            : [],
    ),
  );
  return plan.actors.filter((a) => a.cameoId !== null && parts.has(a.id)).map((a) => a.id);
}

/** What changes around them, and what they do in it: "it rains and Ben opens an umbrella". */
function besides(
  plan: ScenePlan,
  { ops, reading, acts, unsaid }: Change & { acts: string; unsaid: string[] },
): DirectionPatch {
  const then = acts === '' ? null : acted(asDirected(plan, ops), acts, []);
  const lost = then !== null && 'notUnderstood' in then ? [...unsaid, ...then.notUnderstood] : unsaid;
  const told = lost.length === 0 ? reading : `${reading} (not understood: ${lost.join(', ')})`;
  return then === null || 'notUnderstood' in then
    ? { ops, scope: 'ambient', touches: [], reading: told }
    : { ...then, ops: [...ops, ...then.ops].slice(0, 24), reading: `${told}. ${then.reading}` };
}

/** What is no wish of a change: the film goes on as it does. */
const goesOnAnyway =
  /^(?:(?:and|just|now|please) )*(?:keep (?:going|rolling|it up)|carry on|continue|go on|unfreeze|action)[.! ]*$/iu;

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
