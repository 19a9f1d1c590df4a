import { landmarksOf } from '#contracts/rig.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { pieceLike } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import { isTreeHere } from '../scene/trees-here.ts';
import { hollowOf } from '../things/containers.ts';

/** Verbs of having a thing in one's hands and going with it. */
const goes = /^(?:carr(?:y|ies|ied|ying)|haul|lug|cart|tot(?:e|es|ed|ing)$|transport)/u;
/** Of those that say where to, more. */
const goesTo = /^(?:br(?:ing|ought)|deliver|mov(?:e|es|ed|ing)$|tak(?:e|es|en|ing)$|took|return|serv)/u;
/** Who does them has picked it up first. */
const takesUp = /^(?:tak(?:e|es|en|ing)$|took|mov|haul|lug)/u;
const isTaken: ReadonlySet<Action> = new Set(['hold', 'give']);
/** What somebody goes along for anyhow. */
const takesAlong: ReadonlySet<Action> = new Set([
  'slip',
  'fall',
  'walk',
  'run',
  'climb',
  'jump',
  'ride',
  'drive',
  'chase',
  'follow',
]);
const where = /^(?:to|towards?|on|onto|in|into|inside|over to|up to|under|behind|beside|near|next to)$/u;
const ways = /^(?:across|along|around|through|past|over|up|down|down to)$/u;
/** What may go in the hands from the beginning on is no larger than that, in metres; a ladder is picked up first (judged). */
const LIGHT = 0.7;

/** "The neighbours bring a cake": nobody else is there to take it, or it is brought before several who are. */
const bringsToNobody = (
  act: Draft,
  verb: Draft['tokens'][number],
  acts: readonly Draft[],
  company: Company,
): boolean =>
  /^br(?:ing|ought)/u.test(verb.word) &&
  !act.objects.some((o) => o.found.is === 'actor') &&
  company.actors.filter((a) => !acts.some((other) => other.tokens[0] === verb && other.actor === a.id))
    .length !== 1;

/**
 * "Carries the cake to the table", "brings soup to the table": it is taken there and set down. "Carries a box across the street",
 * "carries a ladder": it is taken along. To somebody it is given, as ever. What several carry one of them has, and the others go
 * along.
 */
export function goWithIt(acts: readonly Draft[], company: Company): Draft[] {
  const carriers = new Map<Draft['tokens'][number], Draft['objects'][number]>();
  return acts.flatMap((act, k): Draft[] => {
    const [verb] = act.tokens;
    if (verb === undefined) return [act];
    // "The mice carry the cat along the road", "ants carry grandpa off": taken up, and then all of them go.
    const somebody = act.objects.find(
      ({ found, by }) => by === '' && found.is === 'actor' && found.id !== act.actor,
    );
    if (somebody !== undefined && act.action === 'hold' && goes.test(verb.word) && !act.passive) {
      // All of them take hold, and then all of them go.
      const crew = acts.filter(
        (o) =>
          o.tokens[0] === verb &&
          o.action === 'hold' &&
          o.objects.some((a) => a.by === '' && a.found.id === somebody.found.id),
      );
      if (crew[0] !== act) return [];
      const going = ({ objects, part: _, ...own }: Draft): Draft => ({
        ...own,
        action: 'walk',
        objects: objects.filter((o) => o.by !== '' && o.by !== 'with' && o.found.is !== 'actor'),
      });
      return [...crew.map((one): Draft => ({ ...one, objects: [somebody] })), ...crew.map(going)];
    }
    // "The butler serves soup to the king": he has it as he comes.
    const served = act.action === 'give' && /^serv/u.test(verb.word) ? takenUp(act, company) : undefined;
    const dish = company.prop(served?.found.id ?? '');
    if (dish !== undefined) startsWithIt(act.actor, verb.word, dish, company);
    if (!isCarried(act, verb.word, company)) return [act];
    // "Carrying a cake, she waves": that goes on meanwhile.
    const isAside =
      /ing$/u.test(verb.word) && acts.some((other) => other !== act && other.actor === act.actor);
    if (isAside) return [act];
    const shared = carriers.get(verb);
    const what = shared ?? takenUp(act, company);
    const prop = company.prop(what?.found.id ?? '');
    if (what === undefined || prop === undefined) return [act];
    const way = act.objects.filter((o) => ways.test(o.by));
    if (shared !== undefined) return [{ ...act, action: 'walk', objects: way }];
    const goal = act.objects.find((o) => o.by !== '' && where.test(o.by) && o.found.is !== 'actor');
    // What comes alive in their hands is shown to be there.
    const lives = acts.some((other) => other.actor === prop.id);
    const comes = !lives && bringsToNobody(act, verb, acts, company);
    if (goal === undefined && !goes.test(verb.word) && !comes && way.length === 0) return [act];
    carriers.set(verb, what);
    const taken: Draft = { ...act, action: 'hold', objects: [what] };
    const gone: Draft =
      goal === undefined
        ? { ...act, action: 'walk', objects: [{ ...what, by: 'with' }, ...way] }
        : { ...act, action: 'put', objects: [what, { ...goal, by: howSet(goal, company) }] };
    // "Carries a cake and slips on a peel": the way there is a way with the cake.
    const next = acts.slice(k + 1).find((other) => other.actor === act.actor);
    const isInHand = startsWithIt(act.actor, verb.word, prop, company);
    if (goal === undefined && next !== undefined && takesAlong.has(next.action)) return [taken];
    return isInHand ? [gone] : [taken, gone];
  });
}

/** Has somebody a thing here, and goes with it to no other one? */
function isCarried(
  { action, actor, objects, passive, part }: Draft,
  verb: string,
  company: Company,
): boolean {
  if (!isTaken.has(action) || !(goes.test(verb) || goesTo.test(verb)) || passive || part !== undefined)
    return false;
  const toSomebody = objects.some(
    ({ found, by }) => found.is === 'actor' && found.id !== actor && /^(?:|to)$/u.test(by),
  );
  // A thing has hands when it comes alive.
  const rig = company.actor(actor)?.rig;
  return !toSomebody && (rig === undefined || rig === 'person' || rig === 'thing' || rig === 'quadruped');
}

/** The thing that is carried; of the set's furniture one that can be. */
function takenUp(act: Draft, company: Company): Draft['objects'][number] | undefined {
  const what = act.objects.find(({ found, by }) => by === '' && found.is !== 'actor');
  if (what?.found.is !== 'landmark') return what;
  const piece = pieceLike(what.found.id, company);
  return piece === null ? undefined : { ...what, found: piece };
}

/** On what has a top at the height of hands, into what is hollow, and beside all else. */
function howSet({ found, by }: Draft['objects'][number], company: Company): string {
  if (!/^(?:to|towards?|over to|up to)$/u.test(by)) return by;
  const landmark = found.is === 'landmark' ? landmarksOf(company.place).get(found.id) : undefined;
  if (landmark !== undefined) return landmark.form === 'board' || landmark.form === 'block' ? 'on' : 'beside';
  const prop = company.prop(found.id);
  if (prop === undefined || isTreeHere(company, found.id)) return 'beside';
  if (hollowOf(prop) !== null) return 'into';
  return /\b(?:table|desk|counter|shelf|bench|tray|bed|sofa|chair)\b/u.test(prop.name) ? 'on' : 'beside';
}

/** Is it in the hands of whoever goes with it from the start? */
function startsWithIt(actor: string, verb: string, prop: PlanProp, company: Company): boolean {
  const { id } = prop;
  if (takesUp.test(verb) || prop.mechanism != null || Math.max(prop.width, prop.height) > LIGHT) return false;
  if (company.relations.some((r) => r.of.id === id && r.how === 'with' && r.what.id === actor)) return true;
  const isElsewhere =
    company.placed.has(id) || company.relations.some((r) => r.of.id === id || r.what.id === id);
  if (isElsewhere) return false;
  company.relations.push({
    what: { is: 'actor', id: actor },
    how: 'with',
    of: { is: 'prop', id, many: false },
  });
  return true;
}
