import { useEffect, useState } from 'react';
import { t } from '../../texts/texts.ts';

/** `light` is the picture's mean brightness, `sound` the microphone's loudest moment of late; 0 to 1 each. */
export type Readings = { light: number; sound: number };

const looksPerSecond = 8;
const side = 32;

/** What camera and microphone give just now, a few times a second. Null until there is something to read. */
export const useReadings = (stream: MediaStream | null, video: HTMLVideoElement | null): Readings | null => {
  const [readings, setReadings] = useState<Readings | null>(null);
  useEffect(() => {
    if (!stream || !video) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    if (stream.getAudioTracks().length > 0) context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    let sound = 0;
    const timer = setInterval(() => {
      if (!pen || video.videoWidth === 0) return;
      pen.drawImage(video, 0, 0, side, side);
      const { data } = pen.getImageData(0, 0, side, side);
      let light = 0;
      for (let at = 1; at < data.length; at += 4) light += data[at] ?? 0;
      analyser.getFloatTimeDomainData(samples);
      const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      // Falls slowly, so that a word stays to be seen.
      sound = Math.max(peak, sound * 0.9);
      setReadings({ light: light / (side * side) / 255, sound: Math.min(1, sound) });
    }, 1000 / looksPerSecond);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [stream, video]);
  return readings;
};

/** Below this the check sees too little; beyond the second number faces burn out. */
export const lightWords = (light: number): string | null => {
  if (light < 0.16) return t('It is dark here. Turn to a window or a lamp.');
  if (light > 0.9) return t('It is very bright. Turn away from the light a little.');
  return null;
};
export const soundWords = (sound: number): string | null =>
  sound < 0.02 ? t('Say something: the microphone hears nothing yet.') : null;
