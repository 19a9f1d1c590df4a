import { Worker } from 'node:worker_threads';
import { AppError } from '#contracts/errors.ts';
import type { VoicedLine } from '#inference/generator.ts';
import type { FromVoice, ToVoice } from './voice-messages.ts';

type Waiting = { resolve(lines: VoicedLine[]): void; reject(error: AppError): void };

/** The thread that speaks. It is started with the first line, and again where it ended. */
export class VoiceDesk {
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #calls = 0;

  /** @throws AppError `render-failed` when the voice does not answer. */
  speak(job: Omit<ToVoice, 'call'>): Promise<VoicedLine[]> {
    const { promise, resolve, reject } = Promise.withResolvers<VoicedLine[]>();
    const call = ++this.#calls;
    this.#waiting.set(call, { resolve, reject });
    this.#thread ??= this.#start();
    this.#thread.postMessage({ call, ...job } satisfies ToVoice);
    return promise;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #start(): Worker {
    const thread = new Worker(new URL('./voice-thread.ts', import.meta.url));
    thread.unref();
    thread.on('message', (message: FromVoice) => {
      const waiting = this.#waiting.get(message.call);
      this.#waiting.delete(message.call);
      if ('lines' in message) waiting?.resolve(message.lines);
      else waiting?.reject(new AppError(message.code, message.detail));
    });
    const ended = (reason: string): void => {
      if (this.#thread === thread) this.#thread = null;
      for (const { reject } of this.#waiting.values()) reject(new AppError('render-failed', reason));
      this.#waiting.clear();
    };
    thread.once('error', (error) => ended(String(error)));
    thread.once('exit', () => ended('the voice ended'));
    return thread;
  }
}
