import { placeFacts } from '#contracts/places.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { AIR } from './air/air.ts';
import { GRAVITY } from './physics.ts';

/** What a place does to everything in it. */
export type Surroundings = {
  /** m/s², downwards. */
  gravity: number;
  /** Density of the air, kg/m³. */
  air: number;
  /** How many times longer than on the earth a thing takes to fall as far; 1 where nothing falls. */
  slowness: number;
};

/** No flight is waited for longer than this many times the earth's: a film has an end. */
const LONGEST = 2.5;

/** Plans that name no gravity have that of the earth and its air, wherever they play. */
export function surroundingsOf({ gravity, place }: Pick<ScenePlan, 'gravity' | 'place'>): Surroundings {
  if (gravity === undefined) return { gravity: GRAVITY, air: AIR, slowness: 1 };
  return {
    gravity,
    air: placeFacts[place].airless === true ? 0 : AIR,
    slowness: gravity === 0 ? 1 : Math.min(LONGEST, Math.sqrt(GRAVITY / gravity)),
  };
}
