import { parentPort } from 'node:worker_threads';
import { AppError } from '#contracts/errors.ts';
import { voicePlan } from '#inference/speech/voice.ts';
import type { FromVoice, ToVoice } from './voice-messages.ts';

/** Speaks the lines of plans, off the loop that answers Temporal: a sentence takes longer than all steps of a take. */
if (parentPort === null) throw new AppError('internal', 'voice-thread runs as a worker thread only');
const owner = parentPort;

async function speak({ call, plan, recordings, spoken }: ToVoice): Promise<void> {
  try {
    const lines = await voicePlan(plan, recordings, spoken);
    const said: FromVoice = { call, lines };
    owner.postMessage(
      said,
      // Two lines may be the same performance, and so the same samples.
      [...new Set(lines.map(({ samples }) => samples.buffer))].filter(
        (buffer) => buffer instanceof ArrayBuffer,
      ),
    );
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'render-failed';
    const failed: FromVoice = { call, code, detail: error instanceof Error ? error.message : String(error) };
    owner.postMessage(failed);
  }
}

owner.on('message', (message: ToVoice) => void speak(message));
