import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { feedApi } from '#contracts/api/feed.ts';
import type { FeedInstruction } from '#contracts/feed.ts';
import { ruleWords } from '#contracts/feed-rule-words.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { clockZone } from './clock-zone.ts';
import './steer.css';
import { listed } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';

const changed = async (): Promise<void> => {
  await queryClient.invalidateQueries({ queryKey: keys.instructions });
  await queryClient.resetQueries({ queryKey: keys.feed('for-you') });
};

/** The words with what was understood marked in them, where it was said. */
const Sentence = ({ instruction: { text, rules, notUnderstood } }: { instruction: FeedInstruction }) => {
  const marks = [
    ...rules.map(({ said, want }) => ({
      ...said,
      as: want === 'never' || want.endsWith('less') ? 'no' : 'yes',
    })),
    ...notUnderstood.map(({ start, end }) => ({ start, end, as: 'lost' })),
  ].sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end, as } of marks) {
    if (start < at || end > text.length) continue;
    parts.push(
      text.slice(at, start),
      <mark key={start} data-as={as}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <p className="steer-words">
      {parts}
      {text.slice(at)}
    </p>
  );
};

const Understood = ({ instruction }: { instruction: FeedInstruction }) => {
  const { state, rules, notUnderstood, paused } = instruction;
  if (state === 'reading')
    return <small role="status">{t('Reading what you wrote. Until then it has no say.')}</small>;
  if (state === 'failed')
    return (
      <small role="alert">
        {t('This could not be read just now. Your words are kept: change them, or try again.')}
      </small>
    );
  return (
    <small>
      {rules.length === 0 ? t('I understood nothing that I could keep.') : t('I understood:')}{' '}
      {rules.map((rule, at) => (
        <span key={`${rule.said.start}-${rule.want}-${JSON.stringify(rule.hours)}`}>
          {at > 0 ? ' · ' : ''}
          {ruleWords(rule, t)}
          {rule.weight === 0 ? '' : ` (${rule.weight > 0 ? '+' : ''}${rule.weight})`}
          {rule.setAside
            ? `, ${t('set aside at your age')}`
            : !rule.holds && !paused
              ? `, ${t('not now')}`
              : ''}
        </span>
      ))}
      {notUnderstood.length > 0
        ? ` · ${t('Not understood: {phrases}', { phrases: listed(notUnderstood.map(({ words }) => `“${words}”`)) })}`
        : ''}
    </small>
  );
};

const One = ({ instruction }: { instruction: FeedInstruction }) => {
  const [editing, setEditing] = useState(false);
  const params = { instructionId: instruction.id };
  const edit = useMutation({
    mutationFn: (body: { text?: string; paused?: boolean }) =>
      call(feedApi.editInstruction, { params, body: { ...body, timeZone: clockZone() } }),
    onSuccess: async () => {
      setEditing(false);
      await changed();
    },
  });
  const remove = useMutation({
    mutationFn: () => call(feedApi.deleteInstruction, { params }),
    onSuccess: changed,
  });
  const busy = edit.isPending || remove.isPending;
  return (
    <li className="steer-one" data-paused={instruction.paused}>
      {editing ? (
        <Words
          label={t('Say it differently')}
          start={instruction.text}
          send={t('Keep it')}
          busy={busy}
          onSend={(text) => edit.mutate({ text })}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <Sentence instruction={instruction} />
          <Understood instruction={instruction} />
          <span className="steer-acts">
            {instruction.fromPost ? null : (
              <button type="button" className="text-button" onClick={() => setEditing(true)}>
                {t('Change')}
              </button>
            )}
            <button
              type="button"
              className="text-button"
              disabled={busy}
              onClick={() => edit.mutate({ paused: !instruction.paused })}
            >
              {instruction.paused ? t('Go on') : t('Pause')}
            </button>
            <button type="button" className="text-button" disabled={busy} onClick={() => remove.mutate()}>
              {t('Delete')}
            </button>
          </span>
        </>
      )}
      {(edit.error ?? remove.error) ? <ErrorNotice error={edit.error ?? remove.error} /> : null}
    </li>
  );
};

const Words = ({
  label,
  start = '',
  send,
  busy,
  onSend,
  onCancel,
}: {
  label: string;
  start?: string;
  send: string;
  busy: boolean;
  onSend: (text: string) => void;
  onCancel?: () => void;
}) => {
  const [text, setText] = useState(start);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSend(text.trim());
    if (onCancel === undefined) setText('');
  };
  return (
    <form className="steer-form" onSubmit={submit}>
      <input
        className="steer-input"
        aria-label={label}
        value={text}
        maxLength={300}
        placeholder={t('Show me more of my friends’ pets, nothing scary, and keep it short.')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="primary" busy={busy} disabled={text.trim() === ''}>
        {send}
      </Button>
      {onCancel ? (
        <Button look="quiet" onClick={onCancel}>
          {t('Leave it')}
        </Button>
      ) : null}
    </form>
  );
};

/** What steers "for you": one's own words on top, what they became beneath, and everything that can be done with them. */
export const Steer = () => {
  const instructions = useQuery({
    queryKey: keys.instructions,
    queryFn: ({ signal }) => call(feedApi.instructions, { signal }),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'reading') ? 1500 : false),
  });
  const reading = instructions.data?.filter(({ state }) => state === 'reading').length ?? 0;
  const before = useRef(0);
  // What was just read has its say in what is shown: the page that came meanwhile does not know it.
  useEffect(() => {
    if (reading < before.current) void queryClient.resetQueries({ queryKey: keys.feed('for-you') });
    before.current = reading;
  }, [reading]);
  const add = useMutation({
    mutationFn: (text: string) =>
      call(feedApi.newInstruction, {
        body: { instructionId: crypto.randomUUID(), text, timeZone: clockZone() },
      }),
    onSuccess: changed,
  });
  return (
    <section className="steer" aria-label={t('What you asked for')}>
      {instructions.isPending ? <Skeleton style={{ width: '70%', height: 30 }} /> : null}
      {instructions.error ? <ErrorNotice error={instructions.error} /> : null}
      <ul>
        {(instructions.data ?? []).map((one) => (
          <One key={one.id} instruction={one} />
        ))}
      </ul>
      <Words
        label={t('Tell the feed what you would like')}
        send={t('Ask')}
        busy={add.isPending}
        onSend={(text) => add.mutate(text)}
      />
      {add.error ? <ErrorNotice error={add.error} /> : null}
    </section>
  );
};
