import { sql } from 'kysely';
import { colourOf } from '../accounts/members.ts';
import type { Trx } from '../db/schema/index.ts';
import { count } from './erasures.ts';
import { GONE_NAME } from './words.ts';

/**
 * Rows that others keep and that point at somebody: they go on pointing at an account without a name. Everything else
 * that points at a member goes with them, also in tables that are made after this was written.
 */
const kept: ReadonlySet<string> = new Set([
  'member.id',
  'erasure.member_id',
  'scene.host_id',
  'take.rolled_by',
  'direction.given_by',
  'consent_request.asked_by',
  'consent_grant.asker_id',
  'conversation.one_id',
  'conversation.other_id',
  'conversation.asked_by',
  'message.author_id',
  'ledger_account.member_id',
]);

type Reference = { table: string; column: string; onDelete: string };

/** Every column of the database that must name a member or an account (PostgreSQL, `pg_constraint`). */
async function references(trx: Trx): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select child.relname as table, attribute.attname as column, reference.confdeltype::text as "onDelete"
    from pg_constraint reference
    join pg_class child on child.oid = reference.conrelid
    join pg_class parent on parent.oid = reference.confrelid
    join pg_attribute attribute
      on attribute.attrelid = reference.conrelid and attribute.attnum = reference.conkey[1]
    where reference.contype = 'f' and parent.relname in ('member', 'user')
      and parent.relnamespace = 'public'::regnamespace
    order by 1, 2`.execute(trx);
  return rows.filter(({ table, column }) => !kept.has(`${table}.${column}`));
}

/** Lets go of everything that is left, and of the name: what others keep belongs to nobody in particular. */
export async function eraseIdentity(trx: Trx, erasureId: string, memberId: string): Promise<void> {
  await sql`
    delete from segment_grant where grant_id in (select id from consent_grant where owner_id = ${memberId})`.execute(
    trx,
  );
  // Rooms that others direct stay, with what was written there together: how many those are, the receipt says.
  const shared = await trx
    .deleteFrom('scene_member')
    .where('member_id', '=', memberId)
    .where('role', '!=', 'viewer')
    .executeTakeFirst();
  await count(trx, erasureId, 'sharedRooms', Number(shared.numDeletedRows));
  for (const { table, column, onDelete } of await references(trx)) {
    const at = sql`${sql.ref(column)} = ${memberId}`;
    if (onDelete === 'n') {
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = null where ${at}`.execute(trx);
      continue;
    }
    const gone = await sql`delete from ${sql.table(table)} where ${at}`.execute(trx);
    await count(trx, erasureId, 'other', Number(gone.numAffectedRows ?? 0));
  }
  const { email } = await trx
    .selectFrom('user')
    .select('email')
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
  await sql`delete from verification where identifier = ${email} or value like ${`%${email}%`}`.execute(trx);
  await trx
    .updateTable('user')
    .set({
      name: GONE_NAME,
      email: `${memberId}@gone.invalid`,
      handle: `gone_${erasureId.replaceAll('-', '').slice(0, 15)}`,
      image: null,
      emailVerified: false,
      updatedAt: new Date(),
    })
    .where('id', '=', memberId)
    .execute();
  await trx
    .updateTable('member')
    .set({
      colour: colourOf(erasureId),
      about: '',
      operator: false,
      quiet_from: null,
      quiet_to: null,
      quiet_zone: null,
      time_zone: null,
    })
    .where('id', '=', memberId)
    .execute();
  await trx
    .updateTable('erasure')
    .set({ finished_at: new Date(), member_id: null })
    .where('id', '=', erasureId)
    .execute();
}
