import type { FeedPage } from '#contracts/feed.ts';
import { EmptyStage } from '../../ui/art.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';

const openAgain = (iso: string): string =>
  new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

const words = ({ end, limits }: FeedPage): { title: string; about: string } => {
  switch (end) {
    case 'rest':
      return {
        title: 'The feed rests.',
        about: limits.restsUntil
          ? `It is quiet until ${openAgain(limits.restsUntil)}. Your rooms stay as they are.`
          : 'It is quiet just now.',
      };
    case 'day':
      return { title: 'That was today’s feed.', about: 'It begins again tomorrow.' };
    case 'page':
      return { title: 'That is a page.', about: 'A good place to stop.' };
    case 'all-new':
      return { title: 'That is all that is new.', about: 'Nothing else waits behind it.' };
  }
};

/** The end of the feed, a pleasant place: something of one's own comes next, and another page only when asked for. */
export const FeedEnd = ({
  page,
  more,
  onMore,
}: {
  page: FeedPage;
  more: boolean;
  onMore: (() => void) | null;
}) => {
  const { title, about } = words(page);
  return (
    <section className="feed-end" aria-label="The end of the feed">
      <EmptyStage />
      <h2>
        {title} <span>Make something?</span>
      </h2>
      <p>{about}</p>
      <div className="feed-end-acts">
        <ButtonLink to="/" look="primary">
          To your rooms
        </ButtonLink>
        {onMore ? (
          <Button look="quiet" busy={more} onClick={onMore}>
            Another page
          </Button>
        ) : null}
      </div>
    </section>
  );
};
