import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { onTop } from '../scene/furniture.ts';

const takesIn: ReadonlySet<Action> = new Set(['eat', 'drink', 'bite']);
const sitsAt = /^(?:at|around|round)$/u;
const CHAIR = { tint: null, many: false, fresh: true } as const;
/** No more than so many are seen around a table. */
const MOST = 5;

const isTable = ({ is, id }: Found, company: Company): boolean =>
  /(?:^|[-.])(?:table|desk)$/u.test(is === 'landmark' ? id : (company.prop(id)?.thing ?? ''));

/** The table of the set, where it has one: a second one is not brought in beside it. */
function theTable(found: Found, company: Company): Found {
  const own = company.landmark('table');
  const at = company.props.findIndex((p) => p.id === found.id && found.is === 'prop');
  if (own === null || at < 0 || company.placed.has(found.id) || company.props[at]?.guise !== undefined)
    return found;
  if (company.relations.some((r) => r.of.id === found.id || r.what.id === found.id)) return found;
  company.props.splice(at, 1);
  return own;
}

/** What is served in bowls is eaten sitting, where there is a table. */
const isMeal = (act: Draft, company: Company): boolean =>
  act.objects.some((o) => {
    const prop = company.prop(o.found.id);
    return prop !== undefined && (prop.food?.served === true || prop.thing === 'dish');
  });

/** "They sit down at the table": on a chair of their own each. */
function drawUp(act: Draft, company: Company): void {
  const at = act.objects.find(({ by, found }) => sitsAt.test(by) && isTable(found, company));
  if (act.action !== 'sit' || at === undefined || act.objects.length > 1) return;
  if (company.actor(act.actor)?.rig !== 'person') return;
  const of = theTable(at.found, company);
  const chair = byThing(company, 'chair', CHAIR);
  if (chair === null) return;
  company.relations.push({ what: chair, how: 'beside', of });
  act.objects = [{ found: chair, by: 'on' }];
}

/**
 * "A family eats spaghetti at the table", "mom and dad eat soup": everybody draws up a chair and has their own in hand. Animals
 * stand at it. Who is somewhere else, or has sat down already, stays there.
 */
export function seatDiners(acts: readonly Draft[], company: Company): readonly Draft[] {
  for (const act of acts) drawUp(act, company);
  return acts.flatMap((act, k): Draft[] => {
    const [verb] = act.tokens;
    const meal = acts.filter((a) => a.tokens[0] === verb && takesIn.has(a.action));
    if (meal[0] !== act) return [act];
    const people = meal.filter((a) => company.actor(a.actor)?.rig === 'person').slice(0, MOST);
    const at = meal.flatMap((a) => a.objects).find((o) => sitsAt.test(o.by) && isTable(o.found, company));
    const own = company.landmark('table');
    const table =
      at?.found ??
      (people.length > 1 && (isMeal(act, company) || company.place === 'dining-room') ? own : null);
    const busy = (a: Draft) =>
      a.there !== undefined ||
      company.placed.has(a.actor) ||
      company.acted.has(a.actor) ||
      acts.slice(0, k).some((b) => b.actor === a.actor);
    if (table === null || people.length === 0 || people.length < meal.length || people.some(busy))
      return [act];
    const of = theTable(table, company);
    return [
      ...people.flatMap((a, nth): Draft[] => {
        const chair = byThing(company, 'chair', CHAIR);
        if (chair === null) return [];
        company.relations.push({ what: chair, how: 'beside', of });
        a.objects = a.objects.filter((o) => !isTable(o.found, company));
        a.there = { of: chair.id, how: 'seat' };
        const food = a.objects.find((o) => o.by === '' && o.found.is === 'prop');
        if (nth === 0 && food !== undefined && !company.relations.some((r) => r.of.id === food.found.id))
          company.relations.push({ what: { is: 'actor', id: a.actor }, how: 'with', of: food.found });
        return [
          {
            ...act,
            actor: a.actor,
            action: 'sit',
            objects: [{ found: chair, by: 'on' }],
            line: null,
            expression: null,
            outcome: 'any',
            passive: false,
            together: nth > 0,
            at: act.at - 0.5,
          },
        ];
      }),
      act,
    ];
  });
}

/** A table as it stands: its middle, width and top, metres. */
type Table = { x: number; width: number; top: number };

/** From the edge of a table to a chair, from one chair to the next, from the edge to a bowl, and how far a set reaches, metres. */
const [DRAWN_UP, NEXT, LAID, REACHES] = [0.24, 0.66, 0.12, 5.2] as const;
/** So many times the height of a table somebody is who eats from it standing. */
const REACHES_UP = 0.75;
/** From the edge of a table to the feet of who stands at it, in heights. */
const STANDS = { person: 0.2, quadruped: 0.52, thing: 0.36, winged: 0.3, swimming: 0.6, wheeled: 1 } as const;

/** To which side of a table each of several goes, and how many stand nearer: half of them to the left, where there is room. */
function sides<T>(all: readonly T[], table: Table): { one: T; side: -1 | 1; rank: number }[] {
  const room = Math.max(0, Math.floor((REACHES - table.x - table.width / 2 - DRAWN_UP) / NEXT) + 1);
  const right = Math.min(Math.floor(all.length / 2), room);
  const left = all.length - right;
  return all.map((one, k) =>
    k < left ? { one, side: -1, rank: left - 1 - k } : { one, side: 1, rank: k - left },
  );
}

/** Chairs of those who sit at a table stand at both sides of it, each with who takes it; who eats standing stands there. */
export function aroundTheTable(
  company: Company,
  beats: readonly Beat[],
  parts: StageParts,
  place: Place,
): StageParts {
  let { actors, props } = parts;
  const tables = [
    ...[...landmarksOf(place)].flatMap(([id, { x, width, top }]) =>
      id === 'table' ? [{ id, x, width, top }] : [],
    ),
    ...props.flatMap(({ id, thing, x, width, height }) =>
      /(?:^|[-.])table$/u.test(thing) ? [{ id, x, width, top: height }] : [],
    ),
  ];
  for (const found of tables) {
    const chairs = new Set(
      company.relations.flatMap((r) => (r.how === 'beside' && r.of.id === found.id ? [r.what.id] : [])),
    );
    const sitting = beats.filter((b) => b.action === 'sit' && chairs.has(b.target ?? ''));
    const stands = beats.filter(
      (b) =>
        takesIn.has(b.action) &&
        b.there === undefined &&
        (b.target === found.id || liesOn(found, props, b.with)),
    );
    const diners = new Set([...sitting, ...stands].map((b) => b.actor));
    if (diners.size === 0) continue;
    // One that nobody has put anywhere stands in the middle, clear of the set.
    const at = props.findIndex((p) => p.id === found.id && !company.placed.has(p.id));
    const x = [0, -0.9, 0.9, -1.8, 1.8, 2.7].find((to) => onTop(place, to, 0) === 0) ?? found.x;
    const table = at < 0 ? found : { ...found, x };
    props = props.map((p, k) => (k === at ? { ...p, x, y: 0, fixed: true } : p));
    [actors, props] = seated(company, beats, sitting, table, actors, props);
    const all = beats.filter((b) => takesIn.has(b.action) && b.there === undefined && diners.has(b.actor));
    if (stands.length > 0) [actors, props] = standing(company, all, table, actors, props);
  }
  return { actors, props };
}

const liesOn = ({ x, width, top }: Table, props: readonly PlanProp[], id: string | null): boolean =>
  props.some((p) => p.id === id && Math.abs(p.y - top) < 0.02 && Math.abs(p.x - x) < width / 2 + 0.3);

const byPlace = (beats: readonly Beat[], actors: readonly PlanActor[]): Beat[] => {
  const x = ({ actor }: Beat) => actors.find((a) => a.id === actor)?.x ?? 0;
  const first = beats.filter((b, k) => beats.findIndex((o) => o.actor === b.actor) === k);
  return first.toSorted((a, b) => x(a) - x(b));
};

type Parts = [PlanActor[], PlanProp[]];

function seated(
  company: Company,
  beats: readonly Beat[],
  sitting: readonly Beat[],
  table: Table,
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
): Parts {
  const [who, what] = [[...actors], [...props]];
  for (const { one, side, rank } of sides(byPlace(sitting, actors), table)) {
    const x = round(table.x + side * (table.width / 2 + DRAWN_UP + rank * NEXT));
    const chair = what.findIndex((p) => p.id === one.target);
    const prop = what[chair];
    if (prop !== undefined && !company.placed.has(prop.id)) what[chair] = { ...prop, x, y: 0 };
    const at = who.findIndex((a) => a.id === one.actor);
    const actor = who[at];
    const begins = beats.find((b) => b.actor === one.actor) === one;
    if (actor === undefined || !begins || company.placed.has(actor.id)) continue;
    who[at] = { ...actor, x, facing: side === 1 ? -1 : 1 };
    for (const [k, p] of what.entries()) if (p.heldBy === actor.id) what[k] = { ...p, x };
  }
  return [who, what];
}

function standing(
  company: Company,
  eating: readonly Beat[],
  table: Table,
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
): Parts {
  const [who, what] = [[...actors], [...props]];
  const diners = byPlace(eating, actors);
  if (diners.length < 2) return [who, what];
  for (const { one, side, rank } of sides(diners, table)) {
    const at = who.findIndex((a) => a.id === one.actor);
    const actor = who[at];
    if (actor === undefined || company.placed.has(actor.id)) continue;
    const edge = table.x + (side * table.width) / 2;
    const feet = edge + side * (STANDS[actor.rig] * actor.height + rank * NEXT);
    who[at] = { ...actor, x: round(feet), facing: side === 1 ? -1 : 1 };
    const portions = eating.filter((b) => b.actor === one.actor).map((b) => b.with);
    for (const [k, id] of [...new Set(portions)].entries()) {
      const portion = what.findIndex((p) => p.id === id);
      const prop = what[portion];
      const own = eating.every((o) => o.actor === one.actor || o.with !== id);
      if (prop === undefined || !own || prop.heldBy !== null || company.placed.has(prop.id)) continue;
      // Who does not come up to the table has theirs on the floor.
      const isUp = actor.height > REACHES_UP * table.top;
      const x = isUp ? edge - side * (LAID + 0.36 * rank + 0.2 * k) : feet - side * 0.9 * actor.height;
      what[portion] = { ...prop, x: round(x), y: isUp ? table.top : 0 };
    }
  }
  return [who, what];
}
