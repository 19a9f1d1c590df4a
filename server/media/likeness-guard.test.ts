import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LikenessGuard } from './likeness-guard.ts';

let guard: LikenessGuard;
let changes: ('live' | 'blank')[];
let database: () => Promise<number>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'] });
  changes = [];
  database = async () => 4;
  guard = new LikenessGuard({ read: () => database(), onChange: (state) => changes.push(state) });
});

afterEach(() => {
  guard.close();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('blank until the renderer has confirmed the epoch that the database holds', async () => {
  await pass(200);
  expect(guard.state).toBe('blank');
  guard.confirm(3);
  expect(guard.state).toBe('blank');
  guard.confirm(4);
  expect(guard.state).toBe('live');
  expect(changes).toEqual(['live']);
});

test('a raised epoch in the database blanks within one poll, until it is confirmed', async () => {
  guard.confirm(4);
  await pass(10);
  database = async () => 5;
  await pass(150);
  expect(guard.state).toBe('blank');
  guard.confirm(5);
  expect(changes).toEqual(['live', 'blank', 'live']);
});

test('a revocation that is told blanks at once', async () => {
  guard.confirm(4);
  await pass(10);
  guard.require(5);
  expect(guard.state).toBe('blank');
});

test('an older confirmation that comes late changes nothing', async () => {
  guard.confirm(4);
  await pass(10);
  guard.require(5);
  guard.confirm(4);
  expect(guard.state).toBe('blank');
});

test.each([
  ['fails', () => Promise.reject(new Error('no connection'))],
  ['hangs', () => new Promise<number>(() => undefined)],
])('a database that %s blanks after 500 ms and shows again once it answers', async (_how, broken) => {
  guard.confirm(4);
  await pass(1000);
  expect(guard.state).toBe('live');
  database = broken;
  await pass(349);
  expect(guard.state).toBe('live');
  await pass(302);
  expect(guard.state).toBe('blank');
  database = async () => 4;
  await pass(700);
  expect(guard.state).toBe('live');
});

test('an answer that took longer than it may be trusted for does not show anything', async () => {
  guard.confirm(4);
  await pass(10);
  database = () => new Promise((resolve) => setTimeout(() => resolve(4), 600));
  await pass(3000);
  expect(guard.state).toBe('blank');
});
