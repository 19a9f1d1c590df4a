import type { Stage } from '../stage.ts';

/** What can be gone through: where it stands across the stage, and between which heights it lets through, in metres. */
export type Opening = { x: number; bottom: number; top: number };

export function openingOf(stage: Stage, id: string): Opening | null {
  const prop =
    stage.joined.get(id)?.prop ?? stage.loose.get(id)?.prop ?? stage.plan.props.find((p) => p.id === id);
  if (prop?.opening === undefined) return null;
  const x = stage.bodyOf(id)?.body.translation().x ?? prop.x;
  return { x, bottom: prop.y + prop.opening.bottom, top: prop.y + prop.opening.top };
}

type At = { x: number; y: number };

/** Watches somebody's or something's middle, and whether it went from one side to the other inside the opening. */
export class Passage {
  private readonly opening: Opening;
  private before: At | null = null;
  through = false;
  past = false;

  constructor(opening: Opening) {
    this.opening = opening;
  }

  see(now: At): void {
    const { x, bottom, top } = this.opening;
    const was = this.before;
    this.before = { ...now };
    if (was === null || Math.sign(was.x - x) === Math.sign(now.x - x) || was.x === now.x) return;
    const y = was.y + ((now.y - was.y) * (x - was.x)) / (now.x - was.x);
    if (y > bottom && y < top) this.through = true;
    else this.past = true;
  }
}
