import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '#contracts/account.ts';
import { wellbeingApi } from '#contracts/api/wellbeing.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { TeenGuardians } from '../features/guardian/teen-guardians.tsx';
import { CheckInForm } from '../features/wellbeing/check-in-form.tsx';
import { HelpLines } from '../features/wellbeing/help-lines.tsx';
import { OwnLimitsForm } from '../features/wellbeing/own-limits.tsx';
import { Holds } from '../features/wellbeing/what-holds.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ErrorNotice, Failure, Skeleton } from '../ui/state.tsx';
import '../features/wellbeing/wellbeing.css';
import { language, t } from '../texts/texts.ts';

const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });

const Quieter = ({ until }: { until: string }) => {
  const asUsual = useMutation({
    mutationFn: () => call(wellbeingApi.asUsual, { body: {} }),
    onSuccess: (holds) => queryClient.setQueryData(keys.whatHolds, holds),
  });
  return (
    <div className="notice">
      <span>{t('Quieter until {day}, after what you said.', { day: day.format(new Date(until)) })}</span>
      <Button busy={asUsual.isPending} onClick={() => asUsual.mutate()}>
        {t('As usual again')}
      </Button>
      {asUsual.error ? <ErrorNotice error={asUsual.error} /> : null}
    </div>
  );
};

const HowItGoes = ({ me }: { me: Me }) => {
  const [id, setId] = useState<string | null>(null);
  return (
    <section className="card stack">
      <h2>{t('How it is going')}</h2>
      {id ? (
        <CheckInForm id={id} teen={me.ageBand === 'teen'} onDone={() => setId(null)} />
      ) : (
        <>
          <p className="quiet-note">
            {t(
              'You can say at any time how it has been. Only you read it; a low answer makes Dailies quieter for a week.',
            )}
          </p>
          <div className="quiet-answers">
            <Button onClick={() => setId(crypto.randomUUID())}>{t('Say how it is going')}</Button>
            <ButtonLink to="/settings/answers" look="quiet">
              {t('Your answers')}
            </ButtonLink>
          </div>
        </>
      )}
      <details>
        <summary>{t('Somebody to talk to')}</summary>
        <HelpLines teen={me.ageBand === 'teen'} />
      </details>
    </section>
  );
};

const SettingsSkeleton = () => (
  <div className="stack">
    <div className="page-title">
      <Skeleton style={{ width: 200, height: 44 }} />
    </div>
    {[0, 1, 2].map((card) => (
      <Skeleton key={card} style={{ height: 200, borderRadius: 20 }} />
    ))}
  </div>
);

const Settings = ({ me }: { me: Me }) => {
  const holds = useQuery({ queryKey: keys.whatHolds, queryFn: () => call(wellbeingApi.whatHolds) });
  if (holds.error) return <Failure error={holds.error} again={() => void holds.refetch()} />;
  if (!holds.data)
    return (
      <>
        <h1 className="sr-only">{t('Settings')}</h1>
        <SettingsSkeleton />
      </>
    );
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>{t('Your days here')}</h1>
          <p>{t('What holds for you, what you can choose, and who has a say.')}</p>
        </div>
      </div>
      {holds.data.quieterUntil ? <Quieter until={holds.data.quieterUntil} /> : null}
      <section className="card stack">
        <h2>{t('What holds now')}</h2>
        <Holds holds={holds.data} teen={me.ageBand === 'teen'} />
      </section>
      <section className="card stack">
        <h2>{t('Your own limits')}</h2>
        <OwnLimitsForm holds={holds.data} />
      </section>
      {me.ageBand === 'teen' ? <TeenGuardians /> : null}
      <HowItGoes me={me} />
      <section className="card stack">
        <h2>{t('Reaching you')}</h2>
        <p className="quiet-note">{t('What is told you while no page is open, where, and when not.')}</p>
        <div>
          <ButtonLink to="/settings/reach">{t('Devices, e-mail, silent hours')}</ButtonLink>
        </div>
      </section>
      <section className="card stack">
        <h2>{t('Credits')}</h2>
        <p className="quiet-note">
          {t(
            '{credits, plural, one {# credit} other {# credits}}. Each day fills them up again for free; there is nothing else to buy here.',
            {
              credits: me.credits,
            },
          )}
        </p>
        <div>
          <ButtonLink to="/settings/credits">{t('Credits and receipts')}</ButtonLink>
        </div>
      </section>
    </div>
  );
};

export const SettingsPage = () => (
  <MemberPage title={t('Settings')} skeleton={<SettingsSkeleton />}>
    {(me) => <Settings me={me} />}
  </MemberPage>
);
