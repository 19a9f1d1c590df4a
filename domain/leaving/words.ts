import { sql } from 'kysely';
import type { Trx } from '../db/schema/index.ts';
import { count } from './erasures.ts';

/** What stands where words or a name were, in what others keep. */
export const GONE_NAME = 'Somebody who left';
const GONE_WORDS = '(removed)';

/** The words of a script in a line of a trail: by themselves, or in what was asked for a post (`trail-words.ts`, and as it was kept before). */
const askedWordsSql = sql<string>`(case when substring(detail from '^to-post-[a-z]+ ({.*})$') is json object
  then substring(detail from '{.*$')::jsonb ->> 'words'
  else regexp_replace(detail, '^to post for [a-z]+: ', '') end)`;

export async function erasePosts(trx: Trx, erasureId: string, memberId: string): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('post')
    .where('author_id', '=', memberId)
    .executeTakeFirst();
  await count(trx, erasureId, 'posts', Number(numDeletedRows));
}

export async function eraseReplies(trx: Trx, erasureId: string, memberId: string): Promise<void> {
  const comments = await trx.deleteFrom('comment').where('author_id', '=', memberId).executeTakeFirst();
  const likes = await trx.deleteFrom('post_like').where('member_id', '=', memberId).executeTakeFirst();
  const reactions = await trx
    .deleteFrom('post_reaction')
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  await count(trx, erasureId, 'comments', Number(comments.numDeletedRows));
  await count(trx, erasureId, 'likes', Number(likes.numDeletedRows + reactions.numDeletedRows));
}

/** The other side keeps its own words and a gap where theirs were. */
export async function eraseMessages(trx: Trx, erasureId: string, memberId: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set((eb) => ({
      text: '',
      post_id: null,
      scene_id: null,
      deleted_at: eb.fn.coalesce('deleted_at', sql<Date>`now()`),
    }))
    .where('author_id', '=', memberId)
    .where((eb) => eb.or([eb('text', '!=', ''), eb('deleted_at', 'is', null)]))
    .executeTakeFirst();
  await count(trx, erasureId, 'messages', Number(numUpdatedRows));
}

/**
 * Takes the member's name and words out of the records of what others keep: directions and events of films made
 * together, cards and trails of cameos that are others', reports.
 */
export async function eraseWords(trx: Trx, erasureId: string, memberId: string): Promise<void> {
  // Opens the append-only records for this transaction alone.
  await sql`select set_config('dailies.erasing', ${memberId}, true)`.execute(trx);
  const own = await sql`
    update direction set text = ${GONE_WORDS}, note = null,
      patch = case when patch is null then null else jsonb_set(patch, '{reading}', '""') end
    where given_by = ${memberId} and text <> ${GONE_WORDS}`.execute(trx);
  await count(trx, erasureId, 'directions', Number(own.numAffectedRows ?? 0));
  await sql`
    update take_event set body = jsonb_set(body, '{byName}', to_jsonb(${GONE_NAME}::text))
    where body ->> 'by' = ${memberId} and body ? 'byName'`.execute(trx);
  await sql`
    update take_event set body = body || jsonb_build_object('ownerName', ${GONE_NAME}::text, 'cameoName', '')
    where body ->> 'ownerId' = ${memberId}`.execute(trx);
  await sql`
    update take_event set body = jsonb_set(body, '{direction}', (body -> 'direction') || jsonb_build_object(
      'byName', ${GONE_NAME}::text, 'text', ${GONE_WORDS}::text, 'note', null,
      'patch', case when jsonb_typeof(body -> 'direction' -> 'patch') = 'object'
        then jsonb_set(body -> 'direction' -> 'patch', '{reading}', '""') else 'null'::jsonb end))
    where body -> 'direction' ->> 'by' = ${memberId}`.execute(trx);
  await sql`
    update consent_trail set detail = ${GONE_WORDS}
    where owner_id <> ${memberId}
      and ${askedWordsSql} in (select sentence from consent_request where asked_by = ${memberId})
      and take_id in (select take_id from consent_request where asked_by = ${memberId})`.execute(trx);
  await sql`
    update consent_request set sentence = ${GONE_WORDS}, difference = null where asked_by = ${memberId}`.execute(
    trx,
  );
  await sql`delete from consent_trail where owner_id = ${memberId}`.execute(trx);
  await sql`delete from revocation_receipt where owner_id = ${memberId}`.execute(trx);
  await sql`update revocation_receipt set asker_id = null where asker_id = ${memberId}`.execute(trx);
  await sql`delete from report where about_id = ${memberId}`.execute(trx);
  await sql`update report set words = '' where reporter_id = ${memberId}`.execute(trx);
  await sql`update moderation_action set about_id = null where about_id = ${memberId}`.execute(trx);
}
