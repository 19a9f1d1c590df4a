import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

/** A goal is open to both sides as far as its net, which hangs across its middle and is so thick, metres. */
export const NET = 0.12;

/** Has the net of a goal caught it, and is it between its posts still? Then it hangs in the net. */
export function inGoal(stage: Stage, { body, flight }: Loose): boolean {
  if (flight === null) return false;
  const { x, y } = body.translation();
  return flight.met.some((id) => {
    const goal = stage.loose.get(id);
    if (goal?.prop.thing !== 'goal-net') return false;
    const { prop } = goal;
    return Math.abs(x - prop.x) < prop.width / 2 && y < prop.y + prop.height;
  });
}
