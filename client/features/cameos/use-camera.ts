import { useEffect, useState } from 'react';

export type CameraState = 'off' | 'asking' | 'on' | 'refused';

/** The webcam, and the microphone if wanted, while wanted; let go the moment they are not. */
export const useCamera = (
  wanted: boolean,
  withSound = false,
): { stream: MediaStream | null; state: CameraState } => {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [state, setState] = useState<CameraState>('off');
  useEffect(() => {
    if (!wanted) return;
    let ended = false;
    let opened: MediaStream | null = null;
    setState('asking');
    const video = { width: { ideal: 1280 }, height: { ideal: 960 }, facingMode: 'user' };
    Promise.resolve()
      .then(() => navigator.mediaDevices.getUserMedia({ video, audio: withSound }))
      .then(
        (given) => {
          opened = given;
          if (ended) for (const track of given.getTracks()) track.stop();
          else {
            setStream(given);
            setState('on');
          }
        },
        () => setState('refused'),
      );
    return () => {
      ended = true;
      for (const track of opened?.getTracks() ?? []) track.stop();
      setStream(null);
      setState('off');
    };
  }, [wanted, withSound]);
  return { stream, state };
};
