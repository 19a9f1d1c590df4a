import { useMutation, useQuery } from '@tanstack/react-query';
import { Clapperboard, Send } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PublicMember } from '#contracts/account.ts';
import { messagesApi } from '#contracts/api/messages.ts';
import { peopleApi } from '#contracts/api/people.ts';
import { AppError } from '#contracts/errors.ts';
import type { Letters, Message } from '#contracts/message.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { LetterCard } from '../features/people/letter-card.tsx';
import { ReportButton } from '../features/safety/report-button.tsx';
import { Link, useNavigate, useParams } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { ClosedDoor } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Face } from '../ui/face.tsx';
import { Area } from '../ui/field.tsx';
import { Reaction, reactionWord } from '../ui/reaction.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import { ago } from '../ui/time.ts';
import '../features/people/people.css';
import '../features/people/letters.css';
import { t } from '../texts/texts.ts';

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.letters });

const Body = ({ message }: { message: Message }) => {
  if (message.deleted) return <i>{t('This message was deleted.')}</i>;
  return (
    <>
      {message.text}
      <LetterCard message={message} />
    </>
  );
};

const Line = ({
  message,
  readUpTo,
  other,
  closed,
}: {
  message: Message;
  readUpTo: number;
  other: PublicMember;
  closed: boolean;
}) => {
  const act = useMutation({
    mutationFn: (what: 'heart' | 'delete') =>
      what === 'delete'
        ? call(messagesApi.deleteMessage, { params: { messageId: message.id } })
        : call(messagesApi.reactToMessage, {
            params: { messageId: message.id },
            body: { emoji: message.reactions.some(({ mine }) => mine) ? null : '❤️' },
          }),
    onSettled: refresh,
  });
  return (
    <li className="letter" data-mine={message.mine}>
      <span className="sr-only">{message.mine ? t('You:') : t('{name}:', { name: other.name })} </span>
      <Body message={message} />
      <small>
        {ago(message.at)}
        {message.mine && message.seq <= readUpTo ? ` · ${t('read')}` : ''}{' '}
        {message.reactions.map(({ emoji, mine }) => (
          <span
            key={String(mine)}
            role="img"
            aria-label={
              mine
                ? t('{reaction}, from you', { reaction: reactionWord(emoji) })
                : t('{reaction}, from them', { reaction: reactionWord(emoji) })
            }
          >
            <Reaction emoji={emoji} />
          </span>
        ))}
      </small>
      {message.deleted ? null : message.mine ? (
        <Button look="quiet" busy={act.isPending} onClick={() => act.mutate('delete')}>
          {t('Delete')}
        </Button>
      ) : closed ? null : (
        <Button look="quiet" icon aria-label={t('React with a heart')} onClick={() => act.mutate('heart')}>
          <span aria-hidden="true">❤️</span>
        </Button>
      )}
      {message.mine || message.deleted ? null : (
        <ReportButton
          subject="message"
          subjectId={message.id}
          what={t('Report this message by {name}', { name: other.name })}
        />
      )}
    </li>
  );
};

/** Who stands behind it is not said: the other may have blocked them, or left. */
const NotSent = ({ error }: { error: Error | null }) => {
  if (error === null) return null;
  if (!(error instanceof AppError && error.code === 'not-found')) return <ErrorNotice error={error} />;
  return (
    <p className="card" role="alert">
      {t('You cannot write to each other any more. Nothing was sent; your words still stand here.')}
    </p>
  );
};

const Write = ({ letters }: { letters: Letters }) => {
  const other = letters.with;
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [messageId, setMessageId] = useState(() => crypto.randomUUID());
  const [sceneId] = useState(() => crypto.randomUUID());
  const told = useRef(0);
  const params = { memberId: other.id };
  const send = useMutation({
    mutationFn: () => call(messagesApi.sendMessage, { params, body: { kind: 'text', messageId, text } }),
    onSuccess: async () => {
      setText('');
      setMessageId(crypto.randomUUID());
      await refresh();
    },
  });
  const film = useMutation({
    mutationFn: () =>
      call(messagesApi.answerWithFilm, { params, body: { sceneId, messageId, words: text.trim() } }),
    onSuccess: (scene) => navigate(`/room/${scene.id}`),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) send.mutate();
  };
  const type = (value: string): void => {
    setText(value);
    if (value === '' || Date.now() - told.current < 3000) return;
    told.current = Date.now();
    // A courtesy: nothing depends on its arrival.
    call(messagesApi.typing, { params, body: {} }).catch(() => undefined);
  };
  return (
    <form className="letter-line" onSubmit={submit}>
      <Area
        label={t('To {name}', { name: other.name })}
        value={text}
        rows={2}
        maxLength={2000}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
        }}
      />
      <NotSent error={send.error ?? film.error} />
      <div className="letter-acts">
        <Button type="submit" look="primary" busy={send.isPending} disabled={!text.trim()}>
          <Send size={18} aria-hidden="true" /> {t('Send')}
        </Button>
        <Button busy={film.isPending} onClick={() => film.mutate()}>
          <Clapperboard size={18} aria-hidden="true" /> {t('Answer with a film')}
        </Button>
      </div>
    </form>
  );
};

/** `closed`: they were open here, and cannot be read or written any more. Who of the two ended them is not said. */
const View = ({ letters, closed }: { letters: Letters; closed: boolean }) => {
  const other = letters.with;
  const params = { memberId: other.id };
  const { data: pulse } = useQuery<{ typing: string | null }>({ queryKey: keys.pulse, enabled: false });
  const last = letters.messages.at(-1);
  const seq = last && !last.mine && !letters.request && !closed ? last.seq : 0;
  useEffect(() => {
    if (seq > 0)
      void call(messagesApi.readMessages, { params: { memberId: other.id }, body: { seq } }).catch(
        () => undefined,
      );
  }, [seq, other.id]);
  const newest = last?.id;
  // The newest words are what one came for.
  useEffect(() => {
    if (newest) window.scrollTo({ top: document.documentElement.scrollHeight });
  }, [newest]);
  const answer = useMutation({
    mutationFn: (accept: boolean) => call(messagesApi.answerStranger, { params, body: { accept } }),
    onSettled: refresh,
  });
  return (
    <>
      <header className="profile-head">
        <Face name={other.name} colour={other.colour} size={48} />
        <div>
          <h1>{other.name}</h1>
          <Link to={`/@${other.handle}`}>@{other.handle}</Link>
        </div>
      </header>
      <ol className="letters" aria-label={t('Letters with {name}', { name: other.name })}>
        {letters.messages.map((message) => (
          <Line
            key={message.id}
            message={message}
            readUpTo={letters.readUpTo}
            other={other}
            closed={closed}
          />
        ))}
      </ol>
      <p role="status">
        {pulse?.typing === other.id && !closed ? t('{name} is writing…', { name: other.name }) : ''}
      </p>
      {letters.request && !closed ? (
        <div className="card stack">
          <p>
            {t('You do not know {name}. They see nothing of you reading this until you let them in.', {
              name: other.name,
            })}
          </p>
          <div className="letter-acts">
            <Button look="primary" onClick={() => answer.mutate(true)}>
              {t('Let them in')}
            </Button>
            <Button onClick={() => answer.mutate(false)}>{t('Put it away')}</Button>
          </div>
        </div>
      ) : null}
      {closed ? (
        <p className="card" role="alert">
          {t('You cannot write to each other any more. What stands here is gone when you leave.')}
        </p>
      ) : letters.mayWrite ? (
        <Write letters={letters} />
      ) : (
        <p className="card">
          {letters.messages.length === 0
            ? t('You cannot write to each other just now.')
            : t('You cannot write to each other just now. What was written stays.')}
        </p>
      )}
    </>
  );
};

const Thread = ({ handle }: { handle: string }) => {
  const letters = useQuery({
    queryKey: [...keys.letters, handle],
    queryFn: async ({ signal }) => {
      const { id } = await call(peopleApi.profile, { params: { handle }, signal });
      return call(messagesApi.letters, { params: { memberId: id }, signal });
    },
  });
  if (letters.isPending)
    return (
      <>
        <h1 className="sr-only">{t('Letters')}</h1>
        <Skeleton style={{ height: 240 }} />
      </>
    );
  const gone = letters.error instanceof AppError && letters.error.code === 'not-found';
  if (gone && letters.data) return <View letters={letters.data} closed />;
  if (gone)
    return (
      <State
        art={<ClosedDoor />}
        title={t('Nobody here by that name')}
        code="not-found"
        actions={<ButtonLink to="/messages">{t('To your messages')}</ButtonLink>}
      />
    );
  if (letters.error) return <Failure error={letters.error} again={() => void letters.refetch()} />;
  return <View letters={letters.data} closed={false} />;
};

export const LettersPage = () => {
  const { handle = '' } = useParams();
  return (
    <MemberPage
      title={t('Letters with @{handle}', { handle })}
      skeleton={<Skeleton style={{ height: 240 }} />}
    >
      {() => <Thread handle={handle} />}
    </MemberPage>
  );
};
