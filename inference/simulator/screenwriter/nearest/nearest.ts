import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { kept } from '../../../kept.ts';
import { answerOf, apart, type Question, questionOf } from '../words/question.ts';

/**
 * The nearest known word to an unknown one, with how near it is: the cosine of their sentence embeddings, each taken
 * in a short phrase and with the mean of the known words subtracted. Lone words lie in a narrow cone in which some are
 * near to everything; the mean takes those out (Mu & Viswanath, "All-but-the-Top", ICLR 2018).
 */
export type Near = { word: string; score: number };

/** The model reads sentences: a word is given one to stand in. */
const frames = { thing: (word: string) => `a photo of a ${word}`, act: (word: string) => `to ${word}` };
type Frame = keyof typeof frames;
const frameOf = (list: string): Frame => (list === 'verbs' ? 'act' : 'thing');

/** Unknown words of one script that are looked up: keeps a plan within its second. */
const MOST_WORDS = 24;

/** A phrase takes about 10 ms. The wait ends only if the thread has died: an answer that came too late would make two
 * plans of the same words differ. */
const MOST_WAIT = 30_000;

/** The embedding model that ships inside a package: loaded once, answers at once, works offline. */
export class Nearest {
  private readonly worker: Worker;
  private waiting = 0;
  private readonly known = new Map<string, readonly Float32Array[]>();
  private readonly means = new Map<Frame, Float32Array>();
  private readonly lists = new Map<string, readonly string[]>();
  private readonly asked = new Set<string>();
  private readonly seen = new Map<string, Float32Array | null>();

  private constructor(worker: Worker) {
    this.worker = worker;
  }

  static async load(lists: Readonly<Record<string, readonly string[]>>): Promise<Nearest> {
    const worker = new Worker(new URL('./nearest-worker.ts', import.meta.url));
    await once(worker, 'message');
    // What has read its words does not go on for the thread alone: `npm run film` ends with its film.
    worker.unref();
    const nearest = new Nearest(worker);
    for (const [name, words] of Object.entries(lists)) {
      nearest.lists.set(name, words);
      nearest.known.set(name, await nearest.vectorsOf(name, words));
    }
    for (const frame of ['thing', 'act'] as const) {
      const all = [...nearest.known]
        .filter(([name]) => frameOf(name) === frame)
        .flatMap(([, vectors]) => vectors);
      nearest.means.set(frame, meanOf(all));
    }
    return nearest;
  }

  /** A thousand words are read in seconds, and known from one start to the next. */
  private async vectorsOf(list: string, words: readonly string[]): Promise<Float32Array[]> {
    const phrases = words.map(frames[frameOf(list)]);
    const bytes = await kept(`known-${list}`, phrases, async () => {
      const found = await this.askPatiently(phrases);
      return Buffer.concat(found.map(({ buffer }) => new Uint8Array(buffer)));
    });
    return apart(new Float32Array(Uint8Array.from(bytes).buffer));
  }

  /** Begins a new script: so many of its unknown words are looked at, and no more. */
  begin(words: readonly string[]): void {
    this.asked.clear();
    this.prepare(words.slice(0, MOST_WORDS));
  }

  /** Prepares several words in one go: one question to the model instead of many. */
  private prepare(words: readonly string[]): void {
    const phrases = this.unseen(words);
    if (phrases.length > 0) this.keep(phrases, this.ask(phrases));
  }

  private unseen(words: readonly string[]): string[] {
    return [...new Set(words)]
      .flatMap((word) => (['thing', 'act'] as const).map((frame) => frames[frame](word)))
      .filter((phrase) => !this.seen.has(phrase))
      .slice(0, 2 * MOST_WORDS);
  }

  private keep(phrases: readonly string[], vectors: readonly Float32Array[]): void {
    for (const [i, phrase] of phrases.entries()) this.seen.set(phrase, vectors[i] ?? null);
    // A process that reads many scripts must not grow without end.
    if (this.seen.size > 5000) for (const key of [...this.seen.keys()].slice(0, 2500)) this.seen.delete(key);
  }

  /** The nearest word of a list; null where the model does not answer. */
  find(word: string, list: string): Near | null {
    return this.ranked(word, list)[0] ?? null;
  }

  /** Every word of a list with how near it is, the nearest first. */
  ranked(word: string, list: string): Near[] {
    if (!this.asked.has(word) && this.asked.size >= MOST_WORDS) return [];
    this.asked.add(word);
    const frame = frameOf(list);
    const phrase = frames[frame](word);
    if (!this.seen.has(phrase)) this.prepare([word]);
    const vector = this.seen.get(phrase) ?? null;
    const words = this.lists.get(list) ?? [];
    const vectors = this.known.get(list) ?? [];
    const mean = this.means.get(frame);
    if (vector === null || mean === undefined) return [];
    // The sort is stable: of two that are as near, the first of the list.
    return vectors
      .map((v, i) => ({ word: words[i] ?? '', score: cosine(vector, v, mean) }))
      .sort((a, b) => b.score - a.score);
  }

  /** Has words at hand, found without holding up whoever else runs here. */
  async learn(words: readonly string[]): Promise<void> {
    for (let phrases = this.unseen(words); phrases.length > 0; phrases = this.unseen(words))
      this.keep(phrases, await this.askPatiently(phrases));
  }

  /** How near a word comes to the nearest of `seeds`; 0 for what was not learned. */
  nearTo(word: string, seeds: readonly string[]): number {
    let best = 0;
    for (const frame of ['thing', 'act'] as const) {
      const vector = this.seen.get(frames[frame](word));
      const mean = this.means.get(frame);
      if (!vector || mean === undefined) continue;
      for (const seed of seeds) {
        const other = this.seen.get(frames[frame](seed));
        if (other) best = Math.max(best, cosine(vector, other, mean));
      }
    }
    return best;
  }

  /** How near two verbs are, as in `find`; 0 where the model does not answer. */
  between(one: string, other: string): number {
    const mean = this.means.get('act');
    this.prepare([one, other]);
    const [a, b] = [one, other].map((word) => this.seen.get(frames.act(word)) ?? null);
    return a == null || b == null || mean === undefined ? 0 : cosine(a, b, mean);
  }

  /** Stands still until the model has answered. */
  private ask(phrases: readonly string[]): Float32Array[] {
    const question = this.put(phrases);
    Atomics.wait(question.state, 0, 0, MOST_WAIT);
    return answerOf(question);
  }

  private async askPatiently(phrases: readonly string[]): Promise<Float32Array[]> {
    // A process does not end while it waits, and does not go on for the thread alone.
    this.waiting += 1;
    this.worker.ref();
    const question = this.put(phrases);
    await Atomics.waitAsync(question.state, 0, 0, MOST_WAIT).value;
    this.waiting -= 1;
    if (this.waiting === 0) this.worker.unref();
    return answerOf(question);
  }

  private put(phrases: readonly string[]): Question {
    const question = questionOf(phrases);
    this.worker.postMessage(question);
    return question;
  }
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const v of vectors)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (v[i] ?? 0) / vectors.length;
  return mean;
}

/** Cosine of two vectors as seen from `mean`. */
function cosine(a: Float32Array, b: Float32Array, mean: Float32Array): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = (a[i] ?? 0) - (mean[i] ?? 0);
    const y = (b[i] ?? 0) - (mean[i] ?? 0);
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb);
}
