import { type Evidence, poseOf } from './evidence.ts';
import { partsOf, sizeOf } from './measures.ts';

/** Between a thing and what it goes into or comes out of, metres beside half of both (judged: a hand is in between). */
const AT_IT = 0.4;

/** Was it beside what it is put into in that frame? */
function wasAt({ trace, beat }: Evidence, frame: number): boolean {
  const [thing] = partsOf(trace, beat.with ?? '');
  if (thing === undefined) return false;
  const [x, y] = poseOf(thing, frame);
  return partsOf(trace, beat.target ?? '').some((part) => {
    const [x1, y1] = poseOf(part, frame);
    const half =
      part.shape.kind === 'box' ? Math.hypot(part.shape.width, part.shape.height) / 2 : sizeOf(part);
    return Math.hypot(x - x1, y - y1) < half + sizeOf(thing) + AT_IT;
  });
}

/** It was brought there, and was gone from the stage from then on. */
export function wentInto(e: Evidence): boolean {
  const [thing] = partsOf(e.trace, e.beat.with ?? '');
  const until = thing?.until;
  return until !== undefined && until > e.from && until <= e.to && wasAt(e, until - 1);
}

/** It was nowhere, came to be there, and lies elsewhere now. */
export function cameOutOf(e: Evidence): boolean {
  const [thing] = partsOf(e.trace, e.beat.with ?? '');
  if (thing === undefined || thing.from < e.from || thing.from > e.to || !wasAt(e, thing.from)) return false;
  const [[x, y], [x1, y1]] = [poseOf(thing, thing.from), poseOf(thing, e.to)];
  return Math.hypot(x1 - x, y1 - y) > 0.2;
}

/** It was at the mouth of whoever swallowed it, and was gone from the stage from then on. */
export const swallowedIt = (e: Evidence): boolean =>
  wentInto({ ...e, beat: { ...e.beat, with: e.beat.with ?? e.beat.target, target: e.beat.actor } });

/** It was nowhere, came out of the back of whoever laid it, and lies on the ground. */
export function wasLaid({ trace, beat, from, to }: Evidence): boolean {
  const egg = trace.bodies.find((b) => b.owner === beat.with && b.from > from && b.from <= to);
  const body = partsOf(trace, beat.actor).find((b) => b.part === 'body' || b.part === 'torso');
  const head = partsOf(trace, beat.actor).find((b) => b.part === 'head');
  if (egg === undefined || body === undefined) return false;
  const [[x, y], [bx, by]] = [poseOf(egg, egg.from), poseOf(body, egg.from)];
  const hx = head === undefined ? bx : poseOf(head, egg.from)[0];
  const behind = head === undefined || (x - bx) * (hx - bx) < 0;
  const low = poseOf(egg, to)[1] < 2 * sizeOf(egg) + 0.05;
  return behind && low && Math.hypot(x - bx, y - by) < sizeOf(body) + 2 * sizeOf(egg) + AT_IT;
}

/** It came to be before the head of whoever coughed it up, and lies elsewhere now. */
export function coughedUp({ trace, beat, from, to }: Evidence): boolean {
  const thing = trace.bodies.find(
    (b) => b.owner === (beat.with ?? beat.target) && b.from >= from && b.from <= to,
  );
  const head = partsOf(trace, beat.actor).find((b) => b.part === 'head' || b.part === 'body');
  if (thing === undefined || head === undefined) return false;
  const [[x, y], [x1, y1], [hx, hy]] = [
    poseOf(thing, thing.from),
    poseOf(thing, to),
    poseOf(head, thing.from),
  ];
  const near = Math.hypot(x - hx, y - hy) < sizeOf(head) + 2 * sizeOf(thing) + AT_IT;
  return near && Math.hypot(x1 - x, y1 - y) > 0.2;
}
