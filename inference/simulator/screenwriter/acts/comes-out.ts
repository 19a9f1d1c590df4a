import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { hollowOf } from '../things/containers.ts';
import { isAnimal } from './enliven.ts';

/** What somebody or something does that comes out by itself. */
export const goesOut: ReadonlySet<Action> = new Set([
  'jump',
  'walk',
  'run',
  'fly',
  'climb',
  'crawl',
  'float',
  'break',
]);
const pops: ReadonlySet<Action> = new Set([...goesOut, 'stand', 'open', 'swing', 'throw', 'bounce']);
const takes: ReadonlySet<Action> = new Set(['hold', 'look']);
/** Of what goes up by itself. */
const floatsUp = /^(?:helium|balloon-rubber|soap-film)$/u;
/** What things do that were put in carelessly, once the door is open. */
const tumbles: ReadonlySet<Action> = new Set(['fall', 'roll', 'drop', 'float', 'slide', 'topple', 'fly']);

/**
 * "Opens a present and a puppy jumps out", "… and finds a teddy bear": it was in there. What is alive comes out on its feet;
 * a thing that springs out is thrown up by a spring, and what was stuffed in tumbles out.
 */
export function comesOut(acts: readonly Draft[], company: Company): Draft[] {
  let opened: Found | null = null;
  let stuffed: Found | null = null;
  const named = new Set<string>();
  return acts.map((act): Draft => {
    const out = act.objects.some(({ by }) => by === 'out of');
    const held = act.objects.find(({ found, by }) => by === '' && found.is === 'prop');
    const before = new Set(named);
    for (const id of [act.actor, ...act.objects.map((o) => o.found.id)]) named.add(id);
    const thing = company.prop(act.actor);
    // Whatever a jack-in-the-box does, it opens.
    const scared = act.objects.find(({ found }) => found.is === 'actor')?.found.id;
    if (thing?.thing === 'jack-in-the-box' && act.action === 'scare' && scared !== undefined)
      return { ...act, actor: scared, action: 'jump', objects: [], expression: 'scared' };
    if (thing?.thing === 'jack-in-the-box' && pops.has(act.action)) return { ...act, action: 'open' };
    // "Pops out of the box" is no balloon that pops.
    if (act.action === 'break' && (out || act.out)) act.action = 'jump';
    if (thing !== undefined && !isAnimal(thing) && (out || act.out) && act.action === 'jump')
      act.action = 'throw';
    if (act.action === 'open') {
      stuffed = act.objects.find(({ found }) => isVessel(found, company, true))?.found ?? null;
      opened = stuffed !== null && isVessel(stuffed, company) ? stuffed : null;
      return act;
    }
    // "And all the pots fall out": they were in there.
    const from =
      act.objects.find(({ by }) => by === 'out of')?.found ??
      (act.out || act.tokens.some((t) => t.word === 'out') ? stuffed : null);
    const rises = thing !== undefined && act.action === 'float' && floatsUp.test(thing.material);
    const falls = thing !== undefined && !rises && tumbles.has(act.action) && from?.id === stuffed?.id;
    if (falls && stuffed !== null && !before.has(act.actor))
      return { ...act, action: 'throw', objects: [{ found: stuffed, by: 'out of' }] };
    const alive = company.actor(act.actor) !== undefined;
    if (alive && stuffed !== null && act.out && goesOut.has(act.action) && !out && !before.has(act.actor))
      return { ...act, objects: [...act.objects, { found: stuffed, by: 'out of' }] };
    if (opened === null || out || opened.id === act.actor) return act;
    const springs = thing !== undefined && act.action === 'throw';
    if (act.out && (goesOut.has(act.action) || springs) && !before.has(act.actor))
      return { ...act, objects: [...act.objects, { found: opened, by: 'out of' }] };
    if (takes.has(act.action) && held !== undefined && !before.has(held.found.id)) {
      const of = opened;
      const elsewhere = company.relations.findIndex((r) => r.what.id === held.found.id);
      if (elsewhere >= 0) company.relations.splice(elsewhere, 1);
      return { ...act, action: 'hold', objects: [held, { found: of, by: 'out of' }] };
    }
    return act;
  });
}

const isVessel = (found: Found, company: Company, doored = false): boolean => {
  const prop = found.is === 'prop' ? company.prop(found.id) : undefined;
  return prop !== undefined && hollowOf(prop) !== null && (doored || hollowOf(prop)?.door !== true);
};
