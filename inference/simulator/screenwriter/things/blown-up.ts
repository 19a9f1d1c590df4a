import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { round } from '../plan/to-millimetres.ts';

/** A balloon as it comes out of its bag, in shares of one that is full. */
export const LIMP = 0.36;

const isBlownUp = (prop: PlanProp | undefined, beat: Beat, actors: readonly PlanActor[]): boolean =>
  beat.action === 'blow' &&
  prop?.material === 'helium' &&
  actors.some((a) => a.id === beat.actor && a.rig === 'person');

/**
 * A balloon that somebody blows up is limp in their hands at first, and full of breath and not of helium; what pops it comes after, and
 * is the breath too many.
 */
export function blownUp({
  actors,
  beats,
  props,
}: {
  actors: readonly PlanActor[];
  beats: Beat[];
  props: PlanProp[];
}): { beats: Beat[]; props: PlanProp[] } {
  const blows = new Map(
    beats.flatMap((b) => {
      const prop = props.find((p) => p.id === b.target);
      return prop !== undefined && isBlownUp(prop, b, actors) ? [[prop.id, b] as const] : [];
    }),
  );
  if (blows.size === 0) return { beats, props };
  return {
    beats: beats.map((b) => {
      const pops = b.action === 'break' ? blows.get(b.actor) : undefined;
      if (pops !== undefined) return { ...b, after: [pops.id], together: null };
      if (![...blows.values()].includes(b)) return b;
      const { until: _, ...blow } = b;
      return blow;
    }),
    props: props.map((p) => {
      const by = actors.find((a) => a.id === blows.get(p.id)?.actor);
      if (by === undefined) return p;
      const { string: _, ...limp } = p;
      return {
        ...limp,
        material: 'balloon-rubber',
        width: round(LIMP * p.width),
        height: round(LIMP * p.height),
        heldBy: by.id,
        x: by.x,
        y: round(by.height * 0.5),
      };
    }),
  };
}
