import { sql } from 'kysely';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

/**
 * How much one person may ask of others. An evening of fifty takes, each asked for by itself, stays below; somebody
 * who asks the same again after three refusals, or everybody at once, does not.
 */
export const askingLimits = {
  /** Cards from one asker to one owner, in a day. */
  pairADay: 100,
  /** Of those, unanswered at once. */
  openAtOnce: 20,
  /** Different owners whom one asker asks, in a day. */
  ownersADay: 60,
  /** Refusals of one cameo to one asker, in a day, after which that is the answer. */
  refusals: 3,
} as const;

const day = 86_400_000;

type Asking = { cameoId: string; ownerId: string; askerId: string; now: Date };

/** @throws AppError `asked-too-often`, before another card is put before this owner. */
export async function requireNotTooOften(db: Db, { cameoId, ownerId, askerId, now }: Asking): Promise<void> {
  const { rows } = await sql<{ pair: number; open: number; refused: number; owners: number }>`
    select
      count(*) filter (where owner_id = ${ownerId})::int as pair,
      count(*) filter (where owner_id = ${ownerId} and status = 'open')::int as open,
      count(*) filter (where cameo_id = ${cameoId} and status = 'declined')::int as refused,
      count(distinct owner_id) filter (where owner_id <> ${ownerId})::int as owners
    from consent_request
    where asked_by = ${askerId} and asked_at > ${new Date(now.getTime() - day)}`.execute(db);
  const { pair = 0, open = 0, refused = 0, owners = 0 } = rows[0] ?? {};
  if (refused >= askingLimits.refusals) throw new AppError('asked-too-often', because('declined-thrice'));
  if (open >= askingLimits.openAtOnce)
    throw new AppError('asked-too-often', because('asks-open', { most: askingLimits.openAtOnce }));
  if (pair >= askingLimits.pairADay || owners >= askingLimits.ownersADay)
    throw new AppError('asked-too-often');
}

/** The same, as an answer. */
export async function isTooOften(db: Db, asking: Asking): Promise<boolean> {
  try {
    await requireNotTooOften(db, asking);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'asked-too-often') return true;
    throw error;
  }
}
