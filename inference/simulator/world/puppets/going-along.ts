import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Stage } from '../stage.ts';

/** Metres from the middle, so far out somebody stands at most where the film is cut to. */
const EDGE = 3.2;

/**
 * Who and what goes along when a direction cuts to another place: everybody who is there, where they stand and as they feel,
 * with what is in their hands, and all things of this place if one of them is still needed for these beats.
 */
export function goingAlong(stage: Stage, beats: readonly Beat[]): { actors: PlanActor[]; props: PlanProp[] } {
  const there = [...stage.puppets.values()].map(({ actor, x, facing, expression }): PlanActor => {
    const { on: _, inside: __, ...free } = actor;
    return { ...free, x: Math.max(-EDGE, Math.min(EDGE, x)), facing, expression };
  });
  const isToAppear = ({ id }: { id: string }) =>
    !stage.puppets.has(id) && beats.some(({ actor, action }) => actor === id && action === 'appear');
  const coming = [...stage.toCome.values()].flatMap(({ actor }) => (actor === undefined ? [] : [actor]));
  const needed = new Set(beats.flatMap((b) => [b.actor, b.target, b.with, b.tool]));
  const things = thingsOn(stage);
  const kinds = new Set([...needed].map((id) => (typeof id === 'string' ? kindOf(id) : '')));
  const isNeeded = things.some(({ id, heldBy }) => heldBy === null && needed.has(id));
  return {
    actors: [...there, ...[...stage.plan.actors, ...coming].filter(isToAppear)],
    props: things.filter(({ id, heldBy }) => heldBy !== null || isNeeded || kinds.has(kindOf(id))),
  };
}

/** Of several of a kind, the one stands for all of them: three balls that are juggled are `ball-1` to `ball-3`. */
const kindOf = (id: string): string => id.replace(/-\d+$/u, '');

/** All that is there still, as it first came but in whose hand it is now. */
function thingsOn(stage: Stage): PlanProp[] {
  const planned = stage.plan.props.filter(({ id }) => !stage.gone.has(id) && !stage.broken.has(id));
  const brought = [...stage.loose.values()].flatMap(({ id, owner, prop }) =>
    id === owner && prop.id === id && !stage.plan.props.some((one) => one.id === id) ? [prop] : [],
  );
  return [...planned, ...brought].map((prop) => {
    const held = stage.loose.get(prop.id)?.held;
    return { ...prop, heldBy: held === null || held === undefined ? null : held.by.id };
  });
}
