import { z } from 'zod';
import { Format } from '#contracts/format.ts';
import { OpenPreview, PreviewControl } from '#contracts/media.ts';

/**
 * Between a renderer and its preview process. Film travels as bytes on one pipe, in order; everything small goes
 * over the IPC channel as JSON.
 */
export const pipeFd = 4;
/** Kind (u8), three bytes of padding, payload length (u32), two int32: little endian. */
export const headerBytes = 16;

/** Smaller payloads are left to the garbage collector, bytes. */
const reusedFrom = 1024 * 1024;

export const kinds = { video: 1, audio: 2, likeness: 3, end: 4 } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

export type Message = { kind: Kind; a: number; b: number; payload: Buffer };

export function header(kind: Kind, length: number, a: number, b: number): Buffer {
  const bytes = Buffer.alloc(headerBytes);
  bytes.writeUInt8(kind, 0);
  bytes.writeUInt32LE(length, 4);
  bytes.writeInt32LE(a, 8);
  bytes.writeInt32LE(b, 12);
  return bytes;
}

/** Puts messages together again from whatever pieces the pipe delivers. A payload is the taker's until `release`. */
export class MessageReader {
  readonly #take: (message: Message) => void;
  readonly #head = Buffer.alloc(headerBytes);
  #body: Buffer = Buffer.alloc(0);
  /** Frames are 3.7 MB each: their buffers go round. */
  readonly #free: Buffer[] = [];
  #length = 0;
  #filled = 0;

  constructor(take: (message: Message) => void) {
    this.#take = take;
  }

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      const inHead = this.#filled < headerBytes;
      const target = inHead ? this.#head : this.#body;
      const offset = inHead ? this.#filled : this.#filled - headerBytes;
      const wanted = inHead ? headerBytes - this.#filled : this.#length - offset;
      const copied = chunk.copy(target, offset, at, at + wanted);
      at += copied;
      this.#filled += copied;
      if (this.#filled === headerBytes && inHead) {
        this.#length = this.#head.readUInt32LE(4);
        this.#body = this.#takeBuffer(this.#length);
      }
      if (this.#filled === headerBytes + this.#length && this.#filled >= headerBytes) this.#deliver();
    }
  }

  #deliver(): void {
    const kind = Object.values(kinds).find((known) => known === this.#head.readUInt8(0));
    this.#filled = 0;
    if (kind === undefined) throw new RangeError('unknown kind on the preview pipe');
    const a = this.#head.readInt32LE(8);
    const b = this.#head.readInt32LE(12);
    this.#take({ kind, a, b, payload: this.#body });
  }

  /** Gives a payload's memory back. */
  release(payload: Buffer): void {
    if (payload.length >= reusedFrom) this.#free.push(payload);
  }

  #takeBuffer(length: number): Buffer {
    const at = this.#free.findIndex((buffer) => buffer.length === length);
    return this.#free.splice(at, at === -1 ? 0 : 1)[0] ?? Buffer.allocUnsafeSlow(length);
  }
}

/** To the preview process. */
export const ToProcess = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    internalUrl: z.string(),
    secret: z.string(),
    preview: OpenPreview,
    format: Format,
  }),
  z.object({
    type: z.literal('progress'),
    seconds: z.number(),
    of: z.number().nullable(),
    captions: z.array(z.object({ speaker: z.string(), text: z.string() })),
  }),
  z.object({ type: z.literal('stop') }),
]);
export type ToProcess = z.infer<typeof ToProcess>;

/** From the preview process. */
export const FromProcess = z.discriminatedUnion('type', [
  /** This frame was due and has been sent, or let go where nobody listens. */
  z.object({ type: z.literal('played'), frame: z.int() }),
  z.object({ type: z.literal('line'), state: z.enum(['connected', 'lost']) }),
  z.object({ type: z.literal('control'), control: PreviewControl }),
  z.object({ type: z.literal('done') }),
]);
export type FromProcess = z.infer<typeof FromProcess>;
