import { useQuery } from '@tanstack/react-query';
import { BadgeCheck, Download } from 'lucide-react';
import { useRef } from 'react';
import { scenesApi } from '#contracts/api/scenes.ts';
import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import type { Take } from '#contracts/take.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { PostButton } from '../features/posts/post-button.tsx';
import { Truth } from '../features/takes/truth.tsx';
import { TruthOverFilm } from '../features/truth/truth-over-film.tsx';
import { useParams } from '../router/navigation.tsx';
import { Page } from '../shell/page.tsx';
import { ClosedDoor, TornFilm } from '../ui/art.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { detailWords } from '../ui/detail-words.ts';
import { Failure, Skeleton, State, sentenceOf } from '../ui/state.tsx';
import { ago } from '../ui/time.ts';
import './take.css';
import { decimals } from '../texts/formats.ts';
import { t } from '../texts/texts.ts';
import { FilmVideo } from '../ui/film-video.tsx';

const statusWords: Record<Take['status'], string> = {
  queued: t('is being set up'),
  planning: t('is being staged'),
  'waiting-consent': t('waits for an answer'),
  rendering: t('is rolling'),
  sealing: t('is being finished'),
  done: t('is finished'),
  failed: t('broke'),
  cancelled: t('was called off'),
};

const directionWords: Record<Take['directions'][number]['status'], string> = {
  pending: t('given'),
  waiting: t('waits for an owner'),
  applied: t('in the film'),
  refused: t('refused'),
  'not-understood': t('not understood'),
  'too-late': t('came too late'),
};

const refusalOf = ({ code, detail }: NonNullable<Take['failure']>): AppError =>
  new AppError(code, detail ?? undefined);

const Film = ({ take }: { take: Take }) => {
  const video = useRef<HTMLVideoElement>(null);
  const all = useQuery({
    queryKey: keys.takes(take.sceneId),
    queryFn: () => call(scenesApi.takes, { params: { sceneId: take.sceneId } }),
  });
  const others = (all.data ?? []).filter(({ id, traceUrl, hidden }) => id !== take.id && traceUrl && !hidden);
  if (take.hidden)
    return (
      <State art={<ClosedDoor />} title={t('This take is hidden')} code="consent-revoked">
        {t('A likeness in it was taken back by its owner. Roll again without it.')}
      </State>
    );
  if (!take.filmUrl)
    return (
      <State
        art={<TornFilm />}
        title={t('Take {number} {state}', { number: take.number, state: statusWords[take.status] })}
        code={take.failure ? sentenceOf(refusalOf(take.failure)).code : undefined}
      >
        {take.failure
          ? sentenceOf(refusalOf(take.failure)).sentence
          : t('The film will be here when it is finished.')}
      </State>
    );
  return (
    <div className="take-screen" data-format={take.format}>
      <FilmVideo
        ref={video}
        className="take-film"
        controls
        preload="metadata"
        src={take.filmUrl}
        poster={take.posterUrl ?? undefined}
        aria-label={t('Take {number}', { number: take.number })}
        captions={take.captionsUrl}
      />
      {take.traceUrl ? <TruthOverFilm takeId={take.id} video={video} others={others} /> : null}
    </div>
  );
};

const TakeView = ({ take }: { take: Take }) => (
  <article className="take-page">
    <Film take={take} />
    <div className="page-title">
      <div>
        <h1>{t('Take {number}', { number: take.number })}</h1>
        <p>
          {[
            t('Rolled by {name} {ago}', { name: take.rolledBy.name, ago: ago(take.createdAt) }),
            take.generator === 'simulator'
              ? t('made by the paper theatre')
              : t('made by {generator}', { generator: take.generator }),
            take.seconds ? t('{seconds} s', { seconds: decimals(take.seconds, 1) }) : null,
            take.charged === null
              ? null
              : t('{credits, plural, one {# credit} other {# credits}}', { credits: take.charged }),
          ]
            .filter((fact) => fact !== null)
            .join(', ')}
          .
        </p>
      </div>
      <div className="take-actions">
        {take.filmUrl && !take.hidden ? <PostButton takeId={take.id} /> : null}
        {take.filmUrl && !take.hidden ? (
          <a className="button button-plain" href={take.filmUrl} download={`take-${take.number}.mp4`}>
            <Download size={18} aria-hidden="true" /> {t('Film')}
          </a>
        ) : null}
        {take.traceUrl && !take.hidden ? (
          <a
            className="button button-plain"
            href={mediaPaths.trace(take.id)}
            download={`take-${take.number}-trace.json`}
          >
            {t('Trace')}
          </a>
        ) : null}
        {take.filmUrl || take.hidden ? (
          <ButtonLink to={`/verify?link=${encodeURIComponent(`/take/${take.id}`)}`}>
            <BadgeCheck size={18} aria-hidden="true" /> {t('On whose consent')}
          </ButtonLink>
        ) : null}
        <ButtonLink to={`/room/${take.sceneId}`}>{t('To the room')}</ButtonLink>
      </div>
    </div>
    <div className="take-columns">
      <section className="stack">
        <h2>{t('What happened')}</h2>
        <Truth take={take} />
      </section>
      <section className="stack">
        <h2>{t('Who asked for what')}</h2>
        <blockquote className="take-script">{take.script}</blockquote>
        <ol className="take-directions">
          {take.directions.map((direction) => (
            <li key={direction.id}>
              <b>{direction.byName}</b> “{direction.text}”
              <small>
                {directionWords[direction.status]}
                {direction.note ? `: ${detailWords(direction.note) ?? direction.note}` : ''}
              </small>
            </li>
          ))}
        </ol>
        {take.directions.length === 0 ? (
          <p className="take-empty">{t('Nobody directed it while it rolled.')}</p>
        ) : null}
      </section>
    </div>
  </article>
);

const gone: readonly string[] = ['not-found', 'forbidden', 'signed-out', 'consent-revoked'];

export const TakePage = () => {
  const { takeId = '' } = useParams();
  const take = useQuery({
    queryKey: keys.take(takeId),
    queryFn: () => call(scenesApi.take, { params: { takeId } }),
  });
  const refused = take.error instanceof AppError && gone.includes(take.error.code) ? take.error : null;
  return (
    <Page title={take.data ? t('Take {number}', { number: take.data.number }) : t('Take')}>
      {take.data ? (
        <TakeView take={take.data} />
      ) : refused ? (
        <State
          art={<ClosedDoor />}
          title={t('This take is not for you to see')}
          code={refused.code}
          actions={
            refused.code === 'signed-out' ? (
              <ButtonLink look="primary" to={`/sign-in?to=${encodeURIComponent(`/take/${takeId}`)}`}>
                {t('Sign in')}
              </ButtonLink>
            ) : (
              <ButtonLink to="/">{t('To your rooms')}</ButtonLink>
            )
          }
        >
          {t('Takes are seen by those who are in their room. Ask its host for a link.')}
        </State>
      ) : take.error ? (
        <Failure error={take.error} again={() => void take.refetch()} />
      ) : (
        <div className="stack" aria-busy="true">
          <h1 className="sr-only">{t('Take')}</h1>
          <Skeleton style={{ aspectRatio: '16 / 9', borderRadius: 20 }} />
          <Skeleton style={{ height: 44, width: 220 }} />
          <Skeleton style={{ height: 160 }} />
        </div>
      )}
    </Page>
  );
};
