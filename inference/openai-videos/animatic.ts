import { film } from '#contracts/world.ts';
import type { CommittedDirection, Generator, RenderJob, RenderSink } from '../generator.ts';

/** Played again at most this often; a longer wait shows the last picture. */
const mostRounds = 40;

/**
 * Shows the simulator's staging of the same plan until `signal` fires: from the beginning again when it has ended, as
 * long as somebody watches (whoever watches sets the pace; unwatched, it runs once). Its frames count on, so that a
 * player sees one continuous film. What goes wrong in the sink is thrown; what goes wrong in the staging is not: the
 * film itself does not depend on it.
 */
export async function playAnimatic(
  simulator: Generator,
  job: RenderJob,
  sink: RenderSink,
  opening: readonly CommittedDirection[],
  signal: AbortSignal,
): Promise<void> {
  let offset = 0;
  let broken: { reason: unknown } | undefined;
  const kept = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (reason) {
      broken ??= { reason };
      throw reason;
    }
  };
  const shifted: RenderSink = {
    // The words are with the server already: only what was asked before the start is staged.
    directions: async (firstStep) => (firstStep === 0 ? opening : []),
    likeness: () => sink.likeness(),
    frame: (frame) => kept(sink.frame({ ...frame, index: frame.index + offset, purpose: 'animatic' })),
    audio: (block) =>
      kept(sink.audio({ ...block, firstFrame: block.firstFrame + offset, purpose: 'animatic' })),
    cue: (cue) => {
      const frames = cue.frames.map((frame) => ({ ...frame, frame: frame.frame + offset }));
      return kept(sink.cue({ ...cue, frames }));
    },
    progress: () => undefined,
  };
  try {
    for (let round = 0; round < mostRounds && !signal.aborted; round++) {
      const begun = performance.now();
      const { frames } = await simulator.render({ ...job, startFrame: 0 }, shifted, signal);
      offset += frames;
      const paced = (performance.now() - begun) / 1000 > (0.7 * frames) / film.framesPerSecond;
      if (!paced || frames === 0) return;
    }
  } catch {
    if (broken && !signal.aborted) throw broken.reason;
  }
}
