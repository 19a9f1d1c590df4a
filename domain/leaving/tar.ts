/** The ustar format of POSIX.1-2001 (pax, "ustar Interchange Format"): blocks of 512 bytes. */
const BLOCK = 512;

/** A header for a plain file. Names of at most 100 bytes, sizes below 8 GiB: what the octal fields hold. */
export function tarHead(name: string, size: number, modified: Date): Uint8Array {
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;
  head.write(name, 0, 100);
  head.write(octal(0o600, 8), 100);
  head.write(octal(0, 8), 108);
  head.write(octal(0, 8), 116);
  head.write(octal(size, 12), 124);
  head.write(octal(Math.floor(modified.getTime() / 1000), 12), 136);
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\x0000', 257);
  let sum = 0;
  for (const byte of head) sum += byte;
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** Fills a file's last block. */
export const tarPad = (size: number): Uint8Array => new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);

export const tarEnd = (): Uint8Array => new Uint8Array(2 * BLOCK);
