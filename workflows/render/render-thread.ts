import { parentPort } from 'node:worker_threads';
import { AppError } from '#contracts/errors.ts';
import type { Generator, RenderJob, RenderSink } from '#inference/generator.ts';
import { createOpenAiVideos } from '#inference/openai-videos/openai-videos.ts';
import { createSimulator } from '#inference/simulator/simulator.ts';
import { warmSimulator } from '#inference/simulator/warm.ts';
import type { Answer, Ask, BackendChoice, FromThread, ToThread } from './messages.ts';

/**
 * Runs one generator at a time, off the loop that answers Temporal. While the owner encodes a frame, the next one is
 * drawn. Frames lie in two shared buffers that are used in turn: fresh memory for each would cost more than a tenth of the
 * processor time in page faults.
 */
if (parentPort === null) throw new AppError('internal', 'render-thread runs as a worker thread only');
const owner = parentPort;

const waiting = new Map<number, (answer: Answer) => void>();
const simulator = createSimulator();
let calls = 0;
let abort = new AbortController();

let buffers: Uint8Array[] = [];
const pair = (length: number): Uint8Array[] =>
  [0, 1].map(() => new Uint8Array(new SharedArrayBuffer(length)));
/** Settles when the owner is done with the frame before. */
let delivered: Promise<unknown> = Promise.resolve();

function say(message: FromThread, transfer: ArrayBuffer[] = []): void {
  owner.postMessage(message, transfer);
}

type AskBody = Ask extends infer One ? (One extends Ask ? Omit<One, 'call'> : never) : never;

function ask(body: AskBody, transfer: ArrayBuffer[] = []): Promise<Answer> {
  const call = ++calls;
  return new Promise((resolve) => {
    waiting.set(call, resolve);
    say({ type: 'ask', ask: { ...body, call } }, transfer);
  });
}

const sink: RenderSink = {
  directions: async (firstStep) => (await ask({ method: 'directions', firstStep })).directions ?? [],
  likeness: async () => {
    const { likeness } = await ask({ method: 'likeness' });
    return likeness ?? { epoch: 0, parts: new Map() };
  },
  frame: async (frame) => {
    // The owner was done with this buffer before it got the frame before this one.
    if (buffers.length === 0) buffers = pair(frame.rgba.length);
    const [rgba] = buffers;
    if (rgba?.length !== frame.rgba.length) throw new AppError('render-failed', 'frame size');
    buffers.reverse();
    rgba.set(frame.rgba);
    await delivered;
    delivered = ask({ method: 'frame', frame: { ...frame, rgba } });
  },
  audio: async (block) => {
    const samples = new Float32Array(block.samples);
    await ask({ method: 'audio', block: { ...block, samples } }, [samples.buffer]);
  },
  cue: async (cue) => {
    await ask({ method: 'cue', cue });
  },
  progress: (done, of) => say({ type: 'progress', done, of }),
};

function generatorFor(backend: BackendChoice): Generator {
  switch (backend.id) {
    case 'simulator':
      return simulator;
    case 'openai-videos':
      return createOpenAiVideos(backend);
  }
}

async function render(backend: BackendChoice, job: RenderJob): Promise<void> {
  abort = new AbortController();
  try {
    const result = await generatorFor(backend).render(job, sink, abort.signal);
    await delivered;
    say({ type: 'finished', result });
  } catch (error) {
    const known = error instanceof AppError ? error : undefined;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    say({ type: 'failed', code: known?.code ?? 'render-failed', detail: known?.detail ?? reason });
  }
}

function answered(answer: Answer): void {
  waiting.get(answer.call)?.(answer);
  waiting.delete(answer.call);
}

owner.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'prepare':
      simulator.prepare(message.of);
      return;
    case 'rehearse':
      // Who renders paints again and hears what is wrong.
      simulator.rehearse(message.of).catch(() => undefined);
      return;
    case 'render':
      void render(message.backend, message.job);
      return;
    case 'answer':
      answered(message.answer);
      return;
    case 'abort':
      abort.abort();
      return;
  }
});
// The first cue of a take should not be the first one ever made.
await warmSimulator();
say({ type: 'ready' });
