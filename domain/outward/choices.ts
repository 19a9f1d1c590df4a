import type { Outward, OutwardChoices } from '#contracts/outward.ts';
import type { Db } from '../db/schema/index.ts';
import { nudge, topics } from '../wake.ts';
import { ownWords } from '../wellbeing/own-limits.ts';
import { nextDigest } from './digest-time.ts';

/** What holds until a member chooses: told of what waits for them, but not at night, and no digest. */
const usual: OutwardChoices = {
  pushRequests: true,
  pushLetters: true,
  pushTakes: true,
  mailRequests: true,
  silentHours: { from: 22, to: 8 },
  digest: 'off',
  digestHour: 18,
  digestDay: 5,
};

export async function choicesOf(db: Db, memberId: string): Promise<OutwardChoices> {
  const row = await db
    .selectFrom('outward_choice')
    .selectAll()
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (row === undefined) return usual;
  const { silent_from: from, silent_to: to } = row;
  return {
    pushRequests: row.push_requests,
    pushLetters: row.push_letters,
    pushTakes: row.push_takes,
    mailRequests: row.mail_requests,
    silentHours: from === null || to === null ? null : { from, to },
    digest: row.digest,
    digestHour: row.digest_hour,
    digestDay: row.digest_day,
  };
}

/** Changes what is given. A digest whose rhythm or hour changes is due anew, and tells of what is new from now on. */
export async function changeChoices(
  db: Db,
  memberId: string,
  change: { [Name in keyof OutwardChoices]?: OutwardChoices[Name] | undefined },
  now = new Date(),
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('member')
      .select('id')
      .where('id', '=', memberId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const before = await choicesOf(trx, memberId);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: OutwardChoices = { ...before, ...given };
    const { timeZone } = await ownWords(trx, memberId, now);
    const moved =
      after.digest !== before.digest ||
      after.digestHour !== before.digestHour ||
      after.digestDay !== before.digestDay;
    const columns = {
      push_requests: after.pushRequests,
      push_letters: after.pushLetters,
      push_takes: after.pushTakes,
      mail_requests: after.mailRequests,
      silent_from: after.silentHours?.from ?? null,
      silent_to: after.silentHours?.to ?? null,
      digest: after.digest,
      digest_hour: after.digestHour,
      digest_day: after.digestDay,
      ...(moved
        ? {
            digest_due: after.digest === 'off' ? null : nextDigest({ ...after, timeZone }, now),
            digest_since: after.digest === 'off' ? null : now,
          }
        : {}),
    };
    // First a row as usual, then the change: what a row must hold is asked of each by itself.
    await trx
      .insertInto('outward_choice')
      .values({ member_id: memberId })
      .onConflict((on) => on.doNothing())
      .execute();
    await trx.updateTable('outward_choice').set(columns).where('member_id', '=', memberId).execute();
    await nudge(trx, topics.member(memberId));
  });
}

/** Everything that the member's page shows. */
export async function outward(
  db: Db,
  memberId: string,
  { pushKey, mailPossible }: Pick<Outward, 'pushKey' | 'mailPossible'>,
  now = new Date(),
): Promise<Outward> {
  const devices = await db
    .selectFrom('push_device')
    .select(['id', 'name', 'added_at'])
    .where('member_id', '=', memberId)
    .orderBy('added_at')
    .execute();
  const mail = await db
    .selectFrom('mail_address')
    .select(['address', 'confirmed'])
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return {
    ...(await choicesOf(db, memberId)),
    pushKey,
    mailPossible,
    devices: devices.map(({ id, name, added_at }) => ({ id, name, addedAt: added_at.toISOString() })),
    timeZone: (await ownWords(db, memberId, now)).timeZone,
    mail: mail ?? null,
  };
}
