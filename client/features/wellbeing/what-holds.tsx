import type { LimitReasons, LimitSource, WhatHolds } from '#contracts/wellbeing.ts';
import './wellbeing.css';

const whose: Record<LimitSource, string> = {
  age: 'for your age',
  you: 'your choice',
  guardian: 'your guardian’s choice',
  'check-in': 'after your check-in',
};

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Everything that holds now, and whose word it is. */
export const Holds = ({ holds, teen }: { holds: WhatHolds; teen: boolean }) => {
  const { limits, reasons } = holds;
  const by = (name: keyof LimitReasons): string | null => {
    const source = reasons[name] ?? (teen ? 'age' : null);
    return source ? whose[source] : null;
  };
  const rows: { name: string; value: string; by: string | null }[] = [
    { name: 'Takes a day', value: String(limits.takesPerDay), by: by('takesPerDay') },
    {
      name: 'Films of the feed a day',
      value: limits.feedItemsPerDay === null ? 'No limit' : String(limits.feedItemsPerDay),
      by: by('feedItemsPerDay'),
    },
    {
      name: 'Continuous scroll',
      value: limits.continuousScroll ? 'Yours to choose, a day at a time' : 'Off',
      by: by('continuousScroll'),
    },
    {
      name: 'The feed',
      value: {
        off: 'In time order',
        calm: 'By your instructions, nothing sensitive',
        full: 'By your instructions',
      }[limits.personalisation],
      by: by('personalisation'),
    },
    {
      name: 'Messages',
      value: {
        nobody: 'Off',
        mutuals: 'With mutuals only',
        'adults-if-mutuals': 'With adults only if you are mutuals',
        'own-choice': 'As you choose',
      }[limits.messages],
      by: by('messages'),
    },
    {
      name: 'Quiet hours',
      value: limits.quietHours.map(({ from, to }) => `${clock(from)} to ${clock(to)}`).join(', ') || 'None',
      by: limits.quietHours.map((one) => whose[one.by]).join(', ') || null,
    },
    ...(limits.coApproval
      ? [{ name: 'Your likeness', value: 'A guardian says yes too', by: whose.guardian }]
      : []),
  ];
  return (
    <dl className="holds" data-testid="what-holds">
      {rows.map(({ name, value, by: source }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {source ? <small>{source}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
};
