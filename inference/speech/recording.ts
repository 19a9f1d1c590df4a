import { AppError } from '#contracts/errors.ts';
import { film } from '#contracts/world.ts';
import { decodeAudio } from '../encode/decode-audio.ts';
import type { Spoken } from './flite.ts';
import { envelope, speechThreshold } from './level.ts';

/** A performed line is at most this large and this long; a minute of Opus is about 0.5 MB. */
const maxBytes = 8_000_000;
const maxSeconds = 45;

/**
 * Reads a performance from the room's microphone (WebM or Ogg with Opus, WAV, MP4 with AAC) as mono 48 kHz samples.
 * @throws AppError `too-large` beyond 8 MB or 45 s, `bad-input` when it is not sound.
 */
export async function decodeRecording(bytes: Uint8Array): Promise<Float32Array> {
  if (bytes.byteLength > maxBytes) throw new AppError('too-large', 'recording');
  const samples = await decodeAudio(bytes, { channels: 1, maxSeconds });
  if (samples.length < film.sampleRate / 20) throw new AppError('bad-input', 'recording');
  return samples;
}

/** Kept around what is said, in 20 ms windows. */
const margin = 3;

/**
 * A performance made ready for the film: trimmed to what is said, with phonemes for the mouth.
 * These phonemes are not recognised speech. Loudness decides how wide the mouth opens (a loud syllable is an open
 * vowel, a soft one a half-closed one, a gap is silence), in steps of 60 ms, so that mouth and voice move together
 * whatever the language.
 * Null when nobody says anything in it.
 */
export function performed(recording: Float32Array): Spoken | null {
  const windowSize = Math.round(film.sampleRate * 0.02);
  const levels = envelope(recording);
  const threshold = speechThreshold(levels);
  const peak = levels.reduce((a, b) => Math.max(a, b), 0);
  // Below −54 dBFS there is a room, but nobody speaking.
  if (peak < 0.002) return null;
  const first = levels.findIndex((value) => value >= threshold);
  const last = levels.findLastIndex((value) => value >= threshold);
  const begin = Math.max(0, first - margin) * windowSize;
  const end = Math.min(recording.length, (last + 1 + 2 * margin) * windowSize);
  const samples = recording.slice(begin, end);
  return { samples, phonemes: mouthsOf(samples) };
}

/** Vowels from closed to wide open. */
const openings = ['ih', 'eh', 'ae', 'aa'] as const;

function mouthsOf(samples: Float32Array): Spoken['phonemes'] {
  const levels = envelope(samples);
  const threshold = speechThreshold(levels);
  const peak = levels.reduce((a, b) => Math.max(a, b), 1e-6);
  const phonemes: Spoken['phonemes'] = [];
  const seconds = samples.length / film.sampleRate;
  for (let w = 0; w < levels.length; w += 3) {
    const value = Math.max(levels[w]!, levels[w + 1] ?? 0, levels[w + 2] ?? 0);
    // 20 dB below the peak is a nearly closed mouth, the peak a wide one.
    const openness = Math.max(0, Math.min(0.999, 1 + Math.log10(Math.max(value, 1e-6) / peak)));
    const phoneme = value < threshold ? 'pau' : openings[Math.floor(openness * openings.length)]!;
    const end = Math.min(seconds, (w + 3) * 0.02);
    const before = phonemes.at(-1);
    if (before?.phoneme === phoneme) before.end = end;
    else phonemes.push({ phoneme, end });
  }
  return phonemes;
}
