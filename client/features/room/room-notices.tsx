import { Scroll, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { limits } from '#contracts/scene-document.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/toast.tsx';
import { useConnection, useRole, useSession, useSessionState } from './room-context.tsx';

/** A loss shorter than this heals before anybody need hear of it. */
const sayAfter = 1500;

const Lost = () => {
  const { status } = useConnection();
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (status !== 'lost') {
      setLong(false);
      return;
    }
    const timer = setTimeout(() => setLong(true), sayAfter);
    return () => clearTimeout(timer);
  }, [status]);
  return long ? (
    <div className="notice notice-wait">
      <WifiOff size={19} aria-hidden="true" />
      <span>
        {t('The room is out of reach. Go on writing: it is kept here, and joined when the room is back.')}
      </span>
    </div>
  ) : null;
};

const Aside = () => {
  const session = useSession();
  const { aside, live } = useSessionState();
  const { canDirect } = useRole();
  if (aside === null) return null;
  const putBack = (): void => {
    const gap = live.script.length > 0 ? '\n\n' : '';
    live.script.insert(
      live.script.length,
      gap + aside.slice(0, limits.scriptCharacters - live.script.length - 2),
    );
    session.forgetAside();
  };
  const copy = (): void => {
    navigator.clipboard.writeText(aside).then(
      () => say(t('Copied.')),
      () => say(t('The browser did not allow copying. The text is still kept.')),
    );
  };
  return (
    <div className="notice">
      <Scroll size={19} aria-hidden="true" />
      <span>{t('Your last edits were not taken in. Your text is kept aside.')}</span>
      <Button onClick={copy}>{t('Copy it')}</Button>
      {canDirect ? (
        <Button look="primary" onClick={putBack}>
          {t('Put it at the end')}
        </Button>
      ) : null}
      <Button look="quiet" onClick={() => session.forgetAside()}>
        {t('Let it go')}
      </Button>
    </div>
  );
};

/** What concerns the whole room: out of reach, or words kept aside. */
export const RoomNotices = () => (
  <div className="room-notices" role="status" aria-live="polite">
    <Lost />
    <Aside />
  </div>
);
