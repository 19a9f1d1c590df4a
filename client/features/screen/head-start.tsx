import { Hand } from 'lucide-react';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useMedia } from '../talk/media-context.tsx';
import { TakeBack, useTakeBack } from './take-back.tsx';

/** One tap and no question: there are two seconds. */
const Stop = ({ takeId }: { takeId: string }) => {
  const { own, revoke } = useTakeBack(takeId);
  return (
    <div className="screen-corner screen-first">
      <p role="status">{revoke.isSuccess ? t('You are out of this take.') : t('Only you see this yet.')}</p>
      {(revoke.isSuccess ? [] : own).map(({ id, name }) => (
        <Button
          key={id}
          look="live"
          className="screen-stop"
          busy={revoke.isPending}
          onClick={() => revoke.mutate(id)}
        >
          <Hand size={20} aria-hidden="true" /> {t('Stop {name}', { name })}
        </Button>
      ))}
    </div>
  );
};

/** While a likeness's owner sees a take before the room: their way out, and a word for those who wait. Later, the usual one. */
export const OwnersCorner = ({ takeId }: { takeId: string }) => {
  const { headStart } = useMedia();
  if (headStart?.takeId !== takeId) return <TakeBack takeId={takeId} />;
  return headStart.whose === 'mine' ? (
    <Stop takeId={takeId} />
  ) : (
    <p className="screen-note" role="status">
      {t('Whose likeness it is sees it first. A moment.')}
    </p>
  );
};
