import { expect, it } from 'vitest';
import { TimeOut } from './time-out.ts';

it('keeps out for longer each time, and forgets who was good for long', () => {
  const timeOut = new TimeOut();
  expect(timeOut.isOut('mia', 0)).toBe(false);
  const lasted: number[] = [];
  let now = 0;
  for (let time = 0; time < 9; time += 1) {
    timeOut.throwOut('mia', now);
    const began = now;
    while (timeOut.isOut('mia', now)) now += 1000;
    lasted.push((now - began) / 1000);
  }
  expect(lasted).toEqual([2, 4, 8, 16, 32, 64, 120, 120, 120]);
  expect(timeOut.isOut('max', now)).toBe(false);
  timeOut.throwOut('max', now + 3_600_000);
  timeOut.throwOut('mia', now + 3_600_000);
  expect(timeOut.isOut('mia', now + 3_602_500)).toBe(false);
});
