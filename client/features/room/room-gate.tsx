import { Redirect, usePlace } from '../../router/navigation.tsx';
import { Page } from '../../shell/page.tsx';
import { ClosedDoor } from '../../ui/art.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Skeleton, State } from '../../ui/state.tsx';
import { useConnection, useSessionState } from './room-context.tsx';
import { RoomLayout } from './room-layout.tsx';
import './room-page.css';
import { t } from '../../texts/texts.ts';

const RoomSkeleton = () => (
  <div className="room" aria-busy="true">
    <title>{t('Entering the room · Dailies')}</title>
    <header className="room-head">
      <h1 className="sr-only">{t('Entering the room')}</h1>
      <Skeleton style={{ width: 220, height: 24 }} />
    </header>
    <nav className="cast" aria-hidden="true">
      {[0, 1, 2].map((disc) => (
        <Skeleton key={disc} style={{ width: 58, height: 58, borderRadius: 18 }} />
      ))}
    </nav>
    <main id="main" className="room-main">
      <Skeleton className="screen" />
      <Skeleton style={{ height: 46 }} className="timeline" />
      <Skeleton style={{ height: 56, borderRadius: 16 }} className="direct" />
    </main>
    <aside className="room-side" aria-hidden="true">
      <div className="room-panel">
        <Skeleton style={{ flex: 1, borderRadius: 14 }} />
      </div>
    </aside>
  </div>
);

/** Shows the room once there is something to show; a final refusal is a page of its own. */
export const RoomGate = () => {
  const connection = useConnection();
  const { synced, live } = useSessionState();
  const here = usePlace();
  if (connection.status === 'refused') {
    const code = connection.error?.code ?? 'forbidden';
    if (code === 'signed-out') return <Redirect to={`/sign-in?to=${encodeURIComponent(here.pathname)}`} />;
    return (
      <Page title={t('Not this room')}>
        <State
          art={<ClosedDoor />}
          title={code === 'room-closed' ? t('This room was closed') : t('This door is not open to you')}
          code={code}
          actions={
            <ButtonLink look="primary" to="/">
              {t('To your rooms')}
            </ButtonLink>
          }
        >
          {code === 'room-closed'
            ? t('Its takes are kept. Whoever hosts it can open it again.')
            : t('You need a link from the host of this room, or a new one if yours was taken back.')}
        </State>
      </Page>
    );
  }
  // What was kept on this device can be written on before the room answers.
  const hasWords = live.script.length > 0;
  return synced || hasWords ? <RoomLayout /> : <RoomSkeleton />;
};
