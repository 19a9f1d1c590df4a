import { UserRoundPlus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Link } from '../../router/navigation.tsx';
import { Button } from '../../ui/button.tsx';
import { Face } from '../../ui/face.tsx';
import { Clapper } from '../../ui/logo.tsx';
import { sayError } from '../../ui/toast.tsx';
import { InviteDialog } from '../invite/invite-dialog.tsx';
import { VoiceButton } from '../talk/voice-button.tsx';
import { useActiveTake, useConnection, useRole, useSession, useSessionState } from './room-context.tsx';
import './room-header.css';
import { t } from '../../texts/texts.ts';
import { roleWords } from './role-words.ts';

const words = { saved: t('Saved'), saving: t('Saving'), offline: t('Kept on this device') } as const;

const SavedDot = () => {
  const { saved } = useSessionState();
  return (
    <p className="saved" data-saved={saved} role="status" title={words[saved]}>
      <i aria-hidden="true" />
      <span>{words[saved]}</span>
    </p>
  );
};

/** The host's title can be written over; everybody else reads it. */
const Title = () => {
  const { sceneId } = useSession();
  const { room } = useConnection();
  const { isHost } = useRole();
  const [draft, setDraft] = useState<string | null>(null);
  const cancelled = useRef(false);
  const title = room?.title ?? '';
  const keep = (): void => {
    const next = draft?.trim();
    setDraft(null);
    if (cancelled.current || !next || next === title) return;
    call(scenesApi.renameScene, { params: { sceneId }, body: { title: next } }).then(
      () => queryClient.invalidateQueries({ queryKey: keys.scenes }),
      sayError,
    );
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    cancelled.current = event.key === 'Escape';
    event.currentTarget.blur();
  };
  if (draft !== null)
    return (
      <input
        className="room-title-input"
        aria-label={t('Title of the room')}
        value={draft}
        maxLength={80}
        ref={(input) => input?.focus()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={pressed}
      />
    );
  return isHost ? (
    <h1 className="room-title">
      <button
        type="button"
        className="room-title room-title-button"
        title={t('Rename the room')}
        onClick={() => {
          cancelled.current = false;
          setDraft(title);
        }}
      >
        {title || t('Untitled')}
      </button>
    </h1>
  ) : (
    <h1 className="room-title">{title}</h1>
  );
};

const rollingWords = {
  queued: t('Getting ready'),
  planning: t('Getting ready'),
  'waiting-consent': t('Waiting'),
  rendering: t('Rolling'),
  sealing: t('Finishing'),
  done: '',
  failed: '',
  cancelled: '',
} as const;

const Rolling = () => {
  const take = useActiveTake();
  if (!take) return null;
  const waiting = take.status !== 'rendering' && take.status !== 'sealing';
  return (
    <p className="rolling" data-waiting={waiting} role="status">
      <i aria-hidden="true" />
      <span>{t('{state} · take {number}', { state: rollingWords[take.status], number: take.number })}</span>
    </p>
  );
};

const shownFaces = 5;

const Faces = () => {
  const { room, sessionId } = useConnection();
  const members = [...(room?.members.values() ?? [])];
  const others = members.length - shownFaces;
  return (
    <ul className="faces" aria-label={t('Who is here')}>
      {members.slice(0, shownFaces).map((member) => (
        <li key={member.sessionId}>
          <Face
            name={member.name}
            colour={member.colour}
            away={!member.connected}
            voice={member.voice}
            note={[
              member.sessionId === sessionId ? t('you') : '',
              roleWords[member.role],
              member.voice ? t('on voice') : '',
            ]
              .filter(Boolean)
              .join(', ')}
          />
        </li>
      ))}
      {others > 0 ? <li className="faces-more">+{others}</li> : null}
    </ul>
  );
};

export const RoomHeader = () => {
  const { isHost } = useRole();
  const [inviting, setInviting] = useState(false);
  return (
    <header className="room-head">
      <Link className="room-logo" to="/" aria-label={t('Dailies, your rooms')}>
        <Clapper />
        <span>Dailies</span>
      </Link>
      <Title />
      <SavedDot />
      <div className="grow" />
      <Rolling />
      <Faces />
      <VoiceButton />
      {isHost ? (
        <>
          <Button className="invite-button" onClick={() => setInviting(true)} aria-label={t('Invite')}>
            <UserRoundPlus size={18} aria-hidden="true" />
            <span>{t('Invite')}</span>
          </Button>
          <InviteDialog open={inviting} onOpenChange={setInviting} />
        </>
      ) : null}
    </header>
  );
};
