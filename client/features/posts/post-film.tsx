import type { Ref } from 'react';
import type { Post } from '#contracts/post.ts';
import { FilmVideo } from '../../ui/film-video.tsx';
import './posts.css';

/** A post's film, never by itself. */
export const PostFilm = ({ post, film }: { post: Post; film?: Ref<HTMLVideoElement> }) => (
  <FilmVideo
    className="post-film"
    data-format={post.format}
    ref={film}
    controls
    preload="metadata"
    src={post.filmUrl}
    poster={post.posterUrl ?? undefined}
    aria-label={post.alt || post.title}
    captions={post.captionsUrl}
  />
);
