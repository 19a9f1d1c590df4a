import type { Stage } from '../stage.ts';

/** Where fires burn just now: nowhere without air, and not under water. */
export const campfireAt = (stage: Stage): { x: number; y: number; width: number; height: number }[] =>
  stage.around.air === 0
    ? []
    : [...stage.loose.values()]
        .filter(({ prop }) => prop.thing === 'campfire')
        .map(({ prop, body }) => ({ ...body.translation(), width: prop.width, height: prop.height }))
        .filter(({ x, y }) => !stage.inWater(x, y));
