import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/http.ts';
import { Handle, Id } from '#contracts/ids.ts';
import { lookAtInvite } from '../accounts/invites.ts';
import type { Db } from '../db/schema/index.ts';
import { post } from '../posts/read-posts.ts';
import { visiblePosts } from '../posts/visible.ts';
import { lookAtLink } from '../scenes/links.ts';

/** What somebody without an account may know of an address before opening it. Paths begin at this installation. */
export type Preview = {
  title: string;
  description: string;
  path: string;
  poster: { path: string; alt: string } | null;
  film: { path: string; seconds: number } | null;
};

/**
 * The preview of a page of ours, for a stranger with its address and nobody else: whoever asks for it is asked nothing
 * and counts for nothing. Null for what a stranger may not see, and for what was revoked, deleted or used up.
 */
export async function previewOf(db: Db, path: string): Promise<Preview | null> {
  const [, first = '', second = '', ...more] = path.split('/');
  if (more.length > 0) return null;
  try {
    if (first.startsWith('@') && second === '') return await profilePreview(db, first.slice(1));
    switch (first) {
      case 'post':
        return Id.safeParse(second).success ? await postPreview(db, second) : null;
      case 'take':
        return Id.safeParse(second).success ? await takePreview(db, second) : null;
      case 'invite':
        return await invitePreview(db, second);
      case 'join':
        return await joinPreview(db, second);
      default:
        return null;
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

async function postPreview(db: Db, postId: string): Promise<Preview> {
  const { title, author, caption, alt, posterUrl, filmUrl, seconds } = await post(db, null, postId);
  return {
    title,
    description: caption || `A film by ${author.name} on Dailies.`,
    path: `/post/${postId}`,
    poster: posterUrl === null ? null : { path: posterUrl, alt },
    film: { path: filmUrl, seconds },
  };
}

/** A take is its room's; outside of it there is what a post shows of it. */
async function takePreview(db: Db, takeId: string): Promise<Preview | null> {
  const shown = await visiblePosts(db, null)
    .select('post.id')
    .where('post.take_id', '=', takeId)
    .orderBy('post.created_at')
    .limit(1)
    .executeTakeFirst();
  return shown === undefined ? null : postPreview(db, shown.id);
}

/** A profile is for members. Of somebody who shows films to everybody with the link, those tell the name already. */
async function profilePreview(db: Db, handle: string): Promise<Preview | null> {
  if (!Handle.safeParse(handle).success) return null;
  const shown = await visiblePosts(db, null)
    .innerJoin('user', 'user.id', 'post.author_id')
    .select(['post.take_id', 'post.alt', 'take.poster_key', 'user.name'])
    .where('user.handle', '=', handle)
    .where('post.published_at', 'is not', null)
    .orderBy('post.published_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (shown === undefined) return null;
  return {
    title: `${shown.name} (@${handle})`,
    description: `Films by ${shown.name} on Dailies.`,
    path: `/@${handle}`,
    poster: shown.poster_key === null ? null : { path: mediaPaths.poster(shown.take_id), alt: shown.alt },
    film: null,
  };
}

async function invitePreview(db: Db, code: string): Promise<Preview | null> {
  const { valid, from } = await lookAtInvite(db, code);
  if (!valid) return null;
  return {
    title: from === null ? 'Come to Dailies' : `${from} invites you to Dailies`,
    description: 'Friends open a room and co-direct a short film together, live.',
    path: `/invite/${code}`,
    poster: null,
    film: null,
  };
}

/** Without the host's name: it is read by whoever the link was passed on to, and one of them may be blocked. */
async function joinPreview(db: Db, token: string): Promise<Preview> {
  const { title, role } = await lookAtLink(db, token, null);
  return {
    title,
    description: `You are asked in ${role === 'viewer' ? 'to watch' : 'to direct along'}.`,
    path: `/join/${token}`,
    poster: null,
    film: null,
  };
}
