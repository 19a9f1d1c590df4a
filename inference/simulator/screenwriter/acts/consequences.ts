import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import { baseOf } from '../plan/part-ids.ts';

/** What can be sent on by what is done to it, and so to where it is said to go. */
const sends: ReadonlySet<Action> = new Set(['throw', 'kick', 'roll', 'strike', 'push']);
const goals = /^(?:into|to|towards?|at|against|onto|through)$/u;

/** What is done to a thing without moving it by itself: what it is said to bring is brought by a push. */
const touchesOnly: ReadonlySet<Action> = new Set([
  'work',
  'touch',
  'pat',
  'hit',
  'knock',
  'jump',
  'walk',
  'run',
]);

/** What somebody does to a thing that this happens to. */
const brings: ReadonlyMap<Action, Action> = new Map([
  ['topple', 'topple'],
  ['fall', 'topple'],
  ['drop', 'topple'],
  ['break', 'topple'],
]);

/** Metres; what is larger stands on the floor. */
const TABLED = 0.7;
const falls: ReadonlySet<Action> = new Set(['fall', 'drop', 'break']);
/** What is thrown off by a blow: off a low table it may not break. */
const HIGH = 'chest of drawers';

/** "Pushes a vase, causing it to fall": it stood on something, where nothing else is said of it. */
function onATable(id: string, company: Company, small = 'side table'): void {
  const prop = company.prop(id);
  if (prop === undefined || Math.max(prop.width, prop.height) > TABLED || company.placed.has(id)) return;
  if (company.stacks.has(baseOf(id)) || baseOf(id) !== id) return;
  if (company.relations.some((r) => r.what.id === id)) return;
  const of =
    company.landmark('table') ??
    company.landmark('desk') ??
    byThing(company, small, { tint: null, many: false, fresh: false });
  if (of !== null) company.relations.push({ what: { is: 'prop', id, many: false }, how: 'on', of });
}

const HARD = 1.6;

/** Does an act touch that thing, one of those that it names? */
const isOn = (cause: Draft, id: string): boolean =>
  cause.objects.some(
    (o) => (o.by !== 'over' || cause.action === 'topple') && baseOf(o.found.id) === baseOf(id),
  );

/** What comes along the ground does not come up to a table. */
const strikes = (action: Action): boolean =>
  action === 'throw' || action === 'push' || touchesOnly.has(action) || brings.has(action);

/**
 * "Kicks a ball at the vase and it breaks", "the ball breaks it": no ball is hard enough for that, but what it knocks off a
 * table breaks on the floor.
 */
function broken(draft: Draft, before: Draft | undefined, company: Company): void {
  if (draft.action !== 'break' || draft.caused !== undefined) return;
  const breaks = company.prop(draft.actor);
  if (breaks === undefined) return;
  const [struck] = draft.objects;
  if (struck !== undefined && company.prop(struck.found.id) !== undefined) onATable(struck.found.id, company);
  else if (struck === undefined && before !== undefined && strikes(before.action) && isOn(before, breaks.id))
    draft.caused = before;
}

/** In what somebody loses what is in their hands. */
const loses: ReadonlySet<Action> = new Set(['slip', 'fall', 'drop']);
const carries: ReadonlySet<Action> = new Set([
  'hold',
  'walk',
  'run',
  'balance',
  'give',
  'put',
  'climb',
  'drop',
]);

/** "Carries plates, slips, and all the plates crash to the floor": those that were in the hands fall by that. */
function spilled(draft: Draft, before: readonly Draft[], company: Company): boolean {
  if (draft.caused !== undefined || !(brings.has(draft.action) || draft.action === 'fly')) return false;
  if (company.prop(draft.actor) === undefined || draft.objects.some((o) => o.found.is === 'actor'))
    return false;
  const loss = before.findLast(({ action }) => loses.has(action));
  const had = before.some((b) => carries.has(b.action) && b.actor === loss?.actor && isOn(b, draft.actor));
  if (loss === undefined || !had) return false;
  draft.caused = loss;
  draft.objects = [];
  return true;
}

/**
 * "…, causing it to roll": what follows from an act is not done by anybody. Where the act is on that very thing, it is left to
 * physics and watched; where it is not, whoever did the one does what brings about the other; who is alive does it by themselves.
 */
export function withConsequences(drafts: readonly Draft[], company: Company): Draft[] {
  const spills = new Set(drafts.filter((draft, k) => spilled(draft, drafts.slice(0, k), company)));
  for (const [k, draft] of drafts.entries()) broken(draft, drafts[k - 1], company);
  return drafts.flatMap((draft) => {
    const { caused: cause, ...alone } = draft;
    if (cause === undefined || spills.has(draft)) return [draft];
    if (company.actor(draft.actor) !== undefined) return [alone];
    const brought = brings.get(draft.action) ?? 'push';
    if (isOn(cause, draft.actor)) {
      const alive = company.actor(cause.actor) !== undefined;
      const weak = touchesOnly.has(cause.action) || (cause.action === 'push' && brought === 'topple');
      if (alive && weak) cause.action = brought;
      // What is brought down by it is struck hard.
      if (brought === 'topple' && cause.vigour === 1) cause.vigour = HARD;
      if (falls.has(draft.action))
        onATable(draft.actor, company, cause.action === 'throw' ? HIGH : undefined);
      if (sends.has(cause.action) && !cause.objects.some((o) => goals.test(o.by)))
        cause.objects.push(...draft.objects.filter((o) => goals.test(o.by)));
      draft.objects = [];
      return [draft];
    }
    // "The wind rises, causing the gate to swing": nobody is there to do it.
    if (company.actor(cause.actor) === undefined) return [alone];
    const push: Draft = {
      ...alone,
      actor: cause.actor,
      action: brought,
      objects: [{ found: { is: 'prop', id: draft.actor, many: false }, by: '' }],
      at: draft.at - 0.5,
      together: false,
    };
    if (brings.has(draft.action) && draft.action !== 'break') return [push];
    draft.caused = push;
    draft.objects = [];
    return [push, draft];
  });
}
