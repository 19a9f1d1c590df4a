import { isDemo } from '#contracts/demo.ts';
import { AppError } from '#contracts/errors.ts';
import type { Profile } from '#contracts/people.ts';
import type { Db } from '../db/schema/index.ts';
import { findConversation, isBegun } from '../messages/conversations.ts';
import { mayMessage } from '../messages/may-message.ts';
import { requireSpeakable } from '../safety/speakable.ts';
import { relation } from './relation.ts';
import { awakeSql } from './relations-sql.ts';

/** Somebody's page by handle. `not-found` for who is asleep, is no member, or has blocked the viewer. */
export async function profile(db: Db, viewer: string, handle: string): Promise<Profile> {
  const row = await db
    .selectFrom('user')
    .innerJoin('member', 'member.id', 'user.id')
    .select(['user.id', 'user.handle', 'user.name', 'member.colour', 'member.about'])
    .where('user.handle', '=', handle)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const awake = await db
    .selectFrom('member')
    .select('id')
    .where('id', '=', row.id)
    .where(awakeSql(row.id))
    .executeTakeFirst();
  if (awake === undefined) throw new AppError('not-found');
  if (row.id === viewer) return { ...row, relation: null, mayWrite: false };
  const conversation = await findConversation(db, viewer, row.id);
  return {
    ...row,
    relation: await relation(db, viewer, row.id),
    mayWrite: !isDemo(row.handle) && (await mayMessage(db, viewer, row.id, isBegun(conversation))),
  };
}

export async function setAbout(db: Db, memberId: string, about: string): Promise<void> {
  requireSpeakable(about);
  await db.updateTable('member').set({ about }).where('id', '=', memberId).execute();
}
