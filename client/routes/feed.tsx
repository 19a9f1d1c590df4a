import { LayoutGrid, RotateCw, Square } from 'lucide-react';
import { type KeyboardEvent, startTransition, useEffect, useState } from 'react';
import type { FeedTab, FeedPage as Page } from '#contracts/feed.ts';
import { keys, meQuery, queryClient } from '../api/queries.ts';
import { ContinuousChoice, MoreBySelf } from '../features/feed/continuous.tsx';
import { FeedEnd } from '../features/feed/feed-end.tsx';
import { FilmCard } from '../features/feed/film-card.tsx';
import { Steer } from '../features/feed/steer.tsx';
import { askForFeed, useFeed } from '../features/feed/use-feed.ts';
import { useShown } from '../features/feed/use-shown.ts';
import { BreakCard } from '../features/wellbeing/break-card.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ErrorNotice, Failure, Skeleton, State } from '../ui/state.tsx';
import { wait } from '../ui/wait.ts';
import './feed.css';
import { t } from '../texts/texts.ts';

const tabs: readonly { tab: FeedTab; name: string }[] = [
  { tab: 'for-you', name: t('For you') },
  { tab: 'following', name: t('Following') },
];

const FeedSkeleton = () => (
  <div className="feed" aria-hidden="true">
    {[0, 1].map((card) => (
      <div className="film" key={card}>
        <Skeleton style={{ aspectRatio: '16 / 9', borderRadius: 14 }} />
        <Skeleton style={{ width: '46%', height: 42, margin: '8px 6px' }} />
      </div>
    ))}
  </div>
);

/** What a screen shows of a first page, and one more: the others are drawn when these can be used. */
const atOnce = 2;
let drawnBefore = false;

/** How many films may be drawn. All of them where a feed is come back to: its place on the page is to be there again. */
const useDrawn = (there: boolean): number => {
  const [all, setAll] = useState(drawnBefore);
  useEffect(() => {
    if (!there) return;
    drawnBefore = true;
    startTransition(() => setAll(true));
  }, [there]);
  return all ? Number.POSITIVE_INFINITY : atOnce;
};

/** What stands under the films: more of them by itself or when asked, or the end. */
const AfterFilms = ({ feed, last }: { feed: ReturnType<typeof useFeed>; last: Page }) => {
  const more = feed.hasNextPage ? () => void feed.fetchNextPage() : null;
  return (
    <>
      {feed.isFetchNextPageError ? <ErrorNotice error={feed.error} /> : null}
      {last.limits.continuousScroll && more ? (
        <MoreBySelf key={feed.data?.pages.length} onNear={more} />
      ) : (
        <FeedEnd page={last} more={feed.isFetchingNextPage} onMore={more} />
      )}
      <ContinuousChoice />
    </>
  );
};

const Films = ({ tab, look }: { tab: FeedTab; look: 'one' | 'grid' }) => {
  const feed = useFeed(tab);
  const shown = useShown(tab === 'for-you');
  const drawn = useDrawn(feed.data !== undefined);
  if (feed.isPending) return <FeedSkeleton />;
  if (feed.isError && feed.data === undefined)
    return <Failure error={feed.error} again={() => void feed.refetch()} />;
  const pages = feed.data?.pages ?? [];
  const last = pages.at(-1);
  const items = pages.flatMap((page) => page.items);
  if (last === undefined) return <FeedSkeleton />;
  const byInstructions = last.order === 'instructions';
  if (items.length === 0 && last.end === 'being-made')
    return (
      <State
        art={<EmptyStage />}
        title={t('The first films are being made')}
        actions={
          <ButtonLink to="/" look="primary">
            {t('Make something')}
          </ButtonLink>
        }
      >
        {t(
          'The demo town makes its films one after the other, while nobody else rolls. They appear here by themselves.',
        )}
      </State>
    );
  if (items.length === 0 && last.end === 'all-new')
    return (
      <State
        art={<EmptyStage />}
        title={tab === 'following' ? t('Nothing yet from people you follow') : t('That is all that is new')}
        actions={
          <>
            <ButtonLink to="/" look="primary">
              {t('Make something')}
            </ButtonLink>
            <ButtonLink to="/people">{t('Find people')}</ButtonLink>
          </>
        }
      >
        {tab === 'following'
          ? t(
              'Films of the people you follow come here, newest first. Invite a friend, or make the first one.',
            )
          : t(
              'What you have seen is not shown again. Ask for something else above, or make something of your own.',
            )}
      </State>
    );
  return (
    <>
      <div className="feed" data-look={look}>
        {items.slice(0, drawn).map((item) => (
          <FilmCard
            key={item.post.id}
            item={item}
            byInstructions={byInstructions}
            ref={shown(item.post.id)}
          />
        ))}
      </div>
      <BreakCard items={items.map(({ post }) => post.id)} />
      {drawn < items.length ? null : <AfterFilms last={last} feed={feed} />}
    </>
  );
};

const Feed = () => {
  const [tab, setTab] = useState<FeedTab>('for-you');
  const [look, setLook] = useState<'one' | 'grid'>('one');
  const other = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'for-you' ? 'following' : 'for-you';
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <h1 className="sr-only">{t('Feed')}</h1>
      <div className="feed-bar">
        <div className="feed-tabs" role="tablist" aria-label={t('Feeds')} onKeyDown={other}>
          {tabs.map((one) => (
            <button
              key={one.tab}
              id={`tab-${one.tab}`}
              type="button"
              role="tab"
              className="feed-tab"
              aria-selected={one.tab === tab}
              aria-controls="feed-panel"
              tabIndex={one.tab === tab ? 0 : -1}
              onClick={() => setTab(one.tab)}
            >
              {one.name}
            </button>
          ))}
        </div>
        <Button
          icon
          look="quiet"
          aria-label={t('Look for something new')}
          onClick={() => void queryClient.resetQueries({ queryKey: keys.feed(tab) })}
        >
          <RotateCw size={18} aria-hidden="true" />
        </Button>
        <Button
          icon
          look="quiet"
          aria-label={look === 'one' ? t('Show as a grid') : t('Show one at a time')}
          onClick={() => setLook(look === 'one' ? 'grid' : 'one')}
        >
          {look === 'one' ? (
            <LayoutGrid size={19} aria-hidden="true" />
          ) : (
            <Square size={19} aria-hidden="true" />
          )}
        </Button>
      </div>
      <div id="feed-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'for-you' ? <Steer /> : null}
        <Films key={tab} tab={tab} look={look} />
      </div>
    </>
  );
};

/** How long the page waits to be drawn with its films at once instead of twice, ms. */
const patienceMs = 80;

/** Before the page is drawn, and of members alone. Whoever is not signed in is told so by the page. */
export const beforeFeed = async (): Promise<null> => {
  const asked = queryClient.fetchQuery(meQuery).then((me) => (me ? askForFeed('for-you') : undefined));
  await Promise.race([asked.catch(() => undefined), wait(patienceMs)]);
  return null;
};

export const FeedPage = () => (
  <MemberPage title={t('Feed')} skeleton={<FeedSkeleton />}>
    {() => <Feed />}
  </MemberPage>
);
