import { film } from '#contracts/world.ts';
import { envelope, speechThreshold } from '../../speech/level.ts';
import { resample } from '../../speech/resample.ts';
import { loadSphinx, type Sphinx } from './pocketsphinx.ts';

/** A digit that was said, with its seconds in the recording. */
export type HeardNumber = { number: number; from: number; to: number };

/**
 * Pronunciations of the CMU dictionary, and "four" as it is said slowly: without that, "five" is heard in many a woman's.
 * "One" is left out: it is heard as "four" or "nine" too often.
 */
const words: Readonly<Record<string, [number, string]>> = {
  two: [2, 'T UW'],
  three: [3, 'TH R IY'],
  four: [4, 'F AO R'],
  fower: [4, 'F AO ER'],
  five: [5, 'F AY V'],
  six: [6, 'S IH K S'],
  seven: [7, 'S EH V AH N'],
  eight: [8, 'EY T'],
  nine: [9, 'N AY N'],
};

const rate = 16_000;
const loudest = 0.5;
/** Windows of the envelope. */
const windowsPerSecond = 50;
/** "Six" and "eight" hold their breath inside; between two words people breathe longer. Seconds. */
const insideWord = 0.2;
const shortestWord = 0.1;
const longestWord = 1.3;
/** Less than this is cut off at a word's ends; more lets the room's noise be taken for a word. */
const margin = 0.03;
const gapSeconds = 0.15;

type Listener = {
  sphinx: Sphinx;
  recognizer: InstanceType<Sphinx['Recognizer']>;
  /** Grammars by how many digits they hold. */
  grammars: Map<number, number>;
};
let listener: Promise<Listener> | undefined;

async function createListener(): Promise<Listener> {
  const sphinx = await loadSphinx();
  const config = new sphinx.Config();
  for (const pair of [
    ['-hmm', 'rm1_200'],
    ['-samprate', String(rate)],
    ['-fwdflat', 'no'],
    ['-bestpath', 'no'],
    ['-remove_silence', 'no'],
    ['-cmn', 'batch'],
  ] as const)
    config.push_back(pair);
  const recognizer = new sphinx.Recognizer(config);
  config.delete();
  const dictionary = new sphinx.VectorWords();
  for (const [word, [, sounds]] of Object.entries(words)) dictionary.push_back([word, sounds]);
  recognizer.addWords(dictionary);
  dictionary.delete();
  return { sphinx, recognizer, grammars: new Map() };
}

/** The grammar of this many digits, each of which may be any. */
function grammarOf({ sphinx, recognizer, grammars }: Listener, count: number): number {
  const known = grammars.get(count);
  if (known !== undefined) return known;
  const transitions = new sphinx.VectorTransitions();
  for (let from = 0; from < count; from++)
    for (const word of Object.keys(words)) transitions.push_back({ from, to: from + 1, word, logp: 0 });
  const id = new sphinx.Integers();
  recognizer.addGrammar(id, { start: 0, end: count, numStates: count + 1, transitions });
  const grammar = id.get(0);
  for (const used of [transitions, id]) used.delete();
  grammars.set(count, grammar);
  return grammar;
}

/** Where somebody says something, in seconds. */
export function spokenParts(samples: Float32Array): { from: number; to: number }[] {
  const levels = envelope(samples);
  // The room's own noise is no speech, however quiet the speaker.
  const quietest = Float32Array.from(levels).sort()[Math.floor(levels.length * 0.3)] ?? 0;
  const threshold = Math.max(speechThreshold(levels), quietest * 2.5, 0.002);
  const parts: { from: number; to: number }[] = [];
  levels.forEach((level, i) => {
    if (level < threshold) return;
    const [from, to] = [i / windowsPerSecond, (i + 1) / windowsPerSecond];
    const last = parts.at(-1);
    if (last && from - last.to < insideWord) last.to = to;
    else parts.push({ from, to });
  });
  return parts.filter(({ from, to }) => to - from >= shortestWord && to - from <= longestWord);
}

/** More parts than this are a conversation. */
const mostParts = 8;

/**
 * The digits said in English in mono sound at 48 kHz, in order. Each part that is as long as a word is taken for the
 * digit that it resembles most: this tells digits apart, not digits from other words.
 */
export async function hearNumbers(samples: Float32Array): Promise<HeardNumber[]> {
  const parts = spokenParts(samples).slice(0, mostParts);
  if (parts.length === 0) return [];
  const ready = await (listener ??= createListener());
  const { sphinx, recognizer } = ready;
  // Heard in one go: the recogniser gets used to the voice and the room.
  const pieces = parts.map(({ from, to }) => {
    const begin = Math.max(0, Math.round((from - margin) * film.sampleRate));
    return samples.subarray(begin, Math.round((to + margin) * film.sampleRate));
  });
  const buffer = asBuffer(sphinx, resample(joined(pieces), film.sampleRate, rate));
  recognizer.switchSearch(grammarOf(ready, parts.length));
  recognizer.start();
  recognizer.process(buffer);
  recognizer.stop();
  const segments = new sphinx.Segmentation();
  recognizer.getHypseg(segments);
  const numbers: number[] = [];
  for (let i = 0; i < segments.size(); i++) {
    const known = words[segments.get(i).word];
    if (known) numbers.push(known[0]);
  }
  for (const used of [buffer, segments]) used.delete();
  return numbers.length === parts.length ? parts.map((part, i) => ({ ...part, number: numbers[i]! })) : [];
}

function joined(pieces: readonly Float32Array[]): Float32Array {
  const gap = Math.round(gapSeconds * film.sampleRate);
  const whole = new Float32Array(pieces.reduce((sum, { length }) => sum + length + gap, gap));
  let at = gap;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length + gap;
  }
  return whole;
}

function asBuffer(sphinx: Sphinx, sound: Float32Array) {
  const peak = sound.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-4);
  const gain = Math.min(30, loudest / peak) * 32_767;
  const buffer = new sphinx.AudioBuffer();
  // Absolute silence has no logarithm: a little noise goes on top, the same each time.
  let noise = 1;
  for (const value of sound) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    buffer.push_back(Math.round(value * gain) + (noise >>> 29) - 4);
  }
  return buffer;
}
