import { AppError } from '#contracts/errors.ts';
import type { Coded } from './codec.ts';

/**
 * A segment's picture as one blob: what a file needs to take its packets over unchanged. Big endian:
 * `DSG1`, width u16, height u16, frames u16, header length u32, packets u16, the header (SPS and PPS, Annex B),
 * for each packet its length u32, pts i16, dts i16 and keyframe u8, then all their bytes.
 */
export type VideoSegment = {
  width: number;
  height: number;
  frames: number;
  header: Uint8Array;
  packets: Coded[];
};

const magic = 0x44534731;
const fixed = 16;
const entry = 9;

export function packSegment({ width, height, frames, header, packets }: VideoSegment): Uint8Array {
  const index = fixed + header.length;
  const body = index + packets.length * entry;
  const out = Buffer.alloc(body + packets.reduce((sum, { data }) => sum + data.length, 0));
  out.writeUInt32BE(magic, 0);
  out.writeUInt16BE(width, 4);
  out.writeUInt16BE(height, 6);
  out.writeUInt16BE(frames, 8);
  out.writeUInt32BE(header.length, 10);
  out.writeUInt16BE(packets.length, 14);
  out.set(header, fixed);
  let at = body;
  packets.forEach(({ data, pts, dts, keyframe }, i) => {
    const row = index + i * entry;
    out.writeUInt32BE(data.length, row);
    out.writeInt16BE(pts, row + 4);
    out.writeInt16BE(dts, row + 6);
    out.writeUInt8(keyframe ? 1 : 0, row + 8);
    out.set(data, at);
    at += data.length;
  });
  return new Uint8Array(out.buffer, out.byteOffset, out.byteLength);
}

/** @throws AppError `render-failed` when a stored segment is damaged. */
export function unpackSegment(blob: Uint8Array): VideoSegment {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  try {
    if (bytes.readUInt32BE(0) !== magic) throw new RangeError('not a segment');
    const index = fixed + bytes.readUInt32BE(10);
    const count = bytes.readUInt16BE(14);
    const header = Uint8Array.from(bytes.subarray(fixed, index));
    const packets: Coded[] = [];
    let at = index + count * entry;
    for (let i = 0; i < count; i++) {
      const row = index + i * entry;
      const end = at + bytes.readUInt32BE(row);
      if (end > bytes.length) throw new RangeError('cut short');
      packets.push({
        data: Uint8Array.from(bytes.subarray(at, end)),
        pts: bytes.readInt16BE(row + 4),
        dts: bytes.readInt16BE(row + 6),
        keyframe: bytes.readUInt8(row + 8) === 1,
      });
      at = end;
    }
    const [width, height, frames] = [bytes.readUInt16BE(4), bytes.readUInt16BE(6), bytes.readUInt16BE(8)];
    return { width, height, frames, header, packets };
  } catch (cause) {
    throw new AppError('render-failed', 'A stored segment is damaged.', { cause });
  }
}
