import type { SceneDocument } from '#contracts/scene-document.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, WorldTrace } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import type { CommittedDirection } from '../../generator.ts';
import type { Flying } from '../world/air/flight.ts';
import type { TimedLine } from '../world/camera/timed-line.ts';
import { createWorld } from '../world/world.ts';

export const emptyStage = (place: Place | null): SceneDocument => ({
  script: '',
  cast: [],
  props: [],
  stage: { place, time: 'day', weather: 'clear', camera: null },
});

/** A basketball in the air, ten metres up and at rest unless said otherwise. */
export const ball = (at: Partial<Flying>): Flying => ({
  shape: { kind: 'circle', radius: 0.12 },
  material: 'basketball',
  mass: 0.6,
  x: 0,
  y: 10,
  angle: 0,
  vx: 0,
  vy: 0,
  spin: 0,
  ...at,
});

/** Lines of the length that speech has, without a voice. */
export const linesOf = (plan: ScenePlan): TimedLine[] =>
  plan.beats.flatMap((b) =>
    b.line === null
      ? []
      : [
          {
            lineId: b.line.id,
            speaker: b.line.speaker,
            seconds: 1.2,
            phonemes: [
              { phoneme: 'pau', end: 0.1 },
              { phoneme: 'aa', end: 0.7 },
              { phoneme: 'm', end: 0.9 },
              { phoneme: 'uw', end: 1.2 },
            ],
          },
        ],
  );

/** More than the longest film takes, at 120 steps a second. */
const MOST_STEPS = 120 * 70;

/** True; throws where a loop over steps has gone on for longer than any film, so that a hang fails and says so. */
export function goesOn(step: number): true {
  if (step > MOST_STEPS) throw new RangeError(`The world still goes on after ${step} steps.`);
  return true;
}

/** Plays a plan to its end. `each` sees every cue. */
export function play(
  plan: ScenePlan,
  directions: readonly CommittedDirection[] = [],
  each?: (cue: Cue) => void,
): WorldTrace {
  const world = createWorld(plan, linesOf(plan));
  try {
    const left = [...directions];
    while (world.ended === null && goesOn(world.step)) {
      const due = left.filter((d) => d.effectiveStep <= world.step);
      for (const d of due) left.splice(left.indexOf(d), 1);
      const cue = world.advanceCue(due);
      each?.(cue);
    }
    return world.trace();
  } finally {
    world.dispose();
  }
}
