import { sternOf } from '../../boats.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { isOpenWater } from '../things/mechanisms.ts';

/** Verbs that say that something goes along smoothly, and leave it to its kind how. */
const smoothly = /^(?:glid|cruis|drift|coast|slid|skim|float|sail|zip|zoom|whizz)/u;
/** What things on wheels do, as vehicles do. */
const drives = /^(?:mov|go(?:es|ing)?\b|driv|speed|travel|rac|roll|com(?:es|ing)\b|rush|dart|dash)/u;
/** What whoever is aboard a boat does to make it go. */
const steers = /^(?:sail|rid|rode|steer|driv|drove|pilot|captain|navigat|punt)/u;
const isBoat = /boat|ship|canoe|raft|kayak|ferry|yacht|own\.ark/u;
/** What boats do as all that goes from place to place. */
const departs =
  /^(?:leav|left|depart|arriv|go(?:es|ing)?$|went|com(?:es|ing)$|came|mov|travel|cross|head|pass|return|set)/u;
/** How a boat meets what is in its way. */
const runsInto = /^(?:hit|strik|struck|ram|crash|collid|bump|run|ran|kick)/u;
/** What comes of losing one's balance. */
const overturns = /^(?:toppl|tip|keel|tumbl)/u;
/** What an engine is heard doing while it takes something along. */
const roars = /^(?:roar|rumbl|thunder|growl|purr|hum|buzz|screech|squeal|rev)/u;

/**
 * "A swan glides", "a motorcycle cruises", "a skateboard glides", "a car roars down the street": swims, drives or rolls, as it is made.
 */
export function movesByKind(draft: Draft, company: Company): Draft {
  const verb = draft.tokens[0]?.word ?? '';
  const actor = company.actor(draft.actor);
  const prop = company.prop(draft.actor);
  const goes =
    draft.heading !== undefined ||
    draft.objects.some((o) => /^(?:down|along|across|through|past|over|on|by)$/u.test(o.by));
  if (
    actor?.rig === 'wheeled' &&
    draft.action === 'talk' &&
    roars.test(verb) &&
    (goes || draft.spot !== null)
  )
    return { ...draft, action: 'drive', line: null };
  // "It drives off without him": out of the picture, and not to whoever is left behind.
  if (actor?.rig === 'wheeled' && draft.action === 'drive' && draft.away === true)
    return { ...draft, objects: [] };
  // "Rides a boat", "steers a longship": it is not on wheels.
  const boat = draft.objects.find((o) => sternOf(company.prop(o.found.id)?.thing ?? '') !== null);
  if (boat !== undefined && actor?.rig === 'person' && steers.test(verb))
    return {
      ...draft,
      action: 'sail',
      objects: draft.objects.map((o) => (o === boat ? { ...o, by: '' } : o)),
    };
  // Nor has a ferry that leaves, arrives or goes home.
  const afloat = prop !== undefined && isBoat.test(prop.thing);
  if (afloat && /^(?:walk|run|swim)$/u.test(draft.action) && departs.test(verb))
    return { ...draft, action: 'sail', objects: [] };
  // It runs against what it hits, and turns over by filling.
  if (afloat && runsInto.test(verb) && draft.objects.some((o) => o.found.id !== draft.actor))
    return { ...draft, action: 'hit', objects: draft.objects.map((o) => ({ ...o, by: '' })) };
  if (
    afloat &&
    /^(?:capsiz|founder)|^(?:turns?|tips?|rolls?|keels?)$/u.test(verb) &&
    company.props.some(isOpenWater)
  )
    return { ...draft, action: 'sink' };
  // A tractor or a toy car has no feet.
  if (
    prop !== undefined &&
    hasWheels(prop.thing) &&
    (draft.heading !== undefined || draft.action === 'drive') &&
    drives.test(verb)
  )
    return { ...draft, action: 'roll' };
  // "Grandpa topples over": who is alive and topples nothing falls.
  if (
    actor !== undefined &&
    draft.action === 'topple' &&
    overturns.test(verb) &&
    !draft.objects.some((o) => /^(?:|over)$/u.test(o.by) && o.found.id !== draft.actor)
  )
    return { ...draft, action: 'fall' };
  // "The bus rolls down the hill": by itself, and no ball.
  if (actor?.rig === 'wheeled' && draft.action === 'roll' && draft.objects.every((o) => o.by !== ''))
    return { ...draft, action: 'drive' };
  if (!smoothly.test(verb) || draft.objects.some((o) => o.by === '' && o.found.id !== draft.actor))
    return draft;
  if (actor?.rig === 'wheeled') return { ...draft, action: 'drive' };
  if (actor?.rig === 'swimming') return { ...draft, action: 'swim' };
  if (actor?.rig === 'winged') return { ...draft, action: onWater(draft, company) ? 'swim' : 'fly' };
  if (prop === undefined) return draft;
  if (hasWheels(prop.thing) && prop.thing !== 'surfboard') return { ...draft, action: 'roll' };
  const floats = prop.material === 'cork' || isBoat.test(prop.thing);
  return floats && /^(?:glid|cruis|drift|float|sail)/u.test(verb) ? { ...draft, action: 'sail' } : draft;
}

/** Is there water from side to side, or does it say so? */
const onWater = (draft: Draft, company: Company): boolean =>
  company.props.some(isOpenWater) ||
  draft.objects.some((o) => company.prop(o.found.id)?.mechanism?.water != null) ||
  /^(?:lake|river|ocean|sea|pond|swamp)$/u.test(company.place);
