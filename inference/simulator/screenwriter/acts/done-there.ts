import { landmarksOf } from '#contracts/rig.ts';
import type { Action } from '#contracts/world.ts';
import { isFurniture } from '../../seat-share.ts';
import { bodily, handled } from '../../world/behaviours/done-there.ts';
import type { Company } from '../beings/company.ts';
import { carries } from '../beings/mounts.ts';
import { isTub } from '../matter/bathing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { isTreeHere } from '../scene/trees-here.ts';
import { STOOD_ON } from './balls-stood-on.ts';
import { canHold } from './ways.ts';

/** What nobody does sitting. */
const standing: ReadonlySet<Action> = new Set(['dance']);
/** What lies on a table is done to there: "eats the cake on the table". */
const laid: ReadonlySet<Action> = new Set(['eat', 'bite', 'drink', 'look', 'peel', 'hold']);
/** What is meant for what is named behind it, and is no place to be. */
const aimed: ReadonlySet<Action> = new Set(['point', 'blow', 'make']);
/** What the world plays wherever one is. */
const done: ReadonlySet<Action> = new Set(
  [...bodily, ...handled, ...standing].filter((action) => !aimed.has(action)),
);
/** What is made with needles, and sitting. */
const IN_THE_LAP = /^(?:knit|crochet|sew|embroider|darn)/u;
/** "Steals a sandwich from a man on a bench": whoever takes something is not where it was. */
const isDoneAnywhere = ({ action, tokens }: Draft): boolean =>
  (action === 'make' && IN_THE_LAP.test(tokens[0]?.word ?? '')) ||
  (done.has(action) && (action !== 'hold' || /^(?:hold|held|cradl|hug)/u.test(tokens[0]?.word ?? '')));

/** How one is there: on a seat, on the top of something, in it, or on the boughs of a tree. */
type Place = 'seat' | 'top' | 'in' | 'tree';

/** A person sits down on what is that high at most, in heights. */
const SAT_ON = 0.5;

/** How it is got to. Who does nothing before it is up there as the film begins, where the set does not have it. */
function gettingTo(
  place: Place,
  { found }: Draft['objects'][number],
  draft: Draft,
  first: boolean,
  company: Company,
): { action: Action; by: string; how: NonNullable<Draft['there']>['how'] } {
  const actor = company.actor(draft.actor);
  const prop = company.prop(found.id);
  if (place === 'in') return { action: 'sit', by: 'in', how: 'in' };
  if (place === 'seat') return { action: 'sit', by: 'on', how: 'seat' };
  if (place === 'tree')
    return first ? { action: 'sit', by: 'on', how: 'top' } : { action: 'climb', by: '', how: 'top' };
  // What flies gets up there by its wings.
  if (actor?.rig === 'winged') return { action: first ? 'stand' : 'fly', by: 'on', how: 'top' };
  const stands = standing.has(draft.action);
  if (actor?.rig === 'person' && prop !== undefined && !stands && prop.height < SAT_ON * actor.height)
    return { action: 'sit', by: 'on', how: 'seat' };
  if (!first || (found.is === 'landmark' && actor?.rig === 'person'))
    return { action: 'jump', by: 'onto', how: 'top' };
  return { action: stands || actor?.rig === 'person' ? 'stand' : 'sit', by: 'on', how: 'top' };
}

/** After these one is there already. */
const there: ReadonlySet<Action> = new Set(['sit', 'lie', 'sleep', 'stand', 'jump', 'climb', 'walk', 'run']);

/** Tops that somebody of this height gets onto, metres, and how wide they are at least, in heights. */
const [LOW, HIGH, WIDE] = [0.12, 2.6, 0.28];

/** Who is smaller sits on a branch, metres. */
const PERCHES = 1;

/** What meals and papers lie on. */
const isBoard = ({ is, id }: Found, company: Company): boolean =>
  /(?:^|[-.])(?:table|desk|counter|bar|workbench|tray|plate|shelf|altar)$/u.test(
    is === 'landmark' ? id : (company.prop(id)?.thing ?? ''),
  );

/** Is it what lies there that something is done to? */
const isLaid = (draft: Draft, found: Found, company: Company): boolean =>
  laid.has(draft.action) &&
  isBoard(found, company) &&
  draft.objects.some((o) => o.by === '' && o.found.is === 'prop');

/** One sits in a car and on a bus. */
const boarded =
  /^(?:bus|train|tram|boat|ship|ferry|yacht|sailboat|plane|airplane|helicopter|motorcycle|scooter)$/u;

function placeOf({ found, by }: Draft['objects'][number], draft: Draft, company: Company): Place | null {
  const on = /^(?:on|onto|atop|upon)$/u.test(by);
  const inside = /^(?:in|inside)$/u.test(by);
  const actor = company.actor(draft.actor);
  if (actor === undefined || actor.rig === 'wheeled' || !(on || inside)) return null;
  const self: Found = { is: 'actor', id: draft.actor };
  if (isLaid(draft, found, company)) return null;
  if (isTreeHere(company, found.id)) return 'tree';
  const stands = standing.has(draft.action);
  const solid = found.is === 'landmark' ? landmarksOf(company.place).get(found.id) : undefined;
  const prop = company.prop(found.id);
  const furniture = solid?.seat === true || (prop !== undefined && isFurniture(prop.thing));
  if (furniture && actor.rig === 'person' && !stands) return 'seat';
  if (inside && isTub(company.prop(found.id))) return 'in';
  const mount = company.actor(found.id);
  const vehicle = boarded.test(mount?.thing ?? '') || (mount?.rig !== 'wheeled' && carries(mount));
  if (found.is !== 'landmark' && (inside || vehicle) && canHold(found, self, company)) return 'in';
  if (!on && !furniture) return null;
  if (solid !== undefined) return solid.form === 'board' || solid.form === 'block' ? 'top' : null;
  if (prop === undefined || prop.mechanism != null) return null;
  if (prop.shape === 'ball' && prop.width < 0.9 * STOOD_ON * actor.height) return null;
  // A branch.
  if (prop.thing === 'stick' && actor.rig !== 'person' && actor.height < PERCHES) return 'top';
  if (prop.height < LOW || prop.height > HIGH || prop.width < WIDE * actor.height) return null;
  return 'top';
}

/** Is it what music is made on, spoken into or looked at, and nowhere to be? */
const isMeant = (draft: Draft, { found }: Draft['objects'][number]): boolean =>
  found.is !== 'landmark' &&
  (draft.action === 'look' || draft.action === 'music' || draft.action === 'hold') &&
  !draft.objects.some((o) => o.by === '' && o.found.is === 'prop' && o.found.id !== found.id);

/** Where something is said to be done that one does not get to: "howls on the car" is told to be done beside it. */
export function notThere(draft: Draft, company: Company): Draft['objects'] {
  if (!isDoneAnywhere(draft) || company.actor(draft.actor) === undefined || draft.there !== undefined)
    return [];
  return draft.objects.filter(({ found, by, at }) => {
    const prop = company.prop(found.id);
    const isBig = found.is === 'actor' || (prop !== undefined && prop.width > WIDE && prop.mechanism == null);
    const is = company.relations.some(
      (r) =>
        r.what.id === draft.actor &&
        r.of.id === found.id &&
        (r.how === 'inside' || (r.how === 'on' && found.is !== 'actor')),
    );
    const placed = /^(?:on|onto|atop|upon|in|inside)$/u.test(by);
    const o = { found, by, ...(at === undefined ? {} : { at }) };
    return placed && at !== undefined && isBig && !is && !isMeant(draft, o) && !isLaid(draft, found, company);
  });
}

/** What one does something with up there or in there has been brought along. */
function bringsAlong(draft: Draft, there: Found, before: readonly Draft[], company: Company): void {
  for (const { found, by } of draft.objects) {
    if (found.is !== 'prop' || !(by === '' || by === 'with') || company.placed.has(found.id)) continue;
    // "Eats a banana on the fridge": it is not the banana that lies there.
    const lies = company.relations.findIndex((r) => r.what.id === found.id && r.of.id === there.id);
    if (lies >= 0) company.relations.splice(lies, 1);
    const known = company.relations.some((r) => r.what.id === found.id || r.of.id === found.id);
    const used = before.some((d) => d.actor === found.id || d.objects.some((o) => o.found.id === found.id));
    if (!known && !used)
      company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'with', of: found });
  }
}

/** What is eaten and drunk where one has sat down for it. */
const meals: ReadonlySet<Action> = new Set(['eat', 'drink', 'bite']);

/** "Sits in the armchair and knits", "sits down and eats": who has sat down stays there for it. */
function sitsOn(act: Draft, before: readonly Draft[], company: Company): void {
  const knits = act.action === 'make' && IN_THE_LAP.test(act.tokens[0]?.word ?? '');
  if (!(knits || meals.has(act.action)) || act.there !== undefined) return;
  const last = before.findLast((d) => d.actor === act.actor);
  const seat = last?.action === 'sit' ? last.objects.find((o) => o.by === 'on' || o.by === 'in') : undefined;
  if (seat === undefined) return;
  act.there = { of: seat.found.id, how: 'seat' };
  if (!knits) bringsAlong(act, seat.found, before, company);
}

/** Somebody is up there, or in there, from the start. */
function begins(actor: string, how: 'top' | 'in', of: Found, company: Company): void {
  const where = how === 'in' ? 'inside' : 'on';
  if (company.relations.some((r) => r.what.id === actor && r.of.id === of.id && r.how === where)) return;
  company.relations.push({ what: { is: 'actor', id: actor }, how: where, of });
}

/**
 * "Drinks tea in the car", "dances on the table", "reads in a tree": getting there comes first, unless the act before was just
 * that. Several who do it together get there together.
 */
export function getsThereFirst(acts: readonly Draft[], company: Company): readonly Draft[] {
  const played: Draft[] = [];
  for (const act of acts) {
    const at = isDoneAnywhere(act)
      ? act.objects.find((o) => !isMeant(act, o) && placeOf(o, act, company) !== null)
      : undefined;
    const place = at === undefined ? null : placeOf(at, act, company);
    if (at === undefined || place === null) {
      sitsOn(act, played, company);
      played.push(act);
      continue;
    }
    act.objects = act.objects.filter((o) => o !== at);
    const last = played.findLast((d) => d.actor === act.actor);
    bringsAlong(act, at.found, played, company);
    const is =
      last !== undefined && there.has(last.action) && last.objects.some((o) => o.found.id === at.found.id);
    const known = company.underWay || company.acted.has(act.actor) || company.placed.has(act.actor);
    const first = last === undefined && !known;
    const { action, by, how } = gettingTo(place, at, act, first, company);
    act.there = { of: at.found.id, how };
    const getting: Draft = {
      ...act,
      action,
      ...(first && how === 'seat' ? { already: true as const } : {}),
      objects: [{ found: at.found, by }],
      line: null,
      expression: null,
      outcome: 'any',
      passive: false,
      at: act.at - 0.5,
    };
    // Those who do something together are all there before they begin.
    const others = act.together ? played.findLastIndex((d) => !d.together) : -1;
    // Who begins up there, or in there, is seen there from the start.
    if (first && by !== 'onto' && how !== 'seat') begins(act.actor, how, at.found, company);
    if (!is) played.splice(others < 0 ? played.length : others, 0, getting);
    played.push(act);
  }
  return played;
}
