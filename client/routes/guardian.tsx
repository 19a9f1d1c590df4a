import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { accountsApi } from '#contracts/api/accounts.ts';
import { guardiansApi } from '#contracts/api/guardians.ts';
import { AppError } from '#contracts/errors.ts';
import { GuardianCode } from '#contracts/guardian.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { Assistants } from '../features/guardian/assistants.tsx';
import { LikenessRequests } from '../features/guardian/likeness-requests.tsx';
import { TeenCard } from '../features/guardian/teen-card.tsx';
import { Redirect, useNavigate } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { t } from '../texts/texts.ts';
import { EmptyStage } from '../ui/art.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';

const AnotherTeen = () => {
  const [code, setCode] = useState('');
  const link = useMutation({
    mutationFn: () => call(guardiansApi.linkTeen, { body: { code } }),
    onSuccess: async () => {
      setCode('');
      await queryClient.invalidateQueries({ queryKey: keys.guardian });
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (GuardianCode.safeParse(code).success) link.mutate();
  };
  return (
    <form className="card stack" onSubmit={send}>
      <Field
        label={t('Another teen’s code')}
        value={code}
        autoComplete="off"
        onChange={(event) => setCode(event.target.value)}
        hint={t('Eight letters and digits, from their settings.')}
      />
      {link.error ? <ErrorNotice error={link.error} /> : null}
      <div>
        <Button type="submit" busy={link.isPending} disabled={!GuardianCode.safeParse(code).success}>
          {t('Link')}
        </Button>
      </div>
    </form>
  );
};

const SignOut = () => {
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => call(accountsApi.signOut, { body: {} }),
    onSuccess: async () => {
      queryClient.clear();
      await navigate('/sign-in');
    },
  });
  return (
    <Button look="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>
      {t('Sign out')}
    </Button>
  );
};

/** A guardian's one page: settings of the teens they look after, and nothing else. */
export const GuardianPage = () => {
  const guardian = useQuery({
    queryKey: keys.guardian,
    queryFn: () => call(guardiansApi.guardian),
    // The teen's yes, and a link's end, show without a reload.
    refetchInterval: 5000,
  });
  const { error } = guardian;
  if (error instanceof AppError && error.code === 'signed-out')
    return <Redirect to="/sign-in?to=/guardian" />;
  return (
    <Page title={t('Guardian')} narrow>
      {guardian.data ? (
        <div className="stack">
          <div className="page-title">
            <div>
              <h1>{t('Hello, {name}', { name: guardian.data.guardian.name })}</h1>
              <p>
                {t(
                  'You see settings here, never what anybody makes or writes. Each change is shown to the teen too.',
                )}
              </p>
            </div>
            <SignOut />
          </div>
          <LikenessRequests />
          {guardian.data.links.map((link) => (
            <TeenCard key={link.id} link={link} />
          ))}
          {guardian.data.links.length === 0 ? (
            <State art={<EmptyStage />} title={t('Nobody is linked')}>
              {t('Ask the teen you look after for a code from their settings.')}
            </State>
          ) : null}
          <AnotherTeen />
          <Assistants />
        </div>
      ) : error ? (
        <Failure error={error} again={() => void guardian.refetch()} />
      ) : (
        <div className="stack">
          <h1 className="sr-only">{t('Guardian')}</h1>
          <Skeleton style={{ height: 44, width: 220, marginTop: 24 }} />
          <Skeleton style={{ height: 420, borderRadius: 20 }} />
        </div>
      )}
    </Page>
  );
};
