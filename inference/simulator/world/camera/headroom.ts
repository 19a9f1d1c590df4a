import { clamp } from '../puppets/limb.ts';
import type { Puppet } from '../puppets/puppet.ts';
import type { Stage } from '../stage.ts';
import { type Extent, extentOf } from './extents.ts';
import { type Composition, EAGERNESS, type Frame } from './framing.ts';

/** Somebody, or what somebody holds, is in the picture at any cost. */
type Seen = Extent & { alive: boolean };

/** Air above the highest of those who act, and ground under their feet, as shares of the picture's height. */
const [AIR, GROUND] = [0.05, 0.06];

/** From which share of the widest picture's height on nobody looks for the ground any more. */
const ALOFT = 0.5;
/** How many times as wide a picture gets at most for what is over it: nobody is made small for a scrap that flies up. */
const WIDER = 1.6;
/** How far ahead of what rises the camera is sent at most, metres: what is thrown comes down again. */
const MOST_AHEAD = 0.8;
/** How high the camera looks up at most, metres: what is higher has flown away. */
const HIGHEST = 24;

/**
 * Whoever is in the picture is in it whole, to the top of their hats, and so are the things of this shot's acts (`names`)
 * and what somebody holds by a string. The camera looks up for it, as far as feet stay in, and then stands back.
 */
export function headroom(of: Composition, stage: Stage, frame: Frame, names: Iterable<string>): Frame {
  const height = frame.width / of.aspect;
  const bottom = frame.y - height / 2;
  const risen = aloft(of, stage, names);
  if (risen !== null) return { ...frame, y: Math.max(frame.y, risen) };
  const seen = extents(of, stage, names).filter(
    (e) => e.right > frame.x - frame.width / 2 && e.left < frame.x + frame.width / 2,
  );
  if (seen.length === 0) return frame;
  const high = Math.max(...seen.map((e) => e.high));
  if (high + AIR * height <= frame.y + height / 2) return frame;
  const low = Math.min(...seen.map((e) => e.low));
  const up = { ...frame, y: high + (AIR - 0.5) * height };
  // Of a face that is shown from near, the feet are not in the picture anyway.
  if (bottom > low + GROUND || up.y - height / 2 <= low - GROUND * height) return up;
  const whole = (top: number) => ((top - low) / (1 - AIR - GROUND)) * of.aspect;
  const alive = Math.max(low, ...seen.filter((e) => e.alive).map((e) => e.high));
  const width = Math.min(of.widest, Math.max(whole(alive), Math.min(whole(high), WIDER * frame.width)));
  const tall = Math.max(width, frame.width) / of.aspect;
  // Where that is not wide enough, it stays with who is on the ground.
  return { x: frame.x, y: low + (0.5 - GROUND) * tall, width: tall * of.aspect };
}

/** How high to look where all that this shot is about is higher than any picture with ground in it: a rocket. */
function aloft(of: Composition, stage: Stage, names: Iterable<string>): number | null {
  const all = [...names].flatMap((name) => {
    const extent = extentOf(stage, name);
    if (extent === null) return [];
    const { low, high } = extent;
    // A follower lags by twice the speed over its eagerness.
    const ahead = (2 * (stage.loose.get(name)?.body.linvel().y ?? 0)) / EAGERNESS;
    return [{ low, middle: (low + high) / 2 + Math.max(0, ahead) }];
  });
  if (all.length === 0 || all.some((e) => e.low < (ALOFT * of.widest) / of.aspect)) return null;
  return Math.min(HIGHEST, ...all.map((e) => e.middle));
}

/** Of all that has to be in the picture where it is there at all. What is too high for the widest one has left it. */
function extents(of: Composition, stage: Stage, names: Iterable<string>): Seen[] {
  const highest = of.widest / of.aspect;
  const people = [...stage.puppets.values()].flatMap((puppet) => {
    const extent = extentOf(stage, puppet.id);
    const rise = risesTo(puppet, stage.around.gravity) - puppet.air.y;
    return extent === null ? [] : [{ ...extent, high: extent.high + rise, alive: true }];
  });
  const things = [...names].flatMap((name) => {
    const extent = stage.puppets.has(name) ? null : extentOf(stage, name);
    const rises = clamp((2 * (stage.loose.get(name)?.body.linvel().y ?? 0)) / EAGERNESS, 0, MOST_AHEAD);
    return extent === null ? [] : [{ ...extent, high: extent.high + rises, alive: false }];
  });
  const tied = [...stage.loose.values()]
    .filter((l) => l.string !== undefined && l.held !== null)
    .flatMap((l) => {
      const extent = extentOf(stage, l.id);
      return extent === null ? [] : [{ ...extent, alive: true }];
    });
  return [...people, ...things, ...tied].filter((e) => e.high < highest);
}

/** How high the feet of somebody in a jump will come, in metres: the camera sets off in time to be there. */
function risesTo({ air, wings }: Puppet, gravity: number): number {
  if (!air.up || wings?.aloft === true) return air.y;
  const up = Math.max(0, air.vy);
  return air.y + (gravity === 0 ? (2 * up) / EAGERNESS : up ** 2 / (2 * gravity));
}
