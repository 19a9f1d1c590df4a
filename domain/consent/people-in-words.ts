import { sql } from 'kysely';
import type { NamedPerson } from '#contracts/workflows.ts';
import type { Db } from '../db/schema/index.ts';
import { awakeSql, blockedSql, mutualsSql } from '../people/relations-sql.ts';

type Reading = {
  script: string;
  sceneId: string;
  /** Who would roll. */
  memberId: string;
  /** Members whose likeness is cast in it, and so asked. */
  asked: ReadonlySet<string>;
};

/** More than a script can point to in earnest. */
const MOST = 20;

const handleIn = /(?<![\p{L}\p{N}_])@([a-z0-9_]{3,20})(?![\p{L}\p{N}_])/giu;

/**
 * People whom a script points to without casting their likeness: a member's handle anywhere, or the full name of
 * somebody of the room or a mutual. A film can mean a person without showing them, so whoever rolls is asked who is
 * meant. Whoever rolls may name themselves.
 */
export async function peopleInWords(db: Db, reading: Reading): Promise<NamedPerson[]> {
  const { script, sceneId, memberId, asked } = reading;
  const handles = [...script.matchAll(handleIn)].map(([, handle = '']) => handle.toLowerCase());
  const rows = await db
    .selectFrom('user')
    .where('user.id', '!=', memberId)
    .where(awakeSql(sql.ref<string>('user.id')))
    // Somebody behind a block is nobody: a name of theirs is a name.
    .where(sql<boolean>`not ${blockedSql(memberId, sql.ref<string>('user.id'))}`)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        ...(handles.length > 0 ? [eb('user.handle', 'in', handles)] : []),
        mutualsSql(memberId, sql.ref<string>('user.id')),
        exists(
          selectFrom('scene_member')
            .select('role')
            .whereRef('scene_member.member_id', '=', 'user.id')
            .where('scene_member.scene_id', '=', sceneId),
        ),
      ]),
    )
    .select(['user.id', 'user.name', 'user.handle'])
    .orderBy('user.handle')
    .execute();
  return rows
    .filter(({ id }) => !asked.has(id))
    .flatMap(({ id, name, handle }): NamedPerson[] => {
      const by = handles.includes(handle) ? `@${handle}` : name;
      const start = startOf(script, by);
      if (start === null) return [];
      // A single name is most often anybody's; a handle or a full name is one person's.
      const certain = by !== name || /\s/u.test(name.trim());
      return [{ memberId: id, name, handle, words: script.slice(start, start + by.length), start, certain }];
    })
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST);
}

/** Where words stand in a text as words of their own, whatever their case; null where they do not. */
function startOf(text: string, words: string): number | null {
  const escaped = words
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+');
  if (escaped === '') return null;
  const found = new RegExp(`(?<![\\p{L}\\p{N}_@])${escaped}(?![\\p{L}\\p{N}_])`, 'iu').exec(text);
  return found?.index ?? null;
}
