import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Place, Weather } from '#contracts/world.ts';

const isSnowy = (place: Place, weather: Weather): boolean => place === 'snowfield' || weather === 'snow';

/** "Rolls a snowball that gets bigger and bigger": it grows while it is rolled. */
export const growsAsItRolls = (beats: readonly Beat[], props: readonly PlanProp[]): Beat[] =>
  beats.map((beat) => {
    const ball = beat.action === 'grow' ? beat.actor : beat.action === 'roll' ? beat.with : null;
    const snow = props.some((p) => p.id === ball && p.material === 'snow');
    const roll = beats.find((b) => b.action === 'roll' && b.with === ball);
    const grow = beats.find((b) => b.action === 'grow' && b.actor === ball);
    if (!snow || roll === undefined || grow === undefined) return beat;
    const after = [...roll.after, ...grow.after].filter((id) => id !== roll.id && id !== grow.id);
    return beat === grow ? { ...beat, after, together: roll.id } : { ...beat, after, together: null };
  });

/** A snowball that is rolled to nobody lies in the snow, before whoever rolls it. */
export const inTheSnow = (
  props: readonly PlanProp[],
  beats: readonly Beat[],
  { place, weather }: { place: Place; weather: Weather },
): PlanProp[] =>
  props.map((prop) => {
    const roll = beats.find((b) => b.action === 'roll' && b.with === prop.id && b.target === null);
    const rolled =
      roll !== undefined && prop.material === 'snow' && prop.shape === 'ball' && isSnowy(place, weather);
    return rolled && prop.heldBy === roll.actor ? { ...prop, heldBy: null, x: prop.x + 0.7, y: 0 } : prop;
  });
