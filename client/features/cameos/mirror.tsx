import { Camera, Film, ImageUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { firstOfClip, fromFile, shrunk } from './picture-file.ts';
import { type CameraState, useCamera } from './use-camera.ts';

const sentences: Record<CameraState, string> = {
  off: t('Look into the camera, or choose a photo.'),
  asking: t('The browser asks for your camera.'),
  on: '',
  refused: t('There is no camera, or the browser was not allowed to use it. A photo works as well.'),
};

/** A mirror with an oval and a count of three, or a photo from the device; where `onClip` is given, a clip as well. */
export const Mirror = ({
  onPicture,
  onClip,
}: {
  onPicture: (picture: HTMLCanvasElement) => void;
  onClip?: ((clip: File, first: HTMLCanvasElement) => void) | undefined;
}) => {
  const video = useRef<HTMLVideoElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const clip = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { stream, state } = useCamera(wanted);

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);

  useEffect(() => {
    if (count === null) return;
    const timer = setTimeout(() => {
      const element = video.current;
      if (count > 1) setCount(count - 1);
      else {
        setCount(null);
        if (element && element.videoWidth > 0)
          onPicture(shrunk(element, element.videoWidth, element.videoHeight));
      }
    }, 800);
    return () => clearTimeout(timer);
  }, [count, onPicture]);

  const choose = (files: FileList | null): void => {
    const [chosen] = files ?? [];
    if (chosen) fromFile(chosen).then(onPicture, setError);
  };
  const chooseClip = (files: FileList | null): void => {
    const [chosen] = files ?? [];
    if (chosen) firstOfClip(chosen).then((first) => onClip?.(chosen, first), setError);
  };
  return (
    <div className="stack">
      <div className="mirror">
        {state === 'on' ? (
          <>
            <video ref={video} autoPlay muted playsInline aria-label={t('Your camera, mirrored')} />
            <span className="mirror-oval" aria-hidden="true" />
            {count === null ? null : (
              <span className="mirror-count" role="status">
                {count}
              </span>
            )}
          </>
        ) : (
          <p role="status">{sentences[state]}</p>
        )}
      </div>
      {error ? <ErrorNotice error={error} /> : null}
      <div className="studio-acts">
        {state === 'on' ? (
          <Button look="primary" onClick={() => setCount(3)} disabled={count !== null}>
            <Camera size={19} aria-hidden="true" /> {t('Take the picture')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => setWanted(true)} busy={state === 'asking'}>
            <Camera size={19} aria-hidden="true" /> {t('Use the camera')}
          </Button>
        )}
        <Button onClick={() => file.current?.click()}>
          <ImageUp size={19} aria-hidden="true" /> {t('Choose a photo')}
        </Button>
        <input
          ref={file}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hidden
          onChange={(event) => choose(event.target.files)}
          data-testid="photo"
        />
        {onClip ? (
          <>
            <Button onClick={() => clip.current?.click()}>
              <Film size={19} aria-hidden="true" /> {t('Choose a clip')}
            </Button>
            <input
              ref={clip}
              type="file"
              accept="video/webm,video/mp4,video/quicktime"
              hidden
              onChange={(event) => chooseClip(event.target.files)}
              data-testid="clip"
            />
          </>
        ) : null}
      </div>
    </div>
  );
};
