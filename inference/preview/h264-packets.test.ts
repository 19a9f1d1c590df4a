import { expect, test } from 'vitest';
import { H264RtpPayload } from 'werift-rtp';
import { packetizeH264, splitNalUnits } from './h264-packets.ts';

const startCode = Buffer.of(0, 0, 0, 1);
const unit = (type: number, length: number) =>
  Buffer.concat([Buffer.of(0x60 | type), Buffer.alloc(length - 1, 0xa5)]);
const annexB = (...units: Buffer[]) => Buffer.concat(units.flatMap((each) => [startCode, each]));

/** Puts payloads together again with the library's own reader. */
function depacketize(payloads: Buffer[]): Buffer[] {
  let fragment: Buffer | undefined;
  const parts: Buffer[] = [];
  for (const payload of payloads) {
    const read = H264RtpPayload.deSerialize(payload, fragment);
    fragment = read.fragment;
    if (read.payload !== undefined && read.payload.length > 0) parts.push(read.payload);
  }
  return splitNalUnits(Buffer.concat(parts));
}

test('a keyframe survives the way through STAP-A and FU-A', () => {
  const [sps, pps, slice] = [unit(7, 24), unit(8, 4), unit(5, 20_000)];
  const payloads = packetizeH264(annexB(sps, pps, slice));
  expect(payloads.every(({ length }) => length <= 1180)).toBe(true);
  expect((payloads[0]?.[0] ?? 0) & 0x1f).toBe(24);
  expect(depacketize(payloads)).toEqual([sps, pps, slice]);
});

test('a small picture is one packet, and encoder notes stay behind', () => {
  const slice = unit(1, 300);
  expect(packetizeH264(annexB(unit(6, 50), slice))).toEqual([slice]);
});

test('three-byte start codes are start codes too', () => {
  const [first, second] = [unit(1, 10), unit(1, 12)];
  const stream = Buffer.concat([Buffer.of(0, 0, 1), first, Buffer.of(0, 0, 1), second]);
  expect(splitNalUnits(stream)).toEqual([first, second]);
});
