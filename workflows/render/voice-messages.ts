import type { ErrorCode } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { VoicedLine } from '#inference/generator.ts';
import type { Recording } from '#inference/speech/voice.ts';

/** `recordings` by recording id, `spoken` (by a configured endpoint) by line id. */
export type ToVoice = {
  call: number;
  plan: ScenePlan;
  recordings: ReadonlyMap<string, Recording>;
  spoken: ReadonlyMap<string, Recording>;
};

export type FromVoice =
  | { call: number; lines: VoicedLine[] }
  | { call: number; code: ErrorCode; detail: string };
