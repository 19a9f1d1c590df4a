import { type ChildProcess, fork } from 'node:child_process';
import { Writable } from 'node:stream';
import type { Format } from '#contracts/format.ts';
import type { OpenPreview, PreviewControl } from '#contracts/media.ts';
import type { AudioBlock, VideoFrame } from '../generator.ts';
import { fps } from './film-clock.ts';
import { FromProcess, header, type Kind, kinds, pipeFd, type ToProcess } from './wire.ts';

/** How far the renderer may be ahead of what people see, while directions can still change it. */
const aheadFrames = fps;
/** What was let in lasts a second; a machine that stalls may need longer, ms. */
const playOutWithin = 10_000;
const stopWithin = 2000;

export type PreviewSender = {
  /** A frame in the film's format; resolves once the renderer may draw on. The buffer is only read, and free again then. */
  video(frame: VideoFrame): Promise<void>;
  audio(block: AudioBlock): Promise<void>;
  progress(seconds: number, of: number | null, captions?: { speaker: string; text: string }[]): void;
  /** Everything drawn before under an older epoch is let go; what follows is drawn under this one. */
  likeness(epoch: number): void;
  /** Plays out what is left, then tells the room. Resolves when that is done. */
  end(): Promise<void>;
  /** Stops at once; the room is not told that the film ended (a newer renderer may go on). */
  close(): void;
  /** Resolves when nothing runs any more, whatever the reason. */
  readonly closed: Promise<void>;
};

type Options = {
  /** Base address of the process that holds the SFU, e.g. `http://127.0.0.1:3000`. */
  internalUrl: string;
  secret: string;
  preview: OpenPreview;
  format: Format;
  onControl(control: PreviewControl): void;
  /** This frame has just been sent: what people see is this far, and a moment. */
  onPlayed?(frame: number): void;
  /** `lost` also when there is no server at all: the render goes on, at the same pace. */
  onLine?(state: 'connected' | 'lost'): void;
};

const script = new URL('./preview-process.ts', import.meta.url);
let spare: ChildProcess | null = null;

function spawn(): ChildProcess {
  const child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc', 'pipe'] });
  child.on('error', () => undefined);
  return child;
}

/**
 * Keeps one preview process waiting, from now on, so that no take's first frame waits for a process to start.
 * It does not keep this process alive, and ends with it.
 */
export function warmPreviewSender(): void {
  if (spare !== null) return;
  const child = spawn();
  spare = child;
  child.unref();
  child.channel?.unref();
  child.once('exit', () => {
    if (spare === child) spare = null;
  });
}

function takeProcess(): ChildProcess {
  const warm = spare;
  spare = null;
  const child = warm ?? spawn();
  // Not at once: just now the processor is needed for the first frames.
  if (warm !== null) warm.once('exit', warmPreviewSender);
  child.ref();
  child.channel?.ref();
  return child;
}

/** Shows a take while it is rendered: to the SFU by RTP, at the pace of the film. */
export function openPreviewSender(options: Options): PreviewSender {
  const child = takeProcess();
  const pipe = child.stdio[pipeFd];
  if (!(pipe instanceof Writable)) throw new TypeError('the preview process has no pipe');
  let played = -1;
  let first = -1;
  let gone = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  const tell = (message: ToProcess) => {
    if (child.connected) child.send(message, () => undefined);
  };

  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  child.once('exit', () => {
    gone = true;
    wake();
    close();
    options.onLine?.('lost');
  });
  pipe.on('error', () => undefined);
  child.on('message', (raw) => {
    const message = FromProcess.parse(raw);
    switch (message.type) {
      case 'played':
        played = message.frame;
        wake();
        return options.onPlayed?.(played);
      case 'line':
        return options.onLine?.(message.state);
      case 'control':
        return options.onControl(message.control);
      case 'done':
        return undefined;
    }
  });
  const { internalUrl, secret, preview, format } = options;
  tell({ type: 'start', internalUrl, secret, preview, format });

  const post = (kind: Kind, a: number, b: number, payload: Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      if (gone || !pipe.writable) return resolve();
      pipe.cork();
      pipe.write(header(kind, payload.byteLength, a, b));
      pipe.write(payload, () => resolve());
      pipe.uncork();
    });

  const stop = () => {
    if (gone) return;
    tell({ type: 'stop' });
    setTimeout(() => gone || child.kill('SIGKILL'), stopWithin).unref();
  };

  return {
    closed,
    async video({ index, rgba, likenessEpoch }) {
      if (first < 0) first = index;
      await post(kinds.video, index, likenessEpoch, rgba);
      while (!gone && index - Math.max(played, first - 1) > aheadFrames) {
        await new Promise<void>((resolve) => waiting.add(resolve));
      }
    },
    audio: ({ firstFrame, samples }) =>
      post(
        kinds.audio,
        firstFrame,
        0,
        new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
      ),
    progress: (seconds, of, captions = []) => tell({ type: 'progress', seconds, of, captions }),
    likeness: (epoch) => void post(kinds.likeness, epoch, 0, new Uint8Array()),
    async end() {
      await post(kinds.end, 0, 0, new Uint8Array());
      const late = setTimeout(stop, playOutWithin);
      await closed;
      clearTimeout(late);
    },
    close: stop,
  };
}
