import { Fragment } from 'react';
import type { Post } from '#contracts/post.ts';
import { Link } from '../../router/navigation.tsx';
import { listed } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';
import { DemoTag } from '../../ui/demo-tag.tsx';
import { Face } from '../../ui/face.tsx';
import { ago } from '../../ui/time.ts';

/** Words in which every @handle leads to somebody's page. */
export const Words = ({ text }: { text: string }) =>
  text.split(/((?<![\w@])@[a-z0-9_]{3,20})/g).map((part, index) =>
    part.startsWith('@') ? (
      // Parts of one fixed text: their place is their name.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Link key={index} to={`/${part}`}>
        {part}
      </Link>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Fragment key={index}>{part}</Fragment>
    ),
  );

/** Who made it and who is in it, under a film. */
export const PostCredits = ({ post }: { post: Post }) => {
  const cast = post.cast.map(({ name }) => name);
  const count = post.directors.length;
  return (
    <div className="post-credits">
      <Face name={post.author.name} colour={post.author.colour} size={44} />
      <div>
        <p>
          <Link to={`/@${post.author.handle}`}>{post.author.name}</Link>
          <DemoTag handle={post.author.handle} />
          {cast.length > 0 ? <> {t('with {others}', { others: listed(cast) })}</> : null}
        </p>
        <small>
          {[
            post.title,
            t('{seconds} s', { seconds: Math.round(post.seconds) }),
            count === 1
              ? t('one director')
              : t('directed by {names}', { names: listed(post.directors.map(({ name }) => name)) }),
            post.publishedAt ? ago(post.publishedAt) : null,
            post.edited ? t('edited') : null,
          ]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </small>
      </div>
    </div>
  );
};
