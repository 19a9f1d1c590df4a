import { useMutation } from '@tanstack/react-query';
import { Heart, Trash2 } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { repliesApi } from '#contracts/api/replies.ts';
import type { Post } from '#contracts/post.ts';
import { ReactionEmoji, type Replies } from '#contracts/replies.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Link } from '../../router/navigation.tsx';
import { decimals } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DemoTag } from '../../ui/demo-tag.tsx';
import { Face } from '../../ui/face.tsx';
import { Area } from '../../ui/field.tsx';
import { Reaction, reactionWord } from '../../ui/reaction.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { ago } from '../../ui/time.ts';
import { ReportButton } from '../safety/report-button.tsx';
import { Words } from './post-words.tsx';

const refresh = (postId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: keys.replies(postId) });

/** “Ravi and 6 others”: people one follows first, no score. */
const likeWords = ({ likes, likedBy }: Replies): string => {
  const [first] = likedBy;
  if (likes === 0) return t('Like');
  if (!first) return t('{likes, plural, one {One likes it} other {# like it}}', { likes });
  return likes === 1 ? first.name : t('{name} and {likes} more', { name: first.name, likes: likes - 1 });
};

export const LikeButton = ({ post, replies }: { post: Post; replies: Replies }) => {
  const like = useMutation({
    mutationFn: (liked: boolean) => call(repliesApi.like, { params: { postId: post.id }, body: { liked } }),
    onSettled: () => refresh(post.id),
  });
  const liked = like.isPending ? like.variables : replies.liked;
  return (
    <Button aria-pressed={liked} onClick={() => like.mutate(!liked)}>
      <Heart size={18} aria-hidden="true" fill={liked ? 'currentColor' : 'none'} />
      {likeWords(replies)}
    </Button>
  );
};

/** Reactions along the film, where they were given; a row of six to add one at the playhead. */
export const Moments = ({
  post,
  replies,
  film,
  mayReact,
}: {
  post: Post;
  replies: Replies;
  film: RefObject<HTMLVideoElement | null>;
  mayReact: boolean;
}) => {
  const react = useMutation({
    mutationFn: (emoji: ReactionEmoji) =>
      call(repliesApi.react, {
        params: { postId: post.id },
        body: { emoji, seconds: film.current?.currentTime ?? 0, on: true },
      }),
    onSettled: () => refresh(post.id),
  });
  const length = Math.max(post.seconds, 0.1);
  return (
    <section aria-label={t('Reactions')} className="stack">
      {replies.reactions.length > 0 ? (
        <ul className="post-moments">
          {replies.reactions.map(({ emoji, seconds, name }, index) => (
            <li
              // Nothing names a reaction but its place in the list.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              style={{ left: `${Math.min(97, Math.max(3, (seconds / length) * 100))}%` }}
              title={t('{name} at {seconds} s', { name, seconds: decimals(seconds, 1) })}
            >
              <span
                role="img"
                aria-label={t('{reaction} by {name} at {seconds} seconds', {
                  reaction: reactionWord(emoji),
                  name,
                  seconds: decimals(seconds, 1),
                })}
              >
                <Reaction emoji={emoji} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayReact ? (
        <div className="post-react">
          {ReactionEmoji.options.map((emoji) => (
            <Button
              key={emoji}
              look="quiet"
              icon
              aria-label={t('React with {reaction} at this moment', { reaction: reactionWord(emoji) })}
              onClick={() => react.mutate(emoji)}
            >
              <Reaction emoji={emoji} />
            </Button>
          ))}
        </div>
      ) : null}
      {react.error ? <ErrorNotice error={react.error} /> : null}
    </section>
  );
};

export const Comments = ({
  post,
  replies,
  mayWrite,
}: {
  post: Post;
  replies: Replies;
  mayWrite: boolean;
}) => {
  const [text, setText] = useState('');
  const [commentId, setCommentId] = useState(() => crypto.randomUUID());
  const add = useMutation({
    mutationFn: () => call(repliesApi.comment, { params: { postId: post.id }, body: { commentId, text } }),
    onSuccess: async () => {
      setText('');
      setCommentId(crypto.randomUUID());
      await refresh(post.id);
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => call(repliesApi.deleteComment, { params: { commentId: id } }),
    onSettled: () => refresh(post.id),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) add.mutate();
  };
  return (
    <section className="stack">
      <h2>{t('Comments')}</h2>
      {replies.comments.length === 0 ? <p>{t('Nobody has said anything yet.')}</p> : null}
      <ul className="comments">
        {replies.comments.map(({ id, author, text: words, at, mayDelete }) => (
          <li key={id} className="comment">
            <Face name={author.name} colour={author.colour} />
            <div>
              <Link to={`/@${author.handle}`}>{author.name}</Link> <small>{ago(at)}</small>
              <DemoTag handle={author.handle} />
              <p>
                <Words text={words} />
              </p>
            </div>
            {mayDelete ? (
              <Button
                look="quiet"
                icon
                aria-label={t('Delete the comment by {name}', { name: author.name })}
                onClick={() => remove.mutate(id)}
              >
                <Trash2 size={17} aria-hidden="true" />
              </Button>
            ) : mayWrite ? (
              <ReportButton
                subject="comment"
                subjectId={id}
                what={t('Report the comment by {name}', { name: author.name })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <form className="stack" onSubmit={send}>
          <Area
            label={t('Say something')}
            value={text}
            maxLength={1000}
            rows={2}
            onChange={(event) => setText(event.target.value)}
          />
          {add.error ? <ErrorNotice error={add.error} /> : null}
          <div>
            <Button type="submit" busy={add.isPending} disabled={!text.trim()}>
              {t('Comment')}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  );
};
