import { describe, expect, it } from 'vitest';
import { sinceLastBreak } from './limits.ts';
import { isQuiet, quietUntil } from './quiet-hours.ts';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('quiet hours', () => {
  it.each([
    ['21:59', 22, 7, false],
    ['22:00', 22, 7, true],
    ['03:00', 22, 7, true],
    ['06:59', 22, 7, true],
    ['07:00', 22, 7, false],
    ['13:30', 13, 14, true],
    ['14:00', 13, 14, false],
    ['14:00', 5, 5, false],
  ])('at %s, from %i to %i: %s', (time, from, to, quiet) => {
    expect(isQuiet({ from, to, timeZone: 'UTC' }, at(time))).toBe(quiet);
  });

  it('follow the member’s own clock', () => {
    const quiet = { from: 22, to: 7, timeZone: 'Asia/Tokyo' };
    expect(isQuiet(quiet, at('13:30'))).toBe(true);
    expect(isQuiet(quiet, at('23:30'))).toBe(false);
  });

  it('end when the last of those that touch does, on clocks with halves of hours too', () => {
    const night = { from: 22, to: 7, timeZone: 'UTC' };
    const morning = { from: 6, to: 9, timeZone: 'UTC' };
    expect(quietUntil([night], at('23:12'))?.toISOString()).toBe('2026-11-24T07:00:00.000Z');
    expect(quietUntil([morning, night], at('03:00'))?.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(quietUntil([night, morning], at('12:00'))).toBeNull();
    const india = { from: 22, to: 7, timeZone: 'Asia/Kolkata' };
    expect(quietUntil([india], at('17:00'))?.toISOString()).toBe('2026-11-24T01:30:00.000Z');
  });
});

describe('a break', () => {
  const takes = ['12:00', '11:58', '11:56', '11:40', '11:38'].map(at);

  it('counts takes since the last pause that was long enough', () => {
    expect(sinceLastBreak(takes, at('12:01'), 10)).toBe(3);
    expect(sinceLastBreak(takes, at('12:01'), 20)).toBe(5);
    expect(sinceLastBreak(takes, at('12:10'), 10)).toBe(0);
    expect(sinceLastBreak([], at('12:00'), 10)).toBe(0);
  });
});
