import { AppError } from '#contracts/errors.ts';

/** Error numbers and file types of WASI preview 1 (WebAssembly/WASI, legacy/preview1/docs.md). */
const ok = 0;
const badDescriptor = 8;
const noEntry = 44;
const directory = 3;
const regularFile = 4;
const characterDevice = 2;

const root = '/out';
const rootDescriptor = 3;

/** Thrown to leave the program when it says that it is done. */
class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.name = 'Exit';
    this.code = code;
  }
}

class MemoryFile {
  bytes = Buffer.alloc(1 << 16);
  length = 0;
  at = 0;

  write(chunk: Uint8Array): void {
    const end = this.at + chunk.length;
    if (end > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(end, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    this.bytes.set(chunk, this.at);
    this.at = end;
    this.length = Math.max(this.length, end);
  }

  read(into: Uint8Array): number {
    const count = Math.min(into.length, this.length - this.at);
    into.set(this.bytes.subarray(this.at, this.at + count));
    this.at += count;
    return count;
  }

  content(): Buffer {
    return this.bytes.subarray(0, this.length);
  }
}

export type Ran = { code: number; stdout: string; files: ReadonlyMap<string, Buffer> };

/**
 * Runs a command-line program compiled for WASI preview 1, wholly in memory: it sees its arguments, an empty folder
 * `/out` to write to, a clock that stands still, and nothing else. The same arguments give the same output.
 * Covers what such a program needs that reads and writes plain files; anything else fails to link.
 */
export async function runWasi(program: WebAssembly.Module, args: readonly string[]): Promise<Ran> {
  const files = new Map<string, MemoryFile>();
  const open = new Map<number, MemoryFile>([
    [0, new MemoryFile()],
    [1, new MemoryFile()],
    [2, new MemoryFile()],
  ]);
  let nextDescriptor = rootDescriptor + 1;
  let memory = new WebAssembly.Memory({ initial: 0 });
  const view = () => new DataView(memory.buffer);
  const bytes = (at: number, length: number) => new Uint8Array(memory.buffer, at, length);
  const encoded = args.map((argument) => Buffer.from(`${argument}\0`));

  /** Calls `each` for every buffer of a scatter/gather list and stores the sum of what it returns. */
  const gather = (list: number, count: number, total: number, each: (part: Uint8Array) => number): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const [at, length] = [view().getUint32(list + 8 * i, true), view().getUint32(list + 8 * i + 4, true)];
      sum += each(bytes(at, length));
    }
    view().setUint32(total, sum, true);
    return ok;
  };

  const calls = {
    args_sizes_get(count: number, size: number): number {
      view().setUint32(count, encoded.length, true);
      view().setUint32(
        size,
        encoded.reduce((sum, { length }) => sum + length, 0),
        true,
      );
      return ok;
    },
    args_get(pointers: number, buffer: number): number {
      let at = buffer;
      encoded.forEach((argument, i) => {
        view().setUint32(pointers + 4 * i, at, true);
        bytes(at, argument.length).set(argument);
        at += argument.length;
      });
      return ok;
    },
    clock_time_get(_clock: number, _precision: bigint, out: number): number {
      view().setBigUint64(out, 0n, true);
      return ok;
    },
    fd_prestat_get(descriptor: number, out: number): number {
      if (descriptor !== rootDescriptor) return badDescriptor;
      view().setUint32(out, 0, true);
      view().setUint32(out + 4, root.length, true);
      return ok;
    },
    fd_prestat_dir_name(_descriptor: number, out: number, length: number): number {
      bytes(out, length).set(Buffer.from(root).subarray(0, length));
      return ok;
    },
    fd_fdstat_get(descriptor: number, out: number): number {
      const type = descriptor === rootDescriptor ? directory : descriptor < 3 ? characterDevice : regularFile;
      bytes(out, 24).fill(0);
      view().setUint8(out, type);
      // Every right there is: what can be reached is decided by what is open.
      view().setBigUint64(out + 8, 0x1fff_ffffn, true);
      view().setBigUint64(out + 16, 0x1fff_ffffn, true);
      return ok;
    },
    fd_fdstat_set_flags: (): number => ok,
    path_open(
      _folder: number,
      _look: number,
      path: number,
      length: number,
      flags: number,
      ...rest: unknown[]
    ): number {
      const name = Buffer.from(bytes(path, length)).toString('utf8');
      const [creates, truncates] = [(flags & 1) !== 0, (flags & 8) !== 0];
      let file = files.get(name);
      if (!file && !creates) return noEntry;
      if (!file || truncates) files.set(name, (file = new MemoryFile()));
      file.at = 0;
      open.set(nextDescriptor, file);
      view().setUint32(Number(rest.at(-1)), nextDescriptor++, true);
      return ok;
    },
    fd_close: (descriptor: number): number => (open.delete(descriptor) ? ok : badDescriptor),
    fd_read(descriptor: number, list: number, count: number, total: number): number {
      const file = open.get(descriptor);
      return file ? gather(list, count, total, (part) => file.read(part)) : badDescriptor;
    },
    fd_write(descriptor: number, list: number, count: number, total: number): number {
      const file = open.get(descriptor);
      if (!file) return badDescriptor;
      return gather(list, count, total, (part) => {
        file.write(part);
        return part.length;
      });
    },
    fd_seek(descriptor: number, offset: bigint, whence: number, out: number): number {
      const file = open.get(descriptor);
      if (!file) return badDescriptor;
      const from = whence === 0 ? 0 : whence === 1 ? file.at : file.length;
      file.at = Math.max(0, from + Number(offset));
      view().setBigUint64(out, BigInt(file.at), true);
      return ok;
    },
    proc_exit(code: number): never {
      throw new Exit(code);
    },
  };

  const { exports } = await WebAssembly.instantiate(program, { wasi_snapshot_preview1: calls });
  if (!(exports['memory'] instanceof WebAssembly.Memory) || typeof exports['_start'] !== 'function')
    throw new AppError('internal', 'This is no WASI program.');
  memory = exports['memory'];
  const stdout = open.get(1);
  let code = 0;
  try {
    exports['_start']();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    code = error.code;
  }
  const written = [...files].map(([name, file]) => [name, file.content()] as const);
  return { code, stdout: stdout?.content().toString('utf8') ?? '', files: new Map(written) };
}
