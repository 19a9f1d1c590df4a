import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cameosApi } from '#contracts/api/cameos.ts';
import { likenessApi } from '#contracts/api/likeness.ts';
import type { LikenessUse } from '#contracts/likeness-use.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { ago } from '../../ui/time.ts';
import { say, sayError } from '../../ui/toast.tsx';
import './likeness.css';
import { listed } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';
import { audienceLabel } from '../posts/audiences.ts';

const filters = [
  { value: 'all', label: t('All'), keeps: () => true },
  { value: 'posted', label: t('Posted'), keeps: ({ kind }: LikenessUse) => kind === 'posted' },
  { value: 'draft', label: t('Drafts'), keeps: ({ kind }: LikenessUse) => kind === 'draft' },
  { value: 'remix', label: t('Remixes'), keeps: ({ isRemix }: LikenessUse) => isRemix },
  { value: 'asked', label: t('Only asked'), keeps: ({ kind }: LikenessUse) => kind === 'asked' },
  { value: 'hidden', label: t('Hidden'), keeps: ({ hidden }: LikenessUse) => hidden },
] as const;

const rests = ({ grant, blank }: LikenessUse): string => {
  if (blank) return t('You are not in it any more: a blank cut-out plays your part.');
  if (grant === null) return t('Nothing was given for it.');
  const on = {
    take: t('Rests on a yes to this take'),
    room: t('Rests on a yes to the room'),
    person: t('Rests on a yes to the person'),
  };
  const note = grant.note ? `, “${grant.note}”` : '';
  return `${on[grant.reach]}${note}.${grant.revokedAt ? ` ${t('Taken back.')}` : ''}`;
};

const refresh = (cameoId: string): void => {
  for (const queryKey of [keys.uses(cameoId), keys.receipts(cameoId), keys.trail(cameoId)])
    void queryClient.invalidateQueries({ queryKey });
};

const Use = ({ cameoId, use }: { cameoId: string; use: LikenessUse }) => {
  const params = { cameoId };
  const done = { onSuccess: () => refresh(cameoId), onError: sayError };
  const back = useMutation({
    mutationFn: (given: { takeId: string | null; askerId?: string; eraseNow?: boolean }) =>
      call(cameosApi.revokeCameo, { params, body: given }),
    ...done,
  });
  const show = useMutation({
    mutationFn: () => call(likenessApi.showUseAgain, { params: { cameoId, takeId: use.takeId }, body: {} }),
    onSuccess: ({ shown }) => {
      refresh(cameoId);
      say(
        shown ? t('Shown again.') : t('Your part is given again; somebody else in it has taken theirs back.'),
      );
    },
    onError: sayError,
  });
  const report = useMutation({
    mutationFn: () =>
      call(likenessApi.likenessAppeal, {
        body: {
          id: crypto.randomUUID(),
          kind: 'report',
          cameoId,
          takeId: use.takeId,
          words: `${use.sceneTitle}, take ${use.takeNumber}, by @${use.by.handle}`,
        },
      }),
    onSuccess: () => say(t('The operator has it. You read the answer here.')),
    onError: sayError,
  });
  const given = use.grant !== null && use.grant.revokedAt === null;
  return (
    <li className="use" data-hidden={use.hidden}>
      {use.posterUrl ? <img src={use.posterUrl} alt="" loading="lazy" /> : <span className="use-blank" />}
      <div>
        <b>
          {t('{sceneTitle}, take {takeNumber}', { sceneTitle: use.sceneTitle, takeNumber: use.takeNumber })}
        </b>
        <small>
          {[
            t('By {name}', { name: use.by.name }),
            ago(use.at),
            use.isRemix ? t('a remix') : null,
            use.posts.length > 0
              ? t('posted for: {audiences}', {
                  audiences: listed(use.posts.map(({ audience }) => audienceLabel(audience))),
                })
              : null,
            use.hidden ? (use.erased ? t('files erased') : t('hidden')) : null,
          ]
            .filter((word) => word !== null)
            .join(', ')}
        </small>
        {use.sentence ? <q>{use.sentence}</q> : null}
        <small>{rests(use)}</small>
        <div className="use-acts">
          {use.filmUrl ? (
            <a className="button button-plain" href={use.filmUrl} target="_blank" rel="noreferrer">
              {t('Watch')}
            </a>
          ) : null}
          {given ? (
            <Button busy={back.isPending} onClick={() => back.mutate({ takeId: use.takeId })}>
              {t('Hide')}
            </Button>
          ) : null}
          {use.hidden && !use.erased && use.grant?.revokedAt ? (
            <Button busy={show.isPending} onClick={() => show.mutate()}>
              {t('Show again')}
            </Button>
          ) : null}
          {given ? (
            <Confirm
              trigger={<Button look="danger">{t('Delete')}</Button>}
              title={t('Delete take {takeNumber}?', { takeNumber: use.takeNumber })}
              about={t(
                'It is hidden from everybody at once and its files are erased now. You get a signed receipt.',
              )}
              action={t('Delete it')}
              onConfirm={() => back.mutate({ takeId: use.takeId, eraseNow: true })}
            />
          ) : null}
          {given ? (
            <Confirm
              trigger={<Button look="danger">{t('All by {name}', { name: use.by.name })}</Button>}
              title={t('Take back everything {name} made?', { name: use.by.name })}
              about={t(
                'Every film of theirs with this likeness is hidden, and what they may make later is asked for again.',
              )}
              action={t('Take it back')}
              onConfirm={() => back.mutate({ takeId: null, askerId: use.by.id })}
            />
          ) : null}
          <Button look="quiet" busy={report.isPending} onClick={() => report.mutate()}>
            {t('Report')}
          </Button>
        </div>
      </div>
    </li>
  );
};

/** Every use of a likeness, each with the grant it rests on and a way to change one's mind. */
export const Uses = ({ cameoId }: { cameoId: string }) => {
  const [filter, setFilter] = useState<(typeof filters)[number]['value']>('all');
  const uses = useQuery({
    queryKey: keys.uses(cameoId),
    queryFn: () => call(likenessApi.likenessUses, { params: { cameoId } }),
  });
  const keeps = filters.find(({ value }) => value === filter)?.keeps ?? (() => true);
  const shown = uses.data?.filter(keeps) ?? [];
  return (
    <section className="likeness-part" aria-labelledby="uses">
      <div>
        <h2 id="uses">{t('Where it is used')}</h2>
        <p>{t('Everything that was asked, made and posted with it, by whomever.')}</p>
      </div>
      <fieldset className="use-filters">
        <legend className="sr-only">{t('Show')}</legend>
        {filters.map(({ value, label }) => (
          <Button
            key={value}
            look={value === filter ? 'primary' : 'plain'}
            aria-pressed={value === filter}
            onClick={() => setFilter(value)}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      {uses.isPending ? <Skeleton style={{ height: 120 }} /> : null}
      {uses.error ? (
        <ErrorNotice
          error={uses.error}
          action={<Button onClick={() => uses.refetch()}>{t('Try again')}</Button>}
        />
      ) : null}
      {uses.data && shown.length === 0 ? (
        <p className="likeness-note">
          {uses.data.length === 0
            ? t('Nothing yet. The first request will stand here.')
            : t('Nothing of this kind.')}
        </p>
      ) : null}
      <ul className="likeness-list">
        {shown.map((use) => (
          <Use key={use.takeId} cameoId={cameoId} use={use} />
        ))}
      </ul>
    </section>
  );
};
