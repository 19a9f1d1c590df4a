import type { Generated } from 'kysely';
import type { PostAudience } from '#contracts/post.ts';

export type PostTable = {
  id: string;
  take_id: string;
  author_id: string;
  audience: Generated<PostAudience>;
  wanted: Exclude<PostAudience, 'me'> | null;
  caption: Generated<string>;
  alt: Generated<string>;
  created_at: Generated<Date>;
  published_at: Date | null;
  edited_at: Date | null;
  deleted_at: Date | null;
  /** Taken down by an operator. */
  removed_at: Date | null;
};
