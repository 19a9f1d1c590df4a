import { z } from 'zod';
import { PublicMember } from './account.ts';
import { Format } from './format.ts';
import { Id } from './ids.ts';

/** Who sees a post, from nobody else to everybody with its address. Each includes those before it. */
export const PostAudience = z.enum(['me', 'friends', 'mutuals', 'followers', 'link']);
export type PostAudience = z.infer<typeof PostAudience>;

export const Caption = z.string().trim().max(500);
/** What the film shows, in words, for who does not see it. */
export const AltText = z.string().trim().max(1000);

/** Somebody or something in the film; the owner is named when it is somebody's cameo. */
export const CastCredit = z.object({ name: z.string(), owner: PublicMember.nullable() });
export type CastCredit = z.infer<typeof CastCredit>;

export const Post = z.object({
  id: Id,
  takeId: Id,
  author: PublicMember,
  title: z.string(),
  caption: z.string(),
  alt: z.string(),
  audience: PostAudience,
  seconds: z.number(),
  format: Format,
  /** Everybody who directed it, its author first. */
  directors: z.array(PublicMember),
  cast: z.array(CastCredit),
  /** Served only to those who may see it. */
  filmUrl: z.string(),
  posterUrl: z.string().nullable(),
  captionsUrl: z.string().nullable(),
  /** The post it was made from, while the viewer may see that one. */
  inspiredBy: z.object({ postId: Id, title: z.string(), author: PublicMember }).nullable(),
  publishedAt: z.iso.datetime().nullable(),
  edited: z.boolean(),
  mine: z.boolean(),
});
export type Post = z.infer<typeof Post>;

/** One place in a tree of remixes. `remixes` is how many were made from it that the viewer may see. */
export const RemixNode = z.object({
  postId: Id,
  title: z.string(),
  author: PublicMember,
  posterUrl: z.string().nullable(),
  remixes: z.int(),
});
export type RemixNode = z.infer<typeof RemixNode>;

/**
 * Where a post stands among remixes: what it goes back to, the first film first, and a page of what was made from it, the
 * newest first. `next` is the `before` of the page that follows. What the viewer may not see is in neither.
 */
export const RemixTree = z.object({
  origins: z.array(RemixNode),
  remixes: z.array(RemixNode),
  next: Id.nullable(),
});
export type RemixTree = z.infer<typeof RemixTree>;

/** What only its author is told. `declined`: an owner said no to the audience asked for. */
export const OwnPost = z.object({
  id: Id,
  takeId: Id,
  title: z.string(),
  caption: z.string(),
  alt: z.string(),
  audience: PostAudience,
  posterUrl: z.string().nullable(),
  wanted: PostAudience.nullable(),
  waitingFor: z.array(z.string()),
  declined: z.boolean(),
  /** A likeness in it was taken back: nobody sees it any more. */
  hidden: z.boolean(),
  publishedAt: z.iso.datetime().nullable(),
  deletedAt: z.iso.datetime().nullable(),
  /** Until when a deleted post can be brought back. */
  keptUntil: z.iso.datetime().nullable(),
});
export type OwnPost = z.infer<typeof OwnPost>;

export const NewPost = z.object({
  postId: Id,
  audience: PostAudience,
  caption: Caption.default(''),
  alt: AltText.default(''),
});
export type NewPost = z.infer<typeof NewPost>;

export const PostEdit = z.object({ audience: PostAudience, caption: Caption, alt: AltText }).partial();
export type PostEdit = z.infer<typeof PostEdit>;
