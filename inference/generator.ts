import type { Direction, DirectionPatch } from '#contracts/direction.ts';
import type { PuppetCommand, PuppetObservation } from '#contracts/puppet-door.ts';
import type { ScenePlan, Voice } from '#contracts/scene-plan.ts';
import type { Cue, WorldTrace } from '#contracts/trace.ts';
import type { FacePoints } from './likeness/face-points.ts';

/** A direction with its place in the film fixed: applied before `effectiveStep` is simulated. */
export type CommittedDirection = { id: Direction['id']; effectiveStep: number; patch: DirectionPatch };

/** A line of dialogue as sound, made before the world moves so that mouths can follow it. */
export type VoicedLine = {
  lineId: string;
  speaker: string;
  text: string;
  /** Mono, 48 kHz, −1 to 1. */
  samples: Float32Array;
  seconds: number;
  /** Somebody's own voice: it goes with the likeness of whoever speaks it in the film. */
  performed: boolean;
  /** The package's voice that says it; none where it was recorded, or said by a configured server. */
  voice?: Voice | null;
  /** Phonemes (CMU ARPAbet, lower case, `pau` for silence) with their end times in seconds from the line's start. */
  phonemes: readonly { phoneme: string; end: number }[];
};

/** A head seen otherwise than from the front. */
export type Pose = { png: Uint8Array; face: FacePoints | null };

/** A cut-out released under a live grant: PNG bytes with alpha. Never logged, never stored by a generator. */
export type CutOut = {
  cameoId: string;
  kind: 'person' | 'animal' | 'object';
  png: Uint8Array;
  /** Where its face opens and closes; null where nobody was checked before a camera, or it is no person's. */
  face?: FacePoints | null;
  /** Fundamental frequency of its owner's voice in hertz, where it was measured. */
  pitch?: number | null;
  /** The same head turned to the picture's right, where there is one. */
  turned?: Pose | null;
  /** The same head looking up, where there is one. */
  raised?: Pose | null;
};

/** The cut-outs that may be seen right now. A part without one is drawn as its stock rig (or blank, once revoked). */
export type LikenessView = {
  epoch: number;
  /** By actor id. `revoked` asks for a blank paper cut-out in place of the likeness. */
  parts: ReadonlyMap<string, CutOut | 'revoked'>;
};

export type RenderJob = {
  takeId: string;
  plan: ScenePlan;
  planHash: string;
  lines: readonly VoicedLine[];
  /** Shown moving in the picture, e.g. `@mia · made with Dailies`. */
  watermark: string;
  /** Frames before this one are simulated but neither drawn nor handed over (resume after the last finished segment). */
  startFrame: number;
  /** Hard end of a take that keeps rolling, in frames. */
  maxFrames: number;
  /** What owners of likenesses in it want to hold, in their words: told to generators that take words. */
  conditions?: readonly string[];
  /** Actors that an outside policy plays; the sink's `act` answers for them. */
  played?: readonly string[];
};

/** RGBA in the size of the plan's format, row by row from the top. The sink only reads it, until its promise resolves. */
export type VideoFrame = {
  index: number;
  rgba: Uint8Array;
  likenessEpoch: number;
  purpose: 'film' | 'animatic';
};

/** Interleaved stereo at 48 kHz; 2,000 sample pairs a frame. */
export type AudioBlock = { firstFrame: number; samples: Float32Array; purpose: 'film' | 'animatic' };

/**
 * Where a generator puts what it makes, and asks what comes next. Every promise is back-pressure:
 * the generator waits for it before it goes on.
 */
export interface RenderSink {
  /** Before a cue is simulated: the directions that take effect in it, already committed. */
  directions(firstStep: number): Promise<readonly CommittedDirection[]>;
  /** Twenty times a second of world time for each actor that is played from outside: what its motors are told. */
  act?(seen: PuppetObservation): Promise<PuppetCommand | null>;
  /** Before a cue is drawn: the likenesses that are granted now. */
  likeness(): Promise<LikenessView>;
  frame(frame: VideoFrame): Promise<void>;
  audio(block: AudioBlock): Promise<void>;
  /** What happened in the cue: captions, progress, contacts. */
  cue(cue: Cue): Promise<void>;
  /** Film seconds done of expected, or a share from 0 to 1 where a backend knows no more. */
  progress(done: number, of: number | null): void;
}

export type RenderResult = {
  frames: number;
  /** Null where a backend has no world behind its picture. */
  trace: WorldTrace | null;
  /** Says `cut` when a direction ended the take. */
  ended: 'plan' | 'cut' | 'limit';
};

/** One generation backend. `render` rejects with `AppError('generator-…')`, or an AbortError once `signal` fires. */
export interface Generator {
  readonly id: string;
  readonly title: string;
  /** Whether directions change a take that is already rendering. */
  readonly steerable: boolean;
  render(job: RenderJob, sink: RenderSink, signal: AbortSignal): Promise<RenderResult>;
}
