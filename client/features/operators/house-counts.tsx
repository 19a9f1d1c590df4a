import { useQuery } from '@tanstack/react-query';
import type { Counts } from '#contracts/api/operators.ts';
import { operatorsApi } from '#contracts/api/operators.ts';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';
import { decimals } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';

const gigabytes = (bytes: number): string => t('{size} GB', { size: decimals(bytes / 1e9, 1) });
const people = (count: number | null): string => (count === null ? t('20 or fewer') : String(count));

const rows = ({ members, teens, asleep, takes, queue, films, disk, checkIns }: Counts) =>
  [
    [
      t('Members'),
      t('{members}, of them {teens, plural, one {# teen} other {# teens}} and {asleep} asleep', {
        members,
        teens,
        asleep,
      }),
    ],
    [t('Takes today'), String(takes.today)],
    [
      t('Takes so far'),
      t('{done} done, {failed} failed, {cancelled} cancelled', {
        done: takes.done,
        failed: takes.failed,
        cancelled: takes.cancelled,
      }),
    ],
    [
      t('Films kept'),
      t('{kept}, {minutes, plural, one {# minute} other {# minutes}}', {
        kept: films.kept,
        minutes: films.minutes,
      }),
    ],
    [
      t('Disk'),
      disk === null
        ? t('Films are on another machine')
        : t('{free} free of {all}', {
            free: gigabytes(disk.free),
            all: gigabytes(disk.size),
          }),
    ],
    [
      t('On their way'),
      t('{takes} takes, {cards} cards without an answer, {reports} reports, {orders} orders', {
        takes: queue.takes,
        cards: queue.cards,
        reports: queue.reports,
        orders: queue.orders,
      }),
    ],
    [
      t('How people were, week of {week}', { week: checkIns.week }),
      t('good {good} · okay {okay} · low {low} · rough {rough}', {
        good: people(checkIns.people.good),
        okay: people(checkIns.people.okay),
        low: people(checkIns.people.low),
        rough: people(checkIns.people.rough),
      }),
    ],
  ] as const;

/** The numbers of the house. Nothing in them is about one person. */
export const HouseCounts = () => {
  const counts = useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => call(operatorsApi.counts, { signal }),
  });
  return (
    <section className="card stack" aria-labelledby="house-counts">
      <h2 id="house-counts">{t('Numbers')}</h2>
      {counts.isPending ? <Skeleton style={{ height: 160 }} /> : null}
      {counts.error ? <ErrorNotice error={counts.error} /> : null}
      {counts.data ? (
        <dl className="house-counts">
          {rows(counts.data).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p>
        <small>
          {t(
            'The demo town is in none of these. Of people’s answers only what more than twenty gave is told.',
          )}
        </small>
      </p>
    </section>
  );
};
