import { Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { mediaPaths } from '#contracts/media-paths.ts';
import type { RoomTake } from '#contracts/room-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilmVideo } from '../../ui/film-video.tsx';
import { VoteButton } from './vote-button.tsx';
import './takes-panel.css';
import { t } from '../../texts/texts.ts';

/** Two takes side by side on one playhead; the left one is heard. */
const Pair = ({ takes }: { takes: readonly [RoomTake, RoomTake] }) => {
  const videos = useRef<(HTMLVideoElement | null)[]>([]);
  const [playing, setPlaying] = useState(false);
  const toggle = (): void => {
    const [first, second] = videos.current;
    if (!first || !second) return;
    if (playing) {
      first.pause();
      second.pause();
    } else {
      if (first.ended || second.ended) first.currentTime = 0;
      second.currentTime = first.currentTime;
      void Promise.allSettled([first.play(), second.play()]);
    }
    setPlaying(!playing);
  };
  return (
    <>
      <div className="compare">
        {takes.map((take, index) => (
          <figure key={take.id} data-format={take.format}>
            <FilmVideo
              ref={(element) => {
                videos.current[index] = element;
              }}
              src={mediaPaths.film(take.id)}
              poster={mediaPaths.poster(take.id)}
              muted={index === 1}
              preload="auto"
              aria-label={t('Take {number}', { number: take.number })}
              onEnded={() => setPlaying(false)}
              captions={mediaPaths.captions(take.id)}
            />
            <figcaption className="take-line">
              <h3>{t('Take {number}', { number: take.number })}</h3>
              <VoteButton take={take} />
            </figcaption>
          </figure>
        ))}
      </div>
      <Button look="primary" onClick={toggle}>
        {playing ? <Pause size={18} aria-hidden="true" /> : <Play size={18} aria-hidden="true" />}
        {playing ? t('Pause both') : t('Play both')}
      </Button>
    </>
  );
};

export const CompareDialog = ({
  takes,
  onClose,
}: {
  takes: readonly [RoomTake, RoomTake] | null;
  onClose: () => void;
}) => (
  <Dialog
    open={takes !== null}
    onOpenChange={(open) => (open ? undefined : onClose())}
    title={t('Side by side')}
    wide
  >
    {takes ? <Pair takes={takes} /> : null}
  </Dialog>
);
