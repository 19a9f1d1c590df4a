import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import type { Scene } from '#contracts/scene.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { Link, useNavigate } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import { ago } from '../ui/time.ts';
import './home.css';
import { t } from '../texts/texts.ts';

const RoomCard = ({ scene }: { scene: Scene }) => (
  <li>
    <Link className="room-card" to={`/room/${scene.id}`}>
      <div className="room-card-picture">
        {scene.posterUrl ? <img src={scene.posterUrl} alt="" loading="lazy" /> : <EmptyStage />}
      </div>
      <h2>{scene.title}</h2>
      <p>
        {t('{takes, plural, =0 {No take yet} one {One take} other {# takes}}', { takes: scene.takes })} ·{' '}
        {ago(scene.updatedAt)}
      </p>
      <p className="room-card-who">{scene.memberNames.join(', ')}</p>
    </Link>
  </li>
);

const NewRoom = ({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) => {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const create = useMutation({
    mutationFn: () => call(scenesApi.newScene, { body: { title } }),
    onSuccess: async (scene) => {
      await queryClient.invalidateQueries({ queryKey: keys.scenes });
      await navigate(`/room/${scene.id}`);
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim()) create.mutate();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('A new room')}
      about={t('It opens with a stage and a script, ready to write on.')}
    >
      <form className="stack" onSubmit={send}>
        <Field
          label={t('What is it about')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          maxLength={80}
          placeholder={t('The free-throw bet')}
          autoFocus
        />
        {create.error ? <ErrorNotice error={create.error} /> : null}
        <Button type="submit" look="primary" busy={create.isPending} disabled={!title.trim()}>
          {t('Open the room')}
        </Button>
      </form>
    </Dialog>
  );
};

const HomeSkeleton = () => (
  <>
    <h1 className="sr-only">{t('Your rooms')}</h1>
    <div className="page-title">
      <Skeleton style={{ width: 220, height: 44 }} />
    </div>
    <ul className="rooms">
      {[0, 1, 2].map((card) => (
        <li key={card}>
          <Skeleton style={{ aspectRatio: '16 / 9', borderRadius: 20 }} />
          <Skeleton style={{ width: '60%', height: 22, marginTop: 14 }} />
        </li>
      ))}
    </ul>
  </>
);

const Rooms = () => {
  const scenes = useQuery({
    queryKey: keys.scenes,
    queryFn: ({ signal }) => call(scenesApi.scenes, { signal }),
  });
  const [opening, setOpening] = useState(false);
  if (scenes.isPending) return <HomeSkeleton />;
  if (scenes.error) return <Failure error={scenes.error} again={() => void scenes.refetch()} />;
  const openOne = (
    <Button look="primary" onClick={() => setOpening(true)}>
      <Plus size={19} aria-hidden="true" /> {t('New room')}
    </Button>
  );
  return (
    <>
      <NewRoom open={opening} onOpenChange={setOpening} />
      {scenes.data.length === 0 ? (
        <State art={<EmptyStage />} title={t('The stage is free')} actions={openOne}>
          {t('A room holds one scene: its script, its cast, its takes. Open one and send a friend the link.')}
        </State>
      ) : (
        <>
          <div className="page-title">
            <h1>{t('Your rooms')}</h1>
            {openOne}
          </div>
          <ul className="rooms">
            {scenes.data.map((scene) => (
              <RoomCard key={scene.id} scene={scene} />
            ))}
          </ul>
        </>
      )}
    </>
  );
};

export const Home = () => (
  <MemberPage title={t('Your rooms')} skeleton={<HomeSkeleton />}>
    {() => <Rooms />}
  </MemberPage>
);
