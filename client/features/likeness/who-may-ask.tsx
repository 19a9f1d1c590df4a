import { useMutation, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Me } from '#contracts/account.ts';
import { cameosApi } from '#contracts/api/cameos.ts';
import { likenessApi } from '#contracts/api/likeness.ts';
import type { Cameo, CameoLevel } from '#contracts/cameo.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { sayError } from '../../ui/toast.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { levels } from '../cameos/levels.ts';
import './likeness.css';
import { t } from '../../texts/texts.ts';

const People = ({ cameoId }: { cameoId: string }) => {
  const [handle, setHandle] = useState('');
  const people = useQuery({
    queryKey: keys.approved(cameoId),
    queryFn: () => call(likenessApi.approvedPeople, { params: { cameoId } }),
  });
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.approved(cameoId) });
  const approve = useMutation({
    mutationFn: () => call(likenessApi.approvePerson, { params: { cameoId }, body: { handle } }),
    onSuccess: () => {
      setHandle('');
      void refresh();
    },
  });
  const disapprove = useMutation({
    mutationFn: (memberId: string) => call(likenessApi.disapprovePerson, { params: { cameoId, memberId } }),
    onSuccess: refresh,
    onError: sayError,
  });
  return (
    <div className="likeness-people">
      <h2>{t('People you name')}</h2>
      <p>{t('They may ask from their own rooms. You still answer each film.')}</p>
      {people.error ? <ErrorNotice error={people.error} /> : null}
      {people.data?.length ? (
        <ul>
          {people.data.map(({ id, name, handle: theirs }) => (
            <li key={id}>
              <span>
                {name} <small>@{theirs}</small>
              </span>
              <Button
                look="quiet"
                icon
                aria-label={t('Take {name} off the list', { name })}
                onClick={() => disapprove.mutate(id)}
              >
                <X size={17} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="likeness-add"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (handle.trim()) approve.mutate();
        }}
      >
        <Field
          label={t('Handle')}
          value={handle}
          placeholder="@ida"
          maxLength={40}
          autoComplete="off"
          error={approve.error ? t('Nobody has this handle, or they cannot be named.') : null}
          onChange={(event) => setHandle(event.target.value)}
        />
        <Button type="submit" busy={approve.isPending} disabled={!handle.trim()}>
          {t('Name')}
        </Button>
      </form>
    </div>
  );
};

/** What becomes of other people's films when the likeness is taken back. */
export const OthersKeep = ({ cameo }: { cameo: Cameo }) => {
  const change = useMutation({
    mutationFn: (othersKeep: boolean) =>
      call(cameosApi.updateCameo, { params: { cameoId: cameo.id }, body: { othersKeep } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.cameos }),
    onError: sayError,
  });
  return (
    <section className="likeness-part">
      <Toggle
        label={t('Others may keep their films, with a blank cut-out in my place')}
        hint={t(
          'When you take it back, their films are drawn again without it, and the old files are erased. Off: the films go.',
        )}
        checked={cameo.othersKeep}
        disabled={change.isPending}
        onChange={(on) => change.mutate(on)}
      />
    </section>
  );
};

/** How far a cameo reaches, and the people that its owner let in by name. */
export const WhoMayAsk = ({ cameo, me }: { cameo: Cameo; me: Me }) => {
  const change = useMutation({
    mutationFn: (level: CameoLevel) =>
      call(cameosApi.updateCameo, { params: { cameoId: cameo.id }, body: { level } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.cameos }),
    onError: sayError,
  });
  const open = me.ageBand === 'teen' ? levels.slice(0, 2) : levels;
  return (
    <section className="likeness-part">
      <Choices
        legend={t('Who may ask for it')}
        name="level"
        value={cameo.level}
        options={open}
        onChange={(level) => change.mutate(level)}
      />
      {me.ageBand === 'teen' ? (
        <p className="likeness-note">
          {t(
            'Until you are grown up, every film is asked for by itself, adults whom you do not follow cannot ask, and some things are always left out.',
          )}
        </p>
      ) : null}
      {cameo.level === 'only-me' ? null : <People cameoId={cameo.id} />}
    </section>
  );
};
