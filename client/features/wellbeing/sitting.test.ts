import { expect, it } from 'vitest';
import { Sitting } from './sitting.ts';

const minute = 60_000;
const items = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, n) => `item ${from + n}`);

it('counts each item of a sitting once, and begins another one after a pause', () => {
  const sitting = new Sitting();
  expect(sitting.seen(items(0, 20), 0)).toBe(20);
  expect(sitting.seen(items(0, 40), 10 * minute)).toBe(40);
  expect(sitting.seen(items(0, 40), 11 * minute)).toBe(40);
  expect(sitting.seen(items(40, 45), 41 * minute)).toBe(5);
});
