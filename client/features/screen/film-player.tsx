import { ArrowLeft, UsersRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { mediaPaths } from '#contracts/media-paths.ts';
import type { RoomWatch } from '#contracts/room-state.ts';
import { waitBefore } from '../../sync/backoff.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FilmVideo } from '../../ui/film-video.tsx';
import { useAsk, useConnection, useRole, useRoomTakes } from '../room/room-context.tsx';
import { TruthOverFilm } from '../truth/truth-over-film.tsx';
import { useScreen } from './screen-context.tsx';

/** Playheads farther apart than this are set; nearer ones are led by a little more or less speed. Seconds. */
const jump = 0.6;
const close = 0.03;

/** Where the shared playhead is now, by the server's clock. */
const playheadOf = (watch: RoomWatch, clockOffset: number): number =>
  watch.playing ? watch.seconds + Math.max(0, (Date.now() + clockOffset - watch.at) / 1000) : watch.seconds;

const follow = (video: HTMLVideoElement, watch: RoomWatch, clockOffset: number): void => {
  const target = playheadOf(watch, clockOffset);
  if (Number.isFinite(video.duration) && target >= video.duration) {
    if (!video.paused) video.pause();
    return;
  }
  if (watch.playing && video.paused) video.play().catch(() => undefined);
  if (!watch.playing && !video.paused) video.pause();
  const apart = target - video.currentTime;
  if (Math.abs(apart) > jump || (!watch.playing && Math.abs(apart) > close)) video.currentTime = target;
  video.playbackRate =
    watch.playing && Math.abs(apart) > close ? 1 + Math.sign(apart) * Math.min(0.15, Math.abs(apart)) : 1;
};

/** A finished take in the same frame; alone, or with everybody's playhead together. */
export const FilmPlayer = ({ takeId }: { takeId: string }) => {
  const { room, clockOffset } = useConnection();
  const { canDirect } = useRole();
  const { showStage } = useScreen();
  const ask = useAsk();
  const takes = useRoomTakes();
  const video = useRef<HTMLVideoElement>(null);
  /** Times that the film could not be loaded since it last could. */
  const [failures, setFailures] = useState(0);
  const seconds = useRef(0);
  const take = room?.takes.get(takeId);
  const others = takes.filter(({ id, status, hidden }) => id !== takeId && status === 'done' && !hidden);
  const watch = room?.watch.takeId === takeId ? room.watch : null;
  const latest = useRef({ watch, clockOffset });
  latest.current = { watch, clockOffset };
  /** Our own element obeying the room must not sound like a person pressing a button. */
  const together = watch !== null;

  useEffect(() => {
    if (!together) return;
    const timer = setInterval(() => {
      const element = video.current;
      if (element && latest.current.watch) follow(element, latest.current.watch, latest.current.clockOffset);
    }, 200);
    return () => clearInterval(timer);
  }, [together]);

  // A server that starts again is back in a moment: the film goes on where it was.
  useEffect(() => {
    if (failures === 0) return;
    const timer = setTimeout(() => video.current?.load(), waitBefore(failures));
    return () => clearTimeout(timer);
  }, [failures]);

  const tell = (playing: boolean, seconds: number): void =>
    void ask({ type: 'watch', takeId, playing, seconds });
  const leave = (): void => {
    if (together && canDirect) void ask({ type: 'watch', takeId: null, playing: false, seconds: 0 });
    showStage();
  };
  if (take?.hidden)
    return (
      <div className="screen-blank" role="status">
        <div>
          <p>{t('This take is hidden: a likeness in it was taken back.')}</p>
          <Button className="screen-back" onClick={leave}>
            <ArrowLeft size={17} aria-hidden="true" /> {t('Stage')}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      {/* The film's captions are a track of their own; the browser's buttons are the ones people know. */}
      <FilmVideo
        key={takeId}
        ref={video}
        className="screen-film"
        controls={!together}
        autoPlay={!together}
        preload="auto"
        src={mediaPaths.film(takeId)}
        poster={mediaPaths.poster(takeId)}
        onTimeUpdate={({ currentTarget }) => {
          seconds.current = currentTarget.currentTime;
        }}
        onLoadedMetadata={({ currentTarget }) => {
          if (failures > 0) currentTarget.currentTime = seconds.current;
          setFailures(0);
        }}
        onError={() => setFailures((count) => count + 1)}
        aria-label={t('Take {number}', { number: take?.number ?? '' })}
        captions={mediaPaths.captions(takeId)}
      />
      <TruthOverFilm takeId={takeId} video={video} others={others} />
      <Button className="screen-back" onClick={leave}>
        <ArrowLeft size={17} aria-hidden="true" /> {t('Stage')}
      </Button>
      {together && canDirect ? (
        <Button
          className="screen-unmute"
          onClick={() => tell(!watch.playing, video.current?.currentTime ?? 0)}
        >
          {watch.playing ? t('Pause for everybody') : t('Go on together')}
        </Button>
      ) : canDirect ? (
        <Button
          className="screen-unmute"
          onClick={() => tell(true, video.current?.ended ? 0 : (video.current?.currentTime ?? 0))}
        >
          <UsersRound size={17} aria-hidden="true" /> {t('Watch together')}
        </Button>
      ) : null}
      {failures > 0 ? (
        <p className="screen-note" role="alert">
          {t('The film could not be loaded just now. It is kept with the room and comes back by itself.')}
        </p>
      ) : null}
    </>
  );
};
