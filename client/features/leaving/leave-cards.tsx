import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { exportPath, leavingApi } from '#contracts/api/leaving.ts';
import type { EraseMe } from '#contracts/leaving.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { useNavigate } from '../../router/navigation.tsx';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { errorFor } from '../account/form-error.ts';

/** Nobody is signed in here any more. */
const useGone = () => {
  const navigate = useNavigate();
  return async (to: string): Promise<void> => {
    queryClient.clear();
    queryClient.setQueryData(keys.me, null);
    await navigate(to);
  };
};

export const ExportCard = () => (
  <section className="card stack">
    <h2>{t('Everything of yours')}</h2>
    <p className="account-note">
      {t(
        'One file with what you wrote and made: words by area, your films, pictures of cameos, recordings. Of other people it holds their names and nothing more.',
      )}
    </p>
    <div>
      <a className="button button-plain" href={exportPath} download>
        {t('Download it all')}
      </a>
    </div>
  </section>
);

export const SleepCard = () => {
  const gone = useGone();
  const sleep = useMutation({
    mutationFn: () => call(leavingApi.deactivate, { body: {} }),
    onSuccess: () => gone('/sign-in'),
  });
  return (
    <section className="card stack">
      <h2>{t('A pause')}</h2>
      <p className="account-note">
        {t(
          'Your page, your posts and your name are hidden, and you are signed out on every device. Signing in again brings all of it back.',
        )}
      </p>
      {sleep.error ? <ErrorNotice error={sleep.error} /> : null}
      <div>
        <Confirm
          trigger={<Button busy={sleep.isPending}>{t('Deactivate')}</Button>}
          title={t('Hide your account for now?')}
          about={t('Nothing is deleted. It comes back when you sign in.')}
          action={t('Deactivate')}
          onConfirm={() => sleep.mutate()}
        />
      </div>
    </section>
  );
};

const whens = [
  {
    value: 'week',
    label: t('In seven days'),
    hint: t('Hidden at once. Signing in within the week takes it back.'),
  },
  { value: 'now', label: t('Now'), hint: t('There is no way back.') },
] as const;

const asked = {
  week: {
    title: t('Erase everything in seven days?'),
    about: t('You are hidden and signed out now. Signing in within seven days takes it back.'),
  },
  now: {
    title: t('Erase everything now?'),
    about: t('It begins at once and cannot be stopped. Download your things first if you want to keep them.'),
  },
} as const;

export const EraseCard = ({ handle }: { handle: string }) => {
  const [when, setWhen] = useState<EraseMe['when']>('week');
  const [password, setPassword] = useState('');
  const [typed, setTyped] = useState('');
  const [erasureId] = useState(() => crypto.randomUUID());
  const gone = useGone();
  const erase = useMutation({
    mutationFn: () => call(leavingApi.eraseMe, { body: { erasureId, password, when } }),
    onSuccess: (answer) => gone(`/erased/${answer.erasureId}`),
  });
  const wrong = errorFor(erase.error, 'forbidden') !== null;
  return (
    <section className="card stack">
      <h2>{t('Erase the account')}</h2>
      <p className="account-note">
        {t(
          'Every likeness of yours is taken back first. Then go your posts, comments, messages, cameos, recordings, and the rooms and films that you alone direct. Rooms that others direct with you stay theirs, without your name, with what was written there together, and so do the lines of the ledger. You get a signed receipt.',
        )}
      </p>
      <Choices legend={t('When')} name="erase-when" value={when} options={whens} onChange={setWhen} />
      <Field
        label={t('Your password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={wrong ? t('That is not your password. Nothing was changed.') : null}
      />
      <Field
        label={t('Your handle, {handle}, to be sure', { handle })}
        autoComplete="off"
        autoCapitalize="none"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {erase.error && !wrong ? <ErrorNotice error={erase.error} /> : null}
      <div>
        <Confirm
          trigger={
            <Button look="danger" busy={erase.isPending} disabled={!password || typed.trim() !== handle}>
              {t('Erase everything')}
            </Button>
          }
          title={asked[when].title}
          about={asked[when].about}
          action={t('Erase')}
          onConfirm={() => erase.mutate()}
        />
      </div>
    </section>
  );
};
