import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { BeatReport, TraceBody, WorldTrace } from '#contracts/trace.ts';
import type { Action } from '#contracts/world.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { filmsBlown, filmsOf, filmsTorn } from './films.ts';
import { boiled, changedAsItMust, evaporated, froze, settled } from './heat.ts';
import { cameDown, cameUp, hangs, loadOf, swungDown } from './hoists.ts';
import { pouredOver, stirredThrough } from './mixing.ts';
import { standsPlanted } from './planting.ts';
import { skipped } from './skipping.ts';
import { slipped } from './slipping.ts';
import { wentDown } from './slopes.ts';
import { watered } from './watering.ts';
import { wayHolds } from './ways.ts';

type Predicate = (evidence: Evidence) => boolean;

/** How far a body went from where it was, at most, in metres; and turned, in radians. */
function went({ trace, from, to }: Evidence, id: string | null, axis: 'x' | 'y' | 'any' | 'turn'): number {
  const body = id === null ? undefined : bodyOf(trace, id);
  if (body === undefined) return 0;
  const [x, y, a] = poseOf(body, from);
  let most = 0;
  for (let f = from; f <= to; f++) {
    const [x1, y1, a1] = poseOf(body, f);
    const by = {
      x: Math.abs(x1 - x),
      y: Math.abs(y1 - y),
      any: Math.hypot(x1 - x, y1 - y),
      turn: Math.abs(a1 - a),
    };
    most = Math.max(most, by[axis]);
  }
  return most;
}

const owns = (name: string, whole: string) => name === whole || name.startsWith(`${whole}/`);
const met = ({ trace, from, to }: Evidence, a: string, b: string): number =>
  trace.contacts.filter(
    (c) =>
      c.frame >= from - 2 &&
      c.frame <= to + 2 &&
      ((owns(c.a, a) && owns(c.b, b)) || (owns(c.a, b) && owns(c.b, a))),
  ).length;
const heard = ({ trace, from, to, beat }: Evidence, kinds: readonly string[]): boolean =>
  trace.sounds.some(
    (s) =>
      kinds.includes(s.kind) &&
      s.frame >= from - 1 &&
      s.frame <= to + 1 &&
      s.bodies.some((b) => owns(b, beat.actor)),
  );
const handled = (beat: Beat): string | null => beat.with ?? beat.target;
const moved: Predicate = (e) => went(e, handled(e.beat) ?? e.beat.actor, 'any') > 0.3;
/** Does this act by itself, being a thing? */
const isThing = ({ trace, beat }: Evidence): boolean =>
  trace.bodies.some((b) => b.owner === beat.actor && b.part === null);
/** A thing that bumps into somebody or something by itself met it. */
const touchedIt: Predicate = (e) =>
  isThing(e) && e.beat.target !== null && met(e, e.beat.actor, e.beat.target) > 0;
/** What was sent, or went by itself: never what it was sent to. */
const sentOn: Predicate = (e) =>
  went(e, isThing(e) ? e.beat.actor : (e.beat.with ?? e.beat.target ?? e.beat.actor), 'any') > 0.5;
/** What rolls by itself to a thing rolls where that stands, and not on the floor below it. */
const onItsLevel: Predicate = (e) => {
  const body = bodyOf(e.trace, e.beat.actor);
  const to = e.beat.target === null ? undefined : bodyOf(e.trace, e.beat.target);
  if (!isThing(e) || body === undefined || to === undefined || to.part !== null) return true;
  const [, y] = poseOf(body, e.from);
  const [, y1] = poseOf(to, e.from);
  return y > y1 - sizeOf(to) - LEVEL;
};
/** So far above the lower edge of it or below, metres. */
const LEVEL = 0.3;
const stackWent = (e: Evidence, axis: 'any' | 'turn'): number => {
  const base = (handled(e.beat) ?? '').replace(/-\d+$/u, '');
  const owners = new Set(e.trace.bodies.map((b) => b.owner).filter((o) => o.replace(/-\d+$/u, '') === base));
  return Math.max(0, ...[...owners].map((o) => went(e, o, axis)));
};

const partsOf = (trace: WorldTrace, id: string): TraceBody[] => trace.bodies.filter((b) => b.owner === id);
const reaching = /(?:lower-arm|hand|head|body)/u;
/** The nearest that hands, head or body of the one came to anything of the other, in metres between middles. */
function gap(e: Evidence, a: string, b: string): number {
  const own = partsOf(e.trace, a).filter((p) => reaching.test(p.part ?? ''));
  const other = partsOf(e.trace, b);
  let least = Number.POSITIVE_INFINITY;
  for (let f = e.from; f <= e.to; f++)
    for (const p of own)
      for (const q of other) {
        const [x, y] = poseOf(p, f);
        const [x1, y1] = poseOf(q, f);
        least = Math.min(least, Math.hypot(x - x1, y - y1) - sizeOf(q));
      }
  return least;
}
function sizeOf({ shape }: TraceBody): number {
  switch (shape.kind) {
    case 'circle':
      return shape.radius;
    case 'box':
      return Math.max(shape.width, shape.height) / 2;
    case 'capsule':
      return shape.length / 2;
    case 'polygon':
      return 0.1;
  }
}
/** How far any limb went or turned against the body it hangs on. */
function limbsWent(e: Evidence): number {
  const root = bodyOf(e.trace, e.beat.actor);
  if (root === undefined) return 0;
  let most = 0;
  for (const part of partsOf(e.trace, e.beat.actor)) {
    const [x, y, a] = poseOf(part, e.from);
    const [rx, ry] = poseOf(root, e.from);
    for (let f = e.from; f <= e.to; f++) {
      const [x1, y1, a1] = poseOf(part, f);
      const [rx1, ry1] = poseOf(root, f);
      most = Math.max(most, Math.hypot(x1 - rx1 - (x - rx), y1 - ry1 - (y - ry)), 0.2 * Math.abs(a1 - a));
    }
  }
  return most;
}
const headOf = (trace: WorldTrace, id: string) =>
  trace.bodies.find((b) => b.id === `${id}/head`) ?? bodyOf(trace, id);
/** How much lower the head is at the end, in metres. */
function sankBy({ trace, beat, from, to }: Evidence): number {
  const head = headOf(trace, beat.actor);
  return head === undefined ? 0 : poseOf(head, from)[1] - poseOf(head, to)[1];
}
/** How high the head is as it begins, metres. */
function heightOf({ trace, beat, from }: Evidence): number {
  const head = headOf(trace, beat.actor);
  return head === undefined ? Number.POSITIVE_INFINITY : poseOf(head, from)[1];
}
const nearOther: Predicate = (e) => e.beat.target !== null && gap(e, e.beat.actor, e.beat.target) < 0.3;
/** A kite is flown while it stands over people's heads, for nearly all of the time. */
function stoodHigh({ trace, from, to }: Evidence, id: string): boolean {
  const body = bodyOf(trace, id);
  if (body === undefined) return false;
  let high = 0;
  for (let f = from; f <= to; f++) if (poseOf(body, f)[1] > 1.9) high += 1;
  return high > 0.8 * (to - from + 1);
}
/** What share of it went from the solid into the pool, where none of it got lost. */
function meltedAway({ trace, beat, from, to }: Evidence): number {
  const during = (trace.melts ?? []).filter((m) => m.id === beat.actor && m.frame >= from && m.frame <= to);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const whole = first.solid + first.pool;
  return Math.abs((last.solid + last.pool) / whole - 1) > 0.001 ? 0 : (first.solid - last.solid) / whole;
}
/** It rolled, stands at the end, and tyres or brakes were heard. */
const cameToStand: Predicate = (e) => {
  const body = bodyOf(e.trace, e.beat.actor);
  if (body === undefined) return false;
  const speed = (f: number) =>
    Math.abs(poseOf(body, f)[0] - poseOf(body, f - 1)[0]) * e.trace.framesPerSecond;
  let most = 0;
  for (let f = e.from; f <= e.to; f++) most = Math.max(most, speed(f));
  return most > 0.8 && speed(e.to) < 0.05 && heard(e, ['screech', 'rolling']);
};
/** How far it was opened, or covered, in a frame; 0 where nothing was done to it. */
const shareOf = ({ trace }: Evidence, id: string, frame: number): number =>
  trace.progress?.find((p) => p.id === id && p.frame === frame && p.what !== 'power' && p.what !== 'eaten')
    ?.share ?? 0;
/** How much of what it can a device gives in a frame. */
const powerOf = ({ trace }: Evidence, id: string, frame: number): number =>
  trace.progress?.find((p) => p.id === id && p.frame === frame && p.what === 'power')?.share ?? 0;
const doneTo = ({ beat }: Evidence): string => beat.target ?? beat.with ?? beat.actor;
/** Pieces that came off it in this act and lie lower than they came off. */
const shedFrom = ({ trace, from, to }: Evidence, id: string, what: string): number =>
  trace.bodies.filter((b) => {
    if (!b.id.startsWith(`${id}/${what}-`) || b.from < from || b.from > to) return false;
    return poseOf(b, to)[1] < poseOf(b, b.from)[1] - 0.02;
  }).length;
/** How much of it was eaten or drunk up in this act, of all of it; what is gone is eaten up. */
function eatenDuring(e: Evidence): number {
  const id = handled(e.beat) ?? '';
  const eaten = (frame: number) =>
    e.trace.progress?.findLast((p) => p.id === id && p.what === 'eaten' && p.frame <= frame)?.share ?? 0;
  return eaten(e.to) - eaten(e.from);
}
const isMeal = ({ trace, beat }: Evidence): boolean =>
  trace.progress?.some((p) => p.id === handled(beat) && p.what === 'eaten') === true;
/** All that is called so: `cup-1`, `cup-2` … */
const piecesOf = (e: Evidence): TraceBody[] => {
  const base = doneTo(e).replace(/-\d+$/u, '');
  return e.trace.bodies.filter((b) => b.part === null && b.id.replace(/-\d+$/u, '') === base);
};
/** Three of them stand over each other at the end (two, where there are no more). */
const towers: Predicate = (e) => {
  const pieces = piecesOf(e);
  const [first] = pieces;
  if (first === undefined) return false;
  const at = pieces.map((p) => poseOf(p, e.to)).toSorted((a, b) => a[1] - b[1]);
  const high = first.shape.kind === 'box' ? first.shape.height : 2 * sizeOf(first);
  const low = at[0]?.[1] ?? 0;
  const needed = Math.min(3, pieces.length) - 1;
  return (at.at(-1)?.[1] ?? 0) > low + 0.8 * high * needed;
};
/** They went up and came down again four times in all, and none lies on the ground. */
const keptUp: Predicate = (e) => {
  let tops = 0;
  for (const piece of piecesOf({ ...e, beat: { ...e.beat, target: e.beat.with } })) {
    const y = (f: number) => poseOf(piece, f)[1];
    for (let f = e.from + 2; f <= e.to - 2; f++)
      if (y(f) >= y(f - 1) && y(f) > y(f + 1) && y(f) > Math.max(y(f - 2), y(f + 2)) + 0.02) tops += 1;
    if (y(e.to) < 0.3) return false;
  }
  return tops >= 4;
};
/** How many of what is lit or blown out burn around a frame: what burns gets shorter. */
function flamesOf({ trace, beat }: Evidence, frame: number): number {
  const base = (beat.target ?? '').replace(/-\d+$/u, '');
  const burnt = (id: string, at: number) =>
    trace.progress?.findLast((p) => p.id === id && p.what === 'burnt' && p.frame <= at)?.share ?? 0;
  const ids = trace.bodies.map((b) => b.id).filter((id) => id.replace(/-\d+$/u, '') === base);
  const [from, to] = frame < FLAME_FRAMES ? [0, FLAME_FRAMES] : [frame - FLAME_FRAMES, frame];
  return new Set(ids.filter((id) => burnt(id, to) > burnt(id, from))).size;
}
/** So many frames are long enough for a flame to be told from a wick. */
const FLAME_FRAMES = 5;
/** Somebody else's head is higher at the end by a twentieth of how high it came. */
function rose({ trace, from, to }: Evidence, id: string): boolean {
  const head = headOf(trace, id);
  return head !== undefined && poseOf(head, to)[1] - poseOf(head, from)[1] > 0.05 * poseOf(head, to)[1];
}
/** The head is lower at the end, or was down already by half of how high it ever was. */
const liesLow: Predicate = (e) => {
  const head = headOf(e.trace, e.beat.actor);
  if (head === undefined) return false;
  let highest = 0;
  for (let f = 0; f <= e.to; f++) highest = Math.max(highest, poseOf(head, f)[1]);
  return lower(e) || poseOf(head, e.to)[1] < 0.6 * highest;
};
const gestured: Predicate = (e) => limbsWent(e) > 0.05;
/** The head comes lower by a twentieth of how high it was: a cat has less far to go than a man. */
const lower: Predicate = (e) => {
  const head = headOf(e.trace, e.beat.actor);
  return head !== undefined && sankBy(e) > 0.05 * poseOf(head, e.from)[1];
};
/** All of somebody is above the middle of what they sit on, from first to last. */
const perched: Predicate = (e) => {
  const seat = e.beat.target === null ? undefined : bodyOf(e.trace, e.beat.target);
  const parts = partsOf(e.trace, e.beat.actor);
  if (seat === undefined || parts.length === 0) return false;
  for (let f = e.from; f <= e.to; f++) {
    const [x, y] = poseOf(seat, f);
    for (const part of parts) {
      const [px, py] = poseOf(part, f);
      if (py < y || Math.abs(px - x) > 1) return false;
    }
  }
  return true;
};
/** What is in a bowl comes to the mouth in a hand or with a spoon. */
const handAtMouth: Predicate = (e) => {
  const head = headOf(e.trace, e.beat.actor);
  if (head === undefined) return false;
  const arms = partsOf(e.trace, e.beat.actor).filter((p) => p.part?.startsWith('lower-arm') === true);
  return arms.some((arm) => {
    for (let f = e.from; f <= e.to; f++) {
      const [x, y] = poseOf(arm, f);
      const [x1, y1] = poseOf(head, f);
      if (Math.hypot(x - x1, y - y1) < 1.6 * sizeOf(head)) return true;
    }
    return false;
  });
};
const atMouth: Predicate = (e) => {
  const head = headOf(e.trace, e.beat.actor);
  const food = bodyOf(e.trace, handled(e.beat) ?? '');
  if (head === undefined || food === undefined) return handled(e.beat) === null && gestured(e);
  for (let f = e.from; f <= e.to; f++) {
    const [x, y] = poseOf(head, f);
    const [x1, y1] = poseOf(food, f);
    if (Math.hypot(x - x1, y - y1) < sizeOf(head) + sizeOf(food) + 0.2) return true;
  }
  return false;
};

/** What must be seen in the trace for an action to count. An action without a line here rests on its verdict alone. */
const predicates: Partial<Record<Action, Predicate>> = {
  throw: sentOn,
  shoot: sentOn,
  kick: sentOn,
  roll: (e) => sentOn(e) && onItsLevel(e),
  // The face met the ball, and it went; or the bat went by.
  strike: (e) => {
    const blow = met(e, e.beat.tool ?? '', e.beat.with ?? '') > 0;
    return e.beat.outcome === 'fail'
      ? !blow && went(e, e.beat.tool ?? null, 'any') > 0.4
      : blow && went(e, e.beat.with, 'x') > 1;
  },
  catch: (e) =>
    e.beat.with === null ||
    e.beat.outcome === 'fail' ||
    met({ ...e, from: 0 }, e.beat.actor, e.beat.with) > 0,
  hold: (e) =>
    e.beat.with === null ||
    hangs(e, e.beat.with) ||
    went(e, e.beat.with, 'any') > 0.1 ||
    met(e, e.beat.actor, e.beat.with) > 0,
  bounce: (e) => met(e, handled(e.beat) ?? e.beat.actor, 'set/floor') >= 1,
  drop: (e) =>
    (isThing(e) && swungDown(e)) ||
    went(e, isThing(e) ? loadOf(e) : (handled(e.beat) ?? e.beat.actor), 'y') > 0.15,
  topple: (e) => stackWent(e, 'turn') > 0.6 || stackWent(e, 'any') > 0.1 || moved(e),
  push: (e) => touchedIt(e) || stackWent(e, 'any') > 0.1 || moved(e),
  pull: (e) => went(e, handled(e.beat) ?? e.beat.target ?? '', 'x') > 0.25,
  // Who is small has less far to fall.
  fall: (e) => went(e, e.beat.actor, 'y') > 0.2 || sankBy(e) > 0.3 * heightOf(e),
  jump: (e) => went(e, e.beat.actor, 'y') > 0.08,
  walk: (e) => went(e, e.beat.actor, 'x') > 0.25,
  run: (e) => went(e, e.beat.actor, 'x') > 0.4,
  ride: (e) => went(e, e.beat.actor, 'x') > 0.8,
  sit: (e) => went(e, e.beat.actor, 'y') > 0.08 || perched(e),
  fly: (e) => (e.beat.with === null ? went(e, e.beat.actor, 'any') > 0.5 : stoodHigh(e, e.beat.with)),
  dance: (e) => went(e, e.beat.actor, 'any') > 0.03,
  brake: cameToStand,
  melt: (e) => meltedAway(e) > 0.25,
  boil: boiled,
  // Who freezes stops where they are.
  freeze: (e) =>
    headOf(e.trace, e.beat.actor) === undefined ? froze(e) : went(e, e.beat.actor, 'any') < 0.12,
  evaporate: evaporated,
  change: changedAsItMust,
  condense: settled,
  talk: (e) => heard(e, ['line', 'bark', 'call', 'horn']),
  laugh: (e) => heard(e, ['laugh', 'line', 'bark']),
  hug: nearOther,
  kiss: nearOther,
  highfive: nearOther,
  shakehands: nearOther,
  pat: nearOther,
  feed: nearOther,
  hit: (e) => touchedIt(e) || nearOther(e),
  fight: nearOther,
  cry: gestured,
  sneeze: gestured,
  nod: gestured,
  shakehead: gestured,
  spin: gestured,
  shake: gestured,
  blow: (e) =>
    e.beat.with !== null
      ? filmsBlown(e) > 0
      : flamesOf(e, e.from) > 0
        ? flamesOf(e, e.to) > 0 === (e.beat.outcome === 'fail')
        : gestured(e),
  break: (e) => filmsOf(e).length === 0 || filmsTorn(e) > 0,
  kindle: (e) => flamesOf(e, e.from) === 0 && flamesOf(e, e.to) > 0,
  wake: (e) => e.beat.target !== null && rose(e, e.beat.target) && gap(e, e.beat.actor, e.beat.target) < 0.35,
  stretch: gestured,
  think: gestured,
  shrug: gestured,
  exercise: gestured,
  yoga: gestured,
  point: gestured,
  knock: (e) => gestured(e) && heard(e, ['impact']),
  work: gestured,
  bite: (e) => atMouth(e) && eatenDuring(e) > 0.02,
  eat: (e) => (isMeal(e) ? eatenDuring(e) > 0.05 && (atMouth(e) || handAtMouth(e)) : atMouth(e)),
  drink: (e) => atMouth(e) && (!isMeal(e) || eatenDuring(e) > 0.3),
  give: (e) => e.beat.with !== null && e.beat.target !== null && met(e, e.beat.target, e.beat.with) > 0,
  put: (e) =>
    (isThing(e) && cameDown(e)) ||
    (e.beat.with !== null && met({ ...e, from: 0 }, e.beat.actor, e.beat.with) > 0),
  sleep: liesLow,
  lie: liesLow,
  kneel: lower,
  hide: lower,
  crawl: (e) => went(e, e.beat.actor, 'x') > 0.3,
  climb: (e) => went(e, e.beat.actor, 'y') > 0.2,
  swim: (e) => went(e, e.beat.actor, 'x') > 0.4,
  chase: (e) => went(e, e.beat.actor, 'x') > 0.5,
  follow: (e) => went(e, e.beat.actor, 'x') > 0.3,
  // They start back: somebody else moves by more than a step.
  scare: (e) => e.beat.target !== null && went(e, e.beat.target, 'x') > 0.2 && gestured(e),
  dive: (e) => went(e, e.beat.actor, 'x') > 0.3,
  // By itself, or over the ground.
  // What is in no water and no gas is carried by the wind: it has to go with it.
  float: (e) =>
    (isThing(e) && (e.beat.target !== null || went(e, e.beat.actor, 'any') > 0.2)) ||
    (went(e, e.beat.actor, 'x') > 0.4 && went(e, e.beat.actor, 'y') > 0.1),
  open: (e) =>
    e.beat.outcome === 'fail'
      ? shareOf(e, doneTo(e), e.to) < 0.1
      : shareOf(e, doneTo(e), e.from) < 0.3 && shareOf(e, doneTo(e), e.to) > 0.6,
  close: (e) => shareOf(e, doneTo(e), e.from) > 0.5 && shareOf(e, doneTo(e), e.to) < 0.1,
  peel: (e) => shareOf(e, doneTo(e), e.to) > 0.5 && shedFrom(e, doneTo(e), 'peel') >= 3,
  fold: (e) => shareOf(e, doneTo(e), e.from) < 0.1 && shareOf(e, doneTo(e), e.to) > 0.95,
  spread: (e) => shareOf(e, doneTo(e), e.to) - shareOf(e, doneTo(e), e.from) > 0.5,
  squeeze: (e) => e.beat.with !== null && shedFrom(e, e.beat.with, 'drop') >= 3,
  switchon: (e) => powerOf(e, doneTo(e), e.from) < 0.3 && powerOf(e, doneTo(e), e.to) > 0.8,
  switchoff: (e) => powerOf(e, doneTo(e), e.from) > 0.7 && powerOf(e, doneTo(e), e.to) < 0.2,
  paint: (e) => shareOf(e, doneTo(e), e.to) - shareOf(e, doneTo(e), e.from) > 0.5,
  cut: (e) =>
    e.trace.bodies.filter((b) => b.id.startsWith(`${doneTo(e)}/shard-`) && b.from >= e.from && b.from <= e.to)
      .length > 1,
  stack: towers,
  juggle: keptUp,
  skip: skipped,
  slip: slipped,
  plant: standsPlanted,
  sail: (e) => went(e, e.beat.actor, 'x') > 1,
  pour: (e) => !e.trace.mixing?.some((m) => m.id === e.beat.actor) || pouredOver(e),
  stir: stirredThrough,
  lower: cameDown,
  raise: cameUp,
};

/** Does the trace bear out that this beat happened? */
export function borneOut(plan: ScenePlan, trace: WorldTrace, beat: Beat, report: BeatReport): boolean {
  if (report.verdict !== 'happened') return false;
  const [from, to] = report.frames;
  const holds = predicates[beat.action];
  // What was sent on its way is still under way when its beat ends.
  const evidence = { trace, beat, from, to: Math.min(trace.frames - 1, to + 6) };
  if (beat.action === 'water' && !watered(plan, evidence)) return false;
  return wayHolds(plan, evidence) && wentDown(plan, evidence) && (holds === undefined || holds(evidence));
}
