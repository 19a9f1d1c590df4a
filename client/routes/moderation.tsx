import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#contracts/http.ts';
import type { AppealItem, QueueItem } from '#contracts/safety.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { type Answer, DecisionForm } from '../features/operators/decision-form.tsx';
import { OperatorsOnly } from '../features/operators/operators-only.tsx';
import { EmptyStage } from '../ui/art.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';
import { ago } from '../ui/time.ts';

type Choice = Answer & { action: 'nothing' | 'remove' | 'warn' | 'suspend' | 'ban'; days?: number };

/** What can be done about a report: the thing where there is one, and whose it is where they are still here. */
function answersTo({ reportId, subject, about }: QueueItem): Answer[] {
  const choices: Omit<Choice, 'act'>[] = [
    { action: 'nothing', label: 'Leave it' },
    ...(subject === 'member' ? [] : [{ action: 'remove' as const, label: 'Take it down' }]),
    ...(about === null
      ? []
      : [
          { action: 'warn' as const, label: 'Warn them' },
          { action: 'suspend' as const, label: 'Suspend for a week', days: 7, danger: true },
          { action: 'ban' as const, label: 'Close the account', danger: true },
        ]),
  ];
  return choices.map(({ action, days, ...rest }) => ({
    ...rest,
    act: (reason) =>
      call(api.decide, {
        params: { reportId },
        body: { action, reason, ...(days === undefined ? {} : { days }) },
      }),
  }));
}

const ReportCard = ({ item }: { item: QueueItem }) => (
  <li className="card stack">
    <DecisionForm
      about={
        <div>
          <h2>
            {item.subject}, reported as {item.reason}
          </h2>
          <p>
            {item.about ? <Link to={`/@${item.about.handle}`}>{item.about.name}</Link> : 'Somebody gone'} ·{' '}
            {ago(item.at)}
            {item.subject === 'post' ? (
              <>
                {' '}
                · <Link to={`/post/${item.subjectId}`}>the post</Link>
              </>
            ) : null}
          </p>
          {item.excerpt ? <blockquote>{item.excerpt}</blockquote> : null}
          {item.words ? <p>{item.words}</p> : null}
        </div>
      }
      answers={answersTo(item)}
    />
  </li>
);

const wasDone = ({ action, subject }: AppealItem): string => {
  switch (action) {
    case 'warn':
      return 'a warning';
    case 'suspend':
      return 'a suspension';
    case 'ban':
      return 'a closed account';
    default:
      return `a ${subject} taken down`;
  }
};

const AppealCard = ({ item }: { item: AppealItem }) => (
  <li className="card stack">
    <DecisionForm
      about={
        <div>
          <h2>Appeal about {wasDone(item)}</h2>
          <p>
            {item.by.name}, {ago(item.at)}. It was for: {item.reason}
          </p>
          <blockquote>{item.words}</blockquote>
        </div>
      }
      answers={[true, false].map((restore) => ({
        label: restore ? 'Take it back' : 'It stays',
        act: (reason) =>
          call(api.answerAppeal, { params: { actionId: item.actionId }, body: { restore, reason } }),
      }))}
    />
  </li>
);

const Queue = () => {
  const queue = useQuery({
    queryKey: keys.moderation,
    queryFn: ({ signal }) => call(api.reports, { signal }),
  });
  if (queue.isPending) return <Skeleton style={{ height: 200 }} />;
  if (queue.error) return <Failure error={queue.error} again={() => void queue.refetch()} />;
  const { reports, appeals } = queue.data;
  if (reports.length + appeals.length === 0)
    return (
      <State art={<EmptyStage />} title="Nothing waits">
        Reports and appeals come here, oldest first. Every decision is on record with its reason.
      </State>
    );
  return (
    <ul className="stack">
      {appeals.map((item) => (
        <AppealCard key={item.actionId} item={item} />
      ))}
      {reports.map((item) => (
        <ReportCard key={item.reportId} item={item} />
      ))}
    </ul>
  );
};

export const ModerationPage = () => (
  <OperatorsOnly title="Reports">
    <Queue />
  </OperatorsOnly>
);
