import { useMutation, useQuery } from '@tanstack/react-query';
import { SignUp } from '#contracts/account.ts';
import { accountsApi } from '#contracts/api/accounts.ts';
import { scenesApi } from '#contracts/api/scenes.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { errorFor } from '../features/account/form-error.ts';
import { NameField, NewLoginFields } from '../features/account/own-fields.tsx';
import { useForm } from '../features/account/use-form.ts';
import { wayBack } from '../features/account/way-back.ts';
import { Link, useNavigate, useParams, useSearch } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { ClosedDoor } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Choices, Field } from '../ui/field.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import './entry.css';
import { Trans, t } from '../texts/texts.ts';

const ageBands = [
  { value: 'adult', label: t('18 or older') },
  { value: 'teen', label: t('13 to 17'), hint: t('Shorter days, stricter cameos, nobody you do not know.') },
] as const;

/** Where it is night when it is night for them: a teen's quiet hours go by it. */
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

const blank = { name: '', handle: '', email: '', password: '', ageBand: 'adult' };

const sentences: Record<string, string> = {
  name: t('A name of up to forty letters.'),
  handle: t('Three to twenty small letters, digits or underscores.'),
  email: t('An e-mail address, to sign in with.'),
  password: t('At least ten characters.'),
};

/** After signing up one stands in a room that can be played with, not before an empty list. */
const firstRoom = async (): Promise<string> => {
  const [first] = await call(scenesApi.scenes);
  return first ? `/room/${first.id}` : '/';
};

const SignUpForm = ({ code, from }: { code: string; from: string | null }) => {
  const navigate = useNavigate();
  const search = useSearch();
  const signUp = useMutation({
    mutationFn: (body: SignUp) => call(accountsApi.signUp, { body }),
    onSuccess: async (me) => {
      queryClient.setQueryData(keys.me, me);
      await navigate(wayBack(search.get('to')) ?? (await firstRoom().catch(() => '/')), { replace: true });
    },
  });
  const { draft, put, field, onSubmit } = useForm({
    blank,
    read: (typed) => SignUp.safeParse({ ...typed, invite: code, timeZone }),
    sentences,
    send: (read) => signUp.mutate(read),
  });
  const taken = errorFor(signUp.error, 'handle-taken');
  return (
    <form className="entry" onSubmit={onSubmit} noValidate>
      <div className="entry-head">
        <h1>{from ? t('{from} keeps a seat for you', { from }) : t('A seat is kept for you')}</h1>
        <p>{t('Dailies is where friends make a short film together and watch it while it is made.')}</p>
      </div>
      <NameField field={field} />
      <Field
        label={t('Handle')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint={t('How friends find you. It is drawn into the corner of films you roll.')}
        maxLength={20}
        {...field('handle')}
        onChange={({ target }) => put('handle', target.value.toLowerCase())}
        error={field('handle').error || taken}
      />
      <NewLoginFields field={field} />
      <Choices
        legend={t('Your age')}
        name="ageBand"
        value={draft.ageBand}
        options={ageBands}
        onChange={(ageBand) => put('ageBand', ageBand)}
      />
      {signUp.error && !taken ? <ErrorNotice error={signUp.error} /> : null}
      <Button type="submit" look="primary" wide busy={signUp.isPending}>
        {signUp.isPending ? t('Opening the door…') : t('Take your seat')}
      </Button>
      <p className="entry-foot">
        <Trans
          id="You have been here before? <link>Sign in</link>"
          components={{ link: <Link to="/sign-in" /> }}
        />
      </p>
    </form>
  );
};

export const SignUpPage = () => {
  const { code = '' } = useParams();
  const invite = useQuery({
    queryKey: ['invite', code],
    queryFn: () => call(accountsApi.inviteLook, { params: { code } }),
  });
  return (
    <Page title={t('Take your seat')} narrow>
      {invite.data?.valid ? (
        <SignUpForm code={code} from={invite.data.from} />
      ) : invite.data ? (
        <State
          art={<ClosedDoor />}
          title={t('This invite is used up')}
          code="invite-invalid"
          actions={<ButtonLink to="/sign-in">{t('Sign in')}</ButtonLink>}
        >
          {t(
            'Every invite opens the door once. Ask whoever sent it for a new one; if you have an account, sign in.',
          )}
        </State>
      ) : invite.error ? (
        <Failure error={invite.error} again={() => void invite.refetch()} />
      ) : (
        <EntrySkeleton />
      )}
    </Page>
  );
};

export const EntrySkeleton = () => (
  <div className="entry" aria-busy="true">
    <h1 className="sr-only">{t('One moment')}</h1>
    <Skeleton style={{ height: 40, width: '70%' }} />
    {[0, 1, 2, 3].map((row) => (
      <Skeleton key={row} style={{ height: 64 }} />
    ))}
  </div>
);
