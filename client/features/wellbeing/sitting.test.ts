import { expect, it } from 'vitest';
import { Sitting } from './sitting.ts';

const minute = 60_000;

it('counts the items of a sitting, and begins another one after a pause', () => {
  const sitting = new Sitting();
  expect(sitting.seen(20, 0)).toBe(20);
  expect(sitting.seen(20, 10 * minute)).toBe(40);
  expect(sitting.seen(5, 41 * minute)).toBe(5);
  sitting.begin();
  expect(sitting.seen(1, 42 * minute)).toBe(1);
});
