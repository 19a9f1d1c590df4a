import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { guardiansApi } from '#contracts/api/guardians.ts';
import { GuardianCode, GuardianSignUp } from '#contracts/guardian.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { Link, useNavigate, useParams } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice } from '../ui/state.tsx';
import './entry.css';
import { Trans, t } from '../texts/texts.ts';

const sentences: Record<string, string> = {
  code: t('Eight letters and digits, as they stand on the teen’s page.'),
  name: t('A name of up to forty letters: the teen sees it.'),
  email: t('An e-mail address, to sign in with.'),
  password: t('At least ten characters.'),
};

/** A guardian's own sign-up: a teen's code is all it needs. */
export const GuardianJoinPage = () => {
  const navigate = useNavigate();
  const { code: given = '' } = useParams();
  const [draft, setDraft] = useState({ code: given, name: '', email: '', password: '' });
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const readable = GuardianCode.safeParse(draft.code).success;
  const look = useQuery({
    queryKey: ['guardian-code', draft.code],
    queryFn: () => call(guardiansApi.guardianCodeLook, { params: { code: draft.code } }),
    enabled: readable,
  });
  const signUp = useMutation({
    mutationFn: () => call(guardiansApi.guardianSignUp, { body: draft }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.guardian });
      await navigate('/guardian', { replace: true });
    },
  });
  const set = (field: keyof typeof draft) => (event: { target: { value: string } }) => {
    setDraft({ ...draft, [field]: event.target.value });
    setWrong({ ...wrong, [field]: '' });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const result = GuardianSignUp.safeParse(draft);
    const found = result.success
      ? {}
      : Object.fromEntries(
          result.error.issues.map(({ path: [field] }) => [String(field), sentences[String(field)] ?? '']),
        );
    setWrong(found);
    const [first] = Object.keys(found);
    if (first) document.querySelector<HTMLElement>(`input[name="${first}"]`)?.focus();
    else signUp.mutate();
  };
  return (
    <Page title={t('For guardians')} narrow>
      <form className="entry" onSubmit={send} noValidate>
        <div className="entry-head">
          <h1>
            {look.data
              ? t('You look after {teenName}', { teenName: look.data.teenName })
              : t('You look after somebody here')}
          </h1>
          <p>
            {t(
              'With this account you see and change settings: limits, quiet hours, messages. You see no films, scripts or messages, and the teen says yes to you first.',
            )}
          </p>
        </div>
        <Field
          label={t('Code')}
          name="code"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          value={draft.code}
          onChange={set('code')}
          hint={t('The teen makes it in their settings, under Guardians.')}
          error={wrong['code'] || (look.error ? t('This code opens nothing. Ask for a new one.') : null)}
        />
        <Field
          label={t('Your name')}
          name="name"
          autoComplete="name"
          maxLength={40}
          value={draft.name}
          onChange={set('name')}
          error={wrong['name']}
        />
        <Field
          label={t('E-mail')}
          name="email"
          type="email"
          autoComplete="email"
          value={draft.email}
          onChange={set('email')}
          error={wrong['email']}
        />
        <Field
          label={t('Password')}
          name="password"
          type="password"
          autoComplete="new-password"
          value={draft.password}
          onChange={set('password')}
          hint={t('Ten characters or more.')}
          error={wrong['password']}
        />
        {signUp.error ? <ErrorNotice error={signUp.error} /> : null}
        <Button type="submit" look="primary" wide busy={signUp.isPending}>
          {t('Become a guardian')}
        </Button>
        <p className="entry-foot">
          <Trans
            id="You have an account? <link>Sign in</link>"
            components={{ link: <Link to="/sign-in?to=/guardian" /> }}
          />
        </p>
      </form>
    </Page>
  );
};
