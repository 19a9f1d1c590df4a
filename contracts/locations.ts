import type { PlanActor, PlanProp, ScenePlan, Shot } from './scene-plan.ts';
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

const secondsOf = (shots: readonly Shot[]): number => {
  const foreseen = shots.reduce((sum, shot) => sum + shot.expectedSeconds, 0);
  return Math.min(film.maxSeconds, Math.max(1, foreseen));
};
