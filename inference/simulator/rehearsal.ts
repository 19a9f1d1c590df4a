import type { Cue } from '#contracts/trace.ts';
import type { RenderJob, VoicedLine } from '../generator.ts';
import { createMixer, type Mixer } from './sound/mixer.ts';
import { createWorld, type World } from './world/world.ts';

export type RehearsalOf = Pick<RenderJob, 'plan' | 'planHash' | 'lines'>;
/** A world and its sound; `ahead`: its first cue, where that was played already. */
export type Beginning = { world: World; mixer: Mixer; ahead: { cue: Cue; samples: Float32Array } | null };

/**
 * The first half second of the next take, its world and its sound, played before the render is due: what a take waits
 * for meanwhile does not depend on it. It is thrown away where the take begins otherwise.
 */
export class Rehearsal {
  #ready: { of: RehearsalOf; beginning: Beginning } | null = null;

  /** The cue it played, null where it had been played before. */
  play(of: RehearsalOf): Cue | null {
    if (this.#ready !== null && isOf(this.#ready.of, of)) return null;
    this.#forget();
    const beginning = begin(of);
    const cue = beginning.world.advanceCue([]);
    const ahead = { cue, samples: beginning.mixer.render(cue) };
    this.#ready = { of, beginning: { ...beginning, ahead } };
    return cue;
  }

  /** How this job begins when no direction came before its first step; given away once. */
  take(job: RenderJob): Beginning {
    const ready = this.#ready;
    // A policy plays from the first step on, and lines may have been performed anew.
    if (ready === null || job.played !== undefined || !isOf(ready.of, job)) return begin(job);
    this.#ready = null;
    return ready.beginning;
  }

  #forget(): void {
    this.#ready?.beginning.world.dispose();
    this.#ready = null;
  }
}

export function begin({ plan, lines, played }: Pick<RenderJob, 'plan' | 'lines' | 'played'>): Beginning {
  return { world: createWorld(plan, lines, played), mixer: createMixer({ plan, lines }), ahead: null };
}

const isOf = (one: RehearsalOf, other: RehearsalOf): boolean =>
  one.planHash === other.planHash &&
  one.lines.length === other.lines.length &&
  one.lines.every((line, at) => isSame(line, other.lines[at]));

const isSame = (one: VoicedLine, other: VoicedLine | undefined): boolean =>
  other !== undefined &&
  one.lineId === other.lineId &&
  one.samples.length === other.samples.length &&
  one.samples.every((sample, at) => sample === other.samples[at]);
