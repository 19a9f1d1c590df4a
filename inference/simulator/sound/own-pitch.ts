import type { Cue } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { LikenessView, VoicedLine } from '../../generator.ts';
import { followsPitch } from '../../speech/flite.ts';
import { voiceLine } from '../../speech/voice.ts';

/** Lines by their ids, as they sound at the pitch of whoever lends the speaker their likeness. */
export type OwnLines = ReadonlyMap<string, Float32Array>;

/**
 * Says lines of a cameo at its owner's own pitch. A pitch is read with the likeness, under its grant and for one cue at a
 * time; a line at another pitch is exactly as long and moves the same lips, so what is seen and what happens does not
 * depend on it, and the voice that the cast has without it can go on in the middle of a word.
 */
export class OwnPitch {
  readonly #lines: Map<string, VoicedLine>;
  /** Lines that have begun, with the second in which they end at the latest. */
  #begun: { line: VoicedLine; until: number }[] = [];
  readonly #said = new Map<string, { pitch: number; samples: Float32Array }>();

  constructor(lines: readonly VoicedLine[]) {
    this.#lines = new Map(lines.map((line) => [line.lineId, line]));
  }

  /** A line that a direction brought, before the cue that it begins in. */
  learn(line: VoicedLine): void {
    this.#lines.set(line.lineId, line);
  }

  /** What of the lines that sound in this cue sounds at an own pitch. Each cue once, in order; `view` null where nobody hears it. */
  async of(cue: Cue, view: LikenessView | null): Promise<OwnLines> {
    const now = (cue.frames[0]?.frame ?? 0) / film.framesPerSecond;
    this.#begun = this.#begun.filter(({ until }) => until >= now);
    for (const { lineId, kind, time } of cue.sounds) {
      const line = kind === 'line' && lineId !== null ? this.#lines.get(lineId) : undefined;
      if (line) this.#begun.push({ line, until: time + line.seconds });
    }
    const own = new Map<string, Float32Array>();
    for (const { line } of this.#begun) {
      const part = view?.parts.get(line.speaker);
      const pitch = part === undefined || part === 'revoked' ? null : (part.pitch ?? null);
      const samples = pitch === null ? null : await this.#say(line, pitch);
      if (samples !== null) own.set(line.lineId, samples);
    }
    return own;
  }

  async #say(line: VoicedLine, pitch: number): Promise<Float32Array | null> {
    const { lineId: id, speaker, text, voice } = line;
    // A performance, and what a configured server says, have a voice of their own.
    if (!voice || !followsPitch(voice)) return null;
    const known = this.#said.get(id);
    if (known?.pitch === pitch) return known.samples;
    const { samples } = await voiceLine({ id, speaker, text, recordingId: null }, { ...voice, pitch });
    if (samples.length !== line.samples.length) return null;
    this.#said.set(id, { pitch, samples });
    return samples;
  }
}
