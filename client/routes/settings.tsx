import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '#contracts/account.ts';
import { api } from '#contracts/http.ts';
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

const day = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });

const Quieter = ({ until }: { until: string }) => {
  const asUsual = useMutation({
    mutationFn: () => call(api.asUsual, { body: {} }),
    onSuccess: (holds) => queryClient.setQueryData(keys.whatHolds, holds),
  });
  return (
    <div className="notice">
      <span>Quieter until {day.format(new Date(until))}, after what you said.</span>
      <Button busy={asUsual.isPending} onClick={() => asUsual.mutate()}>
        As usual again
      </Button>
      {asUsual.error ? <ErrorNotice error={asUsual.error} /> : null}
    </div>
  );
};

const HowItGoes = ({ me }: { me: Me }) => {
  const [id, setId] = useState<string | null>(null);
  return (
    <section className="card stack">
      <h2>How it is going</h2>
      {id ? (
        <CheckInForm id={id} teen={me.ageBand === 'teen'} onDone={() => setId(null)} />
      ) : (
        <>
          <p className="quiet-note">
            You can say at any time how it has been. Only you read it; a low answer makes Dailies quieter for
            a week.
          </p>
          <div className="quiet-answers">
            <Button onClick={() => setId(crypto.randomUUID())}>Say how it is going</Button>
            <ButtonLink to="/settings/answers" look="quiet">
              Your answers
            </ButtonLink>
          </div>
        </>
      )}
      <details>
        <summary>Somebody to talk to</summary>
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
  const holds = useQuery({ queryKey: keys.whatHolds, queryFn: () => call(api.whatHolds) });
  if (holds.error) return <Failure error={holds.error} again={() => void holds.refetch()} />;
  if (!holds.data)
    return (
      <>
        <h1 className="sr-only">Settings</h1>
        <SettingsSkeleton />
      </>
    );
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>Your days here</h1>
          <p>What holds for you, what you can choose, and who has a say.</p>
        </div>
      </div>
      {holds.data.quieterUntil ? <Quieter until={holds.data.quieterUntil} /> : null}
      <section className="card stack">
        <h2>What holds now</h2>
        <Holds holds={holds.data} teen={me.ageBand === 'teen'} />
      </section>
      <section className="card stack">
        <h2>Your own limits</h2>
        <OwnLimitsForm holds={holds.data} />
      </section>
      {me.ageBand === 'teen' ? <TeenGuardians /> : null}
      <HowItGoes me={me} />
      <section className="card stack">
        <h2>Reaching you</h2>
        <p className="quiet-note">What is told you while no page is open, where, and when not.</p>
        <div>
          <ButtonLink to="/settings/reach">Devices, e-mail, silent hours</ButtonLink>
        </div>
      </section>
      <section className="card stack">
        <h2>Credits</h2>
        <p className="quiet-note">
          {me.credits} credits. Each day fills them up again for free; there is nothing else to buy here.
        </p>
        <div>
          <ButtonLink to="/settings/credits">Credits and receipts</ButtonLink>
        </div>
      </section>
    </div>
  );
};

export const SettingsPage = () => (
  <MemberPage title="Settings" skeleton={<SettingsSkeleton />}>
    {(me) => <Settings me={me} />}
  </MemberPage>
);
