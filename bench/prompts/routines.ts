import type { Routine } from '#contracts/routine.ts';
import type { TraceBody } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { headOf, heard, heightOf, partsOf } from './measures.ts';
import type { Predicate } from './seen.ts';

const limb = (e: Evidence, part: string): TraceBody | undefined =>
  partsOf(e.trace, e.beat.actor).find((b) => b.part === part);

type Path = (frame: number) => number;
/** How often something went to and fro by at least so much. */
function swings(e: Evidence, path: Path, by: number): number {
  let [low, high, way, turns] = [path(e.from), path(e.from), 0, 0];
  for (let f = e.from; f <= e.to; f++) {
    const at = path(f);
    low = Math.min(low, at);
    high = Math.max(high, at);
    if (way <= 0 && at - low > by) [way, high, turns] = [1, at, turns + 1];
    else if (way >= 0 && high - at > by) [way, low, turns] = [-1, at, turns + 1];
    if (way > 0) low = high;
    if (way < 0) high = low;
    high = Math.max(high, at);
    low = Math.min(low, at);
  }
  return turns / 2;
}

/** A part's way over the middle of the body, in heights. */
function of(e: Evidence, part: string, axis: 0 | 1, over: 'body' | 'ground' = 'body'): Path {
  const [body, root] = [limb(e, part) ?? headOf(e.trace, e.beat.actor), bodyOf(e.trace, e.beat.actor)];
  if (body === undefined || root === undefined) return () => 0;
  const from = over === 'body' ? (f: number) => poseOf(root, f)[axis] : () => 0;
  return (f) => (poseOf(body, f)[axis] - from(f)) / heightOf(e);
}
/** How long a part was where it is said, in seconds. */
function during(e: Evidence, holds: (frame: number) => boolean): number {
  let frames = 0;
  for (let f = e.from; f <= e.to; f++) if (holds(f)) frames += 1;
  return frames / e.trace.framesPerSecond;
}
const hands = ['lower-arm-near', 'lower-arm-far'] as const;
/** Both hands went to and fro so often. */
const beats =
  (times: number, by: number): Predicate =>
  (e) =>
    hands.every((h) => swings(e, of(e, h, 1), by) >= times);
const headGoes =
  (times: number, by: number): Predicate =>
  (e) =>
    swings(e, of(e, 'head', 1, 'ground'), by) >= times;
/** A hand stayed by the face for a while. */
const byTheFace = (e: Evidence): boolean => {
  const [x, y] = [of(e, 'head', 0, 'ground'), of(e, 'head', 1, 'ground')];
  const [hx, hy] = [of(e, 'lower-arm-near', 0, 'ground'), of(e, 'lower-arm-near', 1, 'ground')];
  return during(e, (f) => Math.hypot(x(f) - hx(f), y(f) - hy(f)) < 0.2) > 0.8;
};
/** A foot came up so high over the ground so often. */
const feetUp =
  (times: number, by: number): Predicate =>
  (e) =>
    ['foot-near', 'foot-far'].reduce((n, foot) => n + swings(e, of(e, foot, 1, 'ground'), by), 0) >= times;
const both =
  (...all: Predicate[]): Predicate =>
  (e) =>
    all.every((holds) => holds(e));

const isOnTwo = (e: Evidence): boolean => limb(e, 'foot-far') !== undefined && limb(e, 'torso') !== undefined;
/** How far a part has turned from how it was at first, radians. */
function turnOf(e: Evidence, part: string, frame: number): number {
  const body = limb(e, part) ?? bodyOf(e.trace, e.beat.actor);
  return body === undefined ? 0 : poseOf(body, frame)[2] - poseOf(body, e.from)[2];
}
/** Between the farthest that the trunk leant to both sides, radians. */
function tilts(e: Evidence): number {
  const body = bodyOf(e.trace, e.beat.actor);
  if (body === undefined) return 0;
  const turns = Array.from({ length: e.to - e.from + 1 }, (_, k) => poseOf(body, e.from + k)[2]);
  return Math.max(...turns) - Math.min(...turns);
}
/** How much lower the head came than it was at first, in heights. */
function headDrops(e: Evidence): number {
  const y = of(e, 'head', 1, 'ground');
  const low = Math.min(...Array.from({ length: e.to - e.from + 1 }, (_, k) => y(e.from + k)));
  return y(e.from) - low;
}
/** Wings went up and down. */
const wingBeats = (e: Evidence): boolean => {
  const wing = partsOf(e.trace, e.beat.actor).find((b) => /wing/u.test(b.part ?? ''));
  return wing !== undefined && swings(e, (f) => poseOf(wing, f)[2], 0.3) >= 3;
};

/** What must be seen of each routine for it to count: which limbs went, how far and how often. */
const measures: Record<Routine, Predicate> = {
  squats: headGoes(3, 0.12),
  lunges: headGoes(3, 0.06),
  breathing: (e) =>
    tilts(e) > 0.08 && (!isOnTwo(e) || hands.every((h) => swings(e, of(e, h, 1), 0.05) >= 1.5)),
  'jumping-jacks': both(beats(3, 0.2), feetUp(6, 0.02)),
  'sit-ups': headGoes(3, 0.2),
  'tai-chi': beats(2, 0.08),
  'martial-arts': both(beats(2, 0.03), feetUp(2, 0.2)),
  boxing: (e) => hands.every((h) => swings(e, of(e, h, 0), 0.06) >= 4),
  'air-drums': beats(8, 0.04),
  'air-guitar': both(headGoes(6, 0.01), (e) => swings(e, of(e, 'lower-arm-near', 0), 0.01) >= 5),
  headbanging: headGoes(6, 0.04),
  'belly-dance': (e) => hands.every((h) => during(e, (f) => of(e, h, 1)(f) > 0.25) > 1.5),
  'robot-dance': beats(2, 0.08),
  'tap-dance': feetUp(6, 0.05),
  ballet: both(feetUp(4, 0.1), (e) => during(e, (f) => of(e, 'lower-arm-near', 1)(f) > 0.3) > 1),
  conducting: beats(3, 0.08),
  snapping: (e) => swings(e, of(e, 'lower-arm-near', 1), 0.03) >= 5,
  signing: beats(3, 0.05),
  facepalm: byTheFace,
  salute: byTheFace,
  prayer: (e) =>
    during(
      e,
      (f) => Math.abs(of(e, hands[0], 0)(f) - of(e, hands[1], 0)(f)) < 0.1 && of(e, hands[0], 1)(f) > 0.1,
    ) > 1.5,
  thumbing: (e) => during(e, (f) => Math.abs(of(e, hands[0], 0)(f)) > 0.15) > 1.5,
  'thumbs-up': (e) => during(e, (f) => of(e, hands[0], 0)(f) > 0.12 && of(e, hands[0], 1)(f) > 0.15) > 0.8,
  cheerleading: both(beats(2, 0.2), feetUp(3, 0.05)),
  marching: feetUp(6, 0.12),
  aerobics: both(beats(3, 0.1), feetUp(6, 0.1)),
  'fist-pump': (e) => swings(e, of(e, hands[0], 1), 0.12) >= 4,
  flexing: (e) => hands.every((h) => during(e, (f) => of(e, h, 1)(f) > 0.2) > 1),
  'leg-stretch': headGoes(2, 0.15),
  'tail-chase': (e) => swings(e, of(e, 'head', 0), 0.3) >= 5,
  frolic: both(headGoes(2, 0.06), feetUp(3, 0.03)),
  beatbox: headGoes(5, 0.01),
  hopscotch: feetUp(5, 0.03),
  'show-hands': (e) => swings(e, of(e, hands[0], 1), 0.06) >= 2,
  stamping: (e) => (isOnTwo(e) ? feetUp(3, 0.06)(e) : headGoes(2, 0.02)(e)) && heard(e, ['footstep']),
  'head-tilt': (e) => during(e, (f) => Math.abs(turnOf(e, 'head', f)) > 0.25) > 0.6,
  pivot: (e) => !isOnTwo(e) || feetUp(1, 0.06)(e),
  twist: (e) => tilts(e) > 0.2,
  sway: (e) => tilts(e) > 0.2,
  bend: (e) => headDrops(e) > 0.2,
  dodge: (e) => headDrops(e) > 0.05,
  rear: headGoes(1, 0.15),
  flap: (e) => (isOnTwo(e) ? beats(3, 0.15)(e) : wingBeats(e)),
  freestyle: beats(2, 0.1),
};

/** The limbs went as the routine has it. */
export const wentThroughIt: Predicate = (e) => e.beat.routine !== undefined && measures[e.beat.routine](e);
