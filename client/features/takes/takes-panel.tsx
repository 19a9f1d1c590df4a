import { useQuery } from '@tanstack/react-query';
import { Columns2, Download, ListChecks, Play } from 'lucide-react';
import { useState } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import { AppError, ErrorCode } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import type { RoomTake } from '#contracts/room-state.ts';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';
import { Link } from '../../router/navigation.tsx';
import { EmptyStage } from '../../ui/art.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice, Skeleton, sentenceOf } from '../../ui/state.tsx';
import { useRoomTakes } from '../room/room-context.tsx';
import { useScreen } from '../screen/screen-context.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { Truth } from './truth.tsx';
import { VoteButton } from './vote-button.tsx';
import './takes-panel.css';
import { decimals } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';

const statusWords = {
  queued: t('Getting ready'),
  planning: t('Getting ready'),
  'waiting-consent': t('Waits for an answer'),
  rendering: t('Rolling'),
  sealing: t('Finishing'),
  done: '',
  failed: t('Broke'),
  cancelled: t('Called off'),
} as const;

const failureOf = (take: RoomTake): string | null => {
  if (!take.failureCode) return null;
  const code = ErrorCode.safeParse(take.failureCode);
  return code.success
    ? sentenceOf(new AppError(code.data, take.failureDetail || undefined)).sentence
    : take.failureDetail;
};

const TruthDialog = ({ take, onClose }: { take: RoomTake | null; onClose: () => void }) => {
  const full = useQuery({
    queryKey: [...keys.take(take?.id ?? ''), take?.seq],
    enabled: take !== null,
    queryFn: () => call(scenesApi.take, { params: { takeId: take?.id ?? '' } }),
  });
  return (
    <Dialog
      open={take !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('What happened in take {number}', { number: take?.number ?? '' })}
      about={t('Each thing the script asked for, and what the world did.')}
    >
      {full.data ? (
        <Truth take={full.data} />
      ) : full.error ? (
        <ErrorNotice error={full.error} />
      ) : (
        <Skeleton style={{ height: 180 }} />
      )}
    </Dialog>
  );
};

type CardProps = { take: RoomTake; picked: boolean; onCompare: () => void; onTruth: () => void };

const TakeCard = ({ take, picked, onCompare, onTruth }: CardProps) => {
  const { showFilm } = useScreen();
  const done = take.status === 'done' && !take.hidden;
  const failure = failureOf(take);
  return (
    <li className="take" data-format={take.format} data-picked={picked}>
      {done ? (
        <button
          type="button"
          className="take-poster"
          onClick={() => showFilm(take.id)}
          aria-label={t('Play take {number}, {seconds} s', {
            number: take.number,
            seconds: decimals(take.seconds, 1),
          })}
        >
          <img src={mediaPaths.poster(take.id)} alt="" loading="lazy" />
          <span className="take-play">
            <Play size={22} fill="currentColor" aria-hidden="true" />
          </span>
          <span className="take-length">{t('{seconds} s', { seconds: decimals(take.seconds, 1) })}</span>
        </button>
      ) : null}
      <div className="take-line">
        <h3>
          {done ? (
            <Link to={`/take/${take.id}`}>{t('Take {number}', { number: take.number })}</Link>
          ) : (
            t('Take {number}', { number: take.number })
          )}
        </h3>
        <small>
          {take.hidden
            ? t('Hidden: a likeness was taken back')
            : statusWords[take.status] || t('rolled by {name}', { name: take.rolledByName })}
        </small>
      </div>
      {failure ? <p className="take-bad">{failure}</p> : null}
      {done ? (
        <div className="take-acts">
          <VoteButton take={take} />
          <Button onClick={onTruth}>
            <ListChecks size={16} aria-hidden="true" /> {t('Truth')}
          </Button>
          <Button onClick={onCompare} aria-pressed={picked}>
            <Columns2 size={16} aria-hidden="true" /> {picked ? t('With which?') : t('Compare')}
          </Button>
          <a
            className="button button-plain button-icon"
            href={mediaPaths.film(take.id)}
            download={`take-${take.number}.mp4`}
            aria-label={t('Download take {number}', { number: take.number })}
          >
            <Download size={17} aria-hidden="true" />
          </a>
        </div>
      ) : null}
    </li>
  );
};

/** All takes of the room, newest first. */
export const TakesPanel = () => {
  const takes = useRoomTakes();
  const [truth, setTruth] = useState<RoomTake | null>(null);
  const [picked, setPicked] = useState<RoomTake | null>(null);
  const [pair, setPair] = useState<readonly [RoomTake, RoomTake] | null>(null);
  const compare = (take: RoomTake): void => {
    const finished = takes.filter(({ status, hidden }) => status === 'done' && !hidden);
    const other =
      picked ?? (finished.length === 2 ? (finished.find(({ id }) => id !== take.id) ?? null) : null);
    if (other && other.id !== take.id) {
      setPair(other.number < take.number ? [other, take] : [take, other]);
      setPicked(null);
    } else setPicked(picked ? null : take);
  };
  if (takes.length === 0)
    return (
      <div className="state">
        <div className="state-art">
          <EmptyStage />
        </div>
        <h2>{t('No take yet')}</h2>
        <p>{t('Roll, and the first one lands here for everybody.')}</p>
      </div>
    );
  return (
    <>
      <ul className="takes" aria-label={t('Takes')}>
        {takes.map((take) => (
          <TakeCard
            key={take.id}
            take={take}
            picked={picked?.id === take.id}
            onCompare={() => compare(take)}
            onTruth={() => setTruth(take)}
          />
        ))}
      </ul>
      <TruthDialog take={truth} onClose={() => setTruth(null)} />
      <CompareDialog takes={pair} onClose={() => setPair(null)} />
    </>
  );
};
