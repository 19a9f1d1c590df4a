import type { Beat } from '#contracts/scene-plan.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { crewOf } from '../forces/together.ts';

/** Room that one takes up among others who come to the same, in heights: of those on foot half of it is behind the next. */
const ROOM = { person: 0.3, thing: 0.5, winged: 0.5, quadruped: 0.6, swimming: 0.8, wheeled: 2.5 } as const;

/** Metres that somebody stays behind whoever comes to the same from the same side and is nearer to it; 0 for the first. */
export function behindOthers(stage: Stage, beat: Beat, actor: Puppet): number {
  const at = beat.target === null ? null : stage.place(beat.target);
  if (at === null) return 0;
  const way = (p: Puppet) => Math.abs(p.x - at.x);
  const crew = crewOf(stage, beat);
  const own = crew.indexOf(actor);
  return crew
    .filter(
      (p, i) => p.x < at.x === actor.x < at.x && (way(p) < way(actor) || (way(p) === way(actor) && i < own)),
    )
    .reduce((sum, p) => sum + ROOM[p.actor.rig] * p.height, 0);
}

/** How far off its middle somebody has a place among all who get onto the same, metres: at most `room` to either side. */
export function placeAmong(stage: Stage, beat: Beat, actor: Puppet, room: number): number {
  const crew = crewOf(stage, beat);
  return crew.length < 2 ? 0 : room * ((2 * crew.indexOf(actor)) / (crew.length - 1) - 1);
}
