import { sql } from 'kysely';
import type { Db } from '../db/schema/index.ts';

/**
 * What an export holds of each area: a query over the member's own rows, `$member` standing for them. Of other people
 * there are names, and nothing that they wrote or made.
 */
const areas = {
  account: `select name, handle, email, "ageBand" as age_band, "createdAt" as created_at, about, time_zone, letters_from,
    quiet_from, quiet_to from "user" join member using (id) where id = $member`,
  invites: `select code, used_at, revoked_at, created_at,
    (select name from "user" where id = used_by) as used_by from invite where made_by = $member`,
  people: `select 'follows' as what, name, handle, since from follow join "user" on id = followed_id where follower_id = $member
    union all select 'close friend', name, handle, null from close_friend join "user" on id = friend_id where member_id = $member
    union all select 'blocks', name, handle, since from block join "user" on id = blocked_id where blocker_id = $member
    union all select 'mutes', name, handle, null from mute join "user" on id = muted_id where member_id = $member
    union all select 'knows', name, handle, since from acquaintance join "user" on id = knows_id where member_id = $member`,
  posts: `select id, take_id, audience, caption, alt, created_at, published_at, edited_at, deleted_at from post
    where author_id = $member`,
  comments: `select id, post_id, text, created_at from comment where author_id = $member and deleted_at is null`,
  likes: `select post_id from post_like where member_id = $member`,
  reactions: `select post_id, emoji, seconds from post_reaction where member_id = $member`,
  messages: `select message.id, message.created_at, message.kind, message.text, message.post_id, message.scene_id,
    (select name from "user" where id = case when one_id = $member then other_id else one_id end) as to
    from message join conversation on conversation.id = conversation_id
    where author_id = $member and deleted_at is null`,
  rooms: `select scene.id, title, role, joined_at from scene join scene_member on scene_id = scene.id
    where member_id = $member`,
  takes: `select id, scene_id, number, status, document, plan, seconds, cost, charged, created_at, ended_at from take
    where rolled_by = $member`,
  directions: `select take_id, text, status, given_at from direction where given_by = $member`,
  recordings: `select id, scene_id, seconds, created_at from recording where made_by = $member`,
  cameos: `select id, name, kind, level, state, created_at from cameo where owner_id = $member and deleted_at is null`,
  restrictions: `select cameo_id, words, cameo_restriction.created_at from cameo_restriction
    join cameo on cameo.id = cameo_id where owner_id = $member`,
  answers: `select cameo_id, take_id, status, answer, asked_at, answered_at,
    (select name from "user" where id = asked_by) as asked_by from consent_request where owner_id = $member`,
  grants: `select cameo_id, take_id, scene_id, reach, scope, note, audience, created_at, revoked_at from consent_grant
    where owner_id = $member`,
  revocations: `select id, cameo_id, cameo_name, reach, at, erased_at, signed from revocation_receipt
    where owner_id = $member`,
  credits: `select ledger_transaction.kind, at, amount from ledger_entry
    join ledger_transaction on ledger_transaction.id = transaction_id
    join ledger_account on ledger_account.id = account_id where ledger_account.member_id = $member`,
  purchases: `select pack, credits, price, currency, status, created_at, paid_at from purchase where member_id = $member`,
  check_ins: `select answer, words, at from check_in where member_id = $member`,
  limits: `select takes_per_day, feed_items_per_day, personalisation, check_ins from own_limits where member_id = $member`,
  devices: `select name, added_at from push_device where member_id = $member`,
  mail: `select address, confirmed from mail_address where member_id = $member`,
  told: `select push_requests, push_letters, push_takes, mail_requests, silent_from, silent_to, digest, digest_hour,
    digest_day from outward_choice where member_id = $member`,
  instructions: `select text, rules, paused, written_at from feed_instruction where member_id = $member`,
  reports: `select subject, reason, words, created_at from report where reporter_id = $member`,
  moderation: `select action, subject, reason, at from moderation_action where about_id = $member`,
  guardians: `select name, accepted_at, ends_at from guardian_link join "user" on "user".id = guardian_id
    where teen_id = $member`,
} as const;

export type ExportArea = keyof typeof areas;
export const exportAreas = Object.keys(areas) as ExportArea[];

export async function exportArea(db: Db, memberId: string, area: ExportArea): Promise<unknown[]> {
  const parts = areas[area].split('$member').map((part) => sql.raw(part));
  const { rows } = await sql<Record<string, unknown>>`${sql.join(parts, sql`${memberId}::uuid`)}`.execute(db);
  return rows;
}
