import { useQuery } from '@tanstack/react-query';
import type { Counts } from '#contracts/api/operators.ts';
import { api } from '#contracts/http.ts';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';
import { ErrorNotice, Skeleton } from '../../ui/state.tsx';

const gigabytes = (bytes: number): string => `${Math.round(bytes / 1e8) / 10} GB`;
const people = (count: number | null): string => (count === null ? '20 or fewer' : String(count));

const rows = ({ members, teens, asleep, takes, queue, films, disk, checkIns }: Counts) =>
  [
    ['Members', `${members}, of them ${teens} teens and ${asleep} asleep`],
    ['Takes today', String(takes.today)],
    ['Takes so far', `${takes.done} done, ${takes.failed} failed, ${takes.cancelled} cancelled`],
    ['Films kept', `${films.kept}, ${films.minutes} minutes`],
    [
      'Disk',
      disk === null
        ? 'Films are on another machine'
        : `${gigabytes(disk.free)} free of ${gigabytes(disk.size)}`,
    ],
    [
      'On their way',
      `${queue.takes} takes, ${queue.cards} cards without an answer, ${queue.reports} reports, ${queue.orders} orders`,
    ],
    [
      `How people were, week of ${checkIns.week}`,
      `good ${people(checkIns.people.good)} · okay ${people(checkIns.people.okay)} · low ${people(checkIns.people.low)} · rough ${people(checkIns.people.rough)}`,
    ],
  ] as const;

/** The numbers of the house. Nothing in them is about one person. */
export const HouseCounts = () => {
  const counts = useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => call(api.counts, { signal }),
  });
  return (
    <section className="card stack" aria-labelledby="house-counts">
      <h2 id="house-counts">Numbers</h2>
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
          The demo town is in none of these. Of people’s answers only what more than twenty gave is told.
        </small>
      </p>
    </section>
  );
};
