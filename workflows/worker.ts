import { warmPreviewSender } from '#inference/preview/preview-sender.ts';
import { ThreadPool } from './render/thread-pool.ts';

/**
 * The process that runs workflows and renders. What draws and what sends the preview load while everything else does:
 * after a crash people wait for all of it.
 */
const threads = new ThreadPool();
warmPreviewSender();
const { runWorker } = await import('./run-worker.ts');
await runWorker(threads);
process.exit(0);
