import type { Beat } from '#contracts/scene-plan.ts';
import { footholdAt, stairs, stairsEdge, stairsFoot, stairsSize, treadAt } from '#contracts/stairs.ts';
import type { Stage } from '../stage.ts';

/** A flight of stairs in the world: where its landing ends, where it meets the ground, and what one stands on. */
export type Flight = {
  id: string;
  /** The middle of the landing, and how high it is. */
  top: { x: number; y: number };
  edge: number;
  foot: number;
  /** Metres over the ground at x. */
  heightAt: (x: number) => number;
  /** The middle of the step at x. */
  footholdAt: (x: number) => number;
  /** How high the line through the middles of the steps is at x: what a body goes along. */
  slopeAt: (x: number) => number;
};

export function flightOf(stage: Stage, id: string | null): Flight | null {
  const prop = stage.joined.get(id ?? '')?.prop;
  if (prop === undefined || prop.thing !== 'stairs') return null;
  const { x } = prop;
  const high = stairsSize.height;
  return {
    id: prop.id,
    top: { x: x + stairsEdge - stairs.landing / 2, y: high },
    edge: x + stairsEdge,
    foot: x + stairsFoot,
    heightAt: (at) => treadAt(at - x),
    footholdAt: (at) => x + footholdAt(at - x),
    slopeAt: (at) => {
      const down = (stairs.rise * (at - x - stairsEdge)) / stairs.tread + stairs.rise / 2;
      return Math.min(high, Math.max(0, high - down));
    },
  };
}

/** Does this beat go up or down stairs on foot, or fall down them? */
export const onStairs = (stage: Stage, beat: Beat): boolean =>
  (beat.way === 'up' || beat.way === 'down') && flightOf(stage, beat.target) !== null;
