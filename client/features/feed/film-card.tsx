import { useMutation } from '@tanstack/react-query';
import { ChevronDown, Play } from 'lucide-react';
import { type Ref, useId, useState } from 'react';
import { feedApi } from '#contracts/api/feed.ts';
import type { FeedItem } from '#contracts/feed.ts';
import { ruleWords } from '#contracts/feed-rule-words.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { EmptyStage } from '../../ui/art.tsx';
import { Button } from '../../ui/button.tsx';
import { DemoTag } from '../../ui/demo-tag.tsx';
import { Face } from '../../ui/face.tsx';
import { FilmVideo } from '../../ui/film-video.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { ago } from '../../ui/time.ts';
import { say } from '../../ui/toast.tsx';
import { clockZone } from './clock-zone.ts';
import { reasonSentence, reasonWords } from './reason-words.ts';
import { RemixButton } from './remix-button.tsx';

const Film = ({ item: { post } }: { item: FeedItem }) => {
  const [playing, setPlaying] = useState(false);
  const [broken, setBroken] = useState(false);
  if (broken)
    return (
      <p className="film-note" role="alert">
        {t('This film is not here any more, or not for you.')}
      </p>
    );
  if (playing)
    return (
      <FilmVideo
        controls
        autoPlay
        src={post.filmUrl}
        poster={post.posterUrl ?? undefined}
        onError={() => setBroken(true)}
        aria-label={post.alt || post.title}
        captions={post.captionsUrl}
      />
    );
  return (
    <button
      type="button"
      className="film-still"
      onClick={() => setPlaying(true)}
      aria-label={t('Play “{title}” by {name}', { title: post.title, name: post.author.name })}
    >
      {post.posterUrl ? <img src={post.posterUrl} alt={post.alt} loading="lazy" /> : <EmptyStage />}
      <span className="film-play" aria-hidden="true">
        <Play size={26} fill="currentColor" />
      </span>
    </button>
  );
};

const namesOf = ({ post }: FeedItem): string =>
  post.cast
    .filter(({ owner }) => owner?.id !== post.author.id)
    .map(({ name }) => name)
    .slice(0, 4)
    .join(', ');

const Why = ({ item, byInstructions }: { item: FeedItem; byInstructions: boolean }) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const steer = useMutation({
    mutationFn: (want: 'more' | 'less') =>
      call(feedApi.likeThis, {
        params: { postId: item.post.id },
        body: { want, instructionId: crypto.randomUUID(), timeZone: clockZone() },
      }),
    onSuccess: async (made) => {
      say(
        made.rules[0]
          ? t('I understood: {sentence}.', { sentence: ruleWords(made.rules[0], t) })
          : t('This film says too little about itself.'),
      );
      await queryClient.invalidateQueries({ queryKey: keys.instructions });
    },
  });
  return (
    <div className="film-why">
      <p>
        {reasonSentence(item.why, item.post.author.name)}{' '}
        <button
          type="button"
          className="text-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t('Why')} <ChevronDown size={14} aria-hidden="true" />
        </button>
      </p>
      {open ? (
        <div id={id} className="film-reasons">
          {byInstructions ? (
            <table>
              <caption className="sr-only">{t('What it weighs')}</caption>
              <tbody>
                {item.why
                  .map((reason) => ({
                    words: reasonWords(reason, item.post.author.name),
                    weight: reason.weight,
                  }))
                  .map(({ words, weight }) => (
                    <tr key={words}>
                      <td>{words}</td>
                      <td>{weight > 0 ? `+${weight}` : weight}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          ) : (
            <p>{t('Newest first: nothing is weighed here.')}</p>
          )}
          {byInstructions ? (
            <div className="film-steer">
              <Button busy={steer.isPending} onClick={() => steer.mutate('more')}>
                {t('More like this')}
              </Button>
              <Button busy={steer.isPending} onClick={() => steer.mutate('less')}>
                {t('Less like this')}
              </Button>
            </div>
          ) : null}
          {steer.error ? <ErrorNotice error={steer.error} /> : null}
        </div>
      ) : null}
    </div>
  );
};

/** One film with air around it: who made it, who is in it, why it is here. It plays when it is asked to. */
export const FilmCard = ({
  item,
  byInstructions,
  ref,
}: {
  item: FeedItem;
  byInstructions: boolean;
  ref?: Ref<HTMLElement>;
}) => {
  const { post } = item;
  const others = namesOf(item);
  return (
    <article
      className="film"
      ref={ref}
      aria-label={t('“{title}” by {name}', { title: post.title, name: post.author.name })}
    >
      <div className="film-frame" data-format={post.format}>
        <Film item={item} />
      </div>
      <div className="film-by">
        <Face name={post.author.name} colour={post.author.colour} size={42} />
        <div className="film-who">
          <p>
            <b>{post.author.name}</b>
            {others === '' ? null : <> {t('with {others}', { others })}</>}
            <DemoTag handle={post.author.handle} />
          </p>
          {/* How long ago may be another minute by now than when the house drew it. */}
          <p className="film-facts" suppressHydrationWarning>
            {[
              post.title,
              t('{seconds} s', { seconds: Math.round(post.seconds) }),
              post.directors.length > 1
                ? t('{count, plural, one {# director} other {# directors}}', { count: post.directors.length })
                : null,
              post.publishedAt ? ago(post.publishedAt) : null,
            ]
              .filter((fact) => fact !== null)
              .join(' · ')}
          </p>
        </div>
        <div className="film-acts">
          <RemixButton postId={post.id} />
        </div>
      </div>
      {post.caption ? <p className="film-caption">{post.caption}</p> : null}
      {post.inspiredBy ? (
        <p className="film-facts">
          {t('Made from “{title}” by {name}', {
            title: post.inspiredBy.title,
            name: post.inspiredBy.author.name,
          })}
          <DemoTag handle={post.inspiredBy.author.handle} />
        </p>
      ) : null}
      <Why item={item} byInstructions={byInstructions} />
    </article>
  );
};
