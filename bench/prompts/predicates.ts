import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { BeatReport, WorldTrace } from '#contracts/trace.ts';
import type { Action } from '#contracts/world.ts';
import { isSoAlready } from './already.ts';
import { altered, treated } from './altering.ts';
import { arrived } from './arrivals.ts';
import { keptOn } from './balanced.ts';
import { satInWater } from './bathing.ts';
import { beadsOf, ranDown, stayedThere } from './beads.ts';
import { shone } from './beams.ts';
import { cameOfIt } from './consequences.ts';
import { crewIsAboard } from './crews.ts';
import { pumpedEmpty } from './emptying.ts';
import { bodyOf, type Evidence, poseOf, whereItPlays } from './evidence.ts';
import { felt } from './feelings.ts';
import { filmsBlown, filmsOf, filmsTorn } from './films.ts';
import { flameTaken } from './flame-colours.ts';
import { becameTimes, outgrew } from './growing.ts';
import { headedAsSaid } from './headings.ts';
import { boiled, changedAsItMust, evaporated, froze, settled } from './heat.ts';
import { cameDown, cameUp, hangs, loadOf, swungDown } from './hoists.ts';
import { isInArms } from './in-arms.ts';
import { heldOut, led, rocked } from './led.ts';
import { wentSo } from './manners.ts';
import {
  doneTo,
  eatenDuring,
  flamesOf,
  gap,
  handled,
  headOf,
  heard,
  heightOf,
  isCarried,
  isMeal,
  isThing,
  met,
  powerOf,
  rose,
  sankBy,
  shareOf,
  shedFrom,
  sizeOf,
  stackWent,
  tallOf,
  went,
} from './measures.ts';
import { pouredOver, stirredThrough } from './mixing.ts';
import { movedAPiece } from './pieces.ts';
import { wentThrough } from './piercing.ts';
import { standsPlanted } from './planting.ts';
import { wentThroughIt } from './routines.ts';
import { ranInAWheel } from './running-wheels.ts';
import { rusted } from './rusting.ts';
import {
  atMouth,
  bellyDown,
  cameRound,
  cameToRest,
  cameToStand,
  gestured,
  handAtMouth,
  handsMet,
  heldFirm,
  isOnHead,
  isTethered,
  keptUp,
  liesLow,
  liesLowMost,
  lostBefore,
  lostInFall,
  lower,
  meltedAway,
  moved,
  nearOther,
  onItsLevel,
  type Predicate,
  perched,
  sankUnderIt,
  sentOn,
  shookIt,
  stoodHigh,
  stoodTheKick,
  strained,
  struck,
  touchedIt,
  towers,
  turnedOver,
  upsideDown,
} from './seen.ts';
import { skipped } from './skipping.ts';
import { skyTurned } from './sky.ts';
import { lostFooting, slipped, staggersOn } from './slipping.ts';
import { wentDown } from './slopes.ts';
import { doesTurn, turnedRound } from './spinning.ts';
import { squeezed } from './squeezing.ts';
import { tookTheStairs } from './stairs.ts';
import { cameOutOf, coughedUp, swallowedIt, wasLaid, wentInto } from './stowed.ts';
import { swayed } from './swaying.ts';
import { touchedPart } from './touches.ts';
import { washedOver } from './washing.ts';
import { watered } from './watering.ts';
import { wayHolds } from './ways.ts';
import { floatsOff } from './weightless.ts';
import { gotThere, isThere } from './whereabouts.ts';

/** What must be seen in the trace for an action to count. An action without a line here rests on its verdict alone. */
const predicates: Partial<Record<Action, Predicate>> = {
  throw: sentOn,
  shoot: sentOn,
  kick: (e) => sentOn(e) || fellToLumps(e) || stoodTheKick(e),
  roll: (e) => (beadsOf(e).length > 0 ? ranDown(e) : sentOn(e) && onItsLevel(e)),
  stand: (e) => (beadsOf(e).length > 0 ? stayedThere(e) : !isThing(e) || heldFirm(e) || cameToRest(e)),
  // The face met the ball, and it went; or the bat went by.
  strike: (e) => {
    const blow = met(e, e.beat.tool ?? '', e.beat.with ?? '') > 0;
    return e.beat.outcome === 'fail'
      ? !blow && went(e, e.beat.tool ?? null, 'any') > 0.4
      : blow && went(e, e.beat.with, 'x') > 1;
  },
  catch: (e) =>
    e.beat.outcome === 'fail' ||
    (e.beat.tool !== undefined && cameUpOnALine(e)) ||
    // Out of the air, in the arms.
    (e.beat.with === null
      ? e.beat.target === null || isInArms(e, e.beat.target, e.beat.actor)
      : met({ ...e, from: 0 }, e.beat.actor, e.beat.with) > 0),
  hold: (e) =>
    e.beat.with === null ||
    (e.beat.outcome === 'fail' && strained(e)) ||
    (e.beat.within === true && cameOutOf(e)) ||
    isTethered(e, e.beat.with) ||
    hangs(e, e.beat.with) ||
    went(e, e.beat.with, 'any') > 0.1 ||
    met(e, e.beat.actor, e.beat.with) > 0 ||
    carriedSoFar(e, e.beat.with),
  bounce: (e) => met(e, isThing(e) ? e.beat.actor : (handled(e.beat) ?? e.beat.actor), 'set/floor') >= 1,
  drop: (e) =>
    // On a foot: there it came down.
    e.beat.part !== undefined && e.beat.target === e.beat.actor && e.beat.with !== null
      ? struck({ ...e, beat: { ...e.beat, actor: e.beat.with, part: 'foot' } })
      : lostInFall(e) ||
        (isThing(e) && swungDown(e)) ||
        went(e, isThing(e) ? loadOf(e) : (handled(e.beat) ?? e.beat.actor), 'y') >
          Math.min(0.15, 0.15 * heightOf(e)) ||
        lostBefore(e),
  topple: (e) => fellToLumps(e) || stackWent(e, 'turn') > 0.6 || stackWent(e, 'any') > 0.1 || moved(e),
  push: (e) => touchedIt(e) || stackWent(e, 'any') > 0.1 || moved(e),
  pull: (e) => went(e, handled(e.beat) ?? e.beat.target ?? '', 'x') > 0.25,
  // Who is small has less far to fall.
  fall: (e) =>
    (went(e, e.beat.actor, 'y') > 0.2 || sankBy(e) > 0.3 * heightOf(e)) && (!isThing(e) || struck(e)),
  jump: (e) => went(e, e.beat.actor, 'y') > 0.08,
  // What is carried along has come along.
  walk: (e) => went(e, e.beat.actor, 'x') > 0.25 && (e.beat.with === null || went(e, e.beat.with, 'x') > 0.2),
  run: (e) => ranInAWheel(e) ?? went(e, e.beat.actor, 'x') > 0.4,
  ride: (e) => went(e, e.beat.actor, 'x') > 0.8,
  // Into a box: where it ends, and not how far it went.
  // Whoever is small comes down by less.
  sit: (e) =>
    isSoAlready(e) ||
    e.beat.way === 'into' ||
    went(e, e.beat.actor, 'y') > Math.min(0.08, 0.1 * tallOf(e)) ||
    perched(e),
  // A kite stands up there; an umbrella takes along who holds it.
  fly: (e) =>
    e.beat.with === null
      ? went(e, e.beat.actor, 'any') > 0.5
      : stoodHigh(e, e.beat.with) || went(e, e.beat.actor, 'y') > 0.5,
  // By three centimetres; who is small has less to move.
  dance: (e) => {
    const head = headOf(e.trace, e.beat.actor);
    return went(e, e.beat.actor, 'any') > Math.min(0.03, 0.2 * (head === undefined ? 1 : sizeOf(head)));
  },
  brake: cameToStand,
  melt: (e) => meltedAway(e) > 0.25,
  boil: boiled,
  // Who freezes stops where they are.
  freeze: (e) =>
    headOf(e.trace, e.beat.actor) === undefined ? froze(e) : went(e, e.beat.actor, 'any') < 0.12,
  evaporate: evaporated,
  change: changedAsItMust,
  condense: settled,
  rust: rusted,
  evacuate: pumpedEmpty,
  alter: altered,
  // Into an ear: from close by.
  talk: (e) =>
    heard(e, ['line', 'bark', 'call', 'horn']) &&
    (e.beat.part === undefined || e.beat.target === null || gap(e, e.beat.actor, e.beat.target) < 0.45),
  laugh: (e) => heard(e, ['laugh', 'line', 'bark']),
  hug: nearOther,
  kiss: nearOther,
  highfive: nearOther,
  shakehands: nearOther,
  holdhands: nearOther,
  pat: nearOther,
  feed: nearOther,
  hit: (e) => (isThing(e) ? touchedIt(e) && struck(e) : nearOther(e)),
  fight: (e) => (e.beat.part === 'hand' ? handsMet(e) : nearOther(e)),
  cry: gestured,
  sneeze: gestured,
  nod: gestured,
  shakehead: gestured,
  spin: (e) => (doesTurn(e) === null ? gestured(e) : turnedRound(e)),
  // What can be taken up is in the hand, and goes up and down with it.
  shake: (e) => shookIt(e) ?? gestured(e),
  // Breath alone makes no balloon larger.
  blow: (e) =>
    bodyOf(e.trace, e.beat.target ?? '')?.material === 'balloon-rubber'
      ? inflated(e)
      : bodyOf(e.trace, e.beat.target ?? '')?.material === 'helium'
        ? false
        : e.beat.with !== null
          ? filmsBlown(e) > 0
          : flamesOf(e, e.from) > 0
            ? flamesOf(e, e.to) > 0 === (e.beat.outcome === 'fail')
            : gestured(e),
  // What breaks on somebody has met them.
  // Clods of it flew out.
  dig: (e) =>
    gestured(e) &&
    e.trace.bodies.filter(
      (b) => b.id.startsWith(`${e.beat.target}/clod-`) && b.from >= e.from && b.from <= e.to,
    ).length > 4,
  hang: (e) => (e.beat.with === null ? offTheGround(e) : hungUp(e)),
  // It came to pieces, went over or went away: a breath alone is no more than a breath.
  blowover: (e) =>
    isThing(e)
      ? fellToLumps({ ...e, beat: { ...e.beat, with: e.beat.actor } }) || went(e, e.beat.actor, 'any') > 0.25
      : gestured(e) && (fellToLumps(e) || stackWent(e, 'turn') > 0.6 || stackWent(e, 'any') > 0.25),
  break: (e) => (filmsOf(e).length === 0 || filmsTorn(e) > 0) && (!isThing(e) || struck(e)),
  kindle: (e) => flameTaken(e) || (flamesOf(e, e.from) === 0 && flamesOf(e, e.to) > 0),
  wake: (e) => e.beat.target !== null && rose(e, e.beat.target) && gap(e, e.beat.actor, e.beat.target) < 0.35,
  stretch: gestured,
  think: gestured,
  shrug: gestured,
  exercise: gestured,
  // It is heard, and what is played in the hands has come into them.
  music: (e) =>
    gestured(e) &&
    heard(e, ['note']) &&
    (e.beat.with === null ||
      met({ ...e, from: 0 }, e.beat.actor, e.beat.with) > 0 ||
      isCarried(e, e.beat.with)),
  yoga: gestured,
  perform: wentThroughIt,
  flip: turnedOver,
  point: gestured,
  knock: (e) => gestured(e) && heard(e, ['impact']),
  // What it is done with has come into the hand.
  work: (e) =>
    gestured(e) &&
    (e.beat.with === null ||
      e.beat.with === e.beat.target ||
      met({ ...e, from: 0 }, e.beat.actor, e.beat.with) > 0),
  bite: (e) => atMouth(e) && eatenDuring(e) > 0.02,
  eat: (e) =>
    e.beat.within === true
      ? swallowedIt(e)
      : isMeal(e)
        ? eatenDuring(e) > 0.05 && (atMouth(e) || handAtMouth(e))
        : atMouth(e),
  drink: (e) => atMouth(e) && (!isMeal(e) || eatenDuring(e) > 0.3),
  give: (e) =>
    e.beat.with !== null &&
    e.beat.target !== null &&
    (met(e, e.beat.target, e.beat.with) > 0 || isInArms(e, e.beat.with, e.beat.target)),
  put: (e) =>
    (e.beat.within !== true || wentInto(e)) &&
    (e.beat.part !== 'head' || isOnHead(e)) &&
    ((isThing(e) && cameDown(e)) ||
      (e.beat.with !== null &&
        (met({ ...e, from: 0 }, e.beat.actor, e.beat.with) > 0 ||
          gap({ ...e, to: e.from }, e.beat.actor, e.beat.with) < 0.1))),
  sleep: (e) => isSoAlready(e) || liesLow(e),
  lie: (e) => (isSoAlready(e) || liesLow(e)) && (e.beat.prone !== true || bellyDown(e)),
  kneel: (e) => lower(e) && (e.beat.target === null || gap(e, e.beat.actor, e.beat.target) < 1),
  // In something: where it ends, and not how low it came.
  hide: (e) => e.beat.way === 'into' || lower(e),
  crawl: (e) => went(e, e.beat.actor, 'x') > 0.3,
  climb: (e) => went(e, e.beat.actor, 'y') > 0.2,
  swim: (e) => went(e, e.beat.actor, 'x') > 0.4,
  chase: (e) => went(e, e.beat.actor, 'x') > 0.5 && (e.beat.outcome !== 'succeed' || nearOther(e)),
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
    sprang(e) ||
    (e.beat.outcome === 'fail'
      ? shareOf(e, doneTo(e), e.to) < 0.1
      : shareOf(e, doneTo(e), e.from) < 0.3 && shareOf(e, doneTo(e), e.to) > 0.6),
  close: (e) => shareOf(e, doneTo(e), e.from) > 0.5 && shareOf(e, doneTo(e), e.to) < 0.1,
  peel: (e) => shareOf(e, doneTo(e), e.to) > 0.5 && shedFrom(e, doneTo(e), 'peel') >= 3,
  fold: (e) => shareOf(e, doneTo(e), e.from) < 0.1 && shareOf(e, doneTo(e), e.to) > 0.95,
  treat: treated,
  spread: (e) => shareOf(e, doneTo(e), e.to) - shareOf(e, doneTo(e), e.from) > 0.5,
  switchon: (e) => powerOf(e, doneTo(e), e.from) < 0.3 && powerOf(e, doneTo(e), e.to) > 0.8,
  switchoff: (e) => powerOf(e, doneTo(e), e.from) > 0.7 && powerOf(e, doneTo(e), e.to) < 0.2,
  // Whose arms are too short gets nowhere near it.
  touch: (e) =>
    (e.beat.outcome === 'fail' ? gestured(e) && !touchedPart(e) : touchedPart(e)) &&
    (e.beat.garment === undefined || changedClothes(e, true)),
  paint: (e) => shareOf(e, doneTo(e), e.to) - shareOf(e, doneTo(e), e.from) > 0.5,
  cut: (e) =>
    e.trace.bodies.filter((b) => b.id.startsWith(`${doneTo(e)}/shard-`) && b.from >= e.from && b.from <= e.to)
      .length > 1,
  stack: towers,
  juggle: keptUp,
  skip: skipped,
  wash: washedOver,
  appear: ({ trace, beat, from, to }) =>
    trace.bodies.some((b) => b.owner === beat.actor && b.from > from && b.from <= to),
  vanish: ({ trace, beat, from, to }) =>
    trace.bodies.some(
      (b) => b.owner === beat.actor && b.until !== undefined && b.until > from && b.until <= to,
    ),
  plant: standsPlanted,
  swing: swayed,
  sail: (e) => went(e, e.beat.actor, 'x') > 1,
  pour: (e) =>
    e.trace.afloat?.some((a) => a.id === e.beat.actor) === true
      ? floatsOff(e)
      : !e.trace.mixing?.some((m) => m.id === e.beat.actor) || pouredOver(e),
  stir: stirredThrough,
  splash: (e) => drenched(e),
  // Heard again and again as it comes down.
  leak: ({ trace, beat, from, to }) =>
    trace.adorned?.some((a) => a.beat === beat.id && a.what === 'smoke' && a.count > 20) === true ||
    trace.sounds.filter(
      (s) => s.kind === 'splash' && s.bodies.includes(beat.actor) && s.frame >= from && s.frame <= to,
    ).length > 3,
  pierce: wentThrough,
  grow: (e) => becameTimes(e) > 1.25 && outgrew(e),
  shrink: (e) => becameTimes(e) < 0.8,
  // Heard as steel on steel, over and over.
  ring: (e) => heard(e, ['impact']),
  // What is said to be heard of it, more than once.
  sound: ({ trace, beat, from, to }) =>
    trace.sounds.filter(
      (s) =>
        s.noise === beat.noise &&
        s.bodies[0]?.split('/')[0] === beat.actor &&
        s.frame >= from &&
        s.frame <= to,
    ).length > 1,
  lower: cameDown,
  raise: cameUp,
  make: (e) => gestured(e) && shareOf(e, doneTo(e), e.from) < 0.1 && shareOf(e, doneTo(e), e.to) > 0.95,
  // A vehicle with an engine of its own shows no cracks: that one works at it is seen and heard.
  mend: (e) =>
    gestured(e) &&
    (shareOf(e, doneTo(e), e.to) > 0.95 ||
      (headOf(e.trace, doneTo(e)) !== undefined && heard(e, ['impact']))),
  cook: (e) => gestured(e) && shareOf(e, e.beat.with ?? '', e.to) > 0.95,
  explode: (e) => heard(e, ['boom']) && wentOff(e),
  erupt: (e) => heard(e, ['boom']),
  dress: (e) => changedClothes(e, true),
  undress: (e) => changedClothes(e, false),
  handstand: upsideDown,
  // Under the canopy all the way down, and slower than a fall.
  parachute: sankUnderIt,
  // Heard as a shot, or seen as a beam.
  gunfire: (e) =>
    heard(e, ['boom', 'noise']) ||
    (e.trace.beams ?? []).some(
      (b) => b.id === `${e.beat.actor} beam` && b.frame >= e.from && b.frame <= e.to,
    ),
  cartwheel: (e) => cameRound(e) && went(e, e.beat.actor, 'x') > 0.5,
  pushup: (e) => liesLowMost(e) && gestured(e),
  lean: leant,
  ignore: gestured,
  wag: (e) => (turnedBy(e, 'tail') ?? 0) > 0.3,
  // What it is meant for is black after it.
  breathefire: (e) =>
    gestured(e) &&
    heard(e, ['fire']) &&
    (e.beat.target === null ||
      !isLoose(e, e.beat.target) ||
      blackAt(e, e.beat.target, e.to) > 0.85 ||
      flamesOf(e, e.to) > 0),
  spit: (e) => {
    if (e.beat.within === true) return e.beat.part === 'tail' ? wasLaid(e) : coughedUp(e);
    // Over one's own back: wet through after that.
    const wet = e.beat.part !== 'back' || wetness(e, e.to) > 0.9;
    return wet && gestured(e) && heard(e, ['splash']);
  },
  love: (e) => gestured(e) && (e.beat.target === null || gap(e, e.beat.actor, e.beat.target) < 1),
  // Who is afraid draws back from it, who likes it is at it.
  feel: felt,
  struggle: (e) =>
    gestured(e) &&
    (e.beat.target === null ||
      bodyOf(e.trace, e.beat.target) === undefined ||
      gap(e, e.beat.actor, e.beat.target) < 0.5),
  balance: keptOn,
  bathe: satInWater,
  lose: isLeftBehind,
  burn: turnedBlack,
  breakdown: gaveOut,
  skychange: skyTurned,
  soak: (e) => wetness(e, e.from) < 0.3 && wetness(e, e.to) > 0.9,
  wink: winked,
  gape: faced('gapes'),
  shuteyes: faced('shut'),
  blush: faced('flushes'),
  lead: led,
  rock: rocked,
  helpup: (e) =>
    e.beat.target !== null && rose(e, e.beat.target) && gap(e, e.beat.actor, e.beat.target) < 0.35,
  want: heldOut,
  playpiece: movedAPiece,
  photograph: atTheHead,
  phone: atTheHead,
  // What was in hand from the start need not be taken up.
  game: (e) =>
    (met({ ...e, from: 0 }, e.beat.actor, e.beat.with ?? '') > 0 ||
      gap(e, e.beat.with ?? '', e.beat.actor) < AT_ARMS_LENGTH) &&
    heard(e, ['impact']),
};

/** Metres between somebody and what they have in hand. */
const IN_HAND = 0.3;

/** It is at somebody still, who has brought it along from where it was. */
const carriedSoFar = (e: Evidence, what: string): boolean =>
  went({ ...e, from: 0 }, what, 'any') > 0.1 && gap({ ...e, from: e.to }, what, e.beat.actor) < IN_HAND;

/** Between the most and the least that a part was turned, radians; null where there is none. */
function turnedBy({ trace, beat, from, to }: Evidence, part: string): number | null {
  const body = trace.bodies.find((b) => b.owner === beat.actor && b.part === part);
  if (body === undefined) return null;
  const turns = Array.from({ length: to - from + 1 }, (_, k) => poseOf(body, from + k)[2]);
  return Math.max(...turns) - Math.min(...turns);
}

/** The back is aslant for a second, beside what it is leant against. */
function leant(e: Evidence): boolean {
  const root = bodyOf(e.trace, e.beat.actor);
  if (root === undefined) return false;
  // Over to a side, where nothing is named that would hold them.
  const other = e.beat.target === null ? undefined : bodyOf(e.trace, e.beat.target);
  const upright = poseOf(root, e.from)[2];
  let frames = 0;
  for (let f = e.from; f <= e.to; f++) {
    const [x, , angle] = poseOf(root, f);
    const near = other === undefined || Math.abs(poseOf(other, f)[0] - x) < sizeOf(other) + 1;
    if (near && Math.abs(angle - upright) > 0.12) frames += 1;
  }
  return frames > e.trace.framesPerSecond;
}

/** No part of somebody is on the ground, and the head is under all the rest or under the hands, as it is said. */
function offTheGround({ trace, beat, from, to }: Evidence): boolean {
  const parts = trace.bodies.filter((b) => b.owner === beat.actor && b.part !== null);
  const head = headOf(trace, beat.actor);
  if (head === undefined || parts.length === 0) return false;
  const middle = Math.round((from + to) / 2);
  const low = Math.min(...parts.map((p) => poseOf(p, middle)[1] - sizeOf(p)));
  const feet = parts.filter((p) => /^foot|^lower-leg/u.test(p.part ?? ''));
  const above = feet.every((p) => poseOf(p, middle)[1] > poseOf(head, middle)[1]);
  const root = parts[0] === undefined ? 0 : Math.max(...parts.map((p) => poseOf(p, middle)[1]));
  return beat.part === 'foot' ? above : low > -0.05 && root > poseOf(head, middle)[1] && !above;
}

/** It stays up where a hand has brought it, and the hand is gone. */
function hungUp({ trace, beat, to }: Evidence): boolean {
  const body = bodyOf(trace, beat.with ?? '');
  if (body === undefined) return false;
  const last = Math.min(trace.frames - 1, to);
  const [[, y], [x1, y1]] = [poseOf(body, last - 12), poseOf(body, last)];
  const on = bodyOf(trace, beat.target ?? '');
  const [x2, y2] = on === undefined ? [0, 0] : poseOf(on, last);
  // High up; or clear of the floor, on what it was fastened to.
  const isOn = on !== undefined && Math.hypot(x1 - x2, y1 - y2) < sizeOf(on) + sizeOf(body);
  return Math.abs(y1 - y) < 0.05 && (y1 > 0.6 || (isOn && y1 > sizeOf(body) + 0.02));
}

/** It was put on, or taken off, in this act. */
const changedClothes = ({ trace, beat, from, to }: Evidence, on: boolean): boolean =>
  trace.dressed?.some(
    (d) =>
      d.id === (beat.action === 'touch' ? (beat.target ?? beat.actor) : beat.actor) &&
      d.on === on &&
      d.frame >= from &&
      d.frame <= to,
  ) === true;

/** It still went along, and stands still for the last second. */
function gaveOut(e: Evidence): boolean {
  const body = bodyOf(e.trace, e.beat.actor);
  if (body === undefined) return false;
  const second = e.trace.framesPerSecond;
  const [last, before] = [poseOf(body, e.to)[0], poseOf(body, e.to - second)[0]];
  return went(e, e.beat.actor, 'x') > 0.3 && Math.abs(last - before) < 0.03;
}

/** It was hardly black before, and is black all over. */
const blackAt = ({ trace }: Evidence, id: string, frame: number): number =>
  trace.progress?.find((p) => p.id === id && p.what === 'burnt' && p.frame === frame)?.share ?? 0;

/** Is it one body that lies about, and not somebody or a part of the set? */
const isLoose = ({ trace }: Evidence, id: string): boolean =>
  trace.bodies.some((b) => b.id === id && b.part === null && b.owner === id);

function turnedBlack(e: Evidence): boolean {
  const id = e.beat.with ?? e.beat.actor;
  return blackAt(e, id, e.from) < 0.2 && blackAt(e, id, e.to) > 0.85;
}

/** It was with somebody, and lies behind them at last. */
function isLeftBehind({ trace, beat, from, to }: Evidence): boolean {
  const [who, thing] = [bodyOf(trace, beat.actor), bodyOf(trace, beat.with ?? '')];
  if (who === undefined || thing === undefined) return false;
  const apart = Array.from({ length: to - from + 1 }, (_, k) =>
    Math.abs(poseOf(thing, from + k)[0] - poseOf(who, from + k)[0]),
  );
  return Math.min(...apart) < LEAVES + sizeOf(thing) && (apart.at(-1) ?? 0) > LEAVES;
}
/** Metres between somebody and what they no longer have. */
const LEAVES = 0.9;

/** How wet somebody is in a frame, 0 to 1. */
function wetness({ trace, beat }: Evidence, frame: number): number {
  const seen = trace.progress?.find((p) => p.id === beat.actor && p.what === 'wet' && p.frame === frame);
  return seen?.share ?? 0;
}

/** One eye alone was shut for a third of a second. */
function winked({ trace, beat, from, to }: Evidence): boolean {
  const shut = (trace.winks ?? []).filter((w) => w.id === beat.actor && w.frame >= from && w.frame <= to);
  return shut.length > trace.framesPerSecond / 3;
}

/** The mouth was wide open, both eyes were shut, or the cheeks were red, for half a second. */
function faced(what: 'gapes' | 'shut' | 'flushes') {
  return ({ trace, beat, from, to }: Evidence): boolean => {
    const seen = (trace.faces ?? []).filter(
      (f) => f.id === beat.actor && f.what === what && f.frame >= from && f.frame <= to,
    );
    return seen.length > trace.framesPerSecond / 2;
  };
}

/** Nothing of it is left in one piece. */
const wentOff = ({ trace, beat, from, to }: Evidence): boolean =>
  trace.bodies.some((b) => b.id === beat.actor && b.until !== undefined && b.until > from && b.until <= to);

/** It is in hand, and beside the head of who has it, for a good part of the time. */
function atTheHead({ trace, beat, from, to }: Evidence): boolean {
  const [head, held] = [headOf(trace, beat.actor), bodyOf(trace, beat.with ?? '')];
  if (head === undefined || held === undefined) return false;
  // A picture of oneself is taken from as far off as an arm gets, and not from below.
  const [far, low] = beat.part === 'face' ? [AT_ARMS_LENGTH, 0.3] : [NEAR_HEAD, Number.POSITIVE_INFINITY];
  let near = 0;
  for (let f = from; f <= to; f++) {
    const [[x, y], [x1, y1]] = [poseOf(head, f), poseOf(held, f)];
    if (Math.hypot(x1 - x, y1 - y) < sizeOf(head) + sizeOf(held) + far && y - y1 < low) near += 1;
  }
  return near > 0.3 * (to - from);
}
/** Metres between a head and what is held to it. */
const NEAR_HEAD = 0.16;
/** The same of an arm that is held out. */
const AT_ARMS_LENGTH = 0.5;

/** It hangs on the end of a line at last, much higher than it lay. */
function cameUpOnALine({ trace, beat, from, to }: Evidence): boolean {
  const what = bodyOf(trace, beat.with ?? '');
  const line = trace.bodies.find((b) => b.owner === beat.with && b.part === 'line');
  if (what === undefined || line === undefined) return false;
  const [[, low], [x, y], [x1, y1]] = [poseOf(what, from), poseOf(what, to), poseOf(line, to)];
  return y - low > 0.4 && y1 > y && Math.hypot(x1 - x, y1 - y) < 1.2;
}

/** Spoonfuls that came out in this act ended on whom they were meant for, many of them. */
function drenched({ trace, beat, from, to }: Evidence): boolean {
  const drops = trace.bodies.filter(
    (b) =>
      b.part?.startsWith('drop-') === true &&
      b.owner === beat.with?.split('/')[0] &&
      b.from >= from &&
      b.from <= to,
  );
  // Over oneself, where nobody else is named.
  const who = beat.target ?? beat.actor;
  const limbs = trace.bodies.filter((b) => b.owner === who && b.part !== null);
  const on = drops.filter((drop) => {
    if (drop.until === undefined) return false;
    const [x, y] = poseOf(drop, drop.until);
    return limbs.some((l) => {
      const [x1, y1] = poseOf(l, drop.until ?? to);
      return Math.hypot(x1 - x, y1 - y) < sizeOf(l) + 0.2;
    });
  });
  return drops.length > 20 && on.length > 0.25 * drops.length;
}

/** Breath after breath it became twice as wide, and at no time less. */
function inflated({ trace, beat, from, to }: Evidence): boolean {
  const sizes = (trace.growing ?? [])
    .filter((g) => g.id === beat.target && g.frame >= from && g.frame <= to)
    .map((g) => g.by);
  return sizes.every((by, i) => by >= (sizes[i - 1] ?? 0)) && (sizes.at(-1) ?? 0) > 2 * (sizes[0] ?? 1);
}

/** A head came up out of its box. */
const sprang = (e: Evidence): boolean => went(e, `${doneTo(e)}/head`, 'y') > 0.2;

/** Did what it is done to come apart meanwhile? */
const fellToLumps = (e: Evidence): boolean =>
  e.trace.bodies.some(
    (b) => b.id.startsWith(`${handled(e.beat)}/shard-`) && b.from >= e.from && b.from <= e.to,
  );

const rests: ReadonlySet<Action> = new Set(['sleep', 'lie', 'kneel', 'hide']);

/** Does the trace bear out that this beat happened? */
export function borneOut(whole: ScenePlan, film: WorldTrace, beat: Beat, report: BeatReport): boolean {
  if (report.verdict !== 'happened') return false;
  const { plan, trace } = whereItPlays(whole, film, beat);
  const [from, to] = report.frames;
  const holds = predicates[beat.action];
  // What was sent on its way is still under way when its beat ends.
  // Who lay or hid is up again soon after.
  const after = rests.has(beat.action) ? 0 : 6;
  const evidence = { trace, beat, from, to: Math.min(trace.frames - 1, to + after) };
  if (beat.follows !== undefined) return cameOfIt(evidence);
  if (beat.action === 'water' && !watered(plan, evidence)) return false;
  if (beat.action === 'slip') return slipped(evidence, staggersOn(plan, evidence));
  if (beat.action === 'fall' && staggersOn(plan, evidence) && beat.way !== 'off')
    return lostFooting(evidence);
  // Into something: where it ends is the fall.
  if (beat.action === 'fall' && beat.way === 'into') return wayHolds(plan, evidence);
  // A rake that was stepped on met the head, or the chest of who is tall.
  if (beat.action === 'fall' && beat.way === 'onto')
    return ['head', 'torso'].some((limb) => met(evidence, beat.target ?? '', `${beat.actor}/${limb}`) > 0);
  const got = gotThere(plan, evidence);
  if (got !== null) return got;
  if (beat.action === 'shine') return shone(plan, evidence);
  if (beat.action === 'squeeze' && !squeezed(plan, evidence)) return false;
  return (
    headedAsSaid(evidence) &&
    wentSo(evidence) &&
    wayHolds(plan, evidence) &&
    tookTheStairs(plan, evidence) &&
    arrived(plan, evidence) &&
    wentDown(plan, evidence) &&
    isThere(plan, evidence) &&
    crewIsAboard(plan, evidence) &&
    (holds === undefined || holds(evidence))
  );
}
