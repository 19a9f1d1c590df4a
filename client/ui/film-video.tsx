import type { ComponentProps } from 'react';
import { t } from '../texts/texts.ts';
import './film-video.css';

type Film = Omit<ComponentProps<'video'>, 'children' | 'src'> & { src: string; captions: string | null };

/** What every film is written in: H.264 and AAC (`inference/encode/film-writer.ts`). */
const written = 'video/mp4; codecs="avc1.64001f, mp4a.40.2"';

/** Some browsers come without these codecs; they would only say that something failed. */
const playsFilms = (): boolean => document.createElement('video').canPlayType(written) !== '';

/** A film in its place on the page, never full screen unasked, with its captions on until somebody turns them off. */
export const FilmVideo = ({ captions, ...video }: Film) =>
  playsFilms() ? (
    <video playsInline {...video}>
      <track default kind="captions" srcLang="en" label={t('Captions')} src={captions ?? undefined} />
    </video>
  ) : (
    <div className={`film-unplayable ${video.className ?? ''}`}>
      {video.poster ? <img src={video.poster} alt={video['aria-label']} /> : null}
      <p role="status">
        {t('This browser does not play films of this kind (H.264). Another browser does.')}{' '}
        <a href={video.src} download="film.mp4">
          {t('Save the film')}
        </a>
      </p>
    </div>
  );
