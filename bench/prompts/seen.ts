import { film } from '#contracts/world.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import {
  gap,
  handled,
  headOf,
  heard,
  heightOf,
  isThing,
  limbsWent,
  met,
  partsOf,
  piecesOf,
  sankBy,
  sizeOf,
  went,
} from './measures.ts';

export type Predicate = (evidence: Evidence) => boolean;

export const moved: Predicate = (e) => went(e, handled(e.beat) ?? e.beat.actor, 'any') > 0.3;
/** It fell out of the hand before: in a fall, or when somebody was struck. */
export const lostBefore: Predicate = (e) => {
  const thing = bodyOf(e.trace, e.beat.with ?? '');
  if (thing === undefined || isThing(e)) return false;
  let high = 0;
  for (let f = 0; f <= e.from; f++) high = Math.max(high, poseOf(thing, f)[1]);
  return high - poseOf(thing, e.to)[1] > 0.3;
};
/** All the way round. */
export const cameRound: Predicate = (e) => {
  const body = bodyOf(e.trace, e.beat.actor);
  if (body === undefined) return false;
  let round = 0;
  for (let f = e.from + 1; f <= e.to; f++) {
    const by = poseOf(body, f)[2] - poseOf(body, f - 1)[2];
    round += Math.atan2(Math.sin(by), Math.cos(by));
  }
  return Math.abs(round) > 5.5;
};
/** The same in the air. */
export const turnedOver: Predicate = (e) => cameRound(e) && went(e, e.beat.actor, 'y') > 0.2;
/** The head is under the hips for a second. */
export const upsideDown: Predicate = (e) => {
  const [head, root] = [headOf(e.trace, e.beat.actor), bodyOf(e.trace, e.beat.actor)];
  if (head === undefined || root === undefined) return false;
  let frames = 0;
  for (let f = e.from; f <= e.to; f++) if (poseOf(head, f)[1] < poseOf(root, f)[1] - 0.1) frames += 1;
  return frames > e.trace.framesPerSecond;
};
/** The head is low for most of it, and goes up and down there. */
export const liesLowMost: Predicate = (e) => {
  const head = headOf(e.trace, e.beat.actor);
  if (head === undefined) return false;
  const heights = Array.from({ length: e.to - e.from + 1 }, (_, k) => poseOf(head, e.from + k)[1]);
  const low = heights.filter((y) => y < 0.45 * heightOf(e));
  return low.length > 0.5 * heights.length && Math.max(...low) - Math.min(...low) > 0.04 * heightOf(e);
};
/** What would rise by itself and does not is held by its string. */
export const isTethered = (e: Evidence, id: string): boolean =>
  bodyOf(e.trace, id)?.material === 'helium' && went(e, id, 'y') < 0.3;
/** A thing that bumps into somebody or something by itself met it. */
export const touchedIt: Predicate = (e) =>
  isThing(e) && e.beat.target !== null && met(e, e.beat.actor, e.beat.target) > 0;
/** What is too much for somebody stays where it is, and their hands are at it for a second at least. */
export const strained: Predicate = (e) => {
  const weight = bodyOf(e.trace, e.beat.with ?? e.beat.target ?? '');
  const hand = bodyOf(e.trace, `${e.beat.actor}/lower-arm-near`);
  if (weight === undefined || hand === undefined) return false;
  let near = 0;
  for (let f = e.from; f <= e.to; f++) {
    const [[x, y], [x1, y1]] = [poseOf(weight, f), poseOf(hand, f)];
    if (Math.hypot(x - x1, y - y1) < AT_HAND) near++;
  }
  return near > e.trace.framesPerSecond && went(e, e.beat.with ?? '', 'any') < 0.1;
};
const AT_HAND = 0.45;
/** A thing that is said to hold is whole all along, and stays where it is. */
export const heldFirm: Predicate = (e) =>
  went(e, e.beat.actor, 'any') < 0.15 &&
  !e.trace.bodies.some((b) => b.id.startsWith(`${e.beat.actor}/shard-`) && b.from <= e.to);
/** What stops lies still for a third of a second at the end, in one piece. */
export const cameToRest: Predicate = (e) => {
  const frames = Math.round(e.trace.framesPerSecond / 3);
  return heldFirm({ ...e, from: Math.max(e.from, e.to - frames) });
};
/** Faces and what is in them are on heads. */
const onHeads: ReadonlySet<string> = new Set(['head', 'face', 'eyes', 'ear', 'nose', 'mouth']);

/** A thing that flies at somebody or comes down on them met them: on the head, where that is said. */
export const struck: Predicate = (e) => {
  const { target, part, actor } = e.beat;
  if (target === null || headOf(e.trace, target)?.part == null) return true;
  if (part === 'foot')
    return ['foot', 'lower-leg'].some((leg) =>
      ['near', 'far'].some((side) => met(e, actor, `${target}/${leg}-${side}`) > 0),
    );
  const limb = onHeads.has(part ?? '') ? headOf(e.trace, target)?.id : target;
  return met(e, actor, limb ?? target) > 0;
};

/** What was sent, or went by itself: never what it was sent to. */
export const sentOn: Predicate = (e) =>
  went(e, isThing(e) ? e.beat.actor : (e.beat.with ?? e.beat.target ?? e.beat.actor), 'any') > 0.5;
/** What is fixed, or more than half as heavy as whoever kicks it, is met by the foot and stands. */
export const stoodTheKick: Predicate = (e) => {
  const body = bodyOf(e.trace, e.beat.with ?? '');
  if (body === undefined || e.beat.target !== null || isThing(e)) return false;
  const mass = partsOf(e.trace, e.beat.actor).reduce((sum, part) => sum + part.mass, 0);
  return (body.fixed || body.mass > 0.55 * mass) && met(e, `${e.beat.actor}/foot-far`, body.id) > 0;
};
/** What rolls by itself to a thing rolls where that stands, and not on the floor below it. */
export const onItsLevel: Predicate = (e) => {
  const body = bodyOf(e.trace, e.beat.actor);
  const to = e.beat.target === null ? undefined : bodyOf(e.trace, e.beat.target);
  if (!isThing(e) || body === undefined || to === undefined || to.part !== null) return true;
  const [, y] = poseOf(body, e.from);
  const [, y1] = poseOf(to, e.from);
  return y > y1 - sizeOf(to) - LEVEL;
};
/** So far above the lower edge of it or below, metres. */
const LEVEL = 0.3;
export const nearOther: Predicate = (e) =>
  e.beat.target !== null && gap(e, e.beat.actor, e.beat.target) < 0.3;
/** Arm wrestling: a hand of each in the other's, for a second. */
export function handsMet(e: Evidence): boolean {
  const ends = [e.beat.actor, e.beat.target ?? ''].map((id) => bodyOf(e.trace, `${id}/lower-arm-near`));
  const [one, two] = ends;
  if (one === undefined || two === undefined) return false;
  let met = 0;
  for (let f = e.from; f <= e.to; f++) {
    const [[x, y], [x1, y1]] = [poseOf(one, f), poseOf(two, f)];
    // From the middle of one forearm to that of the other: as long as one of them.
    if (Math.hypot(x - x1, y - y1) < FOREARMS) met += 1;
  }
  return met > 24;
}
const FOREARMS = 0.42;
/** A kite is flown while it stands over people's heads, for nearly all of the time. */
export function stoodHigh({ trace, from, to }: Evidence, id: string): boolean {
  const body = bodyOf(trace, id);
  if (body === undefined) return false;
  let high = 0;
  for (let f = from; f <= to; f++) if (poseOf(body, f)[1] > 1.9) high += 1;
  return high > 0.8 * (to - from + 1);
}
/** What share of it went from the solid into the pool, where none of it got lost. */
export function meltedAway({ trace, beat, from, to }: Evidence): number {
  const during = (trace.melts ?? []).filter((m) => m.id === beat.actor && m.frame >= from && m.frame <= to);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const whole = first.solid + first.pool;
  return Math.abs((last.solid + last.pool) / whole - 1) > 0.001 ? 0 : (first.solid - last.solid) / whole;
}
/** It rolled, stands at the end, and tyres or brakes were heard. */
export const cameToStand: Predicate = (e) => {
  const body = bodyOf(e.trace, e.beat.actor);
  if (body === undefined) return false;
  const speed = (f: number) =>
    Math.abs(poseOf(body, f)[0] - poseOf(body, f - 1)[0]) * e.trace.framesPerSecond;
  let most = 0;
  for (let f = e.from; f <= e.to; f++) most = Math.max(most, speed(f));
  return most > 0.8 && speed(e.to) < 0.05 && heard(e, ['screech', 'rolling']);
};
/** Three of them stand over each other at the end (two, where there are no more). */
export const towers: Predicate = (e) => {
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
export const keptUp: Predicate = (e) => {
  let tops = 0;
  for (const piece of piecesOf({ ...e, beat: { ...e.beat, target: e.beat.with } })) {
    const y = (f: number) => poseOf(piece, f)[1];
    for (let f = e.from + 2; f <= e.to - 2; f++)
      if (y(f) >= y(f - 1) && y(f) > y(f + 1) && y(f) > Math.max(y(f - 2), y(f + 2)) + 0.02) tops += 1;
    // Whoever is small has hands not far over the ground.
    if (y(e.to) < Math.min(0.3, sizeOf(piece) + 0.06)) return false;
  }
  return tops >= 4;
};
/** The head is lower at the end, or was down already by half of how high it ever was. */
export const liesLow: Predicate = (e) => {
  const head = headOf(e.trace, e.beat.actor);
  if (head === undefined) return false;
  let highest = 0;
  for (let f = 0; f <= e.to; f++) highest = Math.max(highest, poseOf(head, f)[1]);
  return lower(e) || poseOf(head, e.to)[1] < 0.6 * highest;
};
/** By five centimetres; who is small has less to move. */
export const gestured: Predicate = (e) => limbsWent(e) > Math.min(0.05, 0.05 * heightOf(e));
/** How far somebody has to come down under a canopy, metres, and how fast at most, m/s. */
const [DOWN, GENTLY] = [3, 6];
/** Came down from high up, never fast, with the canopy over them until they were nearly down. */
export const sankUnderIt: Predicate = (e) => {
  const [canopy, head] = [bodyOf(e.trace, e.beat.with ?? ''), headOf(e.trace, e.beat.actor)];
  if (canopy === undefined || head === undefined) return false;
  const from = poseOf(head, e.from)[1];
  for (let f = e.from; f < e.to; f++) {
    const [y, next] = [poseOf(head, f)[1], poseOf(head, f + 1)[1]];
    if ((y - next) * film.framesPerSecond > GENTLY) return false;
    const over = poseOf(canopy, f)[1] > y;
    if (!over && y > from - DOWN) return false;
  }
  return from - poseOf(head, e.to)[1] > DOWN;
};
/** A thing that can be taken up went up and down at least twice; null where no such thing is shaken. */
export const shookIt = (e: Evidence): boolean | null => {
  const id = e.beat.target ?? e.beat.with;
  const body = id === null ? undefined : bodyOf(e.trace, id);
  if (id === null || body === undefined || body.fixed || body.part !== null) return null;
  let [turns, way, last] = [0, 0, poseOf(body, e.from)[1]];
  for (let f = e.from; f <= e.to; f++) {
    const y = poseOf(body, f)[1];
    if (Math.abs(y - last) < 0.015) continue;
    if (Math.sign(y - last) !== way) turns += 1;
    [way, last] = [Math.sign(y - last), y];
  }
  return turns >= 4;
};
/** The head comes lower by a twentieth of how high it was over the feet: a cat has less far to go than a man, also on a shelf. */
export const lower: Predicate = (e) => {
  const head = headOf(e.trace, e.beat.actor);
  if (head === undefined) return false;
  const soles = Math.min(...partsOf(e.trace, e.beat.actor).map((p) => poseOf(p, e.from)[1]));
  return sankBy(e) > 0.05 * (poseOf(head, e.from)[1] - Math.max(0, soles));
};
/** All of somebody is above the middle of what they sit on, from first to last. */
export const perched: Predicate = (e) => {
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
export const handAtMouth: Predicate = (e) => {
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
export const atMouth: Predicate = (e) => {
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

/** It was in the air when whoever held it fell, and lies on the ground since. */
export const lostInFall: Predicate = (e) => {
  const fall = e.trace.beats.findLast(
    (b) =>
      b.actor === e.beat.actor &&
      (b.action === 'fall' || b.action === 'slip') &&
      b.verdict === 'happened' &&
      b.frames[1] <= e.from + 2,
  );
  const id = handled(e.beat);
  const body = id === null ? undefined : bodyOf(e.trace, id);
  if (fall === undefined || id === null || body === undefined) return false;
  const [from, to] = [fall.frames[0], e.to];
  return poseOf(body, from)[1] - poseOf(body, to)[1] > 0.25 && met({ ...e, from }, id, 'set/floor') > 0;
};

/** It ends over the middle of that head, no farther from it than a hat is. */
export const isOnHead: Predicate = (e) => {
  const head = headOf(e.trace, e.beat.target ?? e.beat.actor);
  const hat = bodyOf(e.trace, e.beat.with ?? '');
  if (head === undefined || hat === undefined) return false;
  // With the next act the wind may take it.
  const last = Math.max(e.from, e.to - 2);
  const [x, y] = poseOf(head, last);
  const [x1, y1] = poseOf(hat, last);
  return y1 > y && Math.hypot(x1 - x, y1 - y) < sizeOf(head) + sizeOf(hat);
};

/** The trunk lies, and the face looks out over the ground: on the back the head lies as well. */
export const bellyDown: Predicate = ({ trace, beat, to }) => {
  const torso = trace.bodies.find((b) => b.id === `${beat.actor}/torso`);
  const head = trace.bodies.find((b) => b.id === `${beat.actor}/head`);
  if (torso === undefined || head === undefined) return false;
  return Math.abs(poseOf(torso, to)[2]) > 0.9 && Math.abs(poseOf(head, to)[2]) < 0.5;
};
