import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { peopleApi } from '#contracts/api/people.ts';
import { postsApi } from '#contracts/api/posts.ts';
import { DEMO_WORDS, isDemo } from '#contracts/demo.ts';
import { AppError } from '#contracts/errors.ts';
import type { Profile } from '#contracts/people.ts';
import type { OwnPost } from '#contracts/post.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { RelationButtons } from '../features/people/relation-buttons.tsx';
import { audienceLabel } from '../features/posts/audiences.ts';
import { ReportButton } from '../features/safety/report-button.tsx';
import { Link, useParams } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { ClosedDoor, EmptyStage } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DemoTag } from '../ui/demo-tag.tsx';
import { Face } from '../ui/face.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import { NotFound } from './not-found.tsx';
import '../features/posts/posts.css';
import '../features/people/people.css';
import { listed } from '../texts/formats.ts';
import { t } from '../texts/texts.ts';

const Tile = ({
  to,
  poster,
  title,
  note,
}: {
  to: string;
  poster: string | null;
  title: string;
  note: string;
}) => (
  <li>
    <Link className="post-tile" to={to}>
      {poster ? <img src={poster} alt="" loading="lazy" /> : <span className="post-tile-blank" />}
      <span>{title}</span>
      <small>{note}</small>
    </Link>
  </li>
);

const Posts = ({ profile }: { profile: Profile }) => {
  const posts = useInfiniteQuery({
    queryKey: [...keys.people, 'posts', profile.id],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call(postsApi.memberPosts, {
        params: { memberId: profile.id },
        ...(pageParam === '' ? {} : { query: { before: pageParam } }),
        signal,
      }),
    getNextPageParam: ({ next }) => next,
  });
  if (posts.isPending) return <Skeleton style={{ height: 180 }} />;
  if (posts.error) return <ErrorNotice error={posts.error} />;
  const all = posts.data.pages.flatMap((page) => page.posts);
  return (
    <section className="stack">
      <h2>{t('Films')}</h2>
      {all.length === 0 ? <p>{t('Nothing shown to you yet.')}</p> : null}
      <ul className="posts-grid">
        {all.map(({ id, posterUrl, title, caption, seconds }) => (
          <Tile
            key={id}
            to={`/post/${id}`}
            poster={posterUrl}
            title={caption || title}
            note={`${t('{seconds} s', { seconds: Math.round(seconds) })}${isDemo(profile.handle) ? ` · ${t(DEMO_WORDS)}` : ''}`}
          />
        ))}
      </ul>
      {posts.hasNextPage ? (
        <Button busy={posts.isFetchingNextPage} onClick={() => void posts.fetchNextPage()}>
          {t('Older ones')}
        </Button>
      ) : null}
    </section>
  );
};

const stateOf = (post: OwnPost): string => {
  if (post.hidden) return t('Hidden: a likeness in it was taken back');
  if (post.wanted) return t('Waits for {names}', { names: listed(post.waitingFor) });
  return post.audience === 'me' ? t('Draft') : audienceLabel(post.audience);
};

/** One's own drafts, and what was deleted within a week. */
const Drawer = () => {
  const own = useQuery({
    queryKey: keys.ownPosts,
    queryFn: ({ signal }) => call(postsApi.ownPosts, { signal }),
  });
  const back = useMutation({
    mutationFn: (postId: string) => call(postsApi.undeletePost, { params: { postId }, body: {} }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const shown =
    own.data?.filter((post) => post.deletedAt === null && (post.audience === 'me' || post.hidden)) ?? [];
  const deleted = own.data?.filter(({ deletedAt }) => deletedAt !== null) ?? [];
  if (shown.length + deleted.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('Only you see these')}</h2>
      <ul className="posts-grid">
        {shown.map((post) => (
          <Tile
            key={post.id}
            to={post.hidden ? `/take/${post.takeId}` : `/post/${post.id}`}
            poster={post.posterUrl}
            title={post.caption || post.title}
            note={stateOf(post)}
          />
        ))}
      </ul>
      {deleted.map((post) => (
        <p key={post.id}>
          {t('{title}, deleted.', { title: post.caption || post.title })}{' '}
          <Button look="quiet" busy={back.isPending} onClick={() => back.mutate(post.id)}>
            {t('Bring back')}
          </Button>
        </p>
      ))}
      {back.error ? <ErrorNotice error={back.error} /> : null}
    </section>
  );
};

const AboutForm = ({ profile }: { profile: Profile }) => {
  const [about, setAbout] = useState(profile.about);
  const keep = useMutation({
    mutationFn: () => call(peopleApi.setAbout, { body: { about } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.people }),
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      <Field
        label={t('A line about you')}
        value={about}
        maxLength={200}
        onChange={(event) => setAbout(event.target.value)}
      />
      {keep.error ? <ErrorNotice error={keep.error} /> : null}
      {about.trim() === profile.about ? null : (
        <div>
          <Button type="submit" busy={keep.isPending}>
            {t('Keep')}
          </Button>
        </div>
      )}
    </form>
  );
};

const ProfileView = ({ handle }: { handle: string }) => {
  const found = useQuery({
    queryKey: [...keys.people, 'profile', handle],
    queryFn: ({ signal }) => call(peopleApi.profile, { params: { handle }, signal }),
  });
  if (found.isPending)
    return (
      <>
        <h1 className="sr-only">{t('Profile')}</h1>
        <Skeleton style={{ height: 120 }} />
      </>
    );
  if (found.error instanceof AppError && found.error.code === 'not-found')
    return (
      <State
        art={<ClosedDoor />}
        title={t('Nobody here by that name')}
        code="not-found"
        actions={<ButtonLink to="/people">{t('Find people')}</ButtonLink>}
      />
    );
  if (found.error) return <Failure error={found.error} again={() => void found.refetch()} />;
  const profile = found.data;
  return (
    <div className="stack">
      <header className="profile-head">
        <Face name={profile.name} colour={profile.colour} size={72} />
        <div>
          <h1>{profile.name}</h1>
          <p>
            @{profile.handle}
            {profile.relation?.followsYou ? ` · ${t('follows you')}` : ''}
            <DemoTag handle={profile.handle} />
          </p>
          {profile.about ? <p>{profile.about}</p> : null}
        </div>
        {profile.relation ? (
          <>
            {profile.mayWrite ? (
              <ButtonLink to={`/messages/${profile.handle}`}>{t('Write')}</ButtonLink>
            ) : null}
            <RelationButtons member={profile} relation={profile.relation} />
            <ReportButton
              subject="member"
              subjectId={profile.id}
              what={t('Report {name}', { name: profile.name })}
            />
          </>
        ) : (
          <ButtonLink to="/account">{t('Settings')}</ButtonLink>
        )}
      </header>
      {profile.relation === null ? <AboutForm key={profile.about} profile={profile} /> : null}
      {profile.relation?.blocked ? (
        <State art={<EmptyStage />} title={t('You blocked them')}>
          {t('Neither of you sees anything of the other. Unblocking brings nothing back by itself.')}
        </State>
      ) : (
        <Posts profile={profile} />
      )}
      {profile.relation === null ? <Drawer /> : null}
    </div>
  );
};

/** `/@handle`; any other single word is no page. */
export const ProfilePage = () => {
  const { at = '' } = useParams();
  if (!at.startsWith('@')) return <NotFound />;
  return (
    <MemberPage title={at} skeleton={<Skeleton style={{ height: 120 }} />}>
      {() => <ProfileView handle={at.slice(1)} />}
    </MemberPage>
  );
};
