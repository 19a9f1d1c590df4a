import { drawOpenWater } from '#art/things/open-water.ts';
import { drawSpecks } from '#art/things/specks.ts';
import { drawSurf } from '#art/things/surf.ts';
import { drawFoam, drawWater } from '#art/things/water.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { Item } from './item.ts';

/** Water in a basin lies behind what is in it, and once more, thinly, before it; a lake lies before it. */
export function waterItems(prop: PlanProp, frame: FrameState, z: number): Item[] {
  const { x, y } = prop;
  const surf = prop.mechanism?.surf;
  if (surf !== undefined) {
    const levels = frame.surfaces?.find((s) => s.id === `${prop.id}/water`)?.heights ?? [];
    const seconds = frame.frame / film.framesPerSecond;
    const sea = { left: x + surf.left, right: x + surf.right, shore: x + surf.shore };
    return [{ z: IN_FRONT, shadow: () => {}, draw: (g) => drawSurf(g, sea, levels, seconds) }];
  }
  const water = prop.mechanism?.water;
  if (water == null) return [];
  const sides = {
    left: x + water.left,
    right: x + water.right,
    bottom: y + water.bottom,
    surface: y + water.surface,
  };
  const heights = frame.surfaces?.find((s) => s.id === `${prop.id}/water`)?.heights ?? [];
  const item = (at: number, front: boolean): Item => ({
    z: at,
    shadow: () => {},
    draw: (g) => {
      drawWater(g, sides, heights, front, water.tint ?? null);
      if (front && water.foam === true) drawFoam(g, sides, heights);
    },
  });
  const seconds = frame.frame / film.framesPerSecond;
  if (water.open === true)
    return [
      { z: IN_FRONT, shadow: () => {}, draw: (g) => drawOpenWater(g, sides, heights, seconds, water.flow) },
    ];
  return [item(z, false), item(IN_FRONT, true)];
}

/** In front of all loose things. */
export const IN_FRONT = 2000;

/** What flies about and is only seen. */
export function speckItems(frame: FrameState): Item[] {
  return (frame.specks ?? []).map(({ look, points, colour }) => ({
    z: IN_FRONT + 1,
    shadow: () => {},
    draw: (g) => drawSpecks(g, look, points, colour),
  }));
}
