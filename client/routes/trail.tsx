import { useQuery } from '@tanstack/react-query';
import { cameosApi } from '#contracts/api/cameos.ts';
import type { TrailEntry } from '#contracts/consent.ts';
import { trailWords } from '#contracts/trail-words.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { Link, useParams } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice, Skeleton, State } from '../ui/state.tsx';
import './cameos.css';
import { language, t } from '../texts/texts.ts';

const events: Record<TrailEntry['event'], { word: string; tone: 'given' | 'live' | 'wait' | 'plain' }> = {
  asked: { word: t('Asked'), tone: 'wait' },
  'approved-once': { word: t('Approved for one take'), tone: 'given' },
  'approved-room': { word: t('Approved for a room'), tone: 'given' },
  'approved-person': { word: t('Approved for a person'), tone: 'given' },
  'guardian-asked': { word: t('A guardian has to agree'), tone: 'wait' },
  hidden: { word: t('Hidden'), tone: 'live' },
  'shown-again': { word: t('Shown again'), tone: 'given' },
  blank: { word: t('Kept by others, without you'), tone: 'plain' },
  erased: { word: t('Files erased'), tone: 'plain' },
  reported: { word: t('Reported'), tone: 'live' },
  narrowed: { word: t('Approved with a note'), tone: 'given' },
  declined: { word: t('Declined'), tone: 'live' },
  expired: { word: t('Nobody answered in time'), tone: 'plain' },
  withdrawn: { word: t('The request was withdrawn'), tone: 'plain' },
  covered: { word: t('Covered by an earlier yes'), tone: 'given' },
  revoked: { word: t('Taken back'), tone: 'live' },
  used: { word: t('Used in a take'), tone: 'plain' },
};

const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

const Trail = ({ cameoId }: { cameoId: string }) => {
  const trail = useQuery({
    queryKey: keys.trail(cameoId),
    queryFn: () => call(cameosApi.cameoTrail, { params: { cameoId } }),
  });
  if (trail.isPending) return <Skeleton style={{ height: 320, borderRadius: 20 }} />;
  if (trail.error)
    return (
      <ErrorNotice
        error={trail.error}
        action={<Button onClick={() => trail.refetch()}>{t('Try again')}</Button>}
      />
    );
  if (trail.data.length === 0)
    return (
      <State title={t('Nothing yet')}>
        {t('Each request, each answer and each use of this likeness will stand here.')}
      </State>
    );
  return (
    <ol className="trail">
      {trail.data.map((entry) => (
        <li key={`${entry.at}${entry.event}${entry.grantId}`} data-tone={events[entry.event].tone}>
          <b>{events[entry.event].word}</b>
          <p>
            {entry.detail ? `${trailWords(entry.detail, t)} · ` : ''}
            {entry.takeId ? <Link to={`/take/${entry.takeId}`}>{t('the take')}</Link> : null}
            {entry.takeId ? ' · ' : ''}
            <time dateTime={entry.at}>{moment.format(new Date(entry.at))}</time>
          </p>
        </li>
      ))}
    </ol>
  );
};

export const TrailPage = () => {
  const { cameoId = '' } = useParams();
  return (
    <MemberPage title={t('Trail')} skeleton={<Skeleton style={{ height: 320 }} />} narrow>
      {() => (
        <>
          <div className="page-title">
            <div>
              <h1>{t('Trail')}</h1>
              <p>{t('Only you can read this, and nobody can change it.')}</p>
            </div>
          </div>
          <Trail cameoId={cameoId} />
        </>
      )}
    </MemberPage>
  );
};
