import { expect, test } from 'vitest';
import { header, kinds, type Message, MessageReader } from './wire.ts';

test('messages arrive whole and in order, however the pipe cuts them', () => {
  const sent = [Buffer.alloc(0), Buffer.from('abc'), Buffer.alloc(5000, 7)];
  const stream = Buffer.concat(
    sent.flatMap((payload, index) => [header(kinds.video, payload.length, index, -index), payload]),
  );
  for (const size of [1, 7, 16, 4096, stream.length]) {
    const got: Message[] = [];
    const reader = new MessageReader((message) => got.push(message));
    for (let at = 0; at < stream.length; at += size) reader.push(stream.subarray(at, at + size));
    expect(got.map(({ a, payload }) => ({ a, payload }))).toEqual(sent.map((payload, a) => ({ a, payload })));
  }
});

test('a payload belongs to its taker until it is released', () => {
  const got: Buffer[] = [];
  const reader = new MessageReader(({ payload }) => got.push(payload));
  const size = 2 * 1024 * 1024;
  const send = (fill: number) => {
    reader.push(header(kinds.video, size, 0, 0));
    reader.push(Buffer.alloc(size, fill));
  };
  send(1);
  send(2);
  expect([got[0]?.[0], got[1]?.[0]]).toEqual([1, 2]);
  reader.release(got[0] ?? Buffer.alloc(0));
  send(3);
  expect(got[2]).toBe(got[0]);
  expect(got[1]?.[0]).toBe(2);
});
