import type { QuietHours } from '#contracts/quiet-hours.ts';

const minute = 60_000;
/** Clocks are set off from UTC by whole quarters of an hour everywhere (tz database), so hours begin on one. */
const quarter = 15 * minute;

/** Reads a clock in any time zone. Making one takes longer than all else that a page asks of it: each is made once. */
function clockOf(locale: string, shown: Intl.DateTimeFormatOptions): (timeZone: string, now: Date) => string {
  const clocks = new Map<string, Intl.DateTimeFormat>();
  return (timeZone, now) => {
    const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...shown, timeZone });
    clocks.set(timeZone, clock);
    return clock.format(now);
  };
}

const hour = clockOf('en', { hour: 'numeric', hourCycle: 'h23' });
/** The hour on a clock of this time zone, 0 to 23. */
const hourIn = (timeZone: string, now: Date): number => Number(hour(timeZone, now));

/** Whether `now` lies in the hours from `from` up to `to` on the member's own clock; they may span midnight. */
export function isQuiet(quiet: QuietHours, now: Date): boolean {
  const hour = hourIn(quiet.timeZone, now);
  if (quiet.from === quiet.to) return false;
  return quiet.from < quiet.to
    ? hour >= quiet.from && hour < quiet.to
    : hour >= quiet.from || hour < quiet.to;
}

/** When the quiet hours that it is now end, several that touch taken as one; null outside of them. A day at most. */
export function quietUntil(hours: readonly QuietHours[], now: Date): Date | null {
  const quiet = (at: Date): boolean => hours.some((one) => isQuiet(one, at));
  if (!quiet(now)) return null;
  let end = new Date(Math.floor(now.getTime() / quarter) * quarter);
  for (let steps = 0; steps < 96 && quiet(end); steps++) end = new Date(end.getTime() + quarter);
  return end;
}

/** The time on a clock of this time zone, as `07:00`. */
export const timeIn = clockOf('sv-SE', { timeStyle: 'short' });

/** The day on a clock of this time zone, as `2026-11-27`. */
export const dayIn = clockOf('sv-SE', { dateStyle: 'short' });

/** The time zone by the name that this machine knows it by, or null when it knows none. */
export function knownZone(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
