import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { foodOf } from '../../foods.ts';
import { liquidColour } from './liquids.ts';

const eats: ReadonlySet<Action> = new Set(['eat', 'bite', 'peel', 'feed']);
const vessels: ReadonlySet<string> = new Set(['glass', 'cup']);

/** Makes food of what is eaten, and fills what is drunk from. */
export const served = (props: readonly PlanProp[], beats: readonly Beat[]): PlanProp[] =>
  props.map((prop) => {
    if (prop.mechanism != null) return prop;
    const acts = beats.filter(
      (b) => b.with === prop.id || ((b.with === null || b.action === 'peel') && b.target === prop.id),
    );
    if (acts.some((b) => b.action === 'drink') && vessels.has(prop.thing))
      return { ...prop, filled: prop.tint ?? liquidColour('water') ?? '#7fc4dc' };
    return acts.some((b) => eats.has(b.action)) ? { ...prop, food: foodOf(prop) } : prop;
  });
