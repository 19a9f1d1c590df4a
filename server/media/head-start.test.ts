import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FIRST_FRAME_WITHIN_MS, HEAD_START_MS, HeadStart } from './head-start.ts';

let over = 0;
const start = (...sessions: string[]) => new HeadStart({ sessions, onOver: () => over++ });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  over = 0;
});
afterEach(() => vi.useRealTimers());

test('everybody receives at once where no owner is in the room', () => {
  const nobody = start();
  expect([nobody.needed, nobody.over, nobody.admits('friend')]).toEqual([false, true, true]);
});

test('only owners receive until their time is over, counted from their first frame', () => {
  const head = start('owner');
  head.begin();
  expect([head.admits('owner'), head.admits('friend')]).toEqual([true, false]);
  vi.advanceTimersByTime(1000);
  head.shown('owner');
  vi.advanceTimersByTime(HEAD_START_MS - 1);
  // Saying it again does not give more time, and a friend cannot say it for the owner.
  head.shown('owner');
  head.shown('friend');
  expect([head.admits('friend'), over]).toEqual([false, 0]);
  vi.advanceTimersByTime(1);
  expect([head.admits('friend'), over]).toEqual([true, 1]);
});

test('an owner whose screen stays dark, or who leaves, keeps nobody waiting', () => {
  const dark = start('owner');
  vi.advanceTimersByTime(60_000);
  expect(dark.over).toBe(false);
  dark.begin();
  vi.advanceTimersByTime(FIRST_FRAME_WITHIN_MS);
  expect([dark.over, over]).toEqual([true, 1]);
  const gone = start('owner');
  gone.begin();
  gone.left('owner');
  expect([gone.over, over]).toEqual([true, 2]);
});

test('of two owners each has their time', () => {
  const head = start('ben', 'ida');
  head.begin();
  head.shown('ben');
  vi.advanceTimersByTime(1500);
  head.shown('ida');
  vi.advanceTimersByTime(HEAD_START_MS - 1);
  expect([head.admits('friend'), over]).toEqual([false, 0]);
  vi.advanceTimersByTime(1);
  expect([head.admits('friend'), over]).toEqual([true, 1]);
});

test('a preview that is closed tells nobody any more', () => {
  const head = start('owner');
  head.begin();
  head.close();
  vi.advanceTimersByTime(60_000);
  expect(over).toBe(0);
});
