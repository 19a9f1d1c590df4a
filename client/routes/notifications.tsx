import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PublicMember } from '#contracts/account.ts';
import { repliesApi } from '#contracts/api/replies.ts';
import type { NotificationGroup } from '#contracts/notification.ts';
import { sentenceOfNews } from '#contracts/notification-words.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { FollowButton } from '../features/people/follow-button.tsx';
import { AppealButton } from '../features/safety/appeal-button.tsx';
import { Link } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Face } from '../ui/face.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';
import { ago } from '../ui/time.ts';
import '../features/people/people.css';
import { listed } from '../texts/formats.ts';
import { Trans, t } from '../texts/texts.ts';

const placeOf = (group: NotificationGroup): string => {
  if (group.kind === 'co-star') return '/people';
  return group.kind === 'moderation' && !group.post
    ? '/notifications'
    : group.post
      ? `/post/${group.post.id}`
      : `/@${group.actors[0]?.handle ?? ''}`;
};

/** Co-stars are a follow away, and who was there without an account is an invite away. */
const Offers = ({ actors }: { actors: readonly PublicMember[] }) => (
  <div className="news-offers">
    {actors.map((member) => (
      <div key={member.id} className="news-offer">
        <span>
          {member.name} <small>@{member.handle}</small>
        </span>
        <FollowButton member={member} />
      </div>
    ))}
    <p>
      <Trans
        id="Was somebody there who has no account? <link>Invite them</link>."
        components={{ link: <Link to="/account" /> }}
      />
    </p>
  </div>
);

const News = () => {
  const told = useQuery({
    queryKey: keys.notifications,
    queryFn: ({ signal }) => call(repliesApi.notifications, { signal }),
  });
  const fresh = told.data?.some(({ seen }) => !seen) ?? false;
  useEffect(() => {
    if (!fresh) return;
    // Shown is known. The list on the page keeps its marks until it is opened anew.
    void call(repliesApi.seeNotifications, { body: {} }).then(() =>
      queryClient.invalidateQueries({ queryKey: keys.notifications, refetchType: 'none' }),
    );
  }, [fresh]);
  if (told.isPending)
    return (
      <>
        <h1 className="sr-only">{t('What happened')}</h1>
        <Skeleton style={{ height: 200 }} />
      </>
    );
  if (told.error) return <Failure error={told.error} again={() => void told.refetch()} />;
  return (
    <>
      <div className="page-title">
        <h1>{t('What happened')}</h1>
      </div>
      {told.data.length === 0 ? (
        <State art={<EmptyStage />} title={t('All quiet')}>
          {t('When somebody likes, answers or remixes a film of yours, it is written here.')}
        </State>
      ) : (
        <ul className="people-list">
          {told.data.map((group) => (
            <li key={group.id}>
              <Link className="news-row" data-new={!group.seen} to={placeOf(group)}>
                {group.actors.slice(0, 1).map(({ id, name, colour }) => (
                  <Face key={id} name={name} colour={colour} />
                ))}
                <span>
                  {sentenceOfNews(group, t, listed)}
                  <small>{ago(group.at)}</small>
                </span>
              </Link>
              {group.kind === 'co-star' ? <Offers actors={group.actors} /> : null}
              {group.actionId ? (
                <div className="news-appeal">
                  <AppealButton actionId={group.actionId} />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

export const NotificationsPage = () => (
  <MemberPage title={t('What happened')} skeleton={<Skeleton style={{ height: 200 }} />}>
    {() => <News />}
  </MemberPage>
);
