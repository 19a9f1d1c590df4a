import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { errors } from '#contracts/errors.ts';
import type { RoomMediaState } from '../../media/room-media.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { timecode } from '../../ui/time.ts';
import { useConnection, useSession } from '../room/room-context.tsx';
import { useMedia } from '../talk/media-context.tsx';
import { OwnersCorner } from './head-start.tsx';
import { WaitingConsents } from './waiting-consents.tsx';

type Spoken = readonly { speaker: string; text: string }[];

const useCaptions = (takeId: string): Spoken => {
  const { connection } = useSession();
  const [lines, setLines] = useState<Spoken>([]);
  useEffect(
    () =>
      connection.onPush((push) => {
        if (push.type === 'captions' && push.takeId === takeId) setLines(push.lines);
      }),
    [connection, takeId],
  );
  return lines;
};

const unreached = t(
  'The live picture does not reach this browser. The film will be here when it is finished.',
);

/** A picture that is not there after this long may not come at all (a blocked network, a missing decoder), ms. */
const patience = 5000;

/**
 * The live picture with sound. A browser that refuses sound without a touch gets a button for it. `isTold`: why no picture
 * comes is on the screen already.
 */
const Live = ({ isTold }: { isTold: boolean }) => {
  const { filmRef, needsTap, hear } = useMedia();
  const [arrived, setArrived] = useState(false);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: captions of the preview are text below it. */}
      <video
        ref={filmRef}
        className="screen-film"
        playsInline
        autoPlay
        data-testid="live-picture"
        onLoadedData={() => setArrived(true)}
        aria-label={t('The take while it is made')}
      />
      {needsTap ? (
        <Button className="screen-unmute" onClick={hear}>
          <Volume2 size={18} aria-hidden="true" /> {t('Sound on')}
        </Button>
      ) : null}
      {late && !arrived && !isTold ? (
        <p className="screen-note" role="status">
          {unreached}
        </p>
      ) : null}
    </>
  );
};

const Clap = ({ number, title }: { number: number; title: string }) => (
  <div className="clapper" aria-hidden="true">
    <div className="clapper-board">
      <div className="clapper-stick" />
      <div className="clapper-slate">
        <b>{t('Take {number}', { number })}</b>
        <span>{title}</span>
      </div>
    </div>
  </div>
);

const notes = {
  queued: t('The take is being set up.'),
  planning: t('The script is being staged.'),
  sealing: t('Cut. The film is being put in its can.'),
} as const;

function troubleOf(connection: RoomMediaState['connection'], sees: boolean): string | null {
  switch (connection) {
    case 'unavailable':
      return t(errors['preview-unavailable'].sentence);
    case 'unreachable':
      return unreached;
    case 'interrupted':
      return t('The live picture was interrupted. It is being fetched again.');
    default:
      return sees
        ? null
        : t('This browser cannot show the live picture. The film will be here when it is finished.');
  }
}

/** A take on its way: the clapper, who must still answer, the picture, its time and its words. */
export const RollingPicture = ({ takeId }: { takeId: string }) => {
  const { room } = useConnection();
  const { film, connection, sees } = useMedia();
  const captions = useCaptions(takeId);
  const take = room?.takes.get(takeId);
  if (!take) return null;
  const rendering = take.status === 'rendering' || take.status === 'sealing';
  // Before its first frame a film is not shown either, but nobody took anything back.
  const blank = take.previewBlank;
  const trouble = troubleOf(connection, sees);
  const note =
    take.status === 'queued' || take.status === 'planning' || take.status === 'sealing'
      ? notes[take.status]
      : null;
  return (
    <>
      {film?.takeId === takeId && rendering && !blank ? <Live isTold={trouble !== null} /> : null}
      <Clap key={takeId} number={take.number} title={room?.title ?? ''} />
      {take.status === 'waiting-consent' ? <WaitingConsents take={take} /> : null}
      {blank ? (
        <div className="screen-blank" role="status">
          <p>{t('A likeness was taken back. The picture comes again without it.')}</p>
        </div>
      ) : null}
      {rendering ? (
        <span className="pill pill-time">
          <span className="pill-live">
            <i aria-hidden="true" />
            {t('LIVE')}
          </span>
          {timecode(take.filmSeconds)}
          {take.expectedSeconds === 0 ? (
            <small> {t('rolling on')}</small>
          ) : take.filmSeconds < take.expectedSeconds ? (
            <small> {t('of about {seconds} s', { seconds: Math.round(take.expectedSeconds) })}</small>
          ) : null}
        </span>
      ) : null}
      {rendering ? <OwnersCorner takeId={takeId} /> : null}
      <div className="screen-captions" aria-live="off">
        {captions.map((line) => (
          <span key={`${line.speaker}${line.text}`}>{line.text}</span>
        ))}
      </div>
      {note || (rendering && trouble) ? (
        <p className="screen-note" role="status">
          {note ?? trouble}
        </p>
      ) : null}
    </>
  );
};
