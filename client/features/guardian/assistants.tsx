import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { guardiansApi } from '#contracts/api/guardians.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import './links.css';
import { Trans, t } from '../../texts/texts.ts';

/** Keys for assistants of the guardian's own: made here, shown once, taken back here. */
export const Assistants = () => {
  const [name, setName] = useState('');
  const [mayChange, setMayChange] = useState(false);
  const list = useQuery({ queryKey: keys.assistants, queryFn: () => call(guardiansApi.assistants) });
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.assistants });
  const make = useMutation({
    mutationFn: () => call(guardiansApi.newAssistant, { body: { name, mayChange } }),
    onSuccess: async () => {
      setName('');
      await refresh();
    },
  });
  const revoke = useMutation({
    mutationFn: (assistantId: string) => call(guardiansApi.revokeAssistant, { params: { assistantId } }),
    onSuccess: async () => {
      make.reset();
      await refresh();
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim()) make.mutate();
  };
  const trouble = list.error ?? make.error ?? revoke.error;
  return (
    <form className="card stack" onSubmit={send}>
      <h2>{t('An assistant of yours')}</h2>
      <p className="guardian-note">
        {t(
          'A program that speaks MCP can look after the switches for you. It sees what this page shows and no more.',
        )}
      </p>
      {list.isPending ? <Skeleton style={{ height: 44 }} /> : null}
      <ul className="stack">
        {list.data?.map((one) => (
          <li key={one.id} className="guardian-row">
            <span>
              {one.name}, {one.mayChange ? t('may set switches') : t('may only read')}
            </span>
            <Button look="danger" onClick={() => revoke.mutate(one.id)}>
              {t('Take its key back')}
            </Button>
          </li>
        ))}
      </ul>
      {make.data ? (
        <div className="notice notice-wait" role="status">
          <span>
            <Trans
              id="Copy this key now: it is not shown again. Address: <code>{url}</code>. Key: <code2>{key}</code2>"
              values={{ url: make.data.url, key: make.data.key }}
              components={{ code: <code />, code2: <code className="guardian-key" /> }}
            />
          </span>
        </div>
      ) : null}
      {trouble ? <ErrorNotice error={trouble} /> : null}
      <Field
        label={t('What you call it')}
        value={name}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <Toggle
        label={t('It may set switches')}
        hint={t('Otherwise it only reads them. The teen sees each change.')}
        checked={mayChange}
        onChange={setMayChange}
      />
      <div>
        <Button type="submit" busy={make.isPending} disabled={!name.trim()}>
          {t('Make a key')}
        </Button>
      </div>
    </form>
  );
};
