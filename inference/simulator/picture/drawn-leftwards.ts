import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { cabinOf, noseOf } from '../crafts.ts';
import type { Item } from './item.ts';

/** Drawings whose front is on the left: all others look to the right, or to both sides. */
const leftwards: ReadonlySet<string> = new Set(
  'motorcycle moped tractor digger steamroller bulldozer combine-harvester snowplough bumper-car carriage rickshaw tricycle'
    .split(' ')
    .map((name) => `own.${name}`),
);
/** What takes something along by itself. */
const goes: ReadonlySet<Action> = new Set(['roll', 'run', 'walk', 'drive', 'brake', 'push']);

/**
 * What is drawn of a thing, turned the other way round about the line at x where it is drawn to look left and goes right. `rider`: the
 * side that whoever rides it looks to.
 */
export function lookingAhead(
  plan: ScenePlan,
  prop: PlanProp,
  x: number,
  rider: 1 | -1 | undefined,
  items: readonly Item[],
): readonly Item[] {
  const craft = cabinOf(prop.thing) !== null && noseOf(plan, prop) < 0;
  if (!craft && (!leftwards.has(prop.thing) || (rider ?? wayOf(plan, prop)) < 0)) return items;
  const around = (draw: Item['draw']) => (g: SKRSContext2D) => {
    g.save();
    g.translate(x, 0);
    g.scale(-1, 1);
    g.translate(-x, 0);
    draw(g);
    g.restore();
  };
  return items.map((one) => ({ ...one, draw: around(one.draw), shadow: around(one.shadow) }));
}

/** Where it goes by itself at first; what goes nowhere looks to where it is drawn to look. */
function wayOf({ beats }: ScenePlan, { id, x }: PlanProp): 1 | -1 {
  const beat = beats.find((b) => b.actor === id && goes.has(b.action));
  if (beat === undefined) return -1;
  if (beat.heading === 'left' || beat.heading === 'right') return beat.heading === 'left' ? -1 : 1;
  const to = beat.spot ?? null;
  return to === null ? (x > 1 ? -1 : 1) : to < x ? -1 : 1;
}
