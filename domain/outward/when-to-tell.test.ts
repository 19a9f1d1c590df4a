import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuietHours } from '#contracts/quiet-hours.ts';
import { isQuiet } from '../wellbeing/quiet-hours.ts';
import { nextDigest } from './digest-time.ts';
import { whenToTell } from './when-to-tell.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
];
const hour = fc.integer({ min: 0, max: 23 });
const zone = fc.constantFrom(...zones);
const hours: fc.Arbitrary<QuietHours> = fc.record({ from: hour, to: hour, timeZone: zone });
// Two years to the minute, so that clocks are set forward and back in them.
const moment = fc
  .integer({ min: 0, max: 2 * 366 * 1440 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));
const day = 86_400_000;

describe('when something is told', () => {
  it('is never inside anybody’s quiet hours, if any time of the day is outside of them', () => {
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 4 }), moment, (quiet, now) => {
        const at = whenToTell(quiet, now);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(day);
        const isFree = (time: number): boolean => !quiet.some((one) => isQuiet(one, new Date(time)));
        const quarters = Array.from({ length: 96 }, (_, step) => now.getTime() + step * 900_000);
        if (quarters.some(isFree)) expect(isFree(at.getTime())).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is now wherever now is free, and one more who wants quiet never makes it sooner', () => {
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 3 }), hours, moment, (quiet, more, now) => {
        if (!quiet.some((one) => isQuiet(one, now))) expect(whenToTell(quiet, now)).toEqual(now);
        expect(whenToTell([...quiet, more], now).getTime()).toBeGreaterThanOrEqual(
          whenToTell(quiet, now).getTime(),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('waits from ten in the evening to eight on the clock of the member', () => {
    const night = { from: 22, to: 8, timeZone: 'Europe/Berlin' };
    const at = (time: string): string => whenToTell([night], new Date(time)).toISOString();
    expect(at('2026-11-27T21:30:00Z')).toBe('2026-11-28T07:00:00.000Z');
    expect(at('2026-11-27T20:59:00Z')).toBe('2026-11-27T20:59:00.000Z');
    // Clocks went forward in that night.
    expect(at('2026-03-28T22:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
  });
});

describe('a digest', () => {
  it('is due after now, within its rhythm, when the member’s clock shows their hour', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('daily' as const, 'weekly' as const),
        hour,
        fc.integer({ min: 1, max: 7 }),
        zone,
        moment,
        (digest, digestHour, digestDay, timeZone, now) => {
          const due = nextDigest({ digest, digestHour, digestDay, timeZone }, now);
          expect(due.getTime()).toBeGreaterThan(now.getTime());
          // An hour that is left out in spring makes it a day, or a week, longer.
          expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(
            (digest === 'daily' ? 2 : 8) * day + 3_600_000,
          );
          const shown = new Intl.DateTimeFormat('en-GB', {
            timeZone,
            hour: '2-digit',
            hourCycle: 'h23',
          }).format(due);
          if (due.getTime() - now.getTime() < 7 * day) expect(Number(shown)).toBe(digestHour);
        },
      ),
      { numRuns: 150 },
    );
  });
});
