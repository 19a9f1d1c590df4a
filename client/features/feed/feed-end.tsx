import type { FeedPage } from '#contracts/feed.ts';
import { language, t } from '../../texts/texts.ts';
import { EmptyStage } from '../../ui/art.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';

const openAgain = (iso: string): string =>
  new Date(iso).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });

const words = ({ end, limits }: FeedPage): { title: string; about: string } => {
  switch (end) {
    case 'rest':
      return {
        title: t('The feed rests.'),
        about: limits.restsUntil
          ? t('It is quiet until {time}. Your rooms stay as they are.', {
              time: openAgain(limits.restsUntil),
            })
          : t('It is quiet just now.'),
      };
    case 'day':
      return { title: t('That was today’s feed.'), about: t('It begins again tomorrow.') };
    case 'page':
      return { title: t('That is a page.'), about: t('A good place to stop.') };
    case 'being-made':
      return {
        title: t('More is being made.'),
        about: t('The demo town makes its films one after the other. Look again in a moment.'),
      };
    case 'all-new':
      return { title: t('That is all that is new.'), about: t('Nothing else waits behind it.') };
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
    <section className="feed-end" aria-label={t('The end of the feed')}>
      <EmptyStage />
      <h2>
        {title} <span>{t('Make something?')}</span>
      </h2>
      <p>{about}</p>
      <div className="feed-end-acts">
        <ButtonLink to="/" look="primary">
          {t('To your rooms')}
        </ButtonLink>
        {onMore ? (
          <Button look="quiet" busy={more} onClick={onMore}>
            {t('Another page')}
          </Button>
        ) : null}
      </div>
    </section>
  );
};
