import type { Action } from '#contracts/world.ts';
import { goesInDepth } from '#inference/simulator/world/behaviours/going/in-depth.ts';
import { isSoAlready } from './already.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { handled, isThing } from './measures.ts';

/** What goes that way is what it is done to. */
const sends: ReadonlySet<Action> = new Set([
  'throw',
  'kick',
  'shoot',
  'push',
  'pull',
  'topple',
  'roll',
  'strike',
  'raise',
  'lower',
  'put',
  'drop',
  'blow',
]);

/** So far at least, metres: along the stage, and up or down. */
const [ALONG, UP] = [0.5, 0.25];
/** How far the middle of somebody comes over who leans, metres. */
const LEANS = 0.03;
/** Who goes on its own goes on a little after what is told of it, frames. */
const AFTER = 18;

/** Went what goes the way that it is told to, and not the other? */
export function headedAsSaid(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  if (beat.heading === undefined) return true;
  // Who sits on the ground from the start went nowhere.
  if (isSoAlready(e)) return true;
  // Around a corner it is asked where it came along (`manners.ts`).
  if (beat.manner === 'corner') return true;
  if (beat.heading === 'near' && !goesInDepth(beat)) return lookedOut(e);
  if (beat.heading === 'near' || beat.heading === 'far') return cameNearer(e, beat.heading);
  const id = sends.has(beat.action) && !isThing(e) ? handled(beat) : beat.actor;
  const body = bodyOf(trace, id ?? '') ?? bodyOf(trace, beat.actor);
  if (body === undefined) return false;
  const last = Math.min(trace.frames - 1, to + AFTER);
  const [x, y] = poseOf(body, from);
  // Who leans over keeps the feet where they are.
  const along = beat.action === 'lean' ? LEANS : ALONG;
  const far = Array.from({ length: last - from + 1 }, (_, k) => {
    const [x1, y1] = poseOf(body, from + k);
    return { left: x - x1, right: x1 - x, up: y1 - y, down: y - y1, near: 0, far: 0 }[beat.heading ?? 'left'];
  });
  const most = Math.max(0, ...far);
  return beat.heading === 'left' || beat.heading === 'right'
    ? most > along && Math.min(0, ...far) > -most
    : most > UP;
}

/** Were the eyes on whoever watches, for half of it at least? */
const lookedOut = ({ trace, beat, from, to }: Evidence): boolean =>
  (trace.faces ?? []).filter(
    (f) => f.id === beat.actor && f.what === 'looks out' && f.frame >= from && f.frame <= to,
  ).length >
  (to - from) / 2;

/** Metres nearer to the eye, or farther off, that are seen. */
const DEEP = 1;

/** Is whoever goes nearer to the eye at last than at first, or farther off? */
function cameNearer({ trace, beat, from, to }: Evidence, heading: 'near' | 'far'): boolean {
  const at = (frame: number) =>
    trace.depths?.find((d) => d.id === beat.actor && d.frame === frame)?.nearer ?? 0;
  const by = at(Math.min(trace.frames - 1, to)) - at(from);
  return (heading === 'near' ? by : -by) > DEEP;
}
