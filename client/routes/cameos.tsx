import { useMutation, useQuery } from '@tanstack/react-query';
import { History, Plus, SlidersHorizontal } from 'lucide-react';
import { cameosApi } from '#contracts/api/cameos.ts';
import type { Cameo, CameoLevel } from '#contracts/cameo.ts';
import { errors } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { kindWords, levels } from '../features/cameos/levels.ts';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Select } from '../ui/select.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';
import { say, sayError } from '../ui/toast.tsx';
import './cameos.css';
import { t } from '../texts/texts.ts';

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.cameos });

const stateWords = {
  cutting: t('The cut-out is being made.'),
} as const;

/** Why there is no picture, or none yet. */
const pictureWords = ({ state, failure }: Cameo): string =>
  state === 'cutting' ? stateWords.cutting : t(errors[failure ?? 'nobody-found'].sentence);

const Likeness = ({ cameo }: { cameo: Cameo }) => (
  <div className="cameo-picture">
    {cameo.state === 'ready' ? (
      <img src={mediaPaths.cameoPicture(cameo.id)} alt={cameo.name} />
    ) : (
      <p role="status">{pictureWords(cameo)}</p>
    )}
  </div>
);

const CameoCard = ({ cameo }: { cameo: Cameo }) => {
  const params = { cameoId: cameo.id };
  const level = useMutation({
    mutationFn: (next: CameoLevel) => call(cameosApi.updateCameo, { params, body: { level: next } }),
    onSuccess: refresh,
    onError: sayError,
  });
  const revoke = useMutation({
    mutationFn: () => call(cameosApi.revokeCameo, { params, body: { takeId: null } }),
    onSuccess: ({ takes, receiptId }) => {
      say(
        t(
          'Taken back everywhere. {takes, plural, =0 {No take showed it.} one {One take is hidden.} other {# takes are hidden.}}',
          { takes },
        ),
        t('receipt {id}', { id: receiptId.slice(0, 8) }),
      );
      void queryClient.invalidateQueries({ queryKey: keys.trail(cameo.id) });
    },
    onError: sayError,
  });
  const remove = useMutation({
    mutationFn: () => call(cameosApi.deleteCameo, { params }),
    onSuccess: refresh,
    onError: sayError,
  });
  return (
    <li className="card cameo">
      <Likeness key={cameo.createdAt} cameo={cameo} />
      <div className="cameo-words">
        <h2>{cameo.name}</h2>
        <p>
          {kindWords[cameo.kind]}
          {cameo.kind === 'person'
            ? cameo.verified
              ? `, ${t('verified')}`
              : `, ${t('not verified: yours alone')}`
            : null}
        </p>
      </div>
      <Select
        label={t('Who may ask for it')}
        value={cameo.level}
        options={levels}
        disabled={level.isPending || (cameo.kind === 'person' && !cameo.verified)}
        onChange={(next) => level.mutate(next)}
      />
      <div className="cameo-acts">
        <ButtonLink look="primary" to={`/cameos/${cameo.id}`}>
          <SlidersHorizontal size={17} aria-hidden="true" /> {t('Uses and limits')}
        </ButtonLink>
        <ButtonLink to={`/cameos/${cameo.id}/trail`}>
          <History size={17} aria-hidden="true" /> {t('Trail')}
        </ButtonLink>
        <Confirm
          trigger={<Button look="danger">{t('Take back everywhere')}</Button>}
          title={t('Take {name} back everywhere?', { name: cameo.name })}
          about={t(
            'A take that is rolling loses this likeness within a second. Finished takes with it are hidden. You get a receipt.',
          )}
          action={t('Take it back')}
          onConfirm={() => revoke.mutate()}
        />
        <Confirm
          trigger={<Button look="danger">{t('Delete')}</Button>}
          title={t('Delete {name}?', { name: cameo.name })}
          about={t(
            'The cut-out is erased and every take with it is hidden. The trail of what was asked and answered stays readable for you.',
          )}
          action={t('Delete it')}
          onConfirm={() => remove.mutate()}
        />
      </div>
    </li>
  );
};

const CameosSkeleton = () => (
  <>
    <h1 className="sr-only">{t('Cameos')}</h1>
    <div className="page-title">
      <Skeleton style={{ width: 180, height: 44 }} />
    </div>
    <ul className="cameos">
      {[0, 1].map((card) => (
        <li key={card}>
          <Skeleton style={{ height: 420, borderRadius: 20 }} />
        </li>
      ))}
    </ul>
  </>
);

const Cameos = () => {
  const cameos = useQuery({ queryKey: keys.cameos, queryFn: () => call(cameosApi.cameos) });
  if (cameos.isPending) return <CameosSkeleton />;
  if (cameos.error) return <Failure error={cameos.error} again={() => void cameos.refetch()} />;
  const make = (
    <ButtonLink look="primary" to="/cameos/new">
      <Plus size={19} aria-hidden="true" /> {t('New cameo')}
    </ButtonLink>
  );
  if (cameos.data.length === 0)
    return (
      <State art={<EmptyStage />} title={t('Star in a film')} actions={make}>
        {t(
          'A cameo is a cut-out of you, your pet or a thing of yours. It appears in a take only after you said yes to that take.',
        )}
      </State>
    );
  return (
    <>
      <div className="page-title">
        <div>
          <h1>{t('Cameos')}</h1>
          <p>{t('You are asked before each film, and can take any of them back at any time.')}</p>
        </div>
        {make}
      </div>
      <ul className="cameos">
        {cameos.data.map((cameo) => (
          <CameoCard key={cameo.id} cameo={cameo} />
        ))}
      </ul>
    </>
  );
};

export const CameosPage = () => (
  <MemberPage title={t('Cameos')} skeleton={<CameosSkeleton />}>
    {() => <Cameos />}
  </MemberPage>
);
