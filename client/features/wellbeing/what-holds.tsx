import type { LimitReasons, LimitSource, WhatHolds } from '#contracts/wellbeing.ts';
import './wellbeing.css';
import { t } from '../../texts/texts.ts';

const whose: Record<LimitSource, string> = {
  age: t('for your age'),
  you: t('your choice'),
  guardian: t('your guardian’s choice'),
  'check-in': t('after your check-in'),
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
    { name: t('Takes a day'), value: String(limits.takesPerDay), by: by('takesPerDay') },
    {
      name: t('Films of the feed a day'),
      value: limits.feedItemsPerDay === null ? t('No limit') : String(limits.feedItemsPerDay),
      by: by('feedItemsPerDay'),
    },
    {
      name: t('Continuous scroll'),
      value: limits.continuousScroll ? t('Yours to choose, a day at a time') : t('Off'),
      by: by('continuousScroll'),
    },
    {
      name: t('The feed'),
      value: {
        off: t('In time order'),
        calm: t('By your instructions, nothing sensitive'),
        full: t('By your instructions'),
      }[limits.personalisation],
      by: by('personalisation'),
    },
    {
      name: t('Messages'),
      value: {
        nobody: t('Off'),
        mutuals: t('With mutuals only'),
        'adults-if-mutuals': t('With adults only if you are mutuals'),
        'own-choice': t('As you choose'),
      }[limits.messages],
      by: by('messages'),
    },
    {
      name: t('Quiet hours'),
      value:
        limits.quietHours
          .map(({ from, to }) => t('{from} to {to}', { from: clock(from), to: clock(to) }))
          .join(', ') || t('None'),
      by: limits.quietHours.map((one) => whose[one.by]).join(', ') || null,
    },
    ...(limits.coApproval
      ? [{ name: t('Your likeness'), value: t('A guardian says yes too'), by: whose.guardian }]
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
