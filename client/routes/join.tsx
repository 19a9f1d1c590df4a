import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import { AppError } from '#contracts/errors.ts';
import { call } from '../api/call.ts';
import { useMe } from '../api/queries.ts';
import { keepGuest } from '../features/room/guest-ticket.ts';
import { useNavigate, useParams } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { ClosedDoor } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Failure, State } from '../ui/state.tsx';
import { EntrySkeleton } from './sign-up.tsx';
import './entry.css';
import { t } from '../texts/texts.ts';

/** Links from which somebody went to take a seat or to sign in: they said that they want in, and are not asked again. */
const onTheWay = new Set<string>();

const Enter = ({
  token,
  title,
  host,
  role,
  memberName,
}: {
  token: string;
  title: string;
  host: string;
  role: string;
  memberName: string | null;
}) => {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const enter = useMutation({
    mutationFn: () => call(scenesApi.enterByLink, { params: { token }, body: memberName ? {} : { name } }),
    onSuccess: async (ticket) => {
      keepGuest(ticket, token);
      await navigate(`/room/${ticket.sceneId}`, { replace: true });
    },
  });
  const { mutate } = enter;
  useEffect(() => {
    if (memberName && onTheWay.delete(token)) mutate();
  }, [memberName, token, mutate]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (memberName || name.trim()) enter.mutate();
  };
  const needsAccount = role === 'director' && !memberName;
  return (
    <form className="entry" onSubmit={send}>
      <div className="entry-head">
        <h1>{title}</h1>
        <p>
          {role === 'viewer'
            ? t('{host} asks you in to watch.', { host })
            : t('{host} asks you in to direct along.', { host })}
        </p>
      </div>
      {needsAccount ? (
        <>
          <p>{t('Directing needs an account, so that what you write and whom you cast has a name.')}</p>
          <ButtonLink
            look="primary"
            wide
            to={`/invite/${token}?to=${encodeURIComponent(`/join/${token}`)}`}
            onClick={() => onTheWay.add(token)}
          >
            {t('Take a seat')}
          </ButtonLink>
          <ButtonLink
            wide
            to={`/sign-in?to=${encodeURIComponent(`/join/${token}`)}`}
            onClick={() => onTheWay.add(token)}
          >
            {t('I have an account')}
          </ButtonLink>
        </>
      ) : (
        <>
          {memberName ? null : (
            <Field
              label={t('Your name')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={40}
              autoComplete="name"
              hint={t('That is all. No account, no camera, no microphone needed.')}
              autoFocus
            />
          )}
          {enter.error ? <ErrorNotice error={enter.error} /> : null}
          <Button
            type="submit"
            look="primary"
            wide
            busy={enter.isPending}
            disabled={!memberName && !name.trim()}
          >
            {memberName ? t('Go in as {name}', { name: memberName }) : t('Go in')}
          </Button>
        </>
      )}
    </form>
  );
};

export const Join = () => {
  const { token = '' } = useParams();
  const me = useMe();
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => call(scenesApi.linkLook, { params: { token } }),
  });
  const gone = link.error instanceof AppError && link.error.code !== 'unavailable';
  return (
    <Page title={link.data?.title ?? t('Come in')} narrow>
      {link.data && !me.isPending ? (
        <Enter
          token={token}
          title={link.data.title}
          host={link.data.hostName}
          role={link.data.role}
          memberName={me.data?.name ?? null}
        />
      ) : gone ? (
        <State
          art={<ClosedDoor />}
          title={t('This link was taken back')}
          code={link.error instanceof AppError ? link.error.code : 'not-found'}
        >
          {t('The room is still there. Ask whoever sent the link for a new one.')}
        </State>
      ) : link.error ? (
        <Failure error={link.error} again={() => void link.refetch()} />
      ) : (
        <EntrySkeleton />
      )}
    </Page>
  );
};
