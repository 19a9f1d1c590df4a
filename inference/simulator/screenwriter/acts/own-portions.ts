import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';

const takesIn: ReadonlySet<Action> = new Set(['eat', 'drink', 'bite']);
/** Metres: what is wider than that is shared. */
const ONE_PORTION = 0.37;
/** No more are laid out than are seen side by side. */
const MOST = 5;

/**
 * "Two women drink tea", "the family eats dinner", "three children eat apples": each has their own cup, plate or apple, and none waits for
 * the one before. What several are said to pull at or to share otherwise stays one.
 */
export function ownPortions(company: Company, beats: readonly Beat[]): Beat[] {
  const served = new Map<string, string[]>();
  return beats.map((beat) => {
    const prop = company.prop(beat.with ?? '');
    if (prop === undefined || !takesIn.has(beat.action)) return beat;
    // On a bench, in a car nobody reaches over to what another one has.
    const apart = beat.there !== undefined;
    if (!apart && Math.max(prop.width, prop.height) > ONE_PORTION) return beat;
    if (company.placed.has(prop.id) || prop.heldBy !== null || company.actor(beat.actor) === undefined)
      return beat;
    // What was handed to them is what they have.
    if (beats.some((b) => b.action === 'give' && b.with === prop.id && b.target === beat.actor)) return beat;
    const key = `${beat.source.start}/${beat.action}/${prop.id}`;
    const eaters = served.get(key) ?? [];
    served.set(key, eaters);
    if (!eaters.includes(beat.actor)) eaters.push(beat.actor);
    const turn = eaters.indexOf(beat.actor);
    if (turn === 0 || turn >= MOST) return beat;
    const own = portion(company, prop.id, turn);
    if (apart)
      company.relations.push({
        what: { is: 'actor', id: beat.actor },
        how: 'with',
        of: { is: 'prop', id: own, many: false },
      });
    return { ...beat, with: own };
  });
}

/** The `turn`th of the same kind: one that is there, or one more. */
function portion(company: Company, id: string, turn: number): string {
  const first = company.prop(id);
  const known = company.props.filter((p) => baseOf(p.id) === baseOf(id));
  const there = known[turn];
  if (there !== undefined) return there.id;
  const next = `${baseOf(id)}-${known.length + 1}`;
  if (first === undefined) return id;
  company.props.push({ ...first, id: next });
  if (company.wet.has(id)) company.wet.add(next);
  for (const r of [...company.relations])
    if (r.what.is === 'prop' && r.what.id === id)
      company.relations.push({ ...r, what: { ...r.what, id: next } });
  return next;
}

/** Elbow room between two who eat side by side, how far the first of them is from the last, and how far before somebody their portion lies on the ground, metres. */
const [ELBOWS, ACROSS, BEFORE] = [0.72, 1.8, 0.5] as const;

/** Lays the portions of several apart: on a table side by side, on the ground before each of them. */
export function laidApart(
  company: Company,
  beats: readonly Beat[],
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
): PlanProp[] {
  const laid = new Map<string, { x: number; y: number }>();
  for (const beat of beats) {
    const all = beats.filter(
      (b) =>
        takesIn.has(b.action) &&
        b.action === beat.action &&
        b.source.start === beat.source.start &&
        b.with !== null,
    );
    const own = props.find((p) => p.id === beat.with);
    const eater = actors.find((a) => a.id === beat.actor);
    const portions = [...new Set(all.map((b) => b.with))];
    const loose = own !== undefined && own.heldBy === null && !company.placed.has(own.id);
    if (!takesIn.has(beat.action) || !loose || eater === undefined || portions.length < 2) continue;
    if (portions.length < new Set(all.map((b) => b.actor)).size) continue;
    const place = (id: string) => actors.find((a) => a.id === id)?.x ?? 0;
    const order = [...new Set(all.map((b) => b.actor))].sort((a, b) => place(a) - place(b));
    const k = order.indexOf(beat.actor);
    const first = props.find((p) => p.id === portions[0]) ?? own;
    const step = Math.min(ELBOWS, ACROSS / (portions.length - 1));
    laid.set(
      own.id,
      first.y > 0
        ? { x: round(first.x + (k - (order.length - 1) / 2) * step), y: first.y }
        : { x: round(eater.x + BEFORE * eater.facing * eater.height), y: own.y },
    );
  }
  return props.map((p) => ({ ...p, ...laid.get(p.id) }));
}
