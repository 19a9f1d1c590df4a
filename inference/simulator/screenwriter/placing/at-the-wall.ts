import { isOpenAir } from '#contracts/places.ts';
import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { round } from '../plan/to-millimetres.ts';
import { beyondOf } from '../scene/beyond.ts';
import { sideWall, type WallKind } from '../things/side-walls.ts';
import { crashingThrough, fromBeyond, inItsFrame, isGlazed, landsOn } from './panes.ts';

type Parts = { actors: PlanActor[]; props: PlanProp[]; beats: Beat[] };
type Where = { script: string; place: Place; company: Company };

/** What is done to a door, a window or a wall that stays where it is. */
const leaves: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'crawl',
  'fly',
  'climb',
  'jump',
  'dance',
  'dive',
  'open',
  'close',
  'knock',
  'look',
  'stand',
  'lean',
  'hit',
  'kick',
  'throw',
  'talk',
  'wave',
  'struggle',
  'hide',
  'sit',
  'point',
  'touch',
  'push',
  'sleep',
  'cry',
  'laugh',
  'bounce',
  'roll',
]);
const goes: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'crawl',
  'fly',
  'climb',
  'jump',
  'dance',
  'dive',
  'stand',
]);

const rooms =
  'room|house|home|apartment|flat|building|kitchen|classroom|office|shop|store|bar|pub|church|gym|library|bathroom|bedroom|party|café|cafe|restaurant|bakery|hotel|museum|school|stage door|class|lab|hospital|cell|garage|cellar|attic';
const the = '(?:the|a|an|his|her|their|our|my|this|that) (?:\\p{L}+ )?';
/** Words behind a verb of going that lead out of a room, and into one. */
const outwards = new RegExp(
  `^(?:(?:leav|left|exit)\\p{L}*(?: ${the}(?:${rooms})|\\s*(?:[.,;!?]|$| and| slam| through| by))|\\p{L}+ (?:right |straight |back )?out(?:side)?(?: of)?(?: (?:through|by) ${the}(?:door|window)\\p{L}*| ${the}(?:${rooms}|door|doorway|window))?(?= *(?:[.,;!?]|$| and| with| into| to| because| when| as| while| after)))`,
  'iu',
);
const inwards = new RegExp(
  `^(?:enter\\p{L}*(?: ${the}(?:${rooms})| *(?:[.,;!?]|$| and| with| through))|\\p{L}+ (?:back |right )?in(?:side)?(?: (?:through|at|by) ${the}(?:\\p{L}+ )?(?:door|doorway|window)\\p{L}*)?(?= *(?:[.,;!?]|$| and| with| through| carry| wear| hold)))`,
  'iu',
);
/** Who comes like that opens no door by its handle. */
const bursts = /^(?:burst|barg|storm|crash|smash|charg|explod|break|broke|kick|plough|plow|rush)\p{L}*/iu;
const out = /\bout\b|\bleav\p{L}*|\bleft\b|\bexit\p{L}*|\baway\b/iu;
const into = /\bin\b|\binto\b|\benter\p{L}*|\binside\b/iu;
/** How many letters behind a verb say which way it goes. */
const BEHIND = 44;

/** Room between the wall and those nearest to it; steps in which a place for it is looked for; the farthest it may stand; metres. */
const [ROOM, STEP, FARTHEST] = [1.05, 0.05, 5.6];
/** No wall nearer to the middle than that, metres. */
const NEAREST = 1.7;
/** How far beyond it one waits, is gone, and has just come out; how far before it one has come in, metres. */
const [WAITS, GONE, JUST, COME] = [0.95, 4.4, 1.1, 1.7];
/** How far to each side it is drawn, metres. */
const DEEP = 0.45;
/** From one to the next of several, metres. */
const APART = 0.75;
/** Two who are wedged in a doorway: how far the first one's middle is before it, and from the other's. */
const [WEDGED, WEDGE] = [0.4, 0.48];
/** A doorbell hangs beside the door, on the wall: how far from its middle, how high, how large; metres. */
const BELL = { beside: 0.62, y: 1.2, width: 0.14, height: 0.14 };

/** Which prop is the wall that the set ends at, and what it is; `pane`: the glass in it, where that is struck. */
function wallIn(
  { props, beats }: Parts,
  { script, place, company }: Where,
): { id: string; kind: WallKind; pane?: string } | null {
  for (const prop of props) {
    const kind = kindOf(prop);
    if (kind === null || prop.heldBy !== null || company.placed.has(prop.id)) continue;
    const on = beats.filter((b) => [b.actor, b.with, b.target, b.there?.of].includes(prop.id));
    const glazed = kind === 'window' && isGlazed(prop, { props, beats }, (b) => behind(script, b));
    if (glazed) return { id: company.freeId('window-wall'), kind, pane: prop.id };
    if (
      on.some(
        (b) => (b.with === prop.id && b.target !== prop.id) || (b.actor !== prop.id && !leaves.has(b.action)),
      )
    )
      continue;
    const passed = on.some((b) => b.way === 'through');
    const looksIn = on.some((b) => b.action === 'look' && into.test(behind(script, b)));
    const met = beats.some((b) => isOutside(script, b, beats));
    if (kind === 'window' && !passed && !looksIn && !(met && !isOpenAir(place))) continue;
    if (kind === 'wall' && (isOpenAir(place) || !on.some((b) => b.target === prop.id))) continue;
    if (
      kind === 'wall' &&
      on.some(
        (b) => (b.way !== undefined && b.way !== 'against') || b.action === 'jump' || b.action === 'sit',
      )
    )
      continue;
    return { id: prop.id, kind };
  }
  return null;
}

function kindOf({ thing, name }: PlanProp): WallKind | null {
  if (thing === 'door' && !/fridge|car|oven|cupboard|wardrobe|trap/u.test(name)) return 'door';
  if (/^window(?:-pane)?$/u.test(thing) && !/car|wind(?!ow)/u.test(name)) return 'window';
  return thing === 'wall' ? 'wall' : null;
}

/** "… outside a snowman waves", "a monster appears at the window outside": is whoever does it first out there? */
const isOutside = (script: string, b: Beat, beats: readonly Beat[]): boolean =>
  beats.find((o) => o.actor === b.actor) === b &&
  (/\boutside,? (?:(?:an?|the|two|three|some|his|her|their|our|my) )?(?:\p{L}+ ){0,3}$/iu.test(
    script.slice(Math.max(0, b.source.start - BEHIND), b.source.start),
  ) ||
    (/^\p{L}+(?: \p{L}+){0,3} (?:outside|in front of|at) (?:of )?(?:the )?(?:\p{L}+ )?window/iu.test(
      behind(script, b),
    ) &&
      /\boutside\b/iu.test(behind(script, b))));

/** A thing goes through it, and not whoever sends it. */
const sends = (b: Beat): boolean => b.with !== null && /^(?:throw|kick|roll|shoot)$/u.test(b.action);

const behind = (script: string, { source }: Beat): string =>
  script.slice(source.start, source.start + BEHIND);

/**
 * "Runs out of the door", "throws it out of the window", "knocks and somebody opens", "leaves the room": the set ends at a wall with
 * that opening, and beyond it lies what is outside. Who leaves goes through it and off; who comes in was out there.
 */
export function atTheWall(given: Parts, where: Where): Parts {
  const { script, place, company } = where;
  const tall = { ...given, props: given.props.map((p) => (isOpenAir(place) ? raised(p, given.beats) : p)) };
  const side = beyondOf(place, script);
  if (side === null || tall.props.some((p) => p.mechanism?.water != null)) return tall;
  const roofed = !isOpenAir(place);
  const found = wallIn(tall, where);
  const parts =
    found?.pane === undefined
      ? tall
      : { ...tall, beats: crashingThrough(tall, found.pane, (b) => behind(script, b)) };
  const leaving = (b: Beat) => goes.has(b.action) && outwards.test(behind(script, b));
  const coming = (b: Beat) => goes.has(b.action) && inwards.test(behind(script, b));
  const person = (b: Beat) =>
    parts.actors.some(
      (a) => a.id === b.actor && a.rig !== 'wheeled' && a.rig !== 'swimming' && a.inside === undefined,
    );
  const implied = (b: Beat) =>
    person(b) &&
    b.way === undefined &&
    (leaving(b) || (coming(b) && free(b))) &&
    !company.placed.has(b.actor);
  if (found === null && !(roofed && parts.beats.some(implied))) return parts;
  const id = found?.id ?? company.freeId('door');
  const kind = found?.kind ?? 'door';
  const door: PlanProp =
    parts.props.find((p) => p.id === id) ?? (kind === 'door' ? doorCalled(id) : windowCalled(id));
  const pane = found?.pane;

  const isOf = (b: Beat) => b.target === id || (pane !== undefined && b.target === pane);
  const passes = (b: Beat) =>
    kind !== 'wall' &&
    ((b.way === 'through' && isOf(b)) || ((kind === 'door' || pane !== undefined) && implied(b)));
  /** Does a thing that nobody sends come at it, or through it, by itself? */
  const comesByItself = (b: Beat) =>
    isOf(b) && byItself.has(b.action) && parts.props.some((p) => p.id === b.actor && p.heldBy === null);
  /** Does it lead to the other side of the wall? */
  const goesOut = (b: Beat): boolean => {
    const words = behind(script, b);
    const first = parts.beats.find((x) => x.actor === b.actor) === b;
    const leads = out.test(words) ? true : into.test(words) ? false : !first;
    if (sends(b)) return out.test(words) || !into.test(words);
    return roofed ? leads : !leads;
  };
  const outer = new Set(
    parts.actors.filter((a) => !company.placed.has(a.id) && startsOut(a.id)).map((a) => a.id),
  );
  function startsOut(actor: string): boolean {
    const own = parts.beats.filter((b) => b.actor === actor);
    // "Breaks the window and climbs in": what is done to it before is done from out there.
    const before = own.findIndex((b) => !isOf(b) || passes(b));
    const first =
      before > 0 && pane !== undefined && own[before] !== undefined && passes(own[before])
        ? own[before]
        : own[0];
    const at = first === undefined ? -1 : parts.beats.indexOf(first);
    const others = parts.beats.some((b) => b.actor !== actor && (b.action === 'open' || passes(b)));
    if (first === undefined) return false;
    if (passes(first)) return sends(first) ? roofed && !goesOut(first) : !goesOut(first);
    const knocked = first.action === 'knock' && first.target === id && others;
    const opens =
      first.action === 'open' &&
      first.target === id &&
      parts.beats.slice(0, at).some((b) => b.action === 'knock');
    const looksIn =
      first.action === 'look' &&
      first.target === id &&
      into.test(behind(script, first)) &&
      !out.test(behind(script, first));
    return roofed ? knocked || looksIn || isOutside(script, first, parts.beats) : opens;
  }
  const stage = parts.actors.filter((a) => !outer.has(a.id));
  const alone = new Set(parts.beats.filter(comesByItself).map((b) => b.actor));
  const at = placeOf(stage, parts, new Set([id, ...(pane === undefined ? [] : [pane]), ...alone]), place);
  if (at === null) return parts;
  const { x, outward } = at;
  const goers = parts.actors.filter((a) =>
    parts.beats.some((b) => passes(b) && !sends(b) && b.actor === a.id),
  );
  const wall = sideWall(door, kind, { ...side, outward }, x, goers);

  const is = new Map(parts.actors.map((a) => [a.id, outer.has(a.id)]));
  let gone = 0;
  let came = 0;
  const beats = parts.beats.map((b, k): Beat => {
    const later = parts.beats.slice(k + 1).some((n) => n.actor === b.actor || n.target === b.actor);
    if (alone.has(b.actor) && isOf(b)) {
      const end = landsOn(parts.props, script.slice(b.source.start));
      return end === null ? b : { ...b, spot: end };
    }
    if (passes(b) && sends(b)) return b;
    if (passes(b)) {
      const leads = is.get(b.actor) !== true;
      is.set(b.actor, leads);
      const inside = b.spot != null && (x - b.spot) * outward >= COME ? b.spot : null;
      const spot = !leads
        ? (inside ?? x - outward * (COME + APART * came++))
        : later
          ? x + outward * JUST
          : x + outward * (GONE + APART * gone++);
      return {
        ...b,
        target: id,
        way: 'through',
        spot: round(spot),
        ...(leads && !later ? { leaves: true as const } : {}),
        ...(kind === 'door' && bursts.test(behind(script, b))
          ? { flings: true as const, action: b.action === 'walk' ? ('run' as const) : b.action }
          : {}),
      };
    }
    // Beyond it one goes on from it, and off.
    if (is.get(b.actor) === true && goes.has(b.action) && b.target === null && b.spot == null)
      return {
        ...b,
        spot: round(x + outward * (GONE + APART * gone++)),
        ...(later ? {} : { leaves: true as const }),
      };
    return b;
  });
  // Who has shut a door behind them does not stay before it.
  const ended = beats.flatMap((b): Beat[] => {
    const last = beats.findLast((n) => n.actor === b.actor) === b;
    const shuts = b.action === 'close' && b.target === id && is.get(b.actor) === true && last;
    return shuts
      ? [
          b,
          {
            ...b,
            id: `${b.id}-off`,
            action: 'walk',
            target: null,
            with: null,
            line: null,
            together: null,
            after: [b.id],
            spot: round(x + outward * GONE),
            leaves: true,
          },
        ]
      : [b];
  });
  let [waits, wedged] = [0, 0];
  const actors = parts.actors.map((a): PlanActor => {
    if (company.placed.has(a.id)) return a;
    const own = beats.find((b) => b.actor === a.id);
    if (outer.has(a.id)) {
      const first = own !== undefined && beats.indexOf(own) === 0;
      const { incoming: _, ...rest } = a;
      const late = own !== undefined && !first && own.way === 'through';
      return {
        ...rest,
        x: round(x + outward * (late ? GONE : WAITS + 0.2 * a.height + APART * waits++)),
        facing: outward === 1 ? -1 : 1,
        ...(late ? { incoming: true as const } : {}),
      };
    }
    if (own?.action === 'struggle' && own.target === id)
      return { ...a, x: round(x - outward * (WEDGED - WEDGE * wedged++)), facing: outward === 1 ? -1 : 1 };
    // Who looks out stands at the window.
    const looks =
      own?.action === 'look' &&
      (own.target === id ||
        outer.has(own.target ?? '') ||
        (own.target === null && /\bwindow\b/iu.test(behind(script, own))));
    if (looks && kind === 'window' && roofed) return { ...a, x: round(x - outward * 1.15), facing: outward };
    // "Stops in the doorway".
    if (own?.action === 'stand' && own.target === id && kind === 'door')
      return { ...a, x: round(x - outward * 0.1), facing: outward === 1 ? -1 : 1 };
    return a;
  });
  const props = parts.props.some((p) => p.id === id)
    ? parts.props.map((p) => (p.id === id ? wall : p))
    : [...parts.props, wall];
  const glass = wall.opening;
  const rung = props.map((p) =>
    p.id === pane && glass !== undefined
      ? inItsFrame(p, x, glass)
      : alone.has(p.id)
        ? fromBeyond(p, x, roofed ? outward : outward === 1 ? -1 : 1)
        : p.thing === 'bell' && p.heldBy === null && kind === 'door'
          ? {
              ...p,
              x: round(x - outward * BELL.beside),
              y: BELL.y,
              width: BELL.width,
              height: BELL.height,
              fixed: true,
            }
          : p,
  );
  return {
    actors,
    props: rung.map((p) => (p.heldBy === null || !outer.has(p.heldBy) ? p : withHolder(p, actors))),
    beats: ended,
  };
}

/** Who leans on a wall, and what is sent at it, meets one that is higher than they are; one that is sat on or leapt over stays low. */
function raised(prop: PlanProp, beats: readonly Beat[]): PlanProp {
  const on = beats.filter((b) => b.target === prop.id);
  const tall =
    on.length > 0 && on.every((b) => (b.way === undefined || b.way === 'against') && meetsIt.has(b.action));
  return prop.thing === 'wall' && tall ? { ...prop, ...TALL, fixed: true } : prop;
}
const meetsIt: ReadonlySet<Action> = new Set([
  'lean',
  'throw',
  'kick',
  'hit',
  'run',
  'walk',
  'bounce',
  'roll',
  'touch',
  'shoot',
]);
/** Metres. */
const TALL = { width: 0.7, height: 2.3 } as const;

/** What a thing does that comes at a window, or through it, with nobody who sent it. */
const byItself: ReadonlySet<Action> = new Set(['fly', 'break', 'topple', 'throw', 'hit', 'roll']);

/** Goes nowhere else. */
const free = (b: Beat): boolean => b.target === null && b.heading === undefined;

const withHolder = (prop: PlanProp, actors: readonly PlanActor[]): PlanProp => ({
  ...prop,
  x: actors.find((a) => a.id === prop.heldBy)?.x ?? prop.x,
});

const windowCalled = (id: string): PlanProp => ({ ...doorCalled(id), name: 'window', thing: 'window-pane' });

const doorCalled = (id: string): PlanProp => ({
  id,
  name: 'door',
  thing: 'door',
  material: 'wood',
  width: 0.85,
  height: 1.9,
  shape: 'box',
  fixed: true,
  x: 0,
  y: 0,
  heldBy: null,
  tint: null,
});

/** Where the wall stands: as near as those who act leave room, on the side where that is, and through no piece of furniture. */
function placeOf(
  stage: readonly PlanActor[],
  { props, beats }: Parts,
  but: ReadonlySet<string>,
  place: Place,
): { x: number; outward: 1 | -1 } | null {
  const used = new Set(beats.flatMap((b) => [b.target, b.there?.of]).concat(stage.map((a) => a.on)));
  // Who only sits or sleeps takes the seat that there is.
  const rests = beats.some((b) => /^(?:sit|sleep|lie)$/u.test(b.action));
  const edges = [
    ...stage.map((a) => ({ x: a.x, half: 0.2 * a.height })),
    ...props.filter((p) => !but.has(p.id) && p.heldBy === null).map((p) => ({ x: p.x, half: p.width / 2 })),
    ...[...landmarksOf(place)]
      .filter(([name, { seat }]) => used.has(name) || (rests && seat === true))
      .map(([, l]) => ({ x: l.x, half: l.width / 2 })),
    ...beats.flatMap((b) => (b.spot == null ? [] : [{ x: b.spot, half: 0 }])),
  ];
  const pieces = [...landmarksOf(place).values()].filter((l) => l.form !== 'ground');
  const tries = ([1, -1] as const).flatMap((outward) => {
    const least = Math.max(NEAREST, ...edges.map((e) => outward * e.x + e.half + ROOM));
    for (let far = least; far < FARTHEST; far += STEP) {
      const x = outward * far;
      const cuts = pieces.some((l) => Math.abs(l.x - x) < l.width / 2 + DEEP);
      if (!cuts) return [{ x: round(x), outward }];
    }
    return [];
  });
  return tries.toSorted((a, b) => Math.abs(a.x) - Math.abs(b.x))[0] ?? null;
}
