import type { MatterSeen } from '#contracts/trace.ts';
import { substanceOf } from '#inference/simulator/substances.ts';
import type { Evidence } from './evidence.ts';

type Course = { first: MatterSeen; last: MatterSeen; whole: number };

/** How the content of something went while the beat was played; null where nothing was heated or some of it got lost. */
function courseOf({ trace, beat, from, to }: Evidence): Course | null {
  const during = (trace.matter ?? []).filter((m) => m.id === beat.actor && m.frame >= from && m.frame <= to);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sum = (m: MatterSeen) => m.solid + m.liquid + m.gas;
  return Math.abs(sum(last) / sum(first) - 1) > 0.001 ? null : { first, last, whole: sum(first) };
}

/** It was at its boiling point, and a tenth of it left as steam. */
export function boiled(e: Evidence): boolean {
  const course = courseOf(e);
  const point = course === null ? null : substanceOf(course.last.substance)?.boils;
  return (
    course !== null &&
    point != null &&
    course.last.gas > 0.1 * course.whole &&
    course.last.celsius > point - 1
  );
}

/** A quarter of it became solid, or a sheet of ice of five centimetres lies on the lake. */
export function froze(e: Evidence): boolean {
  const course = courseOf(e);
  if (course === null) return false;
  const grown = course.last.solid - course.first.solid;
  return e.trace.bodies.some((b) => b.id === `${e.beat.actor}/bed`)
    ? grown > 0.05 * 916
    : grown > 0.25 * course.whole;
}

/** Water or rime of fifty grams a square metre lies on it, and it is colder than the air's dew point. */
export function settled(e: Evidence): boolean {
  const course = courseOf(e);
  return (
    course !== null &&
    course.last.solid + course.last.liquid > 0.05 &&
    course.last.celsius < course.last.around
  );
}

export const evaporated = (e: Evidence): boolean => {
  const course = courseOf(e);
  return course !== null && course.last.gas > 0.1 * course.whole;
};

/**
 * It came to where its surroundings or one of its own points hold it, and is then in the state that its temperatures
 * have for it: frozen below the one, liquid between, gone or going above the other.
 */
export function changedAsItMust(e: Evidence): boolean {
  const course = courseOf(e);
  const kind = course === null ? null : substanceOf(course.last.substance);
  if (course === null || kind === null) return meltedAway(e) || frozenOver(e);
  const { first, last, whole } = course;
  // What damp air meets gets wet below its dew point, and stays dry above it.
  if (last.surface) return settled(e) === last.celsius < last.around;
  if (
    kind.sublimes === undefined &&
    kind.melts !== null &&
    last.around > kind.melts &&
    last.solid > 0.9 * whole
  )
    return false;
  if (kind.boils !== null && last.around > kind.boils + 5 && last.gas < 0.1 * whole) return false;
  if (kind.melts !== null && last.around < kind.melts - 3 && last.liquid > 0.9 * whole) return false;
  const changed = Math.max(Math.abs(last.solid - first.solid), last.gas - first.gas) > 0.1 * whole;
  return changed || Math.abs(last.celsius - last.around) < 3;
}

const meltedAway = ({ trace, beat, from, to }: Evidence): boolean => {
  const during = (trace.melts ?? []).filter((m) => m.id === beat.actor && m.frame >= from && m.frame <= to);
  const [first, last] = [during[0], during.at(-1)];
  return first !== undefined && last !== undefined && last.pool > 0.25 * (last.solid + last.pool);
};
const frozenOver = (e: Evidence): boolean => froze(e);
