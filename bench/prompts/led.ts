import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { gap, limbsWent, partsOf, sizeOf } from './measures.ts';

/** Metres that both have to have gone, and between a hand and whoever is at it. */
const [WENT, AT_HAND] = [0.6, 0.3];

/** Both went the same way, and a hand was at the other one half way and at last. */
export function led(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const [one, two] = [bodyOf(trace, beat.actor), bodyOf(trace, beat.target ?? '')];
  if (one === undefined || two === undefined || beat.target === null) return false;
  const way = (body: typeof one) => poseOf(body, to)[0] - poseOf(body, middleOf(e))[0];
  const together = Math.sign(way(one)) === Math.sign(way(two)) && Math.abs(way(two)) > WENT / 2;
  const far = Math.abs(poseOf(two, to)[0] - poseOf(two, from)[0]) > WENT;
  const held = [middleOf(e), to].every(
    (frame) =>
      Math.min(
        gap({ ...e, from: frame, to: frame }, beat.actor, beat.target ?? ''),
        gap({ ...e, from: frame, to: frame }, beat.target ?? '', beat.actor),
      ) < AT_HAND,
  );
  return together && far && held;
}
const middleOf = ({ from, to }: Evidence): number => Math.round((from + to) / 2);

/** Metres to one side and back that count as a sway. */
const SWAY = 0.03;

/** Up in the arms, and to and fro at least twice. */
export function rocked({ trace, beat, from, to }: Evidence): boolean {
  const id = beat.target ?? beat.with ?? '';
  const body = bodyOf(trace, id);
  if (body === undefined) return false;
  const up = partsOf(trace, id).every((part) => poseOf(part, to)[1] - sizeOf(part) > 0);
  let [turns, sign, extreme] = [0, 0, poseOf(body, from)[0]];
  for (let f = from; f <= to; f++) {
    const [x] = poseOf(body, f);
    const by = x - extreme;
    if (Math.sign(by) === sign || by === 0) extreme = sign === 0 ? extreme : x;
    else if (Math.abs(by) > SWAY) {
      turns += 1;
      sign = Math.sign(by);
      extreme = x;
    }
  }
  return up && turns >= 4;
}

/** A hand is held out, farther from its shoulder than it hung; of who has no hands the head is raised. */
export function heldOut(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const parts = partsOf(trace, beat.actor);
  const hands = parts.filter((part) => /^(?:lower-arm|hand)/u.test(part.part ?? ''));
  const trunk = bodyOf(trace, beat.actor);
  if (hands.length === 0 || trunk === undefined) return limbsWent(e) > 0.02;
  const ahead = (part: (typeof parts)[number], frame: number) =>
    Math.abs(poseOf(part, frame)[0] - poseOf(trunk, frame)[0]);
  const size = sizeOf(trunk);
  return hands.some((hand) => {
    const frames = Array.from({ length: to - from + 1 }, (_, k) => from + k);
    return frames.filter((frame) => ahead(hand, frame) > 0.5 * size).length > trace.framesPerSecond;
  });
}
