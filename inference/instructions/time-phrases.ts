import { Weekday } from '#contracts/feed-rule.ts';
import type { Hours } from './items.ts';
import { numberOf, numberSource } from './numbers.ts';
import type { Phrase } from './phrases.ts';

/** A day ends at five in the morning: "after nine" reaches to there, "before nine" begins there. */
const dayBreak = 5;

const parts: readonly (readonly [source: string, hours: Hours])[] = [
  ['morning', { from: dayBreak, to: 12 }],
  ['afternoon', { from: 12, to: 18 }],
  ['evening', { from: 18, to: 23 }],
  ['night', { from: 22, to: dayBreak }],
];
const times: readonly (readonly [source: string, hours: Hours])[] = [
  ['before (?:bed(?: ?time)?|sleep|i (?:go to )?sleep)|at bed ?time', { from: 21, to: dayBreak }],
  ['(?:at |during |over )?(?:lunch(?: ?time)?|midday)|at noon', { from: 12, to: 14 }],
  ['before (?:work|school|breakfast)|at breakfast', { from: dayBreak, to: 9 }],
  ['after (?:work|school)', { from: 17, to: 23 }],
];

const phrase = (source: string, read: Phrase['read']): Phrase => ({
  pattern: new RegExp(`^(?:${source})(?= |$)`, 'u'),
  read,
});

const clock = `(${numberSource}|noon|midnight)(?: o'clock)?(?: ?(am|pm|a m|p m|in the morning|in the evening|at night|in the afternoon))?`;

/** An hour of the clock; where nothing tells morning from evening, `evening` decides for five to eleven. */
function hourOf(number: string | undefined, half: string | undefined, evening: boolean): number | null {
  if (number === 'noon') return 12;
  if (number === 'midnight') return 0;
  const hour = numberOf(number ?? '');
  if (hour === null || !Number.isInteger(hour) || hour > 24) return null;
  if (hour > 12) return hour % 24;
  if (half === undefined) return evening && hour >= 5 && hour < 12 ? hour + 12 : hour % 24;
  if (/^a|morning/u.test(half)) return hour % 12;
  return hour === 12 && /night/u.test(half) ? 0 : (hour % 12) + 12;
}

const hourPhrases: readonly Phrase[] = [
  ...parts.map(([name, hours]) =>
    phrase(
      `(?:(?:in|during|on|over|at) )?(?:(?:the|my|late|early|late at|late in the|early in the) )*${name}s?(?: times?)?`,
      () => ({ is: 'hours', hours }),
    ),
  ),
  ...times.map(([source, hours]) => phrase(source, () => ({ is: 'hours', hours }))),
  phrase(`(?:after|from|later than|past) ${clock}(?: on| onwards)?`, (match) => {
    const from = hourOf(match[1], match[2], true);
    return from === null ? null : { is: 'hours', hours: { from, to: dayBreak } };
  }),
  phrase(`(?:before|until) ${clock}`, (match) => {
    const to = hourOf(match[1], match[2], false);
    return to === null ? null : { is: 'hours', hours: { from: dayBreak, to } };
  }),
  phrase(`(?:from|between) ${clock} (?:to|and|until|till|-) ${clock}`, (match) => {
    const to = hourOf(match[3], match[4], false);
    const from = hourOf(match[1], match[2] ?? match[4], false);
    if (from === null || to === null) return null;
    // "From noon to two": without am or pm the end is after the beginning.
    const later = match[4] === undefined && to < from && to <= 12 && from === 12 ? to + 12 : to;
    return { is: 'hours', hours: { from, to: later } };
  }),
];

const dayPhrases: readonly Phrase[] = [
  phrase('(?:(?:on|at|over|during) )?(?:the )?weekends?|(?:on )?saturdays and sundays', () => ({
    is: 'days',
    days: 'weekend',
  })),
  phrase(
    '(?:(?:on|during) )?(?:the )?(?:week ?days|weekday|work(?:ing)? ?days|school days)|during the week',
    () => ({ is: 'days', days: 'weekdays' }),
  ),
];

const unitHours: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 720 };

const lastPhrases: readonly Phrase[] = [
  phrase('(?:for |just for |only for )?(?:today|tonight|the rest of the day)|for the day', () => ({
    is: 'lasts',
    lasts: { until: 'tomorrow' },
  })),
  phrase(
    `(?:for|over|during the next) (?:the )?(?:next |coming |rest of the )?(?:(${numberSource}|this|the) )?(hour|day|week|month)s?`,
    (match) => {
      const said = match[1] ?? 'one';
      const count = said === 'this' || said === 'the' ? 1 : numberOf(said);
      const hours = Math.round((count ?? 0) * (unitHours[match[2] ?? ''] ?? 0));
      return hours < 1 ? null : { is: 'lasts', lasts: { hours } };
    },
  ),
  phrase('this (week|month)', (match) => ({
    is: 'lasts',
    lasts: { hours: unitHours[match[1] ?? ''] ?? 168 },
  })),
  phrase(`(?:un)?till? (?:next )?(tomorrow|${Weekday.options.join('|')})(?: morning)?`, (match) => {
    const day = Weekday.safeParse(match[1]);
    return { is: 'lasts', lasts: { until: day.success ? day.data : 'tomorrow' } };
  }),
];

export const timePhrases: readonly Phrase[] = [...lastPhrases, ...hourPhrases, ...dayPhrases];
