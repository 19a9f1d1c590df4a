import { useMutation, useQuery } from '@tanstack/react-query';
import { messagesApi } from '#contracts/api/messages.ts';
import { type Conversation, LettersFrom } from '#contracts/message.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { Link } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Face } from '../ui/face.tsx';
import { Choices } from '../ui/field.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import { ago } from '../ui/time.ts';
import '../features/people/people.css';
import { t } from '../texts/texts.ts';

const Rows = ({ list }: { list: readonly Conversation[] }) => (
  <ul className="people-list">
    {list.map((one) => (
      <li key={one.with.id}>
        <Link className="news-row" data-new={one.unread} to={`/messages/${one.with.handle}`}>
          <Face name={one.with.name} colour={one.with.colour} size={42} />
          <span>
            {one.with.name}
            {one.unread ? <span className="sr-only">, {t('unread')}</span> : null}
            <small>
              {one.last} · {ago(one.at)}
            </small>
          </span>
        </Link>
      </li>
    ))}
  </ul>
);

const words: Record<LettersFrom, { label: string; hint: string }> = {
  everybody: { label: t('Everybody'), hint: t('Strangers’ words wait apart until you let them in.') },
  followed: { label: t('People I follow'), hint: t('And whom you have written with before.') },
  mutuals: { label: t('Mutuals'), hint: t('People you follow who follow you.') },
  nobody: { label: t('Nobody'), hint: t('Messages are off.') },
};

/** Who may begin to write. */
const Choice = () => {
  const key = [...keys.letters, 'from'];
  const kept = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(messagesApi.lettersFrom, { signal }),
  });
  const choose = useMutation({
    mutationFn: (choice: LettersFrom) => call(messagesApi.setLettersFrom, { body: { choice } }),
    onSuccess: (answer) => queryClient.setQueryData(key, answer),
  });
  if (!kept.data) return null;
  return (
    <section className="card stack">
      <Choices
        legend={t('Who may write to you')}
        name="letters-from"
        value={kept.data.choice}
        options={LettersFrom.options.map((value) => ({ value, ...words[value] }))}
        onChange={(choice) => choose.mutate(choice)}
      />
      {choose.error ? <ErrorNotice error={choose.error} /> : null}
    </section>
  );
};

const Messages = () => {
  const all = useQuery({
    queryKey: [...keys.letters, 'all'],
    queryFn: ({ signal }) => call(messagesApi.conversations, { signal }),
  });
  if (all.isPending)
    return (
      <>
        <h1 className="sr-only">{t('Messages')}</h1>
        <Skeleton style={{ height: 200 }} />
      </>
    );
  if (all.error) return <Failure error={all.error} again={() => void all.refetch()} />;
  const requests = all.data.filter(({ request }) => request);
  const known = all.data.filter(({ request }) => !request);
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{t('Messages')}</h1>
        <ButtonLink to="/people">{t('Write to somebody')}</ButtonLink>
      </div>
      {known.length > 0 ? (
        <Rows list={known} />
      ) : requests.length === 0 ? (
        <State art={<EmptyStage />} title={t('No letters yet')}>
          {t('Write to a friend from their page, or answer with a film.')}
        </State>
      ) : null}
      {requests.length > 0 ? (
        <section className="stack">
          <h2>{t('From people you do not know')}</h2>
          <Rows list={requests} />
        </section>
      ) : null}
      <Choice />
    </div>
  );
};

export const MessagesPage = () => (
  <MemberPage title={t('Messages')} skeleton={<Skeleton style={{ height: 200 }} />}>
    {() => <Messages />}
  </MemberPage>
);
