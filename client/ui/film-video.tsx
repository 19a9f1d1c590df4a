import type { ComponentProps } from 'react';
import { t } from '../texts/texts.ts';

type Film = Omit<ComponentProps<'video'>, 'children'> & { captions: string | null };

/** A film in its place on the page, never full screen unasked, with its captions on until somebody turns them off. */
export const FilmVideo = ({ captions, ...video }: Film) => (
  <video playsInline {...video}>
    <track default kind="captions" srcLang="en" label={t('Captions')} src={captions ?? undefined} />
  </video>
);
