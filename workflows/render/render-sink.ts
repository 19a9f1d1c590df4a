import { film } from '#contracts/world.ts';
import type { CommittedDirection, RenderSink } from '#inference/generator.ts';
import type { PreviewSender } from '#inference/preview/preview-sender.ts';
import type { CaptionsDesk } from './captions-desk.ts';
import type { LikenessDesk } from './likeness-desk.ts';
import type { SegmentDesk } from './segment-desk.ts';

export type Outlets = {
  segments: SegmentDesk;
  likeness: LikenessDesk;
  captions: CaptionsDesk;
  /** Null when segments are drawn again: the room has seen them. */
  preview: PreviewSender | null;
  /** What the room watches: the film itself, or the animatic of a backend that shows nothing for a while. */
  watches: 'film' | 'animatic';
  directions: (firstStep: number) => Promise<readonly CommittedDirection[]>;
};

/** One sink over preview and segments; whichever is slower sets the pace. */
export function renderSink({
  segments,
  likeness,
  captions,
  preview,
  watches,
  directions,
}: Outlets): RenderSink {
  let expected: number | null = null;
  return {
    directions,
    likeness: () => likeness.now(),
    async audio(block) {
      if (block.purpose === 'film') segments.audio(block);
      if (block.purpose === watches) await preview?.audio(block);
    },
    async frame(frame) {
      const kept = frame.purpose === 'film' ? segments.frame(frame, likeness.certain) : undefined;
      // What was drawn before a revocation is not even sent.
      const isStale = frame.likenessEpoch < likeness.epoch;
      if (frame.purpose !== watches || preview === null || isStale) return kept;
      await Promise.all([kept, preview.video(frame)]);
      // The sender lets us be a second ahead: what people see now is that much older.
      const seen = Math.max(0, frame.index - film.framesPerSecond);
      preview.progress(seen / film.framesPerSecond, expected, captions.at(seen));
    },
    async cue(cue) {
      captions.cue(cue);
    },
    progress(_done, of) {
      expected = of;
    },
  };
}
