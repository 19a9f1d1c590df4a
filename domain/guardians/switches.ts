import type { Selectable } from 'kysely';
import type { GuardianSwitches, SwitchChange } from '#contracts/guardian.ts';
import type { GuardianLinkTable } from '../db/schema/guardians.ts';
import type { Db } from '../db/schema/index.ts';

type Row = Pick<
  Selectable<GuardianLinkTable>,
  | 'continuous_scroll'
  | 'feed_items_per_day'
  | 'takes_per_day'
  | 'personalisation'
  | 'messages'
  | 'co_approval'
  | 'quiet_from'
  | 'quiet_to'
>;

export const asSwitches = (row: Row): GuardianSwitches => ({
  continuousScroll: row.continuous_scroll,
  feedItemsPerDay: row.feed_items_per_day,
  takesPerDay: row.takes_per_day,
  personalisation: row.personalisation,
  messages: row.messages,
  coApproval: row.co_approval,
  quietHours:
    row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
});

/** The columns that a change sets; empty when it changes nothing. */
export const asColumns = ({ quietHours, ...change }: SwitchChange) => ({
  ...(change.continuousScroll === undefined ? {} : { continuous_scroll: change.continuousScroll }),
  ...(change.feedItemsPerDay === undefined ? {} : { feed_items_per_day: change.feedItemsPerDay }),
  ...(change.takesPerDay === undefined ? {} : { takes_per_day: change.takesPerDay }),
  ...(change.personalisation === undefined ? {} : { personalisation: change.personalisation }),
  ...(change.messages === undefined ? {} : { messages: change.messages }),
  ...(change.coApproval === undefined ? {} : { co_approval: change.coApproval }),
  ...(quietHours === undefined
    ? {}
    : { quiet_from: quietHours?.from ?? null, quiet_to: quietHours?.to ?? null }),
});

/** Links that hold now: the teen said yes, and no end that was asked for has come. */
export const liveLinks = (db: Db, now: Date) =>
  db
    .selectFrom('guardian_link')
    .where('accepted_at', 'is not', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]));

/** What each of a member's guardians wants. */
export async function switchesFor(db: Db, memberId: string, now: Date): Promise<GuardianSwitches[]> {
  const rows = await liveLinks(db, now).where('teen_id', '=', memberId).selectAll().execute();
  return rows.map(asSwitches);
}
