import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { PreviewFence } from './preview-fence.ts';

const renderer = (takeId: string, leaseEpoch: number) => ({ takeId, sceneId: randomUUID(), leaseEpoch });

test('an older lease epoch is refused, the same and newer ones are admitted', async () => {
  const fence = new PreviewFence();
  const takeId = randomUUID();
  expect(await fence.admits(renderer(takeId, 2))).toBe(true);
  expect(await fence.admits(renderer(takeId, 1))).toBe(false);
  expect(await fence.admits(renderer(takeId, 2))).toBe(true);
  expect(await fence.admits(renderer(takeId, 3))).toBe(true);
  expect(await fence.admits(renderer(takeId, 2))).toBe(false);
  expect(await fence.admits(renderer(randomUUID(), 1))).toBe(true);
});

test('after a restart the database still knows the zombie', async () => {
  const fence = new PreviewFence(async () => 7);
  expect(await fence.admits(renderer(randomUUID(), 6))).toBe(false);
  expect(await fence.admits(renderer(randomUUID(), 7))).toBe(true);
});

test('a newer renderer that came while the database was asked wins', async () => {
  const answers: (() => void)[] = [];
  const fence = new PreviewFence(() => new Promise((resolve) => answers.push(() => resolve(1))));
  const takeId = randomUUID();
  const old = fence.admits(renderer(takeId, 1));
  const fresh = fence.admits(renderer(takeId, 2));
  answers[1]?.();
  expect(await fresh).toBe(true);
  answers[0]?.();
  expect(await old).toBe(false);
});
