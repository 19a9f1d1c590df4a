import { describe, expect, it } from 'vitest';
import { ago, timecode } from './time.ts';

describe('film time', () => {
  it('is minutes, seconds and tenths', () => {
    expect(timecode(0)).toBe('00:00.0');
    expect(timecode(4.2)).toBe('00:04.2');
    expect(timecode(61.05)).toBe('01:01.0');
  });

  it('never runs before zero', () => {
    expect(timecode(-1)).toBe('00:00.0');
  });
});

describe('ago', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  it('speaks in the largest unit that fits', () => {
    expect(ago('2026-11-23T11:59:40Z', now)).toBe('just now');
    expect(ago('2026-11-23T09:00:00Z', now)).toBe('3 hours ago');
    expect(ago('2026-11-22T12:00:00Z', now)).toBe('yesterday');
  });
});
