import type { Cue } from '#contracts/trace.ts';
import type {
  AudioBlock,
  CommittedDirection,
  LikenessView,
  RenderJob,
  RenderResult,
  VideoFrame,
} from '#inference/generator.ts';

/** Which backend renders, with what its settings say. */
export type BackendChoice =
  | { id: 'simulator' }
  | { id: 'openai-videos'; baseUrl: string; apiKey: string; model: string };

/** What the rendering thread asks of its owner; each is answered by one `Answer` with the same `call`. */
export type Ask =
  | { call: number; method: 'directions'; firstStep: number }
  | { call: number; method: 'likeness' }
  | { call: number; method: 'frame'; frame: VideoFrame }
  | { call: number; method: 'audio'; block: AudioBlock }
  | { call: number; method: 'cue'; cue: Cue };

export type FromThread =
  | { type: 'ready' }
  | { type: 'ask'; ask: Ask }
  | { type: 'progress'; done: number; of: number | null }
  | { type: 'finished'; result: RenderResult }
  | { type: 'failed'; code: string; detail: string | null };

export type Answer = {
  call: number;
  directions?: readonly CommittedDirection[];
  likeness?: LikenessView;
};

export type ToThread =
  /** The simulator's next take, as far as it is known. */
  | { type: 'prepare'; of: Pick<RenderJob, 'plan' | 'planHash'> }
  | { type: 'rehearse'; of: Pick<RenderJob, 'plan' | 'planHash' | 'lines'> }
  | { type: 'render'; backend: BackendChoice; job: RenderJob }
  | { type: 'answer'; answer: Answer }
  | { type: 'abort' };
