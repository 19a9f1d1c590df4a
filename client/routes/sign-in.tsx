import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { SignIn } from '#contracts/account.ts';
import { accountsApi } from '#contracts/api/accounts.ts';
import { AppError } from '#contracts/errors.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { wayBack } from '../features/account/way-back.ts';
import { isKeptOut, KeptOut } from '../features/safety/kept-out.tsx';
import { useNavigate, useSearch } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice } from '../ui/state.tsx';
import './entry.css';
import { Trans, t } from '../texts/texts.ts';

export const SignInPage = () => {
  const navigate = useNavigate();
  const search = useSearch();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState(false);
  const signIn = useMutation({
    mutationFn: () => call(accountsApi.signIn, { body: { email, password } }),
    onSuccess: async (signed) => {
      if (signed.as === 'guardian') {
        await navigate('/guardian', { replace: true });
        return;
      }
      queryClient.setQueryData(keys.me, signed.me);
      await navigate(wayBack(search.get('to')) ?? '/', { replace: true });
    },
  });
  const mistaken = signIn.error instanceof AppError && signIn.error.code === 'signed-out';
  const keptOut = signIn.error instanceof AppError && isKeptOut(signIn.error) ? signIn.error : null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const readable = SignIn.safeParse({ email, password }).success;
    setWrong(!readable);
    if (readable) signIn.mutate();
  };
  return (
    <Page title={t('Sign in')} narrow>
      <form className="entry" onSubmit={send} noValidate>
        <div className="entry-head">
          <h1>{t('Good to see you')}</h1>
          <p>{t('Your rooms are as you left them.')}</p>
        </div>
        <Field
          label={t('E-mail')}
          type="email"
          name="email"
          autoComplete="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={wrong ? t('An e-mail address and a password, please.') : null}
        />
        <Field
          label={t('Password')}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {mistaken ? (
          <p className="notice notice-live" role="alert">
            <span>
              <Trans
                id="This e-mail address and password do not belong together. <code>signed-out</code>"
                components={{ code: <code /> }}
              />
            </span>
          </p>
        ) : signIn.error && !keptOut ? (
          <ErrorNotice error={signIn.error} />
        ) : null}
        <Button type="submit" look="primary" wide busy={signIn.isPending}>
          {t('Sign in')}
        </Button>
        <p className="entry-foot">{t('No account? Dailies is by invite: ask a friend for a link.')}</p>
      </form>
      {keptOut ? <KeptOut error={keptOut} account={{ email, password }} /> : null}
    </Page>
  );
};
