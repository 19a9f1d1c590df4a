import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { TrailEntry } from '#contracts/consent.ts';
import { api } from '#contracts/http.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { MemberPage } from '../shell/member-page.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice, Skeleton, State } from '../ui/state.tsx';
import './cameos.css';

const events: Record<TrailEntry['event'], { word: string; tone: 'given' | 'live' | 'wait' | 'plain' }> = {
  asked: { word: 'Asked', tone: 'wait' },
  'approved-once': { word: 'Approved for one take', tone: 'given' },
  'approved-room': { word: 'Approved for a room', tone: 'given' },
  'approved-person': { word: 'Approved for a person', tone: 'given' },
  'guardian-asked': { word: 'A guardian has to agree', tone: 'wait' },
  hidden: { word: 'Hidden', tone: 'live' },
  'shown-again': { word: 'Shown again', tone: 'given' },
  blank: { word: 'Kept by others, without you', tone: 'plain' },
  erased: { word: 'Files erased', tone: 'plain' },
  reported: { word: 'Reported', tone: 'live' },
  narrowed: { word: 'Approved with a note', tone: 'given' },
  declined: { word: 'Declined', tone: 'live' },
  expired: { word: 'Nobody answered in time', tone: 'plain' },
  withdrawn: { word: 'The request was withdrawn', tone: 'plain' },
  covered: { word: 'Covered by an earlier yes', tone: 'given' },
  revoked: { word: 'Taken back', tone: 'live' },
  used: { word: 'Used in a take', tone: 'plain' },
};

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const Trail = ({ cameoId }: { cameoId: string }) => {
  const trail = useQuery({
    queryKey: keys.trail(cameoId),
    queryFn: () => call(api.cameoTrail, { params: { cameoId } }),
  });
  if (trail.isPending) return <Skeleton style={{ height: 320, borderRadius: 20 }} />;
  if (trail.error)
    return (
      <ErrorNotice error={trail.error} action={<Button onClick={() => trail.refetch()}>Try again</Button>} />
    );
  if (trail.data.length === 0)
    return (
      <State title="Nothing yet">
        Each request, each answer and each use of this likeness will stand here.
      </State>
    );
  return (
    <ol className="trail">
      {trail.data.map((entry) => (
        <li key={`${entry.at}${entry.event}${entry.grantId}`} data-tone={events[entry.event].tone}>
          <b>{events[entry.event].word}</b>
          <p>
            {entry.detail ? `${entry.detail} · ` : ''}
            {entry.takeId ? <Link to={`/take/${entry.takeId}`}>the take</Link> : null}
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
    <MemberPage title="Trail" skeleton={<Skeleton style={{ height: 320 }} />} narrow>
      {() => (
        <>
          <div className="page-title">
            <div>
              <h1>Trail</h1>
              <p>Only you can read this, and nobody can change it.</p>
            </div>
          </div>
          <Trail cameoId={cameoId} />
        </>
      )}
    </MemberPage>
  );
};
