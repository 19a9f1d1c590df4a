import type { FeedRule, Lasts, Mood } from '#contracts/feed-rule.ts';
import type { Personalisation } from '#contracts/wellbeing.ts';

const hour = 3_600_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const names: readonly string[] = weekdays;

/** The clock on a wall of that zone: hour 0 to 23 and day of the week, 0 for Sunday. */
export function wallClock(timeZone: string, now: Date): { hour: number; day: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour: 'numeric',
    weekday: 'long',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    hour: Number(part('hour')),
    day: names.indexOf(part('weekday').toLowerCase()),
  };
}

/** The first full hour after `from` at which it is midnight in that zone, at the beginning of `day` or of any day. */
function midnightAfter(from: Date, timeZone: string, day: number | null): Date {
  let at = new Date(Math.floor(from.getTime() / hour) * hour + hour);
  // Eight days of hours: a day that begins at one because of summer time begins at one.
  let before = wallClock(timeZone, from).day;
  for (let tried = 0; tried < 24 * 8; tried += 1) {
    const clock = wallClock(timeZone, at);
    if (clock.day !== before && (day === null || clock.day === day)) return at;
    before = clock.day;
    at = new Date(at.getTime() + hour);
  }
  return at;
}

/** When a rule is over that was written at `writtenAt`; null for one that stays. */
export function endOf(lasts: Lasts | null, writtenAt: Date, timeZone: string): Date | null {
  if (lasts === null) return null;
  if ('hours' in lasts) return new Date(writtenAt.getTime() + lasts.hours * hour);
  const { until } = lasts;
  return midnightAfter(writtenAt, timeZone, until === 'tomorrow' ? null : weekdays.indexOf(until));
}

/** Whether a rule has a say at this hour. */
export function holdsNow(rule: FeedRule, writtenAt: Date, timeZone: string, now: Date): boolean {
  const end = endOf(rule.lasts, writtenAt, timeZone);
  if (end !== null && now >= end) return false;
  const clock = wallClock(timeZone, now);
  if (rule.days !== null && (clock.day === 0 || clock.day === 6) !== (rule.days === 'weekend')) return false;
  if (rule.hours === null || rule.hours.from === rule.hours.to) return true;
  const { from, to } = rule.hours;
  return from < to ? clock.hour >= from && clock.hour < to : clock.hour >= from || clock.hour < to;
}

const sensitiveMoods: ReadonlySet<Mood> = new Set(['scary', 'violent', 'romantic', 'sad']);
const sensitiveWords =
  /\b(?:sex\w*|naked|nude\w*|politic\w*|election|religio\w*|god|church|mosque|war|gun|weapon|drug|alcohol|beer|wine|diet|weight|calorie|skinny|suicide|self-harm|death|gambl\w*|betting|illness|disease|depress\w*|anorexia)\b/u;

/** "Calm" personalisation asks for nothing sensitive. To ask for less of it is always allowed. */
export function isSetAside(rule: FeedRule, personalisation: Personalisation): boolean {
  if (personalisation !== 'calm' || !['only', 'much-more', 'more', 'bit-more'].includes(rule.want))
    return false;
  return (
    (rule.mood !== null && sensitiveMoods.has(rule.mood)) ||
    (rule.subject !== null && sensitiveWords.test(rule.subject.words))
  );
}
