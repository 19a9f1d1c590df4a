import type { Ref } from 'react';
import type { Post } from '#contracts/post.ts';
import './posts.css';
import { t } from '../../texts/texts.ts';

/** A post's film: captions on, never by itself, never full screen unasked. */
export const PostFilm = ({ post, film }: { post: Post; film?: Ref<HTMLVideoElement> }) => (
  <video
    className="post-film"
    data-format={post.format}
    ref={film}
    controls
    playsInline
    preload="metadata"
    src={post.filmUrl}
    poster={post.posterUrl ?? undefined}
    aria-label={post.alt || post.title}
  >
    <track default kind="captions" srcLang="en" label={t('Captions')} src={post.captionsUrl ?? undefined} />
  </video>
);
