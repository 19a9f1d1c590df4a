import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { AppError, type ErrorCode } from '#contracts/errors.ts';

/** What goes to a process with a model, and what comes back. */
export type ModelQuestion<Question> = { id: number; question: Question };
export type ModelAnswer<Answer> =
  | { ok: true; value: Answer }
  | { ok: false; code: ErrorCode; detail: string | undefined };

/** Models keep hundreds of megabytes: their process goes when nobody has asked for this long. */
const idleMs = 20_000;

type Waiting<Answer> = { resolve: (answer: ModelAnswer<Answer>) => void; reject: (error: Error) => void };

/**
 * A process of its own for a model. Not a thread: the native library of one can be loaded by one thread of a process
 * only, once, and all of them keep their memory until their process ends. Never the process that holds rooms.
 */
export class ModelProcess<Question, Answer> {
  readonly #script: URL;
  readonly #name: string;
  readonly #limitMs: number;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(script: URL, { name, limitMs }: { name: string; limitMs: number }) {
    this.#script = script;
    this.#name = name;
    this.#limitMs = limitMs;
  }

  /** @throws AppError `unavailable` when the process ends or does not answer in time; what it answers otherwise. */
  async ask(question: Question): Promise<Answer> {
    const id = ++this.#lastId;
    const target = this.#running();
    const { promise, resolve, reject } = Promise.withResolvers<ModelAnswer<Answer>>();
    this.#waiting.set(id, { resolve, reject });
    target.send({ id, question } satisfies ModelQuestion<Question>);
    const limit = setTimeout(() => this.#drop(new AppError('unavailable', this.#name)), this.#limitMs);
    try {
      const answer = await promise;
      if (!answer.ok) throw new AppError(answer.code, answer.detail);
      return answer.value;
    } finally {
      clearTimeout(limit);
    }
  }

  /** Ends the process now, for an owner that shuts down; the next question starts another one. */
  close(): void {
    this.#drop(new AppError('unavailable'));
  }

  #running(): ChildProcess {
    clearTimeout(this.#idle);
    if (this.#child) {
      this.#child.ref();
      this.#child.channel?.ref();
      return this.#child;
    }
    const fresh = fork(this.#script, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    fresh.on('message', ({ id, answer }: { id: number; answer: ModelAnswer<Answer> }) => {
      this.#waiting.get(id)?.resolve(answer);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0 && this.#child === fresh) this.#rest(fresh);
    });
    const lost = (cause?: unknown) => {
      if (this.#child === fresh) this.#drop(new AppError('unavailable', this.#name, { cause }));
    };
    fresh.once('error', lost);
    fresh.once('exit', () => lost());
    // Films that are being watched come first.
    if (fresh.pid !== undefined) setPriority(fresh.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    this.#child = fresh;
    return fresh;
  }

  /** An idle process does not keep its owner alive. */
  #rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    this.#idle = setTimeout(() => this.#drop(new AppError('unavailable')), idleMs).unref();
  }

  #drop(error: Error): void {
    const gone = this.#child;
    this.#child = undefined;
    clearTimeout(this.#idle);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    gone?.kill('SIGKILL');
  }
}

/** In the process itself: answers each question in its turn, and ends when whoever asks is gone. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  otherwise: ErrorCode,
): void {
  process.on('message', ({ id, question }: ModelQuestion<Question>) => {
    answer(question)
      .then((value): ModelAnswer<Answer> => ({ ok: true, value }))
      .catch((error: unknown): ModelAnswer<Answer> => {
        if (error instanceof AppError) return { ok: false, code: error.code, detail: error.detail };
        return { ok: false, code: otherwise, detail: undefined };
      })
      .then((reply) => process.send?.({ id, answer: reply }));
  });
  // At once: a model's threads can keep an orderly exit waiting for ever, and there is nothing to put in order.
  const end = () => process.kill(process.pid, 'SIGKILL');
  process.on('disconnect', end);
  if (!process.connected) end();
}
