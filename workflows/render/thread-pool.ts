import { Worker } from 'node:worker_threads';
import { AppError, ErrorCode } from '#contracts/errors.ts';
import type { RenderJob, RenderResult, RenderSink } from '#inference/generator.ts';
import type { Answer, Ask, BackendChoice, FromThread, ToThread } from './messages.ts';

/**
 * Rendering threads. One is always warm (modules loaded, physics compiled), so that a take begins at once;
 * a thread serves one take and is then replaced, which also gives back all that it held.
 */
export class ThreadPool {
  #warm: Promise<Worker> | undefined;
  #closed = false;
  #rendering = 0;
  /** What was rolled or read last: most likely the next take plays there too. */
  #latest: ToThread | undefined;

  constructor() {
    this.#warm = this.#start();
  }

  /** Whether a take that somebody waits for is made here now: what is only probable has time. */
  get isRendering(): boolean {
    return this.#rendering > 0;
  }

  /** Lets the warm thread, if there is one, paint what it will probably render next. Changes no film. */
  prepare(of: Pick<RenderJob, 'plan' | 'planHash'>): void {
    const order: ToThread = { type: 'prepare', of };
    this.#latest = order;
    this.#tellWarm(order);
  }

  /** Lets the warm thread play the first half second of that render, once its lines are spoken. Changes no film. */
  rehearse(of: Pick<RenderJob, 'plan' | 'planHash' | 'lines'>): void {
    this.#tellWarm({ type: 'rehearse', of });
  }

  /** Renders in the warm thread. Rejects with the generator's coded error; an abort ends the thread. */
  async render(...given: Render): Promise<RenderResult> {
    const warm = this.#warm ?? this.#start();
    this.#warm = undefined;
    const thread = await warm;
    this.#rendering += 1;
    try {
      return await this.#renderIn(thread, given);
    } finally {
      this.#rendering -= 1;
    }
  }

  /** The same for a film that nobody waits for: the warm thread stays for somebody who rolls meanwhile. */
  async renderAside(...given: Render): Promise<RenderResult> {
    return this.#renderIn(await this.#start(null), given);
  }

  async #renderIn(thread: Worker, [backend, job, sink, signal]: Render): Promise<RenderResult> {
    try {
      return await serve(thread, { type: 'render', backend, job }, sink, signal);
    } finally {
      void thread.terminate();
      if (!this.#closed) this.#warm ??= this.#start();
    }
  }

  /** Resolves once the next take would begin at once. */
  async warm(): Promise<void> {
    await this.#warm;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const thread = await this.#warm?.catch(() => undefined);
    await thread?.terminate();
  }

  #tellWarm(order: ToThread): void {
    this.#warm?.then(
      (thread) => thread.postMessage(order),
      () => undefined,
    );
  }

  /** `next` is what it gets ready for. */
  #start(next: 'latest' | null = 'latest'): Promise<Worker> {
    const thread = new Worker(new URL('./render-thread.ts', import.meta.url));
    const ready = new Promise<Worker>((resolve, reject) => {
      thread.once('message', () => {
        if (next !== null && this.#latest !== undefined) thread.postMessage(this.#latest);
        resolve(thread);
      });
      thread.once('error', reject);
    });
    // A thread that cannot start says so to the take that wants it, not to an idle process.
    ready.catch(() => undefined);
    thread.once('exit', () => {
      if (this.#warm === ready) this.#warm = undefined;
    });
    return ready;
  }
}

type Render = [backend: BackendChoice, job: RenderJob, sink: RenderSink, signal: AbortSignal];

function serve(
  thread: Worker,
  order: ToThread,
  sink: RenderSink,
  signal: AbortSignal,
): Promise<RenderResult> {
  return new Promise((resolve, reject) => {
    const tell = (message: ToThread): void => thread.postMessage(message);
    const stop = (): void => {
      tell({ type: 'abort' });
      reject(signal.reason);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    thread.once('error', (error) => reject(new AppError('render-failed', String(error))));
    thread.once('exit', () => reject(new AppError('render-failed', 'the rendering thread ended')));
    thread.on('message', (message: FromThread) => {
      switch (message.type) {
        case 'ready':
          return;
        case 'progress':
          sink.progress(message.done, message.of);
          return;
        case 'ask':
          answer(message.ask, sink).then(
            (given) => tell({ type: 'answer', answer: given }),
            // What the sink refuses (a stale lease, a full disk) ends the render with the sink's own error.
            reject,
          );
          return;
        case 'finished':
          resolve(message.result);
          return;
        case 'failed':
          reject(
            new AppError(ErrorCode.catch('render-failed').parse(message.code), message.detail ?? undefined),
          );
          return;
      }
    });
    tell(order);
  });
}

async function answer(ask: Ask, sink: RenderSink): Promise<Answer> {
  const { call } = ask;
  switch (ask.method) {
    case 'directions':
      return { call, directions: await sink.directions(ask.firstStep) };
    case 'likeness':
      return { call, likeness: await sink.likeness() };
    case 'frame':
      await sink.frame(ask.frame);
      return { call };
    case 'audio':
      await sink.audio(ask.block);
      return { call };
    case 'cue':
      await sink.cue(ask.cue);
      return { call };
  }
}
