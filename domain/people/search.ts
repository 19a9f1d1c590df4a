import { sql } from 'kysely';
import type { PublicMember } from '#contracts/account.ts';
import type { Db } from '../db/schema/index.ts';
import { awakeSql, blockedSql, followsSql, knowsSql } from './relations-sql.ts';

const MOST_FOUND = 20;
/** Of `word_similarity`: a slip in a name still finds it, a different name does not. */
const ALIKE = 0.45;

/**
 * People by handle or name: what begins with it first, whom one follows or knows first, then what is alike. An adult
 * finds only teens whom they know or follow; nobody finds across a block.
 */
export async function search(db: Db, viewer: string, words: string): Promise<PublicMember[]> {
  const wanted = words.trim().toLowerCase().replace(/^@/, '');
  if (wanted.length < 2) return [];
  const begins = `${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const other = sql.ref<string>('member.id');
  const { rows } = await sql<PublicMember>`
    select member.id, "user".handle, "user".name, member.colour
    from member join "user" on "user".id = member.id
    where ("user".handle like ${begins} or lower("user".name) like ${begins}
        or ${wanted} <% lower("user".name) or "user".handle % ${wanted})
      and ("user".handle like ${begins} or lower("user".name) like ${begins}
        or greatest(word_similarity(${wanted}, lower("user".name)), similarity("user".handle, ${wanted})) >= ${ALIKE})
      and ${awakeSql(other)} and not ${blockedSql(viewer, other)}
      and ("user"."ageBand" = 'adult' or member.id = ${viewer}
        or (select "ageBand" from "user" as me where me.id = ${viewer}) = 'teen'
        or ${knowsSql(other, viewer)} or ${followsSql(other, viewer)} or ${followsSql(viewer, other)})
    order by ${followsSql(viewer, other)} desc,
      ("user".handle like ${begins} or lower("user".name) like ${begins}) desc,
      greatest(word_similarity(${wanted}, lower("user".name)), similarity("user".handle, ${wanted})) desc,
      "user".handle
    limit ${MOST_FOUND}`.execute(db);
  return rows;
}
