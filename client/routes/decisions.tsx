import { useInfiniteQuery } from '@tanstack/react-query';
import { safetyApi } from '#contracts/api/safety.ts';
import type { AuditItem, ModerationAction } from '#contracts/safety.ts';
import { call } from '../api/call.ts';
import { keys } from '../api/queries.ts';
import { OperatorsOnly } from '../features/operators/operators-only.tsx';
import { Link } from '../router/navigation.tsx';
import { language, t } from '../texts/texts.ts';
import { EmptyStage } from '../ui/art.tsx';
import { Button } from '../ui/button.tsx';
import { Failure, Skeleton, State } from '../ui/state.tsx';

const words: Record<ModerationAction, string> = {
  nothing: t('left as it was'),
  remove: t('taken down'),
  restore: t('put back'),
  warn: 'warned',
  suspend: 'suspended',
  ban: t('account closed'),
  lift: t('let back in'),
};

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

const Line = ({ item }: { item: AuditItem }) => (
  <li className="operators-line">
    <p>
      <b>{item.subject === 'member' ? words[item.action] : `${item.subject} ${words[item.action]}`}</b>
      {item.about ? (
        <>
          {' · '}
          <Link to={`/@${item.about.handle}`}>{item.about.name}</Link>
        </>
      ) : null}
      {item.until ? ` · ${t('until {day}', { day: item.until.slice(0, 10) })}` : ''}
    </p>
    <p>{item.reason}</p>
    <small>
      {item.operator?.name ?? t('An operator who left')}, {day.format(new Date(item.at))}
    </small>
  </li>
);

const Decisions = () => {
  const audit = useInfiniteQuery({
    queryKey: keys.audit,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call(safetyApi.audit, { ...(pageParam === '' ? {} : { query: { before: pageParam } }), signal }),
    getNextPageParam: ({ next }) => next,
  });
  if (audit.isPending) return <Skeleton style={{ height: 200 }} />;
  if (audit.error) return <Failure error={audit.error} again={() => void audit.refetch()} />;
  const all = audit.data.pages.flatMap(({ actions }) => actions);
  if (all.length === 0)
    return (
      <State art={<EmptyStage />} title={t('Nothing was decided yet')}>
        {t('Whatever an operator decides stands here for good, with who it was and why.')}
      </State>
    );
  return (
    <>
      <ul className="operators-lines">
        {all.map((item) => (
          <Line key={item.actionId} item={item} />
        ))}
      </ul>
      {audit.hasNextPage ? (
        <Button busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          {t('Older ones')}
        </Button>
      ) : null}
    </>
  );
};

/** The record of every decision. */
export const DecisionsPage = () => (
  <OperatorsOnly title={t('Decisions')}>
    <Decisions />
  </OperatorsOnly>
);
