import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleHelp, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { likenessApi } from '#contracts/api/likeness.ts';
import { type Restriction, RestrictionText } from '#contracts/restriction.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { sayError } from '../../ui/toast.tsx';
import './likeness.css';
import { t } from '../../texts/texts.ts';

const examples = [
  t('no violence'),
  t('never as a villain'),
  t('always with my glasses'),
  t('not with politics'),
] as const;

const Read = ({ reading }: { reading: Restriction['reading'] }) => {
  if (reading === null) return <small role="status">{t('Being read. It holds already.')}</small>;
  return (
    <>
      {reading.understood ? (
        <small>
          <CircleCheck size={15} color="var(--given)" aria-hidden="true" />{' '}
          {t('Checked before each render: {understood}', { understood: reading.understood })}
        </small>
      ) : null}
      {reading.instead ? (
        <small>
          <CircleHelp size={15} color="var(--wait)" aria-hidden="true" /> {reading.instead}
          {reading.understood ? '' : t(' Until then it is only told to generators, and not checked.')}
        </small>
      ) : null}
    </>
  );
};

/** What a likeness is not for, in its owner's words, each with how it was understood. */
export const Restrictions = ({ cameoId }: { cameoId: string }) => {
  const [text, setText] = useState('');
  const list = useQuery({
    queryKey: keys.restrictions(cameoId),
    queryFn: () => call(likenessApi.restrictions, { params: { cameoId } }),
    refetchInterval: (query) => (query.state.data?.some(({ reading }) => reading === null) ? 1000 : false),
  });
  const refresh = (): Promise<void> =>
    queryClient.invalidateQueries({ queryKey: keys.restrictions(cameoId) });
  const add = useMutation({
    mutationFn: (words: string) =>
      call(likenessApi.addRestriction, { params: { cameoId }, body: { text: words } }),
    onSuccess: () => {
      setText('');
      void refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (restrictionId: string) =>
      call(likenessApi.removeRestriction, { params: { cameoId, restrictionId } }),
    onSuccess: refresh,
    onError: sayError,
  });
  const ok = RestrictionText.safeParse(text).success;
  const unused = examples.filter((example) => !list.data?.some((one) => one.text === example));
  return (
    <section className="likeness-part" aria-labelledby="limits">
      <div>
        <h2 id="limits">{t('What it is not for')}</h2>
        <p>{t('Each is checked before a take is rendered, and told to whoever writes the script.')}</p>
      </div>
      {list.isPending ? <Skeleton style={{ height: 64 }} /> : null}
      {list.error ? (
        <ErrorNotice
          error={list.error}
          action={<Button onClick={() => list.refetch()}>{t('Try again')}</Button>}
        />
      ) : null}
      {list.data?.length ? (
        <ul className="likeness-list">
          {list.data.map((restriction) => (
            <li key={restriction.id}>
              <div>
                <b>{restriction.text}</b>
                <Read reading={restriction.reading} />
              </div>
              <Button
                look="quiet"
                icon
                aria-label={t('Remove “{text}”', { text: restriction.text })}
                disabled={remove.isPending}
                onClick={() => remove.mutate(restriction.id)}
              >
                <Trash2 size={18} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="likeness-add"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (ok) add.mutate(text);
        }}
      >
        <Field
          label={t('In your own words')}
          value={text}
          maxLength={120}
          placeholder={t('no violence')}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="primary" busy={add.isPending} disabled={!ok}>
          {t('Add')}
        </Button>
      </form>
      {unused.length > 0 ? (
        <p className="likeness-examples">
          <span>{t('For instance')}</span>
          {unused.map((example) => (
            <Button key={example} disabled={add.isPending} onClick={() => add.mutate(example)}>
              {example}
            </Button>
          ))}
        </p>
      ) : null}
      {add.error ? <ErrorNotice error={add.error} /> : null}
    </section>
  );
};
