import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';

/**
 * Where the crew of a craft is. Lengths are shares of its picture's width and height, from its middle, ahead and up.
 * `basket`: they stand behind its wall, which is up to `y`. `window`: their faces are at `y`, behind glass. `cockpit`: they sit at `y`.
 */
export type Cabin = {
  readonly as: 'basket' | 'window' | 'cockpit';
  readonly y: number;
  /** The lowest that feet are in it. */
  readonly floor: number;
  /** Where the first one is, the second one, and so on. */
  readonly seats: readonly number[];
  /** How wide and how high one is that carries people, metres (judged by what is drawn). */
  readonly size: readonly [number, number];
};

const cabins: ReadonlyMap<string, Cabin> = new Map([
  [
    'own.hot-air-balloon',
    { as: 'basket', y: -0.31, floor: -0.47, seats: [-0.12, 0.12, 0, -0.2, 0.2], size: [2.98, 4.2] },
  ],
  ['own.plane', { as: 'cockpit', y: 0.02, floor: -0.2, seats: [-0.03, -0.17, -0.31], size: [3.3, 2.21] }],
  [
    'own.helicopter',
    { as: 'window', y: 0.06, floor: -0.36, seats: [0.3, 0.13, 0.22, 0.38], size: [3.4, 2.57] },
  ],
  ['own.rocket', { as: 'window', y: 0.08, floor: -0.36, seats: [0, -0.1, 0.1], size: [2.4, 3.21] }],
  [
    'own.flying-saucer',
    { as: 'window', y: 0.23, floor: -0.2, seats: [0, -0.12, 0.12, -0.2, 0.2], size: [3.3, 2.16] },
  ],
  ['own.submarine', { as: 'window', y: -0.17, floor: -0.46, seats: [0.29, 0.03, -0.23], size: [3.9, 3] }],
]);

/** The cabin of a thing by its picture; null for what carries no crew. */
export const cabinOf = (thing: string): Cabin | null => cabins.get(thing) ?? null;

/** Does it go under water, and not through the air? */
export const dives = (thing: string): boolean => thing === 'own.submarine';

/** Which way its nose is drawn all along: to where it first flies, and otherwise to the right. */
export function noseOf({ beats, actors, props }: ScenePlan, { id, x }: PlanProp): 1 | -1 {
  const flight = beats.find((b) => b.actor === id && b.action === 'fly');
  if (flight === undefined) return 1;
  if (flight.heading === 'left' || flight.heading === 'right') return flight.heading === 'left' ? -1 : 1;
  const goal = [...actors, ...props].find((p) => p.id === flight.target && p.id !== id);
  const to = goal?.x ?? flight.spot;
  return to != null && to < x - 0.3 ? -1 : 1;
}
