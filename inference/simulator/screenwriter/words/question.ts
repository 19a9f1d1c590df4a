/** Numbers of one sentence embedding. */
const size = 512;

/**
 * Phrases whose embeddings another thread is asked for, with shared memory for the answer, so that it may be waited for
 * with or without standing still. `state`: 0 asked, 1 answered, 2 the model did not answer. `vectors`: one after the other.
 */
export type Question = { phrases: readonly string[]; state: Int32Array; vectors: Float32Array };

export function questionOf(phrases: readonly string[]): Question {
  const vectors = new Float32Array(new SharedArrayBuffer(4 * size * phrases.length));
  return { phrases, state: new Int32Array(new SharedArrayBuffer(4)), vectors };
}

/** Embeddings that lie one after the other. */
export const apart = (vectors: Float32Array): Float32Array[] =>
  Array.from({ length: vectors.length / size }, (_, i) => vectors.slice(i * size, (i + 1) * size));

/** The embedding of each phrase; none where the model did not answer. */
export const answerOf = ({ state, vectors }: Question): Float32Array[] =>
  Atomics.load(state, 0) === 1 ? apart(vectors) : [];
