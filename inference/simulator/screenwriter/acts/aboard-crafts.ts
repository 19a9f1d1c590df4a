import type { PlanActor } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { cabinOf, dives } from '../../crafts.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** What somebody does who goes along in a craft, and what it does itself. */
const goes: ReadonlySet<Action> = new Set([
  'fly',
  'float',
  'walk',
  'run',
  'drive',
  'ride',
  'sail',
  'swim',
  'dive',
  'sink',
  'jump',
  'fall',
  'raise',
  'lower',
  'climb',
]);
/** By these words it is flown, and they sit in it. */
const steers =
  /^(?:fl(?:y|ies|ew|own|ying)$|float|drift|soar|travel|sail|glid|ris(?:e|es|ing)$|rose|hover|pilot|steer|driv|drove|rid|rode|cruis|zoom|blast|launch|land|descend|div(?:e|es|ed|ing)$|dove|sink|sank|cross|circl|head|rac(?:e|es|ed|ing)$|tak|took|lift|go(?:es|ing)?$|went|explor|shoot|shot|speed|sped|journey|return|com(?:e|es|ing)$|came|swoop|loop|leav|left|mov|pass|tour|explor|escap|swim|swam|submerg|surfac|crash|run|ran|walk|flee|fled)/u;
/** So it comes down. */
const down = /^(?:land|descend|div(?:e|es|ed|ing)$|dove|sink|sank|submerg|touch|crash)/u;
/** So it goes up. */
const up = /^(?:tak|took|lift|ris(?:e|es|ing)$|rose|launch|blast|surfac)/u;
/** Ways into it and out of it. */
const into = /^(?:in|into|inside|aboard|on|onto)$/u;
const getsIn =
  /^(?:get|got|climb|step|hop|jump|board|enter|go(?:es)?$|went|crawl|sneak|run|ran|walk|squeez)/u;
const getsOut =
  /^(?:com(?:e|es|ing)$|came|get|got|climb|step|hop|jump|walk|crawl|exit|emerg|leav|left|go(?:es)?$|went|run|ran|pop|peek|float)/u;
/** In a craft these go along with it, and only into it on one's own feet. */
const ownFeet = /^(?:run|ran|walk|go(?:es)?$|went|escap|flee|fled)/u;
/** Who is of a craft by calling. */
const crews = /^(?:passengers?|crew|co-?pilots?|pilots?)$/u;

const craftIn = (draft: Draft, company: Company): Draft['objects'][number] | undefined =>
  draft.objects.find(({ found }) => found.is === 'prop' && isCraft(found.id, company));

const isCraft = (id: string, company: Company): boolean =>
  cabinOf(company.prop(id)?.thing ?? '') !== null && !company.prop(id)?.name.startsWith('toy ');

/** The craft that somebody is in, by what was said so far. */
const aboard = (id: string, company: Company): string | undefined =>
  company.relations.find(({ what, how, of }) => what.id === id && how === 'inside' && isCraft(of.id, company))
    ?.of.id;

function takeAboard(id: string, craft: string, company: Company): void {
  company.relations.push({
    what: { is: 'actor', id },
    how: 'inside',
    of: { is: 'prop', id: craft, many: false },
  });
  enlarge(craft, company);
}

/** The height of a grown-up, metres: cabins are as large as it takes for them. */
const GROWN = 1.25;
const WIDEST = 1.5;

const crewOf = (craft: string, company: Company): PlanActor[] =>
  company.relations.flatMap(({ what, how, of }) => {
    const one = how === 'inside' && of.id === craft ? company.actor(what.id) : undefined;
    return one === undefined ? [] : [one];
  });

/** Large enough for who is in it. */
function enlarge(craft: string, company: Company): void {
  const at = company.props.findIndex((p) => p.id === craft);
  const prop = company.props[at];
  const cabin = cabinOf(prop?.thing ?? '');
  if (prop === undefined || cabin === null) return;
  const crew = crewOf(craft, company);
  const by = Math.min(WIDEST, Math.max(1, ...crew.map((a) => a.height / GROWN)));
  const [width, height] = [cabin.size[0] * by, cabin.size[1] * by];
  if (width > prop.width) company.props[at] = { ...prop, width, height };
}

/** Which way it goes in the air or the water. */
function headingOf({ tokens, heading, action }: Draft): NonNullable<Draft['heading']> | undefined {
  const verb = tokens[0]?.word ?? '';
  if (down.test(verb) || action === 'sink' || action === 'dive') return { way: 'down', across: false };
  if (up.test(verb)) return { way: 'up', across: false };
  return heading;
}

/**
 * "Two friends float over the hills in a balloon", "a dog flies a plane", "steers his submarine to the bottom": the craft flies, and they sit in it.
 * "Gets into the rocket and takes off" is so from there on; who "comes out" of one was in it, and whoever is of its crew is so from the start.
 */
export function aboardCrafts(acts: readonly Draft[], company: Company): Draft[] {
  for (const { what, how, of } of [...company.relations])
    if (what.is === 'actor' && how === 'inside' && isCraft(of.id, company)) enlarge(of.id, company);
  const flown = new Set<string>();
  const boarded = new Map<string, string>();
  const outside = new Set<string>();
  const acted = new Set<string>();
  const fliesAtAll = acts.find(({ actor, action }) => isCraft(actor, company) && goes.has(action))?.actor;
  return acts.flatMap((act): Draft[] => {
    const before = acted.has(act.actor);
    acted.add(act.actor);
    const verb = act.tokens[0]?.word ?? '';
    if (isCraft(act.actor, company)) {
      // It has no mouth: whoever is in it counts down.
      const voice = act.action === 'talk' ? crewOf(act.actor, company)[0] : undefined;
      return [voice === undefined ? byItself(act, company) : { ...act, actor: voice.id }];
    }
    const person = company.actor(act.actor);
    if (person === undefined || act.passive) return [act];
    const named = craftIn(act, company);
    const last = company.props.findLast(({ id }) => isCraft(id, company))?.id;
    const leaves = act.out || act.objects.some(({ by }) => by === 'out of');
    if (leaves && getsOut.test(verb) && act.action !== 'parachute') {
      const craft = named?.found.id ?? last;
      if (craft === undefined) return [act];
      if (!before && aboard(act.actor, company) === undefined && !boarded.has(act.actor))
        takeAboard(act.actor, craft, company);
      outside.add(act.actor);
      boarded.delete(act.actor);
      return [
        {
          ...act,
          action: 'walk',
          objects: [{ found: { is: 'prop', id: craft, many: false }, by: 'out of' }],
        },
      ];
    }
    const gets = /^(?:board|enter)/u.test(verb)
      ? named?.by === ''
      : (ownFeet.test(verb) ? /^(?:into|inside|aboard)$/u : into).test(named?.by ?? '');
    if (named !== undefined && gets && getsIn.test(verb) && aboard(act.actor, company) === undefined) {
      boarded.set(act.actor, named.found.id);
      outside.delete(act.actor);
      enlarge(named.found.id, company);
      return [{ ...act, action: 'walk', objects: [{ ...named, by: 'into' }] }];
    }
    // "Waves from his plane": that is where they are.
    const window = named?.by === 'from' && !goes.has(act.action) ? named.found.id : undefined;
    if (window !== undefined && !before && aboard(act.actor, company) === undefined) {
      takeAboard(act.actor, window, company);
      return [{ ...act, objects: act.objects.filter((o) => o !== named) }];
    }
    // The pilot of what flies is in it.
    if (fliesAtAll !== undefined && !before && named === undefined && crews.test(person.name.toLowerCase()))
      if (aboard(act.actor, company) === undefined) takeAboard(act.actor, fliesAtAll, company);
    if (aboard(act.actor, company) !== undefined && inHand.has(act.action)) hasInHand(act, company);
    if (!goes.has(act.action) || !steers.test(verb)) return [act];
    const within = /^(?:in|inside|aboard|on|with|by|)$/u;
    const flies = named !== undefined && within.test(named.by) ? named.found.id : undefined;
    const craft =
      flies ?? boarded.get(act.actor) ?? (outside.has(act.actor) ? undefined : aboard(act.actor, company));
    if (craft === undefined) return [act];
    if (flies !== undefined && aboard(act.actor, company) === undefined && !boarded.has(act.actor))
      takeAboard(act.actor, craft, company);
    // "With her cat": it comes along.
    const along = act.objects.filter(({ found, by }) => by === 'with' && found.is === 'actor');
    for (const { found } of along)
      if (aboard(found.id, company) === undefined) takeAboard(found.id, craft, company);
    // Each of several is told by the same word.
    const key = `${craft} ${act.tokens[0]?.start}`;
    if (flown.has(key)) return [];
    flown.add(key);
    const objects = act.objects.filter((o) => o.found.id !== craft && !along.includes(o));
    return [byItself({ ...act, actor: craft, objects, together: false }, company)];
  });
}

/** Done in a cabin with what one has there. */
const inHand: ReadonlySet<Action> = new Set(['eat', 'drink', 'hold', 'wave', 'look']);

/** Of what is small enough for a cabin, the thing is in the hand from the start. */
function hasInHand(act: Draft, company: Company): void {
  const held = act.objects.find(({ found, by }) => found.is === 'prop' && (by === '' || by === 'with'));
  const prop = company.prop(held?.found.id ?? '');
  if (held === undefined || prop === undefined || prop.width > 0.7 || isCraft(prop.id, company)) return;
  if (
    company.placed.has(prop.id) ||
    company.relations.some((r) => r.what.id === prop.id || r.of.id === prop.id)
  )
    return;
  company.relations.push({
    what: { is: 'actor', id: act.actor },
    how: 'with',
    of: { is: 'prop', id: prop.id, many: false },
  });
}

/** What a craft does as a craft: it flies, or dives, where else it would go on feet. */
function byItself(act: Draft, company: Company): Draft {
  const verb = act.tokens[0]?.word ?? '';
  const under = dives(company.prop(act.actor)?.thing ?? '');
  if (!goes.has(act.action) || !(steers.test(verb) || under)) return act;
  // On the open sea it sinks by its own weight.
  if (under && company.place !== 'underwater') return act;
  if (act.action === 'fall' && !down.test(verb)) return act;
  const heading = headingOf(act);
  return { ...act, action: 'fly', ...(heading === undefined ? {} : { heading }) };
}
