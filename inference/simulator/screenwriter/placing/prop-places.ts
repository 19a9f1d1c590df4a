import { landmarks, landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import { cabinOf } from '../../crafts.ts';
import { glides, hasMotor } from '../../fliers.ts';
import { isFurniture } from '../../seat-share.ts';
import { isSight } from '../../sights.ts';
import { isTree } from '../../trees.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import { isPatch } from '../../world/ground/slippery.ts';
import type { Company } from '../beings/company.ts';
import { baseOf } from '../plan/part-ids.ts';
import { round } from '../plan/to-millimetres.ts';
import { acrossAnEdge, inward, onASeat, onTop, roomToFall } from '../scene/furniture.ts';
import { headedStart } from '../scene/heading-places.ts';
import { endOf, goesDown } from '../scene/slopes.ts';
import { spansStage } from '../things/mechanisms.ts';
import { stringHolder } from '../things/strings.ts';
import { brakes } from './braking.ts';
import { placeMechanisms, startBy } from './mechanism-places.ts';

/** Metres from who kicks to the middle of the goal. */
const GOAL = 4.2;
/** Metres from who throws or kicks something over a thing to that thing's edge. */
const RUN_OF_ARC = 2.3;
/** What is done to a thing where it stands on the floor. */
const onTheFloor: ReadonlySet<Action> = new Set(['kick', 'roll']);
/** Seen in the middle of the stage, where it stays. */
const stays: ReadonlySet<Action> = new Set(['spin', 'grow', 'shrink']);
const fromTheHand: ReadonlySet<Action> = new Set([
  'throw',
  'shoot',
  'bounce',
  'roll',
  'drop',
  'lose',
  'skip',
  'plant',
  'kindle',
  'splash',
]);

/** How tall somebody must be to reach what is on a table, metres: whoever is less finds it on the floor. */
const FROM_A_TABLE = {
  person: 0.9,
  quadruped: 0.6,
  thing: 1.1,
  winged: 0.9,
  swimming: 9,
  wheeled: 9,
} as const;

/** Where everything lies or stands at the start that the stage has not put somewhere: where the first acts need it. */
export function placeProps(
  company: Company,
  beats: readonly Beat[],
  place: Place,
  actors: readonly PlanActor[],
): PlanProp[] {
  const holding = new Set<string>();
  const standing: number[] = [];
  const table = landmarks.kitchen;
  const built = placeMechanisms(company, beats, place);
  return company.props.map((prop) => {
    const mechanism = built.get(prop.id);
    if (mechanism !== undefined) return mechanism;
    if (spansStage(prop)) return { ...prop, x: 0, y: 0 };
    const holder = actors.find((a) => a.id === stringHolder(prop, beats) && a.rig !== 'wheeled');
    if (holder !== undefined && !company.placed.has(prop.id)) {
      holding.add(holder.id);
      return { ...prop, heldBy: holder.id, x: holder.x, y: round(holder.height * 0.5) };
    }
    const first = beats.find((b) => b.with === prop.id || b.target === prop.id);
    const actor = actors.find((a) => a.id === first?.actor);
    const own = company.placed.has(prop.id);
    const juggler = actors.find((a) => a.id === jugglerOf(prop, beats));
    if (juggler !== undefined && !own) {
      holding.add(juggler.id);
      return { ...prop, heldBy: juggler.id, x: juggler.x, y: round(juggler.height * 0.5) };
    }
    const inHand =
      first !== undefined &&
      actor !== undefined &&
      first.with === prop.id &&
      !isPatch(prop.thing) &&
      ((fromTheHand.has(first.action) && !eatsFirst(first, beats)) || eatsSitting(first, beats, company)) &&
      actor.rig !== 'thing';
    if (first?.action === 'talk' && prop.thing === 'microphone' && first.target === prop.id && !own)
      if (actor?.rig === 'person' && !holding.has(actor.id)) {
        holding.add(actor.id);
        return { ...prop, heldBy: actor.id, x: actor.x, y: round(actor.height * 0.5) };
      }
    const armed = duellist(prop, beats);
    if (armed !== null && !holding.has(armed)) {
      holding.add(armed);
      const by = actors.find((a) => a.id === armed);
      return { ...prop, heldBy: armed, x: by?.x ?? 0, y: round((by?.height ?? 1.6) * 0.5) };
    }
    if (
      inHand &&
      !holding.has(actor.id) &&
      (!own || Math.abs(prop.x - actor.x) < 1.1) &&
      prop.thing !== 'bicycle'
    ) {
      holding.add(actor.id);
      return { ...prop, heldBy: actor.id, x: actor.x, y: round(actor.height * 0.5) };
    }
    if (own) return { ...prop, y: onTop(place, prop.x, prop.y) };
    if (isSight(prop.thing)) return { ...prop, x: round(sightAt(company.props, prop)), y: 0 };
    const stacked = company.stacks.has(baseOf(prop.id));
    if (stacked) {
      const whole = baseOf(prop.id);
      const byHand = beats.some(
        (b) => b.action === 'stack' && b.target !== null && baseOf(b.target) === whole,
      );
      // Apart enough for the widest to be lifted past the next.
      const wide = Math.max(...company.props.filter((p) => baseOf(p.id) === whole).map((p) => p.width));
      const apart = Math.max(0.55, 1.25 * wide);
      if (byHand)
        return { ...prop, x: round(0.5 + apart * (Number(/\d+$/u.exec(prop.id)?.[0] ?? 1) - 1)), y: 0 };
      const meant = beats.find((b) => b.target !== null && baseOf(b.target) === whole);
      const hit = [...built.values()].find((m) => m.thing === 'wrecking-ball' || m.thing === 'pendulum');
      const low = hit !== undefined || prop.thing === 'domino' || (meant && onTheFloor.has(meant.action));
      const onTable = place === 'kitchen' && !low;
      // Just past the lowest point of what swings at it.
      const beside = onTable ? table.tableX - 0.45 : place === 'kitchen' ? -0.2 : roomToFall(place);
      const edge = Math.max(-9, ...[...built.values()].map((m) => m.x + m.width / 2));
      const half = prop.thing === 'domino' ? 1.25 : 1.6 * prop.width;
      const clear = onTable ? beside : Math.max(beside, edge + 0.4 + half);
      const middle = hit !== undefined ? hit.x + 0.45 + 1.6 * prop.width : clear;
      return {
        ...prop,
        x: round(middle + prop.x),
        y: round(prop.y + (onTable ? table.tableTop : 0)),
      };
    }
    // What a vehicle is to stop before, or to run into, stands in its way.
    if (
      first !== undefined &&
      actor !== undefined &&
      brakes(actor, beats) &&
      !company.stacks.has(baseOf(prop.id))
    ) {
      const x = 1.7 + 0.5 * standing.filter((s) => s > 1).length;
      standing.push(x);
      return { ...prop, x: round(x), y: 0 };
    }
    const start = own ? null : startBy(prop, beats, built);
    if (start !== null) {
      // Not among the pieces of a row or stack.
      const row = company.stacks.size > 0 && prop.thing !== 'domino' ? (place === 'kitchen' ? 1.2 : 2.9) : 0;
      return { ...prop, ...start, x: start.y === 0 && built.size === 0 ? start.x + row : start.x };
    }
    const riddenTo = own ? undefined : riderTo(prop, beats, company.props);
    const rider = actors.find((a) => a.id === riddenTo?.actor);
    if (rider !== undefined) {
      const to = rider.x + 0.9 + RIDE;
      return { ...prop, x: round(to > 5 ? rider.x - 0.9 - RIDE : to), y: 0 };
    }
    if (prop.thing === 'bicycle')
      return { ...prop, x: round((actor?.x ?? -2) + (first?.heading === 'left' ? -0.9 : 0.9)) };
    // Something acts by itself: it starts where its act can begin.
    const itself = beats.find((b) => b.actor === prop.id);
    if (itself !== undefined && (first === undefined || beats.indexOf(itself) < beats.indexOf(first))) {
      const high = ['fall', 'bounce', 'drop', 'break'].includes(itself.action) && !isTree(prop.thing);
      // A balloon rises from where it is seen.
      const above = prop.material === 'helium' ? 0.7 : 2.2;
      // What falls over stands where it is seen.
      // What comes down by its own motor, or glides, is up there until then.
      const aloft =
        (itself.action === 'fly' && (itself.heading === 'down' || glides(prop.thing))) ||
        (itself.action === 'hold' && hasMotor(prop.thing));
      const start =
        headedStart(itself, beats, { thing: true, wheels: false }, place) ?? (glides(prop.thing) ? -2.7 : 0);
      // Whoever is to come out of it has room before the others.
      const landing = cabinOf(prop.thing) !== null && start === 0 ? LANDS : start;
      if (aloft) return { ...prop, x: landing, y: glides(prop.thing) ? 2 : 2.9, stalk: true };
      const headed = headedStart(itself, beats, { thing: true, wheels: hasWheels(prop.thing) }, place);
      if (headed !== null) return { ...prop, x: inward(place, headed, prop.width) };
      const middle = high || itself.action === 'topple' || stays.has(itself.action);
      return { ...prop, x: middle ? 0 : place === 'tabletop' ? -1.5 : -2.6, y: high ? above : 0 };
    }
    const way = actor === undefined || actor.x < 1 ? 1 : -1;
    if (first?.action === 'catch' && actor !== undefined)
      return { ...prop, x: round(actor.x + 0.45 * way), y: 3.1 };
    // What a ride ends at is not in its way at the start.
    const ridden = beats.find((b) => b.action === 'ride' && b.actor === actor?.id);
    if (actor !== undefined && ridden !== undefined && first !== undefined && first !== ridden) {
      const hill = built.get(ridden.target ?? '');
      const on = hill !== undefined && goesDown(ridden, hill) ? endOf(hill) : actor.x + 5.4;
      return { ...prop, x: round(on), y: 0 };
    }
    // A goal stands firm, some way off from who kicks at it.
    if (
      prop.thing === 'goal-net' &&
      first?.action === 'kick' &&
      first.target === prop.id &&
      actor !== undefined
    )
      return { ...prop, x: round(actor.x + GOAL * way), y: 0, fixed: true };
    // There is room for an arc before what something is sent over.
    if (first?.way === 'over' && first.target === prop.id && first.with !== null && actor !== undefined)
      return { ...prop, x: round(actor.x + (RUN_OF_ARC + prop.width / 2) * way), y: 0 };
    const aside = actor === undefined && itself === undefined && driven(beats, actors);
    const beside = aside
      ? 5.4
      : actor === undefined
        ? 0.6
        : actor.x +
          (first?.action === 'kick'
            ? 0.75
            : first?.action === 'push'
              ? Math.max(1, prop.width / 2 + 0.3)
              : 1) *
            way;
    const onTable =
      place === 'kitchen' &&
      prop.width < 0.5 &&
      prop.height < 0.8 &&
      first?.action !== 'kick' &&
      (actor === undefined || actor.height > FROM_A_TABLE[actor.rig]);
    const desk = deskFor(prop, first?.action, place);
    let x = onTable ? table.tableX : (desk ?? beside);
    // A stove and a chair stand on no table.
    const large = (prop.height > 0.7 && prop.width > 0.5) || isFurniture(prop.thing);
    const crowded = () =>
      (large && onTop(place, x, 0) > 0) ||
      standing.some((s) => Math.abs(s - x) < 0.5) ||
      onASeat(place, x, prop.width) ||
      acrossAnEdge(place, x, prop.width) ||
      [...built.values()].some((m) => Math.abs(m.x - x) < (m.width + prop.width) / 2 + 0.15);
    for (let tries = 0; crowded() && tries < 16; tries++) x += 0.55 * way;
    standing.push(x);
    return {
      ...prop,
      x: round(x),
      y: onTop(place, x, 0),
    };
  });
}

/** What is worked with on a desk, and what is done there. */
const ofDesks =
  /^(?:computer|desktop computer|laptop|pc|typewriter|keyboard|monitor|printer|calculator|microscope|desk lamp|telephone|phone|globe|sewing machine|cash register)$/u;
const offDesks: ReadonlySet<Action> = new Set(['throw', 'kick', 'drop', 'push', 'hold', 'give']);

/** Where on the desk, table or bench of a set a thing stands that is worked with there; null for all else. */
function deskFor({ name, thing }: PlanProp, act: Action | undefined, place: Place): number | null {
  if (act === undefined || offDesks.has(act) || !(ofDesks.test(name) || ofDesks.test(thing))) return null;
  const desk = [...landmarksOf(place).values()].find(
    ({ form, seat, top }) =>
      seat === undefined && (form === 'board' || form === 'block') && top > 0.6 && top < 1.2,
  );
  return desk === undefined ? null : desk.x - desk.width / 5;
}

/** Landmarks stand side by side about the middle of the stage. */
function sightAt(props: readonly PlanProp[], prop: PlanProp): number {
  const all = props.filter((p) => isSight(p.thing));
  const before = all.slice(0, all.indexOf(prop));
  const width = (of: readonly PlanProp[]) => of.reduce((sum, p) => sum + p.width, 0);
  return width(before) + prop.width / 2 - width(all) / 2;
}

/** Who juggles with this from the start: all that is thrown is in the hands as it begins. */
function jugglerOf(prop: PlanProp, beats: readonly Beat[]): string | null {
  const first = beats.find((b) =>
    [b.with, b.target].some((id) => id !== null && baseOf(id) === baseOf(prop.id)),
  );
  return first?.action === 'juggle' ? first.actor : null;
}

/** Does anything drive here? Then what merely stands about stands where it does not come. */
const driven = (beats: readonly Beat[], actors: readonly PlanActor[]): boolean =>
  beats.some(
    (b) =>
      b.action === 'drive' ||
      b.action === 'ride' ||
      (goesAlong.has(b.action) && actors.find((a) => a.id === b.actor)?.rig === 'wheeled'),
  );
const goesAlong: ReadonlySet<Action> = new Set(['walk', 'run', 'chase', 'follow']);

/** Who fights with this thing in hand: the one who begins with the first of a pair, the other with the second. */
function duellist(prop: PlanProp, beats: readonly Beat[]): string | null {
  const fight = beats.find(
    (b) => b.action === 'fight' && b.with !== null && baseOf(b.with) === baseOf(prop.id),
  );
  if (fight === undefined) return null;
  return fight.with === prop.id ? fight.actor : fight.target;
}

/** Who sits and eats before they throw something has their food in hand until then. */
const eatsFirst = (beat: Beat, beats: readonly Beat[]): boolean =>
  beats
    .slice(0, beats.indexOf(beat))
    .some(
      (b) => b.actor === beat.actor && b.there?.how === 'seat' && b.with !== null && b.with !== beat.with,
    );

/** Who sits down to eat has the food in hand. */
const eatsSitting = (beat: Beat, beats: readonly Beat[], company: Company): boolean =>
  (beat.action === 'eat' || beat.action === 'bite' || beat.action === 'drink') &&
  (beats.slice(0, beats.indexOf(beat)).some((b) => b.actor === beat.actor && b.action === 'sit') ||
    company.relations.some((r) => r.what.id === beat.actor && r.how === 'on'));

/** Where a craft comes down that somebody may come out of, metres. */
const LANDS = -2.3;

/** Metres that a bicycle is ridden to something at least: it has to get going, and to stop before that. */
const RIDE = 4.2;

/** The beat in which somebody rides a bicycle there, if one does. */
const riderTo = (prop: PlanProp, beats: readonly Beat[], props: readonly PlanProp[]): Beat | undefined =>
  beats.find(
    (b) =>
      b.action === 'ride' &&
      b.target === prop.id &&
      props.some((p) => p.id === b.with && p.thing === 'bicycle'),
  );
