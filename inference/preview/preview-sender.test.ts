import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openPreviewSender } from './preview-sender.ts';

const rgba = new Uint8Array(1280 * 720 * 4);
const frame = (index: number) => ({ index, rgba, likenessEpoch: 0, purpose: 'film' as const });
const block = (firstFrame: number) => ({
  firstFrame,
  samples: new Float32Array(4000),
  purpose: 'film' as const,
});

test('without a server the render goes on, at the pace of the film and at most a second ahead', async () => {
  const lines: string[] = [];
  const played: number[] = [];
  const sender = openPreviewSender({
    internalUrl: 'http://127.0.0.1:9',
    secret: 'none',
    preview: { takeId: randomUUID(), sceneId: randomUUID(), leaseEpoch: 1 },
    format: 'wide',
    onControl: () => undefined,
    onLine: (line) => lines.push(line),
    onPlayed: (index) => played.push(index),
  });
  let furthest = 0;
  for (let index = 0; index < 40; index += 1) {
    await sender.audio(block(index));
    await sender.video(frame(index));
    furthest = Math.max(furthest, index - (played.at(-1) ?? -1));
  }
  expect(furthest).toBeLessThanOrEqual(24);
  await sender.end();
  expect(played).toEqual([...Array(40).keys()]);
  expect(lines).toContain('lost');
});

test('a sender that is closed lets go of whoever waits', async () => {
  const sender = openPreviewSender({
    internalUrl: 'http://127.0.0.1:9',
    secret: 'none',
    preview: { takeId: randomUUID(), sceneId: randomUUID(), leaseEpoch: 1 },
    format: 'wide',
    onControl: () => undefined,
  });
  // No sound: frames wait for it, so the 26th cannot be let in.
  const waiting = Promise.all(Array.from({ length: 30 }, (_, index) => sender.video(frame(index))));
  sender.close();
  await sender.closed;
  await waiting;
});
