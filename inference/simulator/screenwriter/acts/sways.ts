import type { PlanProp } from '#contracts/scene-plan.ts';
import { isTree } from '../../trees.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { singular } from '../words/inflections.ts';
import { couldWear } from './enliven.ts';

/** What stands with its foot in the ground, or in a vase, and gives way to the wind. */
const plant =
  /(?:^|[ -])(?:flower|sunflower|wildflower|rose|tulip|dais(?:y|ies)|lily|lilies|orchid|poppy|poppies|dandelion|lavender|blossom|bouquet|plant|bush|shrub|hedge|fern|grass|reed|bamboo|corn|wheat|stalk|cactus|palm|willow|vine|seaweed|kelp|coral|leaf|flag|banner|scarecrow|mast|tent)s?$/u;
/** What hangs from a rod or a line of its own. */
const hanging = /(?:^|[ -])(?:curtains?|drapes?|blinds?|laundry|clothesline|washing line|tapestry|hammock)$/u;
/** What rocks where it stands. */
const rocker = /(?:^|[ -])(?:chair|armchair|cradle|crib|horse)s?$/u;

/** What the air does to what is held somewhere. */
export const swayVerb =
  /^(?:sway|swing|oscillate|billow|rustle|flutter|flap|ripple|wave|nod|bend|dance|tremble|quiver|shake|rock|wobble|teeter|totter|vibrate|rattle|shudder|judder|jiggle|jitter)(?:s|ing|ed|d)?$|^(?:wobbl|vibrat|rattl|shak|trembl|jiggl)ing$/u;

/** How it is held where the air moves it; null where a cord has to hold it. */
export function heldHow(prop: PlanProp, verb: string): NonNullable<PlanProp['sways']> | null {
  const { name, thing } = prop;
  if (isTree(thing) || isTree(name) || plant.test(name)) return 'foot';
  if (hanging.test(name)) return 'top';
  // Whatever stands on the ground can wobble on its foot; an animal shakes itself.
  if (/^(?:wobbl|teeter|totter|vibrat|rattl)/u.test(verb)) return 'rockers';
  if (/^(?:shak|shook|trembl|quiver|shudder|judder|jiggl|jitter)/u.test(verb) && !couldWear(prop))
    return 'rockers';
  return rocker.test(name) && /^rock/u.test(verb) ? 'rockers' : null;
}

/**
 * "A tree sways in the wind", "curtains billow", "the chairs rock", "a chandelier swings": what nobody moves is moved by the air,
 * where it stands or hangs; what has nothing to hold it hangs on a cord. False where it is nothing of that kind.
 */
export function swaysByItself(draft: Draft, company: Company): boolean {
  const verb = draft.tokens[0]?.word ?? '';
  const at = company.props.findIndex((p) => p.id === draft.actor);
  const prop = company.props[at];
  if (prop === undefined || prop.mechanism != null || !swayVerb.test(verb)) return false;
  // "A leaf flutters upward" goes there.
  if (draft.heading !== undefined && !/^(?:sway|swing|swung|rock)/u.test(verb)) return false;
  // "The robot arm swings a sword": what has something to swing is alive.
  if (draft.objects.some((o) => o.by === '' && o.found.id !== prop.id)) return false;
  const sways = heldHow(prop, verb);
  const swings = /^(?:sway|swing|swung|oscillat)/u.test(verb);
  if (sways === null && !swings) return false;
  draft.action = 'swing';
  draft.objects = draft.objects.filter((o) => o.found.is !== 'prop' || o.found.id === draft.actor);
  if (sways === null) company.hanging.add(prop.id);
  else company.props[at] = { ...flownFrom(prop, company), sways };
  return true;
}

/** A flag that the wind moves flies from a pole, and lies nowhere. */
function flownFrom(prop: PlanProp, company: Company): PlanProp {
  const pole = prop.thing === 'triangular-flag' ? company.words.thingOf('flagpole')?.thing : undefined;
  return pole === undefined ? prop : { ...prop, thing: pole.thing, width: pole.width, height: pole.height };
}

/** Trees and bushes of the set do not move: where one is said to, it stands there as a thing of its own. */
export function standsApart(company: Company, found: Found, verb: string): Found {
  if (found.is !== 'landmark' || !swayVerb.test(verb)) return found;
  const word = singular(found.id);
  const { thing } = company.words.thingOf(word) ?? {};
  if (thing === undefined || !(isTree(thing.thing) || plant.test(word))) return found;
  return byThing(company, word, { tint: null, many: false, fresh: true }) ?? found;
}

/** What is painted on the set does nothing: furniture that is said to do something stands there as a thing of its own. */
export function offTheSet(company: Company, found: Found): Found {
  if (found.is !== 'landmark') return found;
  const word = singular(found.id);
  if (company.words.thingOf(word) === null) return found;
  return byThing(company, word, { tint: null, many: false, fresh: true }) ?? found;
}
