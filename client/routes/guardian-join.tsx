import { useMutation, useQuery } from '@tanstack/react-query';
import { guardiansApi } from '#contracts/api/guardians.ts';
import { GuardianCode, GuardianSignUp } from '#contracts/guardian.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { NameField, NewLoginFields } from '../features/account/own-fields.tsx';
import { useForm } from '../features/account/use-form.ts';
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
  const signUp = useMutation({
    mutationFn: (body: GuardianSignUp) => call(guardiansApi.guardianSignUp, { body }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.guardian });
      await navigate('/guardian', { replace: true });
    },
  });
  const { draft, field, onSubmit } = useForm({
    blank: { code: given, name: '', email: '', password: '' },
    read: (typed) => GuardianSignUp.safeParse(typed),
    sentences,
    send: (read) => signUp.mutate(read),
  });
  const readable = GuardianCode.safeParse(draft.code).success;
  const look = useQuery({
    queryKey: ['guardian-code', draft.code],
    queryFn: () => call(guardiansApi.guardianCodeLook, { params: { code: draft.code } }),
    enabled: readable,
  });
  return (
    <Page title={t('For guardians')} narrow>
      <form className="entry" onSubmit={onSubmit} noValidate>
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
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          hint={t('The teen makes it in their settings, under Guardians.')}
          {...field('code')}
          error={
            field('code').error || (look.error ? t('This code opens nothing. Ask for a new one.') : null)
          }
        />
        <NameField field={field} />
        <NewLoginFields field={field} />
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
