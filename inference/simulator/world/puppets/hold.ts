import type { ScenePlan } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';
import type { Runner } from '../runner.ts';

/** What was set down has come to rest, and an act has become one, seconds after it began: then a shot that is held stops. */
const UNTIL_HELD = 0.7;
/** For how long it is held, seconds. */
const HELD = 4;

/**
 * Where a film's picture is held: the world's time stands still, from the middle of a shot's first act on, or at once where nobody acts.
 * After that it goes on, so that the act comes to its end.
 */
export class Hold {
  private readonly plan: ScenePlan;
  private since: { shot: number; frame: number } | null = null;
  /** The frame with which this shot began. */
  private began: { shot: number; frame: number } | null = null;

  constructor(plan: ScenePlan) {
    this.plan = plan;
  }

  /** Does time stand still before this frame? */
  stands(frame: number, { shot, entries }: Runner): boolean {
    const held = this.plan.shots.some(({ index, held }) => index === shot && held === true);
    if (!held) return false;
    if (this.began?.shot !== shot) this.began = { shot, frame };
    if (this.since?.shot !== shot) {
      const acts = entries.filter(({ beat }) => beat.shot === shot);
      const begun = acts.filter(({ state }) => state !== 'waiting').map(({ from }) => from);
      const from = acts.length === 0 ? this.began.frame : Math.min(...begun);
      if (frame - from < UNTIL_HELD * film.framesPerSecond || from === Number.POSITIVE_INFINITY) return false;
      this.since = { shot, frame };
    }
    return frame - this.since.frame < HELD * film.framesPerSecond;
  }
}
