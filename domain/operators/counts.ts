import { sql } from 'kysely';
import type { Counts } from '#contracts/api/operators.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { checkInCounts } from '../wellbeing/check-in-counts.ts';

type Row = {
  members: number;
  teens: number;
  asleep: number;
  done: number;
  failed: number;
  cancelled: number;
  today: number;
  seconds: number;
  waiting: number;
  cards: number;
  reports: number;
  orders: number;
};

/** The numbers that an operator may see: of the house, never of a member. */
export async function counts(db: Db, now = new Date()): Promise<Omit<Counts, 'disk'>> {
  const today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  const { rows } = await sql<Row>`
    with people as (
      select member.*, "user"."ageBand" as age from member join "user" on "user".id = member.id
      where not member.demo and not exists (
        select 1 from "user" as gone where gone.id = member.id and gone.email like '%@gone.invalid')
    ), made as (
      select take.* from take join member on member.id = take.rolled_by where not member.demo
    )
    select
      (select count(*) from people)::int as members,
      (select count(*) from people where age = 'teen')::int as teens,
      (select count(*) from people where deactivated_at is not null)::int as asleep,
      (select count(*) from made where status = 'done')::int as done,
      (select count(*) from made where status = 'failed')::int as failed,
      (select count(*) from made where status = 'cancelled')::int as cancelled,
      (select count(*) from made where created_at >= ${today})::int as today,
      (select coalesce(sum(seconds), 0) from made where status = 'done')::float as seconds,
      (select count(*) from made where status not in ('done', 'failed', 'cancelled'))::int as waiting,
      (select count(*) from consent_request where status = 'open')::int as cards,
      (select count(*) from report where closed_at is null)::int as reports,
      (select count(*) from outbox where done_at is null)::int as orders`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new AppError('internal', 'counts');
  return {
    members: found.members,
    teens: found.teens,
    asleep: found.asleep,
    takes: { done: found.done, failed: found.failed, cancelled: found.cancelled, today: found.today },
    queue: { takes: found.waiting, cards: found.cards, reports: found.reports, orders: found.orders },
    films: { kept: found.done, minutes: Math.round(found.seconds / 6) / 10 },
    checkIns: await checkInCounts(db, now),
  };
}
