import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { AppError, type ErrorCode } from '#contracts/errors.ts';
import { openMask, openPicture } from './picture.ts';
import { type CutOutPicture, trimmed } from './trim.ts';

export type { CutOutPicture } from './trim.ts';

/** What goes to the process with the model, and what comes back. */
export type CutOutQuestion = { id: number; image: Uint8Array };
export type CutOutAnswer =
  | ({ ok: true } & CutOutPicture)
  | { ok: false; code: ErrorCode; detail: string | undefined };

/** The model keeps about a gigabyte: its process goes when nobody has asked for this long. */
const idleMs = 20_000;
const limitMs = 180_000;

/**
 * A process and not a thread: the model's native library can be loaded by one thread of a process only, once, and
 * keeps its memory until the process ends.
 */
let child: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let lastId = 0;
const waiting = new Map<
  number,
  { resolve: (answer: CutOutAnswer) => void; reject: (error: Error) => void }
>();

function drop(error: Error): void {
  const gone = child;
  child = undefined;
  clearTimeout(idle);
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
  gone?.kill('SIGKILL');
}

function rest(): void {
  // An idle process does not keep its owner alive.
  child?.unref();
  child?.channel?.unref();
  idle = setTimeout(() => drop(new AppError('unavailable')), idleMs).unref();
}

function modelProcess(): ChildProcess {
  clearTimeout(idle);
  if (child) {
    child.ref();
    child.channel?.ref();
    return child;
  }
  const script = new URL('./cut-out-process.ts', import.meta.url);
  const fresh = fork(script, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  fresh.on('message', ({ id, answer }: { id: number; answer: CutOutAnswer }) => {
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
    if (waiting.size === 0 && child === fresh) rest();
  });
  const lost = (cause?: unknown) => {
    if (child === fresh) drop(new AppError('unavailable', 'cut-out', { cause }));
  };
  fresh.once('error', lost);
  fresh.once('exit', () => lost());
  // Films that are being watched come first.
  if (fresh.pid !== undefined) setPriority(fresh.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  child = fresh;
  return fresh;
}

/**
 * Cuts the subject out of a photo (PNG, JPEG or WebP): trimmed to what is visible, at most 768 px a side, PNG with
 * alpha, without metadata. A picture that is transparent around its subject keeps its own edges. Runs beside the
 * caller's event loop, one picture at a time; several seconds each.
 * @throws AppError `too-large` (12 MB, 40 megapixels), `picture-unreadable`, `nobody-found`, `unavailable`.
 */
export async function cutOut(image: Uint8Array): Promise<CutOutPicture> {
  const id = ++lastId;
  const target = modelProcess();
  const { promise, resolve, reject } = Promise.withResolvers<CutOutAnswer>();
  waiting.set(id, { resolve, reject });
  target.send({ id, image } satisfies CutOutQuestion);
  const limit = setTimeout(() => drop(new AppError('unavailable', 'cut-out')), limitMs);
  try {
    const answer = await promise;
    if (!answer.ok) throw new AppError(answer.code, answer.detail);
    return { png: answer.png, width: answer.width, height: answer.height };
  } finally {
    clearTimeout(limit);
  }
}

/**
 * The cut-out that a person drew by hand: `mask` (PNG, white keeps, black drops) laid over the whole picture as it is
 * seen, whatever its size. Same result and errors as `cutOut`, in milliseconds.
 */
export async function applyMask(image: Uint8Array, mask: Uint8Array): Promise<CutOutPicture> {
  const picture = await openPicture(image);
  const { rgba, width, height } = picture;
  const keep = await openMask(mask, width, height);
  for (let i = 0; i < keep.length; i++) rgba[4 * i + 3] = Math.round((rgba[4 * i + 3]! * keep[i]!) / 255);
  return trimmed(picture);
}

/** Ends the model's process now, for a worker that shuts down. */
export function closeCutOuts(): void {
  drop(new AppError('unavailable'));
}
