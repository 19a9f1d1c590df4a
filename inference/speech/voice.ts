import type { Line, ScenePlan, Voice } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';
import type { VoicedLine } from '../generator.ts';
import type { Spoken } from './flite.ts';
import { fadeEnds, level } from './level.ts';
import { performed } from './recording.ts';
import { speakOnce } from './speak-once.ts';

/** A performance at the room's microphone, decoded: mono, 48 kHz (see `decodeRecording`). */
export type Recording = { samples: Float32Array };

/** Silence kept before and after what is said, in seconds. */
const lead = 0.03;
const tail = 0.12;

/** Voices begin and end with a long pause of their own: the line keeps only a little of it. */
function trimmed(spoken: Spoken): Spoken {
  const { phonemes } = spoken;
  const first = phonemes[0];
  const last = phonemes.at(-1);
  const whole = spoken.samples.length / film.sampleRate;
  const begin = first?.phoneme === 'pau' && phonemes.length > 1 ? Math.max(0, first.end - lead) : 0;
  const voiceEnds = last?.phoneme === 'pau' && phonemes.length > 1 ? (phonemes.at(-2)?.end ?? whole) : whole;
  const end = Math.min(whole, voiceEnds + tail);
  const samples = spoken.samples.slice(
    Math.round(begin * film.sampleRate),
    Math.round(end * film.sampleRate),
  );
  const moved = phonemes.map(({ phoneme, end: at }) => ({ phoneme, end: Math.min(at, end) - begin }));
  return { samples, phonemes: moved };
}

/**
 * One line of dialogue as sound: the recorded performance where there is one, else the voice.
 * Levelled, so that lines of different origin stand beside each other; the same input gives the same samples.
 * @throws AppError `render-failed` when the voice does not answer.
 */
export async function voiceLine(
  line: Line,
  voice: Voice,
  recording?: Recording,
  isPerformance = false,
): Promise<VoicedLine> {
  const spoken = recording ? performed(recording.samples) : null;
  const { samples, phonemes } = spoken ?? trimmed(await speakOnce(line.text, voice));
  level(samples);
  fadeEnds(samples);
  const seconds = samples.length / film.sampleRate;
  const { id: lineId, speaker, text } = line;
  const origin = { performed: isPerformance && spoken !== null, voice: spoken === null ? voice : null };
  return { lineId, speaker, text, samples, seconds, ...origin, phonemes };
}

/**
 * All lines of a plan in the order of its beats. `recordings` (friends' performances) by recording id, `spoken` (what a
 * configured endpoint said) by line id; a line with neither, or with a silent one, is spoken by its character's voice
 * from the package.
 */
export async function voicePlan(
  plan: ScenePlan,
  recordings: ReadonlyMap<string, Recording>,
  spoken: ReadonlyMap<string, Recording> = new Map(),
): Promise<VoicedLine[]> {
  const voices = new Map(plan.actors.map((actor) => [actor.id, actor.voice]));
  const lines: VoicedLine[] = [];
  for (const { line } of plan.beats) {
    if (!line) continue;
    const voice = voices.get(line.speaker) ?? { name: 'slt', pitch: 180, stretch: 1 };
    const recording = line.recordingId === null ? spoken.get(line.id) : recordings.get(line.recordingId);
    lines.push(await voiceLine(line, voice, recording, line.recordingId !== null));
  }
  return lines;
}
