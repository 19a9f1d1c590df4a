import type { Routine } from '#contracts/routine.ts';
import type { TraceBody } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { headOf, heightOf, partsOf } from './measures.ts';
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

/** What must be seen of each routine for it to count: which limbs went, how far and how often. */
const measures: Record<Routine, Predicate> = {
  squats: headGoes(3, 0.12),
  lunges: headGoes(3, 0.06),
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
  cheerleading: both(beats(2, 0.2), feetUp(3, 0.05)),
  marching: feetUp(6, 0.12),
  aerobics: both(beats(3, 0.1), feetUp(6, 0.1)),
  'fist-pump': (e) => swings(e, of(e, hands[0], 1), 0.12) >= 4,
  flexing: (e) => hands.every((h) => during(e, (f) => of(e, h, 1)(f) > 0.2) > 1),
  'leg-stretch': headGoes(2, 0.15),
  frolic: both(headGoes(2, 0.06), feetUp(3, 0.03)),
  beatbox: headGoes(5, 0.01),
  hopscotch: feetUp(5, 0.03),
  'show-hands': (e) => swings(e, of(e, hands[0], 1), 0.06) >= 2,
  freestyle: beats(2, 0.1),
};

/** The limbs went as the routine has it. */
export const wentThroughIt: Predicate = (e) => e.beat.routine !== undefined && measures[e.beat.routine](e);
