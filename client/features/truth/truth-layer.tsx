import { type RefObject, useEffect, useRef, useState } from 'react';
import type { WorldTrace } from '#contracts/trace.ts';
import { drawTruth } from './draw-truth.ts';
import { momentWords, verdictWords } from './truth-words.ts';
import './truth.css';
import { t } from '../../texts/texts.ts';

/** The frame of the film that is on the screen. */
const frameOf = (video: HTMLVideoElement, trace: WorldTrace): number =>
  Math.max(0, Math.min(trace.frames - 1, Math.floor(video.currentTime * trace.framesPerSecond + 1e-3)));

type Props = { video: RefObject<HTMLVideoElement | null>; trace: WorldTrace; earlier: WorldTrace | null };

/** Forces, contacts and aims over a film, in step with its playhead; the same in words below it. */
export const TruthLayer = ({ video, trace, earlier }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    let request = 0;
    let drawn = '';
    const draw = (): void => {
      request = requestAnimationFrame(draw);
      const [element, film] = [canvas.current, video.current];
      const g = element?.getContext('2d');
      if (!element || !film || !g) return;
      const frame = frameOf(film, trace);
      const width = Math.round(element.clientWidth * devicePixelRatio);
      const height = Math.round(element.clientHeight * devicePixelRatio);
      const key = `${frame} ${width} ${height}`;
      if (key === drawn) return;
      drawn = key;
      element.width = width;
      element.height = height;
      element.dataset['frame'] = String(frame);
      drawTruth(g, { trace, width, height }, frame, earlier);
      // Words twelve times a second cannot be read: they follow twice a second, and at once while it stands still.
      if (film.paused || frame % 12 === 0) setWords(momentWords(trace, frame));
    };
    draw();
    return () => cancelAnimationFrame(request);
  }, [video, trace, earlier]);
  return (
    <>
      <canvas ref={canvas} className="truth-layer" aria-hidden="true" data-testid="truth-layer" />
      <section className="truth-moment" aria-label={t('Forces, contacts and aims at this moment')}>
        <p className="truth-moment-verdict" data-passed={trace.audit.passed}>
          {verdictWords(trace)}
        </p>
        <ul aria-live={video.current?.paused === false ? 'off' : 'polite'}>
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </>
  );
};
