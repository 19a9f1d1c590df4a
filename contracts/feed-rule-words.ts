import type { Circle, FeedRule, FilmKind, Lasts, Mood, Want, Weekday } from './feed-rule.ts';
import type { Say } from './texts/say.ts';

/** A rule in plain words, as it is shown behind "I understood" and as a reason why a film is there. */
export function ruleWords(rule: Omit<FeedRule, 'said'>, t: Say): string {
  const wish = rule.want === 'pause' ? t('your instructions rest') : wished(rule.want, filmsOf(rule, t), t);
  return whenOf(rule, wish, t);
}

function wished(want: Exclude<Want, 'pause'>, films: string, t: Say): string {
  switch (want) {
    case 'only':
      return t('only {films}', { films });
    case 'much-more':
      return t('a lot more of {films}', { films });
    case 'more':
      return t('more of {films}', { films });
    case 'bit-more':
      return t('a bit more of {films}', { films });
    case 'bit-less':
      return t('a bit less of {films}', { films });
    case 'less':
      return t('less of {films}', { films });
    case 'much-less':
      return t('a lot less of {films}', { films });
    case 'never':
      return t('no {films}', { films });
  }
}

/** The films that it is about: what kind, how long, about what, by whom. */
function filmsOf({ kind, mood, length, subject, people }: Omit<FeedRule, 'said'>, t: Say): string {
  let films = kind !== null ? ofKind(kind, t) : mood !== null ? inMood(mood, t) : t('films');
  if (length !== null)
    films =
      'over' in length
        ? t('{films} over {seconds} s', { films, seconds: length.over })
        : t('{films} under {seconds} s', { films, seconds: length.under });
  if (subject !== null) {
    // The other topics that count as this subject: nobody should have to guess what a rule catches.
    const others = subject.tags.map(({ tag }) => tag).filter((tag) => tag !== subject.words);
    const about = { films, subject: subject.words };
    films =
      others.length === 0
        ? t('{films} about {subject}', about)
        : t('{films} about {subject} (also {others})', { ...about, others: others.slice(0, 6).join(', ') });
  }
  if (people === null) return films;
  const who = 'circle' in people ? ofCircle(people.circle, t) : `@${people.handle}`;
  return t('{films} by {who}', { films, who });
}

function ofKind(kind: FilmKind, t: Say): string {
  switch (kind) {
    case 'remix':
      return t('remixes');
    case 'original':
      return t('originals');
    case 'from-mine':
      return t('films made from yours');
    case 'with-me':
      return t('films that you are in');
    case 'silent':
      return t('films in which nobody speaks');
    case 'spoken':
      return t('films with talking');
    case 'new':
      return t('films of the last day');
  }
}

function inMood(mood: Mood, t: Say): string {
  switch (mood) {
    case 'funny':
      return t('funny films');
    case 'calm':
      return t('calm films');
    case 'scary':
      return t('scary films');
    case 'sad':
      return t('sad films');
    case 'happy':
      return t('happy films');
    case 'romantic':
      return t('romantic films');
    case 'exciting':
      return t('exciting films');
    case 'violent':
      return t('violent films');
    case 'strange':
      return t('strange films');
  }
}

function ofCircle(circle: Circle, t: Say): string {
  switch (circle) {
    case 'followed':
      return t('people you follow');
    case 'mutuals':
      return t('your mutuals');
    case 'close':
      return t('your close friends');
    case 'costars':
      return t('people you have filmed with');
    case 'strangers':
      return t('people you do not follow');
  }
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function whenOf({ hours, days, lasts }: Omit<FeedRule, 'said'>, wish: string, t: Say): string {
  let what = wish;
  if (hours !== null)
    what = t('{what} from {from} to {to}', { what, from: clock(hours.from), to: clock(hours.to) });
  if (days !== null)
    what = days === 'weekend' ? t('{what} at the weekend', { what }) : t('{what} on weekdays', { what });
  return lasts === null ? what : lastsFor(lasts, what, t);
}

function lastsFor(lasts: Lasts, what: string, t: Say): string {
  if ('until' in lasts)
    return lasts.until === 'tomorrow'
      ? t('{what} until tomorrow', { what })
      : t('{what} until {day}', { what, day: weekday(lasts.until, t) });
  const { hours } = lasts;
  if (hours % 168 === 0)
    return t('{what} for {weeks, plural, one {a week} other {# weeks}}', { what, weeks: hours / 168 });
  if (hours % 24 === 0)
    return t('{what} for {days, plural, one {a day} other {# days}}', { what, days: hours / 24 });
  return t('{what} for {hours, plural, one {an hour} other {# hours}}', { what, hours });
}

function weekday(day: Weekday, t: Say): string {
  switch (day) {
    case 'monday':
      return t('Monday');
    case 'tuesday':
      return t('Tuesday');
    case 'wednesday':
      return t('Wednesday');
    case 'thursday':
      return t('Thursday');
    case 'friday':
      return t('Friday');
    case 'saturday':
      return t('Saturday');
    case 'sunday':
      return t('Sunday');
  }
}
