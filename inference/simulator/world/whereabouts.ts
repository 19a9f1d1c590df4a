import { landmarks, landmarksOf } from '#contracts/rig.ts';
import type { Stage } from './stage.ts';

/** Where a target stands: an actor, a prop, a landmark of the set, an edge. Null when there is no such thing. */
export function placeOf(stage: Stage, target: string): { x: number; y: number } | null {
  const puppet = stage.puppets.get(target);
  if (puppet !== undefined) return { x: puppet.x, y: puppet.height * 0.6 };
  const loose = stage.bodyOf(target);
  if (loose !== undefined) return { ...loose.body.translation() };
  const bicycle = stage.bicycles.get(target);
  if (bicycle !== undefined) return bicycle.middle();
  const place = stage.plan.place;
  if (target === 'hoop' && place === 'gym') return { x: landmarks.gym.hoopX, y: landmarks.gym.rimY };
  const landmark = landmarksOf(place).get(target);
  // Of what is higher than a person's chest, the chest's height is meant; of what begins and does not end, its edge.
  if (landmark !== undefined)
    return {
      x: target === 'kerb' ? landmark.x - landmark.width / 2 : landmark.x,
      y: Math.min(landmark.top, 1),
    };
  // Sun, moon and clouds are painted: far off to the right and high up.
  if (target === 'sky') return { x: 6, y: 7 };
  if (target === 'left') return { x: -4, y: 0.5 };
  if (target === 'right') return { x: 4, y: 0.5 };
  return null;
}

/** The middle of the top of what things can be put on; null where there is none. */
export function surfaceOf(stage: Stage, target: string): { x: number; y: number } | null {
  const landmark = landmarksOf(stage.plan.place).get(target);
  if (landmark !== undefined) return { x: landmark.x, y: landmark.form === 'post' ? 0 : landmark.top };
  const loose = stage.bodyOf(target);
  if (loose !== undefined) {
    const at = loose.body.translation();
    return { x: at.x, y: at.y + loose.prop.height / 2 };
  }
  const puppet = stage.puppets.get(target);
  return puppet === undefined ? null : { x: puppet.x + puppet.facing * 0.4, y: 0 };
}
