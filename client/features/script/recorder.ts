import { useCallback, useEffect, useRef, useState } from 'react';

export type Recorder = {
  state: 'idle' | 'asking' | 'recording' | 'refused' | 'recorded';
  blob: Blob | null;
  /** 0 to 1, while recording. */
  level: number;
  start: () => void;
  stop: () => void;
};

const longest = 30_000;

/** Loudness of a stream as 0 to 1, called back about thirty times a second. Returns how to stop. */
const meter = (stream: MediaStream, listener: (level: number) => void): (() => void) => {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    listener(Math.min(1, Math.sqrt(power) * 4));
  }, 33);
  return () => {
    clearInterval(timer);
    void context.close();
  };
};

/** Records the microphone, at most half a minute. The microphone is let go as soon as recording ends. */
export const useRecorder = (): Recorder => {
  const [state, setState] = useState<Recorder['state']>('idle');
  const [blob, setBlob] = useState<Blob | null>(null);
  const [level, setLevel] = useState(0);
  const running = useRef<MediaRecorder | null>(null);

  const stop = useCallback(() => {
    if (running.current?.state === 'recording') running.current.stop();
  }, []);

  const start = useCallback(() => {
    setState('asking');
    setBlob(null);
    navigator.mediaDevices.getUserMedia({ audio: { noiseSuppression: true, echoCancellation: true } }).then(
      (stream) => {
        const recorder = new MediaRecorder(stream);
        const pieces: Blob[] = [];
        const stopMeter = meter(stream, setLevel);
        const timer = setTimeout(stop, longest);
        recorder.ondataavailable = (event) => pieces.push(event.data);
        recorder.onstop = () => {
          clearTimeout(timer);
          stopMeter();
          for (const track of stream.getTracks()) track.stop();
          running.current = null;
          // The codec in brackets after the type is the browser's business, not the server's.
          setBlob(new Blob(pieces, { type: recorder.mimeType.split(';')[0] ?? 'audio/webm' }));
          setLevel(0);
          setState('recorded');
        };
        running.current = recorder;
        recorder.start();
        setState('recording');
      },
      () => setState('refused'),
    );
  }, [stop]);

  useEffect(() => stop, [stop]);
  return { state, blob, level, start, stop };
};
