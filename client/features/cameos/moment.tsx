import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { shrunk } from './picture-file.ts';

/** A clip held still: the moment that its owner wants cut out, which then is a picture as any other. */
export const Moment = ({
  clip,
  onPicture,
  onBack,
  busy,
}: {
  clip: File;
  onPicture: (picture: HTMLCanvasElement) => void;
  onBack: () => void;
  busy: boolean;
}) => {
  const video = useRef<HTMLVideoElement>(null);
  const url = useMemo(() => URL.createObjectURL(clip), [clip]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  const [seconds, setSeconds] = useState(0);
  const [at, setAt] = useState(0);
  const [isShown, setIsShown] = useState(false);

  const seek = (to: number): void => {
    setAt(to);
    setIsShown(false);
    if (video.current) video.current.currentTime = to;
  };
  /** What a browser recorded says how long it is only once its end was looked for. */
  const measure = (element: HTMLVideoElement): void => {
    if (Number.isFinite(element.duration)) {
      setSeconds(element.duration);
      seek(0);
    } else element.currentTime = Number.MAX_SAFE_INTEGER;
  };
  const use = (): void => {
    const element = video.current;
    if (element) onPicture(shrunk(element, element.videoWidth, element.videoHeight));
  };
  return (
    <div className="stack">
      <div className="mirror">
        <video
          ref={video}
          className="moment"
          src={url}
          muted
          playsInline
          preload="auto"
          aria-label={t('The clip at the moment that you choose')}
          onDurationChange={(event) => measure(event.currentTarget)}
          onLoadedData={() => setIsShown(true)}
          onSeeked={() => setIsShown(true)}
        />
      </div>
      <label className="moment-time">
        {t('Moment')}
        <input
          type="range"
          min={0}
          max={seconds}
          step={0.05}
          value={at}
          onChange={(event) => seek(Number(event.target.value))}
        />
      </label>
      <div className="studio-acts">
        <Button onClick={onBack} disabled={busy}>
          {t('Leave it as it was')}
        </Button>
        <Button look="primary" onClick={use} busy={busy} disabled={!isShown}>
          {busy ? t('Cutting out, some seconds…') : t('Cut this moment out')}
        </Button>
      </div>
    </div>
  );
};
