import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue } from '#contracts/trace.ts';

export type Caption = { speaker: string; text: string };

/** Which words are being spoken in each frame, so that the preview can show them when that frame is seen. */
export class CaptionsDesk {
  readonly #lines = new Map<string, Caption>();
  readonly #spoken = new Map<number, readonly string[]>();

  constructor(plan: ScenePlan) {
    const names = new Map(plan.actors.map(({ id, name }) => [id, name]));
    for (const { line } of plan.beats)
      if (line !== null) this.#learn(line.id, names.get(line.speaker) ?? line.speaker, line.text);
  }

  /** Lines that a direction brought. */
  add(lineId: string, speaker: string, text: string): void {
    this.#learn(lineId, speaker, text);
  }

  cue(cue: Cue): void {
    for (const { frame, speaking } of cue.frames) this.#spoken.set(frame, speaking);
  }

  /** Captions of one frame; what is older is forgotten. */
  at(frame: number): Caption[] {
    const speaking = this.#spoken.get(frame) ?? [];
    for (const seen of this.#spoken.keys()) if (seen < frame) this.#spoken.delete(seen);
    return speaking.flatMap((lineId) => this.#lines.get(lineId) ?? []);
  }

  #learn(lineId: string, speaker: string, text: string): void {
    this.#lines.set(lineId, { speaker, text });
  }
}
