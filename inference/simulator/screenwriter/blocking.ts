import type { Mechanism } from '#contracts/mechanism.ts';
import { landmarks, landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import { apart } from './apart.ts';
import { basins } from './basins.ts';
import { COMES_FROM, STANDS_BY } from './braking.ts';
import type { Company } from './company.ts';
import { pillowed } from './cushions.ts';
import { type Hanging, hungUp } from './hoists.ts';
import { raised, receiver, spansStage, UNDER_THE_LIP } from './mechanisms.ts';
import { mixed } from './mixing-places.ts';
import { openUp } from './open-up.ts';
import { baseOf } from './part-ids.ts';
import { piped } from './pipes.ts';
import { settle } from './placing.ts';
import { makeRoom } from './roomy.ts';
import { asRidden, endOf, goesDown, standsAt, topOf } from './slopes.ts';
import { readyToStrike } from './striking.ts';
import { stringHolder } from './strings.ts';
import { burners } from './vessels.ts';

/** Metres from who kicks to the middle of the goal. */
const GOAL = 4.2;
/** What is done to a thing where it stands on the floor. */
const onTheFloor: ReadonlySet<Action> = new Set(['kick', 'roll']);
const fromTheHand: ReadonlySet<Action> = new Set([
  'throw',
  'shoot',
  'bounce',
  'roll',
  'drop',
  'skip',
  'plant',
  'kindle',
]);

/** Where everybody and everything stands at the start: where the stage says, else where the first acts need them. */
export function blockStage(
  company: Company,
  beats: readonly Beat[],
  place: Place,
  hangs: Hanging,
  warmth: number | null = null,
): { actors: PlanActor[]; props: PlanProp[] } {
  burners(company, beats, warmth);
  basins(company, beats);
  openUp(company, beats);
  makeRoom(company, beats);
  const actors = placeActors(company, beats, place);
  const props = placeProps(company, beats, place, actors);
  const settled = settle(company, readyToStrike(company, beats, { actors, props }), beats, place);
  const stand = pillowed(company, beats, hangs, piped(company, apart(company, settled.props, place)));
  const hung = hungUp(company, beats, hangs, stand);
  return facing(company, beats, { ...settled, props: company.mixes ? mixed(company, beats, hung) : hung });
}

/** Who juggles with this from the start: all that is thrown is in the hands as it begins. */
function jugglerOf(prop: PlanProp, beats: readonly Beat[]): string | null {
  const first = beats.find((b) =>
    [b.with, b.target].some((id) => id !== null && baseOf(id) === baseOf(prop.id)),
  );
  return first?.action === 'juggle' ? first.actor : null;
}

function facing(
  company: Company,
  beats: readonly Beat[],
  { actors, props }: { actors: PlanActor[]; props: PlanProp[] },
): { actors: PlanActor[]; props: PlanProp[] } {
  return { actors: actors.map((a) => faced(a, company, beats, actors, props)), props };
}

function placeActors(company: Company, beats: readonly Beat[], place: Place): PlanActor[] {
  const loose = company.actors.filter((a) => !company.placed.has(a.id));
  const shooter = place === 'gym' ? beats.find((b) => b.action === 'shoot')?.actor : undefined;
  const catcher = beats.find((b) => b.action === 'catch' && b.actor !== shooter)?.actor;
  const taken: number[] = company.actors.filter((a) => company.placed.has(a.id)).map((a) => a.x);
  const free = (x: number, gap: number): number => {
    let at = x;
    for (let i = 0; taken.some((t) => Math.abs(t - at) < gap) && i < 12; i++)
      at = x + (i % 2 === 0 ? -1 : 1) * gap * Math.ceil((i + 1) / 2);
    taken.push(at);
    return at;
  };
  const placed = new Map<string, number>();
  for (const [i, actor] of loose.entries()) {
    const first = beats.find((b) => b.actor === actor.id);
    let x: number;
    if (actor.id === shooter) x = beats.find((b) => b.action === 'shoot')?.spot ?? landmarks.gym.freeThrowX;
    else if (shooter !== undefined && actor.id === catcher) x = actor.rig === 'quadruped' ? 0.7 : 1.1;
    else if (shooter !== undefined)
      x = landmarks.gym.freeThrowX - 1.3 * (i + (shooter === loose[0]?.id ? 0 : 1)) - 0.2;
    else if (brakes(actor, beats)) x = (first?.spot ?? 1) < 0 ? -COMES_FROM : COMES_FROM;
    else if (first?.action === 'ride' && company.actors.some((a) => a.id === first.with && brakes(a, beats)))
      x = COMES_FROM + 1;
    else if (beats.some((b) => b.action === 'brake' && b.target === actor.id))
      x = first?.action === 'walk' || first?.action === 'run' ? STANDS_BY.coming : STANDS_BY.standing;
    else if (first?.action === 'ride') x = -3.4;
    else if (first !== undefined && (first.action === 'walk' || first.action === 'run'))
      x = (first.spot ?? 1) < 0 ? 2.6 : -2.8;
    else if (
      first !== undefined &&
      (first.action === 'topple' || first.action === 'push') &&
      place === 'kitchen'
    )
      x = first.target?.startsWith('domino') === true ? -2.2 : -0.9;
    else {
      // In the kitchen the right half is the table's.
      const built = company.props.find((p) => p.mechanism != null && !spansStage(p));
      // Clear of the first mechanism (see `placeMechanisms`).
      const clear = Math.min(-2.5, (place === 'kitchen' ? -1.9 : -1) - (built?.width ?? 0) / 2);
      const [left, right] =
        built !== undefined ? [clear, 2.1] : place === 'kitchen' ? [-2.3, 0.1] : [-1.7, 1.7];
      x =
        loose.length === 1
          ? built !== undefined
            ? left
            : -0.8
          : left + ((right - left) * i) / (loose.length - 1);
    }
    placed.set(actor.id, free(x, actor.rig === 'person' ? 0.9 : 0.8));
  }
  return company.actors.map((a) => ({ ...a, x: round(placed.get(a.id) ?? a.x) }));
}

function placeProps(
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
      (fromTheHand.has(first.action) || eatsSitting(first, beats, company)) &&
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
    const stacked = company.stacks.has(baseOf(prop.id));
    if (stacked) {
      const whole = baseOf(prop.id);
      const byHand = beats.some(
        (b) => b.action === 'stack' && b.target !== null && baseOf(b.target) === whole,
      );
      if (byHand)
        return { ...prop, x: round(0.5 + 0.55 * (Number(/\d+$/u.exec(prop.id)?.[0] ?? 1) - 1)), y: 0 };
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
    if (prop.thing === 'bicycle') return { ...prop, x: round((actor?.x ?? -2) + 0.9) };
    // Something acts by itself: it starts where its act can begin.
    const itself = beats.find((b) => b.actor === prop.id);
    if (itself !== undefined && (first === undefined || beats.indexOf(itself) < beats.indexOf(first))) {
      const high = ['fall', 'bounce', 'drop', 'break'].includes(itself.action);
      // A balloon rises from where it is seen.
      const above = prop.material === 'helium' ? 0.7 : 2.2;
      return { ...prop, x: high ? 0 : place === 'tabletop' ? -1.5 : -2.6, y: high ? above : 0 };
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
    const aside = actor === undefined && itself === undefined && driven(beats, actors);
    const beside = aside
      ? 5.4
      : actor === undefined
        ? 0.6
        : actor.x + (first?.action === 'kick' ? 0.75 : 1) * way;
    const onTable = place === 'kitchen' && prop.width < 0.5 && prop.height < 0.8 && first?.action !== 'kick';
    let x = onTable ? table.tableX : beside;
    const crowded = () =>
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

/** Does it have to brake here, or to miss somebody? Then it comes from afar. */
const brakes = (actor: PlanActor, beats: readonly Beat[]): boolean =>
  actor.rig === 'wheeled' &&
  beats.some(
    (b) => b.actor === actor.id && (b.action === 'brake' || b.action === 'hit' || b.action === 'topple'),
  );

/** Does anything drive here? Then what merely stands about stands where it does not come. */
const driven = (beats: readonly Beat[], actors: readonly PlanActor[]): boolean =>
  beats.some(
    (b) =>
      b.action === 'drive' ||
      b.action === 'ride' ||
      (goesAlong.has(b.action) && actors.find((a) => a.id === b.actor)?.rig === 'wheeled'),
  );
const goesAlong: ReadonlySet<Action> = new Set(['walk', 'run', 'chase', 'follow']);

/** Parts of the set that are for sitting and lying on: nothing stands there unless the words say so. */
const seats: readonly string[] = ['sofa', 'bed', 'seat'];
const onASeat = (place: Place, x: number, width: number): boolean =>
  seats.some((name) => {
    const seat = landmarksOf(place).get(name);
    return seat !== undefined && Math.abs(seat.x - x) < (seat.width + width) / 2;
  });

/** Half under a table, or in a post: what stands so would be pushed out of it. */
const acrossAnEdge = (place: Place, x: number, width: number): boolean =>
  [...landmarksOf(place).values()].some(({ form, x: middle, width: wide }) => {
    if (form === 'ground') return false;
    const away = Math.abs(middle - x);
    return away < (wide + width) / 2 && (form === 'post' || away >= wide / 2);
  });

/** Who fights with this thing in hand: the one who begins with the first of a pair, the other with the second. */
function duellist(prop: PlanProp, beats: readonly Beat[]): string | null {
  const fight = beats.find(
    (b) => b.action === 'fight' && b.with !== null && baseOf(b.with) === baseOf(prop.id),
  );
  if (fight === undefined) return null;
  return fight.with === prop.id ? fight.actor : fight.target;
}

/** Who sits down to eat has the food in hand. */
const eatsSitting = (beat: Beat, beats: readonly Beat[], company: Company): boolean =>
  (beat.action === 'eat' || beat.action === 'bite' || beat.action === 'drink') &&
  (beats.slice(0, beats.indexOf(beat)).some((b) => b.actor === beat.actor && b.action === 'sit') ||
    company.relations.some((r) => r.what.id === beat.actor && r.how === 'on'));

/** How far to the right a place's floor is free of its own furniture, in metres. */
function freeTo(place: Place): number {
  if (place === 'gym') return landmarks.gym.poleX - 0.3;
  return Math.min(6, firstEdge(place) - 0.1);
}
/** What is swung at things. */
const strikes: ReadonlySet<string> = new Set(['wrecking-ball', 'pendulum']);
const letsGo: ReadonlySet<Action> = new Set(['swing', 'drop', 'fall', 'roll', 'topple']);

/** Things of several bodies stand first: others are placed by them. What is to swing starts raised, and held. */
function placeMechanisms(company: Company, beats: readonly Beat[], place: Place): Map<string, PlanProp> {
  const built = new Map<string, PlanProp>();
  // The first stands in the middle, others beside it: to the right as far as the place is free, then to the left.
  let right: number | null = null;
  let left = 0;
  for (const known of company.props) {
    const prop = asRidden(known, beats, place);
    if (prop.mechanism == null || spansStage(prop)) continue;
    let { x } = prop;
    if (!company.placed.has(prop.id)) {
      // A bowl stands to the right of a jug.
      const half = prop.width / 2;
      const target = strikes.has(prop.thing) && company.stacks.size > 0;
      const extra = prop.thing === 'jug' ? 0.4 : target ? 2.6 : 0;
      const fits = right !== null && right + 0.5 + prop.width + extra < freeTo(place);
      if (right === null) x = place === 'kitchen' ? -1.2 : standsAt(prop);
      else x = fits ? right + 0.5 + half : left - 0.5 - half - extra;
      if (right === null) [left, right] = [x - half, x + half + extra];
      else if (fits) right = x + half + extra;
      else left = x - half;
      x = round(x);
    }
    const swings = beats.find(
      (b) => letsGo.has(b.action) && (b.actor === prop.id || b.target === prop.id || b.with === prop.id),
    );
    const angle = -Math.min(1.25, 0.95 * (swings?.vigour ?? 1));
    const mechanism =
      swings !== undefined && prop.mechanism.seats.length === 0
        ? raised(prop.mechanism, swungOf(prop.mechanism, company.raisedBalls), angle)
        : prop.mechanism;
    built.set(prop.id, { ...prop, x, y: 0, mechanism });
  }
  // What is poured into stands open under the lip.
  const pour = beats.find((b) => b.action === 'pour');
  const jug = built.get(pour?.with ?? '');
  const into = company.props.find((p) => p.id === pour?.target);
  if (jug !== undefined && into !== undefined)
    built.set(into.id, {
      ...into,
      width: 0.56,
      height: 0.6,
      x: round(jug.x + UNDER_THE_LIP),
      y: 0,
      mechanism: receiver(),
    });
  return built;
}

/** What is held up at the start: the main part, or the first balls of a row. */
const swungOf = ({ main, strikes }: Mechanism, count: number): string[] =>
  [main, ...strikes.map(([, next]) => next)].slice(0, Math.max(1, count));

/** Where the mechanism that a thing acts on, or that acts on it, wants it: on top of a ramp, above a spring, in the way of a pendulum. */
function startBy(
  prop: PlanProp,
  beats: readonly Beat[],
  built: ReadonlyMap<string, PlanProp>,
): { x: number; y: number } | null {
  for (const beat of beats) {
    const [self, other] = [beat.actor, beat.target ?? beat.with ?? ''];
    const hill = beat.with === prop.id ? built.get(other) : undefined;
    if (hill !== undefined && goesDown(beat, hill)) return { x: round(topOf(hill)), y: hill.height };
    const onto = self === prop.id ? built.get(other) : undefined;
    if (onto?.thing === 'ramp' || onto?.thing === 'hill')
      return { x: round(onto.x - onto.width / 2 + 0.26), y: onto.height };
    if (
      onto?.mechanism != null &&
      onto.opening === undefined &&
      onto.thing !== 'wrecking-ball' &&
      onto.thing !== 'pendulum'
    ) {
      const main = onto.mechanism.parts.find((p) => p.name === onto.mechanism?.main);
      const off = onto.thing === 'seesaw' ? onto.width * 0.4 : 0;
      // Several come down side by side.
      const sharers = beats.filter((b) => (b.target ?? b.with) === onto.id).map((b) => b.actor);
      const place = [...new Set(sharers)].indexOf(prop.id) - (new Set(sharers).size - 1) / 2;
      const surface = onto.mechanism.water?.surface;
      // On a belt things begin at its upstream end.
      if (onto.mechanism.belt !== undefined && main !== undefined)
        return { x: round(onto.x - onto.width / 2 + 0.4 + 0.4 * place), y: round(main.y + 0.08) };
      return {
        x: round(onto.x + off + place * Math.min(0.6, onto.width * 0.28)),
        y: round(surface === undefined ? (main?.y ?? 0) + 1.6 : surface + 0.55),
      };
    }
    if (beat.action === 'attract' && (self === prop.id || other === prop.id)) {
      // Beside all else, the iron half a metre from the magnet.
      const edge = Math.max(-0.4, ...[...built.values()].map((m) => m.x + m.width / 2));
      return { x: round(edge + (self === prop.id ? 0.4 : 0.9)), y: 0 };
    }
    const by = other === prop.id ? built.get(self) : undefined;
    if (by?.thing === 'wrecking-ball' || by?.thing === 'pendulum')
      return { x: round(by.x + 0.35 + prop.width / 2), y: 0 };
  }
  return null;
}

/** Where a stack stands: where nothing of the set would hold it up as it goes over. */
const roomToFall = (place: Place): number => Math.min(1.5, firstEdge(place) - 1.3);

/** Where the first landmark to the right of the middle begins. */
const firstEdge = (place: Place): number =>
  Math.min(...[...landmarksOf(place).values()].map((l) => l.x - l.width / 2).filter((x) => x > 0));

/** What is put down above a table, a bench or a block stands on it. */
function onTop(place: Place, x: number, y: number): number {
  for (const landmark of landmarksOf(place).values())
    if (landmark.form !== 'post' && Math.abs(x - landmark.x) < landmark.width / 2)
      return Math.max(y, landmark.top);
  return Math.max(0, y);
}

function faced(
  actor: PlanActor,
  company: Company,
  beats: readonly Beat[],
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
): PlanActor {
  if (company.placed.has(actor.id)) return actor;
  const first = beats.find((b) => b.actor === actor.id);
  const name = first?.target ?? null;
  const at =
    name === 'hoop'
      ? landmarks.gym.hoopX
      : (first?.spot ??
        actors.find((a) => a.id === name)?.x ??
        props.find(
          (p) => p.id === (name ?? (first?.action === 'catch' ? null : first?.with)) && p.heldBy !== actor.id,
        )?.x ??
        beats
          .map((b) => actors.find((a) => a.id === b.actor && a.id !== actor.id)?.x)
          .find((x) => x !== undefined) ??
        actor.x + 1);
  return { ...actor, facing: at < actor.x ? -1 : 1 };
}

const round = (value: number) => Number(value.toFixed(3));
