import { landmarksOf } from '#contracts/rig.ts';
import type { Stage } from '../stage.ts';
import { flightOf } from './stairs.ts';

/** The middle of the top of what things can be put on; null where there is none. */
export function surfaceOf(stage: Stage, target: string): { x: number; y: number } | null {
  const landmark = landmarksOf(stage.plan.place).get(target);
  if (landmark !== undefined) return { x: landmark.x, y: landmark.form === 'post' ? 0 : landmark.top };
  const flight = flightOf(stage, target);
  if (flight !== null) return flight.top;
  const loose = stage.bodyOf(target);
  if (loose !== undefined) {
    const at = loose.body.translation();
    return { x: at.x, y: at.y + loose.prop.height / 2 };
  }
  const puppet = stage.puppets.get(target);
  return puppet === undefined ? null : { x: puppet.x + puppet.facing * 0.4, y: 0 };
}
