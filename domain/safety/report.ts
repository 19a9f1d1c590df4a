import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { NewReport } from '#contracts/safety.ts';
import type { Db } from '../db/schema/index.ts';
import { maySeePost } from '../posts/visible.ts';
import { requireShare } from './newcomers.ts';

type Found = { aboutId: string; excerpt: string };

/**
 * Tells the operators of something, once: a second report of the same by the same person changes nothing. Only what
 * the reporter can see can be reported (`not-found`), a message only by whom it was written to.
 */
export async function report(db: Db, by: string, given: NewReport): Promise<void> {
  await requireShare(db, by, 'reports');
  const { aboutId, excerpt } = await lookUp(db, by, given);
  if (aboutId === by) throw new AppError('bad-input', because('that-is-yours'));
  await db
    .insertInto('report')
    .values({
      id: given.reportId,
      reporter_id: by,
      subject: given.subject,
      subject_id: given.subjectId,
      about_id: aboutId,
      reason: given.reason,
      words: given.words,
      excerpt,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}

async function lookUp(db: Db, by: string, { subject, subjectId }: NewReport): Promise<Found> {
  const found = await find(db, by, subject, subjectId);
  if (found === undefined) throw new AppError('not-found');
  return found;
}

async function find(
  db: Db,
  by: string,
  subject: NewReport['subject'],
  id: string,
): Promise<Found | undefined> {
  switch (subject) {
    case 'post': {
      if (!(await maySeePost(db, by, id))) return undefined;
      const post = db.selectFrom('post').select(['author_id as aboutId', 'caption as excerpt']);
      return post.where('id', '=', id).executeTakeFirst();
    }
    case 'comment': {
      const comment = await db
        .selectFrom('comment')
        .select(['author_id as aboutId', 'text as excerpt', 'post_id'])
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      if (comment === undefined || !(await maySeePost(db, by, comment.post_id))) return undefined;
      return comment;
    }
    case 'message':
      return db
        .selectFrom('message')
        .innerJoin('conversation', 'conversation.id', 'message.conversation_id')
        .select(['message.author_id as aboutId', 'message.text as excerpt'])
        .where('message.id', '=', id)
        .where((eb) => eb.or([eb('one_id', '=', by), eb('other_id', '=', by)]))
        .executeTakeFirst();
    case 'member': {
      const member = db.selectFrom('member').innerJoin('user', 'user.id', 'member.id');
      return member
        .select(['member.id as aboutId', 'user.name as excerpt'])
        .where('member.id', '=', id)
        .executeTakeFirst();
    }
  }
}
