import type { OutwardChoices } from '#contracts/outward.ts';

type Rhythm = Pick<OutwardChoices, 'digest' | 'digestHour' | 'digestDay'> & { timeZone: string };

const quarter = 15 * 60_000;
const STEPS = 8 * 24 * 4;

/**
 * When the next digest is due after `now`: the next time that the member's clock shows their hour (on their day, where it
 * is weekly). An hour that a change of clocks leaves out is skipped for that day.
 */
export function nextDigest({ digest, digestHour, digestDay, timeZone }: Rhythm, now: Date): Date {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  });
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  // Clocks are set off from UTC by whole quarters of an hour everywhere (tz database).
  let at = (Math.floor(now.getTime() / quarter) + 1) * quarter;
  for (let step = 0; step < STEPS; step++, at += quarter) {
    const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    if (Number(parts.get('hour')) !== digestHour || parts.get('minute') !== '00') continue;
    if (digest === 'weekly' && parts.get('weekday') !== days[digestDay - 1]) continue;
    return new Date(at);
  }
  // Both a week's hours were left out: the tz database knows no such place.
  return new Date(now.getTime() + 7 * 86_400_000);
}
