import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { cabinOf } from '../../crafts.ts';
import type { Company } from '../beings/company.ts';
import { carries } from '../beings/mounts.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { isTreeHere } from '../scene/trees-here.ts';
import { fitsIn, hollowOf, isBasin, standingWidth } from '../things/containers.ts';
import { isPortal } from '../things/portals.ts';
import { alongTop } from './along-top.ts';
import { ontoSomebody } from './onto-somebody.ts';
import { comesDown } from './recast.ts';
import { stairsWay } from './stairs.ts';

const into: ReadonlySet<string> = new Set(['into', 'in', 'inside']);
/** What somebody does who gets in themselves. */
const goesIn: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'jump',
  'climb',
  'crawl',
  'fly',
  'hide',
  'sit',
  'sleep',
  'lie',
  'dive',
]);
/** What brings a thing in. */
const bringsIn: ReadonlySet<Action> = new Set(['put', 'throw', 'drop']);
/** What a thing does that comes in by itself. */
const dropsIn: ReadonlySet<Action> = new Set(['fall', 'drop', 'bounce']);
const takesOut: ReadonlySet<Action> = new Set([
  'hold',
  'walk',
  'run',
  'jump',
  'climb',
  'crawl',
  'fly',
  'eat',
  'drink',
  'float',
  'throw',
]);
const goesThrough: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'jump',
  'crawl',
  'fly',
  'ride',
  'drive',
  'throw',
  'kick',
  'shoot',
  'roll',
  'dance',
  'dive',
  'climb',
]);

/** What sends a thing over something. */
const sendsOver: ReadonlySet<Action> = new Set(['throw', 'kick']);
/** Is there anything of it that one could go over? */
const standsUp = ({ is, id }: Found, company: Company): boolean =>
  is !== 'landmark' || /^(?:board|block|post)$/u.test(landmarksOf(company.place).get(id)?.form ?? '');

/** "Puts it under the bed", "behind the sofa": beside it, as the stage is seen from the side. */
const besides: ReadonlySet<string> = new Set([
  'behind',
  'under',
  'beneath',
  'underneath',
  'below',
  'beside',
  'near',
  'by',
  'before',
  'left of',
  'right of',
]);
/** Whoever goes on their own feet. */
const onFoot = ({ action, actor }: Draft, company: Company): boolean =>
  /^(?:walk|run|dance)$/u.test(action) &&
  /^(?:person|quadruped|thing)$/u.test(company.actor(actor)?.rig ?? '');
/** Whoever comes past something on this side of it, and back on the other: on feet, wheels, wings or fins. */
const goesAround = ({ action, actor }: Draft, company: Company): boolean =>
  /^(?:walk|run|dance|fly|swim|drive)$/u.test(action) && company.actor(actor) !== undefined;
/** It stands in the way, and gives way to whoever is strong enough. */
const isInTheWay = (prop: PlanProp): boolean =>
  prop.mechanism == null && !prop.fixed && hollowOf(prop)?.door !== true;

/** What one stays for where one is. */
const rests: ReadonlySet<Action> = new Set(['sleep', 'lie', 'sit']);

type Way = NonNullable<Beat['way']>;

/** "Out of the door", "out the window", "in at the window", "climbs in the window": through it. */
const isWayOut = ({ thing }: PlanProp, by: string): boolean =>
  (/^(?:door|window|window-pane)$/u.test(thing) && /^out(?: of)?$/u.test(by)) ||
  (/^window(?:-pane)?$/u.test(thing) && into.has(by));

/** May somebody or something of this kind be inside of it? */
export function canHold(of: Found, what: Found, company: Company): boolean {
  const actor = company.actor(what.id);
  if (of.is === 'actor')
    return carries(company.actor(of.id)) && actor !== undefined && actor.rig !== 'wheeled';
  const prop = company.prop(of.id);
  if (prop === undefined || of.id === what.id) return false;
  if (isBasin(prop)) return false;
  // Who is in a craft is its crew.
  if (cabinOf(prop.thing) !== null) return actor !== undefined && actor.rig !== 'wheeled';
  if (hollowOf(prop) === null) return false;
  const width = actor === undefined ? (company.prop(what.id)?.width ?? 0) : standingWidth(actor);
  return fitsIn(prop, width);
}

/** What a leap by itself goes over, onto, off or into the midst of. */
const leaps: Readonly<Record<string, Way>> = {
  over: 'over',
  across: 'over',
  '': 'over',
  on: 'onto',
  onto: 'onto',
  atop: 'onto',
  upon: 'onto',
  to: 'onto',
  off: 'off',
  from: 'off',
  into: 'into',
  in: 'into',
};

function leapOf(draft: Draft, company: Company): { way: Way; target: string } | null {
  const climbs = draft.action === 'climb';
  const flips = draft.action === 'flip';
  if ((draft.action !== 'jump' && !climbs && !flips) || company.actor(draft.actor) === undefined) return null;
  // Where it comes down is told with where it came from: "from the chair to the table".
  const named = draft.objects.toSorted((a, b) => Number(a.by === 'from') - Number(b.by === 'from'));
  for (const { found, by } of named) {
    const way = leaps[by];
    const prop = company.prop(found.id);
    const actor = company.actor(found.id);
    const solid = landmarksOf(company.place).get(found.id);
    const level =
      solid?.form === 'ground' || (solid !== undefined && solid.form === 'post' && way !== 'over');
    if (climbs && (by !== 'over' || actor !== undefined)) continue;
    if (flips && by !== 'over') continue;
    if (way === undefined || found.id === draft.actor || level || found.id === 'sky') continue;
    if (prop === undefined && solid === undefined && (actor === undefined || way !== 'over')) continue;
    // What has moving parts is jumped on by its own rules; over it, as over anything else.
    if (prop?.mechanism != null && way !== 'over') continue;
    if (way === 'into' && (prop === undefined || isBasin(prop))) continue;
    if (way === 'off')
      company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'on', of: found });
    return { way, target: found.id };
  }
  return null;
}

/** What is done up there, and leaves one there. */
const staysUp: ReadonlySet<Action> = new Set([
  'stand',
  'shake',
  'juggle',
  'wave',
  'dance',
  'look',
  'laugh',
  'talk',
  'balance',
]);

/** What somebody has got onto, or gone along the top of, before this, and is up on still. */
function upOn(actor: string, acts: readonly Beat[], company: Company): string | null {
  const own = acts.filter((b) => b.actor === actor);
  const on = company.relations.find((r) => r.what.id === actor && r.how === 'on')?.of;
  if (on?.is === 'prop' && own.length > 0 && own.every((b) => staysUp.has(b.action))) return on.id;
  const at = own.findLastIndex((b) => b.there?.how === 'top' || b.way === 'along');
  const there = own[at];
  if (there === undefined || !own.slice(at + 1).every((b) => staysUp.has(b.action))) return null;
  return there.there?.of ?? there.target;
}

/** What somebody falls into; or falls off, where that is their first act: they are up there at the start. */
function fallOf(draft: Draft, acts: readonly Beat[], company: Company): { way: Way; target: string } | null {
  if (draft.action !== 'fall' || company.actor(draft.actor) === undefined) return null;
  const up = upOn(draft.actor, acts, company);
  if (up !== null) return { way: 'off', target: up };
  const end = draft.objects.find(({ found, by }) => into.has(by) && company.prop(found.id) !== undefined);
  if (end !== undefined) return { way: 'into', target: end.found.id };
  // What is stepped on by who goes down (`rakes.ts`).
  const trodden = draft.objects.find(
    ({ found, by }) => by === 'onto' && company.prop(found.id) !== undefined,
  );
  if (trodden !== undefined && /^(?:step|tread|trod|st[ao]|walk|r[au]n)/u.test(draft.tokens[0]?.word ?? ''))
    return { way: 'onto', target: trodden.found.id };
  const mount = draft.objects.find(
    ({ found, by }) => /^(?:off|from)$/u.test(by) && carries(company.actor(found.id)),
  );
  if (mount !== undefined) {
    const rode = acts.some((b) => b.actor === draft.actor && b.action === 'ride');
    const what = { is: 'actor', id: draft.actor } as const;
    if (!rode) company.relations.push({ what, how: 'inside', of: mount.found });
    return { way: 'off', target: mount.found.id };
  }
  if (acts.some((b) => b.actor === draft.actor)) return null;
  for (const { found, by } of draft.objects) {
    const prop = company.prop(found.id);
    const solid = landmarksOf(company.place).get(found.id);
    const high = solid?.form === 'board' || solid?.form === 'block' || isTreeHere(company, found.id);
    // Out of bed, out of a tree is off it.
    if (!/^(?:off|from)$/u.test(by) && !(by === 'out of' && high)) continue;
    if (prop === undefined ? !high : prop.mechanism != null) continue;
    company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'on', of: found });
    return { way: 'off', target: found.id };
  }
  return null;
}

/**
 * Into what, out of what or through what an act goes, where its words say so and it can; that then is its target.
 * Null where it merely goes there.
 */
export function wayOf(
  draft: Draft,
  roles: Roles,
  acts: readonly Beat[],
  company: Company,
): { way: Way; target: string | null } | null {
  const { action } = draft;
  const stairs = stairsWay(draft, company);
  if (stairs !== null) return stairs;
  const along = alongTop(draft, acts, company);
  if (along !== null) return { way: 'along', target: along };
  const boarding = /^(?:get|got|climb|hop|jump|step|board|leap)/u.test(draft.tokens[0]?.word ?? '');
  const entering = /^(?:enter|board)/u.test(draft.tokens[0]?.word ?? '');
  const leaving = /^(?:leave|left|exit)/u.test(draft.tokens[0]?.word ?? '');
  for (const { found, by } of draft.objects) {
    if (found.id === draft.actor) continue;
    if (by === 'around' && found.is !== 'landmark' && goesAround(draft, company))
      return { way: draft.manner === 'swerves' ? 'past' : 'around', target: found.id };
    if (by === 'against' && draft.crashes === true && /^(?:run|fly)$/u.test(action))
      return { way: 'against', target: found.id };
    // "Weaves between the cones".
    if (by === 'between' && draft.manner === 'swerves') return { way: 'past', target: found.id };
    // "Darts leftwards beneath a chair": on, past it.
    const under = /^(?:under|beneath|below|underneath)$/u.test(by) && draft.heading !== undefined;
    if ((by === 'past' || under) && goesAround(draft, company) && found.id !== roles.prop)
      return { way: 'past', target: found.id };
    // "The ball rolls slowly past him".
    if (by === 'past' && action === 'roll' && company.prop(draft.actor) !== undefined)
      return { way: 'past', target: found.id };
    if (found.id === roles.prop) continue;
    const prop = company.prop(found.id);
    if (by === 'through' && prop !== undefined && isPortal(prop) && goesThrough.has(action))
      return { way: 'through', target: found.id };
    if (prop !== undefined && isWayOut(prop, by) && goesThrough.has(action))
      return { way: 'through', target: found.id };
    if (by === 'through' && action === 'topple' && comesDown(company, roles.target ?? found.id))
      return { way: 'through', target: roles.target ?? found.id };
    if (by === 'through' && prop !== undefined && isInTheWay(prop) && onFoot(draft, company))
      return { way: 'through', target: found.id };
    if (by === 'over' && roles.prop !== null && sendsOver.has(action) && standsUp(found, company))
      return { way: 'over', target: found.id };
    if (action === 'put' && roles.prop !== null && besides.has(by))
      return { way: 'beside', target: found.id };
    const thing = company.prop(draft.actor) !== undefined;
    const self: Found = thing
      ? { is: 'prop', id: draft.actor, many: false }
      : { is: 'actor', id: draft.actor };
    if (thing && into.has(by) && dropsIn.has(action) && canHold(found, self, company))
      return { way: 'into', target: found.id };
    const onto = boarding && /^(?:on|onto|aboard)$/u.test(by) && company.actor(found.id) !== undefined;
    if ((into.has(by) || onto || (by === '' && entering)) && company.actor(draft.actor) !== undefined) {
      const up = rests.has(action) && isTreeHere(company, found.id);
      if (goesIn.has(action) && !up && canHold(found, self, company))
        return { way: 'into', target: found.id };
      const brought: Found | null = roles.prop === null ? null : { is: 'prop', id: roles.prop, many: false };
      if (bringsIn.has(action) && brought !== null && canHold(found, brought, company))
        return { way: 'into', target: found.id };
    }
    if ((by === 'out of' || (by === '' && leaving)) && takesOut.has(action)) {
      const what: Found =
        roles.prop === null
          ? company.actor(roles.target ?? '') !== undefined && action === 'hold'
            ? { is: 'actor', id: roles.target! }
            : self
          : { is: 'prop', id: roles.prop, many: false };
      if (
        by === '' &&
        !company.relations.some((r) => r.how === 'inside' && r.what.id === what.id && r.of.id === found.id)
      )
        continue;
      if (!canHold(found, what, company)) continue;
      const before =
        company.relations.some((r) => r.what.id === what.id && r.how === 'inside') ||
        acts.some((b) => b.way === 'into' && b.target === found.id && (b.with ?? b.actor) === what.id);
      if (!before) company.relations.push({ what, how: 'inside', of: found });
      return { way: 'out of', target: what.is === 'actor' && what.id !== draft.actor ? what.id : found.id };
    }
  }
  if (draft.round === true && goesAround(draft, company)) return { way: 'around', target: null };
  // "Sits in a tree", "sleeps in the tree": up there.
  const perch = draft.objects.find(({ found, by }) => by === 'in' && isTreeHere(company, found.id));
  if (
    perch !== undefined &&
    rests.has(action) &&
    !acts.some((b) => b.actor === draft.actor) &&
    company.actor(draft.actor) !== undefined
  ) {
    company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'on', of: perch.found });
    return null;
  }
  const bearer = ontoSomebody(draft, acts, company);
  if (bearer !== null) return { way: 'onto', target: bearer };
  const leapt = leapOf(draft, company) ?? fallOf(draft, acts, company);
  if (leapt !== null) return leapt;
  // "A mouse in a teapot sleeps": in there as well.
  const there = company.relations.find((r) => r.how === 'inside' && r.what.id === draft.actor);
  const first = !acts.some((b) => b.actor === draft.actor);
  if (first && rests.has(action) && draft.objects.length === 0 && there !== undefined) {
    const prop = company.prop(there.of.id);
    if (prop !== undefined && hollowOf(prop) !== null) return { way: 'into', target: prop.id };
  }
  // "Climbs into a box and falls asleep": in there.
  const last = acts.findLast((b) => b.actor === draft.actor);
  if (rests.has(action) && draft.objects.length === 0 && last?.way === 'into' && last.target !== null)
    if (company.prop(last.target) !== undefined && last.with === null)
      return { way: 'into', target: last.target };
  return null;
}
