import { film, type Music } from '#contracts/world.ts';
import { random, seedOf } from './random.ts';

type Style = {
  /** Beats a minute. */
  pace: number;
  /** Semitones of the chords above the key, one bar each. */
  chords: readonly (readonly number[])[];
  /** Notes plucked in a bar, of eight half-beats. */
  density: number;
  pad: number;
  pluck: number;
};

/**
 * Slow and minor is heard as sad, fast and major as happy (Juslin and Laukka, Psychological Bulletin 129, 2003);
 * a tritone over a low drone is the oldest fright there is.
 */
const styles: Readonly<Record<Music, Style>> = {
  happy: {
    pace: 116,
    chords: [
      [0, 4, 7],
      [9, 12, 16],
      [5, 9, 12],
      [7, 11, 14],
    ],
    density: 6,
    pad: 0.5,
    pluck: 1,
  },
  sad: {
    pace: 58,
    chords: [
      [0, 3, 7],
      [-4, 0, 3],
      [3, 7, 10],
      [-2, 2, 5],
    ],
    density: 3,
    pad: 1,
    pluck: 0.6,
  },
  scary: {
    pace: 50,
    chords: [
      [-12, -6, 0],
      [-12, -5, 1],
      [-12, -6, 3],
      [-13, -7, 0],
    ],
    density: 2,
    pad: 1.2,
    pluck: 0.4,
  },
  calm: {
    pace: 70,
    chords: [
      [0, 4, 11],
      [5, 9, 12],
      [2, 5, 9],
      [7, 11, 14],
    ],
    density: 4,
    pad: 0.9,
    pluck: 0.7,
  },
  tense: {
    pace: 132,
    chords: [
      [0, 3, 7],
      [0, 3, 8],
      [-2, 1, 5],
      [-1, 2, 5],
    ],
    density: 8,
    pad: 0.7,
    pluck: 0.8,
  },
};

/** Under everything else: −30 dBFS or so before the mix is made louder. */
const level = 0.022;

/** Sample pairs in which music dies away that is to end. */
const dying = 1.2 * film.sampleRate;

type Note = {
  start: number;
  length: number;
  hertz: number;
  gain: number;
  pan: number;
  kind: 'pad' | 'pluck';
};

/**
 * Simple music under a film: a bar's chord as a pad, and its notes plucked. Which notes is decided by the seed and
 * the number of the bar alone, so the same take has the same music however it is cut into cues.
 * Stateful: blocks come in order. Adds interleaved stereo.
 */
export class Score {
  readonly #style: Style;
  readonly #seed: number;
  readonly #key: number;
  readonly #bar: number;
  #notes: Note[] = [];
  #clock = 0;
  #nextBar = 0;
  /** Sample pairs since it was told to end. */
  #ending: number | null = null;

  constructor(mood: Music, seed: number) {
    this.#style = styles[mood];
    this.#seed = seedOf(seed, 'score', mood);
    // Keys from F to C below middle C.
    this.#key = 174.61 * 2 ** (Math.floor(random(this.#seed)() * 8) / 12);
    this.#bar = Math.round(((60 * 4) / this.#style.pace) * film.sampleRate);
  }

  /** It dies away from the next block on. */
  end(): void {
    this.#ending ??= 0;
  }

  get isOver(): boolean {
    return this.#ending !== null && this.#ending >= dying;
  }

  add(out: Float32Array): void {
    if (this.#ending === null) {
      this.#go(out);
      return;
    }
    const own = new Float32Array(out.length);
    this.#go(own);
    for (let i = 0; i < out.length; i++)
      out[i] = out[i]! + own[i]! * Math.max(0, 1 - (this.#ending + (i >> 1)) / dying);
    this.#ending += out.length / 2;
  }

  #go(out: Float32Array): void {
    const pairs = out.length / 2;
    while (this.#nextBar * this.#bar < this.#clock + pairs) this.#compose(this.#nextBar++);
    for (const note of this.#notes) this.#play(note, out, pairs);
    this.#clock += pairs;
    this.#notes = this.#notes.filter(({ start, length }) => start + length > this.#clock);
  }

  #compose(bar: number): void {
    const { chords, density, pad, pluck } = this.#style;
    const chance = random(seedOf(this.#seed, bar));
    const chord = chords[bar % chords.length] ?? [0];
    const start = bar * this.#bar;
    const note = (semitones: number, rest: Omit<Note, 'hertz'>) =>
      this.#notes.push({ hertz: this.#key * 2 ** (semitones / 12), ...rest });
    chord.forEach((semitones, i) => {
      note(semitones, {
        start,
        length: Math.round(this.#bar * 1.25),
        gain: pad * 0.7,
        pan: 0.3 + 0.2 * i,
        kind: 'pad',
      });
    });
    const places = Array.from({ length: 8 }, (_, i) => ({ i, order: chance() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, density);
    for (const { i } of places)
      note((chord[Math.floor(chance() * chord.length)] ?? 0) + 12, {
        start: start + Math.round((i * this.#bar) / 8),
        length: film.sampleRate,
        gain: pluck * (0.7 + 0.5 * chance()),
        pan: 0.3 + 0.4 * chance(),
        kind: 'pluck',
      });
  }

  #play({ start, length, hertz, gain, pan, kind }: Note, out: Float32Array, pairs: number): void {
    const from = Math.max(0, start - this.#clock);
    const to = Math.min(pairs, start + length - this.#clock);
    const w = (2 * Math.PI * hertz) / film.sampleRate;
    for (let i = from; i < to; i++) {
      const at = this.#clock + i - start;
      const t = at / film.sampleRate;
      const share = at / length;
      const shape =
        kind === 'pad'
          ? Math.sin(Math.PI * share) ** 0.7
          : Math.min(1, t / 0.004) * Math.exp(-t / 0.28) * Math.min(1, (1 - share) * 8);
      const phase = w * at;
      const tone =
        kind === 'pad'
          ? Math.sin(phase) + 0.25 * Math.sin(2.003 * phase)
          : Math.sin(phase) + 0.4 * Math.sin(2 * phase) * Math.exp(-t / 0.1);
      const value = tone * shape * gain * level;
      out[2 * i] = out[2 * i]! + value * (1 - pan);
      out[2 * i + 1] = out[2 * i + 1]! + value * pan;
    }
  }
}
