import { useMutation, useQuery } from '@tanstack/react-query';
import { History, Plus, SlidersHorizontal } from 'lucide-react';
import type { Cameo, CameoLevel } from '#contracts/cameo.ts';
import { errors } from '#contracts/errors.ts';
import { api, mediaPaths } from '#contracts/http.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { kindWords, levels } from '../features/cameos/levels.ts';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';
import { say, sayError } from '../ui/toast.tsx';
import './cameos.css';

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.cameos });

const stateWords = {
  cutting: 'The cut-out is being made.',
} as const;

/** Why there is no picture, or none yet. */
const pictureWords = ({ state, failure }: Cameo): string =>
  state === 'cutting' ? stateWords.cutting : errors[failure ?? 'nobody-found'].sentence;

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
    mutationFn: (next: CameoLevel) => call(api.updateCameo, { params, body: { level: next } }),
    onSuccess: refresh,
    onError: sayError,
  });
  const revoke = useMutation({
    mutationFn: () => call(api.revokeCameo, { params, body: { takeId: null } }),
    onSuccess: ({ takes, receiptId }) => {
      say(
        `Taken back everywhere. ${takes === 0 ? 'No take showed it.' : takes === 1 ? 'One take is hidden.' : `${takes} takes are hidden.`}`,
        `receipt ${receiptId.slice(0, 8)}`,
      );
      void queryClient.invalidateQueries({ queryKey: keys.trail(cameo.id) });
    },
    onError: sayError,
  });
  const remove = useMutation({
    mutationFn: () => call(api.deleteCameo, { params }),
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
          {cameo.kind === 'person' ? (cameo.verified ? ', verified' : ', not verified: yours alone') : null}
        </p>
      </div>
      <label className="field">
        <span className="cameo-label">Who may ask for it</span>
        <select
          className="input"
          value={cameo.level}
          disabled={level.isPending || (cameo.kind === 'person' && !cameo.verified)}
          onChange={(event) =>
            level.mutate(levels.find(({ value }) => value === event.target.value)?.value ?? cameo.level)
          }
        >
          {levels.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      <div className="cameo-acts">
        <ButtonLink look="primary" to={`/cameos/${cameo.id}`}>
          <SlidersHorizontal size={17} aria-hidden="true" /> Uses and limits
        </ButtonLink>
        <ButtonLink to={`/cameos/${cameo.id}/trail`}>
          <History size={17} aria-hidden="true" /> Trail
        </ButtonLink>
        <Confirm
          trigger={<Button look="danger">Take back everywhere</Button>}
          title={`Take ${cameo.name} back everywhere?`}
          about="A take that is rolling loses this likeness within a second. Finished takes with it are hidden. You get a receipt."
          action="Take it back"
          onConfirm={() => revoke.mutate()}
        />
        <Confirm
          trigger={<Button look="danger">Delete</Button>}
          title={`Delete ${cameo.name}?`}
          about="The cut-out is erased and every take with it is hidden. The trail of what was asked and answered stays readable for you."
          action="Delete it"
          onConfirm={() => remove.mutate()}
        />
      </div>
    </li>
  );
};

const CameosSkeleton = () => (
  <>
    <h1 className="sr-only">Cameos</h1>
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
  const cameos = useQuery({ queryKey: keys.cameos, queryFn: () => call(api.cameos) });
  if (cameos.isPending) return <CameosSkeleton />;
  if (cameos.error) return <Failure error={cameos.error} again={() => void cameos.refetch()} />;
  const make = (
    <ButtonLink look="primary" to="/cameos/new">
      <Plus size={19} aria-hidden="true" /> New cameo
    </ButtonLink>
  );
  if (cameos.data.length === 0)
    return (
      <State art={<EmptyStage />} title="Star in a film" actions={make}>
        A cameo is a cut-out of you, your pet or a thing of yours. It appears in a take only after you said
        yes to that take.
      </State>
    );
  return (
    <>
      <div className="page-title">
        <div>
          <h1>Cameos</h1>
          <p>You are asked before each film, and can take any of them back at any time.</p>
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
  <MemberPage title="Cameos" skeleton={<CameosSkeleton />}>
    {() => <Cameos />}
  </MemberPage>
);
