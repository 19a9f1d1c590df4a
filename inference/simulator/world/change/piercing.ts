import type { Piercing } from '#contracts/trace.ts';
import type { Stage } from '../stage.ts';

/** All that a point is pressed into, as it is seen. */
export const piercingSeen = (stage: Stage): Piercing[] =>
  [...stage.pierced.values()].map(({ id, force, most, depth, tip, through }) => ({
    id,
    force: fine(force),
    most: fine(most),
    depth: fine(depth),
    tip: fine(tip),
    through,
  }));

const fine = (value: number): number => Math.round(value * 1e5) / 1e5;
