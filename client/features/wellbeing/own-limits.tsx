import { useMutation } from '@tanstack/react-query';
import { wellbeingApi } from '#contracts/api/wellbeing.ts';
import type { OwnLimits, WhatHolds } from '#contracts/wellbeing.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { Select } from '../../ui/select.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { Toggle } from '../../ui/toggle.tsx';

const counts = (numbers: readonly number[], none: string) => [
  { value: '', label: none },
  ...numbers.map((number) => ({ value: String(number), label: String(number) })),
];
const read = (text: string): number | null => (text === '' ? null : Number(text));

/** What the member chooses for themself: it can only make the day calmer than it has to be. */
export const OwnLimitsForm = ({ holds }: { holds: WhatHolds }) => {
  const change = useMutation({
    mutationFn: (body: Partial<OwnLimits>) => call(wellbeingApi.changeOwnLimits, { body }),
    onSuccess: (fresh) => queryClient.setQueryData(keys.whatHolds, fresh),
  });
  const { own, limits } = holds;
  return (
    <div className="stack">
      <Select
        label={t('Films of the feed a day')}
        value={String(own.feedItemsPerDay ?? '')}
        options={counts([10, 20, 40, 60, 100], t('I set no limit'))}
        onChange={(value) => change.mutate({ feedItemsPerDay: read(value) })}
      />
      <Select
        label={t('Takes a day')}
        value={String(own.takesPerDay ?? '')}
        options={counts([3, 5, 10, 20, 40], t('I set no limit'))}
        onChange={(value) => change.mutate({ takesPerDay: read(value) })}
      />
      <Toggle
        label={t('Personalised feed')}
        hint={t('Off: everything in time order, and nothing is read from your instructions.')}
        checked={limits.personalisation !== 'off'}
        disabled={limits.personalisation === 'off' && own.personalisation === 'full'}
        onChange={(on) => change.mutate({ personalisation: on ? 'full' : 'off' })}
      />
      <Toggle
        label={t('Continuous scroll, today')}
        hint={
          limits.continuousScroll
            ? t('Pages follow by themselves until midnight. Tomorrow it is off again.')
            : t('Not available just now: the boxes above say why.')
        }
        checked={holds.feed.continuousScroll}
        disabled={!limits.continuousScroll}
        onChange={(on) => change.mutate({ continuousScrollToday: on })}
      />
      <Toggle
        label={t('Ask me now and then how it is going')}
        hint={t('One question every few days, never while you make something.')}
        checked={own.checkIns}
        onChange={(on) => change.mutate({ checkIns: on })}
      />
      {change.error ? <ErrorNotice error={change.error} /> : null}
    </div>
  );
};
