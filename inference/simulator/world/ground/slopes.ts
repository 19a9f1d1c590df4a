import type { Beat } from '#contracts/scene-plan.ts';
import { longHill, slide } from '#contracts/slopes.ts';
import type { Stage } from '../stage.ts';

/** Something to go down, in the world: the middle of its level top, where that ends, and where the slope meets the ground. */
export type Slope = { id: string; top: { x: number; y: number }; edge: number; foot: number };

/** The hill that a beat is ridden or slid down; null where it is about none. */
export function hillOf(stage: Stage, beat: Beat): Slope | null {
  const prop = stage.joined.get(beat.target ?? '')?.prop;
  if (prop === undefined || prop.thing !== 'hill' || prop.width !== longHill.width) return null;
  const left = prop.x - longHill.width / 2;
  return {
    id: prop.id,
    top: { x: left + longHill.landing / 2, y: prop.y + longHill.height },
    edge: left + longHill.landing,
    foot: left + longHill.width,
  };
}

/** The playground's slide that a beat is about. */
export function slideOf(stage: Stage, beat: Beat): Slope | null {
  const prop = stage.joined.get(beat.target ?? beat.with ?? '')?.prop;
  if (prop === undefined || prop.thing !== 'slide') return null;
  const { left, right, top } = slide.platform;
  return {
    id: prop.id,
    top: { x: prop.x + (left + right) / 2, y: prop.y + top },
    edge: prop.x + right,
    foot: prop.x + (slide.chute.at(-1)?.[0] ?? 0),
  };
}

/** Is somebody up there already who is to come down? Then nobody gets up first. */
export const isOnTop = (stage: Stage, beat: Beat): boolean =>
  (beat.action === 'ride' || beat.action === 'slide') &&
  stage.riders.has(beat.actor) &&
  hillOf(stage, beat) !== null;
