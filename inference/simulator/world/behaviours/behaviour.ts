import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../physics.ts';
import type { Puppet } from '../puppets/puppet.ts';
import type { Loose, Stage } from '../stage.ts';

/** How a beat came out. */
export type Result = { happened: boolean; note: string };

/** One beat being played: a coroutine that is resumed once a step and drives its actor's motors. */
export type Behaviour = Generator<void, Result, void>;
export type Doing<T = void> = Generator<void, T, void>;

export type Playing = {
  stage: Stage;
  beat: Beat;
  actor: Puppet;
  /** Something was let go: those who wait for it may start. */
  released: boolean;
  /** Where others wait for a rebound or a pass. */
  catchers: readonly Puppet[];
};

export const done = (note: string): Result => ({ happened: true, note });
export const failed = (note: string): Result => ({ happened: false, note });

export function* wait(seconds: number): Doing {
  for (let t = 0; t < seconds; t += STEP) yield;
}

/** Waits until something holds, at most so many seconds. Returns whether it came to hold. */
export function* until(holds: () => boolean, seconds: number): Doing<boolean> {
  for (let t = 0; t < seconds; t += STEP) {
    if (holds()) return true;
    yield;
  }
  return holds();
}

/** The prop a beat is about, if there is one. */
export function propOf(play: Playing): Loose | null {
  const { stage, beat, actor } = play;
  for (const id of [beat.with, beat.target, actor.holding]) {
    const loose = id === null ? undefined : stage.bodyOf(id);
    if (loose !== undefined) return loose;
  }
  return null;
}
