import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { gap } from './measures.ts';
import { gestured } from './seen.ts';

/** Metres that somebody draws back at least, and between them and what they like at most. */
const [BACK, NEAR] = [0.08, 2];

/** The body shows it, where whatever it is felt for is: at what is liked, and farther and farther from what is feared. */
export function felt(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  if (!gestured(e)) return false;
  if (beat.target === null || beat.target === beat.actor) return true;
  const [one, two] = [bodyOf(trace, beat.actor), bodyOf(trace, beat.target)];
  // Hills and skies have no body.
  if (one === undefined || two === undefined) return true;
  if (beat.expression === 'happy') return gap({ ...e, from: to }, beat.actor, beat.target) < NEAR;
  if (beat.expression !== 'scared') return true;
  const apart = (frame: number) => Math.abs(poseOf(one, frame)[0] - poseOf(two, frame)[0]);
  const nearest = Math.min(...Array.from({ length: to - from + 1 }, (_, k) => apart(from + k)));
  return apart(to) - nearest > BACK;
}
