import type { Action } from '#contracts/world.ts';

/** Actions that leave arms and legs to another beat of the same actor. */
export const light: ReadonlySet<Action> = new Set(['talk', 'look', 'laugh']);
