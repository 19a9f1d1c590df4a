import type { PlanActor, PlanLocation, PlanProp, ScenePlan, Shot, Surroundings } from './scene-plan.ts';
import { film, type Place } from './world.ts';

/**
 * What goes on at each place of a film, as plans of one place each. Shots and beats keep their numbers; a title comes before the
 * first of them and an end card after the last, and only the last one keeps rolling.
 */
export function atEachLocation(plan: ScenePlan): ScenePlan[] {
  const { locations } = plan;
  if (locations === undefined) return [plan];
  const { version, seed, format, shots, understanding } = plan;
  const { title, end } = plan.cards ?? {};
  return locations.map(({ shot: from, ...there }, k) => {
    const to = locations[k + 1]?.shot ?? Number.POSITIVE_INFINITY;
    const isHere = (shot: number) => shot >= from && shot < to;
    const own = shots.filter(({ index }) => isHere(index));
    const isLast = k === locations.length - 1;
    const cards = {
      ...(k === 0 && title !== undefined && { title }),
      ...(isLast && end !== undefined && { end }),
    };
    return {
      version,
      seed,
      ...(format !== undefined && { format }),
      ...there,
      ...(Object.keys(cards).length > 0 && { cards }),
      shots: own,
      beats: plan.beats.filter(({ shot }) => isHere(shot)),
      seconds: isLast && plan.seconds === null ? null : secondsOf(own),
      understanding,
    };
  });
}

/** The place that a film begins at, with who and what is there. */
export const atFirst = (plan: ScenePlan): ScenePlan => atEachLocation(plan)[0] ?? plan;

/** Which of its locations a shot of a plan is at, by its place among them. */
export const locationOf = ({ locations }: ScenePlan, shot: number): number =>
  Math.max(
    0,
    (locations ?? []).findLastIndex((one) => one.shot <= shot),
  );

/** Every place of a film, once. */
export const placesOf = ({ place, locations }: ScenePlan): Place[] => [
  ...new Set([place, ...(locations ?? []).map((one) => one.place)]),
];

/** The plan with somebody or something more, wherever it plays. */
export function withMore(plan: ScenePlan, came: { actors: PlanActor[]; props: PlanProp[] }): ScenePlan {
  const more = <T extends typeof came>(to: T): T => ({
    ...to,
    actors: [...to.actors, ...came.actors.filter(({ id }) => !to.actors.some((a) => a.id === id))],
    props: [...to.props, ...came.props.filter(({ id }) => !to.props.some((p) => p.id === id))],
  });
  return { ...more(plan), ...(plan.locations && { locations: plan.locations.map(more) }) };
}

/** What is foreseen of a place where nothing was planned, in seconds. */
const FORESEEN = 4;

/**
 * The plan as it is once the film was cut to another place during this shot. What had been planned for after that place
 * comes after the new one, with numbers that are one higher.
 */
export function cutAway(plan: ScenePlan, during: number, to: Surroundings): ScenePlan {
  const at = locationOf(plan, during);
  const locations = plan.locations ?? [onlyLocation(plan)];
  const last = Math.max(...plan.shots.map(({ index }) => index));
  const shot = locations[at + 1]?.shot ?? last + 1;
  const { actors, props } = locations[at]!;
  const moved = (number: number) => (number >= shot ? number + 1 : number);
  const shown: Shot = {
    index: shot,
    text: '',
    camera: { move: 'static', target: null, frame: null },
    expectedSeconds: FORESEEN,
    source: { start: 0, end: 0 },
  };
  return {
    ...plan,
    locations: [
      ...locations.slice(0, at + 1),
      { ...to, shot, actors, props },
      ...locations.slice(at + 1).map((one) => ({ ...one, shot: moved(one.shot) })),
    ],
    shots: [...plan.shots.map((one) => ({ ...one, index: moved(one.index) })), shown].toSorted(
      (a, b) => a.index - b.index,
    ),
    beats: plan.beats.map((beat) => ({ ...beat, shot: moved(beat.shot) })),
  };
}

/** The one place of a film that stays where it is. */
export function onlyLocation(plan: ScenePlan): PlanLocation {
  const { place, time, weather, spotlit, lightning, wind, gravity, warmth, damp, weathering, actors, props } =
    plan;
  return {
    shot: plan.shots[0]?.index ?? 0,
    ...{ place, time, weather, actors, props },
    ...(spotlit && { spotlit }),
    ...(lightning && { lightning }),
    ...(wind !== undefined && { wind }),
    ...(gravity !== undefined && { gravity }),
    ...(warmth !== undefined && { warmth }),
    ...(damp !== undefined && { damp }),
    ...(weathering !== undefined && { weathering }),
  };
}

const secondsOf = (shots: readonly Shot[]): number => {
  const foreseen = shots.reduce((sum, shot) => sum + shot.expectedSeconds, 0);
  return Math.min(film.maxSeconds, Math.max(1, foreseen));
};
