import type { FeedRule, Lasts, Want } from '#contracts/feed-rule.ts';

const wants: Readonly<Record<Want, string>> = {
  only: 'only',
  'much-more': 'a lot more of',
  more: 'more of',
  'bit-more': 'a bit more of',
  'bit-less': 'a bit less of',
  less: 'less of',
  'much-less': 'a lot less of',
  never: 'no',
  pause: 'your instructions rest',
};

const circles = {
  followed: 'people you follow',
  mutuals: 'your mutuals',
  close: 'your close friends',
  costars: 'people you have filmed with',
  strangers: 'people you do not follow',
} as const;

const kinds = {
  remix: 'remixes',
  original: 'originals',
  'from-mine': 'films made from yours',
  'with-me': 'films that you are in',
  silent: 'films in which nobody speaks',
  spoken: 'films with talking',
  new: 'films of the last day',
} as const;

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const lastsFor = (lasts: Lasts): string => {
  if ('until' in lasts) {
    return lasts.until === 'tomorrow'
      ? 'until tomorrow'
      : `until ${lasts.until.charAt(0).toUpperCase()}${lasts.until.slice(1)}`;
  }
  const { hours } = lasts;
  if (hours % 168 === 0) return hours === 168 ? 'for a week' : `for ${hours / 168} weeks`;
  if (hours % 24 === 0) return hours === 24 ? 'for a day' : `for ${hours / 24} days`;
  return hours === 1 ? 'for an hour' : `for ${hours} hours`;
};

/** A rule in plain words, as it is shown behind "I understood". */
export function sentenceOf(rule: FeedRule): string {
  const what: string[] = [];
  if (rule.length !== null) {
    const [side, seconds] = 'over' in rule.length ? ['over', rule.length.over] : ['under', rule.length.under];
    what.push(`${side} ${seconds} s`);
  }
  const noun =
    rule.kind !== null
      ? kinds[rule.kind]
      : [rule.mood === null ? '' : `${rule.mood} films`, rule.length === null || rule.mood ? '' : 'films']
          .join('')
          .trim();
  const by =
    rule.people === null
      ? ''
      : 'circle' in rule.people
        ? circles[rule.people.circle]
        : `@${rule.people.handle}`;
  const parts = [
    noun === '' ? (by === '' || rule.subject !== null ? 'films' : '') : noun,
    ...what,
    rule.subject === null ? '' : `about ${rule.subject.words}${alsoKnownAs(rule)}`,
    by === '' ? '' : noun === '' && rule.subject === null ? `films by ${by}` : `by ${by}`,
  ].filter((part) => part !== '');
  const when = [
    rule.hours === null ? '' : `from ${clock(rule.hours.from)} to ${clock(rule.hours.to)}`,
    rule.days === null ? '' : rule.days === 'weekend' ? 'at the weekend' : 'on weekdays',
    rule.lasts === null ? '' : lastsFor(rule.lasts),
  ].filter((part) => part !== '');
  const said = rule.want === 'pause' ? [wants.pause] : [wants[rule.want], parts.join(' ')];
  return [...said, ...when].join(' ');
}

/** The other topics that count as this subject: nobody should have to guess what a rule catches. */
function alsoKnownAs({ subject }: FeedRule): string {
  const others = (subject?.tags ?? []).map(({ tag }) => tag).filter((tag) => tag !== subject?.words);
  return others.length === 0 ? '' : ` (also ${others.slice(0, 6).join(', ')})`;
}
