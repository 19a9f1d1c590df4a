import { useMutation, useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { PublicMember } from '#contracts/account.ts';
import { messagesApi } from '#contracts/api/messages.ts';
import { peopleApi } from '#contracts/api/people.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DemoTag } from '../../ui/demo-tag.tsx';
import { Dialog, type OpenProps } from '../../ui/dialog.tsx';
import { Face } from '../../ui/face.tsx';
import { Area, Field } from '../../ui/field.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { say } from '../../ui/toast.tsx';
import './people.css';
import { t } from '../../texts/texts.ts';

/** What can go along with a letter. */
export type Sendable = { kind: 'post'; postId: string } | { kind: 'room'; sceneId: string };

const Person = ({
  member,
  sent,
  onSend,
}: {
  member: PublicMember;
  sent: boolean;
  onSend: () => Promise<unknown>;
}) => {
  const send = useMutation({
    mutationFn: onSend,
    onSuccess: () => say(t('Sent to {name}.', { name: member.name })),
  });
  return (
    <li className="send-person">
      <Face name={member.name} colour={member.colour} size={36} />
      <span>
        {member.name}
        <DemoTag handle={member.handle} />
        <small>@{member.handle}</small>
      </span>
      <Button
        busy={send.isPending}
        disabled={sent}
        aria-label={
          sent ? t('Sent to {name}', { name: member.name }) : t('Send to {name}', { name: member.name })
        }
        onClick={() => send.mutate()}
      >
        {sent ? (
          t('Sent')
        ) : (
          <>
            <Send size={16} aria-hidden="true" /> {t('Send')}
          </>
        )}
      </Button>
      {send.error ? <ErrorNotice error={send.error} /> : null}
    </li>
  );
};

/** Whom to send it to: those one follows, or anybody by name. Each person once. */
export const SendTo = ({ what }: { what: Sendable }) => {
  const [words, setWords] = useState('');
  const [text, setText] = useState('');
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  // One message a person, however often it is pressed.
  const [ids] = useState(() => new Map<string, string>());
  const wanted = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: wanted.length >= 2 ? [...keys.people, 'search', wanted] : [...keys.people, 'to-send'],
    queryFn: async ({ signal }) =>
      wanted.length >= 2
        ? call(peopleApi.search, { query: { q: wanted }, signal })
        : (await call(peopleApi.people, { params: { list: 'following' }, signal })).people,
  });
  const send = async ({ id }: PublicMember): Promise<void> => {
    const messageId = ids.get(id) ?? crypto.randomUUID();
    ids.set(id, messageId);
    await call(messagesApi.sendMessage, { params: { memberId: id }, body: { ...what, messageId, text } });
    setSent((before) => new Set([...before, id]));
    await queryClient.invalidateQueries({ queryKey: keys.letters });
  };
  return (
    <div className="stack">
      <Field
        label={t('To whom')}
        type="search"
        value={words}
        maxLength={60}
        placeholder={t('A name or a handle')}
        onChange={(event) => setWords(event.target.value)}
      />
      <Area
        label={t('A word with it, if you like')}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.error ? (
        <ErrorNotice error={found.error} />
      ) : found.data === undefined ? (
        <Skeleton style={{ height: 112 }} />
      ) : found.data.length > 0 ? (
        <ul className="send-people">
          {found.data.map((member) => (
            <Person key={member.id} member={member} sent={sent.has(member.id)} onSend={() => send(member)} />
          ))}
        </ul>
      ) : wanted.length >= 2 ? (
        <p>
          {t('Nobody by that name. Perhaps they are not here yet:')}{' '}
          <ButtonLink to="/account">{t('invite them')}</ButtonLink>
        </p>
      ) : (
        <p>{t('You follow nobody yet. Search for somebody.')}</p>
      )}
    </div>
  );
};

export const SendDialog = ({ what, open, onOpenChange }: OpenProps & { what: Sendable }) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title={t('Send to a friend')}
    about={t(
      'It goes into your letters with them. Whoever the post is not for sees that there was one, and no more.',
    )}
  >
    <SendTo what={what} />
  </Dialog>
);
