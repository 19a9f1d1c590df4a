import { useQuery } from '@tanstack/react-query';
import { safetyApi } from '#contracts/api/safety.ts';
import type { AppealItem, QueueItem } from '#contracts/safety.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { type Answer, DecisionForm } from '../features/operators/decision-form.tsx';
import { OperatorsOnly } from '../features/operators/operators-only.tsx';
import { Link } from '../router/navigation.tsx';
import { t } from '../texts/texts.ts';
import { EmptyStage } from '../ui/art.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';
import { ago } from '../ui/time.ts';

const subjectWords = {
  post: t('A post'),
  comment: t('A comment'),
  message: t('A message'),
  member: t('A member'),
} as const;
const reasonWords = {
  unkind: t('unkind'),
  sexual: t('sexual'),
  violent: t('violent'),
  'me-unasked': t('showing them without being asked'),
  spam: t('advertising or a trick'),
  other: t('something else'),
} as const;
const takenDown = {
  post: t('a post taken down'),
  comment: t('a comment taken down'),
  message: t('a message taken down'),
  member: t('a member taken down'),
} as const;

type Choice = Answer & { action: 'nothing' | 'remove' | 'warn' | 'suspend' | 'ban'; days?: number };

/** What can be done about a report: the thing where there is one, and whose it is where they are still here. */
function answersTo({ reportId, subject, about }: QueueItem): Answer[] {
  const choices: Omit<Choice, 'act'>[] = [
    { action: 'nothing', label: t('Leave it') },
    ...(subject === 'member' ? [] : [{ action: 'remove' as const, label: t('Take it down') }]),
    ...(about === null
      ? []
      : [
          { action: 'warn' as const, label: t('Warn them') },
          { action: 'suspend' as const, label: t('Suspend for a week'), days: 7, danger: true },
          { action: 'ban' as const, label: t('Close the account'), danger: true },
        ]),
  ];
  return choices.map(({ action, days, ...rest }) => ({
    ...rest,
    act: (reason) =>
      call(safetyApi.decide, {
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
            {t('{subject}, reported as {reason}', {
              subject: subjectWords[item.subject],
              reason: reasonWords[item.reason],
            })}
          </h2>
          <p>
            {item.about ? <Link to={`/@${item.about.handle}`}>{item.about.name}</Link> : t('Somebody gone')} ·{' '}
            {ago(item.at)}
            {item.subject === 'post' ? (
              <>
                {' '}
                · <Link to={`/post/${item.subjectId}`}>{t('the post')}</Link>
              </>
            ) : null}
          </p>
          {item.excerpt ? <blockquote>{item.excerpt}</blockquote> : null}
          {item.words ? <p>{t('Whoever reported it says: “{words}”', { words: item.words })}</p> : null}
        </div>
      }
      answers={answersTo(item)}
    />
  </li>
);

const wasDone = ({ action, subject }: AppealItem): string => {
  switch (action) {
    case 'warn':
      return t('a warning');
    case 'suspend':
      return t('a suspension');
    case 'ban':
      return t('a closed account');
    default:
      return takenDown[subject];
  }
};

const AppealCard = ({ item }: { item: AppealItem }) => (
  <li className="card stack">
    <DecisionForm
      about={
        <div>
          <h2>{t('Appeal about {wasDone}', { wasDone: wasDone(item) })}</h2>
          <p>
            {t('{name}, {ago}. It was for: {reason}', {
              name: item.by.name,
              ago: ago(item.at),
              reason: item.reason,
            })}
          </p>
          <blockquote>{item.words}</blockquote>
        </div>
      }
      answers={[true, false].map((restore) => ({
        label: restore ? t('Take it back') : t('It stays'),
        act: (reason) =>
          call(safetyApi.answerAppeal, { params: { actionId: item.actionId }, body: { restore, reason } }),
      }))}
    />
  </li>
);

const Queue = () => {
  const queue = useQuery({
    queryKey: keys.moderation,
    queryFn: ({ signal }) => call(safetyApi.reports, { signal }),
  });
  if (queue.isPending) return <Skeleton style={{ height: 200 }} />;
  if (queue.error) return <Failure error={queue.error} again={() => void queue.refetch()} />;
  const { reports, appeals } = queue.data;
  if (reports.length + appeals.length === 0)
    return (
      <State art={<EmptyStage />} title={t('Nothing waits')}>
        {t('Reports and appeals come here, oldest first. Every decision is on record with its reason.')}
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
  <OperatorsOnly title={t('Reports')}>
    <Queue />
  </OperatorsOnly>
);
