import type { ColumnType, Generated } from 'kysely';
import type { InstructionReading, Mood } from '#contracts/feed-rule.ts';

export type FeedInstructionTable = {
  id: string;
  member_id: string;
  text: string;
  state: Generated<'reading' | 'read' | 'failed'>;
  rules: ColumnType<InstructionReading['rules'], string | undefined, string>;
  not_understood: ColumnType<InstructionReading['notUnderstood'], string | undefined, string>;
  paused: Generated<boolean>;
  from_post: Generated<boolean>;
  zone: string;
  version: Generated<number>;
  written_at: Generated<Date>;
};

export type FeedShownTable = { member_id: string; post_id: string };

export type PostTopicTable = { post_id: string; tags: string[]; moods: Mood[]; spoken: boolean };
