import { useMutation, useQuery } from '@tanstack/react-query';
import { Repeat2, Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { postsApi } from '#contracts/api/posts.ts';
import { repliesApi } from '#contracts/api/replies.ts';
import { safetyApi } from '#contracts/api/safety.ts';
import { AppError } from '#contracts/errors.ts';
import type { Post } from '#contracts/post.ts';
import { call } from '../api/call.ts';
import { keys, queryClient, useMe } from '../api/queries.ts';
import { SendDialog } from '../features/people/send-dialog.tsx';
import { audienceLabel } from '../features/posts/audiences.ts';
import { PostDialog } from '../features/posts/post-dialog.tsx';
import { PostFilm } from '../features/posts/post-film.tsx';
import { Comments, LikeButton, Moments } from '../features/posts/post-replies.tsx';
import { PostCredits, Words } from '../features/posts/post-words.tsx';
import { Origins, Remixes } from '../features/posts/remix-tree.tsx';
import { AppealButton } from '../features/safety/appeal-button.tsx';
import { ReportButton } from '../features/safety/report-button.tsx';
import { Link, useNavigate, useParams } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { ClosedDoor } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import { say } from '../ui/toast.tsx';
import '../features/posts/posts.css';
import { listed } from '../texts/formats.ts';
import { Trans, t } from '../texts/texts.ts';

const RemixButton = ({ post }: { post: Post }) => {
  const navigate = useNavigate();
  const [sceneId] = useState(() => crypto.randomUUID());
  const remix = useMutation({
    mutationFn: () => call(repliesApi.remix, { params: { postId: post.id }, body: { sceneId } }),
    onSuccess: async (scene) => {
      await queryClient.invalidateQueries({ queryKey: keys.scenes });
      await navigate(`/room/${scene.id}`);
    },
  });
  return (
    <>
      <Button look="primary" busy={remix.isPending} onClick={() => remix.mutate()}>
        <Repeat2 size={18} aria-hidden="true" /> {t('Remix')}
      </Button>
      {remix.error ? <ErrorNotice error={remix.error} /> : null}
    </>
  );
};

const SendButton = ({ post }: { post: Post }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Send size={18} aria-hidden="true" /> {t('Send to a friend')}
      </Button>
      <SendDialog what={{ kind: 'post', postId: post.id }} open={open} onOpenChange={setOpen} />
    </>
  );
};

/** What its author can do, and what keeps it from being seen. */
const Own = ({ post }: { post: Post }) => {
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const own = useQuery({
    queryKey: [...keys.ownPosts, post.takeId],
    queryFn: ({ signal }) => call(postsApi.ownPosts, { query: { take: post.takeId }, signal }),
  });
  const mine = own.data?.find(({ id }) => id === post.id);
  const remove = useMutation({
    mutationFn: () => call(postsApi.deletePost, { params: { postId: post.id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.ownPosts });
      say(t('Deleted. You can bring it back for a week, from your page.'));
      await navigate('/');
    },
  });
  return (
    <section className="stack" aria-label={t('Your post')}>
      <p>
        {audienceLabel(post.audience)}.{' '}
        {mine?.wanted
          ? t('{audience} when {names} agreed.', {
              audience: audienceLabel(mine.wanted),
              names: listed(mine.waitingFor),
            })
          : mine?.declined
            ? t('An owner in it would rather not have it shown to more people.')
            : ''}
      </p>
      <div className="post-acts">
        <Button onClick={() => setEditing(true)}>{t('Change')}</Button>
        <Confirm
          trigger={<Button look="danger">{t('Delete')}</Button>}
          title={t('Delete this post?')}
          about={t(
            'It is gone for everybody at once. You can bring it back within a week; the take stays in its room.',
          )}
          action={t('Delete it')}
          onConfirm={() => remove.mutate()}
        />
      </div>
      {remove.error ? <ErrorNotice error={remove.error} /> : null}
      {editing && mine ? (
        <PostDialog open onOpenChange={setEditing} takeId={post.takeId} post={mine} />
      ) : null}
    </section>
  );
};

const PostView = ({ post }: { post: Post }) => {
  const { data: me } = useMe();
  const film = useRef<HTMLVideoElement>(null);
  const replies = useQuery({
    queryKey: keys.replies(post.id),
    queryFn: ({ signal }) => call(repliesApi.replies, { params: { postId: post.id }, signal }),
  });
  return (
    <article className="stack">
      <h1 className="sr-only">{post.title}</h1>
      <div className="post-card">
        <PostFilm post={post} film={film} />
        <div className="post-foot">
          <PostCredits post={post} />
          {me ? (
            <div className="post-acts">
              {replies.data ? <LikeButton post={post} replies={replies.data} /> : null}
              <RemixButton post={post} />
              {post.audience === 'me' ? null : <SendButton post={post} />}
              {post.mine ? null : (
                <ReportButton subject="post" subjectId={post.id} what={t('Report this post')} />
              )}
            </div>
          ) : null}
        </div>
        {post.caption ? (
          <p className="post-caption">
            <Words text={post.caption} />
          </p>
        ) : null}
        <p>
          <Link to={`/verify?link=${encodeURIComponent(`/post/${post.id}`)}`}>{t('On whose consent')}</Link>
        </p>
        <Origins postId={post.id} />
        {replies.data ? (
          <Moments post={post} replies={replies.data} film={film} mayReact={Boolean(me)} />
        ) : null}
      </div>
      {post.mine ? <Own post={post} /> : null}
      <Remixes postId={post.id} />
      {replies.data ? (
        <Comments post={post} replies={replies.data} mayWrite={Boolean(me)} />
      ) : replies.error ? (
        <ErrorNotice error={replies.error} />
      ) : (
        <Skeleton style={{ height: 120 }} />
      )}
      {me === null ? (
        <p>
          <Trans
            id="Dailies is by invite. <link>Sign in</link> to answer or remix."
            components={{ link: <Link to={`/sign-in?to=/post/${post.id}`} /> }}
          />
        </p>
      ) : null}
    </article>
  );
};

/** A post that is not here: for its author, whom a decision took it from, with the way to object to it. */
const Gone = ({ postId }: { postId: string }) => {
  const { data: me } = useMe();
  const own = useQuery({
    queryKey: keys.ownActions,
    queryFn: ({ signal }) => call(safetyApi.ownActions, { signal }),
    enabled: Boolean(me),
  });
  const decision = own.data?.find(({ subject, subjectId }) => subject === 'post' && subjectId === postId);
  if (decision?.action === 'remove')
    return (
      <State
        art={<ClosedDoor />}
        title={t('This post of yours was taken down')}
        actions={<AppealButton actionId={decision.actionId} />}
      >
        {t(
          'Whoever runs this house took it down and wrote: “{reason}” Nobody sees it now, and nothing of it is deleted.',
          {
            reason: decision.reason,
          },
        )}
      </State>
    );
  return (
    <State
      art={<ClosedDoor />}
      title={t('This post is not here, or not for you')}
      code="not-found"
      actions={
        me === null ? (
          <ButtonLink look="primary" to={`/sign-in?to=/post/${postId}`}>
            {t('Sign in')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/">{t('To your rooms')}</ButtonLink>
        )
      }
    >
      <Trans
        id="It may have been meant for other people, deleted, or hidden because a likeness in it was taken back. <link>Ask which</link>, if it was meant for you."
        components={{ link: <Link to={`/verify?link=${encodeURIComponent(`/post/${postId}`)}`} /> }}
      />
    </State>
  );
};

export const PostPage = () => {
  const { postId = '' } = useParams();
  const post = useQuery({
    queryKey: keys.post(postId),
    queryFn: ({ signal }) => call(postsApi.post, { params: { postId }, signal }),
  });
  const gone = post.error instanceof AppError && post.error.code === 'not-found';
  return (
    <Page title={post.data?.title ?? t('Post')}>
      {post.data ? (
        <PostView post={post.data} />
      ) : gone ? (
        <Gone postId={postId} />
      ) : post.error ? (
        <Failure error={post.error} again={() => void post.refetch()} />
      ) : (
        <div className="stack" aria-busy="true">
          <h1 className="sr-only">{t('Post')}</h1>
          <Skeleton style={{ aspectRatio: '16 / 9', borderRadius: 20 }} />
          <Skeleton style={{ height: 44, width: 280 }} />
        </div>
      )}
    </Page>
  );
};
