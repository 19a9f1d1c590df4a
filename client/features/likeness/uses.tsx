import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { likenessApi } from '#contracts/api/likeness.ts';
import { api } from '#contracts/http.ts';
import type { LikenessUse } from '#contracts/likeness-use.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';
import { ago } from '../../ui/time.ts';
import { say, sayError } from '../../ui/toast.tsx';
import './likeness.css';

const filters = [
  { value: 'all', label: 'All', keeps: () => true },
  { value: 'posted', label: 'Posted', keeps: ({ kind }: LikenessUse) => kind === 'posted' },
  { value: 'draft', label: 'Drafts', keeps: ({ kind }: LikenessUse) => kind === 'draft' },
  { value: 'remix', label: 'Remixes', keeps: ({ isRemix }: LikenessUse) => isRemix },
  { value: 'asked', label: 'Only asked', keeps: ({ kind }: LikenessUse) => kind === 'asked' },
  { value: 'hidden', label: 'Hidden', keeps: ({ hidden }: LikenessUse) => hidden },
] as const;

const rests = ({ grant, blank }: LikenessUse): string => {
  if (blank) return 'You are not in it any more: a blank cut-out plays your part.';
  if (grant === null) return 'Nothing was given for it.';
  const on = { take: 'a yes to this take', room: 'a yes to the room', person: 'a yes to the person' };
  const back = grant.revokedAt ? ' Taken back.' : '';
  return `Rests on ${on[grant.reach]}${grant.note ? `, “${grant.note}”` : ''}.${back}`;
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
      call(api.revokeCameo, { params, body: given }),
    ...done,
  });
  const show = useMutation({
    mutationFn: () => call(likenessApi.showUseAgain, { params: { cameoId, takeId: use.takeId }, body: {} }),
    onSuccess: ({ shown }) => {
      refresh(cameoId);
      say(shown ? 'Shown again.' : 'Your part is given again; somebody else in it has taken theirs back.');
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
    onSuccess: () => say('The operator has it. You read the answer here.'),
    onError: sayError,
  });
  const given = use.grant !== null && use.grant.revokedAt === null;
  return (
    <li className="use" data-hidden={use.hidden}>
      {use.posterUrl ? <img src={use.posterUrl} alt="" loading="lazy" /> : <span className="use-blank" />}
      <div>
        <b>
          {use.sceneTitle}, take {use.takeNumber}
        </b>
        <small>
          By {use.by.name}, {ago(use.at)}
          {use.isRemix ? ', a remix' : ''}
          {use.posts.length > 0 ? `, posted for ${use.posts.map(({ audience }) => audience).join(', ')}` : ''}
          {use.hidden ? (use.erased ? ', files erased' : ', hidden') : ''}
        </small>
        {use.sentence ? <q>{use.sentence}</q> : null}
        <small>{rests(use)}</small>
        <div className="use-acts">
          {use.filmUrl ? (
            <a className="button button-plain" href={use.filmUrl} target="_blank" rel="noreferrer">
              Watch
            </a>
          ) : null}
          {given ? (
            <Button busy={back.isPending} onClick={() => back.mutate({ takeId: use.takeId })}>
              Hide
            </Button>
          ) : null}
          {use.hidden && !use.erased && use.grant?.revokedAt ? (
            <Button busy={show.isPending} onClick={() => show.mutate()}>
              Show again
            </Button>
          ) : null}
          {given ? (
            <Confirm
              trigger={<Button look="danger">Delete</Button>}
              title={`Delete take ${use.takeNumber}?`}
              about="It is hidden from everybody at once and its files are erased now. You get a signed receipt."
              action="Delete it"
              onConfirm={() => back.mutate({ takeId: use.takeId, eraseNow: true })}
            />
          ) : null}
          {given ? (
            <Confirm
              trigger={<Button look="danger">All by {use.by.name}</Button>}
              title={`Take back everything ${use.by.name} made?`}
              about="Every film of theirs with this likeness is hidden, and what they may make later is asked for again."
              action="Take it back"
              onConfirm={() => back.mutate({ takeId: null, askerId: use.by.id })}
            />
          ) : null}
          <Button look="quiet" busy={report.isPending} onClick={() => report.mutate()}>
            Report
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
        <h2 id="uses">Where it is used</h2>
        <p>Everything that was asked, made and posted with it, by whomever.</p>
      </div>
      <fieldset className="use-filters">
        <legend className="sr-only">Show</legend>
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
        <ErrorNotice error={uses.error} action={<Button onClick={() => uses.refetch()}>Try again</Button>} />
      ) : null}
      {uses.data && shown.length === 0 ? (
        <p className="likeness-note">
          {uses.data.length === 0
            ? 'Nothing yet. The first request will stand here.'
            : 'Nothing of this kind.'}
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
